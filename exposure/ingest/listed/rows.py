"""What does one row of a list say, in the form in which an inventory says it?"""

import re
from collections.abc import Mapping, Sequence

from msgspec import Struct

from exposure.ingest.listed.context import READ, Said, said_in
from exposure.ingest.listed.kinds import (
    is_cpe,
    is_link,
    is_purl,
    kind_of,
    may_be_model,
    stated_kind,
)
from exposure.model.gap import Gap, GapEffect
from exposure.model.location import Location
from exposure.model.records import Cell, VendorRow
from exposure.model.screening.listed import ColumnKind, ListedRow

IDENTIFIERS = frozenset(("uei", "cage", "lei", "duns"))
_FIELDS: Mapping[ColumnKind, str] = {
    ColumnKind.vendor_name: "vendor",
    ColumnKind.sbom_supplier: "vendor",
    ColumnKind.product_name: "product",
    ColumnKind.description: "description",
    ColumnKind.website: "website",
    ColumnKind.email: "email",
}
_PACKAGES = frozenset((ColumnKind.purl, ColumnKind.cpe))
_SUPPLIER = ColumnKind.sbom_supplier
_LABEL = re.compile(r"\s*(?:organi[sz]ation|person|tool)\s*:\s*", re.IGNORECASE)
"""What SPDX writes in front of a supplier's name."""
_NO_PART = re.compile(r"[\s-]+")
"""What people write between the parts of an identifier, as in 00-000-0041."""


class Stated(Struct, frozen=True, gc=False):
    """The cells of one row of a list."""

    number: int
    text: str
    location: Location
    kind: str = ""
    """As the cell names it; empty leaves it to the text."""
    context: str = ""


class Told(Struct, frozen=True):
    """A row, and what was odd about it."""

    row: ListedRow
    gaps: tuple[Gap, ...] = ()


def told_row(stated: Stated) -> Told:
    """Return the row; an unknown kind or key is a note, and never a reason to leave it out."""
    kind, gap = _kind(stated)
    said = tuple(said_in(stated.context)) if stated.context else ()
    ignored = [one.key for one in said if one.key not in READ]
    gaps = [*([gap] if gap else []), *([_unread(stated, ignored)] if ignored else [])]
    pairs = (*_own(kind, stated), *(one for one in said if one.key in READ))
    rows = (_vendor_row(stated.location, pairs),) if pairs else ()
    packages = (Cell(stated.text, stated.location.place),) if kind in _PACKAGES else ()
    row = ListedRow(stated.number, stated.text, kind, stated.location, rows, packages)
    return Told(row, tuple(gaps))


def supplier_name(text: str) -> str:
    """Return a supplier's name without the label that SPDX puts in front of it."""
    return _LABEL.sub("", text, count=1) if _LABEL.match(text) else text


def _kind(stated: Stated) -> tuple[ColumnKind, Gap | None]:
    shown = kind_of(stated.text)
    if not stated.kind.strip():
        return shown, None
    kind = stated_kind(stated.kind)
    if kind is None:
        reason = f"expected a kind of column, met {stated.kind[:60]!r}; taken for {shown}"
        return shown, noted("column-kind", stated, reason)
    if kind is ColumnKind.cpe and not is_cpe(stated.text):
        reason = f"expected a CPE, met {stated.text[:60]!r}; taken for {shown}"
        return shown, noted("column-kind", stated, reason)
    if kind is ColumnKind.purl and not is_purl(stated.text):
        reason = f"expected a purl, met {stated.text[:60]!r}; compared as the name of a package"
        return kind, noted("column-kind", stated, reason)
    return kind, None


def _own(kind: ColumnKind, stated: Stated) -> Sequence[Said]:
    """Return what the text itself says; one whose kind nobody stated may be two things at once."""
    if kind.value in IDENTIFIERS:
        return (Said(kind.value, stated.text),)
    field = _FIELDS.get(kind)
    if field is None:  # a purl or CPE is compared as it is
        return ()
    own = [Said(field, supplier_name(stated.text) if kind is _SUPPLIER else stated.text)]
    if not stated.kind.strip():
        if kind is ColumnKind.website and is_link(stated.text):
            own.append(Said("vendor", stated.text))
        if kind is ColumnKind.vendor_name and may_be_model(stated.text):
            own.append(Said("product", stated.text))
    return own


def _vendor_row(location: Location, pairs: Sequence[Said]) -> VendorRow:
    fields: dict[str, str] = {}
    identifiers: dict[str, str] = {}
    more: dict[str, Cell] = {}
    counts: dict[str, int] = {}
    for said in pairs:
        counts[said.key] = count = counts.get(said.key, 0) + 1
        if said.key in IDENTIFIERS:
            identifiers.setdefault(said.key, _NO_PART.sub("", said.value).upper())
        elif count == 1:
            fields[said.key] = said.value
        else:
            more[f"{said.key} {count}"] = Cell(said.value, location.place)
    return VendorRow(
        location=location,
        vendor=fields.get("vendor", ""),
        product=fields.get("product", ""),
        description=fields.get("description", ""),
        notes=fields.get("notes", ""),
        website=fields.get("website", ""),
        email=fields.get("email", ""),
        country=fields.get("country", ""),
        identifiers=identifiers,
        cells=more,
    )


def _unread(stated: Stated, keys: Sequence[str]) -> Gap:
    named = ", ".join(dict.fromkeys(key[:40] for key in keys))
    return noted("context-unread", stated, f"the context states {named}, which is not read")


def noted(kind: str, stated: Stated, reason: str) -> Gap:
    """Return a remark on one row of a list, which hides nothing."""
    place = f"row {stated.number}"
    return Gap(kind, GapEffect.note, stated.location.document, place, reason)
