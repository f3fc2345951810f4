"""What is odd in the lines of a tag-value document, told so that no number of them floods a result?"""

import re
from collections.abc import Iterator
from difflib import get_close_matches

from exposure.ingest.sbom.spdx2.tagged.tags import (
    HIDING_FOLDED,
    folded,
    tells_who_or_what,
)
from exposure.model.gap import Gap, GapEffect

_SHOWN = 20
"""Gaps of one kind and effect that are listed one by one; the rest are counted in one."""
_COMPARED = 200
"""Words that are compared with the tags that matter; of further ones the worst is assumed."""
_ONE_WORD = re.compile(r"[A-Za-z][\w.-]*")
_QUOTED = 60
_SORTED = sorted(HIDING_FOLDED)


class Oddities:
    """Gathers what is odd, line by line."""

    def __init__(self, document: str) -> None:
        """Begin with nothing odd in the document of that name."""
        self._document = document
        self._gaps: list[Gap] = []
        self._counts: dict[tuple[str, GapEffect], int] = {}
        self._unknown: dict[str, int] = {}
        """Tag → the line on which it first stands."""
        self._telling: dict[str, int] = {}
        """Tag of those → the line on which it first names a package or vendor."""
        self._compared: dict[str, bool] = {}

    def gap(self, kind: str, effect: GapEffect, number: int, reason: str) -> None:
        """Note one oddity of a line."""
        count = self._counts[kind, effect] = self._counts.get((kind, effect), 0) + 1
        if count <= _SHOWN:
            self._gaps.append(Gap(kind, effect, self._document, f"line {number}", reason))

    def unread_line(self, line: str, number: int, *, follows_read: bool) -> None:
        """Note a line that was not understood: an unknown tag, or none at all."""
        tag, colon, _ = line.partition(":")
        if colon and _ONE_WORD.fullmatch(tag.strip()):
            self._unknown.setdefault(tag.strip(), number)
            if tag.strip() not in self._telling and tells_who_or_what(line):
                self._telling[tag.strip()] = number
            return
        may_hide = (
            follows_read or tells_who_or_what(line) or self._resembles(line.split(maxsplit=1)[0])
        )
        effect = GapEffect.hides_presence if may_hide else GapEffect.note
        reason = f"expected `Tag: value`, met {_quoted(line)}; the line was not read"
        self.gap("stray-line", effect, number, reason)

    def gaps(self) -> Iterator[Gap]:
        """Yield everything noted, in the order of kinds as they were met."""
        for tag, first in self._unknown.items():
            hides = tag in self._telling or self._resembles(tag)
            effect = GapEffect.hides_presence if hides else GapEffect.note
            number = self._telling.get(tag, first)
            reason = f"the tag {_quoted(tag)} is not in SPDX 2.1 to 2.3; what it says was not read"
            self.gap("unknown-tag", effect, number, reason)
        yield from self._gaps
        for (kind, effect), count in self._counts.items():
            if count > _SHOWN:
                reason = f"{count - _SHOWN:,} further lines of the same kind were met"
                yield Gap(kind, effect, self._document, "", reason)

    def _resembles(self, word: str) -> bool:
        """Say whether a word may be meant as a tag whose loss hides something."""
        word = folded(word[:_QUOTED])
        if word not in self._compared:
            if len(self._compared) >= _COMPARED:
                return True
            self._compared[word] = bool(get_close_matches(word, _SORTED, n=1, cutoff=0.8))
        return self._compared[word]


def _quoted(text: str) -> str:
    shown = text.strip()
    return repr(shown if len(shown) <= _QUOTED else f"{shown[:_QUOTED]}…")
