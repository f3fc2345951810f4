"""Which rows name the same organisation, and whom does a written name mean among them?"""

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from exposure.graph.joins.places import order_of
from exposure.graph.joins.vendors.bearer import Bearer, bearer_of, called
from exposure.graph.joins.vendors.union import Union
from exposure.graph.ties.names import Names
from exposure.identify.rows import RowHit
from exposure.inventory.estate import Estate
from exposure.model.records import VendorRow
from exposure.model.relation import Confidence

_KINDS = ("register", "number", "name", "name and form", "website")
"""What rows may share, the surest first: where two things speak against each other, it wins."""
MOST_NAMES = 8
"""Names that one number may bear; a number with more is no organisation's own."""


class Clash(Struct, frozen=True):
    """Organisations of the same words with different legal forms, which may be several."""

    core: str
    rows: tuple[tuple[int, ...], ...]
    """One group of positions per organisation, in the order of their places."""


class Meant(Struct, frozen=True, gc=False):
    """An organisation that a text may mean, and why."""

    organisation: str
    confidence: Confidence
    because: str


class Organisations(Struct, frozen=True):
    """The organisations that rows name."""

    keys: tuple[str, ...]
    """Of each row: a register id, or `own:` and the words of the name without legal form."""
    bearers: tuple[Bearer, ...]
    ranks: tuple[int, ...]
    """Of each row: its number in the order of places, whichever file was given first."""
    clashes: tuple[Clash, ...]
    names: Names
    ours: frozenset[str]
    """Words of the names of the company's own legal entities."""
    by_folded: dict[str, set[str]]
    by_core: dict[str, dict[str, set[str]]]
    """Words → organisation → the legal forms with which rows bear them."""

    def is_ours(self, text: str) -> bool:
        """Say whether a text names a legal entity of the company itself."""
        return called(self.names, text).core in self.ours

    def is_vendor(self, text: str, row: int) -> bool:
        """Say whether a text names the vendor of a row, as it stands there."""
        return called(self.names, text).folded == self.bearers[row].called.folded != ""

    def meant(self, text: str) -> list[Meant]:
        """Return the organisations that a text may mean; several are for a person to choose from."""
        name = called(self.names, text)
        if not name.folded:
            return []
        same = self.by_folded.get(name.folded, set())
        if same:
            return [Meant(key, Confidence.confirmed, "has the same name") for key in sorted(same)]
        alike = [
            key
            for key, forms in sorted(self.by_core.get(name.core, {}).items())
            if not name.form or forms == {""} or name.form in forms
        ]
        if alike:
            why = "has the same words, legal form left out"
            return [Meant(key, Confidence.probable, why) for key in alike]
        known = set(self.keys)
        return [
            Meant(vendor, confidence, "is a name of the same vendor in the register")
            for vendor, confidence in self.names.identities(text)
            if vendor in known
        ]


def organisations_of(
    estate: Estate, row_hits: Sequence[Sequence[RowHit]], names: Names
) -> Organisations:
    """Put together the rows that name one organisation, whatever their order.

    They share a vendor of the register, a name, a number that official registers give, or the words
    of a name where no two different legal forms of these are met.
    """
    rows = estate.rows
    bearers = tuple(bearer_of(row, hits, names) for row, hits in zip(rows, row_hits, strict=True))
    union = Union(bearers)
    ordered = sorted(range(len(rows)), key=lambda row: order_of(rows[row].location))
    groups = _groups(bearers, ordered)
    for key in sorted(groups, key=lambda key: (_KINDS.index(key[0]), key)):
        kind, group = key[0], groups[key]
        if kind != "number" or len({bearers[row].called.core for row in group}) <= MOST_NAMES:
            union.join_all(group, by_name=kind not in {"number", "register"})
    clashes = tuple(_clashes(bearers, ordered, union))
    keys = _keys(bearers, union, {clash.core for clash in clashes})
    ranks = {row: rank for rank, row in enumerate(ordered)}
    return Organisations(keys, bearers, tuple(ranks[row] for row in range(len(rows))), clashes,
                         names, _ours(estate, bearers, names), *_index(bearers, keys))  # fmt: skip


