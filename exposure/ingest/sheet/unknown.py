"""What is a sheet that names neither vendors nor contracts, and may it hide one?"""

from msgspec import Struct

from exposure.ingest.sheet.cells import Table
from exposure.ingest.sheet.header_words import SBOM_WORDS
from exposure.ingest.sheet.headers import Header
from exposure.ingest.sheet.meanings import folded
from exposure.model.gap import Gap, GapEffect

_HEADERS_SHOWN = 12
_ROWS_LOOKED_AT = 200


class SbomSigns(Struct, frozen=True):
    """Whether an input looks like an SBOM that was saved as a spreadsheet."""

    sheet: str
    """The sheet that gives it away; empty where none does."""


def sbom_signs(tables: tuple[Table, ...]) -> SbomSigns:
    """Return the first sheet whose first rows hold two headers of SBOM spreadsheets."""
    for table in tables:
        for row in table.rows[:5]:
            if len({folded(text) for text in row.texts} & set(SBOM_WORDS)) >= 2:
                return SbomSigns(table.title)
    return SbomSigns("")


def unknown_gap(table: Table, header: Header | None, signs: SbomSigns) -> Gap:
    """Return what a sheet of unknown kind means for the answer."""
    if not table.rows and not table.unread:
        return table.gap("empty-sheet", GapEffect.note, "the sheet holds no text")
    if header is not None and header.after == len(table.rows) and not table.unread:
        reason = "the sheet holds column headers and no row below them"
        return table.gap("empty-sheet", GapEffect.note, reason)
    if signs.sheet:
        reason = (
            f"it looks like an SBOM saved as a spreadsheet (sheet {signs.sheet});"
            " it was not read: hand over the SBOM itself as JSON"
        )
        return table.gap("sbom-as-spreadsheet", GapEffect.hides_presence, reason)
    if _is_prose(table):
        reason = "the sheet holds one column of sentences; it was taken for notes"
        return table.gap("prose-sheet", GapEffect.note, reason)
    row = header.row if header else next(iter(table.rows), None)
    shown = [text for text in row.texts if text] if row else []
    more = f" and {len(shown) - _HEADERS_SHOWN} more" if len(shown) > _HEADERS_SHOWN else ""
    seen = ", ".join(repr(text[:40]) for text in shown[:_HEADERS_SHOWN]) or "none"
    reason = f"no column names a vendor or a contract number; headers seen: {seen}{more}"
    return table.gap("no-vendor-column", GapEffect.hides_presence, reason)


def _is_prose(table: Table) -> bool:
    """Say whether one column of sentences stands here; a list of names is none."""
    rows = [[text for text in row.texts if text] for row in table.rows[:_ROWS_LOOKED_AT]]
    if any(len(texts) > 1 for texts in rows):
        return False
    sentences = sum(len(texts[0].split()) >= 5 for texts in rows)
    return bool(rows) and sentences * 2 > len(rows)
