"""Which designations are drawn, and how are their histories read?"""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from exposure.model.designation import STANDING_WORDS, DesignationStatus, Standing
from exposure.model.result import ScanResult
from exposure.model.words import number_of
from exposure.register.status import STANDING
from exposure.report.index import Index
from exposure.report.timeline.lane import Lane, Span, spans_of

MOST_DRAWN = 40
_BINDS_FIRST = (
    Standing.in_force,
    Standing.unsettled,
    Standing.under_watch,
    Standing.not_in_force,
)


class Act(Struct, frozen=True):
    """One designation of a vendor that was found."""

    status: DesignationStatus
    vendor: str
    """Its name."""
    lane: Lane
    spans: tuple[Span, ...]


class Acts(Struct, frozen=True):
    """What is drawn, and what is summed up in words."""

    drawn: tuple[Act, ...]
    law_date: date
    not_drawn: int
    """Of vendors that were found, for want of room."""
    others: str
    """Of vendors without an open finding, by standing."""
    without: tuple[str, ...]
    """Names of vendors that were found and that nobody designated."""


def acts_of(result: ScanResult, index: Index) -> Acts:
    """Return the designations of vendors that were found, the vendors of urgent findings first."""
    law_date = date.fromisoformat(result.as_of)
    ordered = sorted((one for one in result.findings if one.is_open), key=index.urgency)
    vendors = tuple(dict.fromkeys(one.vendor for one in ordered))
    acts = [
        _act(status, index, result, law_date)
        for vendor in vendors
        for status in sorted(
            (one for one in result.designations if one.vendor == vendor), key=_binding
        )
    ]
    designated = {one.vendor for one in result.designations}
    found = set(vendors)
    return Acts(
        drawn=tuple(acts[:MOST_DRAWN]),
        law_date=law_date,
        not_drawn=max(0, len(acts) - MOST_DRAWN),
        others=_others([one for one in result.designations if one.vendor not in found]),
        without=tuple(index.vendor(one) for one in vendors if one not in designated),
    )


def _binding(status: DesignationStatus) -> tuple[int, str, str]:
    return _BINDS_FIRST.index(status.standing), status.since or "", status.id


def _act(status: DesignationStatus, index: Index, result: ScanResult, law_date: date) -> Act:
    """Return a history to draw; a step that nobody dated stands where the first dated one does."""
    dated = [date.fromisoformat(one.date) for one in status.history if one.date]
    first = min(dated, default=law_date)
    lane = Lane(
        tuple(date.fromisoformat(one.date) if one.date else first for one in status.history),
        tuple(STANDING[one.status] for one in status.history),
        status.facts_as_of,
        result.register.known_to,
    )
    return Act(status, index.vendor(status.vendor), lane, tuple(spans_of(lane, law_date)))


def _others(rest: Sequence[DesignationStatus]) -> str:
    """Return `43 designations of 35 vendors without an open finding: 20 in force, 22 under watch`."""
    if not rest:
        return ""
    counts = Counter(one.standing for one in rest)
    by_standing = ", ".join(
        f"{counts[one]:,} {STANDING_WORDS[one]}" for one in _BINDS_FIRST if counts[one]
    )
    vendors = number_of(len({one.vendor for one in rest}), "vendor")
    told = f"{number_of(len(rest), 'designation')} of {vendors}"
    return f"{told} without an open finding: {by_standing}"
