"""In which rows do the headers of a list stand, and what do they say together?"""

import pytest

from exposure.ingest.sheet.cells import Row, Table
from exposure.ingest.sheet.layout.blocks import blocks_of
from exposure.ingest.sheet.layout.headers.words import known_headers
from tests.ingest.sheet.layout_tables import heads, names, one, reasons, rows, sheet


def test_titles_notes_and_filters_stand_above_the_header() -> None:
    block = one(
        "Approved vendors 2024",
        "Filters: Status = Active | | ",
        "Report generated 2024-01-31 | by Ann",
        "",
        "Vendor | Status | Country",
        "Acme | Active | US",
    )
    assert block.above == (
        "Approved vendors 2024",
        "Filters: Status = Active",
        "Report generated 2024-01-31",
        "by Ann",
    )
    assert (block.header.first, block.header.last) == (5, 5)
    assert rows(block) == [["Acme", "Active", "US"]]


def test_labels_with_their_values_above_a_list_are_no_header() -> None:
    block = one(
        "Company: | Contoso | ",
        "Owner | Ann | ",
        "Vendor | Acme | ",
        "Status | Active | ",
        "Vendor name | Product | Risk level",
        "Beta | CRM | High",
    )
    assert block.header.texts == ["Vendor name", "Product", "Risk level"]
    assert "Acme" in block.above


def test_a_header_far_below_thirty_rows_is_found() -> None:
    block = one(*["A line of prose about this list."] * 60, "Vendor | Status", "Acme | Active")
    assert block.header.first == 61
    assert names(block) == ["Acme"]


def test_rows_above_a_header_that_have_no_room_are_left_out_with_a_reason() -> None:
    block = one(*[f"Line {k} of prose" for k in range(60)], "Vendor | Status", "Acme | Active")
    assert len(block.above) == 40
    assert {row.reason for row in block.left_out} == {"it stands above the header row"}
    assert len(block.left_out) == 20


def test_blank_rows_and_columns_do_not_hide_a_header() -> None:
    table = sheet(
        "", " | | Vendor | | Status", "", " | | Acme | | Active", "", "", " | | Beta | | Blocked"
    )
    (block,) = blocks_of(table)
    assert block.header.texts == ["", "", "Vendor", "", "Status"]
    assert names(block) == ["Acme", "Beta"]


def test_a_band_of_merged_cells_is_joined_to_the_headers_below_it() -> None:
    assert heads(
        "Vendor | Primary contact | | | Status",
        " | Name | E-mail | Phone | ",
        "Acme | Ann | a@b.example | 1 | Active",
        merges="A1:A2 B1:D1 E1:E2",
    ) == [
        "Vendor",
        "Primary contact / Name",
        "Primary contact / E-mail",
        "Primary contact / Phone",
        "Status",
    ]


def test_a_band_in_delimited_text_reaches_to_the_next_text() -> None:
    block = one(
        "Supplier | | Primary contact | | Status",
        "Name | ID | Name | E-mail | ",
        "Acme | 7 | Ann | a@b.example | Active",
    )
    assert block.header.texts == [
        "Supplier / Name",
        "Supplier / ID",
        "Primary contact / Name",
        "Primary contact / E-mail",
        "Status",
    ]
    assert (block.header.first, block.header.last) == (1, 2)
    assert names(block) == ["Acme"]


def test_a_band_over_the_whole_list_counts_where_it_says_whose_names_they_are() -> None:
    assert heads("Supplier | ", "Name | ID", "Acme | 1") == ["Supplier / Name", "Supplier / ID"]


def test_a_title_merged_over_the_whole_list_is_no_band() -> None:
    block = one(
        "Vendor list | | ",
        "Vendor | Status | Country",
        "Acme | Active | US",
        merges="A1:C1",
    )
    assert block.header.texts == ["Vendor", "Status", "Country"]
    assert block.above == ("Vendor list",)


