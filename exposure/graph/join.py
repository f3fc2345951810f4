"""Which inventory row does an SBOM belong to?

At this stage only exact names, an explicit column and the user's mapping join; what is
ambiguous is a gap with its candidates, never a guess.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import PurePosixPath
from typing import TypeAlias

from msgspec import Struct

from exposure.identify.fold import fold
from exposure.identify.purl import split_purl
from exposure.inventory.bill import Bill
from exposure.inventory.estate import Estate
from exposure.model.gap import Gap, GapEffect
from exposure.model.records import VendorRow
from exposure.model.settings import Join

_Candidates: TypeAlias = tuple[list[int], Callable[[VendorRow], str]]


class BillJoin(Struct, frozen=True):
    """Where an SBOM belongs."""

    row: int | None
    """Position of the row it describes; None where it is the company's own product."""
    identity: str
    """Root purl without version, else root name, else the file's stem."""
    name: str
    because: str = ""


def join_bills(
    estate: Estate, owners: Sequence[str], joins: Sequence[Join], config: str
) -> tuple[tuple[BillJoin, ...], tuple[Gap, ...]]:
    """Return one join per bill, in order, and what was ambiguous or matched nothing.

    `owners[k]` is the asset of row `k`: rows of one asset never contradict each other. `config`
    names the file in which the joins stand.
    """
    labels = labels_of(estate.bills)
    crowded, index = _crowded(estate.bills), _index(estate.rows)
    found, gaps = [], []
    for bill, known in zip(estate.bills, labels, strict=True):
        rows, why = _candidates(bill, known, index, _Mapping(joins, config))
        claims = {owners[row]: row for row in reversed(rows)}
        if len(claims) > 1:
            named = "; ".join(sorted(_owner(estate.rows[row]) for row in claims.values()))
            reason = f"the SBOM may belong to {named}; it is kept as a product of its own"
            gaps.append(Gap("ambiguous-join", GapEffect.blurs_route, bill.document, "", reason))
        row = rows[0] if len(claims) == 1 else None
        because = "" if row is None else why(estate.rows[row])
        found.append(BillJoin(row, *_identity(bill, crowded), because))
    return tuple(found), (*gaps, *_idle(estate, set().union(*labels), _Mapping(joins, config)))


def _owner(row: VendorRow) -> str:
    return row.product or row.vendor


def _identity(bill: Bill, crowded: frozenset[str]) -> tuple[str, str]:
    path = PurePosixPath(bill.document)
    stem = _stem(bill)
    if stem in crowded:
        stem = (path.parent / stem).as_posix()
    roots = [(_unversioned(bill, root) or fold(bill.names[root]), bill.names[root])
             for root in bill.roots]  # fmt: skip
    identity, name = min((pair for pair in roots if pair[0]), default=("", ""))
    return identity or f"file:{stem}", name if fold(name) else stem


def _unversioned(bill: Bill, node: int) -> str:
    purl = split_purl(bill.purls[node])
    return purl.key if purl else ""


def _stem(bill: Bill) -> str:
    """Return a file's name without folders and format endings."""
    name = PurePosixPath(bill.document).name
    for ending in (".json", ".cdx", ".spdx", ".bom", ".sbom"):
        name = name.removesuffix(ending)
    return name or bill.document


def _crowded(bills: Sequence[Bill]) -> frozenset[str]:
    """Return the stems that occur in several folders: `a/bom.json` and `b/bom.json` are no twins."""
    folders: dict[str, set[PurePosixPath]] = {}
    for bill in bills:
        folders.setdefault(_stem(bill), set()).add(PurePosixPath(bill.document).parent)
    return frozenset(stem for stem, found in folders.items() if len(found) > 1)


def labels_of(bills: Sequence[Bill]) -> list[set[str]]:
    """Return for each SBOM every exact way to speak of it, in lower case."""
    crowded = _crowded(bills)
    return [{label.casefold() for label in _labels(bill, crowded) if label} for bill in bills]


def _labels(bill: Bill, crowded: frozenset[str]) -> Iterator[str]:
    yield bill.document
    if _stem(bill) not in crowded:
        yield PurePosixPath(bill.document).name
        yield _stem(bill)
    for root in bill.roots:
        yield bill.names[root]
        yield bill.purls[root]
        yield _unversioned(bill, root)


class _Rows(Struct, frozen=True):
    """Rows by what may speak of them."""

    named: dict[str, list[int]]
    """Folded product or vendor name → positions."""
    by_sbom: dict[str, list[int]]


def _index(rows: Sequence[VendorRow]) -> _Rows:
    index = _Rows({}, {})
    for position, row in enumerate(rows):
        for name in {fold(row.product), fold(row.vendor)} - {""}:
            index.named.setdefault(name, []).append(position)
        if row.sbom:
            index.by_sbom.setdefault(row.sbom.casefold(), []).append(position)
    return index


class _Mapping(Struct, frozen=True):
    """The user's word, and the file in which it stands."""

    joins: Sequence[Join]
    config: str


def _candidates(bill: Bill, labels: set[str], index: _Rows, mapping: _Mapping) -> _Candidates:
    """Return rows, and how to say why, from the strongest kind of join that finds any."""
    mapped = {fold(join.asset) for join in mapping.joins if join.sbom.casefold() in labels}
    by_mapping = partial(_by_mapping, mapping.config)
    names = {fold(bill.names[root]) for root in bill.roots}
    kinds: tuple[tuple[dict[str, list[int]], set[str], Callable[[VendorRow], str]], ...] = (
        (index.named, mapped, by_mapping),
        (index.by_sbom, labels, _by_column),
        (index.named, names, partial(_by_name, names)),
    )
    for known, wanted, why in kinds:
        rows = {row for text in wanted for row in known.get(text, ())}
        if rows:
            return sorted(rows), why
    return [], by_mapping


def _by_mapping(config: str, row: VendorRow) -> str:
    return f"{config} joins it to {_owner(row)!r}"


def _by_column(row: VendorRow) -> str:
    return f"{row.location.document} › {sbom_place(row)} names the SBOM {row.sbom!r}"


def _by_name(names: set[str], row: VendorRow) -> str:
    kind, text = ("product", row.product) if fold(row.product) in names else ("vendor", row.vendor)
    return f"its root has the same name as the {kind} {text!r} in {row.location}"


def sbom_place(row: VendorRow) -> str:
    """Return the cell in which a row names its SBOM."""
    return row.cells["sbom"].place if "sbom" in row.cells else row.location.place


def _idle(estate: Estate, labels: set[str], mapping: _Mapping) -> Iterator[Gap]:
    """Yield a gap for each mapping and SBOM column that found nothing: it may be misspelled."""
    assets = {fold(name) for row in estate.rows for name in (row.product, row.vendor)} - {""}
    for join in mapping.joins:
        if join.sbom.casefold() not in labels or fold(join.asset) not in assets:
            reason = f"the join of {join.sbom!r} to {join.asset!r} matches nothing that was read"
            yield Gap("idle-join", GapEffect.blurs_route, mapping.config, "join", reason)
    for row in estate.rows:
        if row.sbom and row.sbom.casefold() not in labels:
            reason = f"the row names the SBOM {row.sbom!r}, which no one input answers to"
            yield Gap("sbom-not-given", GapEffect.note, row.location.document, sbom_place(row),
                      reason)  # fmt: skip
