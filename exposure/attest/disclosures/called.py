"""Which rules call for a disclosure or a report, for which findings of which product?"""

from collections.abc import Iterator

from msgspec import Struct

from exposure.assess.authority.steps import COMPANY_WIDE
from exposure.attest.disclosures.grounds import DisclosureGrounds
from exposure.attest.disclosures.rules import AS_ASKED, rules_carried
from exposure.model.attest.disclosure import DisclosureKind, DisclosureRule
from exposure.model.designation import DesignationStatus, Handling
from exposure.model.finding import Finding, Verdict, VerdictKind
from exposure.model.judgements.decision import AnalysisState
from exposure.model.law.allocation import Use
from exposure.model.law.authority import Conduct
from exposure.model.law.numbers import plain_number
from exposure.model.relation import Confidence
from exposure.register.law.clauses import clause_numbers

TELLING = frozenset({
    VerdictKind.prohibited, VerdictKind.reportable, VerdictKind.disclose, VerdictKind.phase_out,
    VerdictKind.legal_review,
})  # fmt: skip
"""Verdicts on which something may have to be told; the others say that nothing is, or not yet."""
USE_UNKNOWN = (
    "no record says whether it is used on this contract: `exposure allocate` writes a workbook to"
    " say so"
)
MATCH_UNSURE = "that it is this source waits for a person: `exposure review`"
NOT_PUBLIC = (
    "that its source is looked for is not public, and no act that names this contract tells of it:"
    " a person decides whether the customer may read of it"
)
_NOT_OF_A_CONTRACTOR = frozenset({Conduct.trade, Conduct.government_action})


class Called(Struct, frozen=True):
    """One verdict on one finding, under one rule."""

    rule: DisclosureRule
    finding: Finding
    verdict: Verdict
    act: DesignationStatus
    paragraph: str
    """The prohibition or representation, as the rule's clause or the verdict cites it."""
    held_back: str
    """Why it does not go out before a person has spoken; empty where it may."""

    @property
    def is_secret(self) -> bool:
        """Say whether it may not be told beside what may."""
        return self.held_back == NOT_PUBLIC


def called_for(grounds: DisclosureGrounds, contract: str) -> Iterator[Called]:
    """Yield what the verdicts on a contract call for; nothing that a person settled as no match."""
    rules = rules_carried(grounds.carried(contract))
    number = plain_number(contract)
    for finding in grounds.result.findings:
        if not finding.is_open:
            continue
        for verdict in finding.verdicts:
            act = grounds.acts.get(verdict.designation)
            if act is None or verdict.verdict not in TELLING or not _of(verdict, number):
                continue
            secret = grounds.is_secret(finding.vendor, contract) or _is_secret(act, number)
            held = NOT_PUBLIC if secret else _held_back(finding, verdict, act)
            for rule, paragraph in _rules_of(rules, verdict, act):
                yield Called(rule, finding, verdict, act, paragraph, held)


def company_wide(verdict: Verdict, act: DesignationStatus) -> bool:
    """Say whether use on the contract does not matter to what is asked."""
    if verdict.conduct:
        return Conduct(verdict.conduct) in COMPANY_WIDE
    return bool(act.duties) and all(duty.conduct in COMPANY_WIDE for duty in act.duties)


def cited(verdict: Verdict, act: DesignationStatus) -> str:
    """Return a verdict's citation without where our own files state the act."""
    return (
        verdict.citation.removesuffix(f" ({act.stated_words})")
        if act.stated_in
        else verdict.citation
    )


def _is_secret(act: DesignationStatus, number: str) -> bool:
    """Say whether an act is not public, and does not name the contract."""
    return act.handling is not Handling.public and number not in map(plain_number, act.contracts)


def _of(verdict: Verdict, number: str) -> bool:
    return any(one is not None and plain_number(one) == number for one in verdict.contracts)


def _held_back(finding: Finding, verdict: Verdict, act: DesignationStatus) -> str:
    if verdict.use is Use.unknown and not company_wide(verdict, act):
        return USE_UNKNOWN
    settled = finding.analysis.state is AnalysisState.affected
    return MATCH_UNSURE if finding.confidence is Confidence.review and not settled else ""


def _rules_of(
    rules: tuple[DisclosureRule, ...], verdict: Verdict, act: DesignationStatus
) -> Iterator[tuple[DisclosureRule, str]]:
    """Yield each rule that asks about a verdict, with the paragraph; else what follows none."""
    met = False
    for rule in rules:
        paragraph = _paragraph(rule, verdict, act)
        if paragraph:
            met = True
            yield rule, paragraph
    asks_contractors = any(duty.conduct not in _NOT_OF_A_CONTRACTOR for duty in act.duties)
    if not met and asks_contractors:
        yield AS_ASKED, cited(verdict, act)


def _paragraph(rule: DisclosureRule, verdict: Verdict, act: DesignationStatus) -> str:
    if rule.kind is DisclosureKind.report:
        return cited(verdict, act) if set(rule.clocks) & set(verdict.clocks) else ""
    if rule.conduct and verdict.conduct not in {"", rule.conduct}:
        return ""
    number = clause_numbers((rule.clause,))
    told = (
        one.citation
        for duty in act.duties
        if verdict.conduct in {"", duty.conduct.value} and rule.conduct in {"", duty.conduct.value}
        for one in duty.paragraphs
        if clause_numbers((one.clause,)) & number
    )
    return "; ".join(dict.fromkeys(told))
