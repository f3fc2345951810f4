"""Under which words can each vendor's names and products be found in a text?"""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from exposure.identify.fold import core_of, fold, is_unspaced, strip_legal
from exposure.model.relation import Relation
from exposure.register.facts import Name, Register, Vendor

PRODUCT = "product"
SHORTEST_JOINED = 6
"""Shorter names written with other blanks are also other words."""
HEAD = 4
_SAME_FORM = {"limited": "ltd", "incorporated": "inc", "corporation": "corp", "company": "co"}
_FILLERS = frozenset(
    {
        "a",
        "an",
        "and",
        "at",
        "by",
        "for",
        "from",
        "in",
        "of",
        "on",
        "or",
        "per",
        "the",
        "to",
        "with",
    }
)


class Phrase(Struct, frozen=True, gc=False):
    """One name or product of one vendor, folded."""

    text: str
    """As the register writes it."""
    words: tuple[str, ...]
    """Folded, without legal forms."""
    vendor: str
    vendor_name: str
    relation: Relation
    kind: str
    """legal, alias, native, former, subsidiary or product."""
    weak: bool
    """Also an ordinary word, person, place or other company."""
    verified: bool
    forms: frozenset[str] = frozenset()
    """The legal forms with which the vendor itself bears these words."""
    note: str = ""
    spelt: tuple[str, ...] = ()
    """Folded as the register writes it, legal forms included."""

    @property
    def letters(self) -> int:
        """Return the length without blanks."""
        return sum(map(len, self.words))


class NameIndex(Struct, frozen=True):
    """All phrases of some vendors, and the words that say nothing."""

    exact: dict[str, tuple[Phrase, ...]]
    joined: dict[str, tuple[Phrase, ...]]
    """Without blanks, for names that are often written with others."""
    by_first: dict[str, tuple[Phrase, ...]]
    native: tuple[Phrase, ...]
    """Phrases in scripts that write no blanks, longest first."""
    excluded: dict[str, tuple[tuple[tuple[str, ...], str, str], ...]]
    """First word → words, vendor and reason of a name that is somebody else's."""
    heads: frozenset[str]
    """Beginnings, of four letters at most, of words that open a phrase."""
    legal: frozenset[str]
    known: frozenset[str]
    """Words that may stand beside a name without changing whose it is."""
    negations: tuple[str, ...]
    """Folded, with a blank on both sides."""


def index_names(register: Register, vendors: Iterable[str]) -> NameIndex:
    """Return the phrases of `vendors`."""
    chosen = [register.vendors[vendor] for vendor in sorted(vendors)]
    words = register.vocabulary
    legal = frozenset(map(_folded, words.legal_forms)) - {""}
    negations = tuple(f" {_folded(text)} " for text in words.negations)
    silent = (_folded(text).split() for text in (*legal, *words.generic, *negations))
    known = _FILLERS.union(*silent)
    phrases = [
        phrase
        for vendor in chosen
        for phrase in (*_names(register, vendor, legal, known), *_products(register, vendor))
        if phrase.words
    ]
    joined = [phrase for phrase in phrases if _joinable(phrase)]
    return NameIndex(
        exact=_grouped((" ".join(phrase.words), phrase) for phrase in phrases),
        joined=_grouped(("".join(phrase.words), phrase) for phrase in joined),
        by_first=_grouped((phrase.words[0], phrase) for phrase in phrases),
        native=tuple(sorted(filter(_is_native, phrases), key=lambda phrase: -phrase.letters)),
        excluded=_excluded(chosen),
        heads=frozenset(_heads(phrases, joined)),
        legal=legal,
        known=known,
        negations=negations,
    )


def _folded(text: str) -> str:
    """The vocabulary is written folded; only what may hold initials or marks is folded anew."""
    return text if text.isascii() and text.isalpha() and text.islower() else fold(text)