def test_three_header_rows_are_joined_from_top_to_bottom() -> None:
    block = one(
        "Vendor information | | | Contract | ",
        "Identification | | Contact | Term | ",
        "Name | ID | Name | Start date | End date",
        "Acme | 1 | Ann | 2020-01-01 | 2021-01-01",
    )
    assert block.header.texts == [
        "Vendor information / Identification / Name",
        "Vendor information / Identification / ID",
        "Vendor information / Contact / Name",
        "Contract / Term / Start date",
        "Contract / Term / End date",
    ]
    assert (block.header.first, block.header.last) == (1, 3)


def test_the_first_row_of_data_is_not_taken_for_headers_below_a_band() -> None:
    block = one("Vendor | | Status", "Acme | Software | Active", "Beta | Service | Blocked")
    assert block.header.last == 1
    assert names(block) == ["Acme", "Beta"]


def test_line_ends_inside_a_header_become_blanks() -> None:
    table = Table("v", "", "v", [Row(1, ["Vendor\nname", "Status"]), Row(2, ["Acme", "Active"])])
    assert blocks_of(table)[0].header.texts == ["Vendor name", "Status"]


def test_units_and_explanations_below_the_header_belong_to_it() -> None:
    block = one(
        "Supplier | Annual spend | Critical | Since",
        "(legal name) | USD | yes/no | dd.mm.yyyy",
        "1 | 2 | 3 | 4",
        "Acme | 100 | yes | 2020",
    )
    assert block.header.texts == ["Supplier", "Annual spend / USD", "Critical", "Since"]
    assert (block.header.last, names(block)) == (3, ["Acme"])


@pytest.mark.parametrize(
    "line", ["(a) | (b) | (c)", "1 | 2 | 3", "A | B | C", "text | text | date"]
)
def test_a_row_that_counts_or_describes_the_columns_is_no_row_of_data(line: str) -> None:
    assert names(one("Vendor | Status | Since", line, "Acme | Active | 2020")) == ["Acme"]


@pytest.mark.parametrize("line", ["(Acme) | | ", "A | Active | 2020", "3M | 7 | 2020"])
def test_a_row_that_may_name_a_vendor_is_kept_below_the_header(line: str) -> None:
    assert len(rows(one("Vendor | Status | Since", line, "Beta | Active | 2020"))) == 2


def test_technical_names_below_the_headers_belong_to_the_header() -> None:
    block = one(
        "Lieferant | Name | Name 2 | Land", "LIFNR | NAME1 | NAME2 | LAND1", "1 | Acme | | US"
    )
    assert block.header.texts == ["Lieferant", "Name", "Name 2", "Land"]
    assert (block.header.last, len(block.table.rows)) == (2, 1)


def test_technical_names_are_taken_where_the_headers_above_are_not_known() -> None:
    block = one(
        "Qqqaa | Qqqab | Qqqac | Qqqad", "LIFNR | NAME1 | NAME2 | LAND1", "0001 | Acme | | US"
    )
    assert block.header.texts == ["LIFNR", "NAME1", "NAME2", "LAND1"]
    assert (block.header.first, block.header.last) == (1, 2)


def test_a_row_of_data_in_capitals_is_no_technical_header() -> None:
    block = one("Vendor | Category | Status", "ACME | SOFTWARE | ACTIVE", "BETA | CLOUD | BLOCKED")
    assert names(block) == ["ACME", "BETA"]


def test_years_may_head_columns() -> None:
    assert heads("Supplier | 2021 | 2022 | FY2023", "Acme | 1 | 2 | 3")[1] == "2021"


@pytest.mark.parametrize(
    "lines",
    [
        ("Acme", "Cloud Provider", "Beta"),
        ("Acme Supplier | 12 High St | Boston", "Beta | 1 Low St | Bonn"),
        (" | 0 | 1 | 2", "0 | Acme | Cloud | x", "1 | Beta | Cloud | y"),
        ("CREATE | Acme | Main street | Boston", "CREATE | Beta | Low street | Bonn"),
        ("Acme | Software | Active", "Beta | Software | Active", "Gamma | Service | Active"),
        ("Total Energies",),
    ],
)
def test_a_table_without_headers_keeps_its_first_row(lines: tuple[str, ...]) -> None:
    block = one(*lines)
    assert block.header is None
    assert len(block.table.rows) == len(lines)


