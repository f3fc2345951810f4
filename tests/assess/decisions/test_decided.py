"""Does a risk decision hold as long as what was in view, and is nothing lost of what does not?"""

from datetime import date

import pytest
from msgspec.structs import replace

from exposure.assess.decisions.seen import Around, decided_on, used_on
from exposure.assess.outcome import exposes_undecided
from exposure.ingest.authored.line import with_id
from exposure.model.designation import Standing
from exposure.model.finding import Finding, Step, StepKind
from exposure.model.judgements.decision import AnalysisState, Fate
from exposure.model.law.allocation import Allocation, Use
from exposure.model.outcome import Outcome
from exposure.model.relation import Confidence, Relation, UseBasis
from tests.assess.builders import ASSET
from tests.assess.decisions.decided import ACTS, BACKED, decided, heard, part
from tests.assess.judgements.said import said
from tests.graph.builders import REGISTER, VEYRA

FOUND = part()


def only(judged) -> Finding:
    (finding,) = judged.findings
    return finding


# 1. what each of them does


@pytest.mark.parametrize(
    ("word", "outcome", "state", "told"),
    [
        (
            "mitigate",
            Outcome.exposed,
            AnalysisState.affected,
            "1 finding to be mitigated until 2026-12-31 by Ann Lee",
        ),
        (
            "defer",
            Outcome.exposed,
            AnalysisState.in_triage,
            "1 finding deferred until 2026-12-31 by Ann Lee",
        ),
        (
            "not_in_use",
            Outcome.possible,
            AnalysisState.not_affected,
            "1 finding decided not in use by Ann Lee",
        ),
    ],
)
def test_a_decision_that_holds_leaves_the_finding_open_and_counted(
    word, outcome, state, told
) -> None:
    judged = heard(FOUND, decided(word, FOUND))

    after = only(judged)
    assert (after.is_open, after.is_decided, after.outcome) == (True, True, outcome)
    assert after.analysis.risk.state is state
    assert after.analysis.state is AnalysisState.in_triage
    assert judged.warnings[0].startswith(told)
    assert [one.fate for one in judged.decisions] == [Fate.applied]


def test_not_in_use_lowers_exposed_to_possible_and_a_possible_one_no_further() -> None:
    weak = part(confidence=Confidence.review)

    assert only(heard(weak, decided("not_in_use", weak))).outcome is Outcome.possible
    assert exposes_undecided(only(heard(FOUND, decided("not_in_use", FOUND))))
    assert not exposes_undecided(only(heard(weak, decided("not_in_use", weak))))


def test_only_what_is_not_affected_bears_a_justification() -> None:
    words = ("mitigate", "defer", "not_in_use")
    risks = [only(heard(FOUND, decided(word, FOUND))).analysis.risk for word in words]

    assert [one.justification for one in risks] == ["", "", "code_not_reachable"]


def test_another_asset_another_vendor_and_another_subject_are_not_covered() -> None:
    others = [
        replace(FOUND, asset="A-2"),
        replace(FOUND, vendor="morrow"),
        replace(FOUND, subject=replace(FOUND.subject, purl="pkg:npm/other@1.0.0")),
    ]
    for other in others:
        judged = heard(other, decided("defer", FOUND))

        assert not only(judged).is_decided
        assert [one.fate for one in judged.decisions] == [Fate.unmatched]
        assert judged.warnings == ()


# 2. four eyes


@pytest.mark.parametrize("lacking", ["evidence_reference", "approved_by"])
@pytest.mark.parametrize("level", list(Confidence))
def test_not_in_use_of_one_person_or_without_a_proof_is_a_proposal(lacking, level) -> None:
    finding = part(confidence=level)

    judged = heard(finding, decided("not_in_use", finding, **{lacking: ""}))

    after = only(judged)
    assert (after.outcome, after.is_decided) == (finding.outcome, False)
    assert (after.analysis.risk_fate, judged.decisions[0].fate) == (Fate.proposed, Fate.proposed)
    assert "a proposal" in judged.warnings[0] or "proposal" in judged.warnings[0]
    assert "it lowers nothing" in judged.decisions[0].because


