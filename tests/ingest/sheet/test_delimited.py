"""Do the cells of a delimited file arrive, whatever wrote it?"""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exposure.errors import InputError
from exposure.ingest.bounds import DEFAULT_BOUNDS, Bounds
from exposure.ingest.sheet.reader import read_delimited, read_workbook
from exposure.inventory.estate import Reading
from exposure.model.gap import GapEffect


def vendors(reading):
    return [row.vendor for row in reading.rows]


def kinds(reading):
    return [gap.kind for gap in reading.gaps]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_each_separator_is_found(read_csv, separator) -> None:
    lines = [separator.join(row) for row in (("Id", "Vendor"), ("1", "Acme"), ("2", "Beta"))]

    assert vendors(read_csv("\n".join(lines))) == ["Acme", "Beta"]


def test_commas_in_amounts_do_not_win_over_semicolons(read_csv) -> None:
    reading = read_csv("Lieferant;Betrag\nAcme;1.234,50\nBeta;2,50\n")

    assert [row.spend for row in reading.rows] == [1234.5, 2.5]


def test_commas_in_a_single_column_do_not_part_it(read_csv) -> None:
    reading = read_csv("Vendor\nNorthwind, PBC\nAcme, Inc.\nBeta\n")

    assert vendors(reading) == ["Northwind, PBC", "Acme, Inc.", "Beta"]


def test_a_stated_separator_is_obeyed_and_is_no_row(read_csv) -> None:
    reading = read_csv("sep=;\nVendor;Notes\nAcme;a,b,c\n")

    assert vendors(reading) == ["Acme"]
    assert reading.rows[0].location.place == "A3"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_each_line_end_is_understood(read_csv, end) -> None:
    reading = read_csv(end.join(["Vendor,Notes", "Acme,x", "Beta,y"]).encode())

    assert [(row.vendor, row.location.line) for row in reading.rows] == [("Acme", 2), ("Beta", 3)]


def test_a_cell_of_several_lines_keeps_rows_and_lines_apart(read_csv) -> None:
    reading = read_csv('Vendor,Notes\nAcme,"one\ntwo"\nBeta,x\n')

    assert reading.gaps == ()
    assert [(row.location.place, row.location.line) for row in reading.rows] == [
        ("A2", 2),
        ("A3", 4),
    ]


def test_a_blank_line_counts_as_a_row(read_csv) -> None:
    assert read_csv("Vendor,Notes\n\nAcme,x\n").rows[0].location.place == "A3"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_marked_unicode_is_read_without_a_word(read_csv, encoding) -> None:
    reading = read_csv("Vendor,Notes\nMüller 株式会社,x\n".encode(encoding))

    assert vendors(reading) == ["Müller 株式会社"]
    assert reading.gaps == ()


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_unmarked_utf_16_is_read_and_said_so(read_csv, encoding) -> None:
    reading = read_csv("Vendor,Notes\nAcme,some longer text\n".encode(encoding))

    assert vendors(reading) == ["Acme"]
    assert kinds(reading) == ["encoding"]


def test_windows_text_is_read_and_said_so(read_csv) -> None:
    reading = read_csv("Vendor,Notes\nMüller,x\n".encode("cp1252"))

    assert vendors(reading) == ["Müller"]
    assert [(gap.kind, gap.effect) for gap in reading.gaps] == [("encoding", GapEffect.note)]


def test_text_in_an_unknown_encoding_may_hide_a_name(read_csv) -> None:
    reading = read_csv("Vendor,Notes\n株式会社ファーウェイ,x\n".encode("shift-jis"))

    assert GapEffect.hides_presence in [gap.effect for gap in reading.gaps]


def test_nul_characters_are_taken_out_and_said_so(read_csv) -> None:
    reading = read_csv(b"Vendor,Notes\nAc\x00me,x\n")

    assert vendors(reading) == ["Acme"]
    assert kinds(reading) == ["encoding"]


def test_an_unclosed_quotation_mark_swallows_no_row(read_csv) -> None:
    reading = read_csv('Vendor,Notes\n"Acme,x\nBeta,y\n"Gamma",z\nDelta,"w"\n')

    assert vendors(reading) == ["Acme", "Beta", "Gamma", "Delta"]
    assert [(gap.kind, gap.place, gap.effect) for gap in reading.gaps] == [
        ("unclosed-quote", "A2", GapEffect.hides_presence)
    ]


