"""Do the cells of an older binary workbook arrive, and does a hostile one leave the process alone?"""

from contextlib import suppress
from struct import pack, pack_into

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exposure.errors import InputError
from exposure.ingest.bounds import DEFAULT_BOUNDS, Bounds
from exposure.ingest.sheet.binary.workbook import open_binary_workbook, open_damaged_workbook
from exposure.ingest.sheet.cells import Book, Merge
from tests.ingest.sheet.xls import (
    BOF,
    COLUMNS,
    CONTINUE,
    DATE,
    EOF,
    MERGES,
    NOTE,
    ROW,
    SHARED,
    TEXTS,
    Cell,
    box,
    cell,
    compound,
    fonts,
    link,
    old_label,
    old_workbook,
    record,
    shared,
    text,
    workbook,
    xls,
)

ROWS: list[list[Cell]] = [["Vendor", "DUNS"], ["Acme", 123456789.0]]
FORMULA, STRING, BOOLERR, RK, MULRK = 0x0006, 0x0207, 0x0205, 0x027E, 0x00BD


def open_(raw: bytes, bounds: Bounds = DEFAULT_BOUNDS) -> Book:
    return open_binary_workbook("v.xls", raw, bounds)


def texts(raw: bytes) -> list[list[str]]:
    return [row.texts for row in open_(raw).tables[0].rows]


def kinds(book: Book) -> list[str]:
    return [gap.kind for gap in (*book.gaps, *(gap for one in book.tables for gap in one.gaps))]


def of(*cells: bytes) -> list[list[str]]:
    return texts(xls({"V": [cells]}))


def referring(*numbers: int) -> list[bytes]:
    return [record(SHARED, pack("<3HI", 0, k, 0, number)) for k, number in enumerate(numbers)]


def test_texts_and_numbers_arrive_as_they_stand() -> None:
    assert texts(xls({"V": ROWS})) == [["Vendor", "DUNS"], ["Acme", "123456789"]]


def test_each_sheet_arrives_under_its_name() -> None:
    book = open_(xls({"Package Info": ROWS, "Überblick": [["x"]]}))

    assert [table.sheet for table in book.tables] == ["Package Info", "Überblick"]
    assert book.tables[1].rows[0].texts == ["x"]


def test_a_row_number_is_the_one_that_a_program_shows() -> None:
    (row,) = open_(xls({"V": [[cell(6, 1, "x")]]})).tables[0].rows

    assert (row.number, row.texts) == (7, ["", "x"])


@pytest.mark.parametrize(
    ("value", "shown"),
    [(40207.770949074074, "2010-01-29 18:30:10"), (40207.0, "2010-01-29"), (1.0, "1900-01-01"),
     (0.5, "12:00:00"), (-1.0, "-1"), (1e300, "1" + 300 * "0")],
)  # fmt: skip
def test_a_number_that_is_formatted_as_a_date_is_one(value: float, shown: str) -> None:
    assert of(cell(0, 0, value, DATE)) == [[shown]]


def test_dates_may_count_from_1904() -> None:
    stream = workbook({"V": [[cell(0, 0, 1.0, DATE)]]}, globals_=record(0x22, pack("<H", 1)))

    assert texts(compound(stream)) == [["1904-01-02"]]


@pytest.mark.parametrize(
    ("code", "shown"),
    [("yyyy\\-mm\\-dd", "2010-01-29"), ('0.00" days"', "40207"), ("[Red]0", "40207")],
)
def test_a_format_of_its_own_tells_dates_from_numbers(code: str, shown: str) -> None:
    own = record(0x041E, pack("<HH", 164, len(code)) + text(code))
    look = record(0xE0, pack("<HH", 0, 164) + bytes(16))
    stream = workbook({"V": [[cell(0, 0, 40207.0, 2)]]}, globals_=own + look)

    assert texts(compound(stream)) == [[shown]]


def test_packed_numbers_are_unpacked() -> None:
    packed = [(123 << 2) | 2, (12345 << 2) | 3, 0x3FF80000, ((1 << 30) - 5) << 2 & 0xFFFFFFFF | 2]
    many = pack("<HH", 0, 1) + b"".join(pack("<HI", 0, one) for one in packed[1:]) + pack("<H", 3)

    row = of(record(RK, pack("<3HI", 0, 0, 0, packed[0])), record(MULRK, many))

    assert row == [["123", "123.45", "1.5", "-5"]]


