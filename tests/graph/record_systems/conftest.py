"""From what is the universe of these tests built?"""

from collections.abc import Callable

import pytest

from exposure.graph.record_systems.universe import Universe, universe_of
from exposure.inventory.bill import Bill
from exposure.inventory.estate import Estate
from exposure.model.coverage.figures import RecordSystem
from exposure.model.record_systems.stated import StatedSystem
from exposure.model.records import Import
from exposure.model.result import InputRecord
from exposure.model.settings import Settings
from tests.graph.builders import row

AS_OF = "2026-11-22"

Judge = Callable[..., RecordSystem]


def sheet(document: str, kind: str, *, system: str = "", rows: int = 3) -> Import:
    """Make what was understood of a sheet."""
    return Import(document, "S", kind, "S!A1", (), rows, record_system=system)


def record(name: str, dated: str | None = "2026-11-01", *, nodes: int = 3,
           kind: str = "vendors") -> InputRecord:  # fmt: skip
    """Make an input that was read."""
    return InputRecord(name, "", kind, "CSV", dated, nodes, 0, 0)


def estate_of(*parts: InputRecord | Import | Bill) -> Estate:
    """Put inputs together; a sheet or SBOM without a record of its own gets one."""
    bills = tuple(part for part in parts if isinstance(part, Bill))
    sheets = tuple(part for part in parts if isinstance(part, Import))
    records = {part.name: part for part in parts if isinstance(part, InputRecord)}
    for one in sheets:
        records.setdefault(one.document, record(one.document))
    for bill in bills:
        records.setdefault(bill.document, record(bill.document, bill.dated, kind="sbom"))
    rows = tuple(row("Harbour", document=one.document) for one in sheets if one.rows_used)
    return Estate(bills, rows, (), tuple(records.values()), sheets, ())


@pytest.fixture
def declared() -> Callable[..., Universe]:
    """Hold systems against an estate."""

    def universe(estate: Estate, *systems: StatedSystem) -> Universe:
        return universe_of(estate, Settings(record_systems=systems, config="exposure.toml"), AS_OF)

    return universe


@pytest.fixture
def judge(declared: Callable[..., Universe]) -> Judge:
    """Judge one system by the parts that were read."""

    def judged(stated: StatedSystem, *parts: InputRecord | Import | Bill) -> RecordSystem:
        (system,) = declared(estate_of(*parts), stated).systems
        return system

    return judged
