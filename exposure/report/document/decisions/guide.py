"""What stands on the sheet How to decide: what the words mean, and what a decision needs?"""

from openpyxl.worksheet.worksheet import Worksheet

from exposure.model.judgements.judgement import FITTING
from exposure.model.judgements.risk import MOST_DAYS
from exposure.model.judgements.sheet import KEYS_SHEET, words_of
from exposure.model.judgements.words import JudgementWord, ReasonCode, RiskWord
from exposure.model.result import ScanResult
from exposure.report.document.page import (
    INPUT,
    LETTER,
    SECTION,
    TITLE,
    TITLE_HEIGHT,
    Column,
    put,
    put_across,
    put_head,
    put_rows,
    set_print,
    set_widths,
)

_WIDTHS = (22.0, 58.0, 40.0)
_LAST = len(_WIDTHS)
_ASKED = (
    "On the sheets Findings and To review, fill in the yellow columns at the right of a row. "
    "On To review, the first row of a group decides all its findings at once; a row of its own, "
    "there or on Findings, decides one and counts before its group."
)
_JUDGEMENTS: tuple[tuple[JudgementWord, str, str], ...] = (
    (JudgementWord.match, "It is that vendor, or the vendor's.", "reason code, reason, by, date"),
    (
        JudgementWord.no_match,
        "It is not. The finding is closed, and stays in the record.",
        "the same, evidence reference and approved by",
    ),
    (JudgementWord.unsure, "Nobody can tell yet.", "reason code, reason, by, date"),
)
_DECISIONS: tuple[tuple[RiskWord, str, str], ...] = (
    (
        RiskWord.mitigate,
        "It is being removed or replaced, by the day in Until.",
        "until, reason, by, date",
    ),
    (
        RiskWord.not_in_use,
        "It is there, and nobody uses it. An exposed finding becomes a possible one.",
        "reason, evidence reference, by, approved by, date",
    ),
    (
        RiskWord.defer,
        f"It is looked at again after the day in Until, at most {MOST_DAYS} days ahead.",
        "until, reason, by, date",
    ),
    (
        RiskWord.keep_open,
        "It counts in full: what you decided before is taken back. What others decided counts no "
        "more either, as long as you differ.",
        "reason, by, date",
    ),
)
_RULES = (
    "A row that lowers or closes a finding (no match, not in use) is a proposal until somebody else "
    "than the one under By stands under Approved by, and Evidence reference says where the proof "
    "lies. A proposal closes nothing. The second person may open this workbook and add both.",
    "Until is the last day on which it holds. Beside a decision it belongs to the decision.",
    "Rows may be sorted, filtered and deleted, columns moved and added. Leave the ids in the "
    f"columns Id, Group and Finding, the headers, and the hidden sheet {KEYS_SHEET!r} as they are.",
    "What stands in yellow cells already holds, or is proposed. Clearing it takes nothing back: say "
    "otherwise, and the new answer takes its place. Unsure takes back a judgement, keep open a "
    "decision.",
    "Reason is a neutral fact. Others read it, perhaps in court.",
    "An answer holds as long as what was in view is as it was: route, version, vendor, designation. "
    "When one of them changes, the finding counts again and says why.",
)
_NEXT = (
    "Save the workbook and name it to the next scan: exposure scan ... --decisions FILE. "
    "Several workbooks of several people may be named. exposure decide --from FILE adds what they "
    "say to a plain file that git keeps. Other spreadsheet programs may save it as .xlsx or .ods."
)


def fill_guide(sheet: Worksheet, result: ScanResult) -> None:
    """Write what the words mean and what each of them needs."""
    set_widths(sheet, tuple(Column("", width) for width in _WIDTHS))
    put_across(sheet, 1, "How to decide", _LAST, TITLE)
    sheet.row_dimensions[1].height = TITLE_HEIGHT
    put_across(sheet, 2, _ASKED, _LAST)
    row = 4
    for title, words in (("Judgement", _JUDGEMENTS), ("Decision", _DECISIONS)):
        put_head(sheet, row, tuple(Column(one, 0) for one in (title, "Means", "Needs")))
        rows = [(words_of(word), means, needs) for word, means, needs in words]
        row = put_rows(sheet, row + 1, list(rows)) + 1
    put(sheet, row, 1, "To fill in", INPUT)
    put(sheet, row, 2, "Cells of this colour are yours.")
    row += 2
    for rule in (*_RULES, _NEXT):
        put_across(sheet, row, rule, _LAST)
        row += 1
    put(sheet, row + 1, 1, "Reason codes of judgements", SECTION)
    put_head(sheet, row + 2, (Column("Reason code", 0), Column("Goes with", 0)))
    put_rows(sheet, row + 3, [(words_of(code), _goes_with(code)) for code in ReasonCode])
    set_print(sheet, f"Law date {result.as_of}", LETTER, None)


def _goes_with(code: ReasonCode) -> str:
    return ", ".join(words_of(word) for word in JudgementWord if word in FITTING[code])
