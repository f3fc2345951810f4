"""By what is a finding reached now that did not lead to it in the baseline?"""

from collections.abc import Iterator

from exposure.graph.exposure import introducer_key
from exposure.model.finding import Finding

_LIGHTER = (
    ("dev", "development only"), ("optional", "optional"), ("past", "past use"),
    ("opt_in", "only if switched on"),
)  # fmt: skip
"""Flag of a route that makes it weigh less → how it is said."""
_NAMED = 3
"""Direct dependencies that are named; the others are counted."""


def reached_now(before: Finding, after: Finding, *, edition: bool = False) -> Iterator[str]:
    """Yield each: `development only there, not any more`, `a brings it in now and did not there`.

    Further routes through a direct dependency that brought it in before are none of these. Of a
    route that nobody knew in the baseline nobody can say by what it leads, and in an `edition` for
    others only that there is one more.
    """
    for flag, words in _LIGHTER:
        if _always(before, flag) and not _always(after, flag):
            yield f"{words} there, not any more"
    if before.depth is None or after.depth is None:
        return
    if after.depth == 1 and before.depth != 1:
        yield "a direct dependency now"
    fresh = _fresh(before, after)
    if fresh and not (edition and _ways(after) <= _ways(before)):
        rest = len(fresh) - _NAMED
        named = ", ".join(fresh[:_NAMED]) + (f" and {rest:,} more" if rest > 0 else "")
        yield f"{named} {'bring' if len(fresh) > 1 else 'brings'} it in now and did not there"


def _always(one: Finding, flag: str) -> bool:
    return bool(one.routes) and all(flag in route.flags for route in one.routes)


def _ways(one: Finding) -> int:
    return len(one.routes) + one.more_routes


def _fresh(before: Finding, after: Finding) -> tuple[str, ...]:
    """Return the direct dependencies that bring it in now alone, itself left out, each once."""
    known = {introducer_key(one.name, one.purl) for one in before.introducers}
    known |= {introducer_key(one.name, one.purl) for one in (before.subject, after.subject)}
    known |= {*before.more_introducers}
    named = {introducer_key(one.name, one.purl): one.name for one in after.introducers}
    named |= {key: key for key in after.more_introducers if key not in named}
    return tuple(dict.fromkeys(name for key, name in named.items() if key not in known))
