"""How is an entry found in stored bytes without any other one being read?

The keys are dealt out to buckets by their checksum. In front of the buckets stands where each of
them begins: an empty one costs two numbers, and a full one is decoded when it is asked for.
"""

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from mmap import mmap
from typing import Final, Generic, TypeAlias, TypeVar
from zlib import crc32

import msgspec

from exposure.identify.stored.lookup import Entries

Entry = TypeVar("Entry")
Decode: TypeAlias = Callable[[bytes], Iterable[tuple[str, Entry]]]
_ROOM = 2
"""Buckets per key, so that an unknown key mostly meets an empty one."""
_NUMBER: Final = "I"
_WIDTH = array(_NUMBER).itemsize
ANY = "surrogatepass"
"""A text may hold half a character, and no key does."""
_ENCODER = msgspec.msgpack.Encoder(order="deterministic")
_EMPTY = _ENCODER.encode(())


def encoded(part: object) -> bytes:
    """Return what MessagePack makes of a part: the same bytes whatever order a set is in."""
    return _ENCODER.encode(part)


class Rows:
    """Stored bytes one after the other, found by their number, of which none is read before."""

    def __init__(self, stored: mmap, at: int) -> None:
        """Open the rows that begin at a place."""
        self.size = memoryview(stored)[at : at + _WIDTH].cast(_NUMBER)[0]
        self.body = at + _WIDTH * (self.size + 2)
        self.starts = memoryview(stored)[at + _WIDTH : self.body].cast(_NUMBER)
        self._stored = stored

    def __getitem__(self, number: int) -> bytes:
        """Return one row, counted from 0; IndexError beyond the last."""
        start, end = self.starts[number], self.starts[number + 1]
        return self._stored[self.body + start : self.body + end]


def in_rows(bodies: Sequence[bytes]) -> bytes:
    """Return the bytes from which `Rows` finds each body."""
    starts = array(_NUMBER, [len(bodies), 0])
    for body in bodies:
        starts.append(starts[-1] + len(body))
    return starts.tobytes() + b"".join(bodies)


class KeySet:
    """Texts in stored bytes, of which only this is asked: is another text one of them?"""

    def __init__(self, stored: mmap, at: int) -> None:
        """Open the texts that begin at a place."""
        rows = Rows(stored, at)
        self._size, self._starts, self._body = rows.size, rows.starts, rows.body
        self._stored = stored

    def holds(self, key: str) -> bool:
        """Say whether this very text is one of them."""
        code = key.encode("utf-8", ANY)
        place = crc32(code) % self._size
        start, end = self._starts[place], self._starts[place + 1]
        if start == end:
            return False
        return b"\0" + code + b"\0" in self._stored[self._body + start : self._body + end]


def key_set(keys: Iterable[str]) -> bytes:
    """Return the bytes of a `KeySet`; no key may hold the character NUL."""
    codes = [key.encode("utf-8", ANY) for key in sorted(keys)]
    buckets = [b""] * max(len(codes) * _ROOM, 1)
    for code in codes:
        place = crc32(code) % len(buckets)
        buckets[place] = (buckets[place] or b"\0") + code + b"\0"
    return in_rows(buckets)


class Shelf(Generic[Entry]):
    """Entries in stored bytes, looked up like those of a dict."""

    def __init__(self, stored: mmap, at: int, decode: Decode[Entry]) -> None:
        """Open the shelf that begins at a place; `decode` makes the entries of one bucket."""
        self._buckets = Rows(stored, at)
        self._size, self._starts = self._buckets.size, self._buckets.starts
        self._decode = decode
        self._met: dict[str, Entry] = {}

    def __contains__(self, key: object) -> bool:
        """Say whether an entry has this key."""
        return isinstance(key, str) and (key in self._met or self._find(key))

    def __getitem__(self, key: str) -> Entry:
        """Return the entry with a key; KeyError where there is none."""
        if key not in self._met and not self._find(key):
            raise KeyError(key)
        return self._met[key]

    def __iter__(self) -> Iterator[str]:
        """Yield all keys, in no order that means anything."""
        for place in range(self._size):
            yield from (key for key, _ in self._decode(self._bucket(place)))

    def get(self, key: str, default: Entry) -> Entry:
        """Return the entry with a key, or the default."""
        return self._met[key] if key in self._met or self._find(key) else default

    def values(self) -> Iterator[Entry]:
        """Yield all entries, in no order that means anything."""
        return (self[key] for key in self)

    def _find(self, key: str) -> bool:
        """Say whether there is an entry with a key, and keep it: the same object comes back."""
        code = key.encode("utf-8", ANY)
        place = crc32(code) % self._size
        # Most keys have none, and most of those meet an empty bucket: nothing is read for them.
        if self._starts[place] == self._starts[place + 1]:
            return False
        bucket = self._bucket(place)
        for known, entry in self._decode(bucket) if code in bucket else ():
            if known == key:
                self._met[key] = entry
                return True
        return False

    def _bucket(self, place: int) -> bytes:
        return self._buckets[place] or _EMPTY


def shelved(entries: Entries[Entry]) -> bytes:
    """Return entries as the bytes of a shelf; each must be what MessagePack can hold."""
    keys = sorted(entries)
    size = max(len(keys) * _ROOM, 1)
    buckets: list[list[tuple[str, Entry]]] = [[] for _ in range(size)]
    for key in keys:
        buckets[crc32(key.encode("utf-8", ANY)) % size].append((key, entries[key]))
    return in_rows([encoded(bucket) if bucket else b"" for bucket in buckets])
