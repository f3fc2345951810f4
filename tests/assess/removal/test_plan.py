"""Does a removal plan end every exposure at the least cost, in the right order, and prove it?"""

from itertools import combinations

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from msgspec import structs

from exposure.assess.removal.asked import sought_of
from exposure.assess.removal.costs import CostBasis, Costs
from exposure.assess.removal.held import Gone
from exposure.assess.removal.mapped import mapped
from exposure.assess.removal.plan import PlanAsked, plan_removal
from exposure.assess.removal.proof import proof_of
from exposure.graph.network.build import network_of
from exposure.ingest.authored.costs import StatedCost
from exposure.inventory.estate import Estate
from exposure.model.location import Location
from exposure.model.removal.plan import CutKind
from exposure.model.settings import Settings
from exposure.scan.examination import Asked, examine_estate
from exposure.scan.said import Said
from tests.graph.builders import (
    AS_OF,
    MORROW,
    REGISTER,
    VEYRA,
    bill,
    contract,
    estate,
    no_lines,
    row,
)


def examined(*parts):
    whole = parts[0] if isinstance(parts[0], Estate) else estate(*parts)
    asked = Asked(AS_OF, REGISTER, Settings(watch=("all",), record_systems=None), lambda _: None)
    return examine_estate(whole, asked, Said(), no_lines)


def planned(*parts, vendor=VEYRA, basis=CostBasis.equal, stated=(), possible=False):
    one = examined(*parts)
    used: dict[str, list[str]] = {}
    for asset in one.result.assets:
        for number in asset.contracts:
            used.setdefault(number, []).append(asset.id)
    network = network_of(one.known, AS_OF, used)
    sought = sought_of(one.result.findings, vendor, with_possible=possible)
    return plan_removal(PlanAsked(one.result, network, sought, "Veyrantha", basis, stated))


def cost(what: str, amount: float | None, because: str = "") -> StatedCost:
    return StatedCost(what, amount, because, Location("costs.csv", "", 2))


def names(plan):
    return [step.name for step in plan.steps]


def test_what_is_bought_is_given_up_and_a_dependency_of_ours_is_replaced() -> None:
    plan = planned(
        row("Harbour Ltd", "Payroll", subprocessors=("Veyrantha Inc",)),
        bill("root>a, a>@veyrantha/kit"),
    )

    kinds = {step.name: step.kind for step in plan.steps}
    assert kinds == {"Payroll": CutKind.stop_using, "a": CutKind.replace_dependency}
    assert plan.proof.exposed_before == 2
    assert plan.proof.exposed_after == 0


def test_every_direct_dependency_that_brings_it_in_is_cut() -> None:
    plan = planned(bill("root>a, root>b, root>c, a>x, b>x, x>@veyrantha/kit"))

    assert sorted(names(plan)) == ["a", "b"]
    first, second = plan.steps
    assert first.ends == ()
    assert first.exposed_after == 1
    assert [one.name for one in plan.exposed if one.asset in second.ends] == ["root"]


def test_a_product_of_ours_is_given_up_only_where_a_file_says_so() -> None:
    drawn = bill("root>a, root>b, a>@veyrantha/kit, b>@veyrantha/kit")

    assert sorted(names(planned(drawn))) == ["a", "b"]
    assert names(planned(drawn, stated=[cost("root", 1.5)])) == ["root"]
    assert sorted(names(planned(drawn, stated=[cost("root", 2.5)]))) == ["a", "b"]


def test_a_cost_that_a_file_states_wins_over_what_is_taken() -> None:
    drawn = bill("root>a, a>b, b>@veyrantha/kit")
    stated = [cost("a", 9.0), cost("pkg:npm/b", 2.0, "two days")]

    (step,) = planned(drawn, stated=stated).steps

    assert (step.name, step.cost.amount, step.cost.because) == ("b", 2.0, "two days")
    assert step.cost.location == Location("costs.csv", "", 2)


def test_what_cannot_be_removed_is_told_with_its_route() -> None:
    plan = planned(bill("root>a, a>@veyrantha/kit"), row("Veyrantha Inc", "Desk"),
                   stated=[cost("a", None)])  # fmt: skip

    (lasting,) = plan.lasting
    assert lasting.exposed.name == "root"
    assert lasting.route.steps[:3] == ("root", "root 1.0.0", "a 1.0.0")
    assert names(plan) == ["Desk"]
    assert plan.proof.exposed_before == 2
    assert plan.proof.exposed_after == 0


def test_a_line_of_costs_that_names_nothing_on_a_route_is_told() -> None:
    plan = planned(bill("root>a, a>@veyrantha/kit"), stated=[cost("nobody", 3.0)])

    assert plan.warnings == (
        "costs.csv:2 speaks of 'nobody', which lies on no route of this plan.",
    )


def test_spend_is_the_cost_and_what_is_unknown_is_taken_for_the_highest() -> None:
    plan = planned(
        row("Veyrantha Inc", "Desk", spend=500.0, currency="USD"),
        row("Veyrantha Inc", "Lamp", line=3), basis=CostBasis.spend,
    )  # fmt: skip

    costs = {step.name: step.cost.amount for step in plan.steps}
    assert costs == {"Desk": 500.0, "Lamp": 500.0}
    lamp = next(step for step in plan.steps if step.name == "Lamp")
    assert "no record states its spend" in lamp.cost.because


