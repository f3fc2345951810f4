"""What did a check read, as its result tells it: whole, unchanged and within bounds?"""

import zlib
from binascii import Error, a2b_base64
from collections.abc import Iterator
from hashlib import sha256

import msgspec
from msgspec import Struct

from exposure.errors import InputError
from exposure.inventory.bill import Bill, Edges, Section
from exposure.inventory.carried.faults import Limits, faults_of, is_day, line_faults
from exposure.inventory.carried.wire import (
    ITEM,
    KINDS,
    LAYOUT,
    WireBill,
    WireEnd,
    WireInventory,
    WireSection,
    integers,
)
from exposure.inventory.runs import Integers, Runs
from exposure.model.gap import Gap
from exposure.model.result import InputRecord

AGAIN = "run `exposure check --json` again with this version"


class Unpacked(Struct, frozen=True):
    """What a check read, under the names that it knew."""

    as_of: str
    config_sha256: str
    inputs: tuple[InputRecord, ...]
    bills: tuple[Bill, ...]
    """Each with the gaps that were met in it."""
    gaps: tuple[Gap, ...]
    """Those of no bill."""
    unpacked_bytes: int


def unpack(name: str, text: str, limits: Limits) -> Unpacked:
    """Return the inventory in the result `name`.

    Raises `InputError` for another layout, for what was damaged or changed, and for what is beyond
    the limits.
    """
    layout, _, rest = text.partition(" ")
    if layout != LAYOUT:
        raise InputError(f"{name}: expected an inventory of layout {LAYOUT}, met {layout[:40]!r},"
                         " which another version writes", hint=AGAIN)  # fmt: skip
    main, end = _unchanged(name, rest)
    raw = _expanded(name, main, limits.most_bytes)
    more = _expanded(name, end, limits.most_bytes - len(raw))
    try:
        wire = msgspec.msgpack.decode(raw, type=WireInventory)
        last = msgspec.msgpack.decode(more, type=WireEnd)
        fault = next(_faults(wire, last, limits), "")
        if not fault:
            return _unpacked(wire, last, len(raw) + len(more))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError, ValueError) as error:
        fault = str(error)
    raise _damaged(name, fault[:200])


def _damaged(name: str, fault: str) -> InputError:
    return InputError(f"{name}: expected the inventory of a check as it was written, met {fault}",
                      hint=AGAIN)  # fmt: skip


def _unchanged(name: str, rest: str) -> tuple[bytes, bytes]:
    """Return both packed parts, of which the hash is right."""
    try:
        stated, main, lines = rest.split(" ")
        parts = a2b_base64(main, strict_mode=True), a2b_base64(lines, strict_mode=True)
    except (ValueError, Error):
        raise _damaged(name, "a damaged text") from None
    digest = sha256(parts[0])
    digest.update(parts[1])
    if digest.hexdigest() != stated:
        raise _damaged(name, "one that was changed or cut short (its hash differs)")
    return parts


def _expanded(name: str, packed: bytes, most: int) -> bytes:
    """Return what was compressed. Raises `InputError` where it is damaged or too much."""
    unpacker = zlib.decompressobj()
    try:
        raw = unpacker.decompress(packed, max(most, 0) + 1)
    except zlib.error:
        raise _damaged(name, "a damaged one") from None
    if len(raw) > most:
        raise InputError(
            f"{name}: expected an inventory that unpacks to at most {most:,} bytes, met a larger one",
            hint="check fewer SBOMs at once, or raise max_expanded_bytes or max_expansion_ratio"
            " in exposure.toml",
        )
    if not unpacker.eof or unpacker.unused_data:
        raise _damaged(name, "one that is cut short, or has more behind its end")
    return raw


def _faults(wire: WireInventory, last: WireEnd, limits: Limits) -> Iterator[str]:
    """Yield what does not fit together. Raises `ValueError` for a column without whole numbers."""
    if not is_day(wire.as_of):
        yield "no law date"
    if any(one.dated is not None and not is_day(one.dated) for one in wire.inputs):
        yield "an input with no day as its date"
    names = [record.name for record in wire.inputs if record.kind == "sbom"]
    if names != [bill.document for bill in wire.bills]:
        yield "inputs and SBOMs that do not belong together"
    if any(record.kind not in KINDS for record in wire.inputs):
        yield "an input of a kind that no check has"
    for bill in wire.bills:
        yield from faults_of(bill, limits)
    if any(not 0 <= one.bill < len(wire.bills) for one in last.lines):
        yield "lines of an SBOM that is not there"
        return
    for one in last.lines:
        yield from line_faults(one, len(wire.bills[one.bill].refs))


def _unpacked(wire: WireInventory, last: WireEnd, size: int) -> Unpacked:
    lines = {
        one.bill: dict(zip(integers(one.nodes), integers(one.lines), strict=True))
        for one in last.lines
    }
    bills = tuple(_bill(bill, lines.get(place, {})) for place, bill in enumerate(wire.bills))
    return Unpacked(wire.as_of, last.config_sha256, wire.inputs, bills, wire.gaps, size)


def _bill(wire: WireBill, found: dict[int, int]) -> Bill:
    sources = Runs(integers(wire.sources), integers(wire.source_counts))
    return Bill(
        document=wire.document,
        format=wire.format,
        dated=wire.dated,
        roots=tuple(integers(wire.roots)),
        refs=wire.refs,
        names=wire.names,
        versions=wire.versions,
        purls=wire.purls,
        parties=wire.parties,
        cpes=dict(zip(integers(wire.cpe_nodes), wire.cpes, strict=True)),
        urls=wire.urls,
        url_nodes=Runs(integers(wire.url_nodes), integers(wire.url_counts)),
        kinds=wire.kinds,
        sections=tuple(map(_section, wire.sections)),
        edges=Edges(sources, integers(wire.targets), wire.marks),
        gaps=wire.gaps,
        ref_key=wire.ref_key,
        one_line=wire.one_line,
        lines=_lines(wire, found),
        asset=wire.asset,
    )


def _section(wire: WireSection) -> Section:
    numbers = None if wire.numbers is None else integers(wire.numbers)
    return Section(wire.first, wire.count, wire.pointer, wire.start, numbers)


def _lines(wire: WireBill, found: dict[int, int]) -> Integers:
    """Return the line of each node as far as it is known: the document itself is not there."""
    if wire.lines is not None:
        return integers(wire.lines)
    lines = integers(bytes(ITEM * len(wire.refs)))
    for node, line in found.items():
        lines[node] = line
    return lines
