"""Does Coverage and gaps say contract by contract what is known of use?"""

from io import BytesIO

import openpyxl

from exposure.model.checklist import Checklist
from exposure.model.result import ScanResult
from exposure.report.document.coverage import tables
from exposure.report.document.workbook import write_workbook
from tests.report.sample import empty_result, sample_result
from tests.report.sample_findings import CONTRACT
from tests.report.sample_records import OTHER_CONTRACT

CHECKLIST = Checklist(as_of="2026-11-22", preamble=(), rows=())
TITLE = "What is used where"


def below(result: ScanResult, title: str) -> list[tuple[object, ...]]:
    """Return the rows below a section's title, down to the first empty one."""
    book = openpyxl.load_workbook(BytesIO(write_workbook(result, CHECKLIST)))
    rows = [row[:5] for row in book["Coverage and gaps"].iter_rows(values_only=True)]
    start = next(place for place, row in enumerate(rows) if row[0] == title) + 1
    end = next((place for place, row in enumerate(rows) if place > start and not row[0]), len(rows))
    return rows[start:end]


def test_each_contract_has_a_row_and_the_company_as_a_whole_the_last() -> None:
    worst = "2 exposed, 1 possible, 1 not assessable, 0 no evidence found"
    gaps = "1 in their documents, 0 elsewhere"

    assert below(sample_result(), TITLE) == [
        ("Contract", "What is said of assets", "What a rule may reach on it",
         "Gaps that hide presence", "Open reviews"),
        (CONTRACT, "2 used, 0 not used, 2 not known", worst, gaps, 1),
        (OTHER_CONTRACT, "0 used, 0 not used, 4 not known", worst, gaps, 1),
        ("The company as a whole", "4 in all", worst, gaps, 1),
    ]  # fmt: skip


def test_a_result_without_counts_says_that_none_are_stated() -> None:
    assert below(empty_result(), TITLE)[0][0] == "none stated"


def test_each_contract_is_told_by_count_spend_age_and_value() -> None:
    assert below(sample_result(), "Coverage by contract")[1:] == [
        (CONTRACT, "USD 41,200,000", "an SBOM for 1 of the 2 (4% of USD spend)",
         "1 with a row alone", "the oldest dated 2026-10-31"),
        (OTHER_CONTRACT, "not stated", "nothing is known to be used on it", None, None),
    ]  # fmt: skip


def test_each_sbom_is_told_with_its_asset_and_age() -> None:
    assert below(sample_result(), "SBOMs")[1:] == [
        ("sboms/helpdesk.cdx.json", "acme-helpdesk", "read to its end",
         "of 2026-10-31, 22 days before the law date", "stated"),
    ]  # fmt: skip


def test_organisations_of_which_nothing_is_known_come_first_by_what_they_cost() -> None:
    assert below(sample_result(), "Coverage by vendor")[1:] == [
        ("Northwind Software Inc.", "USD 120,000", None, 1, 1),
        ("Blue Ledger Payroll", None, None, 1, 1),
    ]


def test_the_totals_stand_by_number_and_by_currency() -> None:
    totals = {row[0]: row[1:3] for row in below(sample_result(), "Coverage")}

    assert totals["Bought products and vendors with an SBOM"] == (5, 61)
    assert totals["Spend in USD that has evidence"] == (
        "34%",
        "600,000, credits of -1,500 aside",
    )
    assert totals["Bought products and vendors without a stated spend"] == (7, 61)
    assert totals["Known by a row alone"] == (55, 61)
    assert totals["Incomplete SBOMs"] == (0, 1)


def test_of_very_many_organisations_the_rest_is_counted(monkeypatch) -> None:
    monkeypatch.setattr(tables, "MOST_VENDORS", 1)

    assert [row[0] for row in below(sample_result(), "Coverage by vendor")] == [
        "Vendor",
        "Northwind Software Inc.",
        "1 more vendor",
    ]
