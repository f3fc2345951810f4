"""Does what the register holds of clocks agree with itself and with its other facts?"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

from exposure.model.law.clock import Span, Unit
from exposure.register.law.clocks import ClockRule, Starts

_COMES_ROUND = frozenset({Unit.months, Unit.years})


def clock_faults(
    clocks: Sequence[ClockRule], sources: Collection[str], regimes: Mapping[str, str]
) -> Iterator[str]:
    """Yield each fault; `regimes` is the number of each clause of the register → its regime."""
    for clock, times in Counter(one.id for one in clocks).items():
        if times > 1:
            yield f"clocks.yaml: id: expected once, met twice: {clock!r}"
    for rule in clocks:
        place = f"clocks.yaml: {rule.id}"
        if rule.source not in sources:
            yield f"{place}: source: expected an id of sources.yaml, met {rule.source!r}"
        yield from _clause(place, rule, regimes)
        yield from _spans(place, rule)


def _clause(place: str, rule: ClockRule, regimes: Mapping[str, str]) -> Iterator[str]:
    if not rule.clause:
        if rule.regime is not None:
            yield f"{place}: regime: expected none without a clause, met {rule.regime.value!r}"
        return
    known = regimes.get(rule.clause)
    if known is None:
        yield f"{place}: expected a number of clauses.yaml, met {rule.clause!r}"
    elif rule.regime is None or rule.regime.value != known:
        yield f"{place}: regime: expected that of its clause, {known!r}, met {_shown(rule)}"
    for citation in (rule.citation, rule.follow_up.citation if rule.follow_up else rule.citation):
        if not citation.startswith(f"{rule.clause}("):
            yield f"{place}: citation: expected a paragraph of {rule.clause}, met {citation!r}"


def _shown(rule: ClockRule) -> str:
    return repr(rule.regime.value) if rule.regime is not None else "none"


def _spans(place: str, rule: ClockRule) -> Iterator[str]:
    for span in (rule.first, rule.follow_up.span if rule.follow_up else rule.first):
        if span.amount < 1:
            yield f"{place}: amount: expected at least 1, met {span.amount}"
    if rule.starts is Starts.calendar:
        yield from _round(place, rule, rule.first)


def _round(place: str, rule: ClockRule, span: Span) -> Iterator[str]:
    if span.unit not in _COMES_ROUND:
        yield f"{place}: unit: expected months or years for the calendar, met {span.unit.value!r}"
    if rule.follow_up is not None or rule.suspicion:
        yield f"{place}: expected neither follow-up nor suspicion for the calendar, met one"
