"""Which components does a table list that a supplier filled in?"""

import io

import openpyxl
import pytest

from exposure.ingest.bounds import DEFAULT_BOUNDS
from exposure.ingest.sbom.table.reader import read_tables
from exposure.ingest.sheet.delimited import open_delimited
from exposure.ingest.sheet.workbook import open_workbook
from exposure.inventory.bill import CONTAINED, Bill
from exposure.inventory.estate import Reading
from tests.ingest.sbom.build import edges_of, kinds_of

HEADER = "Supplier Name,Component Name,Version,Unique Identifier,Dependency Relationship"
ROWS = f"""{HEADER}
Acme Ltd,anvil,1.0,pkg:npm/anvil@1.0,Included in helpdesk
Bolt Inc,bolt,2.0,pkg:npm/bolt@2.0,Included in anvil
"""


def read(text: str) -> Reading:
    return read_tables(open_delimited, "parts.csv", text.encode(), DEFAULT_BOUNDS)


def bill_of(text: str) -> Bill:
    bill = read(text).bill
    assert bill is not None
    return bill


def workbook(**sheets: str) -> Reading:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, text in sheets.items():
        sheet = book.create_sheet(name)
        for line in text.splitlines():
            sheet.append(line.split(","))
    raw = io.BytesIO()
    book.save(raw)
    return read_tables(open_workbook, "parts.xlsx", raw.getvalue(), DEFAULT_BOUNDS)


def test_each_row_is_a_component_with_its_supplier() -> None:
    bill = bill_of(ROWS)

    assert bill.format == "component table in CSV (UTF-8, comma)"
    assert bill.names[:2] == ["anvil", "bolt"]
    assert bill.versions[:2] == ["1.0", "2.0"]
    assert bill.purls[:2] == ["pkg:npm/anvil@1.0", "pkg:npm/bolt@2.0"]
    assert bill.parties["supplier"][:2] == ["Acme Ltd", "Bolt Inc"]
    assert bill.place_of(1) == "B3"


def test_a_row_stands_in_what_its_relationship_names() -> None:
    bill = bill_of(ROWS)

    assert [bill.names[root] for root in bill.roots] == ["helpdesk"]
    assert edges_of(bill) == [("helpdesk", "anvil", CONTAINED), ("anvil", "bolt", CONTAINED)]


def test_the_primary_component_is_the_root() -> None:
    bill = bill_of(f"{HEADER}\nUs,app,1,,Primary\nAcme Ltd,anvil,1,,Included in app 1\n")

    assert [bill.names[root] for root in bill.roots] == ["app"]
    assert edges_of(bill) == [("app", "anvil", CONTAINED)]


def test_a_name_that_two_rows_bear_makes_no_edge() -> None:
    text = f"{HEADER}\nA,x,1,,\nB,x,2,,\nC,y,1,,Included in x\nD,z,1,,Included in x 2\n"

    bill = bill_of(text)

    assert [target for _, target, _ in edges_of(bill)] == ["z"]


def test_a_table_without_relationships_blurs_routes() -> None:
    bill = bill_of("Supplier,Component,PURL\nAcme,a,pkg:npm/a\nBolt,b,pkg:npm/b\n")

    assert kinds_of(bill) == [("no-root", "blurs_route"), ("no-edges", "blurs_route")]


@pytest.mark.parametrize("between", ["; ", " ", ", ", " | "])
def test_a_cell_may_hold_several_identifiers(between: str) -> None:
    cell = between.join(
        ["cpe:2.3:a:acme:a:1:*:*:*:*:*:*:*", "pkg:npm/a@1", "https://acme.example/a"]
    )

    bill = bill_of(f'Component,Version,Unique Identifiers\na,1,"{cell}"\n')

    assert (bill.purls, bill.urls) == (["pkg:npm/a@1"], ["https://acme.example/a"])
    assert bill.cpes == {0: "cpe:2.3:a:acme:a:1:*:*:*:*:*:*:*"}


def test_a_second_purl_of_a_row_hides_presence() -> None:
    bill = bill_of("Component,PURL\na,pkg:npm/a pkg:npm/b\n")

    assert ("further-purl", "hides_presence") in kinds_of(bill)


def test_a_purl_is_read_in_whatever_column_it_stands() -> None:
    bill = bill_of("Component Name,Component Version,Link\na,1,pkg:npm/a@1\nb,1,see below\n")

    assert bill.purls == ["pkg:npm/a@1", ""]


def test_what_other_columns_and_titles_say_belongs_to_no_row() -> None:
    reading = read(
        "SBOM by Acme\n\nComponent Name,Component Version,Notes,License\na,1,wraps Zephyr,MIT\n"
    )

    assert [(one.place, one.text) for one in reading.loose] == [
        ("A1", "SBOM by Acme"),
        ("C4", "wraps Zephyr"),
    ]


@pytest.mark.parametrize(
    "header",
    ["name,version,purl", "Komponente,Version,PURL", "Library,Version,Unique Identifier"],
)
def test_names_beside_identifiers_make_a_table(header: str) -> None:
    assert bill_of(f"{header}\na,1,pkg:npm/a@1\n").purls == ["pkg:npm/a@1"]


def test_a_row_without_name_and_identifier_hides_presence() -> None:
    bill = bill_of("Supplier,Component,PURL\nAcme,a,pkg:npm/a\nBolt,,\n")

    assert ("no-identity", "hides_presence") in kinds_of(bill)


def test_titles_and_instructions_may_stand_above() -> None:
    bill = bill_of("SBOM of helpdesk\nFill in one row per component\n\n" + ROWS)

    assert bill.names[:2] == ["anvil", "bolt"]
    assert bill.place_of(0) == "B5"


def test_a_vendor_beside_identified_components_supplies_them() -> None:
    bill = bill_of("Vendor,Component,Version,PURL\nAcme,a,1,pkg:npm/a\n")

    assert bill.parties["supplier"] == ["Acme"]


def test_a_table_beside_a_list_of_vendors_leaves_the_list_one() -> None:
    reading = workbook(Vendors="Vendor,Product,Website\nZephyr Ltd,CRM,zephyr.example", SBOM=ROWS)

    assert [row.vendor for row in reading.rows] == ["Zephyr Ltd"]
    assert reading.kind == "workbook"
    assert reading.bill is not None
    assert reading.bill.place_of(0) == "SBOM!B2"
    assert [(one.sheet, one.kind, one.rows_used) for one in reading.imports] == [
        ("Vendors", "vendors", 1),
        ("SBOM", "components", 2),
    ]


@pytest.mark.parametrize(
    "header",
    ["Vendor,Product,CPE,PURL", "Vendor,Package,Unique ID", "Vendor,Package,Unique Identifier",
     "Supplier,Component,Unique Identifier,Contract", "Supplier,Component,Version,Spend",
     "Vendor,Component,Contract,Component version,Package name"],
)  # fmt: skip
def test_a_list_of_vendors_is_no_table_of_components(header: str) -> None:
    cells = ",".join(["Zephyr Ltd", *["x"] * header.count(",")])

    reading = read(f"{header}\n{cells}\n")

    assert reading.bill is None
    assert [row.vendor for row in reading.rows] == ["Zephyr Ltd"]


def test_a_sheet_of_spdx_identifiers_without_names_is_still_refused() -> None:
    reading = read("SPDXID,SPDX Version\nSPDXRef-a,2.3\n")

    assert reading.bill is None
    assert [gap.kind for gap in reading.gaps if gap.effect == "hides_presence"] == [
        "sbom-as-spreadsheet"
    ]
