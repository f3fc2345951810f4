"""What stands on the sheet To review: each question a person answers, and the findings it asks of?"""

from collections.abc import Sequence

from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.worksheet import Worksheet

from exposure.model.judgements.review import ReviewGroup
from exposure.model.result import ScanResult
from exposure.model.words import number_of
from exposure.report.document.decisions.columns import (
    DECISION_COLUMNS,
    print_with_decisions,
    put_decisions,
)
from exposure.report.document.decisions.shown import Shown
from exposure.report.document.page import (
    INK,
    MOST_ROWS,
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


def fill_reviews(sheet: Worksheet, result: ScanResult, index: Index, shown: Shown) -> None:
    """Write one row per finding to review, group by group, the most consequential first.

    A group of several begins with a row of its own, in which a person decides all of them.
    """
    members = members_of(result, index)
    rows: list[tuple[Value, ...]] = []
    ids: list[str] = []
    first: list[int] = []
    for group in result.reviews:
        lead = _group_cells(group, index)
        first.append(len(rows) + 2)
        met = list(members.of(group))
        if len(met) > 1:
            rows.append((*lead, *_scope_cells(met)))
            ids.append(group.id)
        rows += [(*lead, *_member_cells(member)) for member in met]
        ids += [member.finding.id for member in met]
    set_widths(sheet, COLUMNS)
    put_head(sheet, 1, COLUMNS)
    after = put_rows(sheet, 2, rows)
    decided = dict(enumerate(ids[:MOST_ROWS], 2))
    put_decisions(sheet, len(COLUMNS) + 1, 1, decided, shown.texts)
    _set_apart(sheet, range(2, min(after, len(rows) + 2)), frozenset(first))
    if not rows:
        put(sheet, 2, 1, NOTHING, NOTE).alignment = Alignment(wrap_text=False)
    make_filterable(sheet, 1, len(COLUMNS) + len(DECISION_COLUMNS), len(rows) + 1)
    sheet.freeze_panes = "C2"
    set_print(sheet, dates_line(result), TABLOID, 1)
    print_with_decisions(sheet, len(COLUMNS), len(rows) + 1, pages=2)


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


def _scope_cells(members: Sequence[Member]) -> tuple[Value, ...]:
    """Return the cells of the row that decides a whole group, its scope written out."""
    count = number_of(len(members), "finding")
    scope = "\n".join(f"{one.finding.id} {one.finding.subject.name}" for one in members)
    return (None, f"all {count} below", cut(scope), *[None] * 6)


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
