"""Which bytes does one stream of a compound file hold, whatever its sector tables claim?

Source: [MS-CFB], sections 2.2 to 2.6. Every chain is bounded by the sectors that are there.
"""

from collections.abc import Iterator, Sequence
from struct import unpack_from
from typing import Final

from msgspec import Struct

SIGNATURE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEADER, _ENTRY, _SMALL = 512, 128, 64
_LAST = 0xFFFFFFFA
"""Sector numbers from here on have a meaning of their own: free, end of chain, table."""
_STREAM, _ROOT = 2, 5
_IN_HEADER = 109
"""Sectors of the allocation table that the header itself lists."""
CUT_SHORT: Final = "it is cut short, or damaged"


class MalformedBinaryError(ValueError):
    """A binary workbook is not what it should be; the message says what was met."""


class _Entry(Struct, frozen=True):
    name: str
    kind: int
    first: int
    size: int
    links: tuple[int, int, int]
    """The entries to the left and right, which stand beside it, and the first of those inside."""


class _Sectors(Struct, frozen=True):
    raw: bytes
    size: int
    """Bytes of one sector."""

    def sector(self, number: int) -> bytes:
        start = (number + 1) * self.size
        found = self.raw[start : start + self.size]
        if not found:
            raise MalformedBinaryError(CUT_SHORT)
        return found

    def numbers(self, number: int) -> Sequence[int]:
        """Return a sector as sector numbers."""
        found = self.sector(number)
        return unpack_from(f"<{len(found) // 4}I", found)


class Stream(Struct, frozen=True):
    """What one stream holds."""

    found: bytes
    because: str = ""
    """Why that is not all of it; empty where it is."""


class Compound(Struct, frozen=True):
    """A compound file that was opened."""

    sectors: _Sectors
    table: Sequence[int]
    """Sector → the next of its chain."""
    root: _Entry | None
    top: tuple[_Entry, ...]
    """Streams and storages that stand in no storage."""

    def names(self) -> frozenset[str]:
        """Return what the streams and storages at the top are called."""
        return frozenset(entry.name for entry in self.top)

    def stream(self, *names: str) -> Stream | None:
        """Return the first stream at the top with one of the names; None where there is none.

        Of a stream that is cut short, what is there. Raises MalformedBinaryError.
        """
        for name in names:
            for entry in self.top:
                if entry.kind == _STREAM and entry.name == name:
                    found = self._content(entry)
                    because = CUT_SHORT if len(found) < entry.size else ""
                    return Stream(found[: entry.size], because)
        return None

    def _content(self, entry: _Entry) -> bytes:
        cutoff, first_small = unpack_from("<2I", self.sectors.raw, 56)
        if entry.size >= cutoff or self.root is None:
            return _chained(self.sectors, self.table, entry.first)
        small = _chained(self.sectors, self.table, first_small)
        links = unpack_from(f"<{len(small) // 4}I", small)
        return _small(_chained(self.sectors, self.table, self.root.first), links, entry.first)


def open_compound(raw: bytes) -> Compound:
    """Return the file's directory, by which streams are found. Raises MalformedBinaryError."""
    if len(raw) < _HEADER or not raw.startswith(SIGNATURE):
        raise MalformedBinaryError("it does not begin as a compound file does")
    shift = unpack_from("<H", raw, 30)[0]
    if shift not in (9, 12):
        raise MalformedBinaryError(f"its sectors have 2^{shift} bytes")
    sectors = _Sectors(raw, 1 << shift)
    table = _allocation(sectors)
    entries = list(_entries(_chained(sectors, table, unpack_from("<I", raw, 48)[0])))
    if not entries:
        raise MalformedBinaryError(CUT_SHORT)
    root = next((entry for entry in entries if entry.kind == _ROOT), None)
    return Compound(sectors, table, root, tuple(_top(entries, root)))


def _top(entries: Sequence[_Entry], root: _Entry | None) -> Iterator[_Entry]:
    """Yield what stands directly in the root; a workbook inside a letter does not."""
    waiting = [root.links[2]] if root else []
    seen: set[int] = set()
    while waiting:
        number = waiting.pop()
        if number < len(entries) and number not in seen:
            seen.add(number)
            yield entries[number]
            waiting += entries[number].links[:2]
    if not seen:
        yield from entries


def _allocation(sectors: _Sectors) -> list[int]:
    listed = list(unpack_from(f"<{_IN_HEADER}I", sectors.raw, 76))
    following, count = unpack_from("<2I", sectors.raw, 68)
    for _ in range(min(count, len(sectors.raw) // sectors.size)):
        if following >= _LAST:
            break
        *more, following = sectors.numbers(following)
        listed += more
    table: list[int] = []
    for number in listed:
        if number < _LAST:
            table += sectors.numbers(number)
        if len(table) * sectors.size > 2 * len(sectors.raw) + sectors.size * sectors.size:
            raise MalformedBinaryError("it claims more sectors than it has")
    return table


def _chain(links: Sequence[int], first: int) -> Iterator[int]:
    """Yield the numbers of a chain; it cannot be longer than all that there are."""
    for _ in range(len(links) + 1):
        if first >= _LAST:
            return
        if first >= len(links):
            raise MalformedBinaryError(CUT_SHORT)
        yield first
        first = links[first]
    raise MalformedBinaryError("its sectors lead in a circle")


def _chained(sectors: _Sectors, table: Sequence[int], first: int) -> bytes:
    """Return the sectors of a chain, up to one that is not there."""
    found = []
    for number in _chain(table, first):
        start = (number + 1) * sectors.size
        if start >= len(sectors.raw):
            break
        found.append(sectors.raw[start : start + sectors.size])
    return b"".join(found)


def _small(stream: bytes, links: Sequence[int], first: int) -> bytes:
    numbers = _chain(links, first)
    return b"".join(stream[number * _SMALL : (number + 1) * _SMALL] for number in numbers)


def _entries(directory: bytes) -> Iterator[_Entry]:
    for at in range(0, len(directory) - _ENTRY + 1, _ENTRY):
        length, kind = unpack_from("<HB", directory, at + 64)
        name = directory[at : at + min(max(length - 2, 0), 64)].decode("utf-16-le", "replace")
        links = unpack_from("<3I", directory, at + 68)
        first, size = unpack_from("<2I", directory, at + 116)
        yield _Entry(name, kind, first, size, links)
