"""Do the cells of an older binary workbook arrive, and does a hostile one leave the process alone?"""

from contextlib import suppress
from struct import pack, pack_into

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exposure.errors import InputError
from exposure.ingest.bounds import DEFAULT_BOUNDS, Bounds
from exposure.ingest.sheet.binary.workbook import open_binary_workbook
from exposure.ingest.sheet.cells import Book
from tests.ingest.sheet.xls import (
    CONTINUE,
    DATE,
    SHARED,
    TEXTS,
    cell,
    compound,
    record,
    shared,
    text,
    workbook,
    xls,
)

ROWS = [["Vendor", "DUNS"], ["Acme", 123456789.0]]
FORMULA, STRING, BOOLERR, RK, MULRK = 0x0006, 0x0207, 0x0205, 0x027E, 0x00BD


def open_(raw: bytes, bounds: Bounds = DEFAULT_BOUNDS) -> Book:
    return open_binary_workbook("v.xls", raw, bounds)


def texts(raw: bytes) -> list[list[str]]:
    return [row.texts for row in open_(raw).tables[0].rows]


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
     (0.5, "12:00:00"), (-1.0, "-1"), (1e300, str(int(1e300)))],
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


def test_a_cell_that_claims_a_far_column_costs_its_sheet_alone() -> None:
    book = open_(xls({"V": [[cell(65535, 65535, "far")]], "W": ROWS}))

    assert [(table.lost, len(table.rows)) for table in book.tables] == [(True, 0), (False, 2)]
    assert [gap.kind for gap in book.tables[0].gaps] == ["sheet-unread"]


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
        (compound(workbook({"V": ROWS}), "WordDocument"), "another binary Office file"),
        (compound(workbook({"V": ROWS}, globals_=record(0x2F, bytes(6)))), "password-protected"),
        (compound(workbook({"V": ROWS}).replace(b"\x00\x06\x05\x00", b"\x00\x05\x05\x00")), "before 1997"),
        (compound(b"\x09\x08\x10\x00\x00\x06"), "middle of its records|cut short"),
        (compound(b"junk"), "no records"),
    ],
    ids=["empty", "short", "circle", "letter", "password", "old", "records", "junk"],
)  # fmt: skip
def test_what_cannot_be_opened_is_refused_by_name(raw: bytes, met: str) -> None:
    with pytest.raises(InputError, match=met):
        open_(raw)


def test_every_cut_ends_in_a_refusal_or_a_gap() -> None:
    whole = xls({"V": ROWS, "W": ROWS})

    for cut in range(0, len(whole), 97):
        with pytest.raises(InputError):
            open_(whole[:cut])


@given(st.lists(st.tuples(st.integers(0, 6000), st.integers(0, 255)), max_size=8))
def test_no_changed_byte_ends_in_anything_but_a_refusal(changes: list[tuple[int, int]]) -> None:
    raw = bytearray(xls({"V": ROWS, "W": ROWS}))
    for at, byte in changes:
        raw[at % len(raw)] = byte

    with suppress(InputError):
        open_(bytes(raw))
