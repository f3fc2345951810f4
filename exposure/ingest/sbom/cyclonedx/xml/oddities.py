"""What is odd about the elements of a CycloneDX XML document, and what may it hide?"""

from collections import Counter
from xml.parsers.expat import XMLParserType

from exposure.model.gap import Gap, GapEffect

_SHOWN = 20
"""Oddities of one kind told one by one; the rest are counted in one gap."""
_HARMLESS = frozenset({"specVersion", "serialNumber", "scope", "type", "version"})
_ROUTE = frozenset({"ref", "timestamp"})

TWICE, UNREAD, TYPE = "duplicate-key", "unread-element", "wrong-type"
"""Gap kinds."""


class Oddities:
    """Collects gaps while a document is parsed, the first of each kind one by one."""

    def __init__(self, document: str, parser: XMLParserType) -> None:
        self.document, self._parser = document, parser
        self._met: list[Gap] = []
        self._counts: Counter[str] = Counter()
        self._worst: dict[str, GapEffect] = {}

    def joined(self, name: str) -> None:
        """Tell of a list that stands twice in one element, and was read as one."""
        self._add(TWICE, GapEffect.note, f"{self._twice(name)}; both were read")

    def replaced(self, name: str) -> None:
        """Tell of a field that stands twice in one element, of which the last was kept."""
        effect = GapEffect.hides_presence
        if name in _HARMLESS:
            effect = GapEffect.note
        elif name in _ROUTE:
            effect = GapEffect.blurs_route
        self._add(TWICE, effect, f"{self._twice(name)}; the last was kept")

    def unread(self, name: str, line: int) -> None:
        """Tell of components or services where CycloneDX has none."""
        reason = (
            f"the element {name!r} at line {line} is, or holds, a component or service where "
            "CycloneDX has none; it was not read"
        )
        self._add(UNREAD, GapEffect.hides_presence, reason)

    def unread_text(self, name: str, line: int) -> None:
        """Tell of a text where CycloneDX has none, which may be a name or an identifier."""
        reason = (
            f"the element {name!r} at line {line} is, or holds, a text where CycloneDX has none; "
            "it was not read"
        )
        self._add(UNREAD, GapEffect.hides_presence, reason[:300])

    def loose(self, text: str) -> None:
        """Tell of a text that stands in a list itself, where elements belong."""
        line = self._parser.CurrentLineNumber
        reason = f"the text {text!r} at line {line} stands where elements belong; it was not read"
        self._add(UNREAD, GapEffect.hides_presence, reason[:300])

    def named(self, text: str) -> None:
        """Tell of a party that is a text, where elements belong."""
        line = self._parser.CurrentLineNumber
        reason = f"expected elements of a party at line {line}, met a text; its name is {text!r}"
        self._add(TYPE, GapEffect.note, reason[:300])

    def _twice(self, name: str) -> str:
        return f"{name!r} stands twice in one element, at line {self._parser.CurrentLineNumber}"

    def _add(self, kind: str, effect: GapEffect, reason: str) -> None:
        self._counts[kind] += 1
        if self._counts[kind] <= _SHOWN:
            self._met.append(Gap(kind, effect, self.document, "", reason))
        elif self._worst.get(kind) is not GapEffect.hides_presence:
            self._worst[kind] = effect

    def gaps(self) -> list[Gap]:
        """Return a gap for each, or for what they are too many of."""
        rest = [
            Gap(kind, effect, self.document, "",
                f"{self._counts[kind] - _SHOWN} further elements of this kind were met")
            for kind, effect in self._worst.items()
        ]  # fmt: skip
        return [*self._met, *rest]
