"""Does a contract's checklist as a workbook tell whose it is, tick nothing, and run nothing?"""

import time
from io import BytesIO
from zipfile import ZipFile

import openpyxl
import pytest
from msgspec.structs import replace

from exposure.attest.checklist.draft import Ground
from exposure.attest.checklist.papers.document import checklist_draft
from exposure.attest.checklist.papers.lists import draft_checklists
from exposure.ingest.own import own_workbook
from exposure.model.attest.records import AttestationRecords, LegalEntity, RequirementWord
from exposure.model.checklist import ContractChecklist
from exposure.model.result import ScanResult
from exposure.register.load import load_register
from exposure.report.document.checklist.workbook import write_checklist_workbook
from exposure.report.document.draft.markdown import write_markdown
from tests.report.sample import HOSTILE_VENDOR, empty_result, hostile_result, sample_result
from tests.report.sample_findings import CONTRACT

SHIPPED = load_register()
HEADS = [
    "No.", "Group", "What a person must be able to answer", "Citation", "State",
    "What the records show", "Findings", "Owner", "Due", "Confirmed by, on",
]  # fmt: skip
INC = LegalEntity("Acme Field Systems LLC", "ABCDEF123456", "01AB2", "=address()")
WORD = RequirementWord(
    "B2", owner="+Ann Lee", due="2026-12-01", said="=1+1\u202e", by="Ann Lee", on="2026-11-20",
    place="a.yaml: requirements.0",
)  # fmt: skip


def checklist(result: ScanResult) -> ContractChecklist:
    records = AttestationRecords(entities=(INC,), requirements=(WORD,))
    ground = Ground(result, SHIPPED.requirements, SHIPPED.clauses, SHIPPED.agencies, records)
    return draft_checklists(ground).lists[0]


def written(result: ScanResult, marking: str = "") -> bytes:
    return write_checklist_workbook(checklist(result), result, marking)


def opened(result: ScanResult, marking: str = "") -> openpyxl.Workbook:
    return openpyxl.load_workbook(BytesIO(written(result, marking)))


def head_of(sheet) -> int:
    return next(row[0].row for row in sheet.iter_rows() if [one.value for one in row] == HEADS)


def test_whose_it_is_stands_above_the_rows() -> None:
    sheet = opened(sample_result())["Checklist"]
    above = [sheet.cell(row, 1).value for row in range(1, head_of(sheet))]

    assert above[0] == f"Checklist of {CONTRACT}"
    assert "CAGE code: 01AB2" in above[1]
    assert "This is a draft for people to work through." in above[2]
    assert above[3].startswith(f"{len(SHIPPED.requirements)} rows: ")


def test_every_row_is_there_with_its_state_owner_and_day() -> None:
    one = checklist(sample_result())
    sheet = opened(sample_result())["Checklist"]
    rows = list(sheet.iter_rows(min_row=head_of(sheet) + 1, values_only=True))
    shown = {row[0]: row for row in rows}

    assert [row[0] for row in rows] == [row.requirement for row in one.checklist.rows]
    assert [row[4] for row in rows] == [row.state.words for row in one.checklist.rows]
    assert (shown["B2"][7], shown["B2"][8]) == ("'+Ann Lee", "2026-12-01")


def test_the_last_column_is_left_to_people() -> None:
    sheet = opened(sample_result())["Checklist"]
    rows = sheet.iter_rows(min_row=head_of(sheet) + 1, values_only=True)

    assert {row[9] for row in rows} == {None}


def test_rows_can_be_filtered_and_the_header_is_on_every_page() -> None:
    sheet = opened(sample_result())["Checklist"]
    head = head_of(sheet)

    assert sheet.auto_filter.ref == f"A{head}:J{head + len(SHIPPED.requirements)}"
    assert sheet.print_title_rows == f"${head}:${head}"
    assert (sheet.freeze_panes, sheet.page_setup.orientation) == (f"B{head + 1}", "landscape")


def test_each_finding_that_a_row_names_is_listed_with_these_rows() -> None:
    one = checklist(sample_result())
    sheet = opened(sample_result())["Findings"]
    listed = {row[0]: row[1].split(", ") for row in sheet.iter_rows(min_row=2, values_only=True)}

    assert listed == {
        finding: [row.requirement for row in one.checklist.rows if finding in row.findings]
        for row in one.checklist.rows
        for finding in row.findings
    }


def test_a_verdict_of_another_contract_is_not_told() -> None:
    result = sample_result()
    finding = result.findings[0]
    others = tuple(
        replace(one, contract="N0-OTHER", citation="SECRET 1-1") for one in finding.verdicts
    )
    result = replace(result, findings=(replace(finding, verdicts=(*finding.verdicts, *others)),))

    sheet = opened(result)["Findings"]

    assert "SECRET" not in str(list(sheet.iter_rows(values_only=True)))


def test_without_findings_the_sheet_says_so() -> None:
    assert opened(empty_result())["Findings"]["A2"].value == "No row names a finding."


@pytest.mark.parametrize("result", [sample_result(), hostile_result(), empty_result()])
def test_outside_text_starts_no_formula(result: ScanResult) -> None:
    for sheet in opened(result, marking="=cmd|' /C calc'!A0"):
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type != "f"
                assert not str(cell.value or "").startswith(("=", "+", "-", "@"))


def test_a_marking_stands_on_every_page_and_in_the_properties_and_nobodys_name_does() -> None:
    book = opened(sample_result(), marking="Privileged & confidential")

    assert {sheet.oddHeader.center.text for sheet in book} == {"Privileged && confidential"}
    assert {sheet.oddFooter.center.text for sheet in book} == {"Privileged && confidential"}
    assert book.properties.subject == "Privileged & confidential"
    assert (book.properties.creator, book.properties.lastModifiedBy) == ("exposure", "exposure")


def test_without_a_marking_there_is_none() -> None:
    book = opened(sample_result())

    assert {sheet.oddHeader.center.text for sheet in book} == {None}
    assert book.properties.subject is None


def test_two_runs_write_the_same_bytes() -> None:
    first = written(sample_result())
    time.sleep(1.1)

    assert written(sample_result()) == first


def test_it_is_known_again_as_no_inventory() -> None:
    with ZipFile(BytesIO(written(sample_result()))) as archive:
        assert own_workbook(archive.read("docProps/core.xml"))


def test_a_text_that_no_row_can_show_says_where_its_end_stands() -> None:
    one = checklist(sample_result())
    rows = (replace(one.checklist.rows[0], evidence="x" * 5_000),)
    long = replace(one, checklist=replace(one.checklist, rows=rows))
    book = openpyxl.load_workbook(BytesIO(write_checklist_workbook(long, sample_result())))
    sheet = book["Checklist"]

    shown = sheet.cell(head_of(sheet) + 1, 6).value
    assert shown.endswith("… [the whole text stands in checklist.md]")


def test_four_hundred_findings_make_rows_that_can_be_read() -> None:
    base = sample_result()
    many = tuple(replace(base.findings[0], id=f"F-{n:04x}") for n in range(400))
    book = opened(replace(base, findings=many))
    sheet = book["Checklist"]

    assert book["Findings"].max_row == 401
    assert max(one.height or 0 for one in sheet.row_dimensions.values()) <= 409


def test_as_a_document_hostile_names_stay_text() -> None:
    text = write_markdown(checklist_draft(checklist(hostile_result()), hostile_result())).decode()

    assert HOSTILE_VENDOR not in text
    assert "<script>" not in text
    assert "\u202e" not in text
