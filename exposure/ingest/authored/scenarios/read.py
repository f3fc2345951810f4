"""Which scenarios does a person's file hold, and on which law dates are they looked at?"""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from msgspec import Struct

from exposure.errors import InputError
from exposure.ingest.authored.scenarios.shape import SEE, WrittenScenario, shaped
from exposure.ingest.bounds import Bounds
from exposure.ingest.sbom.yaml.load import load_yaml
from exposure.ingest.source import Source

MOST_BYTES = 1_000_000
MOST_SCENARIOS, MOST_VENDORS, MOST_DATES = 50, 200, 24
"""What is longer than that was not written by a person; each law date is looked at anew."""


class StatedScenario(Struct, frozen=True):
    """One scenario as a file states it."""

    name: str
    vendors: tuple[str, ...]
    authority: str
    since: str
    """ISO day; empty where none is stated."""
    note: str
    place: str
    """`scenarios.yaml: scenarios.0`."""


class StatedScenarios(Struct, frozen=True):
    """What a file of scenarios states."""

    scenarios: tuple[StatedScenario, ...]
    law_dates: tuple[str, ...]
    """ISO days in their order, each once; empty where none is stated."""


def read_scenarios(name: str, folder: Path, bounds: Bounds) -> StatedScenarios:
    """Return what a file states, looked for from `folder`. Raises `InputError` naming the place."""
    path = folder / name
    if not path.is_file():
        met = "a folder" if path.is_dir() else "none"
        raise InputError(f"{name}: expected a file of scenarios, met {met}", hint="check the name")
    raw = Source(name, path, named=True).read(min(MOST_BYTES, bounds.max_file_bytes))
    written = shaped(load_yaml(name, raw, bounds), name)
    _check_size(f"{name}: scenarios", written.scenarios, MOST_SCENARIOS, least=1)
    _check_size(f"{name}: law_dates", written.law_dates, MOST_DATES, least=0)
    scenarios = tuple(
        _stated(one, f"{name}: scenarios.{place}") for place, one in enumerate(written.scenarios)
    )
    _check_names(scenarios)
    days = [
        _day(text, f"{name}: law_dates.{place}") for place, text in enumerate(written.law_dates)
    ]
    return StatedScenarios(scenarios, tuple(sorted(set(days))))


def _stated(written: WrittenScenario, place: str) -> StatedScenario:
    _check_size(f"{place}.vendors", written.vendors, MOST_VENDORS, least=1)
    return StatedScenario(
        name=" ".join(written.name.split()),
        vendors=tuple(dict.fromkeys(written.vendors)),
        authority=written.authority or "",
        since=_day(written.since, f"{place}.since") if written.since else "",
        note=" ".join(written.note.split()),
        place=place,
    )


def _check_size(place: str, listed: Sequence[object], most: int, *, least: int) -> None:
    if len(listed) < least:
        raise InputError(f"{place}: expected at least one, met none", hint=SEE)
    if len(listed) > most:
        raise InputError(f"{place}: expected at most {most}, met {len(listed):,}",
                         hint="split the file")  # fmt: skip


def _check_names(scenarios: Sequence[StatedScenario]) -> None:
    met: set[str] = set()
    for one in scenarios:
        if one.name.casefold() in met:
            raise InputError(f"{one.place}.name: expected each name once, met {one.name!r} twice",
                             hint="columns are told apart by it")  # fmt: skip
        met.add(one.name.casefold())


def _day(text: str, place: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise InputError(f"{place}: expected a day as YYYY-MM-DD, met {text!r}", hint=SEE) from None