def test_criticality_words_are_costs() -> None:
    plan = planned(row("Veyrantha Inc", "Desk", criticality="Tier 1 - Critical"),
                   row("Veyrantha Inc", "Lamp", line=3, criticality="low"),
                   basis=CostBasis.criticality)  # fmt: skip

    assert {step.name: step.cost.amount for step in plan.steps} == {"Desk": 8.0, "Lamp": 1.0}


def test_what_is_used_on_the_contract_of_most_worth_is_cut_first() -> None:
    big = structs.replace(contract("C-2", uses=("Lamp",), line=3), value=9e6, currency="USD")
    small = structs.replace(contract("C-1", uses=("Desk",)), value=1e3, currency="USD")

    plan = planned(row("Veyrantha Inc", "Desk"), row("Veyrantha Inc", "Lamp", line=3),
                   row("Veyrantha Inc", "Pen", line=4), small, big)  # fmt: skip

    assert names(plan) == ["Lamp", "Desk", "Pen"]
    assert [step.contracts_after for step in plan.steps] == [1, 0, 0]
    assert plan.steps[0].value[0].total == 9e6


def test_a_possible_exposure_is_judged_before_it_is_planned_for() -> None:
    parts = (row("Copperdesk", "Copperdesk Assist"), row("Veyrantha Inc", "Desk", line=3))

    plan = planned(*parts)
    with_possible = planned(*parts, possible=True)

    assert names(plan) == ["Desk"]
    assert [one.name for one in plan.to_judge] == ["Copperdesk Assist"]
    assert sorted(names(with_possible)) == ["Copperdesk Assist", "Desk"]
    assert with_possible.to_judge == ()


def test_use_that_has_ended_needs_no_cut() -> None:
    plan = planned(row("Veyrantha Inc", "Desk", ended="2025-01-01"))

    assert plan.steps == ()
    assert plan.past == 1


def test_no_exposure_gives_no_cut() -> None:
    plan = planned(row("Harbour Ltd", "Payroll"), vendor=MORROW)

    assert (plan.steps, plan.exposed, plan.total) == ((), (), 0.0)


def test_a_choke_point_frees_several_exposures() -> None:
    plan = planned(
        row("Quay Ltd", "Desk", subprocessors=("Harbour Ltd",)),
        row("Pier Ltd", "Lamp", line=3, subprocessors=("Harbour Ltd",)),
        row("Harbour Ltd", line=4, subprocessors=("Veyrantha Inc",)),
    )

    points = {one.name: (one.frees, one.can_be_cut) for one in plan.choke_points}
    assert points["Harbour Ltd"] == (2, False)


def test_the_proof_finds_a_cut_that_was_forgotten() -> None:
    one = examined(bill("root>a, root>b, a>@veyrantha/kit, b>@veyrantha/kit"))
    network = network_of(one.known, AS_OF)
    sought = sought_of(one.result.findings, VEYRA, with_possible=False)
    part = mapped(network, sought, Costs(network, CostBasis.equal))
    (a,) = (one.node for one, said in zip(part.places, part.described, strict=True)
            if said.name == "a" and one.nodes)  # fmt: skip

    proof = proof_of(network, sought, Gone(frozenset({a})), ())

    assert (proof.exposed_before, proof.exposed_after) == (1, 1)


@settings(max_examples=60, deadline=None)
@given(
    edges=st.sets(st.tuples(st.integers(0, 4), st.integers(0, 4)), min_size=3, max_size=14),
    makers=st.sets(st.integers(1, 4), min_size=1),
    costs=st.lists(st.integers(1, 4), min_size=4, max_size=4),
)
def test_no_cheaper_set_of_dependencies_ends_the_exposure(edges, makers, costs) -> None:
    labels = ["root", "a", "b", "c", "d", "@veyrantha/kit"]
    drawn = {(labels[one], labels[other]) for one, other in edges if other} | {("root", "a")}
    drawn |= {(labels[one], "@veyrantha/kit") for one in makers}
    drawn -= {("root", "@veyrantha/kit")}
    pairs = {pair for pair in drawn if pair[0] in reached(drawn, set())}
    assume("@veyrantha/kit" in reached(pairs, set()))
    inner = dict(zip(labels[1:5], costs, strict=True))

    plan = planned(bill(", ".join(f"{one}>{other}" for one, other in sorted(pairs))),
                   stated=[cost(label, float(amount)) for label, amount in inner.items()])  # fmt: skip

    best = min(
        sum(inner[label] for label in chosen)
        for size in range(5)
        for chosen in combinations(inner, size)
        if "@veyrantha/kit" not in reached(pairs, set(chosen))
    )
    assert plan.total == best
    assert plan.proof.exposed_after == 0


def reached(pairs: set[tuple[str, str]], gone: set[str]) -> set[str]:
    found, pending = {"root"}, ["root"]
    while pending:
        here = pending.pop()
        for one, other in pairs:
            if one == here and other not in found and other not in gone:
                found.add(other)
                pending.append(other)
    return found


def test_a_dependency_is_replaced_for_what_it_brings_in_and_not_for_the_rest() -> None:
    plan = planned(bill("root>a, root>b, a>@veyrantha/kit, b>@veyrantha/core"))

    told = {step.name: set(step.findings) for step in plan.steps}
    assert len(told["a"]) == len(told["b"]) == 1
    assert told["a"] | told["b"] == set(plan.exposed[0].findings)
    assert told["a"] != told["b"]


def test_what_brings_in_no_finding_by_name_is_replaced_for_all_of_them() -> None:
    plan = planned(row("Quay Ltd", "Desk", subprocessors=("Veyrantha Inc",)))

    assert plan.steps[0].findings == plan.exposed[0].findings
