"""What do findings, people and contracts add to a graph, by which its coverage is told?"""

from collections.abc import Mapping, Sequence
from datetime import date

from msgspec import Struct

from exposure.model.law.allocation import Allocation


class Added(Struct, frozen=True):
    """What stands beside a graph; each of it may be empty, and then counts for nothing."""

    as_of: str = ""
    """The law date, from which ages are counted; without one no age is known."""
    linked: frozenset[str] = frozenset()
    """Assets of which a public statement speaks."""
    lacking: Mapping[str, str] = {}
    """Asset → why its SBOMs do not answer for the whole of it; without those that do."""
    contracts: Sequence[str] = ()
    """Numbers of the contracts, each once."""
    said: Mapping[tuple[str, str], Allocation] = {}
    """What is said of each contract and asset."""
    recorded: frozenset[tuple[str, str]] = frozenset()
    """Of these pairs, those that the records name."""


def days_before(dated: str | None, as_of: str) -> int | None:
    """Return the days from a date to the law date; None where either is not known."""
    try:
        return (date.fromisoformat(as_of) - date.fromisoformat(dated or "")).days
    except ValueError:
        return None
