"""Which invented graph do the graph benchmarks run on, and what is asked of it?

There are a quarter as many nodes as edges, in no order. Most edges lead to a near node, some to any,
and a third to one of few hubs. Every ten thousandth is answered by one that leads back, so that there
are circles.
"""

import sys
from pathlib import Path

import numpy as np

SEED = 20_261_122
ENDS = 5_000
"""One node in so many is an end to be reached."""


def write(folder: Path, edges: int, starts: int, vendors: int) -> None:
    """Write one file of four-byte integers for each column; weights have eight bytes."""
    chance = np.random.default_rng(SEED)
    size = edges // 4
    sources, targets = _edges(chance, size, edges)
    place = chance.permutation(size)
    sources, targets = place[sources], place[targets]
    roots = np.flatnonzero(np.bincount(targets, minlength=size) == 0)
    vendor = chance.integers(0, vendors, size)
    columns = {
        "size": [size],
        "sources": sources,
        "targets": targets,
        "roots": roots,
        "ends": chance.choice(size, max(1, size // ENDS), replace=False),
        "starts": place[chance.choice(size // 4, min(starts, size // 4), replace=False)],
        "members": np.argsort(vendor, kind="stable"),
        "offsets": np.concatenate(([0], np.cumsum(np.bincount(vendor, minlength=vendors)))),
        "spend": chance.integers(0, 10**6, starts),
    }
    for name, column in columns.items():
        np.asarray(column, dtype=np.int32).tofile(folder / name)


def _edges(chance: np.random.Generator, size: int, edges: int) -> tuple[np.ndarray, np.ndarray]:
    sources = chance.integers(0, size - 1, edges)
    targets = sources + 1 + (chance.random(edges) * (size - 1 - sources)).astype(np.int64)
    near = np.minimum(size - 1, sources + 1 + chance.integers(0, 200, edges))
    hubs = size - 1 - (chance.random(edges) ** 4 * size * 0.05).astype(np.int64)
    kind = chance.random(edges)
    targets = np.where(kind < 0.6, near, targets)
    targets = np.where((kind > 0.7) & (hubs > sources), hubs, targets)
    there = np.arange(0, edges - 1, 10_000)
    targets[there] = near[there]
    sources[there + 1], targets[there + 1] = near[there], sources[there]
    return sources, targets


if __name__ == "__main__":
    write(Path(sys.argv[1]), *map(int, sys.argv[2:5]))
