"""Does a person see at a glance what was understood, and first of all what wants an eye?"""

import pytest
from msgspec.structs import replace

from exposure.inventory.estate import Estate
from exposure.model.gap import Gap, GapEffect
from exposure.model.records import ColumnRead, Import, RowLeftOut
from exposure.model.result import InputRecord
from exposure.report.terminal.inspection import Advice, inspection
from exposure.report.terminal.sheets.columns import cells, column_lines, fitted, short_reason

BY_HEADER = "'vendor' is a header word of vendor sheets"
BOOK = InputRecord("book.xlsx", "0", "vendors", "XLSX", "2026-10-31", 3, 0, 0)
SHEET = Import(
    document="book.xlsx",
    sheet="Vendors",
    kind="vendors",
    header_place="Vendors!A3",
    columns=(
        ColumnRead("A", "Vendor", "vendor", BY_HEADER, ("Acme Corp", "Bolt GmbH")),
        ColumnRead("B", "Company type", "status", "its values are flags", ("yes", "no")),
    ),
    rows_used=3,
    because="the column 'Vendor' names vendors",
    rows_past=1,
)


def estate(*imports: Import, inputs: tuple[InputRecord, ...] = (BOOK,), gaps=()) -> Estate:
    return Estate((), (), (), inputs, imports, tuple(gaps))


def told(read: Estate, width: int = 100, advice: Advice | None = None, written=()) -> str:
    return inspection(read, advice or Advice(), written, width)


def gap(effect: GapEffect, reason: str, kind: str = "some-kind", place: str = "Vendors") -> Gap:
    return Gap(kind, effect, "book.xlsx", place, reason)


def test_a_sheet_says_its_kind_its_count_its_header_row_and_why() -> None:
    lines = told(estate(SHEET)).split("\n")

    assert lines[0] == "book.xlsx   XLSX, dated 2026-10-31"
    assert lines[2] == "  Vendors: a list of vendors"
    assert " ".join(line.strip() for line in lines[3:5]) == (
        "3 vendors read, 1 of them past use. Header in row 3."
        " Taken so because the column 'Vendor' names vendors."
    )


def test_each_column_stands_in_a_line_with_its_role_and_first_values() -> None:
    assert "    A  Vendor        vendor  Acme Corp · Bolt GmbH\n" in told(estate(SHEET))


def test_a_reason_is_told_only_where_the_header_does_not_tell_it() -> None:
    text = told(estate(SHEET))

    assert "because its values are flags" in text
    assert "header word" not in text


@pytest.mark.parametrize(
    ("because", "short"),
    [
        (BY_HEADER, ""),
        ("the mapping says so", ""),
        (
            "not a column the program knows; its text is compared with vendors' names all the same",
            "",
        ),
        ("its values are domains", "its values are domains"),
        (f"{BY_HEADER}, but its values are flags", "its values are flags"),
        (f"{BY_HEADER}; a further vendor column", "a further vendor column"),
        ("the header holds the words sbom", "the header holds the words sbom"),
    ],
)
def test_reasons_are_short(because: str, short: str) -> None:
    assert short_reason(because) == short


def test_a_column_of_unknown_content_is_marked_and_named_above_the_table() -> None:
    other = ColumnRead("C", "Flurb", "other", "not a column the program knows", ("built on Bolt",))

    lines = told(estate(replace(SHEET, columns=(*SHEET.columns, other)))).split("\n")

    above = next(k for k, line in enumerate(lines) if line.startswith("    ? not known: C Flurb;"))
    marked = next(k for k, line in enumerate(lines) if line.startswith("  ? C  Flurb"))
    assert above < marked


def test_what_may_hide_a_vendor_stands_before_what_is_out_of_sight_and_before_notes() -> None:
    gaps = (
        gap(GapEffect.note, "odd"),
        gap(GapEffect.note, "hidden rows were read: 5", "hidden-rows"),
        gap(GapEffect.hides_presence, "row 6 names no vendor", place="Vendors!A6"),
    )

    text = told(estate(SHEET, gaps=gaps))

    found = [text.index(words) for words in (
        "! may hide a vendor: A6: row 6 names no vendor",
        "? out of sight: hidden rows were read: 5",
        "- note: odd",
        "A  Vendor",
    )]  # fmt: skip
    assert found == sorted(found)


def test_many_gaps_of_one_effect_are_counted() -> None:
    gaps = [gap(GapEffect.hides_presence, f"row {n}", place=f"Vendors!A{n}") for n in range(40)]

    text = told(estate(SHEET, gaps=gaps))

    assert text.count("! may hide a vendor:") == 11
    assert "! may hide a vendor: 30 more of these" in text


def test_rows_left_out_are_shown_with_their_reason_and_cell() -> None:
    out = tuple(RowLeftOut(f"Vendors!A{n}", "a total", f"Total | {n}") for n in range(60, 67))

    text = told(estate(replace(SHEET, left_out=out)))

    assert "; 7 rows left out." in text
    assert "    left out, 7 rows: a total\n      A60   Total | 60\n" in text
    assert "      and 2 more; a scan lists them under imports in exposure.json\n" in text


def test_a_sheet_under_a_mapping_says_whose_word_it_follows() -> None:
    assert "Read as exposure.toml says." in told(estate(replace(SHEET, mapped="exposure.toml")))


def test_a_sheet_that_feeds_a_record_system_says_so() -> None:
    one = replace(SHEET, kind="sign_on_apps", record_system="single_sign_on", rows_past=0)

    text = told(estate(one))

    assert "the applications of a single sign-on, which feeds single_sign_on" in text
    assert "3 applications read." in text


