"""What did a person looking at the workbook not see, and we read nevertheless?"""

from collections.abc import Callable, Iterator, Sequence

from exposure.ingest.sheet.archive.contents import SheetEntry
from exposure.ingest.sheet.archive.facts import SheetFacts
from exposure.ingest.sheet.cells import column_letters
from exposure.model.gap import Gap, GapEffect

_MOST_RANGES = 10


def hidden_gaps(document: str, entry: SheetEntry, facts: SheetFacts) -> tuple[Gap, ...]:
    """Say which hidden parts were read, and whether cells stand twice."""
    return tuple(
        Gap(kind, effect, document, entry.name, reason)
        for kind, effect, reason in _met(entry, facts)
    )


def _met(entry: SheetEntry, facts: SheetFacts) -> Iterator[tuple[str, GapEffect, str]]:
    if entry.hidden:
        yield "hidden-sheet", GapEffect.note, "the sheet is hidden; it was read"
    extent = facts.extent
    if extent is None:
        return
    rows = [row for row in facts.hidden_rows if extent.first_row <= row <= extent.last_row]
    if rows:
        shown = ranges_of(rows, str)
        yield "hidden-rows", GapEffect.note, f"hidden rows were read: {shown}"
    columns = [column for column in facts.hidden_columns if column <= extent.last_column]
    if columns:
        shown = ranges_of(columns, column_letters)
        yield "hidden-columns", GapEffect.note, f"hidden columns were read: {shown}"
    if facts.disordered:
        reason = (
            f"{facts.disordered:,} cells stand twice or out of order;"
            " where a cell stands twice only its last content was read"
        )
        yield "cells-out-of-order", GapEffect.hides_presence, reason


def ranges_of(numbers: Sequence[int], name: Callable[[int], str]) -> str:
    """Return 5, 6, 7, 12 as `5-7, 12`, the first ten runs of them."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    shown = [name(a) if a == b else f"{name(a)}-{name(b)}" for a, b in runs[:_MOST_RANGES]]
    rest = [f"and {len(runs) - _MOST_RANGES:,} more runs"] if len(runs) > _MOST_RANGES else []
    return ", ".join(shown + rest)
