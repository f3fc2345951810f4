"""Which rows of a list are left out, and which take a text that stands above them?"""

import pytest

from exposure.ingest.sheet.cells import Merge, Row, Table
from exposure.ingest.sheet.layout.block import Block
from exposure.ingest.sheet.layout.blocks import blocks_of
from exposure.model.gap import GapEffect
from tests.ingest.sheet.layout_tables import names, one, reasons, rows


def vendors(block: Block, column: int = 0) -> list[str]:
    return [row.text(column) for row in block.table.rows]


def test_headers_titles_and_page_numbers_that_come_again_are_left_out() -> None:
    block = one(
        "My vendors | ",
        "Vendor | Status",
        "Acme | Active",
        "Page 1 of 2 | ",
        "My vendors | ",
        "Vendor | Status",
        "Status | Active",
        "Page 2 of 2 | ",
    )
    assert rows(block) == [["Acme", "Active"], ["Status", "Active"]]
    assert reasons(block) == {
        "Page 1 of 2": "a title or page number that comes again",
        "My vendors": "a title or page number that comes again",
        "Vendor | Status": "the header row again",
        "Page 2 of 2": "a remark below the list",
    }


def test_two_header_rows_that_come_again_are_left_out_together() -> None:
    block = one(
        "Supplier | | Status",
        "Name | ID | ",
        "Acme | 1 | Active",
        "Supplier | | Status",
        "Name | ID | ",
        "Beta | 2 | Active",
    )
    assert names(block) == ["Acme", "Beta"]


def test_a_header_far_below_that_comes_again_is_left_out() -> None:
    long = [f"Vendor {k} | Active" for k in range(400)]
    block = one("Vendor | Status", *long, "Vendor | Status", "Acme | Active")
    assert len(block.table.rows) == 401
    assert list(reasons(block)) == ["Vendor | Status"]


@pytest.mark.parametrize(
    "remark",
    [
        "Source: ERP, extracted by Ann",
        "* includes subsidiaries",
        "End of report",
        "*** END OF LIST ***",
        "Page 1 of 3",
        "Total vendors: 12",
        "12 vendors listed",
        "Report generated on 2024-01-31",
        "Prepared by: Ann",
        "Signature: ____________",
        "____________________",
        "Confidential - internal use only",
        "This list is only valid for the current fiscal year and must not be shared.",
    ],
)
def test_a_remark_below_the_list_is_left_out(remark: str) -> None:
    block = one("Vendor | Status", "Acme | Active", f"{remark} | ")
    assert names(block) == ["Acme"]
    assert reasons(block) == {remark: "a remark below the list"}


@pytest.mark.parametrize(
    "name",
    [
        "Total Energies",
        "Notes Inc",
        "Source One Supply",
        "Page One Media",
        "Copyright Clearance Center",
        "Data by Design 360",
        "* Acme Corp",
        "End of the Line Logistics",
        "Confidential Records Inc.",
        "Status",
        "The Trustees of the University of Northwind Health System Inc.",
        "Generated Media",
    ],
)
def test_a_vendor_of_which_only_the_name_is_known_is_kept(name: str) -> None:
    block = one("Vendor | Status", "Acme | Active", f"{name} | ")
    assert names(block) == ["Acme", name]


def test_a_remark_of_two_cells_is_kept() -> None:
    assert len(one("Vendor | Status", "Acme | Active", "Source: | ERP").table.rows) == 2


def test_a_remark_amid_the_list_is_kept() -> None:
    assert len(one("Vendor | Status", "Note: x | ", "Acme | Active").table.rows) == 2


MERGED = ("Vendor | Product", "Acme | CRM", " | ERP", " | Desk", "Beta | Desk")


def test_merged_cells_give_their_text_to_each_row() -> None:
    block = one(*MERGED, merges="A2:A4")
    assert vendors(block) == ["Acme", "Acme", "Acme", "Beta"]
    assert block.table.cell(block.table.rows[2], 0).place == "S!A2"
    (gap,) = block.table.gaps
    assert (gap.kind, gap.effect, gap.place) == ("names-filled-down", GapEffect.note, "S!A3")
    assert gap.reason.startswith("2 empty cells ")


def test_without_merged_cells_one_group_is_no_evidence() -> None:
    assert vendors(one(*MERGED)) == ["Acme", "", "", "Beta"]


GROUPS = ("Acme | CRM | x", " | ERP | y", " | Desk | z", "Beta | Desk | x", " | Mail | y")


def test_a_name_that_stands_once_counts_for_the_rows_of_its_group() -> None:
    block = one("Vendor | Product | Tier", *GROUPS)
    assert vendors(block) == ["Acme", "Acme", "Acme", "Beta", "Beta"]
    assert [row.borrowed for row in block.table.rows] == [None, {0: 2}, {0: 2}, None, {0: 5}]


def test_groups_within_groups_are_filled_down_too() -> None:
    block = one(
        "Category | Vendor | Product",
        "Cloud | Acme | CRM",
        " | | ERP",
        " | Beta | Desk",
        " | | Mail",
        "Staff | Gamma | Pay",
        " | | Time",
    )
    assert vendors(block, 1) == ["Acme", "Acme", "Beta", "Beta", "Gamma", "Gamma"]
    assert vendors(block) == ["Cloud"] * 4 + ["Staff"] * 2


