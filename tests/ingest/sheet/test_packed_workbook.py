"""Do the cells of an .xlsb workbook arrive, and does a hostile one leave the process alone?"""

import io
from contextlib import suppress
from struct import pack

import pytest
import python_calamine
from hypothesis import given
from hypothesis import strategies as st

from exposure.errors import InputError
from exposure.ingest.bounds import DEFAULT_BOUNDS, Bounds
from exposure.ingest.sheet.cells import Aside, Book, Merge, Table
from exposure.ingest.sheet.packed.workbook import open_packed_workbook
from exposure.model.gap import GapEffect
from tests.ingest.sheet import xlsb as b

ROWS = [["Vendor", "DUNS"], ["Acme", 123456789.0]]


def open_(raw: bytes, bounds: Bounds = DEFAULT_BOUNDS) -> Book:
    return open_packed_workbook("v.xlsb", raw, bounds)


def table_of(part: bytes, **parts: bytes) -> Table:
    """Read a workbook of one sheet; parts by the last word of their name replace others."""
    whole = b.parts_of({"V": part})
    for name, content in parts.items():
        path = next((one for one in whole if one.endswith(f"{name}.bin")), f"xl/{name}.bin")
        whole[path] = content
    return open_(b.zipped(whole)).tables[0]


def texts(table: Table) -> list[list[str]]:
    return [row.texts for row in table.rows]


def of(*cells: bytes, **parts: bytes) -> list[list[str]]:
    return texts(table_of(b.sheet(b.row(0) + b"".join(cells)), **parts))


def kinds(table: Table) -> list[tuple[str, str]]:
    return [(gap.kind, gap.effect.value) for gap in table.gaps]


def test_texts_and_numbers_arrive_as_they_stand() -> None:
    assert texts(open_(b.xlsb({"V": ROWS})).tables[0]) == [
        ["Vendor", "DUNS"],
        ["Acme", "123456789"],
    ]


def test_each_sheet_arrives_under_its_name() -> None:
    book = open_(b.xlsb({"Package Info": ROWS, "Überblick": [["x"]]}))

    assert [table.sheet for table in book.tables] == ["Package Info", "Überblick"]
    assert texts(book.tables[1]) == [["x"]]


def test_a_row_number_is_the_one_that_a_program_shows() -> None:
    (row,) = table_of(b.sheet(b.row(6) + b.filled(1, "x"))).rows

    assert (row.number, row.texts) == (7, ["", "x"])


def test_an_identifier_keeps_its_zeros_and_a_whole_number_its_digits() -> None:
    row = of(b.filled(0, "00123"), b.filled(1, 123.0), b.filled(2, 1e20), b.filled(3, 0.1))

    assert row == [["00123", "123", "100000000000000000000", "0.1"]]


def test_packed_numbers_are_unpacked() -> None:
    packed = [(123 << 2) | 2, (12345 << 2) | 3, 0x3FF80000, ((1 << 30) - 5) << 2 & 0xFFFFFFFF | 2]

    row = of(*(b.cell(k, b.RK, pack("<I", one)) for k, one in enumerate(packed)))

    assert row == [["123", "123.45", "1.5", "-5"]]


def test_a_number_that_is_formatted_as_a_date_is_one() -> None:
    row = of(b.cell(0, b.REAL, pack("<d", 40207.0), b.DATE), b.cell(1, b.REAL, pack("<d", 40207.0)))

    assert row == [["2010-01-29", "40207"]]


def test_dates_may_count_from_1904() -> None:
    part = b.sheet(b.row(0) + b.cell(0, b.REAL, pack("<d", 1.0), b.DATE))

    (table,) = open_(b.zipped(b.parts_of({"V": part}, from_1904=True))).tables

    assert texts(table) == [["1904-01-02"]]


def test_truths_blanks_shared_and_inline_texts_are_read() -> None:
    row = of(
        b.cell(0, b.BOOL, b"\x01"), b.cell(1, 1, b""), b.cell(2, b.SHARED, pack("<I", 1)),
        b.cell(3, b.RICH, b.rich("Acme Ltd", (5, b.PLAIN_FONT))),
        sharedStrings=b.shared(b.rich("Beta"), b.rich("Müller", (0, b.PLAIN_FONT))),
    )  # fmt: skip

    assert row == [["TRUE", "", "Müller", "Acme Ltd"]]


def test_cells_that_leave_out_their_column_stand_behind_the_one_before() -> None:
    look = pack("<I", 0)
    row = of(
        b.filled(1, "Acme"),
        b.record(16, look + pack("<d", 2.5)),
        b.record(12, look),
        b.record(17, look + b.text("Beta")),
    )

    assert row == [["", "Acme", "2.5", "", "Beta"]]


