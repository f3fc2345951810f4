"""Of which expected repositories was a result read, and how old is it?"""

from collections.abc import Sequence
from enum import StrEnum

from msgspec import Struct

from exposure.model.words import number_of

_SHOWN = 12


class RepositoryState(StrEnum):
    """What was read of an expected repository."""

    read = "read"
    stale = "stale"
    missing = "missing"


class Repository(Struct, frozen=True):
    """One repository of the roster in exposure.toml, held against what was read."""

    name: str
    """As exposure.toml writes it."""
    state: RepositoryState
    owner: str = ""
    """Who answers for it, where one is named."""
    documents: tuple[str, ...] = ()
    """The SBOMs that answer to its name, those in results of checks by the result's name too."""
    dated: str | None = None
    """ISO date of the newest of them: of the SBOM, or of its check where that is older.

    Of several roots it is that of the root which was read longest ago.
    """
    max_age_days: int = 0
    because: str = ""
    """Why the state is what it is, in one clause."""


STATE_WORDS: dict[RepositoryState, str] = {
    RepositoryState.read: "read",
    RepositoryState.stale: "stale",
    RepositoryState.missing: "no result",
}


def roster_sentences(repositories: Sequence[Repository]) -> tuple[str, ...]:
    """Return how many repositories are expected, and of which there is no or no new result."""
    if not repositories:
        return ()
    missing = [one.name for one in repositories if one.state is RepositoryState.missing]
    stale = [
        f"{one.name} of {one.dated}" for one in repositories if one.state is RepositoryState.stale
    ]
    told = [f"no result of {_listed(missing)}"] if missing else []
    told += [f"an old result of {_listed(stale)}"] if stale else []
    expected = number_of(len(repositories), "repository", "repositories")
    return (f"Expected: {expected}; {'; '.join(told) or 'a result of each'}.",)


def _listed(names: Sequence[str]) -> str:
    rest = len(names) - _SHOWN
    more = f" and {rest:,} more" if rest > 0 else ""
    return f"{len(names):,} ({', '.join(names[:_SHOWN])}{more})"
