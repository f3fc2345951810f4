"""What becomes of the columns that did not settle on their own once the sheet is known?"""

from msgspec.structs import replace

from exposure.ingest.sheet.cells import Table
from exposure.ingest.sheet.columns.column import OTHER, UNKNOWN, Column
from exposure.ingest.sheet.columns.meaning import WEAK_VENDOR
from exposure.ingest.sheet.columns.sample import different_texts, holding_text
from exposure.ingest.sheet.meanings import folded

_COMPARED = "its text is compared with vendors' names all the same"
_OF_A_FORM = frozenset(
    ("assessment", "review", "approval", "bewertung", "prufung", "freigabestatus", "evaluation",
     "evaluacion", "valutazione", "beoordeling")
)  # fmt: skip
"""Words of a status header that speak of a form that was sent and not of the vendor."""
_NOT_OF_USE = _OF_A_FORM | {"overall"}


def with_one_status(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Return the columns; the status of a form is used only where no other states the vendor's.

    Even there, what becomes of the form ends no use.
    """
    forms = [one for one in columns if _is_status(one) and _words(one) & _NOT_OF_USE]
    better = any(_is_status(column) and column not in forms for column in columns)
    return tuple(
        _of_a_form(column, better=better) if column in forms and not column.stated else column
        for column in columns
    )


def _of_a_form(column: Column, *, better: bool) -> Column:
    if better:
        because = f"{column.because}, but another column states the vendor's status"
        return replace(column, role="", because=because)
    return replace(column, of_record=bool(_words(column) & _OF_A_FORM))


def with_excluded(table: Table, columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Return the columns; a tier that says which suppliers are excluded states their status."""
    return tuple(
        replace(column, role="status", because=f"{column.because}, and it says who is excluded")
        if column.role == "criticality" and not column.stated and _excludes(table, column)
        else column
        for column in columns
    )


def with_others(table: Table, kind: str, columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Return the columns; an unused one that holds text is `other`, so that names in it are seen.

    What a person said to leave out stays out.
    """
    if kind == UNKNOWN:
        return tuple(without_weak(column) for column in columns)
    unused = {column.index for column in columns if not column.role and not column.stated}
    # All rows are looked at: the one cell that names somebody may be the last.
    holding = holding_text(table, unused)
    return tuple(_other(column) if column.index in holding else column for column in columns)


def without_weak(column: Column) -> Column:
    """Return the column; one that may name vendors, and nothing confirms it, is not used."""
    if column.role != WEAK_VENDOR:
        return column
    because = f"{column.because}, but nothing else speaks of vendors"
    return replace(column, role="", because=because)


def _other(column: Column) -> Column:
    known = column.because != "the header is not known"
    because = column.because if known else "not a column the program knows"
    return replace(column, role=OTHER, because=f"{because}; {_COMPARED}")


def _excludes(table: Table, column: Column) -> bool:
    words = folded(column.header).split()
    if "tier" not in words:
        return False
    said = {folded(text) for text in different_texts(table, column.index)}
    return any({"excluded", "deselected"} & set(text.split()) for text in said)


def _is_status(column: Column) -> bool:
    return column.role == "status"


def _words(column: Column) -> set[str]:
    return set(folded(column.header).split())
