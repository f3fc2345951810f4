"""What does a person say that removing something costs, or that it cannot be removed?"""

import csv
from collections.abc import Iterator
from io import StringIO
from math import isfinite
from pathlib import Path

from msgspec import Struct

from exposure.errors import InputError
from exposure.ingest.source import Source
from exposure.model.location import Location

CANNOT = "cannot remove"
"""What stands in place of a cost where something cannot be removed."""
COLUMNS = ("what", "cost", "because")
_SEE = "docs/guides/removal-plan.md shows one"


class StatedCost(Struct, frozen=True):
    """One line of a file of costs."""

    what: str
    """An asset by name or id, a component by name or purl, or an organisation by name or id."""
    cost: float | None
    """None where it cannot be removed."""
    because: str
    location: Location


def read_costs(name: str, folder: Path, most_bytes: int) -> tuple[StatedCost, ...]:
    """Read a CSV file with the columns `what`, `cost` and, if wanted, `because`.

    Raises `InputError` naming file and line, what was expected and met.
    """
    path = folder / name
    if not path.is_file():
        met = "a folder" if path.is_dir() else "none"
        raise InputError(f"{name}: expected a file of costs, met {met}", hint=_SEE)
    raw = Source(name, path, named=True).read(most_bytes)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InputError(f"{name}: expected text in UTF-8, met another encoding",
                         hint="save it as CSV UTF-8") from None  # fmt: skip
    return tuple(_lines(text, name))


def _lines(text: str, name: str) -> Iterator[StatedCost]:
    first = text.partition("\n")[0]
    separator = max(",;\t", key=first.count)
    try:
        rows = list(csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True))
    except csv.Error as error:
        raise InputError(f"{name}: expected CSV, met {error}", hint=_SEE) from None
    header = [cell.strip().casefold() for cell in rows[0]] if rows else []
    if not {"what", "cost"} <= set(header):
        met = ", ".join(filter(None, header)) or "nothing"
        raise InputError(f"{name}:1: expected the columns what and cost, met {met}", hint=_SEE)
    seen: dict[str, int] = {}
    for number, row in enumerate(rows[1:], 2):
        cells = dict(zip(header, (cell.strip() for cell in row), strict=False))
        if any(cells.values()):
            stated = _stated(cells, name, number)
            before = seen.setdefault(stated.what.casefold(), number)
            if before != number:
                raise InputError(f"{name}:{number}: {stated.what!r} stands in line {before} too",
                                 hint="leave one of them")  # fmt: skip
            yield stated


def _stated(cells: dict[str, str], name: str, number: int) -> StatedCost:
    what, written = cells.get("what", ""), cells.get("cost", "")
    place = f"{name}:{number}"
    if not what:
        raise InputError(f"{place}: expected what is meant, met an empty cell", hint=_SEE)
    cost = None if written.casefold() == CANNOT else _number(written, place)
    return StatedCost(what, cost, cells.get("because", ""), Location(name, "", number))


def _number(written: str, place: str) -> float:
    try:
        cost = float(written)
    except ValueError:
        cost = -1.0
    if not isfinite(cost) or cost < 0:
        raise InputError(f"{place}: expected a number from 0 upwards, or {CANNOT!r}, met {written!r}",
                         hint="write 12500.50, without a currency or thousands separators")  # fmt: skip
    return cost
