"""How does one serialisation of a standard write down what it is and where things stand?"""

from collections.abc import Callable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from exposure.inventory.bill import Section
from exposure.inventory.runs import Integers
from exposure.model.gap import Gap


def _as_it_is(pointer: str) -> str:
    return pointer


def _as_they_are(sections: Sequence[Section]) -> tuple[Section, ...]:
    return tuple(sections)


class Spelling(Struct, frozen=True):
    """One serialisation. Readers of a standard speak JSON pointers; this turns them into its places."""

    name: str
    """As it stands behind the version: `JSON`, `XML`, `tag-value`."""
    ref_key: str = ""
    """The key or attribute by which lines are looked up later; empty where they are not."""
    one_line: bool = False
    lines: Integers | None = None
    """Line of each node, where the reader came by it."""
    place: Callable[[str], str] = _as_it_is
    """JSON pointer → place."""
    sections: Callable[[Sequence[Section]], tuple[Section, ...]] = _as_they_are
    """Sections with JSON pointers → sections with places."""

    def gaps(self, gaps: Sequence[Gap]) -> tuple[Gap, ...]:
        """Return gaps with their pointers turned into places."""
        if self.place is _as_it_is:
            return tuple(gaps)
        return tuple(replace(gap, place=self.place(gap.place)) for gap in gaps)
