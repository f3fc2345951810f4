"""How far do the records carry each requirement, contract by contract, before a person signs?"""

from collections import Counter
from collections.abc import Callable, Iterable

from msgspec import Struct

from exposure.attest.checklist import (
    clock_evidence,
    contract_evidence,
    finding_evidence,
    own_evidence,
    person_evidence,
    scan_evidence,
)
from exposure.attest.checklist.coverage_evidence import known_words
from exposure.attest.checklist.duties import devices, periods
from exposure.attest.checklist.duties import flow_down as subcontracts
from exposure.attest.checklist.people.words import with_words
from exposure.attest.checklist.question import Answered, Question, for_a_person, is_tied, left_open
from exposure.model.attest.records import AttestationRecords
from exposure.model.checklist import (
    Checklist,
    ChecklistRow,
    ContractKnown,
    RequirementState,
)
from exposure.model.finding import Finding
from exposure.model.law.allocation import Use
from exposure.model.records import ContractRow
from exposure.model.result import ScanResult
from exposure.register.law.agencies import AgencyNames
from exposure.register.law.clauses import clause_list, clause_numbers
from exposure.register.law.facts import Clause, Requirement

EVIDENCE: dict[str, Callable[[Question], Answered]] = {
    "contract_facts": contract_evidence.contract_facts,
    "regime": contract_evidence.regime,
    "role": contract_evidence.role,
    "covered_system": contract_evidence.covered_system,
    "list_review": clock_evidence.list_review,
    "orders_review": clock_evidence.orders_review,
    "contract_review": clock_evidence.contract_review,
    "editions": clock_evidence.editions,
    "clauses_carried": contract_evidence.clauses_carried,
    "software_attestation": contract_evidence.software_attestation,
    "affirmation": clock_evidence.affirmation,
    "register_snapshot": scan_evidence.register_snapshot,
    "inputs_scanned": scan_evidence.inputs_scanned,
    "method": scan_evidence.method,
    "unknowns": scan_evidence.unknowns,
    "supplier_answers": scan_evidence.supplier_answers,
    "findings_provided": finding_evidence.findings_tied,
    "findings_used": finding_evidence.findings_tied,
    "findings_anywhere": finding_evidence.findings_anywhere,
    "component_role": finding_evidence.component_role,
    "findings_contained": finding_evidence.findings_contained,
    "affiliates": finding_evidence.affiliates,
    "exceptions": finding_evidence.exceptions,
    "device_presence": devices.device_presence,
    "disclosed_exceptions": own_evidence.disclosed_exceptions,
    "representation": finding_evidence.representation,
    "representation_anywhere": finding_evidence.representation_anywhere,
    "disclosure": finding_evidence.disclosure,
    "discovery": clock_evidence.discovery,
    "report_clock": clock_evidence.report_clock,
    "report_channel": clock_evidence.report_channel,
    "report_follow_up": clock_evidence.report_follow_up,
    "customer_wording": own_evidence.customer_wording,
    "flow_down": subcontracts.flow_down,
    "orders_told": subcontracts.orders_told,
    "waiver": own_evidence.waiver,
    "phase_out": own_evidence.phase_out,
    "statement": periods.statement,
    "retention": periods.retention,
}
"""A requirement's evidence word → what answers it from the scan."""

UNKNOWN_WORD = for_a_person("The scan holds no record that bears on this.")


class Ground(Struct, frozen=True):
    """What every row of a checklist is drafted from."""

    result: ScanResult
    requirements: tuple[Requirement, ...]
    clauses: tuple[Clause, ...] = ()
    """They say which regime a clause is of, and how it flows down."""
    agencies: tuple[AgencyNames, ...] = ()
    """By which names offices of each kind of buyer are known."""
    records: AttestationRecords = AttestationRecords()
    """What people wrote down that only people can know."""
    by_id: bool = False
    """Whether findings are named by their ids alone, because a table tells of each."""


def draft_checklist(
    result: ScanResult,
    requirements: tuple[Requirement, ...],
    clauses: tuple[Clause, ...] = (),
    agencies: tuple[AgencyNames, ...] = (),
) -> Checklist:
    """Return one row per requirement and contract, as far as the scan alone answers it."""
    return drafted(Ground(result, requirements, clauses, agencies), labelled(result))