def test_a_sheet_nobody_understood_shows_what_to_paste() -> None:
    one = replace(SHEET, kind="unknown", rows_used=0, rows_past=0, because="")
    silent = gap(GapEffect.hides_presence, "no column names a vendor", "no-vendor-column")
    lines = ("[[sheet]]", 'file = "book.xlsx"')
    advice = Advice({("book.xlsx", "Vendors"): lines}, ("Kinds of sheets: vendors.",))

    text = told(estate(one, gaps=[silent]), advice=advice)

    assert "Vendors: not understood\n    No row of it was read." in text
    assert '      [[sheet]]\n      file = "book.xlsx"\n' in text
    assert "Kinds of sheets: vendors." in text


def test_sheets_without_an_inventory_show_no_columns() -> None:
    text = told(estate(replace(SHEET, kind="cover", rows_used=0)))

    assert "Vendors: a cover page or notes\n    No row of it was read." in text
    assert "Acme Corp" not in text


def test_sboms_are_named_with_format_and_counts_one_below_the_other() -> None:
    one = InputRecord("a.cdx.json", "0", "sbom", "CycloneDX 1.6 JSON", None, 1, 0, 0)
    two = InputRecord("b.cdx.json", "0", "sbom", "CycloneDX 1.5 JSON", "2026-10-31", 51, 64, 2)

    assert told(estate(inputs=(one, two))) == (
        "a.cdx.json   CycloneDX 1.6 JSON: 1 component, 0 dependencies\n"
        "b.cdx.json   CycloneDX 1.5 JSON, dated 2026-10-31: 51 components, 64 dependencies, 2 gaps\n"
    )


def test_an_input_refused_on_standard_error_is_not_told_twice() -> None:
    record = InputRecord("no.txt", "", "refused", "", None, 0, 0, 1)
    refused = Gap("unusable-input", GapEffect.hides_presence, "no.txt", "", "no such file")

    assert "no.txt" not in told(estate(SHEET, inputs=(record, BOOK), gaps=[refused]))


def test_a_file_of_a_folder_that_cannot_be_used_is_told() -> None:
    record = InputRecord("in/no.bin", "", "refused", "", None, 0, 0, 1)
    unread = Gap("unread-file", GapEffect.hides_presence, "in/no.bin", "", "met a binary file")

    text = told(estate(inputs=(record,), gaps=[unread]))

    assert text == "in/no.bin   not read\n  ! may hide a vendor: met a binary file\n"


def test_a_folder_of_which_files_stayed_unread_is_told() -> None:
    hidden = Gap("hidden-files", GapEffect.note, "in", "", "2 hidden files were not read")

    text = told(estate(SHEET, gaps=[hidden]))

    assert "\nin\n  ? out of sight: 2 hidden files were not read\n" in text


def test_questions_come_last_and_their_lines_are_not_wrapped() -> None:
    line = 'cloud_bills = "exists"  # ' + "x" * 150

    text = told(estate(SHEET), 80, Advice(questions=("[record_systems]", line)))

    assert text.endswith(f"\n[record_systems]\n{line}\n")


def test_nothing_is_asked_where_all_was_said() -> None:
    assert "record" not in told(estate(SHEET))


@pytest.mark.parametrize("width", [60, 80, 100, 140])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    wide = ColumnRead("AB", "header " * 40, "other", "the header " * 30, ("a" * 60, "b" * 60))
    gaps = [gap(GapEffect.hides_presence, "words " * 60)]
    out = (RowLeftOut("Vendors!A7", "a total", "Total | " * 30),)
    one = replace(SHEET, columns=(*SHEET.columns, wide), because="long " * 60, left_out=out)

    text = told(estate(one, gaps=gaps), width)

    assert [line for line in text.split("\n") if len(line) > width] == []


@pytest.mark.parametrize("width", [60, 80, 100, 140])
def test_no_column_of_wide_letters_is_wider_than_the_terminal(width: int) -> None:
    column = ColumnRead("AB", "供給者" * 30, "subprocessors", "", ("名前" * 30, "b" * 60, "c"))

    (line,) = column_lines((column,), width, understood=True)

    assert cells(line) <= width


def test_a_very_wide_sheet_is_told_up_to_a_bound() -> None:
    columns = tuple(ColumnRead(f"C{n}", "h", "other", "", ()) for n in range(16_000))

    text = told(estate(replace(SHEET, columns=columns)))

    assert "    and 15,800 more columns\n" in text
    assert text.count("\n") < 250


def test_outside_text_is_neutralised_everywhere() -> None:
    bad = "x\x1b[31m\u202ey"
    column = ColumnRead("A", bad, "vendor", bad, (bad,))
    one = replace(
        SHEET, document=bad, sheet=bad, columns=(column,), because=bad, mapped=bad, export=bad,
        header_place=f"{bad}!A3", left_out=(RowLeftOut(f"{bad}!A4", bad, bad),),
    )  # fmt: skip
    gaps = [Gap("some-kind", GapEffect.note, bad, f"{bad}!A1", bad)]

    text = told(estate(one, inputs=(replace(BOOK, name=bad, format=bad),), gaps=gaps))

    assert "\x1b" not in text
    assert "\u202e" not in text


def test_wide_letters_count_twice() -> None:
    assert cells("日本") == 4
    assert cells("e\u0301") == 1
    assert fitted("日本語", 5) == "日本…"
    assert fitted("日本", 6) == "日本  "


def test_columns_stand_in_line_whatever_the_script() -> None:
    columns = (
        ColumnRead("A", "供給者", "vendor", BY_HEADER, ("アクメ",)),
        ColumnRead("B", "Vendor", "status", BY_HEADER, ("yes",)),
    )

    first, second = column_lines(columns, 80, understood=True)

    assert cells(first[: first.index("vendor")]) == cells(second[: second.index("status")])
