"""What do all inputs together hold, and which of them could not be used?"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from exposure.errors import InputError
from exposure.ingest.bounded import bounded
from exposure.ingest.bounds import Bounds
from exposure.ingest.carried.result import carried_text, is_result
from exposure.ingest.digest import Digest
from exposure.ingest.envelope.member import SHOWN, Member
from exposure.ingest.envelope.swelling import Allowance
from exposure.ingest.formats import Envelope, Format, Recognised, Sheets, Test, form_of
from exposure.ingest.own import AllocationFileError, OwnOutputError, own_output, refusal_of
from exposure.ingest.packaged import packaged
from exposure.ingest.sniff.files import marked_as_sbom, states_sbom
from exposure.ingest.sniff.reports import advisory, json_schema
from exposure.ingest.source import Source
from exposure.ingest.spoken import idle_mappings
from exposure.ingest.unwrap import members_of
from exposure.inventory.estate import Estate, Reading
from exposure.inventory.rows import joined_rows
from exposure.model.gap import Gap, GapEffect
from exposure.model.result import InputRecord
from exposure.model.settings import SheetMapping

Progress = Callable[[str], None]
Read: TypeAlias = tuple[InputRecord, Reading]

NO_INVENTORY = "no inventory"
UNUSABLE, UNREAD = "unusable-input", "unread-file"
"""Gap kinds: an input named on the command line that cannot be used; a file met in a folder."""
OWN_OUTPUT = "own-output"
"""Gap kind: a file met in a folder that this program wrote."""
ALLOCATION = "allocation-file"
"""Gap kind: a workbook of allocations met in a folder, which was not named as one."""
_MET: dict[type[InputError], str] = {OwnOutputError: OWN_OUTPUT, AllocationFileError: ALLOCATION}
NOTHING_READ = frozenset({"refused", "envelope"})
"""Kinds of readings that hold no inventory themselves."""
_MAY_NAME = "it may name vendors or components"
_MARKED: dict[Test, Test] = {json_schema: states_sbom, advisory: states_sbom}
"""A schema of SBOMs names their members, and an advisory names purls; neither holds an SBOM by that."""
_NO_TABLE = "plain text or an empty table"
_NO_DOCUMENT = "an archive or attestation without any (hint: leave it out)"


class Plan(Struct, frozen=True):
    """What to read, and within which bounds."""

    sources: tuple[Source, ...]
    missing: tuple[InputError, ...]
    """Arguments that led to no file."""
    bounds: Bounds
    sheets: tuple[SheetMapping, ...] = ()
    """What a person said of sheets; the first that speaks of one is obeyed."""
    results: bool = False
    """Whether the result of a check stands for the SBOMs that it read."""


class _Document(Struct, frozen=True):
    """One document to read."""

    name: str
    raw: bytes
    named: bool
    """True when it stood on the command line itself."""
    allowance: Allowance
    """Shared by everything inside one source."""
    wraps: int = 0
    """How many envelopes are around it."""
    drafted: str = ""
    """The hash under which a package of ours lists it; empty where none does."""


def read_all(plan: Plan, progress: Progress) -> Estate:
    """Read every source; one that cannot be used becomes a gap and the others go on."""
    readings: list[Read] = []
    drafts = packaged(plan.sources)
    for source in plan.sources:
        if source.hidden:
            continue
        progress(f"reading {source.name}")
        readings += _read(source, plan, drafts.get(source.name, ""))
    lost = [_refused(_name_of(error), "", error, UNUSABLE) for error in plan.missing]
    if plan.results:
        readings = _each_once(readings)
    hidden = [_hidden(source) for source in plan.sources if source.hidden]
    imports = (entry for _, reading in readings for entry in reading.imports)
    return _together([*lost, *readings], [*hidden, *idle_mappings(plan.sheets, imports)])


def _name_of(error: InputError) -> str:
    """Return what stands before the reason; a name may hold colons, these reasons hold none."""
    return error.message.rpartition(": ")[0]


def _read(source: Source, plan: Plan, drafted: str) -> Iterator[Read]:
    """Yield what one source holds: itself, and behind it what stands inside."""
    try:
        raw = source.read(plan.bounds.max_file_bytes)
    except InputError as error:
        yield _refused(source.name, "", error, UNUSABLE if source.named else UNREAD)
        return
    allowance = Allowance(len(raw), plan.bounds)
    document = _Document(source.name, raw, source.named, allowance, drafted=drafted)
    yield from _document(document, plan)


def _document(it: _Document, plan: Plan) -> Iterator[Read]:
    digest = Digest(it.raw)
    try:
        if it.drafted and it.drafted == digest.hex():
            raise refusal_of(it.name)
        if plan.results and is_result(it.raw) and (packed := carried_text(it.name, it.raw)):
            yield from _carried(it, packed, digest, plan)
            return
        form = _form_of(it)
        if isinstance(form, Envelope):
            yield from _inside(it, form, digest, plan)
            return
        reading = _told(it.name, _read_as(form, it, plan))
    except InputError as error:
        met = _MET.get(type(error), UNREAD)
        yield _refused(it.name, digest.hex(), error, UNUSABLE if it.named else met)
        return
    if it.named and reading.kind == "refused":
        reading = replace(reading, gaps=(_without_use(it.name, reading.gaps), *reading.gaps))
    yield _record(it.name, digest, reading), reading


def _read_as(form: Format | Sheets, it: _Document, plan: Plan) -> Reading:
    if isinstance(form, Sheets):
        return form.reader()(it.name, it.raw, plan.bounds, plan.sheets)
    return form.reader()(it.name, it.raw, plan.bounds)


def _told(document: str, reading: Reading) -> Reading:
    """Return what was read, with the gaps of an SBOM told one by one up to a bound."""
    bill = reading.bill
    gaps = (*reading.gaps, *bill.gaps_of_contents()) if bill is not None else reading.gaps
    gaps = tuple(bounded(document, gaps)) if reading.kind == "sbom" else gaps
    if len(gaps) == len(reading.gaps) or bill is None:
        return reading
    return replace(reading, gaps=gaps, bill=replace(bill, gaps=gaps))


def _inside(it: _Document, form: Envelope, digest: Digest, plan: Plan) -> Iterator[Read]:
    """Yield the envelope, and then what it holds. Raises `InputError` where it cannot be opened."""
    if it.wraps >= plan.bounds.max_wraps:
        raise InputError(
            f"{it.name}: expected at most {plan.bounds.max_wraps} envelopes inside each other, met more",
            hint="unpack it first, or raise max_wraps in exposure.toml",
        )
    gaps: list[Gap] = []
    inner: list[Read] = []
    for found in members_of(it.name, it.raw, form, plan.bounds, it.allowance):
        match found:
            case Gap():
                gaps.append(found)
            case Member(name, raw):
                member = _Document(name, raw, False, it.allowance, it.wraps + 1)
                inner += _document(member, plan)
    yield from _held(it, form.name, digest, gaps, inner)


def _carried(it: _Document, packed: str, digest: Digest, plan: Plan) -> Iterator[Read]:
    """Yield the result of a check, and then what the check read. Raises `InputError`."""
    # Late on purpose: a build has no results of other builds.
    from exposure.ingest.carried.read import FORMAT, read_carried

    gaps, inner = read_carried(it.name, packed, plan.bounds, it.allowance)
    yield from _held(it, FORMAT, digest, [*gaps], inner)


def _held(
    it: _Document, form: str, digest: Digest, gaps: list[Gap], inner: list[Read]
) -> Iterator[Read]:
    """Yield an envelope, and then what it holds."""
    if it.named and all(within.kind in NOTHING_READ for _, within in inner):
        hiding = [*gaps, *(gap for _, one in inner for gap in one.gaps)]
        gaps.insert(0, _without_use(it.name, hiding, _NO_DOCUMENT))
    inner, unread = _first_of(it.name, inner)
    reading = Reading(format=form, kind="envelope", gaps=(*gaps, *unread))
    yield _record(it.name, digest, reading), reading
    yield from inner


def _each_once(readings: list[Read]) -> list[Read]:
    """Return what was read, without what several results, or a result and its SBOM, hold."""
    if not any(one.bill is not None and one.bill.carried for _, one in readings):
        return readings
    # Late on purpose: many scans read no result of a check.
    from exposure.ingest.carried.repeated import each_once

    return each_once(readings)


def _first_of(document: str, inner: Sequence[Read]) -> tuple[list[Read], list[Gap]]:
    """Keep the gaps of the first members that cannot be used, and count the others by effect."""
    kept: list[Read] = []
    met: Counter[GapEffect] = Counter()
    for record, reading in inner:
        effect = reading.gaps[0].effect if reading.kind == "refused" and reading.gaps else None
        beyond = effect is not None and met[effect] >= SHOWN
        met.update([effect] if effect else [])
        kept.append((record, replace(reading, gaps=()) if beyond else reading))
    return kept, [
        Gap(UNREAD, effect, document, "", f"{count - SHOWN:,} further members cannot be used")
        for effect, count in sorted(met.items())
        if count > SHOWN
    ]


def _record(name: str, digest: Digest, reading: Reading) -> InputRecord:
    bill = reading.bill
    nodes, edges = (len(bill), len(bill.edges)) if bill is not None else (
        len(reading.rows) + len(reading.contracts) + len(reading.ties), 0
    )  # fmt: skip
    return InputRecord(name, digest.hex(), reading.kind, reading.format, reading.dated,
                       nodes, edges, len(reading.gaps))  # fmt: skip


def _form_of(it: _Document) -> Format | Sheets | Envelope:
    """Choose the format by content. Raises `InputError` that names what the file is."""
    if own_output(it.raw):
        raise (
            _unlike(it.name, "a result of this program")
            if states_sbom(it.raw)
            else refusal_of(it.name, it.raw)
        )
    form = form_of(it.raw)
    if not isinstance(form, Recognised):
        return form
    if not form.inventory and _MARKED.get(form.is_it, marked_as_sbom)(it.raw):
        raise _unlike(it.name, form.name)
    effect = _MAY_NAME if form.inventory else NO_INVENTORY
    raise InputError(
        f"{it.name}: expected an SBOM or a sheet, met {form.name} ({effect})",
        hint=form.hint or "leave it out",
    )


def _unlike(name: str, what: str) -> InputError:
    """Return the refusal of a file of a kind without inventory, in which an SBOM seems to stand."""
    return InputError(
        f"{name}: expected an SBOM or a sheet, met {what} with marks of an SBOM in it ({_MAY_NAME})",
        hint="hand over the SBOM in it, or leave it out",
    )


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


def _without_use(name: str, gaps: Sequence[Gap], otherwise: str = _NO_TABLE) -> Gap:
    """Say that a named file was read to its end and yields no vendor, contract or component."""
    hiding = [gap.reason for gap in gaps if gap.effect is GapEffect.hides_presence]
    reason = f"expected an SBOM or a sheet of vendors or contracts, met none: {(hiding or [otherwise])[0]}"
    if "(hint: " not in reason:
        reason += (
            " (hint: leave it out, or save it as a table with a header row such as Vendor, Product)"
        )
    return Gap(UNUSABLE, GapEffect.hides_presence, name, "", reason)


def _together(read: Sequence[tuple[InputRecord, Reading]], more: Sequence[Gap]) -> Estate:
    readings = [reading for _, reading in read]
    return Estate(
        bills=tuple(reading.bill for reading in readings if reading.bill is not None),
        rows=joined_rows([reading.rows for reading in readings]),
        contracts=tuple(row for reading in readings for row in reading.contracts),
        inputs=tuple(record for record, _ in read),
        imports=tuple(entry for reading in readings for entry in reading.imports),
        gaps=(*(gap for reading in readings for gap in reading.gaps), *more),
        ties=tuple(tie for reading in readings for tie in reading.ties),
        loose=tuple(text for reading in readings for text in reading.loose),
    )
