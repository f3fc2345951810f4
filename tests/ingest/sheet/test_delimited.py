"""Do the cells of a delimited file arrive, whatever wrote it?"""

import csv
import io
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exposure.errors import InputError
from exposure.ingest.bounds import DEFAULT_BOUNDS, Bounds
from exposure.ingest.sheet.delimited import open_delimited
from exposure.inventory.estate import Reading
from exposure.model.gap import GapEffect
from tests.ingest.sheet.readers import read_delimited, read_workbook


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
    assert (reading.rows[0].location.place, reading.rows[0].location.line) == ("A2", 3)


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


def test_text_in_a_guessed_encoding_keeps_its_names_and_is_said_so(read_csv) -> None:
    reading = read_csv("Vendor,Notes\n株式会社ファーウェイ,x\n".encode("shift-jis"))

    assert vendors(reading) == ["株式会社ファーウェイ"]
    assert kinds(reading) == ["encoding"]


def test_bytes_that_belong_to_no_encoding_may_hide_a_name(read_csv) -> None:
    reading = read_csv("Vendor,Notes\nMüller GmbH & Söhne,x\n".encode() * 20 + b"Ac\xff\xfeme,x\n")

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
    lines = [f'"Vendor {k},x' for k in range(301)]

    reading = read_csv("Vendor,Notes\n" + "\n".join(lines))

    assert vendors(reading) == [f"Vendor {k}" for k in range(301)]


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
    filled = [k for k, text in enumerate(lines[1:], 2) if text.strip(" ,;")]
    if reading.kind == "vendors":
        # A row may name several vendors: a semicolon parts them.
        assert set(filled) <= {*held, *left}
    else:
        assert reading.gaps


@pytest.mark.parametrize("separator", ["^", "~", "\x01"])
def test_a_rare_separator_that_parts_every_line_is_found(read_csv, separator) -> None:
    rows = (("Vendor", "Status"), ("Acme, Inc.", "Active"), ("Beta, LLC", "Inactive"))

    reading = read_csv("\n".join(separator.join(row) for row in rows))

    assert vendors(reading) == ["Acme, Inc.", "Beta, LLC"]


def test_a_caret_in_one_name_parts_nothing(read_csv) -> None:
    assert vendors(read_csv("Vendor,Status\nAc^me,Active\nBeta,Active\n")) == ["Ac^me", "Beta"]


@pytest.mark.parametrize("stated", ["sep=\t", '"sep=\t"', "SEP=\t\t"])
def test_a_stated_tab_is_obeyed(read_csv, stated) -> None:
    assert vendors(read_csv(f"{stated}\nVendor\tNotes\nAcme, Inc.\tx\n")) == ["Acme, Inc."]


def test_quotation_marks_behind_backslashes_tear_no_row(read_csv) -> None:
    text = 'Vendor,Notes,Country\n"Acme \\"Best\\", Inc.","say \\"hi\\", ok",US\nBeta,x,DE\n'

    reading = read_csv(text)

    assert [(row.vendor, row.country) for row in reading.rows] == [
        ('Acme "Best", Inc.', "US"),
        ("Beta", "DE"),
    ]


def test_a_folder_that_ends_in_a_backslash_ends_its_cell(read_csv) -> None:
    reading = read_csv('Vendor,Notes,Country\nAcme,"C:\\list\\",US\nBeta,"D:\\x\\",DE\n')

    assert [row.country for row in reading.rows] == ["US", "DE"]


def test_a_mark_behind_a_blank_quotes_too(read_csv) -> None:
    reading = read_csv('Vendor, Notes, Country\nAcme, "Beta, Inc.", US\n"Gamma, Inc.", "x", DE\n')

    assert [(row.vendor, row.notes, row.country) for row in reading.rows] == [
        ("Acme", "Beta, Inc.", "US"),
        ("Gamma, Inc.", "x", "DE"),
    ]


