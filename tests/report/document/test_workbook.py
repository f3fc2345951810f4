import time
from datetime import datetime
from io import BytesIO
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import openpyxl
import pytest
from msgspec.structs import replace

from exposure.model.checklist import Checklist, ChecklistRow, RequirementState
from exposure.model.coverage.figures import RecordSystem
from exposure.model.finding import LeastCertain
from exposure.model.record_systems.known import KNOWN_SYSTEMS
from exposure.model.relation import Confidence
from exposure.model.result import ScanResult
from exposure.report.document import page
from exposure.report.document.workbook import write_workbook
from exposure.report.words import NOT_ADVICE
from tests.report.sample import HOSTILE_VENDOR, empty_result, hostile_result, sample_result

SHEETS = [
    "Summary", "Clocks", "Findings", "To review", "How to decide", "Decisions", "Routes", "Coverage",
    "Coverage and gaps", "What was read", "Checklist", "Decision keys",
]  # fmt: skip
CHECKLIST = Checklist(
    as_of="2026-11-22",
    preamble=("This is a draft.", "=1+1"),
    rows=(
        ChecklistRow(
            requirement="A1",
            group="Scope",
            text="Which contract is it?",
            citation="FAR 52.204-30(b)(1)",
            contract="N00024-26-C-1234",
            state=RequirementState.exception_to_consider,
            evidence="=evidence",
            findings=("F-3a91", "F-77c0"),
        ),
    ),
)


def _read(result: ScanResult) -> openpyxl.Workbook:
    return openpyxl.load_workbook(BytesIO(write_workbook(result, CHECKLIST)))


def _column(sheet, title: str) -> list[object]:
    heads = [cell.value for cell in sheet[1]]
    return [row[heads.index(title)].value for row in sheet.iter_rows(min_row=2)]


def _texts(book: openpyxl.Workbook) -> str:
    cells = (cell.value for sheet in book for row in sheet.iter_rows() for cell in row)
    return "\n".join(str(value) for value in cells if value is not None)


@pytest.mark.parametrize("result", [sample_result(), hostile_result(), empty_result()])
def test_the_sheets_stand_in_the_order_in_which_people_read(result: ScanResult) -> None:
    assert _read(result).sheetnames == SHEETS


def test_each_finding_is_one_row_with_what_speaks_for_it() -> None:
    sheet = _read(sample_result())["Findings"]
    heads = [cell.value for cell in sheet[1]]
    row = next(row for row in sheet.iter_rows(values_only=True) if row[0] == "F-77c0")
    stated = dict(zip(heads, row, strict=True))

    assert stated["Outcome"] == "exposed"
    assert stated["Vendor"] == "Anthropic"
    assert stated["What was found"] == "component: @anthropic-ai/sdk"
    assert stated["Relation"] == "made by Anthropic"
    assert (stated["Tier"], stated["Depth"]) == (1, 2)
    assert stated["Where"] == "sboms/helpdesk.cdx.json › /components/81:4127"
    assert "if match and use are confirmed" in stated["Verdict"]


def test_findings_stand_by_vendor_then_asset_the_surest_first() -> None:
    sheet = _read(sample_result())["Findings"]

    assert _column(sheet, "Id") == ["F-77c0", "F-78d2", "F-3a91", "F-9b04", "F-c3e8"]


def test_each_step_of_each_route_is_one_row() -> None:
    result = sample_result()
    steps = sum(len(route.steps) for one in result.findings for route in one.routes)
    counted_only = sum(one.more_routes > 0 for one in result.findings)

    assert _read(result)["Routes"].max_row == 1 + steps + counted_only


def test_the_summary_states_dates_answers_and_that_it_is_no_advice() -> None:
    sheet = _read(sample_result())["Summary"]
    texts = [cell.value for row in sheet.iter_rows() for cell in row if cell.value is not None]

    assert {"2026-11-22", "2026-09-15 to 2026-10-31", "2026-09-30 (by designation)"} <= set(texts)
    assert {"exposed", "possible", "not assessable", "no evidence found"} <= set(texts)
    assert any(str(text).startswith(NOT_ADVICE) for text in texts)
    assert sample_result().summary.warnings[0] in texts


