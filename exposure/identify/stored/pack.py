"""How do shelves and smaller things lie together in one file, and was it made from these facts?"""

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, partial
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Generic, TypeVar

import msgspec
from msgspec import Struct

from exposure.identify.stored.shelf import Decode, KeySet, Rows, Shelf, encoded

Entry = TypeVar("Entry")
_SIZE = 8
"""Bytes of the number that says how long something is."""


class _Header(Struct, frozen=True, array_like=True):
    stamp: tuple[str, ...]
    """Digests of what the file was made from."""
    order: str
    """In which order the machine that made it writes the bytes of a number."""
    size: int
    """Bytes of all parts."""
    places: dict[str, int]
    """Where each part begins, counted from the end of the header."""


class Whole(Generic[Entry]):
    """Entries of which so many are asked for that they are better decoded together."""

    def __init__(self, load: Callable[[], dict[str, Entry]]) -> None:
        self._load = cache(load)

    def __contains__(self, key: object) -> bool:
        """Say whether an entry has this key."""
        return key in self._load()

    def __getitem__(self, key: str) -> Entry:
        """Return the entry with a key; KeyError where there is none."""
        return self._load()[key]

    def __iter__(self) -> Iterator[str]:
        """Yield the keys."""
        return iter(self._load())

    def get(self, key: str, default: Entry) -> Entry:
        """Return the entry with a key, or the default."""
        return self._load().get(key, default)

    def values(self) -> Iterable[Entry]:
        """Return all entries."""
        return self._load().values()


class Pack:
    """The parts of one file, of which none is decoded before it is asked for."""

    def __init__(self, stored: mmap, begin: int, places: dict[str, int]) -> None:
        self._stored, self._begin, self._places = stored, begin, places

    def shelf(self, name: str, decode: Decode[Entry]) -> Shelf[Entry]:
        """Return the entries of one shelf."""
        return Shelf(self._stored, self._begin + self._places[name] + _SIZE, decode)

    def keys(self, name: str) -> KeySet:
        """Return the texts that `key_set` stored."""
        return KeySet(self._stored, self._begin + self._places[name] + _SIZE)

    def rows(self, name: str) -> Rows:
        """Return one part that `in_rows` made."""
        return Rows(self._stored, self._begin + self._places[name] + _SIZE)

    def whole(self, name: str, decode: Callable[[bytes], dict[str, Entry]]) -> "Whole[Entry]":
        """Return entries that are decoded all together, when the first is asked for."""
        return Whole(partial(self.plain, name, decode))

    def plain(self, name: str, decode: Callable[[bytes], Entry]) -> Entry:
        """Return one part that is no shelf."""
        return decode(_sized(self._stored, self._begin + self._places[name]))


def packed(stamp: tuple[str, ...], parts: Mapping[str, bytes]) -> bytes:
    """Return the bytes of one file."""
    places, at = {}, 0
    for name, part in parts.items():
        places[name] = at
        at += _SIZE + len(part)
    header = encoded(_Header(stamp, sys.byteorder, at, places))
    return b"".join(map(_with_size, (header, *parts.values())))


def unpacked(path: Path, stamp: tuple[str, ...]) -> Pack | None:
    """Return the parts of a file; None where it was made from something else, or is no such file.

    No more of it is read than what is asked for.
    """
    try:
        with path.open("rb") as file:
            stored = mmap(file.fileno(), 0, access=ACCESS_READ)
        header = msgspec.msgpack.decode(_sized(stored, 0), type=_Header)
    except (OSError, ValueError):  # of an empty file nothing can be mapped
        return None
    begin = _SIZE + int.from_bytes(stored[:_SIZE])
    if (header.stamp, header.order, header.size) != (stamp, sys.byteorder, len(stored) - begin):
        return None
    return Pack(stored, begin, header.places)


def _with_size(part: bytes) -> bytes:
    return len(part).to_bytes(_SIZE) + part


def _sized(stored: mmap, at: int) -> bytes:
    begin = at + _SIZE
    return stored[begin : begin + int.from_bytes(stored[at:begin])]