def test_stored_results_of_formulas_are_read() -> None:
    def formula(column: int, result: bytes) -> bytes:
        return record(FORMULA, pack("<3H", 0, column, 0) + result + bytes(8))

    row = of(
        formula(0, pack("<d", 2.5)), formula(1, b"\x00" + bytes(5) + b"\xff\xff"),
        record(STRING, pack("<H", 4) + text("Acme")), formula(2, b"\x01\x00\x01\x00\x00\x00\xff\xff"),
    )  # fmt: skip

    assert row == [["2.5", "Acme", "TRUE"]]


def test_an_error_is_a_cell_of_which_the_content_is_not_known() -> None:
    (table,) = open_(xls({"V": [[record(BOOLERR, pack("<3HBB", 0, 0, 0, 42, 1))]]})).tables

    assert [(cell.row, cell.column, cell.why) for cell in table.unread] == [(1, 0, "error #N/A")]


def test_shared_texts_are_looked_up() -> None:
    stream = workbook({"V": [referring(1, 0)]}, globals_=shared("Acme", "Müller"))

    assert texts(compound(stream)) == [["Müller", "Acme"]]


@pytest.mark.parametrize("cut", [8, 11, 12, 13, 14, 15, 18, 19, 20, 21, 22])
def test_shared_texts_may_go_on_in_a_further_record(cut: int) -> None:
    body = pack("<II", 2, 2) + pack("<H", 4) + text("Acme") + pack("<H", 4) + text("Beta")
    # Between texts a piece goes on as it is; inside one it says anew how wide its characters are.
    inside = 11 <= cut < 15 or 18 <= cut < 22
    further = record(CONTINUE, (b"\x00" if inside else b"") + body[cut:])
    stream = workbook({"V": [referring(0, 1)]}, globals_=record(TEXTS, body[:cut]) + further)

    assert texts(compound(stream)) == [["Acme", "Beta"]]


def test_a_shared_text_that_is_not_there_is_not_known() -> None:
    (table,) = open_(compound(workbook({"V": [referring(7)]}, globals_=shared("a")))).tables

    assert len(table.unread) == 1


def test_a_count_that_lies_allocates_nothing() -> None:
    lying = bytearray(shared("Acme"))
    pack_into("<I", lying, 8, 0x7FFFFFFF)
    stream = workbook({"V": [referring(0)]}, globals_=bytes(lying))

    assert texts(compound(stream)) == [["Acme"]]


def test_a_cell_that_claims_a_far_column_costs_itself_alone() -> None:
    far = cell(65535, 65535, "far")
    book = open_(xls({"V": [[cell(0, 0, "a"), far, cell(2, 0, "b")]], "W": ROWS}))

    assert [len(table.rows) for table in book.tables] == [2, 2]
    assert kinds(book) == ["cell-unread"]
    assert "column 65,536" in book.tables[0].gaps[0].reason


def test_a_cell_that_stands_twice_is_said() -> None:
    (table,) = open_(xls({"V": [[cell(0, 0, "a"), cell(0, 0, "b")]]})).tables

    assert [gap.kind for gap in table.gaps] == ["cells-out-of-order"]


def test_a_hidden_sheet_is_read_and_said() -> None:
    (table,) = open_(compound(workbook({"V": ROWS}, state=1))).tables

    assert ([gap.kind for gap in table.gaps], len(table.rows)) == (["hidden-sheet"], 2)


def test_a_long_text_is_cut_at_the_bound() -> None:
    (table,) = open_(xls({"V": [["x" * 50]]}), Bounds(max_cell_chars=10)).tables

    assert [gap.kind for gap in table.gaps] == ["cell-too-long"]


def circle() -> bytes:
    raw = bytearray(xls({"V": ROWS}))
    pack_into("<I", raw, 512 + 4 * 3, 2)
    return bytes(raw)


@pytest.mark.parametrize(
    ("raw", "met"),
    [
        (b"", "does not begin"),
        (xls({"V": ROWS})[:600], "cut short"),
        (circle(), "circle"),
        (compound(workbook({"V": ROWS}, globals_=record(0x2F, bytes(6)))), "password-protected"),
        (compound(b"\x09\x08\x10\x00\x00\x06"), "middle of its records|cut short"),
        (compound(b"junk"), "no records"),
    ],
    ids=["empty", "short", "circle", "password", "records", "junk"],
)  # fmt: skip
def test_what_cannot_be_opened_is_refused_by_name(raw: bytes, met: str) -> None:
    with pytest.raises(InputError, match=met):
        open_(raw)


