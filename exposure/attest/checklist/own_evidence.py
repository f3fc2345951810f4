"""What do the user's own files record of customers' wording and of waivers, in facts?"""

from collections.abc import Sequence

from exposure.attest.checklist.question import Answered, Question, for_a_person, left_open
from exposure.model.designation import DesignationStatus, Waiver
from exposure.model.words import number_of

NO_WORDING = "No letter or wording of a customer was given to the scan."
NO_WAIVER = "No waiver or exemption was given to the scan."
SHOWN = 6


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


def _is_wording(act: DesignationStatus) -> bool:
    return act.basis is not None and act.basis.rule == "customer_wording"


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
