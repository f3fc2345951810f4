"""What does a page's style hide or strike through?"""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from msgspec import Struct

_REMARK = re.compile(r"/\*[^*]*+(?:\*(?!/)[^*]*+)*+(?:\*/|\Z)|<!--|-->")
_SELECTOR = re.compile(r"([A-Za-z][\w-]*)?(?:\.([\w-]+))?\Z")
_HIDES = re.compile(r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)", re.IGNORECASE)
_STRIKES = re.compile(r"text-decoration(?:-line)?\s*:[^;]*line-through", re.IGNORECASE)
_STRIKING: Final = frozenset({"s", "strike", "del"})
_HIDING: Final = frozenset({"comment"})
"""Some programs write a cell's comment so."""


class Look(Struct, frozen=True, gc=False):
    """How an element looks."""

    hidden: bool = False
    struck: bool = False


PLAIN: Final = Look()


class Looks:
    """The style sheets met so far, and what they do to an element."""

    def __init__(self) -> None:
        self._hidden: set[tuple[str, str]] = set()
        self._struck: set[tuple[str, str]] = set()

    def learn(self, sheet: str) -> None:
        """Keep what a style sheet says; what holds for some media only is left out."""
        for selectors, declared in _rules(_REMARK.sub("", sheet)):
            hides, strikes = _HIDES.search(declared), _STRIKES.search(declared)
            if not hides and not strikes:
                continue
            for selector in selectors.split(","):
                found = _SELECTOR.match(selector.strip())
                if found is None or not found[0]:
                    continue
                key = ((found[1] or "").lower(), found[2] or "")
                if hides:
                    self._hidden.add(key)
                if strikes:
                    self._struck.add(key)

    def of(self, name: str, attributes: Mapping[str, str]) -> Look:
        """Return how an element looks, by its name, class and style."""
        style = attributes.get("style", "")
        keys = {(name, "")}
        for word in attributes.get("class", "").split():
            keys |= {("", word), (name, word)}
        hidden = (
            name in _HIDING or "hidden" in attributes or _HIDES.search(style) is not None
            or not keys.isdisjoint(self._hidden)
        )  # fmt: skip
        struck = (
            name in _STRIKING or _STRIKES.search(style) is not None
            or not keys.isdisjoint(self._struck)
        )  # fmt: skip
        return Look(hidden, struck) if hidden or struck else PLAIN


def _rules(sheet: str) -> Iterator[tuple[str, str]]:
    """Yield selectors and declarations of the rules that stand in no other."""
    depth, before, selectors = 0, "", ""
    for piece in re.split(r"([{}])", sheet):
        if piece == "{":
            depth += 1
            selectors = before.rpartition(";")[2]
        elif piece == "}":
            if depth == 1:
                yield selectors, before
            depth = max(0, depth - 1)
        before = piece
