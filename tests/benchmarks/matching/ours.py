"""Whom does this program recognise in the rows of a list, how surely, and in how long?"""

import csv
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

import msgspec
import yaml
from msgspec.structs import replace

from exposure.identify.matcher import build_matcher
from exposure.ingest.bounds import DEFAULT_BOUNDS
from exposure.ingest.listed.read import Reading, read_lists
from exposure.ingest.source import Source
from exposure.jobs.screening.match import hits_of
from exposure.model.relation import Confidence
from exposure.model.screening.listed import ListedRow
from exposure.model.screening.result import ScreenHit
from exposure.register.facts import Background, Register
from tests.benchmarks.matching.gold import Answer
from tests.benchmarks.score_screen import entities_of

_HEADERS = ("text", "column_kind", "context")


def with_background(register: Register, path: Path) -> Register:
    """Return the register with another background vocabulary: one that has not seen some names."""
    written = yaml.load(path.read_bytes(), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return replace(register, background=msgspec.convert(written, Background))


def listed(path: Path) -> tuple[ListedRow, ...]:
    """Return the rows of a list, as `exposure screen` reads them."""
    read = read_lists([Source(path.name, path, named=True)], Reading(DEFAULT_BOUNDS))
    assert not [gap for gap in read.gaps if gap.effect == "hides_presence"], read.gaps
    return read.rows


def listed_names(names: Iterable[str]) -> tuple[ListedRow, ...]:
    """Return a list of vendor names, as `exposure screen` reads them."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "names.csv"
        with path.open("w", encoding="utf-8", newline="") as stream:
            csv.writer(stream).writerows([_HEADERS, *((name, "vendor_name", "") for name in names)])
        return listed(path)


def screened(
    register: Register, rows: Iterable[ListedRow]
) -> tuple[list[tuple[ScreenHit, ...]], float]:
    """Return the hits of each row and the processor seconds, with a matcher that knows no row."""
    matcher = build_matcher(register, register.vendors)
    start = time.process_time()
    hits = [hits_of(matcher, row) for row in rows]
    return hits, time.process_time() - start


def answers(
    register: Register, hits: Iterable[tuple[ScreenHit, ...]], known: frozenset[str] = frozenset()
) -> list[Answer]:
    """Return the strongest hit of each row; with `known`, of those entities alone."""
    entities = entities_of(register)
    return [_strongest(entities, row, known) for row in hits]


def _strongest(
    entities: dict[str, str], hits: tuple[ScreenHit, ...], known: frozenset[str]
) -> Answer:
    found: list[tuple[str, Confidence]] = [
        (entities[hit.match.vendor], hit.match.confidence)
        for hit in hits
        if not known or entities[hit.match.vendor] in known
    ]
    return found[0] if found else ("", None)
