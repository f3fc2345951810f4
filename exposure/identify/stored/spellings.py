"""How are the tables stored in which misspelt words are looked up?"""

from collections.abc import Callable
from functools import partial

import msgspec

from exposure.identify.spelling.respelling import SpellingIndex, spelling_tables
from exposure.identify.stored.marks import Marked, marks_of
from exposure.identify.stored.pack import Pack
from exposure.identify.stored.shelf import shelved


def shelves_of(name: str, index: SpellingIndex) -> dict[str, bytes]:
    """Return the shelves that `spellings` reads under the same name."""
    tables = spelling_tables(index.words)
    return {
        f"{name} words": shelved(index.words),
        f"{name} near": shelved(tables.near),
        f"{name} marks": marks_of(tables.near),
        f"{name} long": shelved(tables.long),
        f"{name} shapes": shelved(tables.shapes),
    }


def spellings(pack: Pack, name: str, is_ordinary: Callable[[str], bool]) -> SpellingIndex:
    """Return the stored words, ready to be found misspelt."""
    texts = msgspec.msgpack.Decoder(list[tuple[str, tuple[str, ...]]]).decode
    return SpellingIndex(
        pack.shelf(f"{name} words", msgspec.msgpack.Decoder(list[tuple[str, str]]).decode),
        is_ordinary,
        Marked(partial(pack.plain, f"{name} marks", bytes), pack.shelf(f"{name} near", texts)),
        pack.shelf(
            f"{name} long",
            msgspec.msgpack.Decoder(list[tuple[str, tuple[tuple[int, str], ...]]]).decode,
        ),
        pack.shelf(f"{name} shapes", texts),
        {},
    )
