"""Which findings do a requirement's clauses reach, as far as register and contract settle it?"""

from msgspec import Struct

from exposure.attest.checklist.question import Question
from exposure.model.designation import Standing
from exposure.model.finding import Finding
from exposure.register.law.clauses import clause_list, clause_numbers

OMNIBUS = "far_overhaul"
"""The regime whose clauses each carry several prohibitions: to share one alone ties nothing."""


class Reach(Struct, frozen=True):
    """Findings, told apart by what register and contract say of their vendors' designations."""

    bearing: tuple[Finding, ...] = ()
    """A designation names a clause that is asked and carried, or every contract is asked."""
    unsettled: tuple[Finding, ...] = ()
    """No clause is on record for a designation, so that a person must say."""
    unlisted: tuple[Finding, ...] = ()
    """The contract's clauses are not known, or are too wide to tell, so that a person must say."""
    elsewhere: tuple[Finding, ...] = ()
    """Every designation names clauses, and none that is both asked and carried."""
    lapsed: tuple[Finding, ...] = ()
    """No designation is in force, under watch or unsettled on the law date."""

    @property
    def open(self) -> tuple[Finding, ...]:
        """What a person must settle."""
        return (*self.unsettled, *self.unlisted)

    @property
    def concerned(self) -> tuple[Finding, ...]:
        """What bears on the requirement, or may."""
        return (*self.bearing, *self.open)


def reach_of(question: Question, findings: tuple[Finding, ...]) -> Reach:
    """Tell findings apart by whether the requirement's clauses reach them; none is dropped."""
    of_vendor = {
        one: _kind(question, one) for one in dict.fromkeys(each.vendor for each in findings)
    }
    kinds: dict[str, list[Finding]] = {}
    for finding in findings:
        kinds.setdefault(of_vendor[finding.vendor], []).append(finding)
    return Reach(**{kind: tuple(found) for kind, found in kinds.items()})


def _kind(question: Question, vendor: str) -> str:
    asked = clause_numbers(question.requirement.clauses)
    if not asked:
        return "bearing"
    acts = [one for one in question.result.designations if one.vendor == vendor]
    alive = [one for one in acts if one.standing is not Standing.not_in_force]
    if acts and not alive:
        return "lapsed"
    named = [clause_numbers(one.clauses) for one in alive]
    ties = [_tie(question, clauses & asked, asked) for clauses in named]
    for tie in ("bearing", "unlisted"):
        if tie in ties:
            return tie
    return "elsewhere" if named and all(named) else "unsettled"


def _tie(question: Question, shared: frozenset[str], asked: frozenset[str]) -> str:
    """Say what the clauses that a designation shares with the requirement mean for the contract."""
    if not shared:
        return ""
    contract = question.contract
    stated = clause_list(contract.clauses) if contract is not None else None
    if stated is None or not (stated.numbers or stated.unread):
        return "unlisted"
    if not shared & stated.numbers:
        return "unlisted" if stated.unread else ""
    wide = {one.number for one in question.known_clauses if one.regime == OMNIBUS}
    own = asked - clause_numbers(tuple(wide))
    return "bearing" if shared & (own or asked) else "unlisted"
