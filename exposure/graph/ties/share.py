"""What part of a company does an owner hold, as a cell of an ownership list puts it?"""

import unicodedata

from msgspec import Struct

from exposure.patterns import late_pattern

HALF = 50.0
"""Percent from which an owner may decide alone."""
_LONGEST = 60
_NUMBER = late_pattern(r"\d+(?:[.,]\d+)?")
_AT_MOST = late_pattern(
    r"<|≤|\b(?:less than|under|below|up to|at most|unter|bis zu|moins de|menos)\b"
)
_AT_LEAST = late_pattern(
    r">|≥|\d\s*%?\s*\+|\b(?:more than|over|above|at least|from|min|über|mehr als|plus de|más de)\b"
)
_OF_A_WHOLE = late_pattern(r"%|\b(?:percent|per cent|pct|prozent|pour cent|por ciento)\b")
_MINOR = late_pattern(r"\b(?:minority|minderheit|minoritaire|minoritario|minoritaria)\b")


class Share(Struct, frozen=True, gc=False):
    """A share in words, and whether it is known to be less than half."""

    words: str
    """`12 %`, or what the cell says; empty where it says nothing."""
    minor: bool
    """False too where nobody can say."""


def share_of(text: str) -> Share:
    """Return what `12 %`, `0.12`, `12,5%`, `25-50 %`, `> 50 %` or `minority` says.

    A bare `1` may be all or one percent, and is no more than its own words.
    """
    plain = " ".join(unicodedata.normalize("NFKC", text).casefold().split())
    shown = " ".join(text.split())[:_LONGEST]
    if not plain:
        return Share("", minor=False)
    if _MINOR.search(plain):
        return Share(shown, minor=True)
    percents = [float(number.replace(",", ".")) for number in _NUMBER.findall(plain)]
    stated = _OF_A_WHOLE.search(plain) is not None
    bare = len(percents) == 1 and _NUMBER.fullmatch(plain) is not None
    if bare and percents[0] < 1:
        percent = percents[0] * 100
        return Share(f"{percent:g} %", minor=percent < HALF)
    if not percents or max(percents) > 100 or not (stated or bare) or plain == "1":
        return Share(shown, minor=False)
    return Share(f"{percents[0]:g} %" if bare else shown, minor=_is_minor(plain, percents))


def _is_minor(plain: str, percents: list[float]) -> bool:
    """Say whether the most that may be meant is too little: `25-50 %` is, `> 25 %` need not be."""
    if len(percents) > 1:
        return max(percents) <= HALF and min(percents) < HALF
    if _AT_LEAST.search(plain):
        return False
    return percents[0] <= HALF if _AT_MOST.search(plain) else percents[0] < HALF
