"""May a package name that begins so turn out to open with a misspelt name of a vendor?"""

from collections.abc import Sequence

from exposure.identify.lookalikes.packages import OPENING, LookalikeIndex, meant_by
from exposure.identify.spelling.likelihood import TWO_SLIPS_FROM
from exposure.identify.spelling.misreading import shape

_MORE = 3
"""Letters by which a misspelt word may be longer or shorter."""


def may_be_misspelt(index: LookalikeIndex, parts: Sequence[str], *, whole: bool) -> bool:
    """Say whether a package name of these parts, or more, may open with a misspelt name."""
    joined = "".join(parts)
    if len(joined) < OPENING:
        return not whole
    for meant in meant_by(index, joined):
        ends = whole or len(parts) > 1
        if ends and not _may_be_as_long(parts, joined, len(meant), whole=whole):
            continue
        if len(joined) <= OPENING + 1 or _may_become(joined, meant):
            return True
    return False


def _may_be_as_long(parts: Sequence[str], joined: str, size: int, *, whole: bool) -> bool:
    """Say whether the first part, or all of them, may be a word of that size with some slips."""
    alone = abs(len(parts[0]) - size) <= _MORE
    return alone or (len(joined) <= size + _MORE and (not whole or len(joined) >= size - _MORE))


def _may_become(written: str, meant: str) -> bool:
    """Say whether what begins with `written` may be `meant`, misread or with a slip or two."""
    slips = 2 if len(meant) >= TWO_SLIPS_FROM else 1
    foreign = set(written[: len(meant) - slips]).difference(meant)
    few = len(foreign) <= slips or not written.isalpha()
    if few and _goes_on(written, meant, slips):
        return True
    looks, sought = shape(written), shape(meant)
    return looks.startswith(sought) or sought.startswith(looks)


def _goes_on(written: str, meant: str, slips: int) -> bool:
    """Say whether one goes on like the other but for some slips; a digit may be any letter."""
    same = 0
    for letter, other in zip(written, meant, strict=False):
        if letter != other and not letter.isdigit():
            break
        same += 1
    if same in (len(written), len(meant)):
        return True
    if not slips:
        return False
    return any(
        _goes_on(written[same + over :], meant[same + under :], slips - 1)
        for over, under in ((1, 1), (1, 0), (0, 1), (2, 2))
    )
