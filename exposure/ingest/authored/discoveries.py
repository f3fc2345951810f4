"""Which discoveries do people's files hold, and on which line does each stand?

Read with msgspec like judgements, so that whoever obeys them starts in a moment.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC
from hashlib import sha256
from pathlib import Path

import msgspec
from msgspec import Struct

from exposure.ingest.authored.lines import lines_in, source_of
from exposure.ingest.authored.refusal import DISCOVERIES
from exposure.ingest.authored.zones import zone_named
from exposure.ingest.source import Source
from exposure.model.law.clock import DiscoveryFile
from exposure.model.law.discovery import Discovery

EARLIEST, LATEST = 2000, 2090
"""Years between which a discovery lies: holidays are known somewhat further."""


class PlacedDiscovery(Struct, frozen=True):
    """A discovery, and where it stands."""

    discovery: Discovery
    place: str
    """`discoveries.jsonl:14`."""


class Recorded(Struct, frozen=True):
    """Everything that people's files of discoveries say."""

    discoveries: tuple[PlacedDiscovery, ...] = ()
    """In the order of the files and their lines; a line that stands twice is kept once."""
    files: tuple[DiscoveryFile, ...] = ()
    sources: tuple[Source, ...] = ()
    """The files themselves, which are no inventory and must not be overwritten."""


def read_discoveries(names: Sequence[str], folder: Path, most_bytes: int) -> Recorded:
    """Read the files, looked for from `folder`; `most_bytes` bounds each.

    Raises `InputError` naming file, line and field, what was expected and met.
    """
    found: dict[str, PlacedDiscovery] = {}
    files, sources = [], []
    for name in dict.fromkeys(names):
        source = source_of(name, folder, DISCOVERIES)
        raw = source.read(most_bytes)
        held = list(discoveries_in(raw, name))
        for placed in held:
            found.setdefault(placed.discovery.id, placed)
        files.append(DiscoveryFile(name, sha256(raw).hexdigest(), len(held)))
        sources.append(source)
    return Recorded(tuple(found.values()), tuple(files), tuple(sources))


def discoveries_in(raw: bytes, name: str) -> Iterator[PlacedDiscovery]:
    """Yield the discoveries of one file; empty lines are passed over. Raises `InputError`."""
    decoder = msgspec.json.Decoder(Discovery)
    for discovery, place in lines_in(raw, name, DISCOVERIES, decoder, discovery_fault):
        yield PlacedDiscovery(discovery, place)


def discovery_fault(discovery: Discovery) -> str:
    """Return field, what was expected and what was met; empty where all fits together."""
    for check in (_blank, _year, _zone, _in_future, _twice):
        told = check(discovery)
        if told:
            return told
    return ""


def _blank(discovery: Discovery) -> str:
    for field, text in (("by", discovery.by), ("source", discovery.source)):
        if not text.strip():
            return f"{field}: expected a text, met blanks"
    return ""


def _year(discovery: Discovery) -> str:
    if EARLIEST <= discovery.at.year <= LATEST:
        return ""
    return f"at: expected a year from {EARLIEST} to {LATEST}, met {discovery.at.year}"


def _zone(discovery: Discovery) -> str:
    if not discovery.zone:
        return ""
    zone = zone_named(discovery.zone)
    if zone is None:
        return f"zone: expected a name such as America/New_York, met {discovery.zone!r}"
    there = discovery.at.astimezone(zone)
    if there.utcoffset() == discovery.at.utcoffset():
        return ""
    return (
        f"at: expected the offset that {discovery.zone} has then, as in "
        f"{there.isoformat(timespec='minutes')}, met {discovery.at.isoformat(timespec='minutes')}"
    )


def _in_future(discovery: Discovery) -> str:
    day = discovery.at.astimezone(UTC).date()
    if day <= discovery.recorded_on:
        return ""
    return f"at: expected no time after {discovery.recorded_on}, on which it was recorded, met {day} in UTC"


def _twice(discovery: Discovery) -> str:
    findings = [subject.finding for subject in discovery.subjects]
    if len(set(findings)) == len(findings):
        return ""
    twice = max(Counter(findings).items(), key=lambda met: met[1])[0]
    return f"subjects: expected each once, met {twice!r} twice"
