"""May a package name that begins so turn out to open with a misspelt name of a vendor?"""

from collections.abc import Sequence
from functools import lru_cache

from exposure.identify.lookalikes.packages import OPENING, LookalikeIndex, meant_by
from exposure.identify.spelling.likelihood import TWO_SLIPS_FROM
from exposure.identify.spelling.misreading import MOST_DIGITS, digits_in, shape

_MORE = 3
"""Letters by which a misspelt word may be longer or shorter."""
_SHARED = 7
"""Letters at the beginning that many names share."""


def may_be_misspelt(index: LookalikeIndex, parts: Sequence[str], *, whole: bool) -> bool:
    """Say whether a package name of these parts, or more, may open with a misspelt name."""
    joined = "".join(parts)
    if len(joined) < OPENING:
        return not whole
    begun = len(joined) <= OPENING + 1
    ends = whole or len(parts) > 1
    for meant in meant_by(index, joined):
        size = len(meant)
        fits = len(joined) <= size + _MORE and (not whole or len(joined) >= size - _MORE)
        if (fits or not ends) and (begun or _may_become(joined, meant, whole=whole)):
            return True
        first = ends and abs(len(parts[0]) - size) <= _MORE
        if first and (begun or _may_become(parts[0], meant, whole=True)):
            return True
    return False


def _may_become(written: str, meant: str, *, whole: bool) -> bool:
    """Say whether `written`, or what begins with it, may be `meant`, misread or with a slip or two."""
    shared = len(written) > _SHARED
    if shared and not _may_be(written[:_SHARED], meant, whole=False):
        return False
    return _may_be(written, meant, whole=whole)


@lru_cache(maxsize=65_536)
def _may_be(written: str, meant: str, *, whole: bool) -> bool:
    slips = 2 if len(meant) >= TWO_SLIPS_FROM else 1
    read = not written.isalpha() and digits_in(written) <= MOST_DIGITS
    alike = read or _foreign(written[: len(meant) - slips], meant) <= slips
    if alike and _goes_on(written, meant, slips, read=read, whole=whole):
        return True
    sought = _shape(meant)
    if not sought.startswith(_shape(written[:OPENING])):  # a shape begins with that of a beginning
        return False
    looks = shape(written)
    return looks == sought if whole else sought.startswith(looks)


_shape = lru_cache(maxsize=65_536)(shape)


def _foreign(head: str, meant: str) -> int:
    """Return how many letters of a beginning stand nowhere in `meant`."""
    return sum([letter not in meant for letter in head])


def _goes_on(written: str, meant: str, slips: int, *, read: bool, whole: bool) -> bool:
    """Say whether one goes on like the other but for some slips; `read`: a digit may be any letter."""
    same = 0
    for letter, other in zip(written, meant, strict=False):
        if letter != other and not (read and letter.isdigit()):
            break
        same += 1
    if same == len(meant):
        return len(written) - same <= slips
    if same == len(written):
        return not whole or len(meant) - same <= slips
    if not slips:
        return False
    return any(
        _goes_on(written[same + over :], meant[same + under :], slips - 1, read=read, whole=whole)
        for over, under in ((1, 1), (1, 0), (0, 1), (2, 2))
    )
