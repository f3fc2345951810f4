"""What tells one vendor from others of its name?"""

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from exposure.identify.context.phrases import Phrases, phrases_of
from exposure.identify.context.row.countries import country_of
from exposure.identify.fold import fold, strip_legal
from exposure.register.facts import Register, Vendor
from exposure.register.names.ambiguity import ambiguity_of
from exposure.register.names.background import CompanyWords, company_words

_LONGEST_ACRONYM = 5
_MOST_BEARERS = 5
"""Companies of the background that bear a word which few do."""


class Profile(Struct, frozen=True):
    """One vendor, as far as its surroundings can tell it from others of its name."""

    name: str
    country: str
    domains: tuple[str, ...]
    names: Phrases
    """Folded names and products, without legal forms."""
    joined: frozenset[str]
    """Names and products of several words, without blanks."""
    trade: Phrases
    """Words that tell of what it makes or does."""
    far: Phrases
    """Words of trades that no vendor is in which shares a trade with this one."""
    rare: frozenset[str]
    """Names that few bear: where the country agrees too, it is hardly another's."""
    common: frozenset[str]
    """Names of several words that, trade and place words aside, are common in company names."""
    excluded: Phrases
    """Names that are known to be somebody else's."""
    strangers: frozenset[str]
    """Hosts that are known to be somebody else's, and such names without blanks."""


class Profiler(Struct, frozen=True):
    """What all profiles are made from."""

    register: Register
    legal: frozenset[str]
    words: CompanyWords
    crowded: frozenset[str]
    """Words that many companies bear."""
    known: frozenset[str]
    """Words that may stand beside a name without changing whose it is."""

    def profile(self, vendor: Vendor) -> Profile:
        """Return what tells one vendor."""
        cores = {strip_legal(fold(name.text), self.legal) for name in vendor.names} - {""}
        names = cores | {fold(name.text) for name in vendor.names}
        products = {fold(product.text) for product in vendor.products}
        excluded = [one.text for one in vendor.excluded if not one.text.startswith("pkg:")]
        joined = (strip_legal(fold(text), self.legal).replace(" ", "") for text in excluded)
        return Profile(
            vendor.name,
            vendor.country,
            tuple(one.text.lower().removeprefix("*.").partition("/")[0] for one in vendor.domains),
            phrases_of(names | products),
            frozenset(text.replace(" ", "") for text in names | products if " " in text),
            told_by(self._words_of(vendor.trades)),
            told_by(self._words_of(self._far(vendor))),
            frozenset(self._rare(vendor)),
            frozenset(name for name in cores if self._is_common(name, vendor.country)),
            phrases_of(map(fold, excluded)),
            frozenset((*joined, *(text.lower() for text in excluded if _is_host(text)))),
        )

    def _words_of(self, trades: Iterable[str]) -> list[tuple[str, ...]]:
        return [self.register.vocabulary.trades.get(trade, ()) for trade in trades]

    def _far(self, vendor: Vendor) -> list[str]:
        own = frozenset(vendor.trades)
        if not own:
            return []
        near = {
            trade
            for other in self.register.vendors.values()
            if not own.isdisjoint(other.trades)
            for trade in other.trades
        }
        return [trade for trade in self.register.vocabulary.trades if trade not in near]

    def _is_common(self, name: str, country: str) -> bool:
        """Say whether many may bear a name; with its country in it, hardly anybody else does."""
        words = tuple(name.split())
        if any(country_of(word) == country for word in words):
            return False
        telling = tuple(word for word in words if word not in self.known) or words
        return len(words) > 1 and bool(ambiguity_of(telling, self.words))

    def _rare(self, vendor: Vendor) -> Iterator[str]:
        """Yield acronyms, and names of one word that nobody calls ambiguous and few bear."""
        for name in vendor.names:
            core = strip_legal(fold(name.text), self.legal)
            acronym = name.text.isupper() and core.isalpha() and len(core) <= _LONGEST_ACRONYM
            counted = self.words.names > 0 and core not in self.crowded and not name.ambiguous
            if core and " " not in core and (acronym or counted):
                yield core


class Profiles(Mapping[str, Profile]):
    """The profiles of some vendors, each made when it is first asked for: most rows name few."""

    def __init__(self, maker: Profiler, vendors: Iterable[str]) -> None:
        self._maker, self._vendors = maker, dict.fromkeys(vendors)
        self._made: dict[str, Profile] = {}

    def __getitem__(self, vendor: str) -> Profile:
        """Return a vendor's profile; raises KeyError for one that is not among them."""
        if vendor not in self._made:
            if vendor not in self._vendors:
                raise KeyError(vendor)
            self._made[vendor] = self._maker.profile(self._maker.register.vendors[vendor])
        return self._made[vendor]

    def __iter__(self) -> Iterator[str]:
        return iter(self._vendors)

    def __len__(self) -> int:
        return len(self._vendors)

    def __contains__(self, vendor: object) -> bool:
        return vendor in self._vendors


def profiler(register: Register, legal: frozenset[str], known: frozenset[str]) -> Profiler:
    """Return what makes the profiles of a register's vendors."""
    crowded = (
        words for bearers, words in register.background.words.items() if bearers > _MOST_BEARERS
    )
    return Profiler(
        register,
        legal,
        company_words(register.background),
        frozenset(word for words in crowded for word in words.split()),
        known,
    )


def told_by(trades: Iterable[Iterable[str]]) -> Phrases:
    """Return the words of some trades, in the plural too."""
    words = {fold(text) for texts in trades for text in texts}
    return phrases_of(words | {f"{word}s" for word in words if word.isascii()})


def _is_host(text: str) -> bool:
    return "." in text and " " not in text
