"""Which reporting times bear on a contract, as people recorded them and as they would run?"""

from exposure.attest.checklist.contract_evidence import clauses_carried
from exposure.attest.checklist.finding_evidence import reportable
from exposure.attest.checklist.own_evidence import recorded_orders
from exposure.attest.checklist.person_evidence import reviewed_by_a_person
from exposure.attest.checklist.question import Answered, Question, for_a_person
from exposure.attest.checklist.scan_evidence import list_words
from exposure.model.checklist import RequirementState
from exposure.model.law.clock import CalendarClock, PossibleClock, RunningClock
from exposure.register.law.clauses import clause_numbers

NO_DISCOVERY = (
    "Nobody recorded when it was identified; date, hour and source are a person's to state."
)


def discovery(question: Question) -> Answered:
    """Return what people recorded as identified; the program sets no such time."""
    running = running_on(question)
    if not running:
        return for_a_person(NO_DISCOVERY)
    said = dict.fromkeys(f"{one.by} recorded {one.at} ({one.discovery})." for one in running)
    ids = dict.fromkeys(finding for clock in running for finding in clock.findings)
    return Answered(RequirementState.evidence_on_file, " ".join(said), tuple(ids))


def report_clock(question: Question) -> Answered:
    """Return what would be reportable, and until when: as recorded, else for an example."""
    answer = reportable(question)
    told = [
        f"{one.citation}: due by {one.first_due or 'an unknown day'}."
        for one in running_on(question)
    ]
    told += [_if_identified(one) for one in _possible(question)]
    said = dict.fromkeys(told)
    return Answered(answer.state, " ".join([answer.evidence, *said]), answer.findings)


def _if_identified(clock: PossibleClock) -> str:
    known = "identified or suspected" if clock.suspicion else "identified"
    due = clock.due or "an unknown day"
    return f"{clock.citation}: if treated as {known} at {clock.if_at}, due by {due}."


def report_channel(question: Question) -> Answered:
    """Return to whom the rules say a report goes; the contract may say otherwise."""
    told = dict.fromkeys(
        [one.channel for one in running_on(question)] + [one.channel for one in _possible(question)]
    )
    named = f" The rules name: {'; '.join(told)}." if told else ""
    return for_a_person(f"Where a report goes is read from the contract by a person.{named}")


def report_follow_up(question: Question) -> Answered:
    """Return what follows a first report, where one runs."""
    told = dict.fromkeys(
        f"{one.citation}: {one.follow_up}, by {one.follow_up_due or 'an unknown day'} if the first "
        "goes out at its end."
        for one in running_on(question)
        if one.follow_up
    )
    said = " ".join(told)
    return for_a_person(said or "What follows hangs on the first report, made by a person.")


def list_review(question: Question) -> Answered:
    """Leave the review of SAM.gov to a person."""
    return reviewed_by_a_person(question)


def orders_review(question: Question) -> Answered:
    """Leave the search for orders to a person, with when the next is due as far as recorded."""
    return for_a_person(" ".join([reviewed_by_a_person(question).evidence, *_rounds(question)]))


def contract_review(question: Question) -> Answered:
    """Leave the reading of solicitation and contract to a person, with the orders on record."""
    told = (reviewed_by_a_person(question).evidence, recorded_orders(question))
    return for_a_person(" ".join(filter(None, told)))


def editions(question: Question) -> Answered:
    """Return which editions of official lists the scan looked through; a person says what is newest."""
    result = question.result
    lists = "; ".join(list_words(one) for one in result.lists if one.counts)
    looked = (
        f"Looked through by the scan: {lists}." if lists else "No official list was looked through."
    )
    return for_a_person(
        f"{looked} Which further lists were reviewed, in which edition and when, a person states; "
        f"the register used knows facts to {result.facts_known}."
    )


def affirmation(question: Question) -> Answered:
    """Leave who affirmed to a person, with what the clause asks and when the next one is due."""
    return for_a_person(" ".join([clauses_carried(question).evidence, *_rounds(question)]))


def _rounds(question: Question) -> list[str]:
    return [f"{one.citation}: {_due(one)}" for one in rounds_of(question)]


def rounds_of(question: Question) -> tuple[CalendarClock, ...]:
    """Return what comes round by one of the requirement's own clauses."""
    asked = clause_numbers(question.requirement.clauses)
    return tuple(one for one in _calendar(question) if clause_numbers((one.citation,)) & asked)


def _due(clock: CalendarClock) -> str:
    if clock.next_due is None:
        return f"the last time is not recorded in the settings ({clock.span.words} apart)."
    return f"last {clock.last_done}, next by {clock.next_due}."


def running_on(question: Question) -> tuple[RunningClock, ...]:
    """Return the clocks that a person's discovery started for the contract."""
    book = question.result.clocks
    return tuple(one for one in (book.running if book else ()) if _bears(question, one.contracts))


def _possible(question: Question) -> tuple[PossibleClock, ...]:
    book = question.result.clocks
    return tuple(one for one in (book.possible if book else ()) if _bears(question, one.contracts))


def _calendar(question: Question) -> tuple[CalendarClock, ...]:
    book = question.result.clocks
    return tuple(one for one in (book.calendar if book else ()) if _bears(question, one.contracts))


def _bears(question: Question, contracts: tuple[str, ...]) -> bool:
    """Say whether a clock is one of the contract's, or of the company as a whole."""
    if question.contract is None or not contracts:
        return True
    return question.contract.number in contracts