def test_stored_results_of_formulas_are_read() -> None:
    row = of(
        b.cell(0, b.FORMULA_NUMBER, b.formula(pack("<d", 2.5))),
        b.cell(1, b.FORMULA_TEXT, b.formula(b.text("Acme"))),
        b.cell(2, b.FORMULA_BOOL, b.formula(b"\x01")),
    )

    assert row == [["2.5", "Acme", "TRUE"]]


def test_an_error_and_a_formula_without_a_stored_value_are_not_known() -> None:
    table = table_of(
        b.sheet(
            b.row(0)
            + b.cell(0, b.ERROR, b"\x2a")
            + b.cell(1, b.FORMULA_ERROR, b.formula(b"\x07"))
            + b.cell(2, b.FORMULA_NUMBER, b.formula(pack("<d", float("nan"))))
            + b.cell(3, b.SHARED, pack("<I", 7))
            + b.cell(4, b.TEXT, pack("<I", 900) + b"A\0")
        )
    )

    assert [(cell.row, cell.column, cell.why) for cell in table.unread] == [
        (1, 0, "error #N/A"),
        (1, 1, "error #DIV/0!"),
        (1, 2, "formula without a stored value"),
        (1, 3, "error: its shared text is not there"),
        (1, 4, "error: its content is cut short"),
    ]


def test_an_empty_result_of_a_formula_is_known() -> None:
    table = table_of(b.sheet(b.row(0) + b.cell(0, b.FORMULA_TEXT, b.formula(b.text("")))))

    assert (table.rows, table.unread) == ([], ())


def test_a_row_is_struck_only_if_every_filled_cell_is() -> None:
    one, half = b.rich("Acme", (0, b.STRUCK_FONT)), b.rich("Acme", (2, b.STRUCK_FONT))
    number = pack("<d", 1.0)

    table = table_of(
        b.sheet(
            b.row(0)
            + b.cell(0, b.SHARED, pack("<I", 0))
            + b.cell(1, b.REAL, number, b.STRUCK)
            + b.row(1)
            + b.cell(0, b.SHARED, pack("<I", 1))
            + b.row(2)
            + b.cell(0, b.REAL, number, b.STRUCK)
            + b.cell(1, b.REAL, number)
        ),
        sharedStrings=b.shared(one, half),
    )

    assert table.struck == {1}


def test_hidden_rows_columns_and_sheets_are_read_and_said() -> None:
    columns = b.record(b.COLUMN, pack("<4IH", 1, 1, 2560, 0, 1))
    rows = b.row(0) + b.filled(0, "Vendor") + b.filled(1, "x") + b.row(1, hidden=True)
    part = b.sheet(rows + b.filled(0, "Acme"), before=columns)

    (table,) = open_(b.zipped(b.parts_of({"V": part}, state=2))).tables

    assert [gap.kind for gap in table.gaps] == ["hidden-sheet", "hidden-rows", "hidden-columns"]
    assert texts(table) == [["Vendor", "x"], ["Acme"]]


def test_merges_links_and_comments_stand_beside_the_cells() -> None:
    behind = b.record(b.MERGE, pack("<4I", 0, 1, 0, 2)) + b.record(
        b.LINK, pack("<4I", 1, 1, 0, 0) + b.text("rId1") + b.text("") + b.text("") + b.text("")
    )
    whole = b.parts_of({"V": b.sheet(b.rows_of(ROWS), behind=behind)})
    whole["xl/worksheets/_rels/sheet1.bin.rels"] = b.relations(
        ("rId1", "hyperlink", "mailto:sales@acme.example"),
        ("rId2", "comments", "../comments1.bin"),
    )
    whole["xl/comments1.bin"] = b.record(b.COMMENT, pack("<5I", 0, 1, 1, 1, 1) + bytes(16)) + (
        b.record(b.COMMENT_TEXT, b.rich("formerly Zeta", (0, 0)))
    )

    (table,) = open_(b.zipped(whole)).tables

    assert table.merges == (Merge(1, 2, 0, 2),)
    assert table.asides == (
        Aside(2, 0, "link", "mailto:sales@acme.example"),
        Aside(2, 1, "comment", "formerly Zeta"),
    )


