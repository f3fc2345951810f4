"""In what is a finding graver than it was in the baseline, so that this does not cover it?"""

from collections.abc import Callable, Collection, Iterator

from exposure.assess.gate.criteria import sureness
from exposure.assess.gate.reached import reached_now
from exposure.assess.gate.ruled import ruled_now
from exposure.model.finding import Finding
from exposure.model.judgements.decision import Fate
from exposure.model.judgements.words import JudgementWord
from exposure.model.outcome import Outcome
from exposure.model.relation import Relation

_OUTCOMES = (*Outcome, None)
_DIRECT = (
    Relation.made_by, Relation.owned_by, Relation.connector_to, Relation.hosted_through,
    Relation.subprocessor_of, Relation.routes_to, Relation.used_to_develop, Relation.origin_only,
    Relation.instrumentation_only, Relation.mentions_only,
)  # fmt: skip
"""From what is the vendor's own to what no more than names it."""


def graver_in(
    before: Finding, after: Finding, hidden: Collection[str] | None = None
) -> Iterator[str]:
    """Yield in what it is graver now, the outcome first: `possible there, exposed now`.

    `hidden` is given where the baseline is an edition for others: the designations that may stand
    in it as codes.
    """
    for rank, told in _GRAVER:
        if rank(after) < rank(before):
            yield f"{told(before)} there, {told(after)} now"
    yield from ruled_now(before, after, hidden or ())
    yield from reached_now(before, after, edition=hidden is not None)
    if before.is_decided and not after.is_decided:
        yield "a decision held there, none does now"
    elif _has_lapsed(after) and not _has_lapsed(before):
        yield "what a person decided of it no longer holds"


def _has_lapsed(one: Finding) -> bool:
    """Say whether it counts in full again: what lowered or closed it has expired or gone stale."""
    said = (word for word in one.analysis.said if word.judgement is JudgementWord.no_match)
    judged = one.analysis.fate is Fate.reopened and any(word.because for word in said)
    return one.is_open and (judged or one.analysis.risk_fate is Fate.reopened)


def _outcome(one: Finding) -> str:
    return one.outcome.replace("_", " ") if one.outcome else "settled"


_GRAVER: tuple[tuple[Callable[[Finding], int], Callable[[Finding], str]], ...] = (
    (lambda one: _OUTCOMES.index(one.outcome), _outcome),
    (lambda one: sureness(one).rank, lambda one: sureness(one).value),
    (lambda one: _DIRECT.index(one.relation), lambda one: one.relation.replace("_", " ")),
)
"""What may be graver, as a number that is smaller then, and how it is said."""
