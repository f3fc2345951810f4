"""Does the sheet Coverage begin with what costs most and is known least?"""

from io import BytesIO

import openpyxl
from msgspec.structs import replace
from openpyxl.worksheet.worksheet import Worksheet

from exposure.model.checklist import Checklist
from exposure.model.coverage.known import Completeness
from exposure.model.result import ScanResult
from exposure.report.document.coverage import sheet
from exposure.report.document.workbook import write_workbook
from tests.report.sample import HOSTILE_VENDOR, empty_result, hostile_result, sample_result
from tests.report.sample_findings import CONTRACT

CHECKLIST = Checklist(as_of="2026-11-22", preamble=(), rows=())
HEAD = 4


def sheet_of(result: ScanResult) -> Worksheet:
    return openpyxl.load_workbook(BytesIO(write_workbook(result, CHECKLIST)))["Coverage"]


def rows_of(result: ScanResult) -> list[tuple[object, ...]]:
    return list(sheet_of(result).iter_rows(min_row=HEAD + 1, values_only=True))


def with_spend(*amounts: dict[str, float]) -> ScanResult:
    """Return the sample with other amounts for its first assets."""
    result = sample_result()
    assets = list(result.coverage.per_asset)
    for place, spend in enumerate(amounts):
        assets[place] = replace(assets[place], spend=spend)
    return replace(result, coverage=replace(result.coverage, per_asset=tuple(assets)))


def test_assets_without_evidence_come_first_and_those_that_cost_most_before_all() -> None:
    assert [row[0] for row in rows_of(sample_result())] == [
        "Northwind CRM Cloud",
        "Blue Ledger Payroll",
        "Gatewatch Video Suite",
        "acme-helpdesk",
    ]


def test_a_small_asset_without_evidence_stands_before_a_large_one_that_has_some() -> None:
    rows = rows_of(with_spend({"USD": 1.0}, {"USD": 9e9}))

    assert [row[0] for row in rows][-1] == "acme-helpdesk"


def test_an_incomplete_sbom_stands_before_one_that_was_read_to_its_end() -> None:
    result = sample_result()
    _, app, _, _ = result.coverage.per_asset
    part = replace(app, asset="A-part", completeness=Completeness.incomplete, spend={})
    coverage = replace(result.coverage, per_asset=(app, part))

    assert [row[3] for row in rows_of(replace(result, coverage=coverage))] == [
        "incomplete, or not read to its end",
        "read to its end",
    ]


def test_a_row_tells_everything_that_a_person_filters_by() -> None:
    first, *_, last = rows_of(sample_result())

    assert first == (
        "Northwind CRM Cloud", "Northwind Software Inc.", "a row alone",
        "nothing tells what is inside", "2026-09-15", 68, 120_000, "USD", CONTRACT,
        None, None, None, None, "product", "vendors.xlsx › Vendors!A14",
    )  # fmt: skip
    assert last[2:6] == ("an SBOM", "read to its end", "2026-10-31", 22)
    assert last[9:12] == (1742, 28, 0)


def test_undated_is_said_and_its_age_is_unknown() -> None:
    undated = rows_of(sample_result())[1]

    assert undated[4:6] == ("undated", "unknown")


def test_amounts_are_numbers_and_several_currencies_stand_apart() -> None:
    rows = {row[0]: row[6:8] for row in rows_of(with_spend({"EUR": 5.0, "USD": 1_200.5}))}

    assert rows["Northwind CRM Cloud"] == ("5\n1,200", "EUR\nUSD")
    assert rows["acme-helpdesk"] == (5_000, "USD")
    assert rows["Gatewatch Video Suite"] == (None, None)


def test_a_currency_that_is_not_stated_says_so() -> None:
    assert rows_of(with_spend({"": 7.0, }))[1][6:8] == (7, "not stated")  # fmt: skip


def test_head_and_names_stay_while_scrolling_and_every_column_filters() -> None:
    table = sheet_of(sample_result())

    assert table.freeze_panes == "B5"
    assert table.auto_filter.ref == "A4:O8"
    assert table["A4"].value == "Asset"


def test_the_totals_stand_above_with_what_they_do_not_mean() -> None:
    table = sheet_of(sample_result())

    assert str(table["A2"].value).startswith(
        "Coverage: 5 of 61 bought products and vendors with an SBOM (34% of USD spend"
    )
    assert "No SBOM proves that it lists all that is inside" in str(table["A3"].value)


def test_one_sbom_of_our_own_is_a_row_too() -> None:
    assert [row[0] for row in rows_of(empty_result())] == ["acme-helpdesk"]


def test_a_result_of_an_older_program_gives_an_empty_table() -> None:
    result = sample_result()
    older = replace(result, coverage=replace(result.coverage, per_asset=(), per_sbom=()))

    assert rows_of(older) == []


def test_a_name_that_looks_like_a_formula_stays_text() -> None:
    table = sheet_of(hostile_result())
    (cell,) = [row[0] for row in table.iter_rows(min_row=5) if HOSTILE_VENDOR in str(row[0].value)]

    assert cell.data_type == "s"


def test_of_very_many_assets_the_first_are_shown_and_the_rest_is_counted(monkeypatch) -> None:
    monkeypatch.setattr(sheet, "MOST_ASSETS", 3)

    rows = rows_of(sample_result())

    assert len(rows) == 4
    assert rows[-1][0] == "1 more asset in exposure.json, better known or less paid for."
