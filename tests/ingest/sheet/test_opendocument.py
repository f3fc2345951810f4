"""Do the cells of an OpenDocument sheet arrive, and does a hostile one leave the process alone?"""

import io
import re
import zipfile
from contextlib import suppress

import pytest
import python_calamine
from hypothesis import given
from hypothesis import strategies as st

from exposure.errors import InputError
from exposure.ingest.bounds import DEFAULT_BOUNDS, Bounds
from exposure.ingest.sheet.cells import Aside, Book, Merge, Table
from exposure.ingest.sheet.opendocument.rows import MOST_COPIES
from exposure.ingest.sheet.opendocument.workbook import (
    open_flat_opendocument,
    open_opendocument,
)
from exposure.model.gap import GapEffect
from tests.ingest.sheet import ods as o

ROWS = (o.row(o.text("Vendor"), o.text("DUNS")), o.row(o.text("Acme"), o.number("123456789")))
FORMULA = 'table:formula="of:=[.A1]"'


def open_(raw: bytes, bounds: Bounds = DEFAULT_BOUNDS) -> Book:
    return open_opendocument("v.ods", raw, bounds)


def table_of(*rows: str, bounds: Bounds = DEFAULT_BOUNDS) -> Table:
    (table,) = open_(o.ods(o.table("V", *rows)), bounds).tables
    return table


def texts(table: Table) -> list[list[str]]:
    return [row.texts for row in table.rows]


def of(*cells: str) -> list[str]:
    (row,) = texts(table_of(o.row(*cells)))
    return row


def kinds(table: Table) -> list[tuple[str, str]]:
    return [(gap.kind, gap.effect.value) for gap in table.gaps]


def test_texts_and_numbers_arrive_as_they_stand() -> None:
    assert texts(table_of(*ROWS)) == [["Vendor", "DUNS"], ["Acme", "123456789"]]


def test_each_sheet_arrives_under_its_name() -> None:
    book = open_(o.ods(o.table("Info", *ROWS), o.table("Überblick", o.row(o.text("x")))))

    assert [(table.sheet, len(table.rows)) for table in book.tables] == [
        ("Info", 2),
        ("Überblick", 1),
    ]


def test_a_flat_document_is_read_like_a_packed_one() -> None:
    book = open_flat_opendocument("v.fods", o.flat(o.table("V", *ROWS)), DEFAULT_BOUNDS)

    assert (book.format, texts(book.tables[0])) == ("flat ODS", texts(table_of(*ROWS)))


def test_another_prefix_changes_nothing() -> None:
    part = re.sub(rb"\btable:(?!1)", b"t:", o.content(o.table("V", *ROWS)))
    part = part.replace(b"xmlns:table=", b"xmlns:t=")

    assert texts(open_(o.packed(part)).tables[0]) == texts(table_of(*ROWS))


@pytest.mark.parametrize(
    ("value", "shown"),
    [("123", "123"), ("123.0", "123"), ("1E+020", "100000000000000000000"), ("0.1", "0.1"),
     ("-0.50", "-0.5"), ("12345678901234567890", "12345678901234567890"), ("-0", "0"),
     ("1E-007", "0.0000001"), ("x", "~"), ("1E+99999", "~")],
)  # fmt: skip
def test_a_number_is_whole_where_it_can_be_and_never_in_exponent_form(value, shown) -> None:
    assert of(o.number(value)) == [shown]


def test_an_identifier_keeps_its_zeros() -> None:
    assert of(o.text("00123")) == ["00123"]


@pytest.mark.parametrize(
    ("attributes", "shown"),
    [
        ('office:value-type="date" office:date-value="2026-03-01"', "2026-03-01"),
        ('office:value-type="date" office:date-value="2026-03-01T00:00:00"', "2026-03-01"),
        ('office:value-type="date" office:date-value="2026-03-01T12:30:04.999999999"', "2026-03-01 12:30:05"),
        ('office:value-type="date" office:date-value="9999-12-31T23:59:59.9"', "9999-12-31T23:59:59.9"),
        ('office:value-type="date" office:date-value="-0044-03-15"', "-0044-03-15"),
        ('office:value-type="time" office:time-value="PT12H30M00S"', "12:30:00"),
        ('office:value-type="time" office:time-value="PT36H00M00S"', "36:00:00"),
        ('office:value-type="boolean" office:boolean-value="true"', "TRUE"),
        ('office:value-type="percentage" office:value="0.5"', "0.5"),
        ('office:value-type="currency" office:currency="EUR" office:value="12"', "12"),
        ('office:value-type="string" office:string-value="Acme"', "Acme"),
        ("", "shown"),
    ],
)  # fmt: skip
def test_each_type_of_value_is_read(attributes: str, shown: str) -> None:
    assert of(o.cell("<text:p>shown</text:p>", attributes)) == [shown]


