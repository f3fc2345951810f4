"""What do the time of use, a public statement, a recorded waiver and an unread text make of a ruling?

Each can only lower what a rule said to a lawyer's look, or leave it; none can raise it.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from exposure.assess.authority.case import Case, Ruling
from exposure.assess.authority.steps import not_reached
from exposure.assess.contract_facts import ContractFacts
from exposure.model.designation import Standing, Waiver
from exposure.model.finding import VerdictKind

BINDING = frozenset({VerdictKind.prohibited, VerdictKind.disclose, VerdictKind.phase_out})
_OR_AGREEMENT = "a record states the start of an agreement as often as that of use"
_LINK = "the public statement that says so holds for what the company uses"


def qualified(case: Case, ruling: Ruling, waivers: Sequence[Waiver]) -> Ruling:
    """Return the ruling with everything that qualifies it."""
    for qualify in (_past, _yet_to_begin, _by_link, _unverified):
        ruling = qualify(case, ruling)
    return _waived(case, ruling, waivers)


def _past(case: Case, ruling: Ruling) -> Ruling:
    """Compare a use that has ended with the contract's time and the day the act began to bind."""
    if not case.past:
        return ruling
    until, contract = case.past_until, case.contract
    past = f"past use until {until}" if until else "past use, whose end is not dated"
    before = _ended_before(case, ruling) if ruling.kind is not VerdictKind.not_applicable else ""
    if before:
        return not_reached(f"{past}, before {before}", ruling.citation)
    if ruling.kind not in BINDING:
        return replace(ruling, reason=f"{past}; {ruling.reason}")
    known = until is not None and contract is not None and _spans(contract, case.used_from, until)
    overlap = "it overlaps the contract" if known else _unknown_overlap(case)
    kind = VerdictKind.reportable if ruling.clocks and known else VerdictKind.legal_review
    return replace(ruling, kind=kind, reason=f"{past}, and {overlap}; {ruling.reason}")


def _unknown_overlap(case: Case) -> str:
    """Say why nobody can tell an overlap: a recorded start behind the contract rules none out."""
    ended = _ended_before_use(case)
    if not ended:
        return "whether it overlaps the contract is not recorded"
    return (
        f"it is recorded to begin on {case.used_from}, {ended}, though {_OR_AGREEMENT}: "
        "whether it was used before is for a person"
    )


def _yet_to_begin(case: Case, ruling: Ruling) -> Ruling:
    """Leave to a lawyer what is recorded to begin after the law date, or after the contract's end."""
    if case.past or case.used_from is None or ruling.kind is VerdictKind.not_applicable:
        return ruling
    later = "after the law date" if case.used_from > case.as_of else _ended_before_use(case)
    if not later:
        return ruling
    kind = VerdictKind.legal_review if ruling.kind in BINDING else ruling.kind
    reason = (
        f"use is recorded to begin on {case.used_from}, {later}; {_OR_AGREEMENT}, so that whether "
        f"it was used before is for a person; {ruling.reason}"
    )
    return replace(ruling, kind=kind, reason=reason)


def _ended_before_use(case: Case) -> str:
    """Say that the contract ended before use is recorded to begin; empty where nothing shows that."""
    ends = case.contract.ends if case.contract is not None else None
    if ends is None or case.used_from is None or case.used_from <= ends:
        return ""
    return f"after the contract ended on {ends}"


def _ended_before(case: Case, ruling: Ruling) -> str:
    """Say what began after the use had ended; empty where nothing shows that."""
    until, contract = case.past_until or "", case.contract
    if not until:
        return ""
    if contract is not None and contract.starts and until < contract.starts:
        return f"the contract began on {contract.starts}"
    began = max(case.act.first_effective or "", ruling.since)
    if case.act.standing is Standing.in_force and until < began:
        return f"it took effect on {began}"
    return ""


def _spans(contract: ContractFacts, used_from: str | None, until: str) -> bool:
    """Say whether a use that ended on a day is known to have overlapped the contract.

    Where nobody recorded from when it was used, the contract must have run on its last day.
    """
    begun = contract.starts is not None and contract.starts <= until
    first = until if used_from is None else min(used_from, until)
    return begun and (contract.ends is None or contract.ends >= first)


def _by_link(case: Case, ruling: Ruling) -> Ruling:
    if not case.by_link or ruling.kind not in BINDING:
        return ruling
    return replace(ruling, conditions=(_LINK, *ruling.conditions))


def _unverified(case: Case, ruling: Ruling) -> Ruling:
    """Never let a text that nobody read, or an act that nobody verified, prohibit anything."""
    basis = case.act.basis
    unread = basis is None or basis.certainty != "primary"
    unsure = case.act.certainty == "unverified"
    if ruling.kind not in BINDING or not (unread or unsure):
        return ruling
    if ruling.kind is VerdictKind.phase_out:
        return ruling
    why = "the text of its legal basis was not read" if unread else "the act is not verified"
    return replace(ruling, kind=VerdictKind.legal_review, reason=f"{ruling.reason}; {why}")


def _waived(case: Case, ruling: Ruling, waivers: Sequence[Waiver]) -> Ruling:
    """Name a waiver that the user recorded; whether it covers this use is for a lawyer."""
    number = case.contract.number if case.contract else None
    granted = [one for one in waivers if one.covers(case.act.id, number, case.as_of)]
    if not granted or ruling.kind not in BINDING | {VerdictKind.reportable}:
        return ruling
    named = "; ".join(map(_grant, granted))
    reason = f"recorded as waived ({named}); {ruling.reason}"
    numbers = tuple(one.number for one in granted)
    return replace(ruling, kind=VerdictKind.legal_review, reason=reason, waivers=numbers)


def _grant(waiver: Waiver) -> str:
    end = f"until {waiver.until}" if waiver.until else "without a stated end"
    return f"{waiver.number}, recorded as granted by {waiver.granted_by}, {end}: {waiver.scope}"
