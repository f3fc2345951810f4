"""Can people fill in the findings workbook: words to choose from, cells that stand out, no formulas?"""

from io import BytesIO

import openpyxl
import pytest
from msgspec.structs import replace

from exposure.ingest.authored.decisions.placed import Lines, PlacedRisk
from exposure.model.finding import Analysis
from exposure.model.judgements.decision import AnalysisState, Decision, Fate, RiskDecided
from tests.assess.decisions.decided import decided
from tests.ingest.authored.decisions.desk import BREAD, CAKES, PART, result_with, written

HEADS = ["Judgement", "Decision", "Until", "Reason code", "Reason", "Evidence reference", "By",
         "Approved by", "Date"]  # fmt: skip
HOSTILE = '=HYPERLINK("http://x.example","click")\u202e\x1b[31m'


def book(raw: bytes = b""):
    return openpyxl.load_workbook(BytesIO(raw or written()))


@pytest.mark.parametrize("name", ["Findings", "To review"])
def test_the_nine_columns_stand_last_and_in_a_colour_of_their_own(name: str) -> None:
    sheet = book()[name]

    assert [cell.value for cell in sheet[1]][-9:] == HEADS
    assert {
        sheet.cell(2, at).fill.fgColor.rgb
        for at in range(sheet.max_column - 8, sheet.max_column + 1)
    } == {"00FFF7DC"}
    assert sheet.cell(2, 1).fill.fgColor.rgb != "00FFF7DC"
    assert f":{sheet.cell(1, sheet.max_column).column_letter}" in sheet.auto_filter.ref


@pytest.mark.parametrize(("name", "last"), [("Findings", 4), ("To review", 4)])
def test_words_are_chosen_from_lists_and_days_are_days(name: str, last: int) -> None:
    sheet = book()[name]
    offered = {
        sheet[str(one.sqref).split(":")[0][:-1] + "1"].value: one
        for one in sheet.data_validations.dataValidation
    }

    assert offered["Judgement"].formula1 == '"match,no match,unsure"'
    assert offered["Decision"].formula1 == '"mitigate,not in use,defer,keep open"'
    assert "different company" in offered["Reason code"].formula1
    assert len(offered["Reason code"].formula1) <= 257  # a list holds at most 255 characters
    assert (offered["Until"].type, offered["Date"].type) == ("date", "date")
    assert all(str(one.sqref).endswith(str(last)) for one in offered.values())


def test_what_was_in_view_is_hidden_and_stamped() -> None:
    keys = book()["Decision keys"]

    assert keys.sheet_state == "hidden"
    assert keys["A1"].value == "exposure-decision-keys/1"


def test_the_guide_says_what_each_word_needs() -> None:
    texts = [str(cell.value) for row in book()["How to decide"].iter_rows() for cell in row]

    for word in ("match", "no match", "unsure", "mitigate", "not in use", "defer", "keep open"):
        assert word in texts
    assert any("Approved by" in text for text in texts)


def test_hostile_texts_of_people_are_neither_formulas_nor_hidden_marks() -> None:
    line = decided("defer", PART, reason=HOSTILE, by="=cmd|' /C calc'!A0")
    risk = RiskDecided(line.decision, line.id, AnalysisState.in_triage, line.reason, line.by,
                       "2026-11-20", "2026-12-31")  # fmt: skip
    held = replace(PART, analysis=Analysis(risk=risk, risk_fate=Fate.applied))
    told = Decision(line.id, "=d.jsonl:1", "veyra", ("=x",), None, None, HOSTILE, line.by,
                    "2026-11-20", Fate.unmatched, HOSTILE, risk="defer")  # fmt: skip
    result = replace(result_with((held, CAKES, BREAD)), decisions=(told,))

    made = book(written(result, Lines(risks=(PlacedRisk(line, "d.jsonl:1"),))))

    cells = [cell for sheet in made for row in sheet.iter_rows() for cell in row if cell.value]
    assert [cell.coordinate for cell in cells if cell.data_type == "f"] == []
    assert [
        cell for cell in cells if "\u202e" in str(cell.value) or "\x1b" in str(cell.value)
    ] == []


def test_every_decision_that_was_read_is_listed_also_what_matches_nothing() -> None:
    told = Decision("RD-1", "d.jsonl:1", "veyra", ("vendor: x",), None, None, "r", "Ann Lee",
                    "2026-11-20", Fate.unmatched, "nothing is about it", risk="defer",
                    assets=(PART.asset,))  # fmt: skip
    sheet = book(written(replace(result_with(), decisions=(told,))))["Decisions"]
    row = dict(zip([one.value for one in sheet[1]], [one.value for one in sheet[2]], strict=True))

    assert (row["Line"], row["What was said"], row["What became of it"]) == (
        "RD-1",
        "defer",
        "unmatched",
    )
    assert row["About"] == "vendor: x in Payroll"


def test_two_runs_write_the_same_bytes() -> None:
    assert written() == written()