def _groups(bearers: Sequence[Bearer], ordered: Iterable[int]) -> dict[tuple[str, ...], list[int]]:
    """Return what rows share → those rows, each in the order of places."""
    groups: dict[tuple[str, ...], list[int]] = {}
    for row in ordered:
        for key in _shared(bearers[row]):
            groups.setdefault(key, []).append(row)
    return {key: group for key, group in groups.items() if len(group) > 1}


def _shared(bearer: Bearer) -> Iterator[tuple[str, ...]]:
    name = bearer.called
    if bearer.register:
        yield "register", bearer.register
    if name.folded:
        yield "name", name.folded
    if name.form:
        yield "name and form", name.core, name.form
    for kind, number in bearer.numbers:
        yield "number", kind, number
    if bearer.host:
        yield "website", name.core, bearer.host


def _clashes(bearers: Sequence[Bearer], ordered: Iterable[int], union: Union) -> Iterator[Clash]:
    """Join names that lack a legal form to those that bear one; yield what is left in doubt."""
    by_core: dict[str, list[int]] = {}
    for row in ordered:
        if bearers[row].called.core:
            by_core.setdefault(bearers[row].called.core, []).append(row)
    several = {core: rows for core, rows in by_core.items() if len(rows) > 1}
    for core, rows in sorted(several.items()):
        groups: dict[int, list[int]] = {}
        for row in rows:
            groups.setdefault(union.of(row), []).append(row)
        formed = [group for group in groups.values() if any(bearers[r].called.form for r in group)]
        if len(formed) < 2:
            union.join_all([group[0] for group in groups.values()], by_name=True)
        elif _differ(bearers, formed):
            yield Clash(core, tuple(map(tuple, groups.values())))


def _differ(bearers: Sequence[Bearer], formed: Iterable[Iterable[int]]) -> bool:
    """Say whether it is the legal forms that keep them apart, rather than the register."""
    forms = [{bearers[row].called.form for row in group} - {""} for group in formed]
    return any(one.isdisjoint(other) for one in forms for other in forms)


def _keys(bearers: Sequence[Bearer], union: Union, clashing: set[str]) -> tuple[str, ...]:
    own: dict[int, str] = {}
    for row, bearer in enumerate(bearers):
        name = bearer.called
        form = f" {name.form}" if name.form and name.core in clashing else ""
        identity = f"own:{name.core}{form}"
        head = union.of(row)
        own[head] = min(own.get(head, identity), identity)
    return tuple(union.register(row) or own[union.of(row)] for row in range(len(bearers)))


def _index(
    bearers: Sequence[Bearer], keys: Sequence[str]
) -> tuple[dict[str, set[str]], dict[str, dict[str, set[str]]]]:
    by_folded: dict[str, set[str]] = {}
    by_core: dict[str, dict[str, set[str]]] = {}
    for bearer, key in zip(bearers, keys, strict=True):
        name = bearer.called
        if name.folded:
            by_folded.setdefault(name.folded, set()).add(key)
            by_core.setdefault(name.core, {}).setdefault(key, set()).add(name.form)
    return by_folded, by_core


def _ours(estate: Estate, bearers: Sequence[Bearer], names: Names) -> frozenset[str]:
    """Return our own names; what no row but its own vendor's names as legal entity is that vendor."""
    rows: Iterable[VendorRow] = estate.rows
    of_rows = {
        (called(names, row.legal_entity).core, bearer.called.core)
        for row, bearer in zip(rows, bearers, strict=True)
        if row.legal_entity.strip()
    }
    of_contracts = {one.legal_entity for one in estate.contracts if one.legal_entity.strip()}
    beside = {entity for entity, vendor in of_rows if entity != vendor}
    return frozenset(beside | {called(names, text).core for text in of_contracts})
