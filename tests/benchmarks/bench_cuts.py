"""How long do the cheapest cut and the choke points take, beside a general graph library?

python -m tests.benchmarks.bench_cuts [NODES ...]
"""

import gc
import random
import sys
import time
from collections.abc import Callable
from typing import TypeVar

import networkx
from msgspec.structs import replace

from exposure.graph.cuts.choke_points import choke_points
from exposure.graph.cuts.flow.weigh import weights_of
from exposure.graph.cuts.frees import frees
from exposure.graph.cuts.minimum import Cut, minimum_cut
from exposure.graph.cuts.part import ExposedPart
from exposure.graph.cuts.remaining import remaining_after
from tests.benchmarks.measure import say_where
from tests.graph.cuts.drawn import best_cut, judged, layered

LIBRARY_UP_TO = 10_000
"""Nodes up to which the library is asked; beyond, it takes many minutes and gigabytes."""
SMALL, TRIED = 300, 9
"""How many small parts every set of nodes is tried on, and the most nodes of one."""
SOURCE, SINK = "company", "vendor"

T = TypeVar("T")


def part_of(
    size: int, pairs: list[tuple[int, int]], starts: range, ends: range, chance: random.Random
) -> ExposedPart:
    """Return a part in which every node can be removed, at a random cost."""
    return ExposedPart(
        size,
        [source for source, _ in pairs],
        [target for _, target in pairs],
        starts,
        ends,
        [round(chance.uniform(1, 1_000_000), 2) for _ in range(size)],
        [f"n{place:07}" for place in range(size)],
    )


def wide(size: int, chance: random.Random) -> ExposedPart:
    """Return a part without shape: a third are starts, a third ends, and the cut is large."""
    pairs = [sorted(chance.sample(range(size), 2)) for _ in range(3 * size)]
    edges = [(low, high) for low, high in pairs]
    third = size // 3
    return part_of(size, edges, range(third), range(size - third, size), chance)


def grid(size: int, chance: random.Random) -> ExposedPart:
    """Return a square with ways in all four directions, the hardest case for cuts."""
    side = int(size**0.5)
    ways = [(place, place + 1) for place in range(side * side) if (place + 1) % side]
    ways += [(place, place + side) for place in range(side * (side - 1))]
    edges = ways + [(high, low) for low, high in ways]
    return part_of(side * side, edges, range(side), range(side * (side - 1), side * side), chance)


KINDS: dict[str, Callable[[int, random.Random], ExposedPart]] = {
    "layered": layered,
    "wide": wide,
    "grid": grid,
}


def seconds(run: Callable[[], T]) -> tuple[T, float]:
    """Return what was found, and the processor time it took."""
    gc.collect()
    start = time.process_time()
    found = run()
    return found, time.process_time() - start


def library_nodes(part: ExposedPart) -> int:
    """Return the size of the library's smallest set of nodes; the costs mean nothing to it."""
    graph = networkx.DiGraph(zip(part.sources, part.targets, strict=True))
    graph.add_edges_from((SOURCE, start) for start in part.starts)
    graph.add_edges_from((end, SINK) for end in part.ends)
    return len(networkx.minimum_node_cut(graph, SOURCE, SINK))


def library_weight(part: ExposedPart) -> int:
    """Return the weight of the library's cheapest cut, each node split by hand."""
    graph = networkx.DiGraph()
    for node, weight in enumerate(weights_of(part)):
        graph.add_edge((node, 0), (node, 1), capacity=weight)
    graph.add_edges_from(
        ((source, 1), (target, 0))
        for source, target in zip(part.sources, part.targets, strict=True)
    )
    graph.add_edges_from((SOURCE, (start, 0)) for start in part.starts)
    graph.add_edges_from(((end, 1), SINK) for end in part.ends)
    weight: int = networkx.minimum_cut_value(graph, SOURCE, SINK)
    return weight


def cut_of(part: ExposedPart) -> Cut:
    """Return the cut of a part that has one."""
    found = minimum_cut(part)
    return found if isinstance(found, Cut) else found.rest


def beside_library(part: ExposedPart, ours: float) -> str:
    """Return how many times our seconds the library takes: for these costs, and for numbers alone."""
    if part.size > LIBRARY_UP_TO:
        return f"{'-':>14}{'-':>14}"
    weights, cut = weights_of(part), cut_of(part)
    weight, slow = seconds(lambda: library_weight(part))
    same = weight == sum(weights[node] or 0 for node in cut.nodes)
    alike = replace(part, costs=[1.0] * part.size)
    plain, quick = seconds(lambda: cut_of(alike))
    count, numbers = seconds(lambda: library_nodes(alike))
    equal = same and count == len(plain.nodes)
    told = f"{slow / ours:13.0f}x{numbers / quick:13.0f}x"
    return told if equal else f"{told}   NOT EQUAL"


def line(kind: str, part: ExposedPart) -> None:
    """Print what one part takes."""
    cut, cutting = seconds(lambda: cut_of(part))
    proof, proving = seconds(lambda: remaining_after(part, cut.nodes))
    _, choking = seconds(lambda: choke_points(part))
    _, freeing = seconds(lambda: frees(part))
    proved = "" if not proof.remaining else "   NOT PROVED"
    print(
        f"{kind:<9}{part.size:8,}{len(part.sources):9,}{len(cut.nodes):8,}{cutting:8.2f}"
        f"{proving:8.2f}{choking:8.2f}{freeing:8.2f}{beside_library(part, cutting)}{proved}",
        flush=True,
    )


def agrees(seed: int) -> bool:
    """Return whether no set of nodes of a small random part is better than its cut."""
    chance = random.Random(seed)
    size = chance.randint(3, TRIED)
    pairs = [(chance.randrange(size), chance.randrange(size)) for _ in range(2 * size)]
    part = part_of(size, pairs, range(2), range(size - 2, size), chance)
    costs = [chance.choice((0.1, 0.2, 0.3, None)) for _ in range(size)]
    part = replace(part, costs=costs)
    return judged(part, cut_of(part).nodes) == best_cut(part)


def main(sizes: list[int]) -> None:
    """Print how often trying everything finds nothing better, then one line per kind and size."""
    say_where()
    agreed = sum(map(agrees, range(SMALL)))
    print(f"equal to trying every set of nodes: {agreed} of {SMALL} parts of at most {TRIED} nodes")
    print("seconds of processor time; the last two: how many times ours networkx takes for a cut")
    print(
        f"{'part':<9}{'nodes':>8}{'edges':>9}{'cut of':>8}{'cut':>8}{'proof':>8}{'choke':>8}"
        f"{'frees':>8}{'same costs':>14}{'each costs 1':>14}"
    )
    for size in sizes:
        for kind, draw in KINDS.items():
            line(kind, draw(size, random.Random(size)))


if __name__ == "__main__":
    main([int(count) for count in sys.argv[1:]] or [1_000, 10_000, 100_000])
