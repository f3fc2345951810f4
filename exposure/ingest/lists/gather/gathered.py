"""What has a reader gathered from a list so far, and what did it leave out or stumble over?"""

from collections import Counter
from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from exposure.ingest.bounds import Bounds
from exposure.ingest.lists.gather.several import named_apart
from exposure.model.gap import Gap
from exposure.model.law.listed import LeftOut, ListedParty, ListWarning

SHOWN = 20
"""Warnings of one kind that are told one by one; the rest is counted."""
_LONGEST_NOTE = 2_000
NO_NAME = "expected a name, met none; it is left out"
CUT = "a text is longer than max_cell_chars allows, and is cut"


class Listing(Struct, frozen=True):
    """What a reader found in a file; `read_list` adds which file that was."""

    id: str
    title: str
    dated: str | None
    parties: tuple[ListedParty, ...]
    left_out: tuple[LeftOut, ...]
    warnings: tuple[ListWarning, ...]


class Gathered:
    """Parties, counts and warnings in the making, in the order of the file."""

    def __init__(self, bounds: Bounds) -> None:
        self._longest = bounds.max_cell_chars
        self._parties: list[ListedParty] = []
        self._left_out: Counter[str] = Counter()
        self._counted: Counter[str] = Counter()
        self._warnings: list[ListWarning] = []
        self._met: Counter[str] = Counter()

    @property
    def found(self) -> int:
        """Return how many parties were found so far."""
        return len(self._parties)

    def add(self, party: ListedParty) -> None:
        """Keep a party, each name of a cell by itself; what is too long is cut.

        One without a name is a warning.
        """
        if not party.name:
            self.warn(NO_NAME, party.place)
            return
        party = named_apart(party)
        if max(map(len, (party.name, *party.aliases, *party.former))) > self._longest:
            self.warn(CUT, party.place)
            cut, former = (
                tuple(text[: self._longest] for text in told)
                for told in (party.aliases, party.former)
            )
            party = replace(party, name=party.name[: self._longest], aliases=cut, former=former)
        if len(party.note) > _LONGEST_NOTE:
            party = replace(party, note=f"{party.note[:_LONGEST_NOTE]}…")
        self._parties.append(party)

    def leave_out(self, reason: str, count: int = 1) -> None:
        """Count an entry that is no party to look for."""
        self._left_out[reason] += count

    def count(self, text: str) -> None:
        """Count what is said once for all entries that are so."""
        self._counted[text] += 1

    def warn(self, text: str, place: str = "", met: str = "") -> None:
        """Keep a warning; those that differ by what was met alone are of one kind, and bounded."""
        self._met[text] += 1
        if self._met[text] <= SHOWN:
            self._warnings.append(ListWarning(f"{text}: {met}" if met else text, place))

    def tell(self, gaps: Iterable[Gap]) -> None:
        """Keep what the reading of the file itself stumbled over."""
        for gap in gaps:
            self.warn(gap.reason, gap.place)

    def listing(
        self, list_id: str, title: str, dated: str | None, nobody: str = "no parties"
    ) -> Listing:
        """Return everything; a list that is read to its end and names nobody says `nobody`."""
        if not self._parties and not self._left_out and not self._met:
            self.warn(f"{nobody}: the list is in order, and names nobody")
        more = [
            ListWarning(f"{count - SHOWN:,} further warnings of this kind: {text}")
            for text, count in self._met.items()
            if count > SHOWN
        ]
        more += [ListWarning(f"{text}: {count:,}") for text, count in self._counted.items()]
        left_out = tuple(LeftOut(reason, count) for reason, count in sorted(self._left_out.items()))
        return Listing(
            list_id, title, dated, tuple(self._parties), left_out, (*self._warnings, *more)
        )
