"""What is a sheet that names neither vendors nor contracts, and may it hide one?"""

from msgspec import Struct

from exposure.ingest.sheet.cells import Table
from exposure.ingest.sheet.header_words import SBOM_WORDS
from exposure.ingest.sheet.headers import Header, known_headers
from exposure.ingest.sheet.meanings import folded
from exposure.model.gap import Gap, GapEffect

_HEADERS_SHOWN = 12
_ROWS_LOOKED_AT = 200
_PROSE_THAT_MAY_HIDE = 3
"""Filled cells; fewer are a title or a remark on how the workbook was made."""
_MOST_LABELS = 60
"""A form has no more; a longer first column of header words is met in no table on its side."""


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
    if _only_headers(table) and not table.unread:
        reason = "the sheet holds column headers and no row below them"
        return table.gap("empty-sheet", GapEffect.note, reason)
    if signs.sheet:
        reason = (
            f"it looks like an SBOM saved as a spreadsheet (sheet {signs.sheet});"
            " it was not read: hand over the SBOM itself as JSON"
        )
        return table.gap("sbom-as-spreadsheet", GapEffect.hides_presence, reason)
    if is_transposed(table):
        reason = "labels stand down the first column; what stands beside them was not read"
        return table.gap("transposed-sheet", GapEffect.hides_presence, reason)
    if _is_prose(table):
        few = _filled(table) < _PROSE_THAT_MAY_HIDE
        effect = GapEffect.note if few else GapEffect.hides_presence
        reason = "the sheet holds one column of sentences; it was taken for notes"
        return table.gap("prose-sheet", effect, reason)
    row = header.row if header else next(iter(table.rows), None)
    shown = [text for text in row.texts if text] if row else []
    more = f" and {len(shown) - _HEADERS_SHOWN} more" if len(shown) > _HEADERS_SHOWN else ""
    seen = ", ".join(repr(text[:40]) for text in shown[:_HEADERS_SHOWN]) or "none"
    reason = f"no column names a vendor or a contract number; headers seen: {seen}{more}"
    return table.gap("no-vendor-column", GapEffect.hides_presence, reason)


def is_transposed(table: Table) -> bool:
    """Say whether labels stand down the first column and what they label beside them."""
    if not 0 < len(table.rows) <= _MOST_LABELS:
        return False
    first = min(next(k for k, text in enumerate(row.texts) if text) for row in table.rows)
    labels = [row.text(first) for row in table.rows if row.text(first)]
    beside = [text for row in table.rows for text in row.texts[first + 1 :] if text]
    # Where one row names several roles it is the header row, whatever stands below it.
    if not beside or any(known_headers(row.texts) > 1 for row in table.rows):
        return False
    known = sum(map(_is_known, labels))
    return known * 2 >= len(labels) and known_headers(labels) >= min(2, len(table.rows))


def _only_headers(table: Table) -> bool:
    """Say whether one row is all there is, and each of its cells a known header word."""
    return len(table.rows) == 1 and all(_is_known(text) for text in table.rows[0].texts if text)


def _is_known(text: str) -> bool:
    return known_headers([text]) == 1


def _filled(table: Table) -> int:
    return sum(1 for row in table.rows for text in row.texts if text)


def _is_prose(table: Table) -> bool:
    """Say whether one column of sentences stands here; a list of names is none."""
    rows = [[text for text in row.texts if text] for row in table.rows[:_ROWS_LOOKED_AT]]
    if any(len(texts) > 1 for texts in rows):
        return False
    sentences = sum(len(texts[0].split()) >= 5 for texts in rows)
    return bool(rows) and sentences * 2 > len(rows)
