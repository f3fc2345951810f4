from io import BytesIO

from openpyxl import Workbook

from exposure.ingest.listed.read import Lists
from tests.ingest.listed.conftest import Read

VENDORS = "Vendor name;Product;Website;Country\nAcme;Rocket;acme.example;US\n\nFoo;;;\n"


def _numbers(lists: Lists) -> dict[int, str]:
    return {row.number: row.text for row in lists.rows}


def test_an_inventory_is_one_row_per_row(read_list: Read) -> None:
    lists = read_list(VENDORS)

    assert _numbers(lists) == {0: "Acme", 2: "Foo"}


def test_all_columns_of_an_inventory_count(read_list: Read) -> None:
    row = read_list(VENDORS).rows[0].rows[0]

    assert (row.product, row.website, row.country) == ("Rocket", "acme.example", "US")


def test_a_row_of_which_a_scan_makes_no_vendor_is_a_row(read_list: Read) -> None:
    lists = read_list(VENDORS + ";;other.example;\nTotal;;;\n")

    assert 3 in _numbers(lists)
    assert lists.rows[2].rows[0].cells["website 4"].text == "other.example"


def test_a_column_that_says_no_more_than_name_is_taken_at_its_word(read_list: Read) -> None:
    lists = read_list("id,name\n1,Acme\n2,Foo\n")

    assert _numbers(lists) == {0: "Acme", 1: "Foo"}
    assert lists.rows[0].rows[0].vendor == "Acme"


def test_purls_in_further_columns_are_kept(read_list: Read) -> None:
    (row,) = read_list("company,purl\nAcme,pkg:npm/rocket@1\n").rows

    assert [cell.text for cell in row.packages] == ["pkg:npm/rocket@1"]


def test_a_table_without_names_is_compared_cell_by_cell(read_list: Read) -> None:
    lists = read_list("a\tb\nx\tAcme\n")

    cells = lists.rows[-1].rows[0].cells.values()
    assert [cell.text for cell in cells] == ["x", "Acme"]
    assert "no-vendor-column" in {gap.kind for gap in lists.gaps}


def test_sheets_of_a_workbook_are_counted_on(read_list: Read) -> None:
    book = Workbook()
    first = book.worksheets[0]
    for row in (("text", "column_kind"), ("Acme", "vendor_name"), ("Foo", "")):
        first.append(row)
    second = book.create_sheet("More")
    for row in (("Supplier", "Country"), ("Bar", "US"), ("Baz", "DE")):
        second.append(row)
    target = BytesIO()
    book.save(target)

    lists = read_list(target.getvalue(), "lists.xlsx")

    assert _numbers(lists) == {0: "Acme", 1: "Foo", 2: "Bar", 3: "Baz"}
    assert lists.rows[2].location.place == "More!A2"


def test_a_workbook_of_one_column_is_a_list(read_list: Read) -> None:
    book = Workbook()
    for name in ("Acme", "Foo, Inc."):
        book.worksheets[0].append((name,))
    target = BytesIO()
    book.save(target)

    assert _numbers(read_list(target.getvalue(), "x.xlsx")) == {0: "Acme", 1: "Foo, Inc."}
