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


class MalformedBinaryError(ValueError):
    """A binary workbook is not what it should be; the message says what was met."""


class _Entry(Struct, frozen=True):
    name: str
    kind: int
    first: int
    size: int


class _Sectors(Struct, frozen=True):
    raw: bytes
    size: int
    """Bytes of one sector."""

    def sector(self, number: int) -> bytes:
        start = (number + 1) * self.size
        found = self.raw[start : start + self.size]
        if not found:
            raise MalformedBinaryError("it is cut short, or damaged")
        return found

    def numbers(self, number: int) -> Sequence[int]:
        """Return a sector as sector numbers."""
        found = self.sector(number)
        return unpack_from(f"<{len(found) // 4}I", found)


def stream_of(raw: bytes, *names: str) -> bytes | None:
    """Return the first stream that carries one of the names; None where there is none.

    Raises MalformedBinaryError.
    """
    if len(raw) < _HEADER or not raw.startswith(SIGNATURE):
        raise MalformedBinaryError("it does not begin as a compound file does")
    shift = unpack_from("<H", raw, 30)[0]
    if shift not in (9, 12):
        raise MalformedBinaryError(f"its sectors have 2^{shift} bytes")
    sectors = _Sectors(raw, 1 << shift)
    table = _allocation(sectors)
    first_entry, cutoff, first_small = (unpack_from("<I", raw, at)[0] for at in (48, 56, 60))
    entries = list(_entries(_chained(sectors, table, first_entry)))
    root = next((entry for entry in entries if entry.kind == _ROOT), None)
    for name in names:
        for entry in entries:
            if entry.kind != _STREAM or entry.name != name:
                continue
            if entry.size >= cutoff or root is None:
                return _cut(_chained(sectors, table, entry.first), entry)
            small = _chained(sectors, table, first_small)
            links = unpack_from(f"<{len(small) // 4}I", small)
            return _cut(_small(_chained(sectors, table, root.first), links, entry.first), entry)
    return None


def _allocation(sectors: _Sectors) -> list[int]:
    """Return the allocation table: sector → the next of its chain."""
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
            raise MalformedBinaryError("it is cut short, or damaged")
        yield first
        first = links[first]
    raise MalformedBinaryError("its sectors lead in a circle")


def _chained(sectors: _Sectors, table: Sequence[int], first: int) -> bytes:
    return b"".join(sectors.sector(number) for number in _chain(table, first))


def _small(stream: bytes, links: Sequence[int], first: int) -> bytes:
    numbers = _chain(links, first)
    return b"".join(stream[number * _SMALL : (number + 1) * _SMALL] for number in numbers)


def _cut(found: bytes, entry: _Entry) -> bytes:
    if len(found) < entry.size:
        raise MalformedBinaryError("it is cut short, or damaged")
    return found[: entry.size]


def _entries(directory: bytes) -> Iterator[_Entry]:
    for at in range(0, len(directory) - _ENTRY + 1, _ENTRY):
        length, kind = unpack_from("<HB", directory, at + 64)
        name = directory[at : at + min(max(length - 2, 0), 64)].decode("utf-16-le", "replace")
        first, size = unpack_from("<2I", directory, at + 116)
        yield _Entry(name, kind, first, size)
