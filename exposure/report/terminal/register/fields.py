"""How do labelled texts stand below each other, each folded beside its label?"""

import re
from collections.abc import Iterable, Iterator

from exposure.report.neutral import terminal
from exposure.report.terminal.text import folded

LABEL = 14
"""Columns of a label."""
_INDENT = "  "
_URL = re.compile(r"https?://\S+$")


def field(label: str, texts: Iterable[str], width: int) -> Iterator[str]:
    """Yield the texts one below the other, the first beside its label; nothing for no text."""
    hang = _INDENT + " " * LABEL
    for number, text in enumerate(filter(None, texts)):
        lead = hang if number else f"{_INDENT}{label:<{LABEL}}"
        # A text that is indented itself goes on below its own beginning.
        inner = " " * (len(text) - len(text.lstrip()))
        if _URL.match(text.lstrip()):  # cut in two it could not be followed
            yield lead + inner + whole(text)
        else:
            yield from folded(whole(text), width, indent=lead + inner, hang=hang + inner + "  ")


def whole(text: str) -> str:
    """Return outside text on one line, neutralised and not cut."""
    return terminal(" ".join(text.split()))
