"""Which cue ends, or begins, at a word?"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from exposure.identify.context.cues import unused, use
from exposure.identify.context.cues.kinds import Cue, Kind

Table = Mapping[str, tuple[tuple[tuple[str, ...], Kind], ...]]
"""Last or first word of a cue → cues with it, the longest first."""


def _by_word(tables: Iterable[tuple[Kind, str]], *, last: bool) -> Table:
    found: dict[str, dict[tuple[str, ...], Kind]] = {}
    for kind, texts in tables:
        for text in texts.split("|"):
            words = tuple(text.split())
            found.setdefault(words[-1 if last else 0], {})[words] = kind
    return {
        word: tuple(sorted(cues.items(), key=lambda cue: (-len(cue[0]), cue[0])))
        for word, cues in found.items()
    }


BEFORE = _by_word((*unused.SAID, *unused.BEFORE, *use.BEFORE), last=True)
"""What stands in front of a name, by its last word."""
AFTER = _by_word((*use.BEHIND, *unused.SAID, *unused.AFTER, *use.AFTER), last=False)
"""What stands close behind a name, by its first word."""
BEHIND = _by_word((*use.BEHIND, *unused.SAID), last=False)
"""What may stand farther behind it."""
SAID = _by_word(unused.SAID, last=False)
"""What by itself says that something is not used."""
WORDS = frozenset(word for table in (BEFORE, AFTER) for word in table)
"""Words that end a cue in front of a name, or begin one behind it."""


def ending_at(words: Sequence[str], end: int) -> Iterator[tuple[int, Cue]]:
    """Yield where a cue in front of a name begins that ends before `end`, the longest first."""
    for cue, kind in BEFORE.get(words[end - 1], ()):
        start = end - len(cue)
        if start >= 0 and tuple(words[start:end]) == cue:
            yield start, Cue(kind, " ".join(cue))


def beginning_at(table: Table, words: Sequence[str], start: int) -> Cue | None:
    """Return the longest cue of a table that begins at a word."""
    for cue, kind in table.get(words[start], ()):
        if tuple(words[start : start + len(cue)]) == cue:
            return Cue(kind, " ".join(cue))
    return None
