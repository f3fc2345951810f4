"""Which words mean one vendor alone, also inside a host or the name of a package?"""

from collections.abc import Callable, Container, Iterable, Iterator, Sequence

from msgspec import Struct

from exposure.identify.fold import fold
from exposure.identify.lexicon.index import NameIndex
from exposure.identify.lexicon.phrases import PRODUCT, Phrase, is_native
from exposure.identify.spelling.respelling import SpellingIndex, index_spellings, respelt
from exposure.identify.stored.lookup import Lookup
from exposure.model.relation import Relation
from exposure.register.facts import Register
from exposure.register.names.suffixes import is_public_suffix

SHORTEST = 5
"""Letters; a shorter word is also part of many others."""
_SHORTEST_OF_SEVERAL = 6
_SHORTEST_BEFORE_DOT = 4
"""Letters of a domain's first label from which `label-com` stands for `label.com`."""
_MOST_PARTS, _LONGEST_PART = 4, 40
_MARK = 2
"""Letters of a word that is found behind many others by chance."""
_NATIVE = "native"
_OWN = frozenset({Relation.made_by, Relation.owned_by})
ERRANDS = frozenset({
    "account", "accounts", "ai", "api", "app", "assets", "billing", "chat", "cloud", "code", "corp",
    "desk", "direct", "download", "downloads", "help", "inc", "info", "invoice", "login", "mail",
    "official", "online", "pay", "payment", "payments", "portal", "pro", "sdk", "secure",
    "security", "service", "services", "shop", "signin", "sso", "store", "support", "team",
    "update", "updates", "verify", "web",
})  # fmt: skip
"""What those write behind a name who want to be taken for its bearer."""


class Bearing(Struct, frozen=True, gc=False):
    """One vendor whose name stands in a text without blanks."""

    vendor: str
    listed: str
    """The name or domain as the register writes it."""
    seen: str
    """A phrase for the reviewer that follows what bears the name."""


class Distinctive(Struct, frozen=True):
    """The words of some vendors that nobody else bears."""

    words: Lookup[tuple[tuple[str, str], ...]]
    """Word without blanks → vendor, and the name as the register writes it."""
    domains: Lookup[tuple[tuple[str, str], ...]]
    """Domain with a blank for its dot → vendor and domain."""
    undivided: frozenset[str]
    """Names of products that, taken apart, are ordinary words: `SkyMotor`, `sky-motor`."""
    lone: frozenset[str]
    """Names, not products, of one word."""
    spellings: SpellingIndex
    behind: frozenset[str]
    """Words that, grown together with a name in front of them, leave it a name."""
    excluded: dict[str, tuple[str, ...]]
    """Vendor → folded names of somebody else, with a blank on both sides."""
    names: dict[str, str]
    """Vendor → display name."""


def index_distinctive(register: Register, vendors: Iterable[str], names: NameIndex) -> Distinctive:
    """Return the names and domains of `vendors` that cannot mean anybody else.

    Whom a list alone names is left out: nobody knows a host or package of his that could be imitated.
    """
    chosen = sorted(one for one in vendors if not register.vendors[one].listed_in)
    told_of = frozenset(chosen)
    every = [p for group in names.exact.values() for p in group if p.vendor in told_of]
    phrases = sorted(filter(_is_distinctive, every), key=_display_name_first)
    doubtful = {_joined(phrase) for phrase in every if phrase.weak or phrase.common}
    domains = [
        (fold(domain.text), vendor, domain.text)
        for vendor in chosen
        for domain in register.vendors[vendor].domains
        if _is_registrable(domain.text)
    ]
    labels = [
        (label, vendor, domain)
        for _, vendor, domain in domains
        if _is_telling(label := domain.partition(".")[0].replace("-", ""), doubtful, names)
    ]
    told = [(_joined(phrase), phrase.vendor, phrase.text) for phrase in phrases]
    single = [phrase for phrase in phrases if len(phrase.words) == 1]
    divided = {_joined(phrase) for phrase in phrases if len(phrase.words) > 1}
    written = {label for label, _, _ in labels}
    products = {_joined(phrase) for phrase in single if phrase.kind == PRODUCT}
    lone = {_joined(phrase) for phrase in single if phrase.kind not in (PRODUCT, _NATIVE)}
    return Distinctive(
        _grouped([*told, *labels]),
        _grouped(domains),
        frozenset(products - divided - written),
        frozenset(lone),
        _spellings(lone | products | written, names),
        _behind(register),
        _excluded(register, chosen),
        {vendor: register.vendors[vendor].name for vendor in chosen},
    )


def _joined(phrase: Phrase) -> str:
    return "".join(phrase.words)


