"""What is asked of the records for one requirement and one contract, and what do they answer?"""

from msgspec import Struct

from exposure.model.checklist import RequirementState
from exposure.model.finding import Finding, VerdictKind
from exposure.model.law.allocation import Use
from exposure.model.records import ContractRow
from exposure.model.result import ScanResult
from exposure.register.law.agencies import AgencyNames
from exposure.register.law.clauses import clause_list, clause_numbers
from exposure.register.law.facts import Clause, Requirement


class Question(Struct, frozen=True):
    """One requirement put to one contract, with everything the scan holds."""

    result: ScanResult
    requirement: Requirement
    contract: ContractRow | None
    """None where no contract was given: the question is about the company as a whole."""
    tied: tuple[Finding, ...]
    """Findings that the records tie to the contract; all of them where no contract was given."""
    untied: tuple[Finding, ...]
    known_clauses: tuple[Clause, ...] = ()
    unsaid: tuple[Finding, ...] = ()
    """Of `tied`, those in assets of which nobody says whether they are used on the contract."""
    set_aside: tuple[Finding, ...] = ()
    """Of `untied`, those in assets that are recorded as not used on it."""
    by_use: bool = True
    """Whether it is about what is used on the contract, and not in the company as a whole."""
    agencies: tuple[AgencyNames, ...] = ()
    """By which names offices of each kind of buyer are known."""
    by_id: bool = False
    """Whether findings are named by their ids alone, because a table tells of each."""

    def carries(self, clauses: tuple[str, ...]) -> bool | None:
        """Say whether the contract carries one of these clauses; None where its records do not tell.

        No clauses are carried by every contract.
        """
        if not clauses:
            return True
        stated = clause_list(self.contract.clauses) if self.contract is not None else None
        if stated is None or not (stated.numbers or stated.unread):
            return None
        if stated.numbers & clause_numbers(clauses):
            return True
        return None if stated.unread else False


class Answered(Struct, frozen=True):
    """How far the records carry the requirement, in facts."""

    state: RequirementState
    evidence: str
    findings: tuple[str, ...] = ()


def on_file(evidence: str) -> Answered:
    """Return that the records hold what is asked."""
    return Answered(RequirementState.evidence_on_file, evidence)


def left_open(evidence: str) -> Answered:
    """Return that records could hold what is asked, and these do not."""
    return Answered(RequirementState.open, evidence)


def for_a_person(evidence: str) -> Answered:
    """Return that only a person can know what is asked."""
    return Answered(RequirementState.person_needed, evidence)


def is_tied(finding: Finding, contract: ContractRow, use: Use) -> bool:
    """Say whether a finding is tied to a contract: by the use of its asset, else by a verdict.

    What nobody says is a question; what a person recorded as not used is not tied.
    """
    if use is not Use.unknown:
        return use is Use.used
    return any(
        contract.number in verdict.contracts and verdict.verdict is not VerdictKind.not_applicable
        for verdict in finding.verdicts
    )