def test_paragraphs_and_line_breaks_are_line_ends_and_blanks_count_as_one() -> None:
    paragraphs = (
        "<text:p>Acme\n   Corp<text:s text:c='2'/>x</text:p>"
        "<text:p>a<text:line-break/>b<text:tab/><text:span>c</text:span></text:p>"
    )

    assert of(o.cell(paragraphs)) == ["Acme Corp  x\na\nb c"]


def test_a_count_of_spaces_that_lies_costs_nothing() -> None:
    (text,) = of(o.cell('<text:p>a<text:s text:c="999999999"/>b</text:p>'))

    assert len(text) < 200


def test_cells_and_rows_that_are_repeated_stand_where_a_program_shows_them() -> None:
    table = table_of(
        o.row(o.cell(attributes='table:number-columns-repeated="1048576000"')),
        o.row(o.cell(), attributes='table:number-rows-repeated="6"'),
        o.row(
            o.cell(attributes='table:number-columns-repeated="2"'),
            o.text("x", 'table:number-columns-repeated="2"'),
            attributes='table:number-rows-repeated="2"',
        ),
        o.row(o.cell(), attributes='table:number-rows-repeated="1048566"'),
    )

    assert [(row.number, row.texts) for row in table.rows] == [
        (8, ["", "", "x", "x"]),
        (9, ["", "", "x", "x"]),
    ]
    assert table.gaps == ()


def test_a_filled_row_that_stands_a_million_times_is_read_some_times_and_said() -> None:
    table = table_of(
        *ROWS, o.row(o.text("No"), attributes='table:number-rows-repeated="1000000"'),
        o.row(o.text("last")),
    )  # fmt: skip

    assert len(table.rows) == 2 + 1 + MOST_COPIES + 1
    assert table.rows[-1].number == 1_000_003
    assert kinds(table) == [("rows-repeated", "note")]


def test_a_filled_cell_that_is_repeated_beyond_the_bounds_is_a_gap() -> None:
    table = table_of(o.row(o.text("Acme", 'table:number-columns-repeated="99999"')))

    assert len(table.rows[0].texts) == DEFAULT_BOUNDS.max_columns
    assert kinds(table) == [("row-too-wide", "hides_presence")]


def test_a_filled_row_beyond_the_bounds_is_a_gap_of_its_sheet_alone() -> None:
    far = o.row(attributes='table:number-rows-repeated="9999999"')
    raw = o.ods(o.table("V", *ROWS, far, o.row(o.text("far"))), o.table("W", *ROWS))

    book = open_(raw)

    assert [len(table.rows) for table in book.tables] == [2, 2]
    assert [kinds(table) for table in book.tables] == [[("table-too-large", "hides_presence")], []]


def test_cells_far_apart_cost_no_more_than_the_bounds_allow() -> None:
    rows = [
        o.row(o.cell(attributes='table:number-columns-repeated="500"'), o.text(str(k)))
        for k in range(30)
    ]
    raw = o.ods(o.table("V", *rows), o.table("W", *rows))

    book = open_(raw, Bounds(max_table_cells=5_010))

    assert [len(table.rows) for table in book.tables] == [10, 0]
    assert [gap.kind for table in book.tables for gap in table.gaps] == ["table-too-large"] * 2


def test_links_and_comments_stand_beside_the_text() -> None:
    table = table_of(
        o.row(o.text("Vendor")),
        o.row(
            o.cell(
                '<office:annotation office:display="true"><dc:creator>Zoe</dc:creator>'
                "<dc:date>2026-01-01T00:00:00</dc:date><text:p>formerly</text:p>"
                "<text:p>Zeta Corp</text:p></office:annotation>"
                '<text:p><text:a xlink:href="https://acme.example">Acme</text:a></text:p>'
            )
        ),
    )

    assert texts(table) == [["Vendor"], ["Acme"]]
    assert table.asides == (
        Aside(2, 0, "comment", "formerly\nZeta Corp"),
        Aside(2, 0, "link", "https://acme.example"),
    )


