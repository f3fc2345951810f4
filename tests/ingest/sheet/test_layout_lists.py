"""Where do several lists of one sheet begin and end?"""

import pytest
from msgspec.structs import replace

from exposure.ingest.sheet.cells import Aside, Row, Table, Unread
from exposure.ingest.sheet.layout.block import Block
from exposure.ingest.sheet.layout.blocks import blocks_of
from exposure.model.gap import Gap, GapEffect
from tests.ingest.sheet.layout_tables import names, one, rows, sheet


def read(*lines: str, merges: str = "") -> tuple[Block, ...]:
    return blocks_of(sheet(*lines, merges=merges))


THREE = (
    "Vendor | Status",
    "Acme | Active",
    "Beta | Active",
    "",
    "Contracts",
    "Contract number | Agency | Value",
    "N1 | Navy | 5",
    "",
    "Vendor | Sub-processor",
    "Acme | Gamma",
)


def test_each_list_below_another_is_a_block_with_its_own_header() -> None:
    first, second, third = read(*THREE)
    assert (names(first), names(second), names(third)) == (["Acme", "Beta"], ["N1"], ["Acme"])
    assert second.header.texts == ["Contract number", "Agency", "Value"]
    assert (second.above, third.header.first) == (("Contracts",), 9)


def test_a_list_below_another_needs_no_empty_row_before_it() -> None:
    first, second = read(
        "Vendor | Status", "Acme | Active", "Vendor | Sub-processor", "Acme | Gamma"
    )
    assert (names(first), rows(second)) == (["Acme"], [["Acme", "Gamma"]])


def test_a_list_deep_below_a_long_one_is_found() -> None:
    long = [f"Vendor {k} | Active" for k in range(900)]
    first, second = read("Vendor | Status", *long, "", "Vendor | Sub-processor", "Acme | Gamma")
    assert (len(first.table.rows), names(second)) == (900, ["Acme"])


def test_rows_that_hold_header_words_are_no_headers() -> None:
    block = one(
        "Type | Vendor | Category | Status",
        "Supplier | Acme | Software | Active",
        "Vendor | Beta | Service | Blocked",
        "",
        "Service provider | Status | Cloud | Active",
        "Vendor | Contract | Product | Active",
    )
    assert len(block.table.rows) == 4


def test_a_list_whose_headers_nobody_knows_is_kept_above_another() -> None:
    first, second = read(
        "Zzq | Qzz | Zqz",
        "Acme | Gold | North",
        "Beta | Lead | South",
        "",
        "Vendor | Status | Country",
        "Gamma | Active | US",
    )
    assert first.header is None
    assert names(first) == ["Zzq", "Acme", "Beta"]
    assert names(second) == ["Gamma"]


def test_the_last_vendor_of_a_list_is_no_title_of_the_next() -> None:
    first, _ = read(
        "Vendor | Status", "Acme | Active", "Beta | ", "Vendor | Sub-processor", "A | B"
    )
    assert names(first) == ["Acme", "Beta"]


def test_lists_side_by_side_are_both_read() -> None:
    left, right = read(
        "Active vendors | | | Deselected vendors | ",
        "Vendor | Status | | Vendor | Status",
        "Acme | Active | | Gone | Blocked",
        "Beta | Active | | | ",
        merges="A1:B1 D1:E1",
    )
    assert (names(left), names(right)) == (["Acme", "Beta"], ["Gone"])
    assert right.header.texts == ["Vendor", "Status"]
    assert (left.above, right.above) == (("Active vendors",), ("Deselected vendors",))
    assert right.table.cell(right.table.rows[0], 0).place == "S!D3"


def test_one_list_in_two_halves_is_two_lists() -> None:
    left, right = read("Vendor | ID | Vendor | ID", "Acme | 1 | Beta | 2")
    assert (names(left), names(right)) == (["Acme"], ["Beta"])


def test_columns_beyond_an_empty_one_belong_to_the_same_rows() -> None:
    block = one("Vendor | Status | | Owner | Notes", "Acme | Active | | Ann | x")
    assert rows(block) == [["Acme", "Active", "Ann", "x"]]


def test_a_text_in_the_empty_column_keeps_two_lists_together() -> None:
    block = one("Vendor | Status | | Vendor | Status", "Acme | Active | see | Beta | Blocked")
    assert rows(block) == [["Acme", "Active", "see", "Beta", "Blocked"]]


