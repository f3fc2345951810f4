"""What becomes of the columns that did not settle on their own once the sheet is known?"""

from msgspec.structs import replace

from exposure.ingest.sheet.cells import Table
from exposure.ingest.sheet.columns.column import OTHER, UNKNOWN, Column
from exposure.ingest.sheet.columns.meaning import WEAK_VENDOR
from exposure.ingest.sheet.columns.sample import different_texts, holding_text
from exposure.ingest.sheet.meanings import folded

_COMPARED = "its text is compared with vendors' names all the same"
_NOT_OF_USE = frozenset(
    ("overall", "questionnaire", "assessment", "review", "audit", "registration", "qualification",
     "approval", "fragebogen", "bewertung", "prufung", "freigabestatus")
)  # fmt: skip
"""Words of a status header that may speak of a form that was sent and not of the vendor."""


def with_one_status(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Return the columns; the status of a form is used only where no other states the vendor's."""
    better = any(_is_status(column) and not _of_a_form(column) for column in columns)
    because = "but another column states the vendor's status"
    return tuple(
        replace(column, role="", because=f"{column.because}, {because}")
        if better and _is_status(column) and _of_a_form(column) and not column.stated
        else column
        for column in columns
    )


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


def _of_a_form(column: Column) -> bool:
    return bool(set(folded(column.header).split()) & _NOT_OF_USE)