@pytest.mark.parametrize(
    ("stream", "met"),
    [
        ("WordDocument", "word-processor document"), ("PowerPoint Document", "presentation"),
        ("__properties_version1.0", "e-mail message"),
        ("EncryptedPackage", "password-protected workbook"), ("Contents", "another binary Office file"),
    ],
)  # fmt: skip
def test_another_office_file_is_named(stream: str, met: str) -> None:
    with pytest.raises(InputError, match=met):
        open_damaged_workbook("v.xls", compound(workbook({"V": ROWS}), stream), DEFAULT_BOUNDS)


def test_every_cut_ends_in_a_refusal_or_a_gap() -> None:
    whole = xls({"V": ROWS, "W": ROWS})
    end = whole.rindex(record(EOF, b"")) + 4

    for cut in range(0, end, 31):
        with suppress(InputError):
            book = open_damaged_workbook("v.xls", whole[:cut], DEFAULT_BOUNDS)
            assert {"sheet-cut-short", "sheet-unread"} & set(kinds(book))


def test_a_file_that_is_not_whole_is_refused_where_that_is_asked() -> None:
    with pytest.raises(InputError, match="cut short"):
        open_(xls({"V": ROWS})[:-600])


def test_what_is_left_of_a_file_without_its_directory_is_read() -> None:
    book = open_damaged_workbook("v.xls", circle(), DEFAULT_BOUNDS)

    assert [row.texts for row in book.tables[0].rows] == [["Vendor", "DUNS"], ["Acme", "123456789"]]
    assert kinds(book) == ["sheet-cut-short"]


def test_rows_before_a_fault_are_read() -> None:
    book = open_(xls({"V": [[cell(0, 0, "Vendor"), cell(1, 0, "Acme"), b"\x04\x02\xff\xff"]]}))
    (gap,) = book.tables[0].gaps

    assert [row.texts for row in book.tables[0].rows] == [["Vendor"], ["Acme"]]
    assert (gap.kind, str(gap.effect)) == ("sheet-cut-short", "hides_presence")
    assert "after row 2" in gap.reason


def test_hidden_rows_and_columns_are_read_and_said() -> None:
    hidden = [
        record(ROW, pack("<6H", 1, 0, 2, 0, 0, 0) + pack("<2H", 0x20, 0)),
        record(ROW, pack("<6H", 0, 0, 2, 0, 0, 0) + pack("<2H", 0, 0)),
        record(COLUMNS, pack("<6H", 1, 1, 100, 0, 1, 0)),
    ]
    book = open_(xls({"V": [[*hidden, cell(0, 0, "a"), cell(0, 1, "b"), cell(1, 0, "c")]]}))

    assert [gap.reason for gap in book.tables[0].gaps] == [
        "hidden rows were read: 2", "hidden columns were read: B",
    ]  # fmt: skip


def test_merged_cells_are_told() -> None:
    merged = record(MERGES, pack("<H4H", 1, 0, 2, 0, 1))

    assert open_(xls({"V": [["a", merged]]})).tables[0].merges == (Merge(1, 3, 0, 1),)


def test_links_stand_beside_their_cell() -> None:
    (table,) = open_(xls({"V": [["a", link(0, 0, "https://acme.example/ü")]]})).tables

    assert [(one.row, one.kind, one.text) for one in table.asides] == [
        (1, "link", "https://acme.example/ü")
    ]


def test_comments_stand_beside_their_cell() -> None:
    note = record(NOTE, pack("<4H", 0, 0, 0, 7) + bytes(4))
    book = open_(xls({"V": [["a", box(7, 0x19, "formerly Müller"), note]]}))

    assert [(one.row, one.kind, one.text) for one in book.tables[0].asides] == [
        (1, "comment", "formerly Müller")
    ]
    assert kinds(book) == []


def test_a_text_box_over_the_sheet_may_hide_a_vendor() -> None:
    (gap,) = open_(xls({"V": [["a", box(7, 6, "Ask Acme")]]})).tables[0].gaps

    assert (gap.kind, str(gap.effect)) == ("drawing-text", "hides_presence")
    assert "'Ask Acme'" in gap.reason


