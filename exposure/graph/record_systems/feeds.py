"""Which of the inputs that were read feed a record system?"""

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from msgspec import Struct
from msgspec.structs import replace

from exposure.graph.joins.sboms.labels import labels_of
from exposure.graph.record_systems.names import names_input
from exposure.ingest.envelope.member import INSIDE
from exposure.inventory.bill import Bill
from exposure.inventory.estate import Estate
from exposure.model.record_systems.known import KNOWN_SYSTEMS, known_as
from exposure.model.record_systems.stated import StatedSystem
from exposure.model.result import InputRecord

_BY_KIND = {kind: known.key for known in KNOWN_SYSTEMS for kind in known.sheet_kinds}


class Need(Struct, frozen=True):
    """One thing that must have been read, with the inputs that answer to it."""

    name: str
    """File pattern or expected name; empty where any sheet of the right kind will do."""
    inputs: tuple[InputRecord, ...]
    """Those that were read and hold something."""
    idle: tuple[InputRecord, ...] = ()
    """Those that were met and could not be used, or hold nothing."""


class Readings(Struct, frozen=True):
    """What was read, looked up by what may feed a record system."""

    inputs: tuple[InputRecord, ...]
    by_key: dict[str, tuple[str, ...]]
    """Key of a known system → documents with a sheet that shows itself as part of it."""
    by_label: dict[str, list[str]]
    """Every way to speak of an SBOM, in lower case → the documents it may mean."""
    claimed: frozenset[str] = frozenset()
    """Documents that the user named for one system, so that they show nothing of another."""


def readings_of(estate: Estate, systems: Sequence[StatedSystem]) -> Readings:
    """Return what was read, with the documents that `systems` name for themselves."""
    by_key: dict[str, dict[str, None]] = {}
    for sheet in estate.imports:
        key = sheet.record_system or _BY_KIND.get(sheet.kind, "")
        if key and sheet.rows_used and sheet.kind != "deselected":
            by_key.setdefault(key, {})[sheet.document] = None
    shown = {key: tuple(documents) for key, documents in by_key.items()}
    by_label: dict[str, list[str]] = {}
    for bill, labels in zip(estate.bills, labels_of(estate.bills), strict=True):
        for label in labels.union(_looser(bill)):
            by_label.setdefault(label, []).append(bill.document)
    readings = Readings(estate.inputs, shown, by_label)
    return replace(readings, claimed=frozenset(_claimed(readings, systems)))


def needs_of(system: StatedSystem, readings: Readings) -> tuple[Need, ...]:
    """Return what must have been read for a system; empty where nothing can show it.

    Files and names that a person gave stand before what sheets show of themselves.
    """
    if system.files or system.expected:
        by_file = [_by_file(pattern, readings) for pattern in system.files]
        return (*by_file, *_by_labels(system.expected, readings))
    known = known_as(system.name)
    shown = readings.by_key.get(known.key, ()) if known else ()
    if not shown and not (known and known.sheet_kinds):
        return ()
    return (_need("", frozenset(shown) - readings.claimed, readings),)


def _looser(bill: Bill) -> Iterator[str]:
    """Yield the folder of an SBOM, and its roots' names without their owner.

    Of one that a check read, name and folder of the check's result say whose it is, too.
    """
    yield PurePosixPath(bill.document).parent.name.casefold()
    if bill.carried is not None:
        result = PurePosixPath(bill.carried.result.rpartition(INSIDE)[2].casefold())
        yield from (result.name, result.stem, result.parent.name)
    for root in bill.roots:
        yield bill.names[root].rpartition("/")[2].casefold()


def _claimed(readings: Readings, systems: Sequence[StatedSystem]) -> Iterator[str]:
    """Yield documents named for a system of which they hold no sheet that shows itself.

    A list of subcontractors looks like a list of vendors; it must not stand in for the vendor
    master. A workbook that does hold card lines may hold the vendor master beside them.
    """
    for system in systems:
        known = known_as(system.name)
        shown = readings.by_key.get(known.key, ()) if known else ()
        for pattern in system.files:
            for one in readings.inputs:
                if one.name not in shown and names_input(pattern, one.name):
                    yield one.name


def _by_file(pattern: str, readings: Readings) -> Need:
    met = [one for one in readings.inputs if names_input(pattern, one.name)]
    return Need(pattern, tuple(filter(_holds, met)),
                tuple(one for one in met if not _holds(one)))  # fmt: skip


def _by_labels(names: Sequence[str], readings: Readings) -> list[Need]:
    records = {one.name: one for one in readings.inputs}
    needs = []
    for name in names:
        wanted = name.strip().casefold()
        documents = dict.fromkeys(readings.by_label.get(wanted, ()))
        if "*" in wanted or "?" in wanted:
            bills = dict.fromkeys(one for found in readings.by_label.values() for one in found)
            documents |= dict.fromkeys(one for one in bills if names_input(wanted, one))
        needs.append(Need(name, tuple(records[one] for one in documents if one in records)))
    return needs


def _need(name: str, documents: frozenset[str], readings: Readings) -> Need:
    return Need(name, tuple(one for one in readings.inputs if one.name in documents))


def _holds(record: InputRecord) -> bool:
    return record.kind != "refused" and record.nodes > 0
