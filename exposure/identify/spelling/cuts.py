"""Of which full names is a text the beginning, cut off where a column ended?"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from msgspec import Struct

SHORTEST_CUT = 18
"""Letters, blanks not counted."""
SHORTEST_FIELD = 24
"""Characters of the narrowest column that cuts names; for the caller, who has the cell."""


class Cut(Struct, frozen=True, gc=False):
    """A full name of which a text is the beginning."""

    name: str
    """Folded."""
    missing: str
    """What was cut off, folded."""
    inside: bool
    """The cut goes through a word: a reader sees that more must follow."""


class CutIndex(Struct, frozen=True, eq=False):
    """Full names in the order of their letters."""

    letters: tuple[str, ...]
    names: tuple[str, ...]


def index_cuts(names: Iterable[str]) -> CutIndex:
    """Return folded full `names`, ready to be found by their beginnings."""
    pairs = sorted({(name.replace(" ", ""), name) for name in names})
    long = [(letters, name) for letters, name in pairs if len(letters) > SHORTEST_CUT]
    return CutIndex(tuple(letters for letters, _ in long), tuple(name for _, name in long))


def cut_from(index: CutIndex, written: str) -> tuple[Cut, ...]:
    """Return the names that go on where the folded `written` ends, in alphabetical order.

    Blanks do not count: a full stop that was cut off may have parted initials. Of a text below 18
    letters nothing is said.
    """
    letters = written.replace(" ", "")
    if len(letters) < SHORTEST_CUT:
        return ()
    found: list[Cut] = []
    at = bisect_left(index.letters, letters)
    while at < len(index.letters) and index.letters[at].startswith(letters):
        if index.letters[at] != letters:
            found.append(_cut(index.names[at], len(letters)))
        at += 1
    return tuple(found)


def _cut(name: str, letters: int) -> Cut:
    places = [place for place, letter in enumerate(name) if letter != " "]
    missing = name[places[letters - 1] + 1 :]
    return Cut(name, missing.strip(), not missing.startswith(" "))


def is_cut(name_words: Sequence[str], written: str) -> bool:
    """Say whether `written`, folded, is the beginning of a name and ends inside one of its words."""
    cuts = cut_from(index_cuts([" ".join(name_words)]), written)
    return any(cut.inside for cut in cuts)