def test_a_comment_inside_a_paragraph_leaves_the_text_around_it() -> None:
    note = "<office:annotation><text:p>note</text:p></office:annotation>"

    table = table_of(o.row(o.cell(f"<text:p>Ac{note}me</text:p>")))

    assert (texts(table), table.asides) == ([["Acme"]], (Aside(1, 0, "comment", "note"),))


def test_a_formula_that_shows_a_link_keeps_its_address() -> None:
    formula = 'table:formula=\'of:=HYPERLINK("https://acme.example";"Acme")\''

    table = table_of(o.row(o.text("Acme", formula)))

    assert (texts(table), table.asides) == (
        [["Acme"]],
        (Aside(1, 0, "link", "https://acme.example"),),
    )


def test_a_link_within_the_workbook_is_none() -> None:
    link = '<text:p><text:a xlink:href="#W.A1">Acme</text:a></text:p>'

    assert table_of(o.row(o.cell(link))).asides == ()


def test_the_text_of_a_shape_is_no_cell_and_a_gap() -> None:
    box = "<draw:frame><draw:text-box><text:p>Beta</text:p></draw:text-box></draw:frame>"
    chart = "<draw:frame><draw:object><text:p>chart</text:p></draw:object></draw:frame>"

    table = table_of(
        f"<table:shapes>{box}</table:shapes>", o.row(o.cell(), o.cell(f"{box}{chart}<text:p>x</text:p>"))
    )  # fmt: skip

    assert (texts(table), table.asides) == ([["", "x"]], ())
    assert kinds(table) == [("drawing-text", "hides_presence"), ("embedded-unread", "note")]
    assert "(2): 'Beta | Beta'" in table.gaps[0].reason


def test_a_table_inside_a_cell_is_no_sheet_and_its_cells_are_none() -> None:
    inner = o.table("inner", o.row(o.text("Beta")), o.row(o.text("Gamma")))

    table = table_of(o.row(o.cell(f"<text:p>Acme</text:p>{inner}"), o.text("y")))

    assert texts(table) == [["Acme", "y"]]
    assert kinds(table) == [("drawing-text", "hides_presence")]


def test_tracked_changes_and_linked_tables_are_no_sheets() -> None:
    before = (
        "<table:tracked-changes><table:deletion><table:table-row>"
        f"{o.text('Old')}</table:table-row></table:deletion><table:cell-content-change>"
        "<table:previous><table:change-track-table-cell><text:p>Old</text:p>"
        "</table:change-track-table-cell></table:previous></table:cell-content-change>"
        "</table:tracked-changes>"
    )
    behind = (
        f"<table:dde-links><table:dde-link>{o.table('L', *ROWS)}</table:dde-link></table:dde-links>"
    )

    book = open_(o.ods(before, o.table("V", *ROWS), behind))

    assert [(table.sheet, texts(table)) for table in book.tables] == [
        ("V", [["Vendor", "DUNS"], ["Acme", "123456789"]])
    ]


def test_merged_cells_are_told_and_covered_ones_keep_what_they_hold() -> None:
    table = table_of(
        o.row(
            o.text("Acme", 'table:number-columns-spanned="2" table:number-rows-spanned="3"'),
            "<table:covered-table-cell><text:p>under</text:p></table:covered-table-cell>",
            o.text("x"),
        )
    )

    assert (texts(table), table.merges) == ([["Acme", "under", "x"]], (Merge(1, 3, 0, 1),))


def test_hidden_sheets_rows_and_columns_are_read_and_said() -> None:
    columns = (
        "<table:table-column/>"
        '<table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>'
    )
    rows = (
        o.row(o.text("a"), o.text("b"), o.text("c")),
        o.row(o.text("d"), attributes='table:visibility="filter" table:number-rows-repeated="2"'),
        f'<table:table-row-group table:display="false">{o.row(o.text("e"))}</table:table-row-group>',
        o.row(o.text("f")),
    )
    raw = o.ods(o.table("V", columns, *rows, attributes='table:style-name="hid"'))

    (table,) = open_(raw).tables

    assert [row.texts[0] for row in table.rows] == ["a", "d", "d", "e", "f"]
    assert [(gap.kind, gap.reason.partition(": ")[2]) for gap in table.gaps] == [
        ("hidden-sheet", ""), ("hidden-rows", "2-4"), ("hidden-columns", "B-C"),
    ]  # fmt: skip


