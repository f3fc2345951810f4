"""Does a judgement contradict itself?"""

from collections import Counter

from exposure.ingest.authored.decisions.people import may_be_one, person
from exposure.ingest.authored.named import is_stated, names_a_person
from exposure.model.judgements.judgement import FITTING, Judgement
from exposure.model.judgements.risk import RiskDecision
from exposure.model.judgements.words import JudgementWord, RiskWord


def contradiction(judgement: Judgement) -> str:
    """Return field, what was expected and what was met; empty where all fits together."""
    for check in (_blank, _unfit, _ended_before, _own_approval, _twice):
        told = check(judgement)
        if told:
            return told
    return ""


def _blank(judgement: Judgement) -> str:
    for field, text in (
        ("vendor", judgement.vendor),
        ("by", judgement.by),
        ("reason", judgement.reason),
    ):
        if not text.strip():
            return f"{field}: expected a text, met blanks"
    return ""


def _unfit(judgement: Judgement) -> str:
    word = judgement.judgement
    if word in FITTING[judgement.reason_code]:
        return ""
    fitting = (code for code, words in FITTING.items() if word in words)
    return f"reason_code: expected one that fits {word} ({', '.join(fitting)}), met {judgement.reason_code!r}"


def _ended_before(judgement: Judgement) -> str:
    expires = judgement.expires
    if expires is None or expires >= judgement.on:
        return ""
    return f"expires: expected no day before {judgement.on}, on which it was made, met {expires}"


def _own_approval(judgement: Judgement) -> str:
    return own_approval(judgement)


def _twice(judgement: Judgement) -> str:
    keys = [subject.key for subject in judgement.subjects]
    if len(set(keys)) == len(keys):
        return ""
    twice = max(Counter(keys).items(), key=lambda met: met[1])[0]
    return f"subjects: expected each once, met {twice!r} twice"


def own_approval(said: Judgement | RiskDecision) -> str:
    """Return what is wrong where somebody approves what they said themselves, or before it."""
    approver = said.approved_by
    if approver and person(approver) == person(said.by):
        return f"approved_by: expected another person than by, met {approver!r}"
    if said.approved_on is not None and not approver:
        return "approved_by: expected who approved it, met none beside approved_on"
    if said.approved_on is not None and said.approved_on < said.on:
        return f"approved_on: expected no day before {said.on}, met {said.approved_on}"
    return ""


def is_backed(said: Judgement | RiskDecision) -> bool:
    """Say whether a proof is named and a second person stands behind what was said."""
    return is_stated(said.evidence_reference) and _is_approved(said)


def waits_for(said: Judgement | RiskDecision) -> str:
    """Return what a proposal lacks to lower or close a finding; empty for all else."""
    if isinstance(said, Judgement):
        nothing = "closes nothing" if said.judgement is JudgementWord.no_match else ""
    else:
        nothing = "lowers nothing" if said.decision is RiskWord.not_in_use else ""
    if not nothing or is_backed(said):
        return ""
    if _is_approved(said):
        return f"it {nothing} without an evidence reference"
    lacking = "" if is_stated(said.evidence_reference) else "; its evidence reference is missing"
    return f"it {nothing} until a second person approves{_who_approved(said)}{lacking}"


def _is_approved(said: Judgement | RiskDecision) -> bool:
    return names_a_person(said.approved_by) and not may_be_one(said.approved_by, said.by)


def _who_approved(said: Judgement | RiskDecision) -> str:
    """Return why who stands there is no second person; empty where nobody does."""
    if not said.approved_by.strip():
        return ""
    if not names_a_person(said.approved_by):
        return f"; {said.approved_by!r} names nobody"
    return f"; {said.approved_by!r} may be {said.by!r}, so write both names in full"
