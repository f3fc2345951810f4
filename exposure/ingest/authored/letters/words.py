"""Which word of a list does a place of the form hold, on which day, and is it known at all?"""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import TypeVar

from exposure.errors import InputError
from exposure.ingest.authored.letters.shape import SEE, UNKNOWN
from exposure.model.law.authority import Conduct, OpenSource, Reach
from exposure.patterns import late_pattern

Kind = TypeVar("Kind", bound=StrEnum)

ASKED_CONDUCTS = (
    Conduct.provide,
    Conduct.use_in_performance,
    Conduct.use_anywhere,
    Conduct.contract_with,
    Conduct.develop_with,
    Conduct.device_presence,
)
"""What a customer can ask a company about; the others speak to the Government, or to everybody."""
REACHES = tuple(Reach)
MENTIONS = (OpenSource.silent, OpenSource.included, OpenSource.excluded)
_TRUTHS = {"yes": True, "true": True, "no": False, "false": False}
OWN, ANY, SILENT = "own", "any", "silent"
_TIERS = late_pattern(r"[1-9][0-9]?")


def word_of(text: str, words: Sequence[Kind], place: str) -> Kind | None:
    """Return the word that stands at a place, None for `unknown`. Raises `InputError`."""
    wanted = _folded(text)
    if wanted == UNKNOWN:
        return None
    for one in words:
        if one.value == wanted:
            return one
    raise _refusal(place, [one.value for one in words], text)


def truth_of(text: str, place: str) -> bool | None:
    """Return yes or no, None for `unknown`. Raises `InputError`."""
    wanted = _folded(text)
    if wanted in _TRUTHS or wanted == UNKNOWN:
        return _TRUTHS.get(wanted)
    raise _refusal(place, ["yes", "no"], text)


def tiers_of(text: str, place: str) -> tuple[int | None, bool | None]:
    """Return how many tiers are taken in, and whether every one is. Raises `InputError`.

    (None, None) where nobody has said; (None, False) where the letter says nothing of tiers.
    """
    wanted = _folded(text)
    known: dict[str, tuple[int | None, bool | None]] = {
        UNKNOWN: (None, None), OWN: (1, False), ANY: (None, True), SILENT: (None, False),
    }  # fmt: skip
    if wanted in known:
        return known[wanted]
    if _TIERS.fullmatch(wanted):
        return int(wanted), False
    raise _refusal(place, [OWN, "a number of tiers from 1 to 99", ANY, SILENT], text)


def text_of(text: str) -> str:
    """Return a text on one line, empty where it is `unknown`."""
    return "" if _folded(text) == UNKNOWN else " ".join(text.split())


def day_of(text: str, place: str) -> str:
    """Return an ISO day, empty for `unknown`. Raises `InputError`."""
    if _folded(text) == UNKNOWN:
        return ""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise InputError(
            f"{place}: expected a day as YYYY-MM-DD, met {text[:80]!r}", hint=SEE
        ) from None


def _folded(text: str) -> str:
    return text.strip().casefold()


def _refusal(place: str, known: Sequence[str], met: str) -> InputError:
    words = ", ".join((*known, UNKNOWN))
    return InputError(f"{place}: expected one of {words}; met {met[:80]!r}", hint=SEE)