@pytest.mark.parametrize("word", ["mitigate", "defer"])
def test_one_person_defers_or_mitigates_alone(word) -> None:
    assert only(heard(FOUND, decided(word, FOUND))).is_decided


# 3. when it no longer holds, each cause alone


def _changed_route() -> Finding:
    return part(via="b")


def _changed_standing():
    return tuple(
        replace(act, standing=Standing.not_in_force) if act.vendor == VEYRA else act for act in ACTS
    )


def test_it_holds_through_its_last_day_and_no_longer() -> None:
    decision = decided("defer", FOUND)

    assert only(heard(FOUND, decision, day="2026-12-31")).is_decided
    after = heard(FOUND, decision, day="2027-01-01")
    assert not only(after).is_decided
    assert after.decisions[0].because == "it held until 2026-12-31"
    assert "counts in full again" in after.warnings[0]


@pytest.mark.parametrize(
    ("now", "because"),
    [
        (part("2.0.0"), "the version was 1.0.0, and is 2.0.0 now"),
        (
            _changed_route(),
            "the route was component: a > pkg:npm/%40veyrantha/sdk, and is "
            "component: b > pkg:npm/%40veyrantha/sdk now",
        ),
        (
            part(relation=Relation.hosted_through),
            "the relation was made_by, and is hosted_through now",
        ),
        (part(more_routes=3), "0 further routes were counted, and 3 are now"),
    ],
)
def test_it_counts_in_full_again_when_what_was_in_view_changes(now, because) -> None:
    judged = heard(now, decided("defer", FOUND))

    assert not only(judged).is_decided
    assert (judged.decisions[0].fate, judged.decisions[0].because) == (Fate.reopened, because)
    assert because in judged.warnings[0]


def test_it_counts_in_full_again_when_the_match_is_surer_and_not_when_it_is_less_sure() -> None:
    weak = part(confidence=Confidence.review)

    told = heard(FOUND, decided("defer", weak)).decisions[0].because
    assert told == "the match was review, and is confirmed now"
    assert only(heard(weak, decided("defer", FOUND))).is_decided


def test_it_counts_in_full_again_when_a_designation_stands_otherwise() -> None:
    judged = heard(FOUND, decided("defer", FOUND), acts=_changed_standing())

    because = judged.decisions[0].because
    assert because.startswith("the designations stood as ")
    assert "in_force" in because
    assert "not_in_force now" in because


def test_the_designation_of_another_vendor_may_change() -> None:
    acts = tuple(
        act if act.vendor == VEYRA else replace(act, standing=Standing.unsettled) for act in ACTS
    )

    assert only(heard(FOUND, decided("defer", FOUND), acts=acts)).is_decided


def test_it_counts_in_full_again_when_the_registers_entry_changes() -> None:
    known = replace(REGISTER.vendors[VEYRA], domains=())
    register = replace(REGISTER, vendors=REGISTER.vendors | {VEYRA: known})

    because = heard(FOUND, decided("defer", FOUND), register=register).decisions[0].because

    assert because.startswith("the register's entry of veyra has changed (digest ")


def test_a_route_is_the_same_in_a_build_and_in_the_estate() -> None:
    (route,) = FOUND.routes
    above = (Step("C-1", StepKind.contract), Step("Payroll", StepKind.product))
    root = replace(route.steps[0], kind=StepKind.component, relation="is described by")
    known = replace(FOUND, routes=(replace(route, steps=(*above, root, *route.steps[1:])),))

    assert only(heard(known, decided("defer", FOUND))).is_decided
    assert only(heard(FOUND, decided("defer", known))).is_decided


def test_a_route_that_is_gone_and_another_file_change_nothing() -> None:
    two = replace(FOUND, routes=(*FOUND.routes, *part(via="b").routes))
    moved = part(place="renamed.json")

    assert only(heard(FOUND, decided("defer", two))).is_decided
    assert only(heard(moved, decided("defer", FOUND))).is_decided