def test_a_quotation_mark_open_to_the_end_swallows_no_row(read_csv) -> None:
    reading = read_csv('Vendor,Notes\n"Acme,x\nBeta,y\n')

    assert vendors(reading) == ["Acme", "Beta"]


def test_many_unclosed_quotation_marks_swallow_no_row(read_csv) -> None:
    lines = [f'"V{k},x' for k in range(301)]

    reading = read_csv("Vendor,Notes\n" + "\n".join(lines))

    assert len(reading.rows) == 301


def test_an_inch_mark_is_no_quotation(read_csv) -> None:
    reading = read_csv('Vendor,Product\nAcme,19" rack\nBeta,x\n')

    assert vendors(reading) == ["Acme", "Beta"]
    assert reading.gaps == ()


def test_a_very_long_cell_is_cut_and_the_rest_goes_on(read_csv) -> None:
    reading = read_csv(f"Vendor,Notes\nAcme,{'x' * 140_000}\nBeta,y\n")

    assert vendors(reading) == ["Acme", "Beta"]
    assert "cell-too-long" in kinds(reading)


def test_rows_beyond_the_last_are_a_gap(read_csv) -> None:
    reading = read_csv("Vendor,Notes\nAcme,x\nBeta,y\n", bounds=Bounds(max_rows=2))

    assert vendors(reading) == ["Acme"]
    assert kinds(reading) == ["table-too-large"]


def test_an_empty_file_is_a_note(read_csv) -> None:
    assert [(gap.kind, gap.effect) for gap in read_csv(b"").gaps] == [
        ("empty-sheet", GapEffect.note)
    ]


def test_headers_without_rows_are_a_note(read_csv) -> None:
    assert [(gap.kind, gap.effect) for gap in read_csv("Vendor,Status\n").gaps] == [
        ("empty-sheet", GapEffect.note)
    ]


def test_a_file_without_headers_may_hide_a_vendor(read_csv) -> None:
    reading = read_csv(",0,1,2,3\n1,Acme,x,y,z\n")

    assert [(gap.kind, gap.effect) for gap in reading.gaps] == [
        ("no-vendor-column", GapEffect.hides_presence)
    ]


def test_binary_content_is_named_as_such() -> None:
    with pytest.raises(InputError, match="met binary content"):
        read_delimited("list.csv", bytes(range(32)) * 40, DEFAULT_BOUNDS)


@given(st.binary(max_size=400))
def test_no_bytes_at_all_raise_anything_but_an_input_error(raw) -> None:
    # Anything else that is raised fails the test.
    with suppress(InputError):
        assert isinstance(read_delimited("list.csv", raw, DEFAULT_BOUNDS), Reading)


@given(st.text(alphabet='VendorAcme,;|\t"\r\n 0x=', max_size=300))
def test_no_text_at_all_raises_anything(text) -> None:
    raw = f"Vendor,Sub-processors,End date,Spend\n{text}".encode()

    assert isinstance(read_delimited("list.csv", raw, DEFAULT_BOUNDS), Reading)


@given(st.binary(max_size=400))
def test_no_bytes_handed_over_as_a_workbook_raise_anything_but_an_input_error(raw) -> None:
    with pytest.raises(InputError, match=r"v\.xlsx"):
        read_workbook("v.xlsx", raw, DEFAULT_BOUNDS)


@given(st.lists(st.text(alphabet='Vendor ,;"\n', max_size=12), min_size=1, max_size=8))
def test_every_line_of_a_column_is_somewhere(names) -> None:
    lines = ["Vendor"] + [name.replace("\n", " ").replace('"', "") for name in names]
    reading = read_delimited("list.csv", "\n".join(lines).encode(), DEFAULT_BOUNDS)

    held = [row.location.line for row in reading.rows]
    left = [int(row.place[1:]) for entry in reading.imports for row in entry.left_out]
    filled = [k for k, text in enumerate(lines[1:], 2) if text.strip()]
    if reading.kind == "vendors":
        assert sorted(held + left) == filled
    else:
        assert reading.gaps