def drafted(
    ground: Ground, contracts: Iterable[tuple[ContractRow | None, str | None]]
) -> Checklist:
    """Return one row per requirement for each of the contracts, under the names given."""
    rows: list[ChecklistRow] = []
    coverage: list[ContractKnown] = []
    for contract, label in contracts:
        parts = _divided(ground.result, contract)
        for requirement in ground.requirements:
            question = Question(
                ground.result, requirement, contract, parts.tied, parts.untied, ground.clauses,
                parts.unsaid, parts.set_aside, agencies=ground.agencies, by_id=ground.by_id,
            )  # fmt: skip
            rows.append(with_words(_row(question, label), question, ground.records.requirements))
        if known := known_words(ground.result, contract):
            coverage.append(ContractKnown(label, known))
    return Checklist(ground.result.as_of, _preamble(ground.result), tuple(rows), tuple(coverage))


class _Divided(Struct, frozen=True):
    """The findings, told apart by what is known of their assets' use on one contract."""

    tied: tuple[Finding, ...]
    untied: tuple[Finding, ...] = ()
    unsaid: tuple[Finding, ...] = ()
    set_aside: tuple[Finding, ...] = ()


def _divided(result: ScanResult, contract: ContractRow | None) -> _Divided:
    """Return the findings that are tied to a contract, or may be, and the others."""
    if contract is None:
        return _Divided(result.findings)
    said = {one.asset: one.use for one in result.allocations if one.contract == contract.number}
    tied: list[Finding] = []
    untied: list[Finding] = []
    for finding in result.findings:
        bears = is_tied(finding, contract, said.get(finding.asset, Use.unknown))
        (tied if bears else untied).append(finding)
    return _Divided(
        tuple(tied),
        tuple(untied),
        tuple(one for one in tied if said.get(one.asset) is not Use.used),
        tuple(one for one in untied if said.get(one.asset) is Use.not_used),
    )


def _row(question: Question, label: str | None) -> ChecklistRow:
    requirement = question.requirement
    answer = _answer(question)
    return ChecklistRow(
        requirement=requirement.id,
        group=requirement.group,
        text=requirement.text,
        citation=requirement.citation,
        contract=label,
        state=answer.state,
        evidence=answer.evidence,
        findings=answer.findings,
    )


def _answer(question: Question) -> Answered:
    answer = _evidence(question)
    asked = clause_numbers(question.requirement.clauses)
    if question.contract is None or not question.requirement.clauses:
        return answer
    stated = clause_list(question.contract.clauses)
    if stated.numbers & asked:
        return answer
    named = ", ".join(question.requirement.clauses)
    place = question.contract.location
    if not question.contract.clauses:
        return _still_open(answer, f"The records state no clauses ({place}); {named} may apply.")
    if stated.unread or not asked:
        unread = ", ".join(stated.unread) or named
        return _still_open(answer, f"Whether {named} applies is open; could not read: {unread}.")
    return Answered(
        RequirementState.not_applicable,
        f"Not in this contract's clause list ({place}): {named}. "
        "A provision of the solicitation or of SAM may still call for it.",
    )


def _evidence(question: Question) -> Answered:
    word = question.requirement.evidence
    answer = EVIDENCE.get(word)
    if answer is not None:
        return answer(question)
    return person_evidence.STANDING.get(word, UNKNOWN_WORD)


def _still_open(answer: Answered, reason: str) -> Answered:
    opened = left_open(f"{reason} {answer.evidence}")
    return Answered(opened.state, opened.evidence, answer.findings)


def labelled(result: ScanResult) -> tuple[tuple[ContractRow | None, str | None], ...]:
    """Return each contract row under a name of its own; none and None for the company as a whole."""
    if not result.contracts:
        return ((None, None),)
    return tuple(zip(result.contracts, _labels(result.contracts), strict=True))


def _labels(contracts: tuple[ContractRow, ...]) -> tuple[str, ...]:
    named = [
        f"{one.number} order {one.order}" if one.order else one.number or str(one.location)
        for one in contracts
    ]
    count = Counter(named)
    return tuple(
        name if count[name] == 1 else f"{name} ({one.location})"
        for name, one in zip(named, contracts, strict=True)
    )


def _preamble(result: ScanResult) -> tuple[str, ...]:
    coverage = result.coverage
    dated = f"{coverage.oldest_input or 'undated'} to {coverage.newest_input or 'undated'}"
    return (
        "This is a draft for people to work through. It is not legal advice, and nothing in it "
        "has been represented or signed.",
        f"Law date {result.as_of}; inputs dated {dated}; facts known to {result.facts_known}.",
        "Findings are unconfirmed until a person has confirmed match and use. "
        "No finding does not mean no use.",
        *result.summary.warnings,
    )
