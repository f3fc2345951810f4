"""What do the user's own files record of customers' wording and of waivers, in facts?"""

from collections.abc import Sequence

from exposure.assess.authority.steps import CUSTOMER_WORDING
from exposure.attest.checklist.finding_evidence import exceptions
from exposure.attest.checklist.question import Answered, Question, for_a_person, left_open
from exposure.attest.checklist.wording import ids_words
from exposure.model.designation import DesignationStatus, Waiver
from exposure.model.law.authority import Instrument
from exposure.model.words import number_of

NO_WORDING = "No letter or wording of a customer was given to the scan."
NO_WAIVER = "No waiver or exemption was given to the scan."
NO_PLAN = (
    "No phase-out plan and no mitigation was given to the scan; `exposure plan` proposes cuts."
)
SHOWN = 6
_NO_ORDERS = frozenset({CUSTOMER_WORDING, "watch_list"})
"""Rules of what users write down that is no order of an authority."""


def customer_wording(question: Question) -> Answered:
    """Return the customer's wording that is recorded for the contract; a person reads the letter."""
    acts = [one for one in question.result.designations if one.stated_in and _is_wording(one)]
    if not acts:
        return for_a_person(NO_WORDING)
    told = [one for one in acts if _speaks_of(one.contracts, question)]
    if not told:
        others = number_of(len(acts), "recorded wording")
        return for_a_person(f"Of the {others} of customers, none names this contract.")
    names = {one.id: one.name for one in question.result.looked_for}
    words = [_wording(one, names.get(one.vendor, one.vendor)) for one in told]
    return for_a_person(f"Recorded: {_first(words)}. The letter itself was not read.")


def waiver(question: Question) -> Answered:
    """Return the waivers that are recorded for the contract; none is said to hold."""
    granted = [one for one in question.result.waivers if _speaks_of(one.contracts, question)]
    if not granted:
        return left_open(NO_WAIVER if not question.result.waivers else
                         "No recorded waiver names this contract.")  # fmt: skip
    words = [_waiver(one, question.result.as_of) for one in granted]
    return for_a_person(
        f"Recorded: {_first(words)}. Whether one covers a use is for the authority that granted it."
    )


def disclosed_exceptions(question: Question) -> Answered:
    """Return what was granted and what would have to be disclosed; whether it is, a person says."""
    granted = waiver(question).evidence
    asked = exceptions(question)
    return Answered(asked.state, f"{granted} {asked.evidence}", asked.findings)


def phase_out(question: Question) -> Answered:
    """Return what a full list of presences would hold; plan and mitigations are a person's."""
    findings = question.tied
    if not findings:
        return left_open(f"No presence is tied to this contract in what was read. {NO_PLAN}")
    assets = number_of(len({one.asset for one in findings}), "asset")
    counted = f"{number_of(len(findings), 'finding')} in {assets}"
    unsaid = len(question.unsaid)
    of_them = f", {unsaid:,} of them in assets of which nobody says whether they are used on it"
    told = f"A full list of presences would hold {counted}{of_them if unsaid else ''}: {ids_words(findings)}."
    answer = left_open(f"{told} {NO_PLAN}")
    return Answered(answer.state, answer.evidence, tuple(one.id for one in findings))


def recorded_orders(question: Question) -> str:
    """Return the orders and directions that the user's own files record for the contract."""
    names = {one.id: one.name for one in question.result.looked_for}
    words = [
        f"{names.get(one.vendor, one.vendor)}, {one.act}, {one.status_words} ({one.stated_words})"
        for one in question.result.designations
        if one.stated_in
        and one.instrument is not Instrument.listing
        and not _is_of(one, _NO_ORDERS)
        and _speaks_of(one.contracts, question)
    ]
    return f"Recorded in files of your own: {_first(words)}." if words else ""


def _is_wording(act: DesignationStatus) -> bool:
    return _is_of(act, frozenset({CUSTOMER_WORDING}))


def _is_of(act: DesignationStatus, rules: frozenset[str]) -> bool:
    return act.basis is not None and act.basis.rule in rules


def _speaks_of(contracts: Sequence[str], question: Question) -> bool:
    """Say whether a statement names the contract, or names none, so that it may be about any."""
    contract = question.contract
    named = {one.casefold() for one in contracts}
    return not named or contract is None or contract.number.casefold() in named


def _wording(act: DesignationStatus, vendor: str) -> str:
    said = "; ".join(duty.said for duty in act.duties)
    named = f"of contract {', '.join(act.contracts)}" if act.contracts else "of no stated contract"
    parts = (f"{vendor}, {act.issuer or act.authority}: {said}", named, act.status_words)
    return f"{', '.join(parts)} ({act.stated_words})"


def _waiver(one: Waiver, as_of: str) -> str:
    end = f"until {one.until}" if one.until else "without a stated end"
    ended = ", which has passed" if one.until and one.until < as_of else ""
    named = f"{', '.join(one.contracts)}" if one.contracts else "no stated contract"
    source = f", {one.source}" if one.source else ""
    return (
        f"{one.number}, recorded as granted by {one.granted_by} for {named}, from {one.since}"
        f" {end}{ended}: {one.scope} (stated in {one.stated_in}{source})"
    )


def _first(words: Sequence[str]) -> str:
    rest = len(words) - SHOWN
    return "; ".join(words[:SHOWN]) + (f"; {rest} more" if rest > 0 else "")