def test_rows_in_groups_and_headers_are_rows() -> None:
    header = f"<table:table-header-rows>{ROWS[0]}</table:table-header-rows>"

    assert texts(table_of(header, f"<table:table-row-group>{ROWS[1]}</table:table-row-group>")) == (
        texts(table_of(*ROWS))
    )


@pytest.mark.parametrize(
    ("cells", "struck"),
    [
        ((o.text("a", 'table:style-name="gone"'), o.number(1, 'table:style-name="gone-too"')), True),
        ((o.text("a", 'table:style-name="gone"'), o.number(1)), False),
        ((o.cell('<text:p><text:span text:style-name="T1">a</text:span> </text:p>'),), True),
        ((o.cell('<text:p><text:span text:style-name="T1">a</text:span>b</text:p>'),), False),
        ((o.cell('<text:p><text:span text:style-name="T2">a</text:span></text:p>',
                 'table:style-name="gone"'),), False),
        ((o.cell('<text:p><text:span text:style-name="T1">a<text:span>b</text:span></text:span>'
                 "</text:p>"),), True),
        ((o.cell(), o.cell(), o.text("c")), True),
    ],
)  # fmt: skip
def test_a_row_is_struck_only_if_every_filled_cell_is(cells, struck: bool) -> None:
    plain = '<table:table-column table:number-columns-repeated="2"/>'
    columns = f'{plain}<table:table-column table:default-cell-style-name="gone"/>'

    table = table_of(columns, o.row(*cells))

    assert table.struck == (frozenset({1}) if struck else frozenset())


def test_styles_of_their_own_part_count() -> None:
    styles = o.content(styles=o.STYLES, body="text")
    part = o.content(o.table("V", o.row(o.text("a", 'table:style-name="gone"'))), styles="")

    (table,) = open_(o.packed(part, {"styles.xml": styles})).tables

    assert table.struck == {1}


@pytest.mark.parametrize(
    ("cell", "why"),
    [
        (o.cell(attributes=FORMULA), "formula without a stored value"),
        (o.cell("<text:p>#N/A</text:p>", FORMULA), "error #N/A"),
        (o.cell("<text:p>Err:502</text:p>", f'{FORMULA} office:value-type="float" office:value="0"'),
         "error Err:502"),
        (o.cell("<text:p>#DIV/0!</text:p>", 'office:value-type="string" calcext:value-type="error"'),
         "error #DIV/0!"),
    ],
)  # fmt: skip
def test_what_the_file_does_not_say_is_not_known(cell: str, why: str) -> None:
    table = table_of(o.row(o.text("a"), cell))

    assert [(one.row, one.column, one.why) for one in table.unread] == [(1, 1, why)]


@pytest.mark.parametrize(
    "cell",
    [
        o.cell("<text:p/>", FORMULA),
        o.cell(attributes=f'{FORMULA} office:value-type="string" office:string-value=""'),
        o.cell("<text:p>#1 Plumbing</text:p>", FORMULA),
        o.text("#N/A"),
    ],
)
def test_an_empty_or_ordinary_result_is_known(cell: str) -> None:
    assert table_of(o.row(cell)).unread == ()


def test_a_part_that_is_cut_short_keeps_the_rows_before() -> None:
    part = o.content(o.table("V", *ROWS, o.row(o.text("Beta"), o.text("Gamma"))), o.table("W"))

    (table,) = open_(o.packed(part[: part.index(b"Gamma") + 2])).tables

    assert texts(table) == [["Vendor", "DUNS"], ["Acme", "123456789"], ["Beta"]]
    assert kinds(table) == [("sheet-cut-short", "hides_presence")]
    assert "row 3" in table.gaps[0].reason


def test_a_part_that_breaks_behind_a_sheet_is_a_gap_of_the_workbook() -> None:
    part = o.content(o.table("V", *ROWS), "<<")

    book = open_(o.packed(part))

    assert len(book.tables[0].rows) == 2
    assert [(gap.kind, gap.effect) for gap in book.gaps] == [
        ("sheet-cut-short", GapEffect.hides_presence)
    ]


def test_a_damaged_archive_member_keeps_the_rows_before() -> None:
    names = [f"Vendor {k * 7919 % 9973}" for k in range(5_000)]
    raw = bytearray(o.ods(o.table("V", *(o.row(o.text(name)) for name in names))))
    at = raw.index(b"content.xml") + 15_000
    raw[at : at + 8] = bytes(8)

    (table,) = open_(bytes(raw)).tables

    assert [row.texts[0] for row in table.rows[:100]] == names[:100]
    assert "sheet-cut-short" in {gap.kind for gap in table.gaps}


