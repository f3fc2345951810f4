"""Which vendors are near a text without being it, and what keeps them apart?"""

from collections.abc import Iterator
from difflib import SequenceMatcher

from msgspec import Struct

from exposure.identify.fold import fold
from exposure.identify.lexicon.phrases import Phrase
from exposure.identify.matcher import Matcher
from exposure.identify.names.beside import beside
from exposure.identify.names.pieces import Piece, excluded_spans, pieces_of
from exposure.identify.names.spans import spans_of
from exposure.identify.purl import Purl
from exposure.identify.rules.hosts import Owned, hosts_in, owners, split_host, without_addresses
from exposure.identify.rules.packages import Listing, listed, package_name
from exposure.model.relation import Considered
from exposure.register.facts import Excluded

_ALIKE = 0.8
"""Share of letters in common from which a reader may ask why a name was not taken."""
_SHORTEST_PART = 3


class Near(Struct, frozen=True):
    """A vendor that was considered, and how far away it is."""

    distance: float
    considered: Considered


def near_packages(matcher: Matcher, purl: Purl, quote: str) -> Iterator[Near]:
    """Yield the vendors whose packages are near one that is not theirs."""
    for listing in listed(matcher.packages, purl).values():
        if isinstance(listing.says, Excluded):
            against = f"{listing.says.text} is excluded: {listing.says.reason}"
            yield Near(0, Considered(listing.vendor, quote, against))
    key = purl.key.lower()
    for listings in matcher.packages.exact.values():
        for listing in listings:
            if not isinstance(listing.says, Excluded):
                yield from _near_package(listing, key, quote)
    yield from _name_parts(matcher, purl.name, quote)


def _near_package(listing: Listing, key: str, quote: str) -> Iterator[Near]:
    space, _, name = key.rpartition("/")
    other_space, _, other_name = listing.literal.rpartition("/")
    pattern = f"{listing.literal} for {listing.vendor_name}"
    if space == other_space and space.count("/") and space != key.partition("/")[0]:
        against = f"same namespace, but the register lists {pattern}, not this package"
        yield Near(1, Considered(listing.vendor, quote, against))
    elif package_name(key) == package_name(listing.literal):
        against = f"same name, but the register lists {pattern}, in another ecosystem"
        yield Near(1, Considered(listing.vendor, quote, against))
    elif (alike := _alike(name, other_name)) >= _ALIKE:
        against = f"the name resembles that of {pattern}, but is not it"
        yield Near(3 - alike, Considered(listing.vendor, quote, against))


def near_names(matcher: Matcher, text: str) -> Iterator[Near]:
    """Yield the vendors whose names are near words of a text that do not mean them."""
    for piece in pieces_of(matcher.names, without_addresses(text)):
        for _, vendor, reason in excluded_spans(matcher.names, piece):
            yield Near(0, Considered(vendor, text, f"excluded: {reason}"))
        yield from _outweighed(matcher, piece, text)
        yield from _spelled_alike(matcher, piece, text)
    yield from _name_parts(matcher, text, text)


def _outweighed(matcher: Matcher, piece: Piece, text: str) -> Iterator[Near]:
    spans = spans_of(matcher.names, piece)
    for span in spans:
        left = beside(matcher.names, piece, [span], span.phrase.vendor).words
        if span.phrase.weak and left:
            against = f"{span.phrase.text} is also another name or word, and beside it stands "
            yield Near(1, Considered(span.phrase.vendor, text, against + ", ".join(left)))


def _name_parts(matcher: Matcher, text: str, quote: str) -> Iterator[Near]:
    words = fold(text).split()
    for phrase in _phrases(matcher):
        name = "".join(phrase.words)
        if len(phrase.words) > 1 or len(name) < _SHORTEST_PART:
            continue
        for word in words:
            if name in word and name != word:
                against = f"{phrase.text} is only part of the longer word {word}"
                yield Near(2, Considered(phrase.vendor, quote, against))


def _spelled_alike(matcher: Matcher, piece: Piece, text: str) -> Iterator[Near]:
    telling = [word for word in piece.words if word.isalpha() and word not in matcher.names.known]
    for phrase in _phrases(matcher):
        name = " ".join(word for word in phrase.words if word not in matcher.names.known)
        for written in {" ".join(telling), *telling} - {name, ""}:
            if (alike := _alike(written, name)) >= _ALIKE:
                against = f"spelled like {phrase.text}, but too far from it for a misspelling"
                yield Near(3 - alike, Considered(phrase.vendor, text, against))


def _phrases(matcher: Matcher) -> Iterator[Phrase]:
    for phrases in matcher.names.exact.values():
        yield from phrases


def _alike(first: str, second: str) -> float:
    compared = SequenceMatcher(None, first, second, autojunk=False)
    if compared.real_quick_ratio() < _ALIKE or compared.quick_ratio() < _ALIKE:
        return 0.0
    return compared.ratio()


def near_hosts(matcher: Matcher, text: str) -> Iterator[Near]:
    """Yield the vendors whose domain stands in a host that is not theirs."""
    for address in hosts_in(text):
        host, _ = split_host(address)
        owned_by = {entry.vendor for entry in owners(matcher.hosts, address)}
        for entries in matcher.hosts.owned.values():
            for entry in entries:
                if entry.vendor not in owned_by and entry.domain in host and not entry.path:
                    against = _why_not(entry, host)
                    yield Near(1, Considered(entry.vendor, text, against))


def _why_not(entry: Owned, host: str) -> str:
    if host == entry.domain or host.endswith(f".{entry.domain}"):
        return f"{host} is excluded"
    if host.endswith(entry.domain):
        return f"{host} ends in the letters of {entry.domain}, but not at a dot"
    return f"{entry.domain} stands inside {host}, which belongs to somebody else"
