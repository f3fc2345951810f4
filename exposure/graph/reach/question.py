"""What is asked of a whole graph: which sets of nodes lead to which others?"""

from array import array
from collections.abc import Iterable, Sequence
from itertools import accumulate, chain, pairwise

from msgspec import Struct

from exposure.inventory.runs import Integers


class Digraph(Struct, frozen=True):
    """Integer edges between the nodes 0 to `size` - 1; `sources[k]` needs `targets[k]`."""

    size: int
    sources: Integers
    targets: Integers

    def __len__(self) -> int:
        return len(self.targets)


class Sets(Struct, frozen=True):
    """Sets of nodes: set k holds `members[offsets[k]:offsets[k + 1]]`. A set may be empty."""

    offsets: Integers
    """One more than there are sets; begins with 0."""
    members: Integers

    def __len__(self) -> int:
        return len(self.offsets) - 1

    def parts(self) -> list[Integers]:
        """Return each set's members."""
        return [self.members[first:end] for first, end in pairwise(self.offsets)]

    def chosen(self, positions: Sequence[int]) -> "Sets":
        """Return those sets alone, in the order asked for."""
        return sets_of(
            self.members[self.offsets[position] : self.offsets[position + 1]]
            for position in positions
        )


def sets_of(parts: Iterable[Iterable[int]]) -> Sets:
    """Return sets with these members."""
    columns = [array("i", part) for part in parts]
    offsets = accumulate(map(len, columns), initial=0)
    return Sets(array("i", offsets), array("i", chain.from_iterable(columns)))


def each_alone(nodes: Iterable[int]) -> Sets:
    """Return one set for each node."""
    members = array("i", nodes)
    return Sets(array("i", range(len(members) + 1)), members)
