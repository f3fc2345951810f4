"""From which drawings are the exposed parts of these tests made, and what does trying out say?"""

import random
from collections.abc import Collection, Iterable, Sequence
from fractions import Fraction
from itertools import combinations, pairwise

from hypothesis import strategies as st
from msgspec.structs import replace

from exposure.graph.cuts.part import ExposedPart


def part(
    drawing: str, *, starts: str, ends: str, costs: str = "", each: float | None = 1.0
) -> ExposedPart:
    """Draw a part: `crm>model, model>model` has two nodes and two edges.

    `costs` holds `crm=2.5 model=-`, where `-` cannot be removed; all others cost `each`. A node's
    key is its name, and its number its place in the drawing.
    """
    edges = [pair.strip().partition(">")[::2] for pair in drawing.split(",") if pair.strip()]
    told = [name for edge in edges for name in edge if name]
    names = list(dict.fromkeys([*told, *starts.split(), *ends.split()]))
    stated = dict(word.split("=") for word in costs.split())
    joined = [(names.index(source), names.index(target)) for source, target in edges if target]
    return ExposedPart(
        len(names),
        [source for source, _ in joined],
        [target for _, target in joined],
        [names.index(name) for name in starts.split()],
        [names.index(name) for name in ends.split()],
        [
            None if (cost := stated.get(name, each)) in {"-", None} else float(cost)
            for name in names
        ],
        names,
    )


def named(part: ExposedPart, nodes: Iterable[int]) -> str:
    """Return nodes by name, in the order given."""
    return " ".join(part.keys[node] for node in nodes)


def node(part: ExposedPart, name: str) -> int:
    return list(part.keys).index(name)


def shuffled(part: ExposedPart, chance: random.Random) -> ExposedPart:
    """Return the same part with other numbers and its edges, starts and ends in another order."""
    order = list(range(part.size))
    chance.shuffle(order)
    seat = {one: place for place, one in enumerate(order)}
    edges = list(zip(part.sources, part.targets, strict=True))
    chance.shuffle(edges)
    return replace(
        part,
        sources=[seat[source] for source, _ in edges],
        targets=[seat[target] for _, target in edges],
        starts=chance.sample([seat[one] for one in part.starts], len(part.starts)),
        ends=chance.sample([seat[one] for one in part.ends], len(part.ends)),
        costs=[part.costs[one] for one in order],
        keys=[part.keys[one] for one in order],
    )


@st.composite
def parts(draw: st.DrawFn, largest: int = 7) -> ExposedPart:
    """A random part: cycles, islands, double edges, self-dependencies, starts that are ends."""
    size = draw(st.integers(1, largest))
    one = st.integers(0, size - 1)
    pairs = draw(st.lists(st.tuples(one, one), max_size=3 * size))
    palette = draw(
        st.sampled_from([(1.0,), (1.0, None), (0.1, 0.2, 0.3), (0.0, 1.0, 2.0, 3.0, None)])
    )
    costs = draw(st.lists(st.sampled_from(palette), min_size=size, max_size=size))
    return ExposedPart(
        size,
        [source for source, _ in pairs],
        [target for _, target in pairs],
        draw(st.lists(one, max_size=3)),
        draw(st.lists(one, max_size=3)),
        costs,
        draw(st.permutations([f"n{place}" for place in range(size)])),
    )


def exposed_without(part: ExposedPart, gone: Collection[int] = ()) -> set[int]:
    """Return the starts that lead to an end without the nodes that are gone, one walk per start."""
    return {start for start in part.starts if _led_to(part, start, gone) & set(part.ends)}


def _led_to(part: ExposedPart, start: int, gone: Collection[int]) -> set[int]:
    reached = {start} - set(gone)
    while True:
        fresh = {
            target
            for source, target in zip(part.sources, part.targets, strict=True)
            if source in reached and target not in gone
        }
        if fresh <= reached:
            return reached
        reached |= fresh


def lasting_starts(part: ExposedPart) -> set[int]:
    """Return the starts that stay exposed when all that can be removed is."""
    return exposed_without(part, _removable(part))


def best_cut(part: ExposedPart) -> tuple[Fraction, int, list[str]]:
    """Try every set of nodes: cost, number and keys of the best that frees all that can be freed."""
    lost = lasting_starts(part)
    return min(
        judged(part, chosen)
        for count in range(part.size + 1)
        for chosen in combinations(_removable(part), count)
        if exposed_without(part, chosen) <= lost
    )


def judged(part: ExposedPart, nodes: Sequence[int]) -> tuple[Fraction, int, list[str]]:
    """Return what sets of nodes are compared by."""
    cost = sum((Fraction(str(part.costs[node])) for node in nodes), Fraction(0))
    return cost, len(nodes), sorted(part.keys[node] for node in nodes)


def _removable(part: ExposedPart) -> list[int]:
    return [node for node in range(part.size) if part.costs[node] is not None]


def layered(size: int, chance: random.Random, depth: int = 12) -> ExposedPart:
    """A part like those of real companies: a fiftieth starts, layers that narrow, a few ends."""
    firsts, lasts = size // 50, 20
    width = (size - firsts - lasts) // depth
    tops = [0, firsts, *(firsts + width * layer for layer in range(1, depth)), size - lasts, size]
    layers = [range(low, high) for low, high in pairwise(tops)]
    edges = [
        (source, below[int(len(below) * chance.random() ** 2)])
        for layer, below in pairwise(layers)
        for source in layer
        for _ in range(3)
    ]
    edges += [(chance.randrange(size), chance.randrange(size)) for _ in range(size // 200)]
    costs = [round(chance.uniform(1, 1_000_000), 2) for _ in range(size)]
    return ExposedPart(
        size,
        [source for source, _ in edges],
        [target for _, target in edges],
        layers[0],
        layers[-1],
        costs,
        [f"n{place:06}" for place in range(size)],
    )
