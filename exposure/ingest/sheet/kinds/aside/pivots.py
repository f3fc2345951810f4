"""Is this sheet a pivot table, and do its labels all stand in other sheets?"""

import re
from collections.abc import Iterator, Sequence

from exposure.ingest.sheet.kinds.aside.plain import is_figure
from exposure.ingest.sheet.kinds.aside.seen import Seen, listed
from exposure.ingest.sheet.layout.headers.words import NAMING, header_role
from exposure.ingest.sheet.words.fold import folded
from exposure.model.gap import Gap, GapEffect

_ROWS_LOOKED_AT = 30
_ROW_LABELS = frozenset(
    ("row labels", "column labels", "zeilenbeschriftungen", "spaltenbeschriftungen",
     "etiquettes de lignes", "etiquettes de colonnes", "etiquetas de fila", "etiquetas de columna",
     "etichette di riga", "etichette di colonna", "rijlabels", "kolomlabels", "rotulos de linha",
     "rotulos de coluna")
)  # fmt: skip
_MEASURE = re.compile(
    r"(?:(?:sum|count|average|min|max|product|distinct count) of|summe von|anzahl von"
    r"|mittelwert von|somme de|nombre de|moyenne de|suma de|cuenta de|recuento de|promedio de"
    r"|somma di|conteggio di|som van|aantal van|soma de|contagem de) .+"
)
_TOTAL = frozenset(
    ("grand total", "total", "gesamtergebnis", "teilergebnis", "total general", "gesamtsumme",
     "totale complessivo", "eindtotaal", "total geral")
)  # fmt: skip
_FILTERED = frozenset(
    ("all", "multiple items", "blank", "alle", "mehrere elemente", "leer", "tous",
     "plusieurs elements", "vide", "todas", "todos", "varios elementos", "en blanco", "values",
     "werte", "valeurs", "valores")
)  # fmt: skip


def is_pivot(seen: Seen) -> bool:
    """Say whether a row heads labels or measures as pivot tables do."""
    return _heading(seen.rows) is not None


def heads_a_pivot(texts: Sequence[str]) -> bool:
    """Say whether a header row is that of a pivot table: `Row Labels` beside `Sum of Spend`."""
    words = [folded(text) for text in texts]
    return bool(_ROW_LABELS.intersection(words)) and any(map(_MEASURE.fullmatch, words))


def repeats_sums(headers: Sequence[str], rows: Sequence[Sequence[str]]) -> bool:
    """Say whether a list is one column of texts beside one of sums, and no header names a vendor.

    Such a list may be a pivot table that was pasted as values.
    """
    if any(header_role(text) in NAMING for text in headers):
        return False
    if sum(len(row) == 2 for row in rows) * 2 < len(rows):
        return False
    below = [row for row in rows if not sums_up(row)]
    return bool(below) and all(len(row) == 2 and is_figure(row[1]) for row in below)


def pivot_gap(seen: Seen) -> Gap:
    """Return what a pivot means: a note where no label of it is missing elsewhere."""
    unknown = seen.unknown(_labels(seen.rows, _heading(seen.rows) or 0))
    if not unknown:
        reason = "a pivot table, whose labels all stand in other sheets or are no names"
        return seen.table.gap("pivot-sheet", GapEffect.note, reason)
    reason = f"a pivot table, and no other sheet names {listed(unknown)}"
    return seen.table.gap("pivot-sheet", GapEffect.hides_presence, reason)


def _heading(rows: Sequence[Sequence[str]]) -> int | None:
    """Return the position of the row in which labels and measures are headed."""
    measured = None
    for position, row in enumerate(rows[:_ROWS_LOOKED_AT]):
        words = [folded(text) for text in row]
        if _ROW_LABELS.intersection(words):
            return position
        if measured is None and any(map(_MEASURE.fullmatch, words)):
            measured = position
    # `Nombre de proveedor` heads a list of names; a pivot sums up at its end.
    return measured if measured is not None and sums_up(rows[-1]) else None


def sums_up(row: Sequence[str]) -> bool:
    """Say whether a row holds the word for the total of a pivot table."""
    return any(folded(text) in _TOTAL for text in row)


def _labels(rows: Sequence[Sequence[str]], heading: int) -> Iterator[str]:
    """Yield every text that may be a label, filters above and column labels included."""
    for position, row in enumerate(rows):
        for text in row:
            word = folded(text)
            if word in _ROW_LABELS or word in _TOTAL or word in _FILTERED:
                continue
            if position > heading + 1 or not _MEASURE.fullmatch(word):
                yield text
