"""Which characters does a text hold that no reader sees?"""

from exposure.patterns import late_pattern

_INVISIBLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e0fff"
)
"""Soft hyphens, joiners, direction marks, fillers, variation selectors, tags."""
_UNSEEN = late_pattern(f"[{_INVISIBLE}]+")
_BLANK_INSTEAD = late_pattern(f"(?<=[a-z0-9])[{_INVISIBLE}]*\u200b[{_INVISIBLE}]*(?=[A-Z])")
"""A break that takes no room stands between two words rather than within one."""


def without_invisible(text: str) -> str:
    """Return what a reader sees of `text`; a text of visible characters as it is."""
    if text.isascii() or not _UNSEEN.search(text):
        return text
    return _UNSEEN.sub("", _BLANK_INSTEAD.sub(" ", text))