def test_an_archive_that_breaks_off_keeps_the_rows_before() -> None:
    names = [f"Vendor {k * 7919 % 9973}" for k in range(5_000)]
    raw = o.ods(o.table("V", *(o.row(o.text(name)) for name in names)))

    book = open_(raw[:15_000])

    assert [row.texts[0] for row in book.tables[0].rows[:100]] == names[:100]
    assert [gap.kind for gap in (*book.gaps, *book.tables[0].gaps)] == ["sheet-cut-short"] * 2


def test_the_day_of_the_last_change_is_told() -> None:
    meta = b"<office:meta><dc:date>2026-10-31T08:00:00</dc:date></office:meta>"

    assert open_(o.packed(o.content(o.table("V")), {"meta.xml": meta})).dated == "2026-10-31"


def test_the_day_of_a_comment_is_not_that_of_the_document() -> None:
    note = "<office:annotation><dc:date>2020-01-01</dc:date></office:annotation>"
    raw = o.flat(o.table("V", o.row(o.cell(note))))

    assert open_flat_opendocument("v.fods", raw, DEFAULT_BOUNDS).dated is None


def test_a_document_without_a_sheet_is_said() -> None:
    assert [gap.kind for gap in open_(o.ods()).gaps] == ["no-worksheet"]


def test_a_part_that_the_archive_holds_twice_is_said() -> None:
    with pytest.warns(UserWarning, match="Duplicate name"):
        raw = twice(o.content(o.table("V", *ROWS)))

    assert [gap.kind for gap in open_(raw).gaps] == ["duplicate-part"]


def twice(part: bytes) -> bytes:
    buffer = io.BytesIO(o.packed(part))
    with zipfile.ZipFile(buffer, "a") as archive:
        archive.writestr("content.xml", part)
    return buffer.getvalue()


LOCKED = b'<m:file-entry m:full-path="content.xml"><m:encryption-data/></m:file-entry>'
BOMB = b'<!DOCTYPE x [<!ENTITY a "aaaa">]>' + o.content(o.table("V", *ROWS))
DEEP = o.content("<table:table>" * 600 + "</table:table>" * 600)


@pytest.mark.parametrize(
    ("raw", "met"),
    [
        (b"", "cannot be opened"),
        (o.ods(o.table("V", *ROWS))[:400], "could not read its content"),
        (o.packed(b"\x00\x01", {"META-INF/manifest.xml": LOCKED}), "password-protected"),
        (o.packed(o.content(body="text")), "met a text document"),
        (o.packed(b""), "could not read its content"),
        (o.packed(BOMB), "document type"),
        (o.packed(b"\xff\xfe<\x00"), "could not read its content"),
    ],
    ids=["empty", "short", "password", "letter", "nothing", "entities", "utf-16"],
)
def test_what_cannot_be_opened_is_refused_by_name(raw: bytes, met: str) -> None:
    with pytest.raises(InputError, match=met):
        open_(raw)


def test_elements_too_deep_end_the_reading() -> None:
    book = open_(o.packed(DEEP))

    assert re.search("deeper than 500", book.tables[0].gaps[0].reason)


def test_an_archive_that_swells_is_refused() -> None:
    with pytest.raises(InputError, match="once unpacked"):
        open_(o.ods(o.table("V", *ROWS)), Bounds(max_expanded_bytes=100))


def test_the_native_reader_reads_the_same() -> None:
    raw = o.ods(
        o.table("V", *ROWS, o.row(o.cell(), o.text("x", 'table:number-columns-repeated="2"')))
    )

    native = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(raw))

    assert native.get_sheet_by_name("V").to_python() == [
        ["Vendor", "DUNS", ""], ["Acme", 123456789.0, ""], ["", "x", "x"],
    ]  # fmt: skip
    assert texts(open_(raw).tables[0]) == [
        ["Vendor", "DUNS"],
        ["Acme", "123456789"],
        ["", "x", "x"],
    ]


@given(st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 255)), max_size=6))
def test_no_changed_byte_ends_in_anything_but_a_refusal(changes: list[tuple[int, int]]) -> None:
    part = bytearray(o.content(o.table("V", *ROWS)))
    for at, byte in changes:
        part[at % len(part)] = byte

    with suppress(InputError):
        open_(o.packed(bytes(part)))
