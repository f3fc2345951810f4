"""How are names and products stored, and what gives them away?"""

from collections.abc import Callable, Iterator
from functools import cache, lru_cache, partial

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from exposure.identify.lexicon.gate import SILENT, Gate, Verdict, verdict_on
from exposure.identify.lexicon.index import NO_SLIP, NameIndex, Stranger, VendorWords
from exposure.identify.spelling.cuts import CutIndex
from exposure.identify.spelling.respelling import SpellingIndex
from exposure.identify.stored.lookup import Lookup
from exposure.identify.stored.pack import Pack
from exposure.identify.stored.phrases import Chosen, Phrases, phrases_part
from exposure.identify.stored.shelf import encoded, key_set, shelved
from exposure.identify.stored.spellings import shelves_of, spellings
from exposure.register.names.background import CompanyWords

_MOST_REMEMBERED = 65_536


class _Plain(Struct, frozen=True, array_like=True):
    """What is small; see `NameIndex`, `CutIndex` and `Gate`."""

    prefix_sizes: tuple[int, ...]
    native: tuple[int, ...]
    legal: frozenset[str]
    known: frozenset[str]
    negations: tuple[str, ...]
    marks: frozenset[str]
    people: frozenset[str]
    cut_letters: tuple[str, ...]
    cut_names: tuple[str, ...]
    short: frozenset[str]
    whole: tuple[str, ...]
    native_letters: tuple[str, ...]


class _Words(Struct, frozen=True, array_like=True):
    """See `VendorWords`."""

    own: frozenset[str]
    trade: frozenset[str]
    missing: frozenset[str]
    """Words of any trade that tell of no other trade than the vendor's: most do, so they are less."""


def names_parts(index: NameIndex, companies: CompanyWords) -> dict[str, bytes]:
    """Return the parts from which `names` makes the same index."""
    phrases = [phrase for group in index.exact.values() for phrase in group]
    number = {id(phrase): place for place, phrase in enumerate(phrases)}
    by_words = {"exact": index.exact, "joined": index.joined, "prefixes": index.prefixes,
                "by_legal": index.by_legal}  # fmt: skip
    anchors = {
        key: [(one.place, number[id(one.phrase)], one.rare) for one in index.by_anchor[key]]
        for key in index.by_anchor
    }
    gate = index.gate
    plain = _Plain(
        index.prefix_sizes, tuple(number[id(phrase)] for phrase in index.native), index.legal,
        index.known, index.negations, index.marks, index.people, index.cuts.letters,
        index.cuts.names, gate.short, gate.whole, gate.native,
    )  # fmt: skip
    found = {word: verdict_on(gate, word) for word in {*_words(companies), *index.spellings.words}}
    return {
        **phrases_part(phrases),
        **{
            name: shelved({key: [number[id(one)] for one in found[key]] for key in found})
            for name, found in by_words.items()
        },
        "by_anchor": shelved(anchors),
        "excluded": shelved(index.excluded),
        **_words_parts(index.vendors),
        **shelves_of("names", index.spellings),
        "companies": shelved({word: companies.occurrences(word) for word in _words(companies)}),
        "silent": key_set(word for word, verdict in found.items() if verdict is SILENT),
        "telling": shelved(
            {
                word: (verdict.beside, verdict.opens, verdict.reads)
                for word, verdict in found.items()
                if verdict is not SILENT
            }
        ),
        "gate anchors": encoded({key: gate.anchors[key] for key in gate.anchors}),
        "gate names": encoded({key: gate.names[key] for key in gate.names}),
        "names": encoded(plain),
    }


def _words(companies: CompanyWords) -> tuple[str, ...]:
    return (*companies.frequent, *companies.ordinary, *companies.rare)


def _words_parts(vendors: Lookup[VendorWords]) -> dict[str, bytes]:
    every = frozenset[str]().union(*(one.others for one in vendors.values()))
    words = {
        vendor: _Words(vendors[vendor].own, vendors[vendor].trade, every - vendors[vendor].others)
        for vendor in vendors
    }
    return {"vendors": shelved(words), "trades": encoded(every)}


def names(pack: Pack) -> NameIndex:
    """Return the stored names and products."""
    plain = pack.plain("names", msgspec.msgpack.Decoder(_Plain).decode)
    phrases = Phrases(pack)
    borne = _background(pack)
    both = _spellings(pack, borne)
    strangers = msgspec.msgpack.Decoder(list[tuple[str, tuple[Stranger, ...]]]).decode
    return NameIndex(
        exact=phrases.shelf("exact"),
        joined=phrases.shelf("joined"),
        by_anchor=phrases.anchors("by_anchor"),
        prefixes=phrases.shelf("prefixes"),
        prefix_sizes=plain.prefix_sizes,
        native=Chosen(phrases, plain.native),
        excluded=pack.shelf("excluded", strangers),
        vendors=_vendors(pack),
        legal=plain.legal,
        known=plain.known,
        negations=plain.negations,
        marks=plain.marks,
        people=plain.people,
        spellings=both[0],
        excuses=both[1],
        cuts=CutIndex(plain.cut_letters, plain.cut_names),
        by_legal=phrases.shelf("by_legal"),
        gate=_gate(pack, plain, both),
    )


def _background(pack: Pack) -> Callable[[str], int]:
    numbers = msgspec.msgpack.Decoder(list[tuple[str, int]]).decode
    companies = pack.shelf("companies", numbers)
    return lru_cache(_MOST_REMEMBERED)(lambda word: companies.get(word, 0))


def _spellings(pack: Pack, borne: Callable[[str], int]) -> tuple[SpellingIndex, SpellingIndex]:
    known = spellings(pack, "names", lambda word: borne(word) > 0)
    return known, replace(known, is_ordinary=lambda word: borne(word) >= NO_SLIP, seen={})


def _vendors(pack: Pack) -> Lookup[VendorWords]:
    words = msgspec.msgpack.Decoder(list[tuple[str, _Words]]).decode
    texts = msgspec.msgpack.Decoder(frozenset[str]).decode
    every = cache(partial(pack.plain, "trades", texts))

    def decode(bucket: bytes) -> Iterator[tuple[str, VendorWords]]:
        for vendor, found in words(bucket):
            yield vendor, VendorWords(found.own, found.trade, every() - found.missing)

    return pack.shelf("vendors", decode)


def _gate(pack: Pack, plain: _Plain, both: tuple[SpellingIndex, SpellingIndex]) -> Gate:
    # Nearly every word asks for these, and most in vain: a dict answers that fastest.
    doors = msgspec.msgpack.Decoder(dict[str, frozenset[str] | None]).decode
    begun = msgspec.msgpack.Decoder(dict[str, tuple[str, ...]]).decode
    return Gate(
        pack.plain("gate anchors", doors),
        pack.plain("gate names", begun),
        plain.short,
        plain.whole,
        plain.native_letters,
        *both,
        found_before=_found_before(pack),
    )


def _found_before(pack: Pack) -> Callable[[str], Verdict | None]:
    """Return what the gate says of every word of the background and of a name."""
    is_silent = pack.keys("silent").holds
    verdicts = msgspec.msgpack.Decoder(
        list[tuple[str, tuple[frozenset[str] | None, bool, frozenset[str]]]]
    ).decode

    def decode(bucket: bytes) -> Iterator[tuple[str, Verdict | None]]:
        for word, (beside, opens, reads) in verdicts(bucket):
            yield word, Verdict(beside, opens, reads)

    telling = pack.shelf("telling", decode).get
    return lambda word: SILENT if is_silent(word) else telling(word, None)
