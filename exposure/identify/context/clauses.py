"""Which words stand together in one clause of a text, and which of them are written as names?"""

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from msgspec import Struct

from exposure.identify.fold import fold
from exposure.patterns import late_pattern

LONGEST = 100_000
"""Characters of a text that are read for what they say beside a name."""
_PARTS = late_pattern(r"([\n\r;|•·]+|\s[-–—]+\s)")
_ENDS = (".", "!", "?", "。", "！", "？")
_CLOSED = {
    **dict.fromkeys(_ENDS, "."), ",": ",", "，": ",", "、": ",", ":": ":", "：": ":",
    ")": ")", "]": ")",
}  # fmt: skip
_LONGEST_HEADING = 8
_TELLING = 4
"""Letters from which a word in lower case shows that capitals mean something here."""


class Clause(Struct, frozen=True):
    """The folded words of one clause."""

    words: tuple[str, ...]
    capital: tuple[bool, ...]
    """Whether each word is written as a name: a capital, then small letters."""
    closed: tuple[str, ...]
    """The sign that follows each word, such as a comma; empty where none does."""
    mixed: bool
    """Some words have a capital and some have none, so that a capital tells a name."""
    heading: tuple[str, ...] = ()
    """What stood above it in front of a colon, of a list that goes on over several parts."""
    joined: bool = False
    """A dash, a semicolon or the like ties it to the clause in front of it."""


@lru_cache(maxsize=16)
def clauses_of(text: str) -> tuple[Clause, ...]:
    """Return the clauses of a text in reading order, without empty ones."""
    found: list[Clause] = []
    heading: tuple[str, ...] = ()
    parts = _PARTS.split(text[:LONGEST])
    for part, sign in zip(parts[::2], ["", *parts[1::2]], strict=True):
        if "\n\n" in sign or "-" in sign or "–" in sign:
            heading = ()
        for number, sentence in enumerate(_sentences(part)):
            joined = number == 0 and bool(found) and "\n" not in sign
            clause = _clause(sentence, heading if number == 0 else (), joined)
            if clause.words:
                found.append(clause)
                heading = _heading(clause) or clause.heading
    return tuple(found)


def _sentences(part: str) -> Iterator[list[str]]:
    sentence: list[str] = []
    for token, following in pairwise([*part.split(), ""]):
        sentence.append(token)
        if not following or (token.endswith(_ENDS) and not following[0].islower()):
            yield sentence
            sentence = []


def _heading(clause: Clause) -> tuple[str, ...]:
    """Return the words in front of the last colon of a clause, where it is a heading."""
    colons = [at for at, sign in enumerate(clause.closed) if sign == ":"]
    short = bool(colons) and colons[-1] < _LONGEST_HEADING
    return clause.words[: colons[-1] + 1] if short else ()


def _clause(tokens: list[str], heading: tuple[str, ...], joined: bool) -> Clause:
    words: list[str] = []
    capital: list[bool] = []
    closed: list[str] = []
    for token in tokens:
        folded = fold(token).split()
        words += folded
        capital += [_is_name(token.lstrip("\"'([{“‘«"))] * len(folded)
        closed += [""] * len(folded)
        if closed and token[-1] in _CLOSED:
            closed[-1] = _CLOSED[token[-1]]
    small = (token for token in tokens if len(token) >= _TELLING and token[0].islower())
    mixed = any(capital) and any(small)
    return Clause(tuple(words), tuple(capital), tuple(closed), mixed, heading, joined)


def _is_name(token: str) -> bool:
    return token[:1].isupper() and not token[1:2].isupper() and not token[1:2].isdigit()