def test_gaps_that_hide_presence_stand_first_among_the_gaps() -> None:
    sheet = _read(sample_result())["Coverage and gaps"]
    effects = {"hides presence", "blurs a route", "note"}
    met = [row[0].value for row in sheet.iter_rows() if row[0].value in effects]

    assert met == ["hides presence", "blurs a route", "note"]


def test_the_last_column_of_the_checklist_is_left_to_a_person() -> None:
    sheet = _read(sample_result())["Checklist"]
    head, row = list(sheet.iter_rows(min_row=3, values_only=True))

    assert head[-1] == "Confirmed by, on"
    assert row[-3:] == (None, None, None)
    assert row[5] == "exception to consider"


@pytest.mark.parametrize("result", [sample_result(), hostile_result(), empty_result()])
def test_no_cell_is_a_formula_or_a_link(result: ScanResult) -> None:
    book = _read(result)
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]

    assert [cell.coordinate for cell in cells if cell.data_type in {"f", "e"}] == []
    assert [cell.coordinate for cell in cells if cell.hyperlink is not None] == []


def test_hostile_names_are_shown_as_text() -> None:
    texts = _texts(_read(hostile_result()))

    assert "'" + HOSTILE_VENDOR in texts
    assert "\u202e" not in texts
    assert "\\u202e" in texts
    assert "杭州海康威视数字技术股份有限公司" in texts


def test_an_error_word_in_an_input_stays_text() -> None:
    finding = replace(sample_result().findings[0], id="#N/A")
    cell = _read(replace(sample_result(), findings=(finding,)))["Findings"]["A2"]

    assert (cell.value, cell.data_type) == ("#N/A", "s")


def test_every_part_of_the_file_is_well_formed() -> None:
    with ZipFile(BytesIO(write_workbook(hostile_result(), CHECKLIST))) as archive:
        for name in archive.namelist():
            ET.fromstring(archive.read(name))


def test_two_runs_at_other_times_write_the_same_bytes() -> None:
    first = write_workbook(sample_result(), CHECKLIST)
    time.sleep(2.1)  # an archive counts in steps of two seconds

    assert write_workbook(sample_result(), CHECKLIST) == first


def test_the_properties_name_the_law_date_and_nobody() -> None:
    properties = _read(sample_result()).properties

    assert properties.created == properties.modified == datetime(2026, 11, 22)
    assert (properties.creator, properties.lastModifiedBy) == ("exposure", "exposure")


@pytest.mark.parametrize(
    ("sheet", "head", "frozen", "pages"),
    [("Findings", 1, "F2", 2), ("Routes", 1, "B2", 1), ("Checklist", 3, "C4", 1)],
)
def test_a_table_has_a_frozen_header_filters_and_a_width_in_pages(
    sheet, head, frozen, pages
) -> None:
    table = _read(sample_result())[sheet]

    assert table.freeze_panes == frozen
    assert table.auto_filter.ref.startswith(f"A{head}:")
    assert table.print_title_rows == f"${head}:${head}"
    assert table.page_setup.orientation == "landscape"
    assert (table.page_setup.fitToWidth, table.page_setup.fitToHeight) == (pages, 0)
    assert table.sheet_properties.pageSetUpPr.fitToPage
    assert table.oddFooter.right.text == "Page &P of &N"


def test_summary_and_coverage_stay_readable_while_scrolling_and_filter_their_main_table() -> None:
    book = _read(sample_result())
    summary, coverage = book["Summary"], book["Coverage and gaps"]

    assert (summary.freeze_panes, coverage.freeze_panes) == ("A2", "A2")
    assert _head_of(summary)[:2] == ["Vendor", "Why looked for"]
    assert _head_of(coverage)[:2] == ["Effect", "Document"]


def _head_of(sheet) -> list[object]:
    row = sheet[sheet.auto_filter.ref.split(":")[0]].row
    return [cell.value for cell in sheet[row]]


