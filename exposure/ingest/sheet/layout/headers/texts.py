"""What do the header rows of a list say, column by column?"""

from exposure.ingest.sheet.layout.headers.bands import spread
from exposure.ingest.sheet.layout.headers.explanations import unit_of
from exposure.ingest.sheet.layout.headers.grid import Grid
from exposure.ingest.sheet.layout.headers.stacked import HeaderRows
from exposure.ingest.sheet.layout.headers.words import flat, is_neutral, known_headers, role_of

_OF_VENDORS = ("vendor", "vendor?")


def header_texts(grid: Grid, header: HeaderRows, columns: range) -> tuple[list[str], list[str]]:
    """Return one text per column, and the bands that stand over all the columns as a title."""
    over = [spread(grid, band, header.base) for band in header.bands]
    base = grid.rows[header.base]
    named = [column for column in columns if base.text(column)]
    titles: list[str] = []
    part = columns.start > 0 or columns.stop < len(base.texts)
    for texts in over:
        common = {texts.get(column, "") for column in named}
        if part and len(named) > 1 and len(common) == 1 and "" not in common:
            titles += common
            texts.clear()
    return [_text(grid, header, over, column) for column in columns], titles


def why(grid: Grid, header: HeaderRows, texts: list[str], *, stated: bool = False) -> str:
    """Return one clause that says why these rows are the header."""
    number = grid.rows[header.base].number
    if stated:
        told = f"the mapping names row {number}"
    else:
        known = max(known_headers(grid.rows[header.base].texts), known_headers(texts))
        told = f"row {number} holds {known} known header word{'s' if known != 1 else ''}"
    for positions, what in (
        (header.bands, "stands over several of its columns"),
        (() if header.second is None else (header.second,), "names the columns once more"),
        (header.below, "explains the columns"),
    ):
        for position in positions:
            told += f"; row {grid.rows[position].number} {what}"
    return told


def _text(grid: Grid, header: HeaderRows, over: list[dict[int, str]], column: int) -> str:
    text = flat(grid.rows[header.base].text(column))
    if header.second is not None:
        other = flat(grid.rows[header.second].text(column))
        text = other if other and not role_of(text) and (role_of(other) or not text) else text
    for texts in reversed(over):
        text = _joined(flat(texts.get(column, "")), text)
    for position in header.below:
        unit = unit_of(grid.rows[position].text(column))
        text = f"{text} / {unit}" if unit and text else text
    return text


def _joined(band: str, text: str) -> str:
    """Return a header with what stands over it, `Primary contact / Name`.

    A band that speaks of the vendor or says nothing cannot change what a header below it means:
    where the two together would be read otherwise, such as `Supplier / Type`, the header stands
    alone.
    """
    if not band or not text or band.casefold() == text.casefold():
        return text or band
    whole = f"{band} / {text}"
    if role_of(band) not in _OF_VENDORS and not is_neutral(band):
        return whole
    own, read = role_of(text), role_of(whole)
    if own in _OF_VENDORS:
        return whole if read in _OF_VENDORS else text
    return text if (own and read != own) or read in _OF_VENDORS else whole