def _names(
    register: Register, vendor: Vendor, legal: frozenset[str], known: frozenset[str]
) -> Iterator[Phrase]:
    sure = {strip_legal(fold(name.text), legal) for name in vendor.names if not name.ambiguous}
    weak = {_weak_core(name, legal, sure) for name in vendor.names if name.ambiguous}
    weak |= {fold(product.text) for product in vendor.products if product.weak}
    forms = _own_forms(vendor, legal)
    for name in vendor.names:
        full = fold(name.text)
        core = _weak_core(name, legal, sure) if name.ambiguous else strip_legal(full, legal)
        says_nothing = all(word in known or not word.isalpha() for word in core.split())
        core = full if says_nothing and " " not in core else core
        doubtful = name.ambiguous or says_nothing or core in weak or _has_signs(name.text)
        if doubtful and name.kind == "legal" and not name.ambiguous and full != core:
            yield _name(register, vendor, name, full, weak=False)
        own = forms.get(core.replace(" ", ""), frozenset())
        yield _name(register, vendor, name, core, weak=doubtful, forms=own)


def _name(
    register: Register,
    vendor: Vendor,
    name: Name,
    folded: str,
    *,
    weak: bool,
    forms: frozenset[str] = frozenset(),
) -> Phrase:
    return Phrase(
        name.text,
        tuple(folded.split()),
        vendor.id,
        vendor.name,
        name.relation,
        name.kind,
        weak,
        register.is_verified(name.source),
        forms,
        name.note,
        tuple(fold(name.text).split()),
    )


def _products(register: Register, vendor: Vendor) -> Iterator[Phrase]:
    for product in vendor.products:
        words = tuple(fold(product.text).split())
        yield Phrase(
            product.text,
            words,
            vendor.id,
            vendor.name,
            Relation.made_by,
            PRODUCT,
            product.weak or _has_signs(product.text),
            register.is_verified(product.source),
            spelt=words,
        )


def _has_signs(text: str) -> bool:
    """Signs that folding takes away may be all that tells a name from an ordinary word."""
    return "+" in text or "#" in text


def _grouped(pairs: Iterable[tuple[str, Phrase]]) -> dict[str, tuple[Phrase, ...]]:
    groups: dict[str, tuple[Phrase, ...]] = {}
    for key, phrase in pairs:
        if key:
            groups[key] = (*groups.get(key, ()), phrase)
    return groups


def _joinable(phrase: Phrase) -> bool:
    return phrase.letters >= SHORTEST_JOINED and not phrase.weak and phrase.words[0].isascii()


def _is_native(phrase: Phrase) -> bool:
    return is_unspaced(phrase.words[0])


def _heads(phrases: Iterable[Phrase], joined: Iterable[Phrase]) -> Iterator[str]:
    yield from (phrase.words[0][:HEAD] for phrase in phrases)
    for phrase in joined:
        yield from ("".join(phrase.words)[:size] for size in range(1, HEAD + 1))


def _excluded(
    vendors: Iterable[Vendor],
) -> dict[str, tuple[tuple[tuple[str, ...], str, str], ...]]:
    groups: dict[str, tuple[tuple[tuple[str, ...], str, str], ...]] = {}
    for vendor in vendors:
        for excluded in vendor.excluded:
            words = tuple(fold(excluded.text).split())
            if words and not excluded.text.startswith("pkg:"):
                known = groups.get(words[0], ())
                groups[words[0]] = (*known, (words, vendor.id, excluded.reason))
    return groups


def _weak_core(name: Name, legal: frozenset[str], sure: set[str]) -> str:
    """Return the words of a doubtful name; its legal form stays where it alone tells it apart."""
    full = fold(name.text)
    core = strip_legal(full, legal)
    return full if core in sure else core


def _own_forms(vendor: Vendor, legal: frozenset[str]) -> dict[str, frozenset[str]]:
    forms: dict[str, frozenset[str]] = {}
    for name in vendor.names:
        if name.kind == "legal":
            words = fold(name.text).split()
            start, end = core_of(words, legal)
            core = "".join(words[start:end])
            own = one_form((*words[:start], *words[end:]))
            forms[core] = forms.get(core, frozenset()) | own
    return forms


def one_form(words: Iterable[str]) -> set[str]:
    """Return the words of a legal form in one spelling each: `limited` and `ltd` are one."""
    return {_SAME_FORM.get(word, word) for word in words}
