"""Which word does a reader see where letters of another script stand in for Latin ones?

Capitals and small letters are looked up apart: a capital may look like another Latin letter than its
small form does.
"""

import unicodedata
from collections.abc import Callable

from exposure.identify.fold import fold
from exposure.patterns import late_pattern
from exposure.register.names.invisible import without_invisible
from exposure.register.names.lookalikes import ANY, CYRILLIC, FOREIGN

_TO_CYRILLIC = {latin: letter for letter, latin in reversed(CYRILLIC.items()) if latin not in "nu"}
"""A Latin letter → the first Cyrillic one of the table that looks like it."""

_WORD = late_pattern(r"[^\W_]*[^\W_\x00-\x7f][^\W_]*")
_SHORTEST_WORD, _LONGEST_WORD = 4, 40
"""Letters; shorter words of one script look alike by chance, longer ones are no words."""


def _knows_none(_: str) -> bool:
    return False


def unmasked(text: str, is_listed: Callable[[str], bool] = _knows_none) -> str:
    """Return `text` with the letters that a reader takes for others written as those.

    Of a word that mixes scripts all look-alikes change. A word of one script may be a word of its
    own: it changes only if `is_listed` knows its folded result. Characters that nobody sees go.
    Where nothing changes the text itself comes back. `text` is as written: capitals matter.
    """
    if text.isascii():
        return text
    seen = without_invisible(text)
    return _WORD.sub(lambda found: _unmasked(found.group(), is_listed), seen)


def _unmasked(written: str, is_listed: Callable[[str], bool]) -> str:
    if len(written) > _LONGEST_WORD:
        return written
    word = unicodedata.normalize("NFKC", written)
    plain = "".join(ANY.get(letter, letter) for letter in word)
    letters = [letter for letter in word if letter.isalpha()]
    foreign = [letter for letter in letters if not _is_latin(letter)]
    if 0 < len(foreign) < len(letters):
        return _unmixed(word, plain, foreign, is_listed) or written
    changed = plain != word and plain.isascii() and len(word) >= _SHORTEST_WORD
    return plain if changed and is_listed(fold(plain)) else written


def _is_latin(letter: str) -> bool:
    return unicodedata.name(letter, "").startswith("LATIN")


def _unmixed(word: str, plain: str, foreign: list[str], is_listed: Callable[[str], bool]) -> str:
    """Return the word in the script that is listed, else in that of most letters; empty if none."""
    latin = plain if all(letter in FOREIGN for letter in foreign) else ""
    native = _as_cyrillic(word)
    if latin and native and not is_listed(fold(latin)):
        mostly_native = 2 * len(foreign) > len(word)
        return native if mostly_native or is_listed(fold(native)) else latin
    return latin or native


def _as_cyrillic(word: str) -> str:
    """Return a Cyrillic word into which Latin letters slipped; empty if it is none."""
    native = "".join(_TO_CYRILLIC.get(letter, letter) for letter in word)
    letters = [letter for letter in native if letter.isalpha()]
    return native if all("\u0400" <= letter <= "\u052f" for letter in letters) else ""
