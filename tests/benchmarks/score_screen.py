"""Which entity of the benchmark does each screened row name? Turns hits into a scorer's input.

    exposure screen dev.csv --format csv > hits.csv
    python tests/benchmarks/score_screen.py hits.csv pred.csv [entities.json]
    python score.py dev.csv pred.csv

`hits.csv` has the columns of `exposure screen`, `pred.csv` gets `row,entity,level` with the best
hit of each row. An entity is the vendor's other id in capitals. With `entities.json`, whose records
have an `id`, hits of other vendors are left out: the benchmark does not know them.
"""

import csv
import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from exposure.model.relation import Confidence
from exposure.register.facts import Register
from exposure.register.load import load_register


def entities_of(register: Register) -> dict[str, str]:
    """Return register id → the id that the benchmark uses."""
    return {
        vendor.id: next((other for other in vendor.also if other.isupper()), vendor.id.upper())
        for vendor in register.vendors.values()
    }


def best_hits(
    hits: Iterable[Mapping[str, str]], entities: Mapping[str, str], known: frozenset[str]
) -> Iterator[tuple[int, str, str]]:
    """Yield row, entity and level of each row's strongest hit, of equals the first."""
    best: dict[int, tuple[str, Confidence]] = {}
    for hit in hits:
        row, entity, level = int(hit["row"]), entities[hit["vendor"]], Confidence(hit["level"])
        if known and entity not in known:
            continue
        if row not in best or level.rank < best[row][1].rank:
            best[row] = entity, level
    yield from ((row, entity, level.value) for row, (entity, level) in sorted(best.items()))


def main(hits: str, pred: str, known: str = "") -> None:
    """Read the hits and write what the scorer reads."""
    ids = [record["id"] for record in json.loads(Path(known).read_bytes())] if known else []
    with Path(hits).open(encoding="utf-8", newline="") as source:
        rows = [*best_hits(csv.DictReader(source), entities_of(load_register()), frozenset(ids))]
    with Path(pred).open("w", encoding="utf-8", newline="") as target:
        csv.writer(target).writerows([("row", "entity", "level"), *rows])


if __name__ == "__main__":
    main(*sys.argv[1:])
