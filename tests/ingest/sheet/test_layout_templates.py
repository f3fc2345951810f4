"""Are the columns of an import file known that holds no headers?"""

import pytest

from exposure.ingest.sheet.layout.blocks import blocks_of
from tests.ingest.sheet.layout_tables import names, one, sheet

ROW = "CREATE | Acme | | 1001 | | CORPORATION | SUPPLIER"
FULL = f"{ROW} | 2025-01-31 | SPEND_AUTHORIZED | Holding | Short | | N"


def test_a_supplier_import_has_the_columns_of_its_template_and_keeps_every_row() -> None:
    block = one(FULL, FULL.replace("CREATE", "UPDATE"))
    assert block.header.texts[:5] == [
        "IMPORT_ACTION", "VENDOR_NAME", "VENDOR_NAME_NEW", "SEGMENT1", "VENDOR_NAME_ALT",
    ]  # fmt: skip
    assert block.header.texts[10] == "ALIAS"
    assert "CREATE or UPDATE" in block.header.because
    assert (block.header.first, block.header.last) == (0, 0)
    assert names(block) == ["CREATE", "UPDATE"]


def test_where_the_codes_stand_elsewhere_only_the_first_columns_are_named() -> None:
    block = one(ROW.replace("CORPORATION", " | CORPORATION"))
    assert block.header.texts == [
        "IMPORT_ACTION", "VENDOR_NAME", "VENDOR_NAME_NEW", "SEGMENT1", "VENDOR_NAME_ALT", "", "", "",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "lines",
    [
        ("CREATE | Acme | Main street | Boston", "CREATE | Beta | Low street | Bonn"),
        (ROW, "Beta | Acme | | | | CORPORATION"),
        (ROW, "CREATE | | | 1002 | | CORPORATION"),
        ("CREATE | 12 | | 1001 | | CORPORATION", "CREATE | 13 | | 1002 | | CORPORATION"),
    ],
    ids=["another import", "another action", "no name", "numbers for names"],
)
def test_rows_that_are_no_supplier_import_get_no_columns(lines: tuple[str, ...]) -> None:
    assert one(*lines).header is None


def test_a_row_that_a_person_named_comes_before_the_template() -> None:
    (block,) = blocks_of(sheet(ROW, ROW), 1)
    assert block.header.texts[0] == "CREATE"
