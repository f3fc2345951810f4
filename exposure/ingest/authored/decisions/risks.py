"""Does a risk decision contradict itself?"""

from datetime import date, timedelta

from exposure.ingest.authored.contradiction import own_approval
from exposure.model.judgements.risk import MOST_DAYS, RiskDecision
from exposure.model.judgements.words import RiskWord

_DATED = frozenset({RiskWord.mitigate, RiskWord.defer})
"""Decisions that always have an end."""


def risk_contradiction(decision: RiskDecision) -> str:
    """Return field, what was expected and what was met; empty where all fits together."""
    for check in (_blank, _undated, own_approval, _twice):
        told = check(decision)
        if told:
            return told
    return ""


def last_day(word: RiskWord, on: date) -> date | None:
    """Return the last day until which such a decision of that day may hold; None without a bound."""
    return on + timedelta(days=MOST_DAYS) if word in _DATED else None


def _blank(decision: RiskDecision) -> str:
    for field, text in (
        ("vendor", decision.vendor),
        ("by", decision.by),
        ("reason", decision.reason),
    ):
        if not text.strip():
            return f"{field}: expected a text, met blanks"
    return ""


def _undated(decision: RiskDecision) -> str:
    word, on, until = decision.decision, decision.on, decision.until
    if until is not None and word is RiskWord.keep_open:
        return f"until: expected none, as {word} puts nothing off, met {until}"
    if until is None:
        return f"until: expected a day, as {word} needs one, met none" if word in _DATED else ""
    if until <= on:
        return f"until: expected a day after {on}, on which it was decided, met {until}"
    last = last_day(word, on)
    if last is not None and until > last:
        return (f"until: expected {last} at the latest, {MOST_DAYS} days after {on}, "
                f"met {until}")  # fmt: skip
    return ""


def _twice(decision: RiskDecision) -> str:
    met = set()
    for subject in decision.subjects:
        if (subject.asset, subject.key) in met:
            return f"subjects: expected each once in an asset, met {subject.key!r} twice"
        met.add((subject.asset, subject.key))
    return ""
