"""Which cells of a list hold something of which the file does not say what?"""

from collections.abc import Collection, Iterator

from exposure.ingest.sheet.cells import Table, Unread, column_letters
from exposure.ingest.sheet.understood import Understood, used_columns
from exposure.model.gap import Gap, GapEffect
from exposure.model.words import number_of

_CELLS_SHOWN = 10


def unread_gaps(one: Understood, *, read: bool) -> Iterator[Gap]:
    """Yield a gap for them; in columns that are not used they are a note.

    Of a list that was not `read`, any formula may hide what would have made it one.
    """
    table, header = one.block.table, one.block.header
    used = {table.first_column + column.index for column in used_columns(one.roles)}
    if not read:
        used = {cell.column for cell in table.unread if cell.why.startswith("formula")}
    yield from unread_below(table, header.last if header else 0, used)


def unread_below(table: Table, after: int, used: Collection[int]) -> Iterator[Gap]:
    """Yield a gap for the cells below a row; they are a note outside the columns that are used.

    Columns are counted from 0 at column A.
    """
    below = [cell for cell in table.unread if cell.row > after]
    for effect, cells in (
        (GapEffect.hides_presence, [cell for cell in below if cell.column in used]),
        (GapEffect.note, [cell for cell in below if cell.column not in used]),
    ):
        formulas = [cell for cell in cells if cell.why.startswith("formula")]
        errors = [cell for cell in cells if not cell.why.startswith("formula")]
        if formulas:
            counted = number_of(len(formulas), "formula cell")
            reason = f"{counted} whose result the file does not hold: {_places(formulas)}"
            yield table.gap("formula-without-value", effect, reason, _place(table, formulas[0]))
        if errors:
            verb = "shows" if len(errors) == 1 else "show"
            counted = number_of(len(errors), "cell")
            reason = f"{counted} {verb} an error or cannot be read: {_places(errors)}"
            yield table.gap("error-value", effect, reason, _place(table, errors[0]))


def _places(cells: list[Unread]) -> str:
    shown = ", ".join(f"{column_letters(cell.column)}{cell.row}" for cell in cells[:_CELLS_SHOWN])
    return f"{shown} and more" if len(cells) > _CELLS_SHOWN else shown


def _place(table: Table, cell: Unread) -> str:
    return table.place(cell.row, cell.column - table.first_column)