def test_a_formula_that_shows_a_link_keeps_its_address() -> None:
    url = "https://acme.example"
    tokens = b"\x17" + pack("<H", len(url)) + url.encode("utf-16-le") + b"\x42\x01\x67\x01"

    table = table_of(
        b.sheet(b.row(0) + b.cell(0, b.FORMULA_TEXT, b.formula(b.text("Acme"), tokens)))
    )

    assert table.asides == (Aside(1, 0, "link", url),)


def test_a_link_over_several_cells_stands_beside_each() -> None:
    body = pack("<4I", 0, 1, 0, 0) + b.text("") + b.text("W!A1") + b.text("") + b.text("")

    table = table_of(b.sheet(b.rows_of(ROWS), behind=b.record(b.LINK, body)))

    assert table.asides == (Aside(1, 0, "link", "W!A1"), Aside(2, 0, "link", "W!A1"))


def test_the_text_of_a_box_is_a_gap() -> None:
    whole = b.parts_of({"V": b.sheet(b.rows_of(ROWS))})
    whole["xl/worksheets/_rels/sheet1.bin.rels"] = b.relations(("r", "drawing", "../d.xml"))
    whole["xl/d.xml"] = b"<d><sp><p><t>Beta</t></p></sp></d>"

    (table,) = open_(b.zipped(whole)).tables

    assert kinds(table) == [("drawing-text", "hides_presence")]


@pytest.mark.parametrize("whole", [False, True], ids=["in a record", "behind a record"])
def test_a_part_that_is_cut_short_keeps_the_rows_before(whole: bool) -> None:
    part = b.record(129) + b.record(b.DATA) + b.rows_of(ROWS)
    part += b.row(2) + (b"" if whole else b.filled(0, "Gamma")[:-3])

    table = table_of(part)

    assert texts(table) == [["Vendor", "DUNS"], ["Acme", "123456789"]]
    assert kinds(table) == [("sheet-cut-short", "hides_presence")]
    assert "row 3" in table.gaps[0].reason


def test_a_damaged_archive_member_keeps_the_rows_before() -> None:
    names = [[f"Vendor {k * 7919 % 9973}"] for k in range(20_000)]
    raw = bytearray(b.xlsb({"V": names}))
    at = raw.index(b"xl/worksheets/sheet1.bin") + 40_000
    raw[at : at + 8] = bytes(8)

    (table,) = open_(bytes(raw)).tables

    assert texts(table)[:100] == names[:100]
    assert "sheet-cut-short" in {gap.kind for gap in table.gaps}


def test_an_archive_that_breaks_off_keeps_the_rows_before() -> None:
    names = [[f"Vendor {k * 7919 % 9973}"] for k in range(20_000)]
    raw = b.xlsb({"V": names})

    book = open_(raw[: raw.index(b"xl/worksheets/sheet1.bin") + 40_000])

    assert texts(book.tables[0])[:100] == names[:100]
    assert [gap.kind for gap in (*book.gaps, *book.tables[0].gaps)] == ["sheet-cut-short"] * 2


def test_a_cell_that_claims_a_far_column_ends_its_sheet_alone() -> None:
    far = b.row(2) + b.cell(16_384, b.TEXT, b.text("far"))
    parts = {"V": b.sheet(b.rows_of(ROWS) + far), "W": b.sheet(b.rows_of(ROWS))}

    book = open_(b.zipped(b.parts_of(parts)))

    assert [len(table.rows) for table in book.tables] == [2, 2]
    assert [[gap.kind for gap in table.gaps] for table in book.tables] == [["sheet-cut-short"], []]


def test_a_cell_that_claims_a_far_row_is_a_gap() -> None:
    table = table_of(b.sheet(b.rows_of(ROWS) + b.row(0xFFFFFFFE) + b.filled(0, "far")))

    assert (len(table.rows), kinds(table)) == (2, [("table-too-large", "hides_presence")])


def test_cells_far_apart_cost_no_more_than_the_bounds_allow() -> None:
    rows = b"".join(b.row(k) + b.filled(500, "x") for k in range(30))
    raw = b.zipped(b.parts_of({"V": b.sheet(rows), "W": b.sheet(rows)}))

    book = open_(raw, Bounds(max_table_cells=5_010))

    assert [len(table.rows) for table in book.tables] == [10, 0]
    assert [gap.kind for table in book.tables for gap in table.gaps] == ["table-too-large"] * 2


def test_a_cell_that_stands_twice_is_said() -> None:
    table = table_of(b.sheet(b.row(0) + b.filled(0, "a") + b.filled(0, "b")))

    assert (texts(table), kinds(table)) == ([["b"]], [("cells-out-of-order", "hides_presence")])


