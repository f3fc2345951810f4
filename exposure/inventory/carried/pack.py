"""How does what a check read become a text in its result?"""

import zlib
from binascii import b2a_base64
from collections.abc import Mapping
from hashlib import sha256
from threading import Thread

import msgspec

from exposure.inventory.bill import Bill, Section
from exposure.inventory.carried.wire import (
    KINDS,
    LAYOUT,
    WireBill,
    WireEnd,
    WireInventory,
    WireLines,
    WireSection,
    packed_integers,
)
from exposure.inventory.estate import Estate
from exposure.model.gap import Gap, GapEffect

_LEVEL = 1
"""The level that costs least; higher ones take longer and save a hundredth."""
_WORTH_A_THREAD = 1_000_000
"""Bytes from which compressing beside the search saves more than starting a thread costs."""
NOT_CARRIED = "sheet-not-carried"
"""Gap kind: a sheet that a check read, which its result does not hold."""


class Packing:
    """The inventory of one check, compressed while its SBOMs are still being looked at."""

    def __init__(self, estate: Estate, as_of: str) -> None:
        """Begin to pack what was read; zlib and the hash release the interpreter."""
        self._places = {bill.document: place for place, bill in enumerate(estate.bills)}
        self._lines: dict[int, dict[int, int]] = {}
        self._packed = msgspec.msgpack.encode(_wire(estate, as_of))
        self._thread: Thread | None = None
        if len(self._packed) < _WORTH_A_THREAD:
            self._compress()
        else:
            self._thread = Thread(target=self._compress)
            self._thread.start()

    def _compress(self) -> None:
        self._packed = zlib.compress(self._packed, _LEVEL)

    def located(self, bill: Bill, lines: Mapping[int, int]) -> None:
        """Note on which lines nodes of a bill stand."""
        self._lines.setdefault(self._places[bill.document], {}).update(lines)

    def text(self, config_sha256: str) -> str:
        """Return layout, hash and both parts, waiting for the larger one if need be.

        `config_sha256` is the hash of the settings as the result states it.
        """
        if self._thread is not None:
            self._thread.join()
        wire = WireEnd(config_sha256, self._wire_lines())
        end = zlib.compress(msgspec.msgpack.encode(wire), _LEVEL)
        digest = sha256(self._packed)
        digest.update(end)
        return " ".join((LAYOUT, digest.hexdigest(), _base64(self._packed), _base64(end)))

    def _wire_lines(self) -> tuple[WireLines, ...]:
        return tuple(
            WireLines(place, packed_integers(sorted(found)),
                      packed_integers(found[node] for node in sorted(found)))
            for place, found in sorted(self._lines.items()) if found
        )  # fmt: skip


def _base64(raw: bytes) -> str:
    return b2a_base64(raw, newline=False).decode("ascii")


def _wire(estate: Estate, as_of: str) -> WireInventory:
    of_bills = {id(gap) for bill in estate.bills for gap in bill.gaps}
    return WireInventory(
        as_of=as_of,
        inputs=tuple(one for one in estate.inputs if not _is_sheet(one.kind)),
        bills=tuple(map(_wire_bill, estate.bills)),
        gaps=(*(gap for gap in estate.gaps if id(gap) not in of_bills), *_left_out(estate)),
    )


def _is_sheet(kind: str) -> bool:
    return kind not in KINDS


def _left_out(estate: Estate) -> list[Gap]:
    """Say of each sheet that it is not in the result: it may name vendors of the whole company."""
    reason = (
        "its check read a sheet, which is no part of its result (hint: hand over the sheet itself)"
    )
    return [
        Gap(NOT_CARRIED, GapEffect.hides_presence, one.name, "", reason)
        for one in estate.inputs
        if _is_sheet(one.kind)
    ]


def _wire_bill(bill: Bill) -> WireBill:
    edges = bill.edges
    return WireBill(
        document=bill.document,
        format=bill.format,
        dated=bill.dated,
        roots=packed_integers(bill.roots),
        refs=bill.refs,
        names=bill.names,
        versions=bill.versions,
        purls=bill.purls,
        parties=bill.parties,
        cpe_nodes=packed_integers(bill.cpes),
        cpes=list(bill.cpes.values()),
        urls=bill.urls,
        url_nodes=packed_integers(bill.url_nodes.nodes),
        url_counts=packed_integers(bill.url_nodes.counts),
        kinds=bill.kinds,
        sections=tuple(map(_wire_section, bill.sections)),
        sources=packed_integers(edges.sources.nodes),
        source_counts=packed_integers(edges.sources.counts),
        targets=packed_integers(edges.targets),
        marks=edges.marks,
        gaps=bill.gaps,
        ref_key=bill.ref_key,
        one_line=bill.one_line,
        lines=None if bill.lines is None else packed_integers(bill.lines),
        asset=bill.asset,
    )


def _wire_section(section: Section) -> WireSection:
    numbers = None if section.numbers is None else packed_integers(section.numbers)
    return WireSection(section.first, section.count, section.pointer, section.start, numbers)
