"""How does a checklist read as a document: what to answer, what is on file, what is left out?"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from exposure.attest.twins.substantiation import findings_section
from exposure.model.attest.draft import Audience, Block, Draft, Points, Section, Sentence, Table
from exposure.model.checklist import ChecklistRow, ContractChecklist, RequirementState
from exposure.model.result import ScanResult
from exposure.model.words import number_of

TEMPLATE = "checklist"
TITLE = "Checklist before a person signs"
TO_ANSWER = ("To be answered", "State", "Owner, due", "Confirmed by, on")
LEFT_OUT = ("Question", "Why it is not asked")
COUNTED = ("State", "Which rows")
STATES = (
    RequirementState.exception_to_consider,
    RequirementState.open,
    RequirementState.person_needed,
    RequirementState.evidence_on_file,
    RequirementState.not_applicable,
)
"""What asks for work first."""


def checklist_draft(one: ContractChecklist, result: ScanResult) -> Draft:
    """Return the document, which stays inside the company; a person confirms each row.

    What its rows name by an id stands in a table at its end.
    """
    rows = one.checklist.rows
    asked = [row for row in rows if row.state is not RequirementState.not_applicable]
    left_out = [row for row in rows if row.state is RequirementState.not_applicable]
    return Draft(
        template=TEMPLATE,
        title=TITLE,
        audience=Audience.internal,
        recipient="",
        contract=one.contract,
        as_of=one.checklist.as_of,
        facts=one.facts,
        sections=(
            Section("What this is", tuple(_opening(one))),
            Section("Where it stands", (_counted(rows),)),
            *_groups(asked),
            *([Section("Not applicable", (_left_out(left_out),))] if left_out else []),
            *findings_section({found for row in rows for found in row.findings}, result),
        ),
    )


def _opening(one: ContractChecklist) -> Iterator[Block]:
    yield from map(Sentence, one.checklist.preamble)
    yield from (Sentence(known.known) for known in one.checklist.coverage)


def _counted(rows: Sequence[ChecklistRow]) -> Table:
    """Return how many rows are in which state, and which."""
    counted = []
    for state in STATES:
        which = [row.requirement for row in rows if row.state is state]
        if which:
            counted.append((state.words, f"{len(which)}: {', '.join(which)}"))
    return Table(f"{number_of(len(rows), 'row')} by state", COUNTED, tuple(counted))


def _groups(rows: Sequence[ChecklistRow]) -> Iterator[Section]:
    """Yield a section for each group: the rows to work through, then what the records show of each."""
    for group, found in groupby(rows, key=lambda row: row.group):
        members = tuple(found)
        table = Table(f"{group}: rows to confirm", TO_ANSWER, tuple(map(_row, members)))
        yield Section(group, (table, Sentence("What the records show:"), *_shown(members)))


def _shown(rows: Sequence[ChecklistRow]) -> Iterator[Block]:
    """Yield what the records show: a point for each row; of several lines, a list of its own."""
    for is_list, some in groupby(rows, key=lambda row: "\n" in row.evidence):
        if not is_list:
            yield Points(tuple(f"{row.requirement}: {row.evidence}" for row in some))
            continue
        for row in some:
            first, *lines = row.evidence.split("\n")
            yield Sentence(f"{row.requirement}: {first}")
            yield Points(tuple(lines))


def _row(row: ChecklistRow) -> tuple[str, ...]:
    """Return the row; who confirms it, and when, a person alone writes."""
    owner_and_day = ", ".join(filter(None, (row.owner, row.due)))
    return _question(row), row.state.words, owner_and_day, ""


def _question(row: ChecklistRow) -> str:
    return f"{row.requirement}: {row.text} [{row.citation}]"


def _left_out(rows: Sequence[ChecklistRow]) -> Table:
    lines = tuple((_question(row), row.evidence) for row in rows)
    return Table(f"{number_of(len(rows), 'row')} that this contract does not ask", LEFT_OUT, lines)