def test_a_merge_that_claims_every_row_stays_within_the_bounds() -> None:
    merge = b.record(b.MERGE, pack("<4I", 0, 0xFFFFFFF0, 0, 0xFFFFFFF0))

    assert table_of(b.sheet(b.rows_of(ROWS), behind=merge)).merges == (
        Merge(1, DEFAULT_BOUNDS.max_rows, 0, DEFAULT_BOUNDS.max_columns - 1),
    )


def test_a_long_text_is_cut_at_the_bound() -> None:
    (table,) = open_(b.xlsb({"V": [["x" * 50]]}), Bounds(max_cell_chars=10)).tables

    assert [gap.kind for gap in table.gaps] == ["cell-too-long"]


def test_a_workbook_of_charts_holds_no_sheet_with_cells() -> None:
    book = open_(b.zipped(b.parts_of({"Chart": b.record(129)}, kind="chartsheet")))

    assert [gap.kind for gap in book.gaps] == ["no-worksheet"]
    assert [(table.lost, table.gaps[0].kind) for table in book.tables] == [(True, "chart-sheet")]


@pytest.mark.parametrize(
    ("part", "kind", "effect"),
    [
        ("xl/sharedStrings.bin", "shared-texts-unread", GapEffect.hides_presence),
        ("xl/styles.bin", "styles-unread", GapEffect.blurs_route),
        ("xl/_rels/workbook.bin.rels", "sheet-unread", GapEffect.hides_presence),
    ],
)
def test_a_damaged_part_that_sheets_share_is_said(part, kind, effect) -> None:
    whole = b.parts_of({"V": b.sheet(b.rows_of(ROWS))})
    whole[part] = whole[part][:-1] + b"\xff"

    book = open_(b.zipped(whole))

    assert (kind, effect) in {(gap.kind, gap.effect) for gap in book.gaps}


def test_a_sheet_that_is_not_there_is_said() -> None:
    whole = b.parts_of({"V": b.sheet(b.rows_of(ROWS)), "W": b.sheet(b.rows_of(ROWS))})
    del whole["xl/worksheets/sheet1.bin"]

    lost, read = open_(b.zipped(whole)).tables

    assert (lost.lost, kinds(lost)) == (True, [("sheet-unread", "hides_presence")])
    assert len(read.rows) == 2


def test_comments_that_cannot_be_read_are_said() -> None:
    whole = b.parts_of({"V": b.sheet(b.rows_of(ROWS))})
    whole["xl/worksheets/_rels/sheet1.bin.rels"] = b.relations(("r", "comments", "../c.bin"))

    (table,) = open_(b.zipped(whole)).tables

    assert kinds(table) == [("comments-unread", "hides_presence")]


def test_the_native_reader_reads_the_same() -> None:
    rows = [["Vendor", "DUNS", "Since"], ["Acme", 12.5, "x"], ["", 7.0, "Müller"]]
    raw = b.xlsb({"V": rows})

    native = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(raw))

    assert native.get_sheet_by_name("V").to_python() == rows
    assert texts(open_(raw).tables[0]) == [["Vendor", "DUNS", "Since"], ["Acme", "12.5", "x"],
                                           ["", "7", "Müller"]]  # fmt: skip


@pytest.mark.parametrize(
    ("raw", "met"),
    [
        (b"", "cannot be opened"),
        (b.xlsb({"V": ROWS})[:400], "could not read its part"),
        (b.zipped({"a.txt": b"x"}), "could not read its part xl/workbook.bin"),
        (b.zipped({"xl/workbook.bin": b"\xff\xff\xff\xff"}), "could not read its part"),
    ],
    ids=["empty", "short", "other archive", "no records"],
)
def test_what_cannot_be_opened_is_refused_by_name(raw: bytes, met: str) -> None:
    with pytest.raises(InputError, match=met):
        open_(raw)


def test_an_archive_that_swells_is_refused() -> None:
    with pytest.raises(InputError, match="once unpacked"):
        open_(b.xlsb({"V": ROWS}), Bounds(max_expanded_bytes=100))


@given(st.lists(st.tuples(st.integers(0, 400), st.integers(0, 255)), max_size=6))
def test_no_changed_byte_ends_in_anything_but_a_refusal(changes: list[tuple[int, int]]) -> None:
    parts = b.parts_of({"V": b.sheet(b.rows_of(ROWS))})
    for name in ("xl/worksheets/sheet1.bin", "xl/workbook.bin", "xl/styles.bin"):
        part = bytearray(parts[name])
        for at, byte in changes:
            part[at % len(part)] = byte
        parts[name] = bytes(part)

    with suppress(InputError):
        open_(b.zipped(parts))
