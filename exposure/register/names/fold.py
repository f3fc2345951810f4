"""What is left of a written name once spelling habits are taken away?"""

import re
import unicodedata
from collections.abc import Collection
from functools import lru_cache

from exposure.patterns import late_pattern
from exposure.register.names.invisible import without_invisible

_DROPPED = dict.fromkeys(map(ord, "™®©℠"))
_ASCII_BLANKS = str.maketrans({chr(code): " " for code in range(128) if not chr(code).isalnum()})
_STROKED = {"ø": "o", "đ": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "ł": "l"}
"""Letters that Unicode does not take apart, and people without them write so."""
_LAST_MARKED_LETTER = 0x0400
"""Latin and Greek lose their marks; from Cyrillic on a mark makes another letter."""
_EXTENDED_LATIN = range(0x1E00, 0x2000)
_MOST_LEGAL_WORDS = 5
_LONGEST_REMEMBERED = 200
"""Characters of a text that is kept in mind: the cells of a list say the same again and again."""
_MARKS = late_pattern(r"[^\w\s!-~]{31,}")
_UNSPACED = late_pattern("[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff]")
"""Radicals, kana and ideographs; syllables of Hangul; compatibility ideographs."""


def fold(text: str) -> str:
    """Return the words of `text` in one spelling: `A.C.M.E. Corp., Ltd` becomes `acme corp ltd`.

    Folding twice changes nothing.
    """
    return _remembered(text) if len(text) <= _LONGEST_REMEMBERED else _folded(text)


def _folded(text: str) -> str:
    if not text.isascii():
        text = _MARKS.sub(_without_marks, without_invisible(text).translate(_DROPPED))
        text = _unmarked(unicodedata.normalize("NFKC", text).casefold())
    text = text.lower().replace("&", " and ")
    text = text.translate(_ASCII_BLANKS)
    if not text.isascii():
        text = "".join(letter if _is_word(letter) else " " for letter in text)
    return _initials_joined(text.split())


_remembered = lru_cache(maxsize=65_536)(_folded)


def _without_marks(run: re.Match[str]) -> str:
    """Putting a run of marks in order costs the square of its length; no word bears so many."""
    return "".join(letter for letter in run.group() if not unicodedata.combining(letter))


def _unmarked(text: str) -> str:
    composed = unicodedata.normalize("NFKC", text)
    return "".join(_plain(letter) for letter in composed)


def _plain(letter: str) -> str:
    code = ord(letter)
    if letter in _STROKED:
        return _STROKED[letter]
    if code < _LAST_MARKED_LETTER or code in _EXTENDED_LATIN:
        kept = unicodedata.normalize("NFD", letter)
        return "".join(part for part in kept if unicodedata.category(part) != "Mn")
    return letter


def _is_word(letter: str) -> bool:
    return letter.isalnum() or unicodedata.category(letter) in ("Mn", "Mc")


def _initials_joined(words: list[str]) -> str:
    """Join runs of single letters, so that `p b c` and `P.B.C.` are one word."""
    joined: list[str] = []
    in_run = False
    for word in words:
        single = len(word) == 1 and word.isalpha()
        if joined and not (single and in_run):
            joined.append(" ")
        joined.append(word)
        in_run = single
    return "".join(joined)


def strip_legal(folded: str, legal_forms: Collection[str]) -> str:
    """Take folded legal forms off both ends; something is always left."""
    words = folded.split()
    start, end = core_of(words, legal_forms)
    core = " ".join(words[start:end])
    return core if core.isascii() else _native_core(core, legal_forms)


def core_of(words: list[str], legal_forms: Collection[str]) -> tuple[int, int]:
    """Return the half-open range of words that stand between legal forms."""
    start, end = 0, len(words)
    while size := _form_size(words, start, end, legal_forms, at_end=True):
        end -= size
    while size := _form_size(words, start, end, legal_forms, at_end=False):
        start += size
    return start, end


def _form_size(
    words: list[str], start: int, end: int, legal_forms: Collection[str], *, at_end: bool
) -> int:
    for size in range(min(_MOST_LEGAL_WORDS, end - start - 1), 0, -1):
        part = words[end - size : end] if at_end else words[start : start + size]
        if " ".join(part) in legal_forms:
            return size
    return 0


def _native_core(core: str, legal_forms: Collection[str]) -> str:
    """Scripts without blanks carry the legal form inside the word."""
    for form in _native_forms(frozenset(legal_forms)):
        if core.endswith(form) and len(core) > len(form):
            return core.removesuffix(form).strip()
    return core


@lru_cache(maxsize=8)
def _native_forms(legal_forms: frozenset[str]) -> tuple[str, ...]:
    native = [form for form in legal_forms if not form.isascii() and is_unspaced(form)]
    return tuple(sorted(native, key=lambda form: (-len(form), form)))


def is_unspaced(text: str) -> bool:
    """Say whether `text` holds letters of a script that writes words without blanks."""
    return not text.isascii() and _UNSPACED.search(text) is not None