# 4. several lines, several people


def test_where_two_people_decide_otherwise_nothing_is_obeyed_and_both_are_shown() -> None:
    ann, bo = decided("defer", FOUND), decided("mitigate", FOUND, by="Bo Chen")

    judged = heard(FOUND, ann, bo)

    after = only(judged)
    assert (after.is_decided, after.analysis.risk_fate) == (False, Fate.conflicting)
    assert [one.by for one in after.analysis.risks] == ["Ann Lee", "Bo Chen"]
    assert "decisions differ: Ann Lee says defer" in judged.warnings[0]


def test_where_two_people_decide_alike_it_is_obeyed() -> None:
    ann, bo = decided("defer", FOUND), decided("defer", FOUND, by="Bo Chen")

    assert only(heard(FOUND, ann, bo)).is_decided


def test_a_persons_later_decision_takes_the_place_of_the_earlier_also_where_it_is_shorter() -> None:
    long = decided("defer", FOUND)
    short = decided("defer", FOUND, on=date(2026, 11, 21), until=date(2026, 11, 30))

    judged = heard(FOUND, long, short, day="2026-12-05")

    assert not only(judged).is_decided
    assert [one.fate for one in judged.decisions] == [Fate.superseded, Fate.reopened]


def test_of_one_day_the_line_that_supersedes_the_other_counts() -> None:
    first = decided("defer", FOUND)
    second = with_id(replace(decided("mitigate", FOUND), supersedes=first.id))

    for lines in ((first, second), (second, first)):
        assert only(heard(FOUND, *lines)).analysis.risk.word == "mitigate"


def test_a_proposal_takes_nothings_place_until_it_is_approved() -> None:
    first = decided("mitigate", FOUND)
    proposal = decided("not_in_use", FOUND, approved_by="", supersedes=first.id)
    approved = with_id(replace(proposal, approved_by="Bo Chen", supersedes=proposal.id))

    before = heard(FOUND, first, proposal)
    assert only(before).analysis.risk.word == "mitigate"
    assert [one.fate for one in before.decisions] == [Fate.applied, Fate.proposed]
    for lines in ((first, proposal, approved), (approved, proposal, first)):
        after = only(heard(FOUND, *lines))
        assert (after.analysis.risk.word, len(after.analysis.risks)) == ("not_in_use", 1)


def test_two_versions_are_decided_apart() -> None:
    old, new = part("1.0.0"), part("2.0.0")
    lines = decided("defer", old), decided("mitigate", new, on=date(2026, 11, 21))

    judged = heard([old, new], *lines)

    assert [one.analysis.risk.word for one in judged.findings] == ["defer", "mitigate"]


def test_what_a_person_says_is_no_match_stays_closed_whatever_is_decided() -> None:
    no = said("no_match", FOUND, **BACKED)

    after = only(heard(FOUND, decided("mitigate", FOUND), judgements=(no,)))

    assert (after.is_open, after.outcome) == (False, None)
    assert after.analysis.state is AnalysisState.false_positive


# 5. contracts, use and days


def _on(*numbers: str) -> Around:
    return Around({ASSET.id: ASSET.name}, {ASSET.id: numbers})


def _used(number: str, use: Use = Use.used) -> Allocation:
    return Allocation(number, ASSET.id, use, "Bo Chen says so")


@pytest.mark.parametrize(
    ("known", "was"),
    [
        (Around({ASSET.id: ASSET.name}, None), "no contract was known"),
        (Around({ASSET.id: ASSET.name}, {}), "the contracts were none"),
        (_on("C-1"), "the contracts were C-1"),
    ],
)
def test_it_counts_in_full_again_when_a_contract_joins_and_none_known_is_not_none(
    known, was
) -> None:
    decision = decided("defer", FOUND, subjects=decided_on((FOUND,), known))

    judged = heard(FOUND, decision, uses=(_used("C-7"),))

    assert not only(judged).is_decided
    assert judged.decisions[0].because == f"{was}, and it is used on C-7 now"


