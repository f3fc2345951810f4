"""May a scanner, or a reader in haste, have taken one word for another?"""

from itertools import product

_DIGITS = {"0": "o", "1": "li", "3": "e", "4": "a", "5": "s", "6": "bg", "8": "b", "9": "g"}
"""A digit and the letters that it is taken for."""
_SINGLE = frozenset(
    (
        *(digit + letter for digit, letters in _DIGITS.items() for letter in letters),
        *("ce", "ec", "il", "li"),
    )
)
_GROUPS = (("rn", "m"), ("vv", "w"), ("cl", "d"), ("ii", "u"))
"""Two letters that run together into one; a scanner errs in both directions."""
_SHAPES = str.maketrans(
    {**dict(zip("013456789eib", "olcasg7ggclg", strict=True)), "m": "rn", "w": "vv", "d": "cl"}
    | {"u": "ll"}
)
_NO_DIGITS = str.maketrans("", "", "0123456789")
MOST_DIGITS = 3
"""Digits of a word that may each be a misread letter."""


def shape(word: str) -> str:
    """Return what a careless eye keeps of a word: words misread for each other have one shape."""
    return word.translate(_SHAPES)


def is_misread(listed: str, written: str) -> bool:
    """Say whether look-alike characters explain every difference between two words."""
    i = j = 0
    while i < len(listed) and j < len(written):
        if listed[i] == written[j] or written[j] + listed[i] in _SINGLE:
            i, j = i + 1, j + 1
        elif any(_ran_together(group, listed[i:], written[j:]) for group in _GROUPS):
            i, j = i + 1, j + 2
        elif any(_ran_together(group, written[j:], listed[i:]) for group in _GROUPS):
            i, j = i + 2, j + 1
        else:
            return False
    return i == len(listed) and j == len(written)


def _ran_together(group: tuple[str, str], one: str, two: str) -> bool:
    pair, letter = group
    return one.startswith(letter) and two.startswith(pair)


def lettered(word: str) -> tuple[str, ...]:
    """Return the words of letters alone that one with digits among its letters may stand for.

    Empty for words without digits, with more than three, or with one that resembles no letter.
    """
    if word.isalpha():
        return ()
    digits = digits_in(word)
    if not 0 < digits <= MOST_DIGITS or 2 * digits > len(word):
        return ()
    choices = [_DIGITS.get(letter, "") if letter.isdigit() else letter for letter in word]
    return tuple("".join(letters) for letters in product(*choices))


def digits_in(word: str) -> int:
    """Return how many digits a word holds."""
    if word.isascii():
        return len(word) - len(word.translate(_NO_DIGITS))
    return sum(map(str.isdigit, word))