def test_the_summary_says_of_each_designation_how_sure_and_old_it_is_and_what_is_open() -> None:
    result = sample_result()
    act = replace(result.designations[1], note="A note.", open_questions=("Rehearing is open.",))

    texts = _texts(_read(replace(result, designations=(act,))))

    assert "41 U.S.C. 4713, Secretary of War\neffective since 2026-03-05\nin force\n" in texts
    known = "secondary, known to 2026-09-30, stated in the register"
    assert f"{known}\nnote: A note; open: Rehearing is open" in texts
    assert act.id not in texts


def test_a_vendor_that_the_user_asked_for_has_no_designation_on_record() -> None:
    result = replace(sample_result(), designations=())

    assert "Anthropic\ndesignated\nno designation on record" in _texts(_read(result))


def test_a_contracts_value_without_a_currency_says_so() -> None:
    result = sample_result()
    contracts = (replace(result.contracts[0], currency=""),)

    texts = _texts(_read(replace(result, contracts=contracts)))

    assert "41,200,000 (currency not stated)" in texts


def test_vendor_counts_are_said_not_to_add_up() -> None:
    assert "By vendor (one asset may count for several), or by reason" in _texts(
        _read(sample_result())
    )


def test_without_findings_the_sheet_says_what_that_does_not_mean() -> None:
    sentence = _read(empty_result())["Findings"]["A2"].value

    assert sentence.startswith("No findings in what was read.")


def test_rows_beyond_the_bound_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page, "MOST_ROWS", 3)

    sheet = _read(sample_result())["Routes"]

    assert sheet.max_row == 1 + 3 + 1
    assert sheet.cell(5, 1).value == "14 more rows are in exposure.json."


def test_four_hundred_findings_are_written_in_full() -> None:
    base = sample_result()
    findings = tuple(
        replace(base.findings[number % 5], id=f"F-{number:04x}") for number in range(400)
    )

    assert _read(replace(base, findings=findings))["Findings"].max_row == 401


def _systems(*systems: RecordSystem) -> dict[object, tuple[object, ...]]:
    base = sample_result()
    result = replace(base, coverage=replace(base.coverage, record_systems=systems))
    rows = [row[:5] for row in _read(result)["Coverage and gaps"].iter_rows(values_only=True)]
    first = rows.index(("System", "State", "Because", "Said by", "Newest input")) + 1
    end = next(n for n in range(first, len(rows)) if rows[n][0] is None)
    return {row[0]: row[1:] for row in rows[first:end]}


def test_each_record_system_stands_with_its_state_its_reason_and_who_says_so() -> None:
    said = "Ann Lee, IT", "2026-10-31"
    shown = _systems(
        RecordSystem("SSO", "none", *said, because="it was said not to exist"),
        RecordSystem("my_ledger", "fed", documents=("l.csv",), because="read from l.csv"),
        RecordSystem("=1+1", "stale", dated="2026-01-31"),
    )

    assert shown["single sign-on"] == (
        "said not to exist", "it was said not to exist", "Ann Lee, IT (2026-10-31)", None,
    )  # fmt: skip
    assert shown["my ledger"] == ("fed", "read from l.csv", None, "undated")
    assert shown["'=1+1"] == ("stale", None, None, "2026-01-31")


def test_a_usual_record_system_of_which_nothing_was_said_is_told_as_unknown() -> None:
    shown = _systems(RecordSystem("single_sign_on", "fed"))

    unsaid = [name for name, (state, *_) in shown.items() if state == "nothing was said"]
    assert unsaid == [one.name for one in KNOWN_SYSTEMS if one.key != "single_sign_on"]


def test_the_least_certain_step_says_so_and_why() -> None:
    result = sample_result()
    first = result.findings[0]
    doubt = LeastCertain(1, Confidence.probable, "the version is another")
    routes = (replace(first.routes[0], least_certain=doubt), *first.routes[1:])
    changed = replace(result, findings=(replace(first, routes=routes), *result.findings[1:]))

    sheet = _read(changed)["Routes"]

    column = [cell.value for cell in sheet[1]].index("Certainty of the step") + 1
    assert sheet.cell(2, column).value is None
    assert sheet.cell(3, column).value == (
        "least certain of the route, probable: the version is another"
    )
