"""Can a vendor named in a column that nobody knows still be seen?"""

import pytest

from exposure.model.records import Cell
from exposure.model.settings import SheetMapping


@pytest.mark.parametrize("header", ["Owned by", "Underlying stack", "Gadgets", "Uses", ""])
def test_the_text_of_an_unknown_column_is_kept_for_comparison(read_csv, header) -> None:
    (row,) = read_csv(f"Vendor,{header},Product\nAcme,Northwind,CRM\n").rows

    assert row.cells["other"] == Cell("Northwind", "B2")


def test_a_cell_beyond_the_headers_is_kept_for_comparison(read_csv) -> None:
    (row,) = read_csv("Vendor,Product\nAcme,CRM,Northwind\n").rows

    assert row.cells["other"] == Cell("Northwind", "C2")


def test_each_unknown_column_has_a_key_of_its_own(read_csv) -> None:
    (row,) = read_csv("Vendor,Hair,Eyes\nAcme,brown,blue\n").rows

    assert (row.cells["other"].text, row.cells["other 2"].text) == ("brown", "blue")


def test_a_doubtful_vendor_column_beside_a_sure_one_is_kept_for_comparison(read_csv) -> None:
    (row,) = read_csv("Vendor,Company\nAcme,Northwind\n").rows

    assert row.cells["other"] == Cell("Northwind", "B2")


def test_the_log_says_how_an_unknown_column_is_used(read_csv) -> None:
    (understood,) = read_csv("Vendor,Hair\nAcme,brown\n").imports

    assert (understood.columns[1].role, understood.columns[1].because) == (
        "other",
        "not a column the program knows; its text is compared with vendors' names all the same",
    )


@pytest.mark.parametrize(
    "cell", ["44", "1.5%", "2026-03-31", "3 March 2026", "Yes", "$1.2M", "N/A"]
)
def test_a_column_without_text_is_not_used(read_csv, cell) -> None:
    reading = read_csv(f"Vendor,Shoe size\nAcme,{cell}\n")

    assert reading.imports[0].columns[1].role == ""
    assert "other" not in reading.rows[0].cells


def test_one_name_at_the_end_of_a_column_of_numbers_is_kept(read_csv) -> None:
    reading = read_csv("Vendor,Code\n" + "Acme,7\n" * 600 + "Acme,Northwind\n")

    assert reading.rows[-1].cells["other"].text == "Northwind"


def test_a_column_that_a_person_left_out_stays_out(read_csv) -> None:
    mapping = SheetMapping("*", columns={"B: Hair": ""})

    (row,) = read_csv("Vendor,Hair,Eyes\nAcme,brown,blue\n", mapping=mapping).rows

    assert (row.cells["other"].text, "other 2" in row.cells) == ("blue", False)


@pytest.mark.parametrize(
    ("header", "role"),
    [
        ("Product", "product"),
        ("Website", "website"),
        ("Email", "email"),
        ("Description", "description"),
        ("Vendor", "vendor"),
        ("Notes", "notes"),
        ("UEI", "uei"),
    ],
)
def test_the_second_column_of_a_role_is_kept(read_csv, header, role) -> None:
    two = {"website": "two.example", "email": "two@acme.example"}.get(role, "Two")

    (row,) = read_csv(f"Vendor name,{header},{header}\nAcme,{two},{two}\n").rows

    first = 2 if role == "vendor" else 1
    assert row.cells[f"{role} {first + 1}"] == Cell(two, "C2")


@pytest.mark.parametrize(
    ("header", "key"),
    [("Description", "description"), ("Tools", "other"), ("Systems used", "uses"), ("", "other")],
)
def test_a_contract_row_keeps_the_cells_that_may_name_a_vendor(read_csv, header, key) -> None:
    (contract,) = read_csv(f"Contract number,Agency,{header}\nN1,Navy,Northwind CRM\n").contracts

    assert contract.cells == {key: Cell("Northwind CRM", "C2")}
