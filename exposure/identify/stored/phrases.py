"""How are phrases stored, each once, and read by their numbers?"""

from collections.abc import Iterable, Iterator, Sequence
from typing import overload

import msgspec

from exposure.identify.lexicon.index import Anchor
from exposure.identify.lexicon.phrases import Phrase
from exposure.identify.stored.pack import Pack
from exposure.identify.stored.shelf import Shelf, encoded, in_rows

_PART = "phrases"


def phrases_part(phrases: Iterable[Phrase]) -> dict[str, bytes]:
    """Return the part in which `Phrases` finds them, the first by the number 0."""
    return {_PART: in_rows([encoded(one) for one in phrases])}


class Phrases:
    """The phrases of a file; the same number is always the same object."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        self._stored = pack.rows(_PART)
        self._met: dict[int, Phrase] = {}
        self._decode = msgspec.msgpack.Decoder(Phrase).decode
        self._numbers = msgspec.msgpack.Decoder(list[tuple[str, tuple[int, ...]]]).decode
        self._places = msgspec.msgpack.Decoder(
            list[tuple[str, tuple[tuple[int, int, bool], ...]]]
        ).decode

    def __getitem__(self, number: int) -> Phrase:
        """Return one phrase."""
        met = self._met.get(number)
        if met is None:
            met = self._met[number] = self._decode(self._stored[number])
        return met

    def shelf(self, name: str) -> Shelf[tuple[Phrase, ...]]:
        """Return a shelf on which the phrases lie by their numbers."""

        def decode(bucket: bytes) -> Iterator[tuple[str, tuple[Phrase, ...]]]:
            for key, numbers in self._numbers(bucket):
                yield key, tuple(self[number] for number in numbers)

        return self._pack.shelf(name, decode)

    def anchors(self, name: str) -> Shelf[tuple[Anchor, ...]]:
        """Return a shelf on which the words lie by which phrases are looked for."""

        def decode(bucket: bytes) -> Iterator[tuple[str, tuple[Anchor, ...]]]:
            for key, places in self._places(bucket):
                found = (Anchor(at, self[number], rare=rare) for at, number, rare in places)
                yield key, tuple(found)

        return self._pack.shelf(name, decode)


class Chosen(Sequence[Phrase]):
    """Some phrases, of which none is decoded before it is asked for."""

    def __init__(self, phrases: Phrases, numbers: Sequence[int]) -> None:
        self._phrases, self._numbers = phrases, numbers

    @overload
    def __getitem__(self, place: int) -> Phrase: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Phrase]: ...
    def __getitem__(self, place: int | slice) -> Phrase | Sequence[Phrase]:
        """Return the phrase at a place, or some of them."""
        numbers = self._numbers[place]
        if isinstance(numbers, int):
            return self._phrases[numbers]
        return Chosen(self._phrases, numbers)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._numbers)
