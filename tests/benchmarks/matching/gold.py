"""What is the right answer of each row, and how often is it given?"""

import csv
import importlib.util
import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from exposure.model.relation import Confidence

LEVELS = tuple(Confidence)
Row = Mapping[str, str]
Answer = tuple[str, Confidence | None]
"""Entity and level; an empty entity and None where nobody was recognised."""


@dataclass(frozen=True)
class Gold:
    """Labelled rows, names that are nobody's, and the scorer that came with them."""

    path: Path
    rows: tuple[Row, ...]
    unrelated: tuple[str, ...]
    entities: Path
    scorer: ModuleType

    @property
    def texts(self) -> list[str]:
        return [row["text"] for row in self.rows]

    @property
    def ambiguous(self) -> list[int]:
        """Return the numbers of the rows that only a person can decide."""
        return [k for k, row in enumerate(self.rows) if row["case_kind"].startswith("ambiguous")]


def load_gold(shared: Path) -> Gold:
    """Read what stands in the folder `matching` of the shared material."""
    folder = shared / "matching"
    path = folder / "dev.csv"
    with path.open(encoding="utf-8", newline="") as stream:
        rows = tuple(csv.DictReader(stream))
    unrelated = tuple(json.loads((folder / "unrelated_names_5k.json").read_bytes()))
    return Gold(path, rows, unrelated, folder / "entities.json", _scorer(folder / "score.py"))


def _scorer(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("matching_score", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def at_least(answers: Iterable[Answer], weakest: Confidence) -> list[str]:
    """Return the entity of each answer that is at least so sure, else an empty one."""
    return [
        entity if level is not None and level.rank <= weakest.rank else ""
        for entity, level in answers
    ]


def figures(gold: Gold, answers: Sequence[str], which: str) -> tuple[float, float, float]:
    """Return precision, recall and F1 on the rows `names` or `all`."""
    found = gold.scorer.prf(gold.rows, answers, which)
    return found["P"], found["R"], found["F1"]


def right_by_level(gold: Gold, answers: Sequence[Answer]) -> dict[Confidence, tuple[int, int]]:
    """Return level → right answers and all answers, ambiguous rows left out."""
    right, given = Counter[Confidence](), Counter[Confidence]()
    for row, (entity, level) in zip(gold.rows, answers, strict=True):
        if level is not None and gold.scorer.subset(row, "all"):
            given[level] += 1
            right[level] += entity in row["expected_entity_or_NONE"].split("|")
    return {level: (right[level], given[level]) for level in LEVELS}
