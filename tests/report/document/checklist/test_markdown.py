import re

from exposure.model.checklist import Checklist, ChecklistRow, RequirementState
from exposure.report.document.checklist.markdown import write_checklist


def _row(contract: str | None, evidence: str = "Read.", **known: str) -> ChecklistRow:
    return ChecklistRow(
        requirement="D2",
        group="Findings",
        text="Is it used?",
        citation="FAR 52.204-30(b)(1)",
        contract=contract,
        state=RequirementState.open,
        evidence=evidence,
        findings=("F-1", "F-2"),
        **known,
    )


def _written(*rows: ChecklistRow) -> str:
    return write_checklist(Checklist("2026-11-22", ("This is a draft.",), rows)).decode()


def _table(text: str) -> list[list[str]]:
    lines = [line for line in text.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]] for line in lines]


def test_a_row_has_an_open_box_and_blanks_for_owner_and_due_date() -> None:
    row = _table(_written(_row("C-1")))[2]

    assert row[0] == "[ ]"
    assert row[-2:] == ["____", "____"]
    assert "[x]" not in _written(_row("C-1"))


def test_an_owner_who_is_known_is_named() -> None:
    assert _table(_written(_row("C-1", owner="Legal", due="2026-12-01")))[2][-2:] == [
        "Legal",
        "2026-12-01",
    ]


def test_each_contract_has_a_heading_and_a_table() -> None:
    text = _written(_row("C-1"), _row("C-1"), _row("C-2"), _row(None))

    assert re.findall("^## (.+)$", text, re.MULTILINE) == [
        "Contract C-1",
        "Contract C-2",
        "The company as a whole",
    ]


def test_the_standing_sentences_come_before_the_first_table() -> None:
    text = _written(_row("C-1"))

    assert text.index("This is a draft.") < text.index("|")


def test_outside_text_can_break_no_table() -> None:
    table = _table(_written(_row("C|1\n# x", "a | b\n| c <b> \u202e")))

    assert {len(row) for row in table} == {8}
    assert table[2][4] == r"a \| b \| c &lt;b&gt; \\u202e Findings: F-1, F-2."


def test_a_checklist_without_rows_says_so() -> None:
    assert "The register holds no requirement." in _written()
