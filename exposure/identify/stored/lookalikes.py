"""How is stored what packages and hosts may be taken for?"""

import msgspec
from msgspec import Struct

from exposure.identify.lexicon.index import NameIndex
from exposure.identify.lookalikes.distinctive import Distinctive, is_known
from exposure.identify.lookalikes.packages import LookalikeIndex
from exposure.identify.lookalikes.scopes import ScopeIndex
from exposure.identify.stored.pack import Pack
from exposure.identify.stored.shelf import encoded, shelved
from exposure.identify.stored.spellings import shelves_of, spellings


class _Words(Struct, frozen=True, array_like=True):
    """See `Distinctive`."""

    undivided: frozenset[str]
    lone: frozenset[str]
    behind: frozenset[str]
    excluded: dict[str, tuple[str, ...]]
    names: dict[str, str]


class _Looks(Struct, frozen=True, array_like=True):
    """See `LookalikeIndex` and `ScopeIndex`."""

    packages: dict[str, tuple[tuple[str, str], ...]]
    listed: frozenset[str]
    lengths: frozenset[int]
    owners: dict[str, str]
    partial: frozenset[str]
    excluded: frozenset[tuple[str, str]]


def words_parts(index: Distinctive) -> dict[str, bytes]:
    """Return the parts from which `words` makes the same index."""
    plain = _Words(index.undivided, index.lone, index.behind, index.excluded, index.names)
    return {
        "words": encoded(plain),
        "words words": shelved(index.words),
        "words domains": shelved(index.domains),
        **shelves_of("lone", index.spellings),
    }


def words(pack: Pack, names: NameIndex) -> Distinctive:
    """Return the stored words that nobody else bears."""
    plain = pack.plain("words", msgspec.msgpack.Decoder(_Words).decode)
    told = msgspec.msgpack.Decoder(list[tuple[str, tuple[tuple[str, str], ...]]]).decode
    return Distinctive(
        pack.shelf("words words", told),
        pack.shelf("words domains", told),
        plain.undivided,
        plain.lone,
        spellings(pack, "lone", is_known(names)),
        plain.behind,
        plain.excluded,
        plain.names,
    )


def looks_parts(index: LookalikeIndex) -> dict[str, bytes]:
    """Return the parts from which `looks` makes the same index."""
    scopes = index.scopes
    plain = _Looks(
        index.packages,
        scopes.listed,
        scopes.lengths,
        scopes.owners,
        scopes.partial,
        scopes.excluded,
    )
    return {
        "looks": encoded(plain),
        "looks near": encoded({key: scopes.near[key] for key in scopes.near}),
        "looks openings": shelved(index.openings),
    }


def looks(pack: Pack, distinctive: Distinctive) -> LookalikeIndex:
    """Return what the stored packages may be taken for."""
    plain = pack.plain("looks", msgspec.msgpack.Decoder(_Looks).decode)
    texts = msgspec.msgpack.Decoder(list[tuple[str, tuple[str, ...]]]).decode
    openings = pack.shelf("looks openings", texts)
    near = pack.whole("looks near", msgspec.msgpack.Decoder(dict[str, tuple[str, ...]]).decode)
    scopes = ScopeIndex(
        plain.listed, near, plain.lengths, plain.owners, plain.partial, plain.excluded
    )
    return LookalikeIndex(scopes, distinctive, plain.packages, openings)
