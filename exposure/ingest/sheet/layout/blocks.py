"""Which lists does a sheet hold, each with its headers, and where does every row belong?"""

from collections.abc import Container, Sequence

from msgspec.structs import replace

from exposure.ingest.sheet.cells import Aside, Row, Table, Unread
from exposure.ingest.sheet.layout.beside import cut, side_by_side
from exposure.ingest.sheet.layout.block import Block, Header, left_out, told_above
from exposure.ingest.sheet.layout.fill import filled_down
from exposure.ingest.sheet.layout.headers.grid import Grid, grid_of
from exposure.ingest.sheet.layout.headers.stacked import HeaderRows
from exposure.ingest.sheet.layout.headers.templates import template_header
from exposure.ingest.sheet.layout.headers.texts import header_texts, why
from exposure.ingest.sheet.layout.headings.rows import without_headings
from exposure.ingest.sheet.layout.lists import Section, sections_of
from exposure.ingest.sheet.layout.record_types import record_types, type_of
from exposure.ingest.sheet.layout.remarks import without_remarks
from exposure.ingest.sheet.layout.repeats import without_repeats
from exposure.ingest.sheet.layout.strips import Strips
from exposure.model.records import RowLeftOut

_END = 1 << 40


def blocks_of(table: Table, header_row: int | None = None) -> tuple[Block, ...]:
    """Return the lists of a sheet, from top to bottom and left to right; at least one.

    `header_row` is the number of the row that a person named as the last header row; it heads
    the only list then. Every row is in a list, in a header, above one, or left out with a reason.
    """
    if not table.rows:
        return (Block(table, None, (), ()),)
    if header_row is None and (types := record_types(table.rows)):
        return _by_record_type(table, types)
    if header_row is None and (template := template_header(table.rows)):
        return (_finished(table, Strips(table.rows), template, (), ()),)
    grid = grid_of(table)
    sections, strips = sections_of(grid, header_row)
    blocks: list[Block] = []
    for place, section in enumerate(sections):
        low = table.rows[section.start].number if place else 0
        more = section.stop < len(table.rows)
        high = table.rows[section.stop].number if more else _END
        part = _part(table, range(low, high), range(_END), first=not place)
        blocks += _blocks(part, grid, strips, section, header_row)
    return tuple(blocks)


def _blocks(
    table: Table, grid: Grid, strips: Strips, section: Section, stated: int | None
) -> list[Block]:
    """Return the lists of a section: one, or those that stand side by side in it."""
    head = section.header
    if head is None:
        filled = filled_down(table, strips.part(section.start, section.stop), [])
        return [Block(filled.table, None, (), ())]
    over = grid.rows[section.start : head.first]
    above, beyond = told_above(table, over)
    kinds = [grid.rows[position] for position in head.all]
    units = [
        left_out(table, row, "it explains the columns") for row in kinds if _is_past(row, stated)
    ]
    below, again = without_repeats(table, kinds, over, strips.part(head.last + 1, section.stop))
    width = max(below.width(), *(len(row.texts) for row in kinds))
    lists = side_by_side(grid.rows[head.base], below.rows, width)
    blocks = []
    for columns in lists:
        texts, titles = header_texts(grid, head, columns)
        header = _header(grid, head, texts, stated)
        part = table
        if len(lists) > 1:
            offset = table.first_column
            reach = range(
                offset + columns.start if columns.start else 0,
                offset + columns.stop if columns.stop < width else _END,
            )
            part = _part(table, range(_END), reach, first=not columns.start)
        kept = Strips(cut(below.rows, columns)) if len(lists) > 1 else below
        moved = replace(part, first_column=table.first_column + columns.start)
        out = (*beyond, *units, *again) if not columns.start else ()
        blocks.append(_finished(moved, kept, header, (*above, *titles), out))
    return blocks


def _header(grid: Grid, head: HeaderRows, texts: list[str], stated: int | None) -> Header:
    """Return the header; a row that a person named stays its last, whatever explains it below."""
    first, last = grid.rows[head.first].number, grid.rows[head.last].number
    because = why(grid, head, texts, stated=stated is not None)
    return Header(texts, first, last if stated is None else stated, because)


def _is_past(row: Row, stated: int | None) -> bool:
    return stated is not None and row.number > stated


def _finished(
    table: Table, strips: Strips, header: Header, above: tuple[str, ...], out: Sequence[RowLeftOut]
) -> Block:
    """Return a list whose remarks and headings are left out and whose groups name each row."""
    strips, remarks = without_remarks(table, strips)
    filled = filled_down(table, strips, header.texts)
    rows, headings = without_headings(filled.table, strips, header.texts, filled.lent)
    done = filled.table if rows is filled.table.rows else replace(filled.table, rows=rows)
    return Block(done, header, above, (*out, *headings, *remarks))


def _by_record_type(table: Table, types: dict[str, int]) -> tuple[Block, ...]:
    """Return a list for each type of record that the first column names."""
    rows: dict[str, list[Row]] = {name: [] for name in types}
    for row in table.rows[len(types) :]:
        rows[type_of(row)].append(row)
    blocks = []
    for name, position in types.items():
        head = table.rows[position]
        width = max(Strips(rows[name]).width(), len(head.texts))
        texts = [" ".join(head.text(column).split()) for column in range(width)]
        because = f"row {head.number} holds the headers of the records of type {name}"
        part = _part(
            table, _Numbers(rows, name, rest=not position), range(_END), first=not position
        )
        header = Header(texts, head.number, head.number, because)
        blocks.append(Block(replace(part, rows=rows[name]), header, (), ()))
    return tuple(blocks)


class _Numbers:
    """The numbers of the rows of one type; `rest` adds those that no type has."""

    def __init__(self, rows: dict[str, list[Row]], name: str, *, rest: bool) -> None:
        self._rest = rest
        own = (name,) if not rest else tuple(other for other in rows if other != name)
        self._listed = {row.number for key in own for row in rows[key]}

    def __contains__(self, number: object) -> bool:
        return (number in self._listed) != self._rest


def _part(table: Table, rows: Container[int], columns: range, *, first: bool) -> Table:
    """Return the table with what is known of some cells only, and gaps for its first part."""
    gaps = table.gaps if first else ()
    if not table.unread and not table.asides:
        return table if gaps == table.gaps else replace(table, gaps=gaps)

    def belongs(cell: Unread | Aside) -> bool:
        return cell.row in rows and cell.column in columns

    return replace(
        table,
        gaps=gaps,
        unread=tuple(filter(belongs, table.unread)),
        asides=tuple(filter(belongs, table.asides)),
    )
