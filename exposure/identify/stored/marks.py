"""How is it told of most keys, at the price of one bit, that they have no entry?"""

from collections.abc import Callable, Collection, Sequence
from functools import cache
from zlib import crc32

from exposure.identify.spelling.distance import shortened
from exposure.identify.stored.shelf import ANY, Shelf

_BITS_PER_KEY = 64
"""One key in so many that have no entry is taken for one that has."""


class Marked:
    """A shelf, and the bits that its keys have set."""

    def __init__(self, load: Callable[[], bytes], shelf: Shelf[tuple[str, ...]]) -> None:
        self._load = cache(load)
        self._shelf = shelf

    def keys_of(self, word: str) -> list[str]:
        """Return the word, and the word without one of its letters, where they have an entry.

        Seldom one that has none is among them.
        """
        marks = self._load()
        last = len(marks) * 8 - 1
        if not word.isascii():
            return [
                key for key in (word, *shortened(word))
                if marks[(bit := crc32(key.encode("utf-8", ANY)) & last) >> 3] >> (bit & 7) & 1
            ]  # fmt: skip
        # The checksum of what stands in front of a letter goes on over what stands behind it.
        code, before, found = word.encode(), 0, []
        for place in range(len(code)):
            bit = crc32(code[place + 1 :], before) & last
            if marks[bit >> 3] >> (bit & 7) & 1:
                found.append(word[:place] + word[place + 1 :])
            before = crc32(code[place : place + 1], before)
        bit = before & last
        return [word, *found] if marks[bit >> 3] >> (bit & 7) & 1 else found

    def get(self, key: str, default: Sequence[str]) -> Sequence[str]:
        """Return the entry with a key, or the default."""
        return self._shelf.get(key, tuple(default))


def marks_of(keys: Collection[str]) -> bytes:
    """Return the bits that `Marked` asks: their number is a power of two."""
    bits = 1 << max(len(keys) * _BITS_PER_KEY, 8).bit_length()
    marks = bytearray(bits // 8)
    for key in keys:
        bit = crc32(key.encode("utf-8", ANY)) & (bits - 1)
        marks[bit >> 3] |= 1 << (bit & 7)
    return bytes(marks)
