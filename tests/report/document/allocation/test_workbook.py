"""Can a person fill in the workbook of allocations, and does it say what is asked?"""

from datetime import datetime
from io import BytesIO

import openpyxl
from msgspec.structs import replace

from exposure.assess.allocated.numbers import numbers_of
from exposure.assess.allocated.template import Template, template_of
from exposure.ingest.authored.allocations.filled import filled_in
from exposure.ingest.bounds import DEFAULT_BOUNDS
from exposure.model.designation import Handling
from exposure.model.law.allocation import ASSET_ID, BESIDE_IDS
from exposure.model.records import VendorRow
from exposure.model.result import Asset, AssetKind, ScanResult
from exposure.report.document.allocation import matrix
from exposure.report.document.allocation.workbook import GUIDE, SHEET, write_allocations
from tests.assess.allocated.said import filled, people
from tests.report.sample import hostile_result, sample_result
from tests.report.sample_findings import APP, CAMERA, CONTRACT, CRM, QUIET, sheet
from tests.report.sample_records import OTHER_CONTRACT


def written(result: ScanResult | None = None, template: Template | None = None) -> bytes:
    result = result or sample_result()
    return write_allocations(result, template or template_of(result, people()))


def book(*given: object) -> openpyxl.Workbook:
    return openpyxl.load_workbook(BytesIO(written(*given)))


def rows(page) -> list[list[object]]:
    return [[cell.value for cell in row] for row in page.iter_rows(min_row=4)]


def test_the_header_is_the_ids_what_helps_to_know_them_and_the_contracts() -> None:
    page = book()[SHEET]

    assert [cell.value for cell in page[3]] == [ASSET_ID, *BESIDE_IDS, CONTRACT, OTHER_CONTRACT]
    assert [cell.value for cell in page[2]][5:] == [
        "Department of the Navy, prime", "General Services Administration"
    ]  # fmt: skip


def test_exposed_and_possible_assets_come_first_each_with_what_the_records_say() -> None:
    assert rows(book()[SHEET]) == [
        [APP, "acme-helpdesk", "product", None, "exposed: Anthropic", "used", "unknown"],
        [CRM, "Northwind CRM Cloud", "product", "Northwind Software Inc.", "exposed: Anthropic",
         "used", "unknown"],
        [CAMERA, "Gatewatch Video Suite", "product", None, "possible: Anthropic, Hikvision",
         "unknown", "unknown"],
        [QUIET, "Blue Ledger Payroll", "vendor", None, "not assessable", "unknown", "unknown"],
    ]  # fmt: skip


def test_owner_and_unit_are_named_where_they_are_recorded() -> None:
    result = sample_result()
    owned = replace(result.vendors[1], owner="Ann Lee", business_unit="Payroll office")
    told = rows(book(replace(result, vendors=(result.vendors[0], owned)))[SHEET])

    assert told[3][3] == "owner: Ann Lee, Payroll office"


def test_a_vendor_that_is_not_public_is_not_named_in_what_goes_round() -> None:
    result = sample_result()
    first = replace(result.looked_for[0], handling=Handling.restricted)
    told = rows(book(replace(result, looked_for=(first, *result.looked_for[1:])))[SHEET])

    assert [row[4] for row in told[:3]] == [
        "exposed: a vendor that is not public",
        "exposed: a vendor that is not public",
        "possible: a vendor that is not public, Hikvision",
    ]


def test_a_repository_is_called_one() -> None:
    result = sample_result()
    app = Asset("A-77", "relay", AssetKind.sbom, None)

    assert (
        rows(book(replace(result, assets=(*result.assets, app)))[SHEET])[-1][2]
        == "repository (SBOM)"
    )


def test_a_comment_names_the_place_that_says_used() -> None:
    page = book()[SHEET]

    assert page["F5"].comment.text == "Named there by vendors.xlsx › Vendors!K14."
    assert page["G5"].comment is None


def test_each_cell_of_a_contract_is_chosen_from_the_three_words() -> None:
    (choice,) = book()[SHEET].data_validations.dataValidation

    assert (choice.type, choice.formula1, choice.allow_blank) == (
        "list",
        '"used,not used,unknown"',
        True,
    )
    assert choice.showErrorMessage
    assert str(choice.sqref) == "F4:G7"


