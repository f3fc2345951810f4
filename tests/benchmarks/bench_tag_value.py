"""How many times the cost of splitting its lines does reading a tag-value document take?

python -m tests.benchmarks.bench_tag_value [COUNT ...]
"""

import gc
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import orjson

from exposure.ingest.bounds import DEFAULT_BOUNDS
from exposure.ingest.sbom.spdx2.reader import read_spdx2
from exposure.ingest.sbom.spdx2.tag_value import read_tag_value
from tests.benchmarks.spdx_texts import write_twins

RUNS = 3


def cost(run: Callable[[], object]) -> float:
    """Return the least processor seconds of several runs, with the collector off."""
    least = float("inf")
    gc.disable()
    for _ in range(RUNS):
        start = time.process_time()
        run()
        least = min(least, time.process_time() - start)
    gc.enable()
    gc.collect()
    return least


def split(raw: bytes) -> None:
    """Do what no reader can do without: decode, and split lines and tags."""
    for line in raw.decode().split("\n"):
        line.split(": ")


def main(counts: list[int]) -> None:
    """Print one line per size."""
    print("packages   floor s   read / floor   orjson / floor   JSON reader / floor")
    with tempfile.TemporaryDirectory() as folder:
        for count in counts:
            raw, twin = (path.read_bytes() for path in write_twins(Path(folder), count))
            floor = cost(lambda raw=raw: split(raw))  # type: ignore[misc]
            read = cost(lambda raw=raw: read_tag_value("parts.spdx", raw, DEFAULT_BOUNDS))  # type: ignore[misc]
            parsed = cost(lambda twin=twin: orjson.loads(twin))  # type: ignore[misc]
            other = cost(lambda twin=twin: read_spdx2("parts.json", twin, DEFAULT_BOUNDS))  # type: ignore[misc]
            print(f"{count:8,}   {floor:7.3f}   {read / floor:12.2f}   {parsed / floor:14.2f}   "
                  f"{other / floor:19.2f}")  # fmt: skip


if __name__ == "__main__":
    main([int(count) for count in sys.argv[1:]] or [10_000, 100_000])
