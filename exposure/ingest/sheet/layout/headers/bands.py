"""Does a row of headers stand over several columns each of the row below it?"""

from exposure.ingest.sheet.cells import Row
from exposure.ingest.sheet.layout.headers.grid import Grid, columns_of
from exposure.ingest.sheet.layout.headers.looks import look_at
from exposure.ingest.sheet.layout.headers.words import (
    is_label,
    is_state,
    is_titled,
    is_value,
    role_of,
)

_LONGEST_BAND = 60
_TO_THE_NEXT = 1 << 20
_BAND_WORDS = frozenset(
    ("contact", "contacts", "primary", "secondary", "address", "general", "information", "details",
     "risk", "security", "financial", "finance", "bank", "legal", "compliance", "procurement",
     "contract", "spend", "assessment", "ownership", "parent", "internal", "vendor", "supplier",
     "kontakt", "adresse", "allgemein", "vertrag", "risiko", "contrat", "risque", "contacto",
     "contrato", "riesgo", "ansprechpartner", "interlocuteur", "location", "insurance")
)  # fmt: skip


def is_band(grid: Grid, above: int, base: int) -> bool:
    """Say whether the texts of a row stand over several columns each that the base row names.

    Another band may stand between the two.
    """
    if not grid.adjoin(above, above + 1):
        return False
    upper, lower = grid.rows[above], grid.rows[base]
    texts = [text for text in upper.texts if text]
    if any(is_value(text) or len(text) > _LONGEST_BAND for text in texts):
        return False
    over = spread(grid, above, base)
    under = columns_of(lower)
    carrying = {over[column] for column in under if column in over and not upper.text(column)}
    if not carrying:
        return False
    if len(texts) == 1:
        return _names_a_band(texts[0], whole=under <= over.keys())
    if grid.spans(upper):
        return True
    names = [text.casefold() for text in lower.texts if text]
    doubled = len(set(names)) < len(names)
    return not any(map(is_titled, texts)) and (doubled or all(map(_is_band_word, carrying)))


def spread(grid: Grid, band: int, base: int) -> dict[int, str]:
    """Return column → the text of a band that stands over it.

    Merged cells show how far a text reaches. In a row without them it reaches to the next text,
    unless nothing stands below its own cell: then it names that column alone.
    """
    row, under = grid.rows[band], grid.rows[base]
    spans = grid.spans(row)
    over: dict[int, str] = {}
    text, until = "", -1
    for column in range(max(len(row.texts), len(under.texts))):
        if own := row.text(column):
            text = own
            alone = spans or not under.text(column)
            until = spans.get(column, column if alone else _TO_THE_NEXT)
        elif not under.text(column) and not spans:
            until = -1
        if column <= until:
            over[column] = text
    return over


def goes_on_below(grid: Grid, base: int) -> bool:
    """Say whether the row below belongs to the header: it stands under bands or merged cells.

    A row of data must not be taken for one: what does not stand under merged cells must read
    as headers from its first cell on.
    """
    if not grid.adjoin(base, base + 1):
        return False
    upper, lower = grid.rows[base], grid.rows[base + 1]
    if any(is_value(text) for text in lower.texts if text):
        return False
    if _stands_under(lower, upper, grid.spans(upper)) and is_band(grid, base, base + 1):
        return True
    upright = grid.reaches(upper, lower)
    return _reads_as_headers(lower) and (upright or is_band(grid, base, base + 1))


def _reads_as_headers(row: Row) -> bool:
    look = look_at(row, 0)
    if not look.leads or not look.strong:
        return False
    labels = sum(is_label(text) for text in row.texts if text)
    return labels == look.filled or (look.strong > 1 and look.known * 2 >= look.filled)


def _stands_under(lower: Row, upper: Row, spans: dict[int, int]) -> bool:
    """Say whether a row is filled only below merged texts or empty cells of the row above."""
    columns = columns_of(lower)
    inside = {column for column in columns if any(a <= column <= b for a, b in spans.items())}
    return len(inside) > 1 and all(column in inside or not upper.text(column) for column in columns)


def _names_a_band(text: str, *, whole: bool) -> bool:
    """Say whether the only text of a row is a band; over the whole list it is mostly a title."""
    if is_titled(text):
        return False
    if whole:
        return role_of(text) == "vendor" and len(text.split()) <= 2
    return _is_band_word(text)


def _is_band_word(text: str) -> bool:
    if is_state(text):
        return False
    return bool(role_of(text)) or not _BAND_WORDS.isdisjoint(text.casefold().split())
