"""How does a checklist become a Markdown file that a compliance officer works through?"""

from itertools import groupby

from exposure.model.checklist import Checklist, ChecklistRow, RequirementState
from exposure.report.neutral import markdown
from exposure.report.words import first_of

BLANK = "____"
HEADS = ("", "No.", "What must be answered", "State", "On file", "Citation", "Owner", "Due")
COMPANY = "The company as a whole"


def write_checklist(checklist: Checklist) -> bytes:
    """Return the checklist: the standing sentences, then one table per contract, boxes open."""
    blocks = ["# Checklist before a person signs", *map(markdown, checklist.preamble)]
    known = {one.contract: markdown(one.known) for one in checklist.coverage}
    for contract, rows in groupby(checklist.rows, key=lambda row: row.contract):
        group = tuple(rows)
        above = [known[contract]] if contract in known else []
        blocks += [f"## {_heading(contract)}", *above, _counts(group), _table(group)]
    if not checklist.rows:
        blocks.append("The register holds no requirement.")
    return ("\n\n".join(blocks) + "\n").encode()


def _heading(contract: str | None) -> str:
    return COMPANY if contract is None else f"Contract {markdown(contract)}"


def _counts(rows: tuple[ChecklistRow, ...]) -> str:
    states = [row.state for row in rows]
    counted = [
        f"{states.count(state)} {state.words}" for state in RequirementState if state in states
    ]
    return f"{len(rows)} requirements: {', '.join(counted)}."


def _table(rows: tuple[ChecklistRow, ...]) -> str:
    lines = [_line(HEADS), _line(("---",) * len(HEADS))]
    return "\n".join([*lines, *(_line(_cells(row)) for row in rows)])


def _cells(row: ChecklistRow) -> tuple[str, ...]:
    found = f" Findings: {first_of(row.findings)}." if row.findings else ""
    return (
        "[ ]",
        markdown(row.requirement),
        markdown(row.text),
        f"**{row.state.words}**",
        markdown(row.evidence + found),
        markdown(row.citation),
        markdown(row.owner) or BLANK,
        markdown(row.due) or BLANK,
    )


def _line(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"