def test_an_unclosed_mark_that_closes_by_chance_swallows_no_row(read_csv) -> None:
    reading = read_csv('Vendor,Notes\n"Acme,x\nBeta,y\nGamma,"\nDelta,z\n')

    assert vendors(reading) == ["Acme", "Beta", "Gamma", "Delta"]
    assert set(kinds(reading)) == {"unclosed-quote"}


def test_an_unclosed_mark_on_the_last_line_is_said(read_csv) -> None:
    reading = read_csv('Vendor,Notes\nBeta,y\n"Acme,x')

    assert vendors(reading) == ["Beta", "Acme"]
    assert kinds(reading) == ["unclosed-quote"]


def test_a_stray_mark_on_the_last_line_is_no_gap(read_csv) -> None:
    assert read_csv('Vendor,Notes\nBeta,y\nAcme,19" rack').gaps == ()


def test_numbered_rows_without_a_header_of_their_own_shift_no_column(read_csv) -> None:
    reading = read_csv('"Vendor","Country"\n"1","Acme","US"\n"2","Beta","DE"\n')

    assert [(row.vendor, row.country) for row in reading.rows] == [("Acme", "US"), ("Beta", "DE")]


def test_rows_longer_than_the_header_keep_their_columns(read_csv) -> None:
    reading = read_csv("Vendor,Country\nAcme,US,Northwind\nBeta,DE\n")

    assert [(row.vendor, row.country) for row in reading.rows] == [("Acme", "US"), ("Beta", "DE")]


def test_remarks_above_the_header_are_no_rows(read_csv) -> None:
    reading = read_csv("# exported 2026-03-01, by X\n# 2 rows\nVendor,Country\nAcme,US\n")

    assert vendors(reading) == ["Acme"]


@pytest.mark.parametrize(
    "content",
    [
        '"\ufeffVendor","Notes"\n"Acme, Inc.","x"\n',
        '\ufeff\ufeff"Vendor","Notes"\n"Acme, Inc.","x"\n',
        'Vendor,Notes\n\ufeff"Acme, Inc.",x\n',
        "Vendor;Notes\r\nAcme, Inc.;x\r\n\x1a",
    ],
)
def test_marks_of_programs_are_no_letters(read_csv, content) -> None:
    assert vendors(read_csv(content)) == ["Acme, Inc."]


def test_a_report_aligned_by_blanks_may_hide_vendors(read_csv) -> None:
    reading = read_csv(
        "Vendor Name          Product        Status\n"
        "Acme, Inc.           CRM            Active\n"
        "Beta, LLC            ERP            Active\n"
    )

    assert GapEffect.hides_presence in [gap.effect for gap in reading.gaps]


def test_commas_in_names_do_not_win_over_tabs(read_csv) -> None:
    assert vendors(read_csv("Vendor\tNotes\nAcme, Inc.\tx, y\nBeta, LLC\tz\n")) == [
        "Acme, Inc.",
        "Beta, LLC",
    ]


def test_lines_with_quotation_marks_read_as_all_others(read_csv) -> None:
    plain = [f"Vendor {k},note {k}" for k in range(300)]
    marked = [f'"Vendor {k}", note {k} ' for k in range(300)]

    readings = [
        read_csv("Vendor,Notes\n" + "\n".join(lines))
        for lines in (plain, marked, plain[:150] + marked[150:])
    ]

    assert [vendors(reading) for reading in readings] == [vendors(readings[0])] * 3


@given(
    st.lists(
        st.lists(st.text(alphabet="ab ,\"\n'x", max_size=8), min_size=3, max_size=3),
        min_size=1,
        max_size=6,
    )
)
def test_what_a_writer_of_csv_wrote_comes_back(rows) -> None:
    stream = io.StringIO(newline="")
    csv.writer(stream, quoting=csv.QUOTE_ALL).writerows([["Vendor", "Notes", "Country"], *rows])

    (table,) = open_delimited("list.csv", stream.getvalue().encode(), DEFAULT_BOUNDS).tables

    wanted = [[text.strip() for text in row] for row in rows]
    assert [row.texts for row in table.rows[1:]] == [row for row in wanted if any(row)]