def test_one_column_of_names_has_a_header_if_its_top_says_so() -> None:
    block = one("Our vendors 2024", "Vendor", "Acme", "Total Energies", "Notes Inc", "Status")
    assert block.header.texts == ["Vendor"]
    assert names(block) == ["Acme", "Total Energies", "Notes Inc", "Status"]


def test_a_row_that_a_person_named_is_the_header_and_nothing_below_it() -> None:
    table = sheet("Vendor | Status", "Foo | Bar", "(legal name) | text", "Acme | 1", "Vendor | x")
    (block,) = blocks_of(table, 2)
    assert block.header.texts == ["Foo", "Bar"]
    assert (block.header.because, len(block.table.rows)) == ("the mapping names row 2", 3)


EXPLAINED = ("Vendor | Annual spend | Status", "(text) | (USD) | (Active/Inactive)", "Acme | 1 | x")


@pytest.mark.parametrize("named", [1, 2])
def test_a_person_names_a_header_with_its_units_and_gets_what_was_read_before(named: int) -> None:
    (block,) = blocks_of(sheet(*EXPLAINED), named)
    assert block.header.texts == heads(*EXPLAINED)
    assert (block.header.last, names(block)) == (named, ["Acme"])


def test_units_below_the_row_that_a_person_named_are_told_of() -> None:
    (block,) = blocks_of(sheet(*EXPLAINED), 1)
    assert list(reasons(block).values()) == ["it explains the columns"]


def test_a_row_of_units_that_a_person_named_in_the_middle_of_a_sheet_is_no_header() -> None:
    (block,) = blocks_of(
        sheet("Vendor | Status", "Acme | x", "Foo | Bar", "(text) | [1]", "B | 1"), 4
    )
    assert block.header.texts == ["Foo", "Bar"]


def test_two_header_rows_of_which_a_person_named_the_last_are_read_as_before() -> None:
    lines = ("Lieferant | Land | Status", "LIFNR | LAND1 | SPERR", "Acme | DE | X")
    (block,) = blocks_of(sheet(*lines), 2)
    assert block.header.texts == heads(*lines)


def test_above_a_row_that_a_person_named_a_band_still_counts() -> None:
    (block,) = blocks_of(sheet("Supplier | | Owner", "Name | ID | Name", "Acme | 1 | Ann"), 2)
    assert block.header.texts == ["Supplier / Name", "Supplier / ID", "Owner / Name"]


def test_a_named_row_that_is_empty_heads_nothing() -> None:
    (block,) = blocks_of(sheet("Vendor", "", "Acme"), 2)
    assert block.header is None
    assert names(block) == ["Vendor", "Acme"]


def test_an_empty_sheet_is_one_block() -> None:
    (block,) = blocks_of(sheet())
    assert (block.header, block.table.rows) == (None, [])


def test_headers_reach_as_far_as_the_widest_row() -> None:
    assert heads("Vendor | Status", "Acme | Active | and a remark") == ["Vendor", "Status", ""]


def test_known_headers_counts_roles_once() -> None:
    assert known_headers(["Vendor", "Supplier", "Status", "", "zzz"]) == 2


@pytest.mark.parametrize(
    "lines",
    [
        ("Month | Region | Amount", "2024-01 | North | 5", "2024-02 | South | 6"),
        ("Row labels | Zzq | Qqz", "Acme | 5 | 2024-01-31", "Beta | 6 | 2024-01-31"),
    ],
)
def test_words_over_columns_of_numbers_are_headers(lines: tuple[str, ...]) -> None:
    assert one(*lines).header.first == 1


def test_a_first_row_that_differs_in_one_unknown_column_may_be_data() -> None:
    assert one("Acme | pending", "Beta | 2024-01-31", "Gamma | 2024-02-01").header is None


def test_one_known_header_counts_where_names_stand_below_it() -> None:
    assert one("Zzq | Vendor | Qqz", "a | Acme | x", "b | Beta | y").header.first == 1


def test_a_word_that_may_be_a_kind_of_vendor_is_no_header() -> None:
    assert one("Acme | Supplier | Boston", "Beta | Reseller | Bonn").header is None
