"""Does a company that makes the cuts of a plan have none of its findings left when it scans again?"""

from collections.abc import Iterable
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from exposure.assess.removal.asked import sought_of
from exposure.assess.removal.costs import CostBasis, Costs
from exposure.assess.removal.held import Gone
from exposure.assess.removal.mapped import mapped
from exposure.assess.removal.plan import PlanAsked, plan_removal
from exposure.graph.cuts.minimum import Uncut, minimum_cut
from exposure.graph.network.build import network_of
from exposure.graph.network.columns import Network, NodeKind
from exposure.inventory.bill import Bill
from exposure.inventory.estate import Estate
from exposure.model.outcome import Outcome
from tests.assess.removal.companies import company
from tests.assess.removal.test_plan import examined
from tests.graph.builders import AS_OF, KESTRIN, MORROW, VEYRA, bill_of, estate

VENDORS = st.sampled_from([VEYRA, KESTRIN, MORROW])
SEEDS = st.integers(0, 10**9)


def drawn_plan(seed, vendor, *, possible=False):
    one = examined(company(Random(seed)))
    network = network_of(one.known, AS_OF)
    sought = sought_of(one.result.findings, vendor, with_possible=possible)
    plan = plan_removal(PlanAsked(one.result, network, sought, vendor))
    return one.result, network, sought, plan


@settings(max_examples=60, deadline=None)
@given(SEEDS, VENDORS, st.booleans())
def test_every_open_finding_is_accounted_for(seed, vendor, possible) -> None:
    result, _, sought, plan = drawn_plan(seed, vendor, possible=possible)
    mine = [one for one in result.findings if one.vendor == vendor and one.outcome is not None]

    dealt_with = {asset for step in plan.steps for asset in step.ends}
    dealt_with |= {one.exposed.asset for one in plan.lasting}
    told = {key for one in plan.exposed if one.asset in dealt_with for key in one.findings}
    told |= {key for one in plan.to_judge for key in one.findings}
    told |= {*plan.also_ended, *plan.not_in_plan}
    assert {one.id for one in mine if not one.is_past} <= told
    assert sum(one.is_past for one in mine) == plan.past == sought.past
    assert plan.proof.exposed_after == 0


@settings(max_examples=60, deadline=None)
@given(SEEDS, VENDORS)
def test_no_exposed_finding_stays_once_the_cuts_are_made(seed, vendor) -> None:
    result, network, sought, plan = drawn_plan(seed, vendor)
    gone = removed(network, sought)
    before = {one.id for one in result.findings if one.outcome is Outcome.exposed}
    lasting = {one.exposed.asset for one in plan.lasting}
    given_up = {node.asset.id for place, node in enumerate(network.graph.assets)
                if network.asset(place) in gone.nodes}  # fmt: skip

    again = examined(without(network, gone)).result

    stays = {one.id for one in again.findings if one.vendor == vendor
             and one.outcome is Outcome.exposed and one.asset not in lasting | given_up}  # fmt: skip
    assert stays & before <= set(plan.not_in_plan)


def removed(network: Network, sought) -> Gone:
    part = mapped(network, sought, Costs(network, CostBasis.equal))
    answer = minimum_cut(part.part)
    cut = answer.rest if isinstance(answer, Uncut) else answer
    places = [part.places[place] for place in cut.nodes]
    return Gone(frozenset(node for one in places for node in one.nodes),
                frozenset(edge for one in places for edge in one.edges))  # fmt: skip


def without(network: Network, gone: Gone) -> Estate:
    """Delete the rows and SBOMs of what is given up, and what a product asks for no more."""
    whole, assets = network.graph.estate, network.graph.assets
    kept = [node for place, node in enumerate(assets) if network.asset(place) not in gone.nodes]
    names = {node.asset.name.casefold() for node in assets} - {
        node.asset.name.casefold() for node in kept
    }
    rows = [whole.rows[row] for node in kept for row in node.rows]
    bills = [pruned(network, bill, gone) for node in kept for bill in node.bills]
    contracts = [
        structs.replace(one, uses=tuple(u for u in one.uses if u.text.casefold() not in names))
        for one in whole.contracts
    ]
    left = estate(*rows, *(one for one in bills if len(one)), *contracts)
    return structs.replace(left, ties=whole.ties)


def pruned(network: Network, number: int, gone: Gone) -> Bill:
    """Return the SBOM as it is written when a product asks for some dependencies no more."""
    drawn = network.graph.estate.bills[number]
    cut, listed = set(), set()
    for edge in gone.edges:
        source, target = network.sources[edge], network.targets[edge]
        if network.component_at(target)[0] == number:
            if network.kind(source) is NodeKind.component:
                cut.add((network.component_at(source)[1], network.component_at(target)[1]))
            else:
                listed.add(network.component_at(target)[1])
    if not (cut or listed):
        return drawn
    pairs = set(zip(drawn.edges.sources, drawn.edges.targets, strict=True))
    island = set(range(len(drawn))) - led_to(drawn.roots, pairs)
    lost = led_to(listed, pairs) & island
    still = island - {one for one in lost if not led_to([one], backwards(pairs)) & (island - lost)}
    kept = sorted(led_to([*drawn.roots, *still], pairs - cut))
    place = {node: at for at, node in enumerate(kept)}
    left = bill_of(
        [drawn.names[node] for node in kept],
        [(place[one], place[other], 0) for one, other in sorted(pairs - cut)
         if one in place and other in place],
        [place[root] for root in drawn.roots], drawn.document, drawn.versions[0],
    )  # fmt: skip
    parties = {role: [texts[node] for node in kept] for role, texts in drawn.parties.items()}
    return structs.replace(left, parties=parties)


def backwards(pairs: set[tuple[int, int]]) -> set[tuple[int, int]]:
    return {(other, one) for one, other in pairs}


def led_to(starts: Iterable[int], pairs: set[tuple[int, int]]) -> set[int]:
    found, pending = set(starts), list(starts)
    while pending:
        here = pending.pop()
        fresh = {other for one, other in pairs if one == here} - found
        found |= fresh
        pending += fresh
    return found
