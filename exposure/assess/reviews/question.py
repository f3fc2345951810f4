"""Which one question can a person answer for all findings of a group?"""

from collections.abc import Sequence

from exposure.assess.reviews.cause import (
    COMPONENT,
    LOOKALIKE,
    PRODUCT,
    Cause,
    cause_words,
    one_line,
)
from exposure.identify.fold import fold
from exposure.model.finding import Finding
from exposure.model.judgements.review import CauseKind
from exposure.model.relation import Relation
from exposure.model.words import number_of

_OWN = frozenset({Relation.made_by, Relation.owned_by})

_QUESTIONS: dict[CauseKind, str] = {
    CauseKind.same_alias: "Is '{cause}'{where} the vendor {vendor}?",
    CauseKind.same_package: "Does the package '{cause}'{where} reach {vendor}?",
    CauseKind.same_link: (
        "Do you use the service of {vendor} that '{cause}'{where} is publicly said to reach?"
    ),
    CauseKind.same_host: "Does the address '{cause}'{where} show use of {vendor}?",
    CauseKind.same_identifier: "Does the identifier '{cause}'{where} belong to {vendor}?",
    CauseKind.same_model: "Is the model '{cause}'{where} one of {vendor}?",
    CauseKind.same_text: "Does '{cause}'{where} mean {vendor}?",
}

_NAMES: dict[Relation, str] = {
    Relation.mentions_only: "Does the mention of '{cause}'{where} show use of {vendor}?",
    Relation.subprocessor_of: "Is the sub-processor named as '{cause}'{where} the vendor {vendor}?",
    Relation.owned_by: "Is the owner named as '{cause}'{where} the vendor {vendor}?",
}
"""Relation of a name → the question, where it is not the usual one."""

_WRITTEN = "Is '{cause}'{where} another way to write '{listed}', the vendor {vendor}?"
_LOOKALIKE = "Does the package '{cause}'{where} come from {vendor}, or does it only look so?"
_PACKAGE_MADE = "Does the package '{cause}'{where} come from {vendor}?"
_PACKAGE_MENTION = (
    "Does the package '{cause}'{where} show use of {vendor}, beyond bearing a name of it?"
)
_PRODUCT = "Does '{cause}'{where} mean the product of {vendor}?"
_COMPONENT = "Does the component named as '{cause}'{where} come from {vendor}?"


def question_for(cause: Cause, findings: Sequence[Finding], vendor: str) -> str:
    """Return the question; `vendor` is the display name, `findings` are all of the group."""
    shared, listed = cause_words(cause, findings[0])
    asked = _WRITTEN if listed else _asked(cause)
    where = _where(shared, findings)
    return asked.format(cause=shared, where=where, vendor=vendor, listed=listed)


def _asked(cause: Cause) -> str:
    if cause.kind is CauseKind.same_alias:
        return _asked_of_name(cause)
    if cause.kind is CauseKind.same_package:
        return _asked_of_package(cause)
    return _QUESTIONS[cause.kind]


def _asked_of_name(cause: Cause) -> str:
    if cause.relation in _NAMES:
        return _NAMES[cause.relation]
    if cause.rule.startswith(PRODUCT):
        return _PRODUCT
    return _COMPONENT if cause.rule.startswith(COMPONENT) else _QUESTIONS[cause.kind]


def _asked_of_package(cause: Cause) -> str:
    if cause.rule.startswith(LOOKALIKE):
        return _LOOKALIKE
    if cause.relation is Relation.mentions_only:
        return _PACKAGE_MENTION
    return _PACKAGE_MADE if cause.relation in _OWN else _QUESTIONS[cause.kind]


def _where(shared: str, findings: Sequence[Finding]) -> str:
    """Return ` in 7 findings`; of one finding what was found, where it is written otherwise."""
    if len(findings) > 1:
        return f" in {number_of(len(findings), 'finding')}"
    subject = findings[0].subject
    name = one_line(subject.purl or subject.name)
    same = (
        name == shared or fold(name) == fold(shared) or (subject.purl and name.startswith(shared))
    )
    return "" if same else f" in '{name}'"
