"""Is every row of a sheet somewhere: in a list, in a header, above one, or left out?"""

from hypothesis import given, settings
from hypothesis import strategies as st

from exposure.ingest.sheet.cells import Merge, Row, Table
from exposure.ingest.sheet.layout.block import Block
from exposure.ingest.sheet.layout.blocks import blocks_of

TEXTS = st.sampled_from(
    ("", "", "", "Vendor", "Status", "Name", "Supplier", "Contract number", "Agency", "Country",
     "Acme", "Beta", "Active", "Software", "2024", "12", "USD", "(text)", "Total", "Acme total",
     "Source: ERP", "Page 1 of 2", "Report list", "NAME1", "LIFNR", "Header", "Address", "-", "1",
     "2", "3", "Owner:", "Contact", "Primary contact", "\xa0x", "a@b.example")
)  # fmt: skip


@st.composite
def tables(draw: st.DrawFn) -> Table:
    width = draw(st.integers(1, 6))
    rows = []
    number = 0
    for texts in draw(st.lists(st.lists(TEXTS, min_size=1, max_size=width), max_size=14)):
        number += draw(st.sampled_from((1, 1, 1, 2, 4)))
        if any(texts):
            rows.append(Row(number, texts))
    corner = st.integers(0, 6)
    merges = draw(
        st.lists(
            st.builds(
                lambda row, column, down, across: Merge(row, row + down, column, column + across),
                st.integers(1, 20), corner, st.integers(0, 3), st.integers(0, 4),
            ),
            max_size=4,
        )
    )  # fmt: skip
    return Table("v.xlsx", "", "v", rows, first_column=draw(corner), merges=tuple(merges))


def own_cells(block: Block) -> list[tuple[int, int, str]]:
    """Row, column of the sheet and text of each cell that a block's rows did not borrow."""
    first = block.table.first_column
    return [
        (row.number, first + column, text)
        for row in block.table.rows
        for column, text in enumerate(row.texts)
        if text and column not in (row.borrowed or {})
    ]


def number_of(place: str) -> int:
    return int(place.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))


@settings(max_examples=400, deadline=None)
@given(tables(), st.one_of(st.none(), st.integers(1, 20)))
def test_no_row_is_lost_and_no_cell_is_changed(table: Table, header_row: int | None) -> None:
    blocks = blocks_of(table, header_row)
    found = [cell for block in blocks for cell in own_cells(block)]
    told = {number_of(row.place) for block in blocks for row in block.left_out}
    heads = {
        number
        for block in blocks
        if block.header
        for number in range(block.header.first, block.header.last + 1)
    }
    above = {text for block in blocks for text in block.above}
    in_lists = {number for number, _, _ in found}
    assert blocks
    assert len(set(found)) == len(found)
    for row in table.rows:
        cells = {
            (row.number, table.first_column + k, text) for k, text in enumerate(row.texts) if text
        }
        if row.number in in_lists:
            assert cells <= set(found)
        else:
            texts = {text[:300] for text in row.texts if text}
            assert row.number in told or row.number in heads or texts <= above


@settings(max_examples=200, deadline=None)
@given(tables())
def test_a_borrowed_text_stands_where_it_is_said_to_stand(table: Table) -> None:
    texts = {row.number: row for row in table.rows}
    for block in blocks_of(table):
        moved = block.table.first_column - table.first_column
        for row in block.table.rows:
            for column, number in (row.borrowed or {}).items():
                assert texts[number].text(column + moved) == row.texts[column] != ""


@settings(max_examples=200, deadline=None)
@given(tables())
def test_headers_have_a_text_for_each_column(table: Table) -> None:
    for block in blocks_of(table):
        if block.header:
            assert all(len(row.texts) <= len(block.header.texts) for row in block.table.rows)
