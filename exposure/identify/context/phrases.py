"""Where do listed phrases stand among the words of a text?"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

Phrases = Mapping[str, tuple[tuple[str, ...], ...]]
"""First word → the phrases that it opens, longest first."""


def phrases_of(texts: Iterable[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return folded texts by their first word."""
    found: dict[str, set[tuple[str, ...]]] = {}
    for text in texts:
        words = tuple(text.split())
        if words:
            found.setdefault(words[0], set()).add(words)
    return {
        first: tuple(sorted(phrases, key=lambda words: (-len(words), words)))
        for first, phrases in found.items()
    }


def spans_in(words: Sequence[str], phrases: Phrases) -> Iterator[tuple[int, int]]:
    """Yield half-open ranges of words that are a phrase, the longest at each place."""
    first = 0
    while first < len(words):
        size = _size_at(words, first, phrases)
        if size:
            yield first, first + size
        first += size or 1


def _size_at(words: Sequence[str], first: int, phrases: Phrases) -> int:
    for phrase in phrases.get(words[first], ()):
        if tuple(words[first : first + len(phrase)]) == phrase:
            return len(phrase)
    return 0
