"""What must be known of each vendor to weigh what stands beside its name?"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from exposure.identify.context.phrases import Phrases
from exposure.identify.context.profiles import Profile, Profiles, profiler, told_by
from exposure.identify.fold import fold, strip_legal
from exposure.model.relation import Relation
from exposure.register.facts import Name, Product, Register, Vendor

_FILLERS = "a an and any at by for from in of on or our per the their to we with"
_SIGNS = frozenset("+#")
"""Signs that folding takes away, and that may be all that tells a name from other words."""
_PREPOSITIONS = frozenset({
    "for", "with", "in", "of", "by", "on", "fur", "mit", "von", "im", "bei", "pour", "avec", "de",
    "du", "d", "par", "en", "para", "con", "por", "per", "di", "da", "nel", "voor", "met", "van",
    "door", "bij", "com", "do", "em",
})  # fmt: skip
"""Of the languages in which cues are read: in names of products each may stand for another."""
_ANY = "*"


class Faint(Struct, frozen=True, gc=False):
    """A name of one vendor that a text may use for something else."""

    words: tuple[str, ...]
    text: str
    vendor: str
    relation: Relation
    is_product: bool
    verified: bool


class ContextIndex(Struct, frozen=True):
    """The profiles of some vendors, and the words that say nothing of them."""

    vendors: Mapping[str, Profile]
    faint: dict[str, tuple[Faint, ...]]
    """One word → names with it that may be somebody else's, the longest first."""
    worded: dict[str, tuple[Faint, ...]]
    """One word → names of products with a preposition, which other languages write otherwise."""
    anchors: frozenset[bytes]
    """The words of `faint` and `worded`."""
    foreign: Phrases
    """Words of trades that no vendor of the register is in."""
    legal: frozenset[str]
    known: frozenset[str]
    """Words that may stand beside a name without changing whose it is."""
    negations: tuple[str, ...]
    """Folded, with a blank on both sides."""


def index_context(register: Register, vendors: Iterable[str]) -> ContextIndex:
    """Return what tells `vendors`, given by register id, from others."""
    words = register.vocabulary
    legal = frozenset(map(fold, words.legal_forms)) - {""}
    negations = tuple(f" {fold(text)} " for text in words.negations)
    chosen = sorted(set(vendors))
    seen = {trade for vendor in register.vendors.values() for trade in vendor.trades}
    foreign = [words.trades[trade] for trade in words.trades if seen and trade not in seen]
    known = {word for text in (*legal, *words.generic) for word in fold(text).split()}
    faint: dict[str, list[Faint]] = {}
    worded: dict[str, list[Faint]] = {}
    for vendor in chosen:
        for one in _faint(register, register.vendors[vendor], legal):
            faint.setdefault(_rarest(one.words, known), []).append(one)
        for one in _worded(register, register.vendors[vendor]):
            worded.setdefault(_rarest(one.words, known), []).append(one)
    profiles = profiler(register, legal, frozenset(known))
    return ContextIndex(
        Profiles(profiles, chosen),
        {word: tuple(sorted(names, key=_longest)) for word, names in faint.items()},
        {word: tuple(sorted(names, key=_longest)) for word, names in worded.items()},
        frozenset(word.encode() for word in (*faint, *worded)),
        told_by(foreign),
        legal,
        frozenset(known.union(_FILLERS.split())),
        negations,
    )


def _rarest(words: tuple[str, ...], known: set[str]) -> str:
    return min(words, key=lambda word: (word in known, -len(word)))


def _longest(faint: Faint) -> tuple[int, str, str]:
    return -len(faint.words), faint.vendor, faint.text


def _faint(register: Register, vendor: Vendor, legal: frozenset[str]) -> Iterator[Faint]:
    """Yield names that the register calls doubtful, and those of one word that it leaves open."""
    texts: list[tuple[Name | Product, str, bool | None]] = [
        *((name, strip_legal(fold(name.text), legal), name.ambiguous) for name in vendor.names),
        *((product, fold(product.text), product.weak) for product in vendor.products),
    ]
    for fact, folded, doubtful in texts:
        words = tuple(folded.split())
        lone = doubtful is None and (len(words) == 1 or not _SIGNS.isdisjoint(fact.text))
        if words and all(map(str.isascii, words)) and (doubtful or lone):
            relation = fact.relation if isinstance(fact, Name) else Relation.made_by
            verified = register.is_verified(fact.source)
            yield Faint(words, fact.text, vendor.id, relation, isinstance(fact, Product), verified)


def _worded(register: Register, vendor: Vendor) -> Iterator[Faint]:
    """Yield products with a preposition inside, which every language writes in its own way."""
    for product in vendor.products:
        words = as_worded(fold(product.text).split())
        if _ANY in words[1:-1] and not product.weak:
            verified = register.is_verified(product.source)
            yield Faint(words, product.text, vendor.id, Relation.made_by, True, verified)


def as_worded(words: Sequence[str]) -> tuple[str, ...]:
    """Return folded words with one sign in the place of every preposition."""
    return tuple(_ANY if word in _PREPOSITIONS else word for word in words)
