"""Does Coverage and gaps say contract by contract what is known of use?"""

from io import BytesIO

import openpyxl

from exposure.model.checklist import Checklist
from exposure.model.result import ScanResult
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
