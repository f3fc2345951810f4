"""Is the workbook of disclosure rows whole, internal, and no place for a formula?"""

from io import BytesIO

import openpyxl
import pytest
from msgspec.structs import replace

from exposure.model.attest.disclosure import (
    DisclosureCell,
    DisclosureColumn,
    DisclosureField,
    DisclosureKind,
    DisclosureRow,
    DisclosureRows,
    DisclosureRule,
    DisclosureSheet,
)
from exposure.model.law.allocation import Use
from exposure.report.document.disclosure.workbook import (
    BEFORE,
    BLANK_ASKED,
    EMPTY,
    INTERNAL,
    write_disclosure_workbook,
)
from tests.report.sample import HOSTILE_NAMES

C = DisclosureColumn
RULE = DisclosureRule(
    "far-52-204-29-e", DisclosureKind.with_offer, "FAR 52.204-29", "FAR 52.204-29(e)",
    (DisclosureField(C.product_or_service_name, "(e)(1)"), DisclosureField(C.brand, "(e)(4)")),
    not_seen="Something was not seen.",
)  # fmt: skip
AS_ASKED = DisclosureRule("as-asked", DisclosureKind.as_asked, "", "closest text", RULE.fields)


def row(name: str = "Tillhook", **more: object) -> DisclosureRow:
    filled = {C.product_or_service_name: name, C.supplier_name: "Pellmoor"}
    cells = tuple(DisclosureCell(one, filled.get(one, ""), f"from {one}") for one in C)
    made = DisclosureRow(
        contract="C-1", rule=RULE.id, asset="A-1", product=name, vendors=("veyrantha",),
        use=Use.used, cells=cells, findings=("F-0000000001",), verdicts=("legal_review",),
    )  # fmt: skip
    return replace(made, **more)


def sheets_of(*rows: DisclosureRow, rule: DisclosureRule = RULE):
    told = DisclosureRows("C-1", "2026-11-22", (DisclosureSheet(rule, rows, ("Due by Friday.",)),))
    return openpyxl.load_workbook(BytesIO(write_disclosure_workbook(told)))


def head_of(sheet) -> int:
    return next(cell.row for cell in sheet["A"] if cell.value == BEFORE[0].title)


def test_a_sheet_holds_every_column_those_asked_for_first() -> None:
    sheet = sheets_of(row())["FAR 52.204-29(e)"]
    titles = [cell.value for cell in sheet[head_of(sheet)]][len(BEFORE) :]

    assert titles[:2] == ["Product or service\n(e)(1)", "Brand\n(e)(4)"]
    assert len(titles) == len(C)
    assert all(title.endswith("not asked here") for title in titles[2:])


def test_blanks_are_tinted_by_whether_the_rule_asks() -> None:
    sheet = sheets_of(row())["FAR 52.204-29(e)"]
    cells = sheet[head_of(sheet) + 1][len(BEFORE) :]

    assert cells[0].fill.fgColor.rgb.endswith("000000")
    assert cells[1].value is None
    assert cells[1].fill.fgColor.rgb.endswith(BLANK_ASKED)
    assert cells[2].fill.fgColor.rgb.endswith("000000")


def test_the_opening_counts_and_says_that_it_is_internal() -> None:
    sheet = sheets_of(row(), row("Ovenbird", held_back=("use is unknown",)))["FAR 52.204-29(e)"]
    said = [sheet.cell(line, 1).value for line in range(1, head_of(sheet))]

    assert INTERNAL in said
    assert any(
        text and text.startswith("1 row may go out") and "1 blank that" in text for text in said
    )
    assert "Due by Friday." in said
    assert "Something was not seen." in said


def test_a_row_that_is_held_back_says_why() -> None:
    sheet = sheets_of(row(held_back=("use is unknown",)))["FAR 52.204-29(e)"]

    assert sheet.cell(head_of(sheet) + 1, 1).value == "Use is unknown"


def test_what_a_person_confirms_stands_beside_the_row() -> None:
    told = row(conditions=("it is a camera",), questions=("Is it only backhaul?",),
               open_beside=("F-2 waits",))  # fmt: skip
    sheet = sheets_of(told)["FAR 52.204-29(e)"]

    assert sheet.cell(head_of(sheet) + 1, 4).value == (
        "Match and use.\nThat it is a camera.\nConsider: Is it only backhaul?\nOpen beside it: F-2 waits."
    )


