"""What stands on the sheet To review: each question a person answers, and the findings it asks of?"""

from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.worksheet import Worksheet

from exposure.model.judgements.review import ReviewGroup
from exposure.model.result import ScanResult
from exposure.report.document.page import (
    INK,
    NOTE,
    QUIET,
    TABLOID,
    Column,
    Value,
    cut,
    make_filterable,
    put,
    put_head,
    put_rows,
    set_print,
    set_widths,
)
from exposure.report.index import Index
from exposure.report.review_members import Member, members_of
from exposure.report.review_words import spend_words, standing_words
from exposure.report.words import dates_line, place_words, spaced

COLUMNS = (
    Column("Group", 13.5),
    Column("Question", 34),
    Column("Vendor", 14),
    Column("Designation", 13),
    Column("Grouped by", 12),
    Column("Findings", 9),
    Column("Contracts", 10),
    Column("Stated spend", 14),
    Column("Finding", 13.5),
    Column("Asset", 20),
    Column("Text", 26),
    Column("Where", 24),
    Column("Country", 9),
    Column("Website", 19),
    Column("What was met", 40),
    Column("Spoke against it", 22),
    Column("What people said", 20),
)
QUESTION_COLUMN = 2
OF_THE_GROUP = 8
"""Columns that say the same of all findings of a group."""
NOTHING = "No finding waits for a review."


def fill_reviews(sheet: Worksheet, result: ScanResult, index: Index) -> None:
    """Write one row per finding to review, group by group, the most consequential first."""
    members = members_of(result, index)
    rows: list[tuple[Value, ...]] = []
    first: list[int] = []
    for group in result.reviews:
        lead = _group_cells(group, index)
        first.append(len(rows) + 2)
        rows += [(*lead, *_member_cells(member)) for member in members.of(group)]
    set_widths(sheet, COLUMNS)
    put_head(sheet, 1, COLUMNS)
    after = put_rows(sheet, 2, rows)
    _set_apart(sheet, range(2, min(after, len(rows) + 2)), frozenset(first))
    if not rows:
        put(sheet, 2, 1, NOTHING, NOTE).alignment = Alignment(wrap_text=False)
    make_filterable(sheet, 1, len(COLUMNS), len(rows) + 1)
    sheet.freeze_panes = "C2"
    set_print(sheet, dates_line(result), TABLOID, 1)


def _group_cells(group: ReviewGroup, index: Index) -> tuple[Value, ...]:
    return (
        group.id,
        cut(group.question),
        index.vendor(group.vendor),
        standing_words(group),
        spaced(group.kind),
        len(group.findings),
        group.contracts,
        "\n".join(spend_words(group)),
    )


def _member_cells(member: Member) -> tuple[Value, ...]:
    finding = member.finding
    return (
        finding.id,
        member.asset,
        cut(member.text),
        "\n".join(part for part in (place_words(member.location), member.elsewhere()) if part),
        cut(member.country),
        cut(member.website),
        member.line(placed=False),
        cut("\n".join(member.against())),
        cut("\n".join(member.said())),
    )


def _set_apart(sheet: Worksheet, rows: range, first: frozenset[int]) -> None:
    """Mark where a group begins, and grey what its other rows repeat for filters and sorting."""
    bold = Font(name="Calibri", size=10, color=INK, bold=True)
    grey = Font(name="Calibri", size=10, color=QUIET)
    for row in rows:
        for column in range(1, OF_THE_GROUP + 1):
            if row not in first:
                sheet.cell(row, column).font = grey
            elif column == QUESTION_COLUMN:
                sheet.cell(row, column).font = bold
