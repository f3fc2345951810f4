"""Which inventory row does an SBOM belong to, and which asset does a contract use?

At this stage only exact names, an explicit column and the user's mapping join; what is
ambiguous is a gap with its candidates, never a guess.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath

from msgspec import Struct

from exposure.identify.fold import fold
from exposure.inventory.bill import Bill
from exposure.inventory.estate import Estate
from exposure.model.gap import Gap, GapEffect
from exposure.model.records import ContractRow, VendorRow
from exposure.model.settings import Join


class BillJoin(Struct, frozen=True):
    """Where an SBOM belongs."""

    row: int | None
    """Position of the row it describes; None where it is the company's own product."""
    identity: str
    """Root purl without version, else root name, else the file's stem."""
    name: str
    because: str = ""


def join_bills(
    estate: Estate, joins: Sequence[Join]
) -> tuple[tuple[BillJoin, ...], tuple[Gap, ...]]:
    """Return one join per bill, in order, and what was ambiguous or matched nothing."""
    found, gaps = [], []
    for bill in estate.bills:
        candidates = _candidates(bill, estate.rows, joins)
        owners = dict.fromkeys(_owner(estate.rows[row]) for row, _ in candidates)
        row, because = candidates[0] if len(owners) == 1 else (None, "")
        if len(owners) > 1:
            named = "; ".join(owners)
            reason = f"the SBOM may belong to {named}; it is kept as a product of its own"
            gaps.append(Gap("ambiguous-join", GapEffect.blurs_route, bill.document, "", reason))
        found.append(BillJoin(row, *_identity(bill), because))
    return tuple(found), (*gaps, *_idle(estate, joins))


def _owner(row: VendorRow) -> str:
    return row.product or row.vendor


def _identity(bill: Bill) -> tuple[str, str]:
    stem = _stem(bill.document)
    if not bill.roots:
        return f"file:{stem}", stem
    root = bill.roots[0]
    purl = bill.purls[root].partition("?")[0]
    unversioned = purl[: purl.rfind("@")] if "@" in purl[4:] else purl
    name = bill.names[root] or stem
    return unversioned or fold(name) or f"file:{stem}", name


def _stem(document: str) -> str:
    """Return a file's name without folders and format endings."""
    name = PurePosixPath(document).name
    for ending in (".json", ".cdx", ".spdx", ".bom", ".sbom"):
        name = name.removesuffix(ending)
    return name or document


def _labels(bill: Bill) -> set[str]:
    """Return every exact way to speak of an SBOM."""
    labels = {bill.document, PurePosixPath(bill.document).name, _stem(bill.document)}
    for root in bill.roots:
        labels |= {bill.names[root], bill.purls[root], _identity(bill)[0]}
    return {label.casefold() for label in labels if label}


def _candidates(
    bill: Bill, rows: Sequence[VendorRow], joins: Sequence[Join]
) -> list[tuple[int, str]]:
    """Return rows with the reason, from the strongest kind of join that finds any."""
    labels = _labels(bill)
    root_names = {fold(bill.names[root]) for root in bill.roots} - {""}
    mapped = {fold(join.asset) for join in joins if join.sbom.casefold() in labels}
    for test in (_by_mapping(mapped), _by_column(labels), _by_name(root_names)):
        found = [(position, why) for position, row in enumerate(rows) if (why := test(row))]
        if found:
            return found
    return []


class _by_mapping(Struct, frozen=True):  # noqa: N801 - read as a sentence
    assets: set[str]

    def __call__(self, row: VendorRow) -> str:
        names = {fold(row.product), fold(row.vendor)} - {""}
        return f"exposure.toml joins it to {_owner(row)!r}" if names & self.assets else ""


class _by_column(Struct, frozen=True):  # noqa: N801 - read as a sentence
    labels: set[str]

    def __call__(self, row: VendorRow) -> str:
        if not row.sbom or row.sbom.casefold() not in self.labels:
            return ""
        place = row.cells["sbom"].place if "sbom" in row.cells else row.location.place
        return f"{row.location.document} › {place} names the SBOM {row.sbom!r}"


class _by_name(Struct, frozen=True):  # noqa: N801 - read as a sentence
    names: set[str]

    def __call__(self, row: VendorRow) -> str:
        for label, text in (("product", row.product), ("vendor", row.vendor)):
            if text and fold(text) in self.names:
                return f"its root has the same name as the {label} {text!r} in {row.location}"
        return ""


def _idle(estate: Estate, joins: Sequence[Join]) -> Iterator[Gap]:
    """Yield a gap for each mapping and SBOM column that found nothing: it may be misspelled."""
    every_label = set().union(*map(_labels, estate.bills)) if estate.bills else set()
    assets = {fold(name) for row in estate.rows for name in (row.product, row.vendor)}
    for join in joins:
        if join.sbom.casefold() not in every_label or fold(join.asset) not in assets:
            reason = f"the join of {join.sbom!r} to {join.asset!r} matches nothing that was read"
            yield Gap("idle-join", GapEffect.blurs_route, "exposure.toml", "join", reason)
    for row in estate.rows:
        if row.sbom and row.sbom.casefold() not in every_label:
            place = row.cells["sbom"].place if "sbom" in row.cells else row.location.place
            reason = f"the row names the SBOM {row.sbom!r}, which was not among the inputs"
            yield Gap("sbom-not-given", GapEffect.note, row.location.document, place, reason)


def join_contracts(
    contracts: Sequence[ContractRow], names: Mapping[str, set[str]]
) -> tuple[list[tuple[str, str]], tuple[Gap, ...]]:
    """Return (asset id, contract number) for every use a contracts sheet states.

    A use that no asset answers to may hide a vendor, and is a gap.
    """
    uses, gaps = [], []
    for contract in contracts:
        for cell in contract.uses:
            owners = [owner for owner, known in names.items() if fold(cell.text) in known]
            uses += [(owner, contract.number) for owner in owners]
            if not owners:
                reason = (f"contract {contract.number} is said to use {cell.text!r}, "
                          "which no row and no SBOM names")  # fmt: skip
                document = contract.location.document
                gaps.append(
                    Gap("unknown-use", GapEffect.hides_presence, document, cell.place, reason)
                )
    return uses, tuple(gaps)