def test_the_label_of_a_button_hides_nothing() -> None:
    (gap,) = open_(xls({"V": [["a", box(7, 7, "Print")]]})).tables[0].gaps

    assert (gap.kind, str(gap.effect)) == ("drawing-text", "note")


@pytest.mark.parametrize(("looks", "struck"), [((3, 3), {1}), ((3, 2), set()), ((2, 2), set())])
def test_a_row_is_struck_if_every_filled_cell_is(looks: tuple[int, int], struck: set[int]) -> None:
    cells = [cell(0, column, "a", look) for column, look in enumerate(looks)]
    stream = workbook({"V": [cells]}, globals_=fonts(False, True))

    assert open_(compound(stream)).tables[0].struck == struck


def test_a_text_of_which_a_part_is_not_struck_is_not_struck() -> None:
    rich = pack("<HBH", 4, 8, 1) + b"Acme" + pack("<HH", 2, 0)
    texts_ = record(TEXTS, pack("<II", 1, 1) + rich)
    cells = [record(SHARED, pack("<3HI", 0, 0, 3, 0))]
    stream = workbook({"V": [cells]}, globals_=fonts(False, True) + texts_)

    assert not open_(compound(stream)).tables[0].struck


def test_a_formula_whose_text_is_not_stored_is_not_known() -> None:
    formula = record(FORMULA, pack("<3H", 0, 0, 0) + bytes(6) + b"\xff\xff" + bytes(8))
    (table,) = open_(xls({"V": [[formula, cell(0, 1, "x")]]})).tables

    assert [one.why for one in table.unread] == ["formula without a stored value"]


def test_a_long_text_of_a_formula_goes_on_in_a_further_record() -> None:
    formula = record(FORMULA, pack("<3H", 0, 0, 0) + bytes(6) + b"\xff\xff" + bytes(8))
    string = record(STRING, pack("<H", 8) + text("Acme")) + record(CONTINUE, text(" Ltd"))

    assert of(formula, string) == [["Acme Ltd"]]


def test_shared_texts_that_end_early_cost_those_that_are_missing() -> None:
    damaged = record(
        TEXTS, pack("<II", 2, 2) + pack("<H", 4) + text("Acme") + pack("<H", 40) + b"\x00B"
    )
    book = open_(compound(workbook({"V": [referring(0, 1)]}, globals_=damaged)))

    assert book.tables[0].rows[0].texts == ["Acme"]
    assert (len(book.tables[0].unread), kinds(book)) == (1, ["shared-texts-unread"])


@pytest.mark.parametrize(
    ("code_page", "spelled", "shown"),
    [
        (1252, b"M\xfcller", "Müller"), (1251, b"\xc8\xe2\xe0\xed", "Иван"),
        (932, "株式".encode("cp932"), "株式"),
    ],
)  # fmt: skip
def test_a_workbook_of_before_1997_is_read(code_page: int, spelled: bytes, shown: str) -> None:
    cells = old_label(0, 0, spelled) + cell(1, 0, 5.0)
    stream = old_workbook(cells, code_page=code_page)

    assert texts(compound(stream, "Book")) == [[shown], ["5"]]


@pytest.mark.parametrize("spelled", ["Müller".encode(), "Müller".encode("cp1252")])
def test_a_stream_as_scripts_write_it_is_read(spelled: bytes) -> None:
    raw = record(BOF, pack("<4H", 0, 0x10, 0, 0)) + old_label(0, 0, spelled) + record(EOF, b"")
    (table,) = open_(raw).tables

    assert (table.sheet, table.title, table.rows[0].texts) == ("", "v", ["Müller"])


def test_rows_beyond_the_bound_are_said() -> None:
    book = open_(xls({"V": ROWS}), Bounds(max_rows=1))

    assert (len(book.tables[0].rows), kinds(book)) == (1, ["table-too-large"])


@given(st.lists(st.tuples(st.integers(0, 6000), st.integers(0, 255)), max_size=8))
def test_no_changed_byte_ends_in_anything_but_a_refusal(changes: list[tuple[int, int]]) -> None:
    raw = bytearray(xls({"V": ROWS, "W": ROWS}))
    for at, byte in changes:
        raw[at % len(raw)] = byte

    with suppress(InputError):
        open_damaged_workbook("v.xls", bytes(raw), DEFAULT_BOUNDS)