def test_it_is_frozen_filtered_and_printed_landscape_with_names_on_each_page() -> None:
    page = book()[SHEET]

    assert (page.freeze_panes, page.auto_filter.ref) == ("C4", "A3:G7")
    assert page.page_setup.orientation == "landscape"
    assert (page.print_title_rows, page.print_title_cols) == ("$2:$3", "$A:$B")
    assert page.page_setup.fitToWidth == 1


def test_many_contracts_are_printed_on_several_pages_across() -> None:
    result = sample_result()
    many = tuple(replace(result.contracts[0], number=f"C-{k}") for k in range(25))

    assert book(replace(result, contracts=many))[SHEET].page_setup.fitToWidth == 3


def test_the_guide_says_what_the_words_mean_and_who_answers() -> None:
    guide = {row[0].value: row[1].value for row in book()[GUIDE].iter_rows() if row[0].value}

    assert guide["used"] == (
        "It is provided to the customer under this contract, or used in performing it."
    )
    assert guide["not used"] == "It is neither, as known to the person who writes it."
    assert str(guide["unknown"]).endswith("It is never read as not used.")
    assert (guide["Filled in by"], guide["Filled in on"]) == (None, None)


def test_who_answered_before_is_filled_in_and_told() -> None:
    result = sample_result()
    template = template_of(result, people(filled({(CONTRACT, CAMERA): "not used"})))
    guide = book(result, template)[GUIDE]
    told = [row[0].value for row in guide.iter_rows() if row[0].value]
    signed = {row[0].value: row[1].value for row in guide.iter_rows()}

    assert signed["Filled in by"] == "Ann Lee"
    assert signed["Filled in on"] == datetime(2026, 11, 20)
    assert (
        "Answers were carried over from a.xlsx (Ann Lee, 2026-11-20). "
        "Change name and day when you change an answer."
    ) in told


def test_what_is_written_is_read_back_as_it_was_meant() -> None:
    result = sample_result()
    said = people(filled({(CONTRACT, CAMERA): "not used", ("C-9", CRM): "used"}))
    back = filled_in("a.xlsx", written(result, template_of(result, said)), DEFAULT_BOUNDS)

    assert (back.file.by, back.file.on) == ("Ann Lee", "2026-11-20")
    read = {(one.contract, one.asset): one.text for one in back.answers if one.text != "unknown"}
    assert read == {
        (CONTRACT, CRM): "used", (CONTRACT, APP): "used", (CONTRACT, CAMERA): "not used",
        ("C-9", CRM): "used",
    }  # fmt: skip
    assert back.warnings == ()


def test_nothing_from_the_inputs_becomes_a_formula() -> None:
    result = hostile_result()
    evil = replace(result.contracts[0], number="=1+1", agency="@SUM(A1)", role="+2")
    owner = VendorRow(location=sheet("A22"), vendor="-3", owner="=cmd")
    made = replace(result, contracts=(evil,), vendors=(*result.vendors, owner))
    cells = [cell for page in book(made) for row in page.iter_rows() for cell in row]

    assert [cell.coordinate for cell in cells if cell.data_type == "f"] == []
    starts = [str(cell.value) for cell in cells if cell.data_type == "s" and cell.value]
    assert [text for text in starts if text[0] in "=+-@"] == []


def test_a_number_that_looks_like_a_formula_is_still_found_when_it_is_read_back() -> None:
    result = sample_result()
    evil = replace(result.contracts[0], number="-12-C-1")
    back = filled_in("a.xlsx", written(replace(result, contracts=(evil,))), DEFAULT_BOUNDS)

    assert numbers_of(["-12-C-1"]).meant(back.columns[0].text) == "-12-C-1"


def test_two_runs_write_the_same_bytes() -> None:
    assert written() == written()


def test_what_does_not_fit_is_counted_and_stays_unknown(monkeypatch) -> None:
    monkeypatch.setattr(matrix, "MOST_CELLS", 4)
    told = rows(book()[SHEET])

    assert [row[0] for row in told[:2]] == [APP, CRM]
    assert told[2][1] == (
        "2 more assets are in exposure.json and not in this workbook; their use stays unknown."
    )