def test_a_sheet_of_sources_says_where_each_asked_entry_stands() -> None:
    sheet = sheets_of(row())["Where it stands"]
    lines = [tuple(cell.value for cell in line) for line in sheet.iter_rows(min_row=4)]

    assert lines == [
        (
            "Tillhook",
            "FAR 52.204-29(e)",
            "Product or service: Tillhook",
            "from product_or_service_name",
        ),
        ("Tillhook", "FAR 52.204-29(e)", "Brand: blank", "from brand"),
    ]


def test_what_only_a_person_can_state_has_no_line_among_the_sources() -> None:
    told = row()
    cells = tuple(replace(one, is_for_a_person=one.column is C.brand) for one in told.cells)
    sheet = sheets_of(replace(told, cells=cells))["Where it stands"]

    assert [line[2].value for line in sheet.iter_rows(min_row=4)] == [
        "Product or service: Tillhook"
    ]


@pytest.mark.parametrize("name", HOSTILE_NAMES)
def test_no_cell_starts_a_formula(name) -> None:
    for sheet in sheets_of(row(name, held_back=(name,), conditions=(name,))):
        for line in sheet.iter_rows():
            for cell in line:
                assert cell.data_type != "f"
                if isinstance(cell.value, str):
                    assert cell.value.lstrip()[:1] not in {"=", "+", "-", "@", "＠"}


def test_two_rules_with_long_citations_have_sheets_of_their_own() -> None:
    assert sheets_of(row(), rule=AS_ASKED).sheetnames == ["As asked", "Where it stands"]


def test_without_a_row_the_workbook_says_so() -> None:
    raw = write_disclosure_workbook(DisclosureRows("C-1", "2026-11-22", ()))

    assert openpyxl.load_workbook(BytesIO(raw)).worksheets[0]["A1"].value == EMPTY


def test_the_same_rows_give_the_same_bytes() -> None:
    told = DisclosureRows("C-1", "2026-11-22", (DisclosureSheet(RULE, (row(),)),))

    assert write_disclosure_workbook(told) == write_disclosure_workbook(told)


def test_properties_name_the_program_and_nobody_else() -> None:
    properties = sheets_of(row()).properties

    assert {properties.creator, properties.lastModifiedBy} == {"exposure"}
    assert properties.title == "Disclosure rows of C-1 on 2026-11-22"


def test_a_marking_stands_on_every_page_and_in_the_properties() -> None:
    rows = DisclosureRows("N & 1", "2026-11-22", (DisclosureSheet(RULE, (row(),), ()),))
    book = openpyxl.load_workbook(BytesIO(write_disclosure_workbook(rows, "For A & B <c>")))

    assert book.properties.subject == "For A & B <c>"
    for sheet in book.worksheets:
        assert sheet.oddHeader.center.text == "For A && B <c>"
        assert sheet.oddHeader.right.text == "Contract N && 1 · law date 2026-11-22"


def test_without_a_marking_none_stands_there() -> None:
    rows = DisclosureRows("N-1", "2026-11-22", (DisclosureSheet(RULE, (row(),), ()),))
    book = openpyxl.load_workbook(BytesIO(write_disclosure_workbook(rows)))

    assert book.properties.subject is None
    assert {sheet.oddHeader.center.text for sheet in book.worksheets} == {None}


@pytest.mark.parametrize(
    ("number", "marking"), [("N" * 9_000, "&" * 200), ("&" * 9_000, "x" * 200)]
)
def test_a_header_is_never_longer_than_a_spreadsheet_program_reads(
    number: str, marking: str
) -> None:
    rows = DisclosureRows(number, "2026-11-22", (DisclosureSheet(RULE, (row(),), ()),))
    book = openpyxl.load_workbook(BytesIO(write_disclosure_workbook(rows, marking)))

    for sheet in book.worksheets:
        parts = (sheet.oddHeader.left, sheet.oddHeader.center, sheet.oddHeader.right)
        assert sum(len(part.text) + 2 for part in parts if part.text) <= 255
