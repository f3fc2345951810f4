"""How do contracts, assets, rows and ties stand in the one graph?"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import permutations, product

from msgspec import Struct

from exposure.graph.exposure import OURS
from exposure.graph.network.columns import COMPANY, PAST, REVIEW, SURE, EdgeKind, Role
from exposure.graph.network.draft import Draft
from exposure.graph.recognised import Told
from exposure.graph.row_exposures import has_ended
from exposure.graph.supply import AssetNode
from exposure.graph.ties.bought import OWN_NAME
from exposure.graph.ties.link import Link, link_of, links_in
from exposure.graph.ties.names import is_a_name
from exposure.identify.rows import RowHit
from exposure.inventory.bill import Bill
from exposure.model.records import Tie, VendorRow
from exposure.model.relation import EXPOSING, Confidence, Match, Relation
from exposure.model.result import AssetKind

_MAKERS = ("supplier", "manufacturer")
_BOUGHT = frozenset({EdgeKind.supplied_by, EdgeKind.same})


def add_contracts(draft: Draft, used: Mapping[str, Iterable[str]]) -> None:
    """Join company, contracts and assets; `used` are the ids of assets by contract number."""
    positions = {node.asset.id: place for place, node in enumerate(draft.graph.assets)}
    for number, contract in enumerate(draft.contracts):
        draft.edges.add(COMPANY, draft.contract(number), EdgeKind.performs)
        for asset in sorted(used.get(contract, ())):
            if asset in positions:
                draft.edges.add(draft.contract(number), draft.asset(positions[asset]),
                                EdgeKind.uses)  # fmt: skip
    for position in positions.values():
        draft.edges.add(COMPANY, draft.asset(position), EdgeKind.uses)


def add_rows(draft: Draft, told: Iterable[Told], as_of: str) -> None:
    """Join each asset with those whom the rows that speak of it name."""
    positions = {node.asset.id: place for place, node in enumerate(draft.graph.assets)}
    for node, row, found in told:
        hits = tuple(found)
        asset = draft.asset(positions[node.asset.id])
        past = PAST if has_ended(row, as_of) else SURE
        one = _Row(draft, node, asset, past)
        if node.asset.kind is not AssetKind.contract:
            one.add_names(row)
            one.add_links(row, hits)
            one.add_other_names(row, hits)
        one.add_hits(hits)


class _Row(Struct, frozen=True):
    draft: Draft
    node: AssetNode
    asset: int
    past: int
    """PAST where use of what the row speaks of has ended."""

    def add_names(self, row: VendorRow) -> None:
        """Join the asset with its vendor, and with the vendor's other names."""
        for organisation in self._supplier(row):
            self._lead(organisation, Role.supplier, EdgeKind.supplied_by, SURE)
        for cell in row.other_names:
            for organisation in self.draft.named(cell.text):
                self._lead(organisation, Role.supplier, EdgeKind.supplied_by, SURE)

    def _supplier(self, row: VendorRow) -> tuple[int, ...]:
        stands_for_itself = row.vendor == row.product and "vendor" not in row.cells
        return () if stands_for_itself else self.draft.named(row.vendor)

    def _called(self, row: VendorRow, hits: Iterable[RowHit]) -> dict[int, int]:
        """Return its vendor by each name that the row tells, each with the doubt of that name."""
        called = dict.fromkeys(self._supplier(row), SURE)
        for cell in row.other_names:
            called |= dict.fromkeys(self.draft.named(cell.text), SURE)
        for hit in hits:
            if hit.role in OWN_NAME and hit.match.relation is Relation.made_by:
                one = self.draft.organisations.position(hit.match.vendor)
                called[one] = min(called.get(one, REVIEW), doubt_of_match(hit.match))
        return called

    def _owners(self, hits: Iterable[RowHit]) -> Iterator[tuple[int, int]]:
        """Yield who owns its vendor by what its own cells tell, such as a number, with the doubt."""
        for hit in hits:
            if hit.role in OWN_NAME and hit.match.relation is Relation.owned_by:
                yield self.draft.organisations.position(hit.match.vendor), doubt_of_match(hit.match)

    def add_links(self, row: VendorRow, hits: Iterable[RowHit]) -> None:
        """Join the asset with its sub-processors and owners, which also stand behind its vendor.

        That the company's own use has ended says nothing of what the vendor rests on for others.
        """
        called = self._called(row, hits)
        for owner, doubt in self._owners(hits):
            if owner not in called:
                self._behind(called, owner, EdgeKind.owned_by, doubt)
        for link in links_in(row):
            kind, role = _kind_of(link)
            doubt = _doubt_of(link)
            for organisation in self.draft.named(link.target):
                self._lead(organisation, role, kind, doubt)
                self._behind(called, organisation, kind, doubt)

    def _behind(
        self, called: Mapping[int, int], organisation: int, kind: EdgeKind, doubt: int
    ) -> None:
        """Let an organisation stand behind its vendor, by each name that this one is called."""
        role = Role.owner if kind is EdgeKind.owned_by else Role.behind
        for (one, unsure), start in product(called.items(), _roles_before(kind, Role.behind)):
            self.draft.join((one, start), (organisation, role), kind, doubt | unsure)

    def add_other_names(self, row: VendorRow, hits: Iterable[RowHit]) -> None:
        """Let whoever stands on the vendor by one name stand on it by the others that its row tells."""
        called = self._called(row, hits)
        for (one, doubt), (other, unsure) in permutations(called.items(), 2):
            for role in (Role.behind, Role.owner):
                self.draft.join((one, role), (other, role), EdgeKind.same, doubt | unsure)

    def add_hits(self, hits: Iterable[RowHit]) -> None:
        """Join the asset with every vendor of the register that its cells point to."""
        for hit in hits:
            organisation = self.draft.organisations.position(hit.match.vendor)
            ours = hit.match.relation in OURS
            kind = EdgeKind.supplied_by if ours else EdgeKind.related_to
            role = Role.supplier if ours else Role.behind
            self._lead(organisation, role, kind, doubt_of_match(hit.match))

    def _lead(self, organisation: int, role: Role, kind: EdgeKind, doubt: int) -> None:
        end = self.draft.organisation(organisation, role)
        self.draft.edges.add(self.asset, end, kind, doubt | self.past)
        if kind in _BOUGHT and self.node.rows:
            self.draft.bought.add(organisation)


