"""What do all inputs together hold, and which of them could not be used?"""

from collections.abc import Callable, Sequence
from importlib import import_module

from msgspec import Struct
from msgspec.structs import replace

from exposure.errors import InputError
from exposure.ingest.bounds import Bounds
from exposure.ingest.digest import Digest
from exposure.ingest.formats import DELIMITED, READABLE, RECOGNISED, Format
from exposure.ingest.own import OwnOutputError, own_output, refusal_of
from exposure.ingest.source import Source
from exposure.inventory.estate import Estate, Reading
from exposure.model.gap import Gap, GapEffect
from exposure.model.result import InputRecord

Progress = Callable[[str], None]

NO_INVENTORY = "no inventory"
UNUSABLE, UNREAD = "unusable-input", "unread-file"
"""Gap kinds: an input named on the command line that cannot be used; a file met in a folder."""
OWN_OUTPUT = "own-output"
"""Gap kind: a file met in a folder that this program wrote."""


class Plan(Struct, frozen=True):
    """What to read, and within which bounds."""

    sources: tuple[Source, ...]
    missing: tuple[InputError, ...]
    """Arguments that led to no file."""
    bounds: Bounds


def read_all(plan: Plan, progress: Progress) -> Estate:
    """Read every source; one that cannot be used becomes a gap and the others go on."""
    readings = []
    for source in plan.sources:
        if source.hidden:
            continue
        progress(f"reading {source.name}")
        readings.append(_read(source, plan.bounds))
    lost = [_refused(_name_of(error), "", error, UNUSABLE) for error in plan.missing]
    hidden = [_hidden(source) for source in plan.sources if source.hidden]
    return _together([*lost, *readings], hidden)


def _name_of(error: InputError) -> str:
    """Return what stands before the reason; a name may hold colons, these reasons hold none."""
    return error.message.rpartition(": ")[0]


def _read(source: Source, bounds: Bounds) -> tuple[InputRecord, Reading]:
    digest = None
    try:
        raw = source.read(bounds.max_file_bytes)
        digest = Digest(raw)
        reading = _reader_of(source, raw)(source.name, raw, bounds)
    except InputError as error:
        met = OWN_OUTPUT if isinstance(error, OwnOutputError) else UNREAD
        kind = UNUSABLE if source.named else met
        return _refused(source.name, digest.hex() if digest else "", error, kind)
    if source.named and reading.kind == "refused":
        reading = replace(reading, gaps=(_without_use(source.name, reading), *reading.gaps))
    nodes, edges = _size_of(reading)
    record = InputRecord(source.name, digest.hex(), reading.kind, reading.format, reading.dated,
                         nodes, edges, len(reading.gaps))  # fmt: skip
    return record, reading


def _size_of(reading: Reading) -> tuple[int, int]:
    if reading.bill is not None:
        return len(reading.bill), len(reading.bill.edges)
    return len(reading.rows) + len(reading.contracts), 0


def _reader_of(source: Source, raw: bytes) -> Callable[[str, bytes, Bounds], Reading]:
    """Choose the reader by content. Raises `InputError` that names what the file is."""
    if own_output(raw):
        raise refusal_of(source.name)
    for form in READABLE:
        if form.is_it(raw):
            return _load(form)
    for known in RECOGNISED:
        if known.is_it(raw):
            effect = "it may name vendors or components" if known.inventory else NO_INVENTORY
            raise InputError(
                f"{source.name}: expected an SBOM or a sheet, met {known.name} ({effect})",
                hint=known.hint or "leave it out",
            )
    if DELIMITED.is_it(raw):
        return _load(DELIMITED)
    raise InputError(f"{source.name}: expected an SBOM or a sheet, met no words ({NO_INVENTORY})",
                     hint="leave it out")  # fmt: skip


def _load(form: Format) -> Callable[[str, bytes, Bounds], Reading]:
    """Import a reader when a file needs it: a seam of docs/architecture.md."""
    reader: Callable[[str, bytes, Bounds], Reading] = getattr(
        import_module(form.module), form.function
    )
    return reader


def _refused(name: str, digest: str, error: InputError, kind: str) -> tuple[InputRecord, Reading]:
    harmless = kind != UNUSABLE and error.message.endswith(f"({NO_INVENTORY})")
    effect = GapEffect.note if harmless else GapEffect.hides_presence
    gap = Gap(kind, effect, name, "", str(error).removeprefix(f"{name}: "))
    record = InputRecord(name, digest, "refused", "", None, 0, 0, 1)
    return record, Reading(format="", kind="refused", gaps=(gap,))


def _hidden(source: Source) -> Gap:
    files = "1 hidden file was" if source.hidden == 1 else f"{source.hidden:,} hidden files were"
    reason = (
        f"{files} not read, a hidden folder counting as one (hint: name what holds an inventory)"
    )
    return Gap("hidden-files", GapEffect.note, source.name, "", reason)


def _without_use(name: str, reading: Reading) -> Gap:
    """Say that a named file was read to its end and yields no vendor, contract or component."""
    hiding = [gap.reason for gap in reading.gaps if gap.effect is GapEffect.hides_presence]
    met = hiding[0] if hiding else "plain text or an empty table"
    reason = f"expected an SBOM or a sheet of vendors or contracts, met none: {met}"
    hint = "leave it out, or save it as a table with a header row such as Vendor, Product"
    return Gap(UNUSABLE, GapEffect.hides_presence, name, "", f"{reason} (hint: {hint})")


def _together(read: Sequence[tuple[InputRecord, Reading]], hidden: Sequence[Gap]) -> Estate:
    readings = [reading for _, reading in read]
    return Estate(
        bills=tuple(reading.bill for reading in readings if reading.bill is not None),
        rows=tuple(row for reading in readings for row in reading.rows),
        contracts=tuple(row for reading in readings for row in reading.contracts),
        inputs=tuple(record for record, _ in read),
        imports=tuple(entry for reading in readings for entry in reading.imports),
        gaps=(*(gap for reading in readings for gap in reading.gaps), *hidden),
    )
