"""What becomes of a row when people have said something of it, or taken it on?"""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from exposure.attest.checklist.people.answerable import why_not
from exposure.attest.checklist.people.due import clock_day, overdue
from exposure.attest.checklist.question import Question
from exposure.model.attest.records import RequirementWord
from exposure.model.checklist import ChecklistRow, RequirementState
from exposure.model.law.numbers import plain_number

_TO_ANSWER = frozenset({RequirementState.open, RequirementState.person_needed})
"""States that a person's word may end; findings and clauses that do not ask stay what they are."""


def with_words(
    row: ChecklistRow, question: Question, words: Sequence[RequirementWord]
) -> ChecklistRow:
    """Return the row with owner, day and what people said; nothing of it is ticked."""
    told = _about(question, words)
    said = [one for one in told if one.said]
    last = max((one.on for one in said), default="")
    late = overdue(question, last) if said else ""
    evidence = " ".join(
        filter(None, (*map(_statement, said), *_notes(row, said, late), row.evidence))
    )
    return replace(
        row,
        state=_state(row, bool(said), late),
        evidence=evidence,
        owner=next((one.owner for one in told if one.owner), ""),
        due=_due(row, question, next((one.due for one in told if one.due), ""), last),
    )


def strangers(words: Sequence[RequirementWord], numbers: Sequence[str]) -> tuple[str, ...]:
    """Return one sentence for each contract that people speak of and the scan does not hold."""
    known = {plain_number(one) for one in numbers}
    return tuple(
        f"{one.place}.contract: no contract {one.contract!r} in the scan, and no checklist for it"
        for one in words
        if one.contract and plain_number(one.contract) not in known
    )


def _about(question: Question, words: Sequence[RequirementWord]) -> list[RequirementWord]:
    """Return what people said of the requirement: of the contract first, then of every contract."""
    asked = [one for one in words if one.requirement == question.requirement.id]
    number = plain_number(question.contract.number) if question.contract is not None else ""
    own = [one for one in asked if one.contract and plain_number(one.contract) == number]
    return [*own, *(one for one in asked if not one.contract)]


def _statement(one: RequirementWord) -> str:
    reference = f"{one.reference}; " if one.reference else ""
    return f"{one.by} states on {one.on}: {one.said.rstrip('.')} ({reference}{one.place})."


def _state(row: ChecklistRow, said: bool, late: str) -> RequirementState:
    if not said or row.state not in _TO_ANSWER or _why_not(row):
        return row.state
    return RequirementState.open if late else RequirementState.evidence_on_file


def _why_not(row: ChecklistRow) -> str:
    return why_not(row.requirement, has_findings=bool(row.findings))


def _notes(row: ChecklistRow, said: Sequence[RequirementWord], late: str) -> Iterator[str]:
    """Yield why what people said does not end the question."""
    if not said:
        return
    reason = _why_not(row)
    if reason:
        yield f"A word does not change this state: {reason}."
    elif late:
        yield f"Counted from the day of the statement, it was due again by {late}."


def _due(row: ChecklistRow, question: Question, stated: str, last: str) -> str:
    """Return the person's day; beside it the clock's, where that is earlier or the only one."""
    if row.state is RequirementState.not_applicable:
        return stated
    day, citation = clock_day(question, last)
    if not day or (stated and stated <= day[:10]):
        return stated
    by_clock = f"{day} ({citation})"
    return f"{stated}; {by_clock}" if stated else by_clock
