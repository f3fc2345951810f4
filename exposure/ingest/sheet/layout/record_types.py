"""Does the first column name the type of each record, and does each type have its own headers?"""

from exposure.ingest.sheet.cells import Row
from exposure.ingest.sheet.layout.headers.looks import look_at
from exposure.ingest.sheet.layout.headers.words import is_label, is_value

_ROWS_LOOKED_AT = 200
_MOST_TYPES = 12


def record_types(rows: list[Row]) -> dict[str, int]:
    """Return type → position of its header row, or nothing if the sheet is no such file.

    Such a file begins with one row of headers per type; each of them, and each row below, starts
    with the name of its type, as in supplier exports with headers, addresses and artifacts.
    """
    types: dict[str, int] = {}
    for at, row in enumerate(rows[:_MOST_TYPES]):
        name = type_of(row)
        if not name or name in types or any(is_value(text) for text in row.texts if text):
            break
        types[name] = at
    below = rows[len(types) :]
    if len(types) < 2 or not below:
        return {}
    met = {type_of(row) for row in below[:_ROWS_LOOKED_AT]}
    if not met <= types.keys() or any(type_of(row) not in types for row in below):
        return {}
    # Below an ordinary header the first column never holds the first header's text again, save
    # in the header of a further list, which holds nothing but headers.
    first = next((row for row in below if type_of(row) == type_of(rows[0])), None)
    if first is None or len(met) < 2 or len(met) * 2 < len(types):
        return {}
    told = any(look_at(rows[at], at).points for at in types.values())
    return types if told and not all(is_label(text) for text in first.texts[1:] if text) else {}


def type_of(row: Row) -> str:
    """Return the type that a row's first cell names, without the mark of a required column."""
    return row.texts[0].rstrip("*")