def test_a_contract_that_was_in_view_or_is_gone_or_is_not_used_changes_nothing() -> None:
    decision = decided("defer", FOUND, subjects=decided_on((FOUND,), _on("N00024-26-C-1234")))

    others = _used("C-7", Use.not_used), _used("C-8", Use.unknown)
    for uses in ((_used("n0002426c1234"),), (), others):
        assert only(heard(FOUND, decision, uses=uses)).is_decided


def test_a_contract_that_the_records_name_joins_too() -> None:
    named = replace(ASSET, contracts=("C-7",))

    assert not only(heard(FOUND, decided("defer", FOUND), asset=named)).is_decided


def test_what_a_result_knows_of_contracts_is_none_only_where_it_knows_of_no_contract() -> None:
    assert used_on((ASSET,), (), contracts=False) is None
    assert used_on((ASSET,), (), contracts=True) == {}
    named = replace(ASSET, contracts=("C-1",))
    assert used_on((named,), (), contracts=False) == {ASSET.id: ("C-1",)}
    assert used_on((ASSET,), (_used("C-1", Use.not_used),), contracts=False) == {}


def test_what_was_for_development_alone_is_another_route_when_it_is_so_no_longer() -> None:
    (route,) = FOUND.routes
    dev = replace(FOUND, routes=(replace(route, flags=("dev",)),))

    because = heard(FOUND, decided("defer", dev)).decisions[0].because

    assert because.startswith("the route was component: a > pkg:npm/%40veyrantha/sdk (dev), and is")


def test_not_in_use_ends_when_its_use_shows_in_another_way_and_a_deferral_does_not() -> None:
    paid = replace(FOUND, use_basis=UseBasis.paid_for)

    judged = heard(paid, decided("not_in_use", FOUND))

    assert only(judged).outcome is Outcome.exposed
    assert judged.decisions[0].because == "its use was present, and is paid_for now"
    assert only(heard(paid, decided("defer", FOUND))).is_decided


def test_a_line_of_a_day_to_come_is_not_obeyed_before_it_and_a_day_ahead_of_utc_is() -> None:
    ahead = decided("defer", FOUND, on=date(2026, 11, 24))

    told = heard(FOUND, ahead).decisions[0].because
    assert told == "it is dated 2026-11-24, and the day of the scan is 2026-11-22"
    assert only(heard(FOUND, ahead, day="2026-11-23")).is_decided


# 6. taking back


def test_what_a_person_keeps_open_takes_back_what_the_same_person_decided() -> None:
    defer = decided("defer", FOUND)
    back = decided("keep_open", FOUND, until=None, supersedes=defer.id)

    judged = heard([FOUND, part("2.0.0")], defer, back)

    assert [one.is_decided for one in judged.findings] == [False, False]
    assert {one.id: one.fate for one in judged.decisions} == {
        defer.id: Fate.superseded,
        back.id: Fate.applied,
    }
    assert judged.warnings == ()


def test_what_is_kept_open_is_so_for_every_version() -> None:
    old, new = part("1.0.0"), part("2.0.0")
    lines = decided("defer", old), decided("keep_open", new, until=None, on=date(2026, 11, 21))

    assert not any(one.is_decided for one in heard([old, new], *lines).findings)


def test_who_keeps_open_what_another_deferred_differs_and_nothing_is_obeyed() -> None:
    back = decided("keep_open", FOUND, until=None, by="Bo Chen")

    judged = heard(FOUND, decided("defer", FOUND), back)

    assert (only(judged).is_decided, only(judged).analysis.risk_fate) == (False, Fate.conflicting)


def test_what_is_closed_as_no_match_is_not_counted_as_deferred_and_open_too() -> None:
    no = said("no_match", FOUND, **BACKED)

    judged = heard(FOUND, decided("defer", FOUND), judgements=(no,))

    assert [one.split(":")[0] for one in judged.warnings] == ["1 finding settled by a person"]
