"""Until when are records kept, and by when is a statement renewed, as far as days are known?"""

from collections.abc import Iterator
from datetime import date

from exposure.assess.clocks.deadline import day_after
from exposure.attest.checklist.question import Answered, Question, for_a_person
from exposure.register.law.facts import Period


def statement(question: Question) -> Answered:
    """Return the dates that a statement would rest on, and from them when it would be renewed."""
    result = question.result
    renewed = _until(question, result.as_of)
    told = f" Counted from the law date, it would be renewed by {renewed}." if renewed else ""
    return for_a_person(
        f"The scan has law date {result.as_of}, inputs dated to "
        f"{result.coverage.newest_input or 'an unknown day'}, facts known to "
        f"{result.facts_known}.{told} Words and renewal are a person's to settle."
    )


def retention(question: Question) -> Answered:
    """Return until when records would be kept if the final payment came as the contract ends."""
    contract = question.contract
    ends = contract.ends if contract is not None else None
    unknown = "The date of the final payment is not in the records."
    if not ends:
        return for_a_person(unknown)
    kept = _until(question, ends)
    told = f" Were the final payment made then, records would be kept until {kept}." if kept else ""
    return for_a_person(f"{unknown} The contract ends on {ends} as recorded.{told}")


def _until(question: Question, start: str) -> str:
    """Return `2029-01-14 (FAR 4.703(a), at least) and ...`, counted from an ISO day."""
    return " and ".join(_days(question, start))


def _days(question: Question, start: str) -> Iterator[str]:
    for period in question.requirement.periods:
        if question.carries(period.clauses) is not False:
            last = _last_day(start, period)
            if last:
                told = ", ".join(part for part in (period.citation, period.said) if part)
                yield f"{last} ({told})"


def _last_day(start: str, period: Period) -> str:
    try:
        last = day_after(date.fromisoformat(start), period.span)
    except ValueError:
        return ""
    return last.isoformat() if last is not None else ""
