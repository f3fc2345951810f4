"""Is every open finding planned for, lasting, past, ended besides, to be judged, or named as left out?"""

from msgspec import structs

from exposure.assess.removal.asked import sought_of
from exposure.assess.removal.plan import PlanAsked, plan_removal
from exposure.graph.network.build import network_of
from exposure.model.finding import Analysis
from exposure.model.judgements.decision import AnalysisState
from exposure.model.outcome import Outcome
from tests.assess.removal.test_plan import examined, names, planned
from tests.graph.builders import AS_OF, VEYRA, bill, row


def test_a_possible_finding_beside_an_exposed_one_is_still_to_be_judged() -> None:
    plan = planned(bill("root>a, a>@veyrantha/kit, root>b, b>switchboard"))

    assert names(plan) == ["a"]
    (left,) = plan.to_judge
    assert (left.name, len(left.findings)) == ("root", 1)
    assert not set(left.findings) & set(plan.exposed[0].findings)


def test_a_possible_finding_that_a_cut_ends_too_needs_no_judgement() -> None:
    inside = planned(bill("root>a, a>@veyrantha/kit, a>switchboard"))
    given_up = planned(row("Veyrantha Inc", "root"), bill("root>b, b>switchboard"))

    assert (inside.to_judge, len(inside.also_ended)) == ((), 1)
    assert (given_up.to_judge, len(given_up.also_ended)) == ((), 1)


def test_what_a_person_calls_a_match_is_planned_for() -> None:
    one = examined(row("Copperdesk", "Copperdesk Assist"), bill("root>b, b>switchboard"))
    judged = tuple(
        structs.replace(finding, outcome=Outcome.exposed,
                        analysis=Analysis(AnalysisState.affected))
        for finding in one.result.findings
    )  # fmt: skip
    result = structs.replace(one.result, findings=judged)
    sought = sought_of(judged, VEYRA, with_possible=False)

    plan = plan_removal(PlanAsked(result, network_of(one.known, AS_OF), sought, "Veyrantha"))

    assert sorted(names(plan)) == ["Copperdesk Assist", "b"]
    assert plan.not_in_plan == ()
    assert (plan.proof.exposed_before, plan.proof.exposed_after) == (2, 0)


def test_a_finding_without_a_route_is_named_though_its_asset_is_planned_for() -> None:
    one = examined(bill("root>a, a>@veyrantha/kit"))
    (finding,) = (each for each in one.result.findings if each.vendor == VEYRA)
    subject = structs.replace(finding.subject, name="elsewhere", purl="pkg:npm/elsewhere")
    lost = structs.replace(finding, id="F-lost", subject=subject)
    sought = sought_of((finding, lost), VEYRA, with_possible=False)

    plan = plan_removal(PlanAsked(one.result, network_of(one.known, AS_OF), sought, "Veyrantha"))

    assert names(plan) == ["a"]
    assert plan.not_in_plan == ("F-lost",)
