"""How is the index of all names of some vendors made from the register?"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from typing import TypeVar

from msgspec.structs import replace

from exposure.identify.fold import fold
from exposure.identify.lexicon.gate import build_gate
from exposure.identify.lexicon.index import (
    NO_SLIP,
    SHORTEST_JOINED,
    Anchor,
    NameIndex,
    Stranger,
    VendorWords,
)
from exposure.identify.lexicon.phrases import Phrase, is_native
from exposure.identify.lexicon.vendor_phrases import Ground, phrases_of
from exposure.identify.spelling.abbreviate import short_forms
from exposure.identify.spelling.cuts import index_cuts
from exposure.identify.spelling.respelling import SpellingIndex, index_spellings
from exposure.identify.spelling.romanise import romanised
from exposure.register.facts import Register, Vendor
from exposure.register.names.background import company_words

_MOST_SPELLINGS = 4
"""Romanised spellings of one word."""
_COMMON = 30
"""Companies from which on a word is no sign of a name by itself."""
_LONG_ROMANISED = 8
_OF_ANOTHER_SCRIPT = "it is spelt as names of another script are written in ours"
_FEW = 3
"""Words of a name of which all spellings are tried with each other."""
_FILLERS = frozenset({
    "a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "per", "the", "to", "with",
})  # fmt: skip
Found = TypeVar("Found")


def index_names(register: Register, vendors: Iterable[str]) -> NameIndex:
    """Return the phrases of `vendors`."""
    chosen = [register.vendors[vendor] for vendor in sorted(vendors)]
    negations = tuple(f" {_folded(text)} " for text in register.vocabulary.negations)
    ground = _ground(register, negations)
    phrases = [
        phrase
        for vendor in chosen
        for phrase in _with_romanised(phrases_of(register, vendor, ground))
        if phrase.words
    ]
    joined = _grouped(("".join(phrase.words), phrase) for phrase in phrases if _joinable(phrase))
    prefixes = _grouped(("".join(phrase.words), phrase) for phrase in phrases if phrase.prefix)
    anchors = list(_placed(phrases, ground))
    native = tuple(sorted(filter(is_native, phrases), key=lambda phrase: -phrase.letters))
    spellings, excuses = _spellings(phrases, ground)
    legal_names = _grouped((" ".join(p.spelt), p) for p in phrases if p.kind == "legal")
    by_anchor = _grouped((anchor.word, anchor) for anchor in anchors)
    return NameIndex(
        exact=_grouped((" ".join(phrase.words), phrase) for phrase in phrases),
        joined=joined,
        by_anchor=by_anchor,
        prefixes=prefixes,
        prefix_sizes=tuple(sorted({len(prefix) for prefix in prefixes})),
        native=native,
        excluded=_excluded(chosen),
        vendors=_vendor_words(chosen, phrases, register.vocabulary.trades),
        legal=ground.legal,
        known=ground.known,
        negations=negations,
        marks=frozenset(map(fold, register.vocabulary.marks)),
        people=frozenset(map(fold, register.vocabulary.people)),
        spellings=spellings,
        excuses=excuses,
        cuts=index_cuts(legal_names),
        by_legal=legal_names,
        gate=build_gate(
            _doors(anchors, ground.known), (*joined, *prefixes), native, (spellings, excuses)
        ),
    )


def _ground(register: Register, negations: Iterable[str]) -> Ground:
    words = register.vocabulary
    legal = frozenset(map(_folded, words.legal_forms)) - {""}
    silent = (_folded(text).split() for text in (*legal, *words.generic, *negations))
    return Ground(legal, _FILLERS.union(*silent), company_words(register.background))


def _folded(text: str) -> str:
    """The vocabulary is written folded; only what may hold initials or marks is folded anew."""
    return text if text.isascii() and text.isalpha() and text.islower() else fold(text)


def _with_romanised(phrases: Iterable[Phrase]) -> Iterator[Phrase]:
    """Yield each phrase, and one for each way in which its letters are written in Latin ones."""
    for phrase in phrases:
        yield phrase
        if phrase.kind == "native" and not any(map(str.isascii, phrase.words)):
            yield from _romanised(phrase)


def _romanised(phrase: Phrase) -> Iterator[Phrase]:
    each = [romanised(word)[:_MOST_SPELLINGS] for word in phrase.words]
    spellings = list(product(*each)) if len(each) < _FEW else list(zip(*each, strict=False))
    for words in dict.fromkeys(spellings):
        if words and sum(map(len, words)) >= SHORTEST_JOINED:
            yield Phrase(
                phrase.text, words, phrase.vendor, phrase.vendor_name, phrase.relation,
                phrase.kind, phrase.weak or _romanised_weakly(words), phrase.verified,
                phrase.common or _OF_ANOTHER_SCRIPT, phrase.forms,
                phrase.note, words, listed=phrase.listed,
            )  # fmt: skip


def _romanised_weakly(words: Iterable[str]) -> str:
    """Of few letters, the way in which another script is written in ours meets other names."""
    short = sum(map(len, words)) < _LONG_ROMANISED
    return "few letters, written for those of another script" if short else ""


def _joinable(phrase: Phrase) -> bool:
    return phrase.letters >= SHORTEST_JOINED and not phrase.weak and not is_native(phrase)


def _placed(phrases: Iterable[Phrase], ground: Ground) -> Iterator[Anchor]:
    """Yield each phrase with the place of its rarest word."""
    for phrase in phrases:
        ranked = [(_commonness(word, ground), place) for place, word in enumerate(phrase.words)]
        (_, known, occurrences, _), place = min(ranked)
        rare = not known and occurrences < _COMMON
        yield Anchor(place, phrase, rare=rare or len(phrase.words) == 1)


def _commonness(word: str, ground: Ground) -> tuple[bool, bool, int, int]:
    occurrences = ground.background.occurrences(word)
    return word in ground.legal, word in ground.known, occurrences, -len(word)


def _doors(anchors: Iterable[Anchor], known: frozenset[str]) -> dict[str, frozenset[str] | None]:
    """Return, for each anchor, the words of which one must stand beside it; None where none must.

    A `known` word may be shortened there. Texts of all kinds hold numbers: where one is the anchor,
    another word of the name must stand beside it, too, and as that one may be misspelt, it asks for
    the number.
    """
    doors: dict[str, frozenset[str] | None] = {}
    for anchor in anchors:
        number, words = anchor.word, frozenset(anchor.phrase.words)
        others = words - {number}
        if number.isdigit() and others and known.isdisjoint(others):
            _ask(doors, number, others)
            for other in others:
                _ask(doors, other, frozenset({number}))
        else:
            shortened = map(short_forms, others & known)
            beside = None if anchor.rare else others.union(*shortened)
            _ask(doors, anchor.word, beside)
    return doors


def _ask(doors: dict[str, frozenset[str] | None], word: str, beside: frozenset[str] | None) -> None:
    known = doors.get(word, frozenset())
    doors[word] = None if known is None or beside is None else known | beside


def _spellings(phrases: Iterable[Phrase], ground: Ground) -> tuple[SpellingIndex, SpellingIndex]:
    """Return what finds misspelt names, and what excuses misspelt words beside or within them.

    A word that any company bears is no slip of a name; a word that few bear may be the slip of
    each, where something else in the text agrees.
    """
    background = ground.background
    words = dict.fromkeys(ground.known, "")
    words.update((word, phrase.vendor) for phrase in phrases for word in phrase.words)
    spellings = index_spellings(words, background.is_known)
    excused = replace(
        spellings, is_ordinary=lambda word: background.occurrences(word) >= NO_SLIP, seen={}
    )
    return spellings, excused


def _vendor_words(
    vendors: Iterable[Vendor], phrases: Iterable[Phrase], trades: Mapping[str, tuple[str, ...]]
) -> dict[str, VendorWords]:
    own: dict[str, set[str]] = {}
    for phrase in phrases:
        own.setdefault(phrase.vendor, set()).update(phrase.words, phrase.spelt)
    single = {
        trade: frozenset(text for text in texts if " " not in text)
        for trade, texts in trades.items()
    }
    every = frozenset[str]().union(*single.values())
    found = {}
    for vendor in vendors:
        trade = frozenset[str]().union(*(single.get(name, ()) for name in vendor.trades))
        others = every - trade - own.get(vendor.id, set()) if vendor.trades else every
        found[vendor.id] = VendorWords(frozenset(own.get(vendor.id, ())), trade, others)
    return found


def _grouped(pairs: Iterable[tuple[str, Found]]) -> dict[str, tuple[Found, ...]]:
    groups: dict[str, list[Found]] = {}
    for key, found in pairs:
        if key:
            groups.setdefault(key, []).append(found)
    return {key: tuple(group) for key, group in groups.items()}


def _excluded(vendors: Iterable[Vendor]) -> dict[str, tuple[Stranger, ...]]:
    return _grouped(
        (words[0], (words, vendor.id, excluded.reason))
        for vendor in vendors
        for excluded in vendor.excluded
        if (words := tuple(fold(excluded.text).split())) and not excluded.text.startswith("pkg:")
    )
