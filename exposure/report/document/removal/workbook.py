"""How does a removal plan become a workbook that a person works through?"""

from datetime import datetime
from io import BytesIO

from msgspec.structs import replace
from openpyxl.styles import Alignment
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from exposure.model.removal.plan import RemovalPlan
from exposure.report.document.archive import normalised
from exposure.report.document.page import (
    NOTE,
    SECTION,
    TABLOID,
    TITLE,
    TITLE_HEIGHT,
    Column,
    Value,
    add_styles,
    make_filterable,
    put,
    put_across,
    put_head,
    put_rows,
    set_print,
    set_widths,
)
from exposure.report.removal_words import (
    NO_ADVICE,
    also_ended_words,
    cut_words,
    due_words,
    ends_words,
    few_words,
    left_words,
    names_of,
    proof_words,
    stake_words,
    total_words,
)

STEPS = (
    Column("Step", 7),
    Column("What to do", 42),
    Column("Due", 13),
    Column("Cost", 12),
    Column("Cost because", 26),
    Column("At stake", 28),
    Column("Ends", 30),
    Column("Left after it", 24),
    Column("Alone it ends", 11),
    Column("Owner", 22),
    Column("Where", 24),
    Column("Findings", 22),
)
REST = (
    Column("Asset", 36),
    Column("Kind", 14),
    Column("Contracts", 34),
    Column("Owner", 22),
    Column("Findings", 30),
    Column("Why it stands here", 60),
)
CALENDAR = (
    Column("Day", 26),
    Column("Who asks", 46),
    Column("Steps", 20),
    Column("Assets", 60),
)


def write_plan_workbook(plan: RemovalPlan) -> bytes:
    """Return an XLSX file; the same plan gives the same bytes."""
    book = Workbook()
    add_styles(book)
    first = book.active
    if first is not None:
        book.remove(first)
    _fill_plan(book.create_sheet("Removal plan"), plan)
    _fill_calendar(book.create_sheet("Calendar"), plan)
    _fill_rest(book.create_sheet("Not in the plan"), plan)
    book.properties.creator = book.properties.lastModifiedBy = "exposure"
    book.properties.title = f"Removal plan for {plan.name} on {plan.as_of}"
    book.properties.created = datetime.fromisoformat(plan.as_of)
    target = BytesIO()
    book.save(target)
    return normalised(target.getvalue(), plan.as_of)


def _fill_plan(sheet: Worksheet, plan: RemovalPlan) -> None:
    set_widths(sheet, STEPS)
    head = _opening(sheet, plan, len(STEPS))
    put_head(sheet, head, STEPS)
    names = names_of(plan)
    rows: list[tuple[Value, ...]] = [
        (
            step.number, cut_words(step), step.deadline or "no day stated",
            step.cost.amount, step.cost.because, stake_words(step) or "no contract recorded",
            ends_words(step, names), left_words(step), step.alone, step.owner,
            "" if step.location is None else str(step.location), few_words(step.findings, 10),
        )
        for step in plan.steps
    ]  # fmt: skip
    after = put_rows(sheet, head + 1, rows)
    if not rows:
        put(sheet, after, 1, "Nothing is to be cut.", NOTE).alignment = Alignment(wrap_text=False)
    make_filterable(sheet, head, len(STEPS), head + len(rows))
    sheet.freeze_panes = f"C{head + 1}"
    set_print(sheet, _dates(plan), TABLOID, head)


def _opening(sheet: Worksheet, plan: RemovalPlan, columns: int) -> int:
    """Write what stands above the table, and return the row of its header."""
    put(sheet, 1, 1, f"Removal plan for {plan.name}", TITLE).alignment = Alignment(wrap_text=False)
    sheet.row_dimensions[1].height = TITLE_HEIGHT
    told = [
        f"{plan.counted.capitalize()} on {plan.as_of}: {len(plan.exposed):,}."
        f" The cheapest way out: {total_words(plan)}.",
        proof_words(plan),
        *filter(None, (also_ended_words(plan), plan.read)),
        *plan.coverage,
        *plan.warnings,
        NO_ADVICE,
    ]
    for row, sentence in enumerate(told, 2):
        put_across(sheet, row, sentence, columns)
    return len(told) + 3


def _fill_calendar(sheet: Worksheet, plan: RemovalPlan) -> None:
    set_widths(sheet, CALENDAR)
    names = names_of(plan)
    put(sheet, 1, 1, "By when", SECTION).alignment = Alignment(wrap_text=False)
    put_head(sheet, 3, CALENDAR)
    rows: list[tuple[Value, ...]] = [
        (
            due_words(one.day, one.days_left), one.says, ", ".join(map(str, one.steps)) or "none",
            ", ".join(names[asset] for asset in one.assets) or "none",
        )
        for one in plan.calendar
    ]  # fmt: skip
    if plan.undated:
        rows.append(("no day stated", "no designation that was read states a day",
                     ", ".join(map(str, plan.undated)), ""))  # fmt: skip
    put_rows(sheet, 4, rows)
    make_filterable(sheet, 3, len(CALENDAR), 3 + len(rows))
    set_print(sheet, _dates(plan), TABLOID, 3)


def _fill_rest(sheet: Worksheet, plan: RemovalPlan) -> None:
    set_widths(sheet, REST)
    put(sheet, 1, 1, "What this plan does not end", SECTION).alignment = Alignment(wrap_text=False)
    put_head(sheet, 3, REST)
    told = [
        *(
            (one.exposed, "nothing on this route can be removed: " + " › ".join(one.route.steps))
            for one in plan.lasting
        ),
        *((one, "only possibly exposed: judge it first") for one in plan.to_judge),
        *(
            (replace(one, findings=lost), "the graph does not hold a route of these findings")
            for one in plan.exposed
            if (lost := tuple(key for key in one.findings if key in plan.not_in_plan))
        ),
    ]
    rows: list[tuple[Value, ...]] = [
        (one.name, one.kind, ", ".join(one.contracts), one.owner, ", ".join(one.findings), why)
        for one, why in told
    ]
    put_rows(sheet, 4, rows)
    make_filterable(sheet, 3, len(REST), 3 + len(rows))
    sheet.freeze_panes = "B4"
    set_print(sheet, _dates(plan), TABLOID, 3)


def _dates(plan: RemovalPlan) -> str:
    return f"Law date {plan.as_of}"