def add_makers(draft: Draft) -> None:
    """Join assets that only SBOMs describe with who is said to hand them over."""
    for position, node in enumerate(draft.graph.assets):
        for bill in (draft.graph.estate.bills[one] for one in node.bills):
            for text in _makers(bill):
                for organisation in draft.named(text):
                    draft.makers.add(organisation)
                    end = draft.organisation(organisation, Role.supplier)
                    draft.edges.add(draft.asset(position), end, EdgeKind.supplied_by)


def _makers(bill: Bill) -> Iterator[str]:
    for role in _MAKERS:
        texts = bill.parties.get(role)
        if texts:
            yield from (texts[root] for root in bill.roots)


def add_ties(draft: Draft, ties: Iterable[Tie], as_of: str) -> None:
    """Join organisations as the sheets of ties say, and assets that bear the name of a source."""
    found: dict[int, list[Link]] = {}
    for link in (link_of(tie, as_of) for tie in ties):
        if link is None:
            continue
        kind, role = _kind_of(link)
        doubt = _doubt_of(link)
        for source in draft.named(link.source):
            found.setdefault(source, []).append(link)
            for target in draft.named(link.target):
                for start in _roles_before(kind, Role.supplier):
                    draft.join((source, start), (target, role), kind, doubt)
    for position, node in enumerate(draft.graph.assets):
        if is_a_name(node.asset.name) and node.asset.kind is not AssetKind.contract:
            for organisation in draft.named(node.asset.name):
                if organisation in found:
                    _add_source(draft, position, organisation, found[organisation])


def _add_source(draft: Draft, position: int, organisation: int, links: Iterable[Link]) -> None:
    """Join an asset with the source of ties whose name it bears.

    Where ties alone name it, nobody says that it is bought; that somebody works for it, the
    supplier's own list of sub-processors says still.
    """
    node, asset = draft.graph.assets[position], draft.asset(position)
    told = bool(node.rows or node.bills or node.stated)
    end = draft.organisation(organisation, Role.supplier)
    draft.edges.add(asset, end, EdgeKind.same, SURE if told else REVIEW)
    for link in () if told else links:
        kind, role = _kind_of(link)
        for target in draft.named(link.target) if kind is EdgeKind.subprocessor else ():
            draft.edges.add(asset, draft.organisation(target, role), kind, _doubt_of(link))


def add_roles(draft: Draft) -> None:
    """Let each organisation, however it was reached, lead to what its records tell of it.

    What an owner or maker uses need not be used for what it owns or made: that is in doubt.
    """
    for organisation in range(len(draft.organisations)):
        draft.join((organisation, Role.behind), (organisation, Role.supplier), EdgeKind.same, SURE)
        draft.join((organisation, Role.owner), (organisation, Role.behind), EdgeKind.same, REVIEW)


def doubt_of_match(match: Match) -> int:
    """Return REVIEW for what makes no more than a possible exposure: docs/concepts/outcomes.md."""
    sure = match.confidence is not Confidence.review and match.relation in EXPOSING
    return SURE if sure and not match.by_link else REVIEW


def _kind_of(link: Link) -> tuple[EdgeKind, Role]:
    if link.relation is Relation.owned_by:
        return EdgeKind.owned_by, Role.owner
    return EdgeKind.subprocessor, Role.behind


def _roles_before(kind: EdgeKind, role: Role) -> tuple[Role, ...]:
    """Return in which roles an organisation leads on: who owns an owner owns what that owns."""
    return (role, Role.owner) if kind is EdgeKind.owned_by else (role,)


def _doubt_of(link: Link) -> int:
    return (REVIEW if link.rank else SURE) | (PAST if link.ended is not None else SURE)
