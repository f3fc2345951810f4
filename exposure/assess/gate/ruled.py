"""What do the rules say of a finding that binds, and did not in the baseline?"""

from collections.abc import Collection, Iterator

from exposure.assess.compared.sides import is_coded
from exposure.model.finding import GRAVITY, Finding, Verdict, VerdictKind

_BINDING = frozenset(GRAVITY[: GRAVITY.index(VerdictKind.watch)])
_NOTHING = len(GRAVITY)


def ruled_now(before: Finding, after: Finding, hidden: Collection[str]) -> Iterator[str]:
    """Yield what is graver: the gravest verdict, else each designation that says something graver.

    `hidden` are designations that need not be public: where codes stand in the baseline for some,
    nobody can say which of these it knew. A result of earlier versions may have no verdicts.
    """
    if not before.verdicts:
        return
    coded = any(is_coded(one.designation) for one in before.verdicts)
    there = _ranks(before, ())
    now = _ranks(after, hidden if coded else ())
    was, worst = _gravest(there), _gravest(now)
    if worst < was and not (coded and was == _NOTHING):
        yield f"{_words(was)} there, {_words(worst)} now"
        return
    for designation, verdict in now.items():
        rank = _rank(verdict)
        known = there.get(designation)
        if verdict.verdict in _BINDING and (known is None or rank < _rank(known)):
            stood = _words(_NOTHING if known is None else _rank(known))
            yield f"{verdict.citation or designation}: {stood} there, {_words(rank)} now"


def _ranks(one: Finding, left_out: Collection[str]) -> dict[str, Verdict]:
    """Return the gravest verdict of each designation, without those that are no more than codes."""
    found: dict[str, Verdict] = {}
    for verdict in sorted(one.verdicts, key=_rank):
        if not is_coded(verdict.designation) and verdict.designation not in left_out:
            found.setdefault(verdict.designation, verdict)
    return found


def _rank(verdict: Verdict) -> int:
    return GRAVITY.index(verdict.verdict)


def _gravest(ranks: dict[str, Verdict]) -> int:
    return min(map(_rank, ranks.values()), default=_NOTHING)


def _words(rank: int) -> str:
    return GRAVITY[rank].replace("_", " ") if rank < _NOTHING else "nothing"
