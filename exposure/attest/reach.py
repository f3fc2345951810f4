"""Which findings do a requirement's clauses reach, as far as the register ties them to clauses?"""

from msgspec import Struct

from exposure.attest.clauses import clause_numbers
from exposure.attest.question import Question
from exposure.model.finding import Finding


class Reach(Struct, frozen=True):
    """Findings, told apart by what the register says of their vendors' designations."""

    bearing: tuple[Finding, ...]
    """A designation names one of the clauses, or the requirement asks of every contract."""
    unsettled: tuple[Finding, ...]
    """No clause is on record for a designation, so that a person must say."""
    elsewhere: tuple[Finding, ...]
    """Every designation names clauses, and none of these."""


def reach_of(question: Question, findings: tuple[Finding, ...]) -> Reach:
    """Tell findings apart by whether the requirement's clauses reach them; none is dropped."""
    asked = clause_numbers(question.requirement.clauses)
    kinds: dict[str, list[Finding]] = {"bearing": [], "unsettled": [], "elsewhere": []}
    for finding in findings:
        kinds[_kind(question, finding, asked)].append(finding)
    return Reach(tuple(kinds["bearing"]), tuple(kinds["unsettled"]), tuple(kinds["elsewhere"]))


def _kind(question: Question, finding: Finding, asked: frozenset[str]) -> str:
    if not asked:
        return "bearing"
    named = [
        clause_numbers(one.clauses)
        for one in question.result.designations
        if one.vendor == finding.vendor
    ]
    if any(clauses & asked for clauses in named):
        return "bearing"
    return "elsewhere" if named and all(named) else "unsettled"
