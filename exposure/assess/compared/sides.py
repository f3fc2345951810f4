"""What is looked up in each of two results, and which of their documents belong together?"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import TypeAlias

from msgspec import Struct

from exposure.assess.compared.findings.standing import Texts, row_of
from exposure.assess.compared.read.documents import paired_documents
from exposure.model.finding import Finding, Subject
from exposure.model.gap import Gap, GapEffect
from exposure.model.records import Import
from exposure.model.result import Asset, InputRecord, ScanResult, VendorName

Lists: TypeAlias = Callable[[str, Subject], bool | None]
"""Document and subject → whether the document lists it; None where nobody can say."""
NOT_PUBLIC_VERSION = "not public"
"""Stands for the register's version in an edition for others."""
SBOM = "sbom"
"""What an input is that lists components."""
REFUSED = "refused"
"""What an input is that could not be used."""
_CODED = "Z-"


def unknown(_document: str, _subject: Subject) -> None:
    """Say that nobody can say: the component lists of a result are not at hand."""


class Side(Struct, frozen=True):
    """One result, ready to be looked up; what stands in it as a code is left out."""

    result: ScanResult
    name: str
    """The result as it was named."""
    findings: tuple[Finding, ...]
    coded: int
    """Findings that stand in it as codes."""
    inputs: Mapping[str, InputRecord]
    assets: Mapping[str, Asset]
    vendors: Mapping[str, VendorName]
    hiding: Mapping[str, Sequence[Gap]]
    """Document → its gaps that hide presence."""
    sheets: Mapping[tuple[str, str], Import]
    """Document and sheet → how it was understood."""
    texts: Texts
    """What its sheets hold."""
    rows: Mapping[tuple[str, str], Collection[tuple[str, str]]]
    """Vendor and document → the rows of the sheet in which the vendor was found."""
    lists: Lists = unknown

    def rows_of(self, vendor: str, document: str) -> Collection[tuple[str, str]]:
        """Return the rows of a sheet in which a vendor was found."""
        return self.rows.get((vendor, document), ())

    @property
    def is_edition(self) -> bool:
        """Say whether it is an edition for others, in which codes stand for some of it."""
        return bool(self.result.withheld) or self.result.register.version == NOT_PUBLIC_VERSION

    def vendor_name(self, vendor: str) -> str:
        """Return the vendor's display name, or its id where this result has none."""
        known = self.vendors.get(vendor)
        return known.name if known is not None else vendor

    def asset_name(self, asset: str) -> str:
        """Return the asset's name, or its id where this result has none."""
        known = self.assets.get(asset)
        return known.name if known is not None and known.name else asset

    def kind(self, document: str) -> str:
        """Return what a document was read as; empty for one that is no input."""
        record = self.inputs.get(document)
        return record.kind if record is not None else ""


class Sides(Struct, frozen=True):
    """Two results, and which documents of theirs are the same, old name → new name."""

    old: Side
    new: Side
    documents: Mapping[str, str]
    lacking: str = "the new result"
    """How the second is called in a sentence about what the first alone holds."""

    @property
    def turned(self) -> "Sides":
        """Return the same with old and new changed about: what came is what went, seen from there."""
        back = {new: old for old, new in self.documents.items()}
        return Sides(self.new, self.old, back, "the old result")

    @property
    def documents_gone(self) -> tuple[str, ...]:
        """Return the documents that the first result read and the second does not have."""
        inputs = self.old.inputs.values()
        read = (one.name for one in inputs if one.kind != REFUSED)
        return tuple(name for name in read if name not in self.documents)

    def vendor_name(self, vendor: str) -> str:
        """Return the display name that either result has for a vendor."""
        known = self.new if vendor in self.new.vendors else self.old
        return known.vendor_name(vendor)


def side_of(result: ScanResult, name: str, lists: Lists = unknown) -> Side:
    """Return a result, ready to be looked up."""
    findings = tuple(one for one in result.findings if not is_coded(one.id))
    hiding: dict[str, list[Gap]] = {}
    for gap in result.gaps:
        if gap.effect is GapEffect.hides_presence:
            hiding.setdefault(gap.document, []).append(gap)
    return Side(
        result=result,
        name=name,
        findings=findings,
        coded=len(result.findings) - len(findings),
        inputs={one.name: one for one in result.inputs},
        assets={one.id: one for one in result.assets if not is_coded(one.id)},
        vendors={one.id: one for one in result.looked_for if not is_coded(one.id)},
        hiding=hiding,
        texts=Texts(result),
        rows=_rows(findings),
        sheets={(one.document, one.sheet): one for one in result.imports},
        lists=lists,
    )


def _rows(findings: Iterable[Finding]) -> dict[tuple[str, str], set[tuple[str, str]]]:
    found: dict[tuple[str, str], set[tuple[str, str]]] = {}
    for finding in findings:
        for one in finding.evidence:
            rows = found.setdefault((finding.vendor, one.location.document), set())
            rows.add(row_of(one.location.place))
    return found


def sides_of(old: Side, new: Side) -> Sides:
    """Return both, with the documents that belong together."""
    documents = paired_documents(old.result, new.result)
    return Sides(old, new, documents)


def is_coded(one: str) -> bool:
    """Say whether an id is a code of an edition: it tells nothing, and means nothing elsewhere."""
    return one.startswith(_CODED)