@pytest.mark.parametrize(
    "lines",
    [
        # Some names are missing among many.
        (*(f"V{k} | CRM" for k in range(30)), " | ERP", "W | CRM", " | Desk", "X | CRM", " | Mail"),
        # The name is written in each row, so an empty cell is a lost name.
        ("Acme | a", "Acme | b", " | c", "Beta | d", "Beta | e", " | f", "Beta | g", " | h"),
        # Nothing but numbers stands beside the empty cells.
        ("Acme | x", " | 10", " | 20", "Beta | y", " | 30", " | 40"),
        # Empty rows stand between.
        ("Acme | x", "", " | a", "", " | b", "Beta | y", "", " | c"),
    ],
)
def test_no_name_is_invented_where_one_may_be_missing(lines: tuple[str, ...]) -> None:
    block = one("Vendor | Product", *lines)
    assert not any(row.borrowed for row in block.table.rows)


def test_nothing_is_filled_down_from_a_total() -> None:
    block = one("Vendor | Product | Tier", *GROUPS, "Total | 5 | ", " | Loose | x")
    assert block.table.rows[-1].text(0) == ""


def test_the_heading_of_a_group_whose_name_its_rows_take_is_left_out() -> None:
    block = one(
        "Category | Vendor | Status",
        "Cloud | | ",
        " | Acme | Active",
        " | Beta | Active",
        "Staff | | ",
        " | Gamma | Active",
        " | Delta | Active",
    )
    assert vendors(block, 1) == ["Acme", "Beta", "Gamma", "Delta"]
    assert set(reasons(block)) == {"Cloud", "Staff"}


def test_a_heading_merged_across_the_list_is_left_out() -> None:
    block = one(
        "Vendor | Product | Status",
        "Cloud providers | | ",
        "Acme | CRM | Active",
        merges="A2:C2",
    )
    assert (names(block), reasons(block)) == (["Acme"], {"Cloud providers": "a group heading"})


def test_a_heading_that_a_total_names_again_is_left_out() -> None:
    block = one(
        "Vendor | Product | Spend",
        "Cloud providers | | ",
        "Acme | CRM | 5",
        "Cloud providers total | | 5",
    )
    assert names(block) == ["Acme", "Cloud providers total"]


def test_a_name_alone_without_other_signs_is_kept() -> None:
    block = one("Vendor | Product | Status", "Acme | | ", "Beta | CRM | Active")
    assert names(block) == ["Acme", "Beta"]


def test_a_merged_name_over_products_is_kept_since_it_is_the_vendor() -> None:
    block = one("Product | Version | Owner", "Acme | | ", "CRM | 2 | Ann", merges="A2:C2")
    assert names(block) == ["Acme", "CRM"]


def test_merged_cells_without_end_fill_no_more_than_the_bound() -> None:
    merges = tuple(Merge(2, 1_048_576, column, column) for column in range(40))
    body = [Row(number, ["", "x"]) for number in range(3, 500)]
    table = Table(
        "v", "S", "S", [Row(1, ["Vendor", "Status"]), Row(2, ["a"] * 40), *body], merges=merges
    )
    (block,) = blocks_of(table)
    assert sum(len(row.borrowed or ()) for row in block.table.rows) <= 4 * len(table.rows)
    assert block.table.gaps[-1].effect == GapEffect.hides_presence


GROUPED = (
    "Vendor | Product | Status",
    "Software | | ",
    "Acme | Ledger | Active",
    "Hardware | | ",
    "Beta | Bolts | Active",
)
STATE = "a group heading; the rows below are read as the list has them"


def test_categories_that_divide_a_list_are_no_vendors() -> None:
    block = one(*GROUPED)
    assert names(block) == ["Acme", "Beta"]
    assert reasons(block) == {"Software": "a group heading", "Hardware": "a group heading"}


@pytest.mark.parametrize(
    "lines",
    [
        (*GROUPED[:3], *GROUPED[4:]),
        (GROUPED[0], *GROUPED[2:], "Gamma | | ", "Delta | Nuts | Active"),
        (*GROUPED, "Gamma Inc. | | ", "Delta | Nuts | Active"),
        (*GROUPED, "Gamma | | "),
        (*GROUPED, "Gamma | | ", "Delta | | ", "Eta | Nuts | Active"),
        ("Vendor | Status", "Software | ", "Acme | Active", "Hardware | ", "Beta | Active"),
    ],
    ids=["one alone", "list begins before", "legal form", "last", "two together", "two columns"],
)
def test_names_alone_that_may_be_vendors_stay_rows(lines: tuple[str, ...]) -> None:
    block = one(*lines)
    assert len(block.table.rows) == len(lines) - 1
    assert not block.left_out


@pytest.mark.parametrize(
    "text",
    [
        "Terminated vendors",
        "Former suppliers",
        "ACTIVE VENDORS:",
        "Inactive Suppliers (12)",
        "Vendors no longer in use",
        "Ehemalige Lieferanten",
        "Fournisseurs résiliés",
        "Proveedores inactivos",
        "已终止供应商",
    ],
)
def test_a_heading_of_state_inside_a_list_is_no_vendor(text: str) -> None:
    block = one("Vendor | Status", "Acme | x", f"{text} | ", "Beta | y")
    assert (names(block), reasons(block)) == (["Acme", "Beta"], {text: STATE})


def test_a_heading_of_state_in_a_list_of_names_alone_is_no_vendor() -> None:
    block = one("Vendor", "Acme", "Former suppliers", "Beta")
    assert (names(block), reasons(block)) == (["Acme", "Beta"], {"Former suppliers": STATE})


@pytest.mark.parametrize(
    "text", ["Active", "Active Partners", "Legacy Vendors Inc", "Former: Acme", "Vendors", "Live"]
)
def test_a_name_that_is_more_or_less_than_a_state_stays_a_row(text: str) -> None:
    assert names(one("Vendor | Status", "Acme | x", f"{text} | ", "Beta | y")) == [
        "Acme",
        text,
        "Beta",
    ]
