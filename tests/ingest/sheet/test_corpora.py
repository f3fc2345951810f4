"""Are real spreadsheets read, and named for what they are?"""

import pytest

from exposure.ingest.bounds import DEFAULT_BOUNDS
from exposure.model.gap import GapEffect
from tests.ingest.sheet.readers import read_delimited, read_workbook


@pytest.mark.parametrize(
    ("name", "rows"), [("cleaned_spend.csv", 872), ("cleaned_agg_spend.csv", 404)]
)
def test_each_row_of_a_public_spending_list_is_a_vendor(shared, name, rows) -> None:
    path = shared / "corpora" / "spreadsheets" / "home-office-gpc-2020" / name

    reading = read_delimited(name, path.read_bytes(), DEFAULT_BOUNDS)

    assert len(reading.rows) == rows
    assert reading.gaps == ()


@pytest.mark.parametrize("version", ["2.2", "2.3"])
def test_an_sbom_saved_as_a_spreadsheet_is_named_as_such(shared, version) -> None:
    folder = shared / "corpora" / "third-party" / "spdx-tools-java" / "testResources"
    path = folder / f"SPDXSpreadsheetExample-v{version}.xlsx"

    reading = read_workbook(path.name, path.read_bytes(), DEFAULT_BOUNDS)

    assert reading.kind == "refused"
    hiding = {gap.kind for gap in reading.gaps if gap.effect is GapEffect.hides_presence}
    assert "sbom-as-spreadsheet" in hiding