def test_each_type_of_record_is_a_list() -> None:
    header, address = read(
        "Header | SIM ID | Company Name | Status",
        "Address | Name | Street | Country",
        "Header | 1 | Acme | Active",
        "Address | HQ | Main | US",
        "Header | 2 | Beta | Active",
    )
    assert [row.text(2) for row in header.table.rows] == ["Acme", "Beta"]
    assert address.header.texts == ["Address", "Name", "Street", "Country"]


def test_a_vendor_in_every_row_is_no_type_of_record() -> None:
    block = one("Vendor | Product", "Acme | CRM", "Acme | ERP", "Acme | Desk")
    assert names(block) == ["Acme"] * 3


def test_what_is_known_of_cells_goes_to_the_block_in_which_they_stand() -> None:
    table = replace(
        sheet(*THREE),
        gaps=(Gap("hidden-rows", GapEffect.note, "v.xlsx", "S", "one"),),
        unread=(Unread(3, 1, "#N/A"), Unread(8, 1, "#N/A"), Unread(99, 0, "#REF!")),
        asides=(Aside(7, 0, "comment", "x"),),
    )
    blocks = blocks_of(table)
    assert [[cell.row for cell in block.table.unread] for block in blocks] == [[3], [8], [99]]
    assert [len(block.table.asides) for block in blocks] == [0, 1, 0]
    assert [len(block.table.gaps) for block in blocks] == [1, 0, 0]


def test_cells_of_lists_side_by_side_go_to_their_own() -> None:
    table = replace(
        sheet("Vendor | Status | | Vendor | Status", "A | x | | B | y", first_column=1),
        unread=(Unread(2, 2, "#N/A"), Unread(2, 5, "#N/A"), Unread(2, 40, "#N/A")),
    )
    left, right = blocks_of(table)
    assert ([c.column for c in left.table.unread], right.table.first_column) == ([2], 4)
    assert [c.column for c in right.table.unread] == [5, 40]


def test_rows_that_do_not_change_are_the_same_objects() -> None:
    table = Table("v", "", "v", [Row(1, ["Vendor", "Status"]), Row(2, ["Acme", "Active"])])
    assert blocks_of(table)[0].table.rows[0] is table.rows[1]


def test_figures_above_a_list_are_no_list() -> None:
    block = one(
        "Total vendors | 34",
        "Active | 30",
        "Blocked | 4",
        "Number of reviews | 7",
        "Average score | 3",
        "",
        "Vendor | Country",
        "Acme | US",
    )
    assert names(block) == ["Acme"]


def test_names_with_numbers_above_a_list_are_a_list() -> None:
    first, second = read(*(f"Firm{k} | {k}" for k in range(6)), "", "Vendor | Country", "Acme | US")
    assert (len(first.table.rows), names(second)) == (6, ["Acme"])


def test_a_very_wide_row_of_one_word_is_one_list() -> None:
    wide = " | ".join(["Vendor"] * 2_000)
    block = one(wide, " | ".join(["Acme Inc"] * 2_000))
    assert len(block.table.rows) == 1


def test_header_rows_without_end_are_no_more_than_a_bounded_number_of_lists() -> None:
    words = ("Vendor | Status", "Contract number | Agency", "Supplier | Country")
    blocks = read(*(line for k in range(2_000) for line in (words[k % 3], "")))
    assert 1 <= len(blocks) <= 1_000


def test_a_header_that_comes_again_under_another_title_begins_a_list_of_its_own(read_csv) -> None:
    reading = read_csv(
        "Terminated vendors,\nVendor,Service\nAcme,CRM\n,\nEverything else,\nVendor,Service\nBeta,Mail\n"
    )

    assert [(row.vendor, row.active) for row in reading.rows] == [("Acme", False), ("Beta", None)]


def test_a_header_that_comes_again_below_its_own_title_goes_on_with_the_list(read_csv) -> None:
    reading = read_csv(
        "Terminated vendors,\nVendor,Service\nAcme,CRM\nTerminated vendors,\nVendor,Service\nBeta,Mail\n"
    )

    assert [(row.vendor, row.active) for row in reading.rows] == [("Acme", False), ("Beta", False)]


@pytest.mark.parametrize(
    ("heading", "active"),
    [("Active vendors", None), ("Suspended vendors", None), ("Retired vendors", False)],
)
def test_a_title_of_former_vendors_ends_at_a_heading_of_others(read_csv, heading, active) -> None:
    reading = read_csv(f"Terminated vendors,\nVendor,Service\nAcme,CRM\n{heading},\nBeta,Mail\n")

    assert [(row.vendor, row.active) for row in reading.rows] == [
        ("Acme", active), ("Beta", active),
    ]  # fmt: skip
