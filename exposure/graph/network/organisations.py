"""Which organisations do the records name, each once however it is spelled?"""

from collections.abc import Mapping

from exposure.graph.network.columns import Organisation
from exposure.graph.ties.names import Names, is_a_name, is_ours
from exposure.identify.matcher import Matcher


class Organisations:
    """Answers for each text once; the matcher knows the whole register, `titles` its display names."""

    def __init__(self, matcher: Matcher, titles: Mapping[str, str]) -> None:
        self.names = Names(matcher)
        self._titles = titles
        self._positions: dict[str, int] = {}
        self._spellings: list[dict[str, None]] = []
        self._known: dict[str, tuple[int, ...]] = {}

    def __len__(self) -> int:
        return len(self._spellings)

    def named(self, text: str) -> tuple[int, ...]:
        """Return the positions of those that a text names; none where it names nobody, or us."""
        known = self._known.get(text)
        if known is None:
            known = self._known[text] = tuple(
                self.position(one, text) for one in self._identities(text)
            )
        return known

    def position(self, identity: str, spelling: str = "") -> int:
        """Return the position of an id, which is made where it is new."""
        position = self._positions.setdefault(identity, len(self._spellings))
        if position == len(self._spellings):
            self._spellings.append({})
        if spelling:
            self._spellings[position][" ".join(spelling.split())] = None
        return position

    def spellings(self, position: int) -> tuple[str, ...]:
        """Return how the records write one of them, in the order in which they were met."""
        return tuple(self._spellings[position])

    def _identities(self, text: str) -> list[str]:
        if is_ours(text) or not is_a_name(text):
            return []
        sure = [vendor for vendor, _ in self.names.identities(text)]
        name = self.names.of(text)
        return sorted(set(sure)) or [f"own:{name.core or name.folded}"]

    def frozen(self) -> tuple[Organisation, ...]:
        """Return all of them, in the order of their positions."""
        found = []
        for identity, spellings in zip(self._positions, self._spellings, strict=True):
            written = tuple(sorted(spellings))
            name = self._titles.get(identity) or (written[0] if written else identity)
            found.append(Organisation(identity, name, written))
        return tuple(found)
