"""By which exact words may one speak of an SBOM, and under which identity does it return?"""

from collections.abc import Iterator, Sequence

from exposure.graph.joins.sboms.found import BillJoin
from exposure.graph.joins.versions import without_version
from exposure.identify.fold import fold
from exposure.identify.purl import split_purl
from exposure.ingest.envelope.member import INSIDE
from exposure.inventory.bill import Bill
from exposure.model.records import VendorRow


def labels_of(bills: Sequence[Bill]) -> list[set[str]]:
    """Return for each SBOM every exact way to speak of it, in lower case."""
    crowded = crowded_stems(bills)
    return [{label.casefold() for label in _labels(bill, crowded) if label} for bill in bills]


def _labels(bill: Bill, crowded: frozenset[str]) -> Iterator[str]:
    yield bill.document
    if bill.asset:
        yield bill.asset
    if _stem(bill) not in crowded:
        yield _split(bill)[1]
        yield _stem(bill)
    for root in bill.roots:
        yield bill.names[root]
        yield bill.purls[root]
        yield _unversioned(bill, root)


def crowded_stems(bills: Sequence[Bill]) -> frozenset[str]:
    """Return the stems that occur in several folders: `a/bom.json` and `b/bom.json` are no twins."""
    folders: dict[str, set[str]] = {}
    for bill in bills:
        folders.setdefault(_stem(bill), set()).add(_split(bill)[0])
    return frozenset(stem for stem, found in folders.items() if len(found) > 1)


def identity_of(bill: Bill, crowded: frozenset[str]) -> tuple[str, str]:
    """Return under which identity an SBOM returns, version left out, and what it is called."""
    stem = _stem(bill)
    if stem in crowded:
        stem = _split(bill)[0] + stem
    roots = [
        (_unversioned(bill, root) or fold(without_version(bill.names[root])), bill.names[root])
        for root in bill.roots
    ]
    identity, name = min((pair for pair in roots if pair[0]), default=("", ""))
    return identity or f"file:{stem}", name if fold(name) else stem


def bare_join(bill: Bill, crowded: frozenset[str]) -> BillJoin:
    """Return the join of an SBOM that no row names: to a product that its check names, else none."""
    if bill.asset:
        identity = fold(without_version(bill.asset)) or bill.asset
        return BillJoin(identity, bill.asset, is_product=True)
    return BillJoin(*identity_of(bill, crowded))


def short_label(bill: Bill, crowded: frozenset[str]) -> str:
    """Return the shortest file name that means this SBOM alone."""
    return bill.document if _stem(bill) in crowded else _split(bill)[1]


def sbom_place(row: VendorRow) -> str:
    """Return the cell in which a row names its SBOM."""
    return row.cells["sbom"].place if "sbom" in row.cells else row.location.place


def _unversioned(bill: Bill, node: int) -> str:
    purl = split_purl(bill.purls[node])
    return purl.key if purl else ""


def _split(bill: Bill) -> tuple[str, str]:
    """Return what stands before the name of an SBOM's file, folders and envelopes, and that name."""
    name = bill.document.rpartition(INSIDE)[2].rpartition("/")[2]
    return bill.document.removesuffix(name), name


def _stem(bill: Bill) -> str:
    """Return a file's name without folders, envelopes and format endings."""
    name = _split(bill)[1]
    for ending in (".json", ".cdx", ".spdx", ".bom", ".sbom"):
        name = name.removesuffix(ending)
    return name or bill.document
