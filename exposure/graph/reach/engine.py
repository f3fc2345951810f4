"""Which engine answers a question about a whole graph, and what does it promise to answer?

The engines give equal answers; property tests hold them to it.
"""

from collections.abc import Iterator, Sequence
from importlib import import_module
from typing import Protocol

from exposure.graph.adjacency import ARRAYS_FROM
from exposure.graph.reach.question import Digraph, Sets

PAIRS_FROM = 8_000_000
"""Pairs of a start and a group from which importing numpy costs less than it saves (measured)."""


class Reached(Protocol):
    """Answers which starts lead to which groups.

    A start leads to a group if any of its nodes is one of the group's, or if a way along the edges
    leads from one to the other.
    """

    def totals(self, weights: Sequence[Sequence[int]]) -> list[list[int]]:
        """Return for each column of weights, per group, the sum over the starts that lead to it.

        A column has one whole number for each start, for example 1, or an amount in cents; whole,
        so that a sum is exact and depends on no order.
        """
        ...

    def starts_of(self, groups: Sequence[int]) -> Iterator[list[int]]:
        """Yield for each of these groups the positions of the starts that lead to it, rising."""
        ...


class Toward(Protocol):
    """Answers how far the nodes of a graph are from the nearest of some ends, and by which way."""

    def distance(self, node: int) -> int | None:
        """Return the fewest edges to any end; None where none can be reached."""
        ...

    def route(self, node: int) -> list[int]:
        """Return a shortest route as positions of edges; empty for an end, or without a route.

        At each step the lowest node that is nearer comes next, by the first of several edges to it.
        """
        ...


def reached(graph: Digraph, starts: Sets, groups: Sets) -> Reached:
    """Choose the engine by the size of the question, so that a small one imports no numpy."""
    large = len(graph) >= ARRAYS_FROM or len(starts) * len(groups) >= PAIRS_FROM
    name = "array_reach" if large else "list_reach"
    engine: Reached = import_module(f"exposure.graph.reach.{name}").build(graph, starts, groups)
    return engine


def toward(graph: Digraph, ends: Sequence[int]) -> Toward:
    """Choose the engine by the number of edges, so that a small graph imports no numpy."""
    name = "lists" if len(graph) < ARRAYS_FROM else "arrays"
    engine: Toward = import_module(f"exposure.graph.reach.routes.{name}").build(graph, ends)
    return engine
