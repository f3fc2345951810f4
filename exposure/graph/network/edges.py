"""How do edges gather before they are columns?"""

from array import array

from exposure.graph.network.columns import SURE, EdgeKind
from exposure.inventory.runs import Integers


class EdgeColumns:
    """Edges while the graph grows."""

    def __init__(self) -> None:
        self.sources: Integers = array("i")
        self.targets: Integers = array("i")
        self.kinds = bytearray()
        self.doubts = bytearray()

    def add(self, source: int, target: int, kind: EdgeKind, doubt: int = SURE) -> None:
        """Add one edge."""
        self.sources.append(source)
        self.targets.append(target)
        self.kinds.append(kind)
        self.doubts.append(doubt)

    def extend(self, sources: Integers, targets: Integers, kinds: bytes) -> None:
        """Add many edges that nobody doubts."""
        self.sources.extend(sources)
        self.targets.extend(targets)
        self.kinds += kinds
        self.doubts += bytes(len(kinds))
