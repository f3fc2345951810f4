"""Does a judgement contradict itself?"""

from collections import Counter

from exposure.model.judgements.judgement import FITTING, Judgement


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
    approver = judgement.approved_by
    if not approver or person(approver) != person(judgement.by):
        return ""
    return f"approved_by: expected another person than by, met {judgement.approved_by!r}"


def _twice(judgement: Judgement) -> str:
    keys = [subject.key for subject in judgement.subjects]
    if len(set(keys)) == len(keys):
        return ""
    twice = max(Counter(keys).items(), key=lambda met: met[1])[0]
    return f"subjects: expected each once, met {twice!r} twice"


def person(name: str) -> str:
    """Return a person's name without spelling habits."""
    return " ".join(name.split()).casefold()


def is_backed(judgement: Judgement) -> bool:
    """Say whether a proof is named and a second person stands behind the judgement."""
    return bool(judgement.evidence_reference.strip() and judgement.approved_by.strip())
