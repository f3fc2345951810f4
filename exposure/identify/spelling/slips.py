"""By which slip of hand or ear did a listed word become the written one?"""

from enum import StrEnum

from exposure.identify.spelling.keyboard import are_neighbours

_ALIKE = frozenset(map(frozenset, ("ck", "sz", "vw", "iy", "cs", "gj", "kq", "fv", "dt", "bp")))
_VOWELS = frozenset("aeiouy")


class Slip(StrEnum):
    """One slip; its value is the phrase for a reviewer."""

    swapped = "letters swapped"
    doubled = "a letter doubled"
    undoubled = "a double letter written once"
    missing = "a letter missing"
    added = "a letter added"
    key_added = "a neighbouring key hit as well"
    digit_added = "a digit added"
    plural = "a final s more or less"
    key = "a letter changed for its neighbour on the keyboard"
    vowel = "a vowel changed for another"
    sound = "a letter changed for one that sounds alike"
    changed = "a letter changed"
    lookalike = "look-alike characters"


def slips_between(listed: str, written: str, most: int) -> tuple[Slip, ...] | None:
    """Return the fewest slips that lead from one word to the other; None for more than `most`.

    Their number is the optimal string alignment distance; `most` is 0, 1 or 2.
    """
    at = _same_start(listed, written, 0, 0)
    if at == len(listed) == len(written):
        return ()
    single = _one(listed, written, at, at) if most else None
    if single:
        return (single,)
    return _two(listed, written, at) if most > 1 else None


def _same_start(listed: str, written: str, i: int, j: int) -> int:
    size = min(len(listed) - i, len(written) - j)
    for step in range(size):
        if listed[i + step] != written[j + step]:
            return step
    return size


def _one(listed: str, written: str, i: int, j: int) -> Slip | None:
    """Return the slip at `listed[i]` and `written[j]`, the first letters that differ."""
    longer = (len(written) - j) - (len(listed) - i)
    if longer == 0:
        if listed[i + 1 :] == written[j + 1 :]:
            return _change(listed[i], written[j])
        return Slip.swapped if _are_swapped(listed, written, i, j, to_end=True) else None
    if longer == 1 and written[j + 1 :] == listed[i:]:
        return _addition(written, j)
    if longer == -1 and listed[i + 1 :] == written[j:]:
        return _omission(listed, i)
    return None


def _are_swapped(listed: str, written: str, i: int, j: int, *, to_end: bool) -> bool:
    pair = listed[i : i + 2]
    swapped = len(pair) == 2 and pair[::-1] == written[j : j + 2]
    return swapped and (not to_end or listed[i + 2 :] == written[j + 2 :])


def _two(listed: str, written: str, at: int) -> tuple[Slip, ...] | None:
    """Try each slip where the words first differ, and one more behind it."""
    if abs(len(listed) - len(written)) > 2:
        return None
    openings = [(0, 1), (1, 0), (1, 1)]
    if _are_swapped(listed, written, at, at, to_end=False):
        openings.insert(0, (2, 2))
    for over, under in openings:
        i, j = at + over, at + under
        if i <= len(listed) and j <= len(written):
            same = _same_start(listed, written, i, j)
            further = _one(listed, written, i + same, j + same)
            if further:
                return (_opening(listed, written, at, (over, under)), further)
    return None


def _opening(listed: str, written: str, at: int, moved: tuple[int, int]) -> Slip:
    match moved:
        case (2, 2):
            return Slip.swapped
        case (0, 1):
            return _addition(written, at)
        case (1, 0):
            return _omission(listed, at)
        case _:
            return _change(listed[at], written[at])


def _change(letter: str, other: str) -> Slip:
    if are_neighbours(letter, other):
        return Slip.key
    if letter in _VOWELS and other in _VOWELS:
        return Slip.vowel
    return Slip.sound if frozenset((letter, other)) in _ALIKE else Slip.changed


def _addition(written: str, place: int) -> Slip:
    letter = written[place]
    if letter == "s" and place == len(written) - 1:
        return Slip.plural
    beside = written[max(place - 1, 0) : place] + written[place + 1 : place + 2]
    if letter in beside:
        return Slip.doubled
    if letter.isdigit():
        return Slip.digit_added
    near = any(are_neighbours(letter, other) for other in beside)
    return Slip.key_added if near else Slip.added


def _omission(listed: str, place: int) -> Slip:
    if listed[place] == "s" and place == len(listed) - 1:
        return Slip.plural
    beside = listed[max(place - 1, 0) : place] + listed[place + 1 : place + 2]
    return Slip.undoubled if listed[place] in beside else Slip.missing
