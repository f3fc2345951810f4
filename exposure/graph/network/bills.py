"""How do the components of an SBOM stand in the one graph?"""

from array import array
from collections.abc import Iterable, Iterator

from exposure.graph.adjacency import adjacency_of
from exposure.graph.exposure import OURS
from exposure.graph.joins.continued.links import links_of
from exposure.graph.network.columns import REVIEW, SURE, EdgeKind, Role
from exposure.graph.network.draft import Draft
from exposure.graph.network.records import doubt_of_match
from exposure.identify.bills import NodeHit
from exposure.inventory.bill import CONTAINED, DEV, OPTIONAL, ORIGIN, Bill
from exposure.model.relation import Confidence

_PARTIES = ("supplier", "manufacturer", "provider", "publisher", "originator")
"""Roles of organisations; an author is most often a person."""


def add_bill(draft: Draft, asset: int, number: int, hits: Iterable[NodeHit]) -> None:
    """Join an asset, by its position, with the components of one SBOM and those with their makers."""
    bill = draft.graph.estate.bills[number]
    first = draft.component(number, 0)
    for root in bill.roots:
        draft.edges.add(draft.asset(asset), first + root, EdgeKind.described_by)
    for node in _unreached(bill):
        draft.edges.add(draft.asset(asset), first + node, EdgeKind.holds)
    _add_edges(draft, bill, first)
    _add_parties(draft, bill, first)
    for hit in hits:
        ours = hit.match.relation in OURS
        # Who is behind a component need not use for it what it uses for what it supplies.
        end = draft.organisation(draft.organisations.position(hit.match.vendor), Role.owner)
        kind = EdgeKind.made_by if ours else EdgeKind.related_to
        draft.edges.add(first + hit.node, end, kind, doubt_of_match(hit.match))


def add_continued(draft: Draft) -> None:
    """Join components with what other SBOMs describe of them: roots, and what no root leads to."""
    bills = draft.graph.estate.bills
    for number, links in links_of(draft.graph, draft.organisations.names).items():
        for link in links:
            doubt = REVIEW if link.confidence is Confidence.review else SURE
            inner = bills[link.bill]
            for node in (*inner.roots, *_unreached(inner)):
                draft.edges.add(
                    draft.component(number, link.node), draft.component(link.bill, node),
                    EdgeKind.continues_in, doubt,
                )  # fmt: skip


def _unreached(bill: Bill) -> Iterator[int]:
    """Yield the components to which no root leads."""
    if not bill.roots:
        yield from range(len(bill))
        return
    depths = adjacency_of(len(bill), bill.edges).levels(bill.roots, 0, 0)
    yield from (node for node, depth in enumerate(depths) if depth < 0)


def _add_edges(draft: Draft, bill: Bill, first: int) -> None:
    edges = bill.edges
    kinds = bytes(map(_KIND_OF.__getitem__, edges.marks)) if edges.marks else bytes(
        [EdgeKind.depends_on]
    ) * len(edges)  # fmt: skip
    draft.edges.extend(
        array("i", [source + first for source in edges.sources]),
        array("i", [target + first for target in edges.targets]),
        kinds,
    )


def _kind_of(mark: int) -> EdgeKind:
    if mark & CONTAINED:
        return EdgeKind.contains
    if mark & DEV:
        return EdgeKind.needs_for_development
    return EdgeKind.needs_optionally if mark & OPTIONAL else EdgeKind.depends_on


_KIND_OF = [_kind_of(mark) for mark in range(1 + (DEV | OPTIONAL | CONTAINED))]


def _add_parties(draft: Draft, bill: Bill, first: int) -> None:
    for role in _PARTIES:
        for node, text in enumerate(bill.parties.get(role, ())):
            if not text:
                continue
            for organisation in draft.named(text):
                # The maker of an origin made what this was made from, not what is in use.
                doubt = REVIEW if bill.kinds[node] == ORIGIN else SURE
                end = draft.organisation(organisation, Role.owner)
                draft.edges.add(first + node, end, EdgeKind.made_by, doubt)
