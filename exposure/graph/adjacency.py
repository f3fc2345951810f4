"""Which questions must a graph engine answer, and which engine suits a bill's size?

The two engines give equal answers; a property test holds them to it.
"""

from collections.abc import Sequence
from importlib import import_module
from threading import Thread
from typing import Protocol

from exposure.inventory.bill import Edges

ARRAYS_FROM = 50_000
"""Edges from which importing numpy costs less than it saves (measured, docs/architecture.md)."""
_LARGE = 10_000_000
"""Bytes from which an input is likely to be a bill with so many edges."""


class Adjacency(Protocol):
    """Read-only view of a bill's edges."""

    def levels(self, starts: Sequence[int], first_without: int, without: int) -> Sequence[int]:
        """Return each node's fewest edges from any start, -1 where none leads there.

        Edges whose mark shares a bit with `without` are not followed; those that share one with
        `first_without` are not followed out of a start.
        """
        ...

    def into(self, node: int) -> Sequence[int]:
        """Return the edges that lead to a node, as positions in `Edges`."""
        ...

    def out_of(self, node: int) -> Sequence[int]:
        """Return the edges that leave a node, as positions in `Edges`."""
        ...

    def reaching(
        self, nodes: Sequence[int], among: Sequence[int], closed: Sequence[int]
    ) -> Sequence[int]:
        """Return for each of `among` the bit set of those `nodes[k]` that it leads to.

        No way leads through a node of `closed`, which holds none of the others.
        """
        ...


def load_ahead(size: int) -> None:
    """Begin to load what a large bill needs, where the largest input has `size` bytes.

    Reading a file leaves the interpreter free, and that of a large one takes as long as this does.
    """
    if size >= _LARGE:
        Thread(target=import_module, args=("exposure.graph.array_engine",)).start()


def adjacency_of(size: int, edges: Edges) -> Adjacency:
    """Choose the engine by the number of edges: a seam of docs/architecture.md."""
    name = "list_engine" if len(edges) < ARRAYS_FROM else "array_engine"
    engine: Adjacency = import_module(f"exposure.graph.{name}").build(size, edges)
    return engine