def _display_name_first(phrase: Phrase) -> tuple[str, bool, str]:
    return phrase.vendor, phrase.text != phrase.vendor_name, phrase.text


def _is_telling(label: str, doubtful: Container[str], names: NameIndex) -> bool:
    """Say whether the first label of a domain means nobody but its owner."""
    known = names.spellings.is_ordinary(label) or label in doubtful
    return len(label) >= SHORTEST and not label.isdecimal() and not known


def _spellings(words: Iterable[str], names: NameIndex) -> SpellingIndex:
    return index_spellings(dict.fromkeys(sorted(words), ""), is_known(names))


def is_known(names: NameIndex) -> Callable[[str], bool]:
    """Return what says of a word that it is in use already, and so is no slip for another one."""
    is_ordinary = names.spellings.is_ordinary
    return lambda word: is_ordinary(word) or word in names.known


def _behind(register: Register) -> frozenset[str]:
    folded = map(fold, register.vocabulary.generic)
    return ERRANDS | {word for word in folded if len(word) > _MARK}


def _excluded(register: Register, vendors: Iterable[str]) -> dict[str, tuple[str, ...]]:
    return {
        vendor: tuple(f" {fold(other.text)} " for other in register.vendors[vendor].excluded)
        for vendor in vendors
    }


def _is_distinctive(phrase: Phrase) -> bool:
    word = "".join(phrase.words)
    least = SHORTEST if len(phrase.words) == 1 else _SHORTEST_OF_SEVERAL
    fits = len(word) >= least and not is_native(phrase) and not word.isdecimal()
    doubtful = phrase.weak or phrase.common or phrase.prefix
    return fits and not doubtful and phrase.relation in _OWN


def _is_registrable(domain: str) -> bool:
    """Say whether a domain is one label and what names are registered under: `com`, `co.uk`."""
    label, _, rest = domain.partition(".")
    first, dot, last = rest.partition(".")
    under = not dot or is_public_suffix(first, last)
    return under and len(label) >= _SHORTEST_BEFORE_DOT


def _grouped(told: Iterable[tuple[str, str, str]]) -> dict[str, tuple[tuple[str, str], ...]]:
    """Return word → its vendors, each with the text that came first."""
    groups: dict[str, dict[str, str]] = {}
    for word, vendor, text in told:
        groups.setdefault(word, {}).setdefault(vendor, text)
    return {word: tuple(texts.items()) for word, texts in groups.items()}


def borne(index: Distinctive, parts: Sequence[str]) -> Iterator[Bearing]:
    """Yield the vendors whose name stands among folded parts, in whole or with a common word."""
    for start in range(len(parts)):
        for end in range(start + 1, min(start + _MOST_PARTS, len(parts)) + 1):
            run = parts[start:end]
            found = [
                *_told(index.domains.get(" ".join(run), ()), "spells"),
                *_told(named(index, run), "bears the name"),
            ]
            if end == start + 1 and len(run[0]) <= _LONGEST_PART:
                found += _told(_grown_together(index, run[0]), "bears the name")
            for bearing in found:
                if not _is_excluded(index, bearing.vendor, parts, run):
                    yield bearing


def _told(found: Iterable[tuple[str, str]], seen: str) -> list[Bearing]:
    return [Bearing(vendor, listed, f"{seen} {listed}") for vendor, listed in found]


def named(index: Distinctive, run: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Return the vendors, and their names, of which folded words are the name, blanks aside."""
    joined = "".join(run)
    divided = len(run) > 1 and joined in index.undivided
    return () if divided else index.words.get(joined, ())


def _grown_together(index: Distinctive, part: str) -> Iterator[tuple[str, str]]:
    for cut in range(2, len(part) - 1):
        first, second = part[:cut], part[cut:]
        if second in index.behind:
            yield from index.words.get(first, ())
        if first in ERRANDS:
            yield from index.words.get(second, ())


def _is_excluded(index: Distinctive, vendor: str, parts: Sequence[str], run: Sequence[str]) -> bool:
    """Say whether a run of parts belongs to a longer name that is somebody else's."""
    text, own = f" {' '.join(parts)} ", f" {' '.join(run)} "
    joined = "".join(parts)
    return any(
        own in other and (other in text or other.replace(" ", "") == joined)
        for other in index.excluded[vendor]
    )


def misspelt(index: Distinctive, word: str, among: Container[str]) -> Iterator[Bearing]:
    """Yield the vendors of whose name, one `among` some, a word is a misspelling or look-alike."""
    for found in respelt(index.spellings, word):
        sure = found.firm and found.word in among
        for vendor, listed in index.words[found.word] if sure else ():
            if not any(f" {word} " in other for other in index.excluded[vendor]):
                yield Bearing(vendor, listed, f"resembles {listed} ({found.how})")
