"""Is it publicly stated that this product reaches a vendor?"""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from exposure.identify.fold import fold, segments, strip_legal
from exposure.model.relation import Confidence, Match
from exposure.register.facts import CatalogueLink, Register, Source

RULE = "catalogue-link"
_FLAGS = {"default_on": "default_on", "opt_out": "default_on", "opt_in": "opt_in"}
"""What a user may switch off is on until somebody does."""
_LONG = 8
"""Letters from which one word names a product by itself."""


class LinkIndex(Struct, frozen=True):
    """All links that reach some vendors, by the first word of a product's spelling."""

    by_first: dict[str, tuple[tuple[tuple[str, ...], CatalogueLink], ...]]
    vendors: dict[str, str]
    """Vendor → display name."""
    sources: dict[str, Source]
    """All sources of the links."""
    providers: dict[str, str]
    """Link → folded provider without legal forms."""
    legal: frozenset[str]
    known: frozenset[str]


def index_links(
    register: Register, vendors: Iterable[str], legal: frozenset[str], known: frozenset[str]
) -> LinkIndex:
    """Return the links of `register` that reach one of `vendors`."""
    chosen = frozenset(vendors)
    links = [link for link in register.links if chosen.intersection(link.vendors)]
    by_first: dict[str, tuple[tuple[tuple[str, ...], CatalogueLink], ...]] = {}
    for link in links:
        for words in dict.fromkeys(tuple(fold(t).split()) for t in (link.product, *link.aliases)):
            if words:
                by_first[words[0]] = (*by_first.get(words[0], ()), (words, link))
    return LinkIndex(
        by_first,
        {vendor: register.vendors[vendor].name for vendor in chosen},
        {source: register.sources[source] for link in links for source in link.all_sources},
        {link.id: strip_legal(fold(link.provider), legal) for link in links},
        legal,
        known,
    )


def link_matches(index: LinkIndex, vendor: str, product: str) -> list[Match]:
    """Return one match per vendor that a bought product is publicly said to reach."""
    seller = strip_legal(fold(vendor), index.legal)
    quote = product.strip() or vendor
    return [
        match
        for spelling, only_sellers in _spellings(seller, vendor, product).items()
        for link, sold_by in _links(index, spelling.split(), seller)
        if sold_by or not only_sellers
        for match in _reached(index, link, quote)
    ]


def _spellings(seller: str, vendor: str, product: str) -> dict[str, bool]:
    """Return each way to write what was bought, and whether only its seller may write it so."""
    texts = [part for text in (product, vendor) for part in (text, *segments(text))]
    bought = fold(product)
    spellings = dict.fromkeys([f"{seller} {bought}".strip(), *map(fold, texts)], False)
    if bought and seller:
        spellings.setdefault(f"{seller.split(maxsplit=1)[0]} {bought}", True)
    return spellings


def _links(index: LinkIndex, words: list[str], seller: str) -> Iterator[tuple[CatalogueLink, bool]]:
    for product, link in index.by_first.get(words[0], ()) if words else ():
        if tuple(words[: len(product)]) == product:
            sold_by = _same_provider(seller, index.providers[link.id])
            sure = sold_by or len(product) > 1 or len(product[0]) >= _LONG
            rest = words[len(product) :]
            if sure or all(word in index.known or not word.isalpha() for word in rest):
                yield link, sold_by


def _same_provider(stated: str, provider: str) -> bool:
    return bool(stated) and f" {stated} " in f" {provider} "


def _reached(index: LinkIndex, link: CatalogueLink, quote: str) -> Iterator[Match]:
    """Yield a review: what is said of a product in public says nothing of how it is used here."""
    flags = (_FLAGS[link.default_state],) if link.default_state in _FLAGS else ()
    for vendor in link.vendors:
        if vendor in index.vendors:
            source = index.sources[link.source_of(vendor)]
            yield Match(
                vendor,
                link.relation,
                Confidence.review,
                RULE,
                quote,
                f"{link.product} ({link.provider}) {_reaches(source, index.vendors[vendor])}; "
                f"default state: {link.stated or 'not stated'}",
                flags,
                by_link=True,
                listed=link.product,
                matched=quote,
            )


def _reaches(source: Source, vendor: str) -> str:
    said = "is publicly said" if source.was_read else "is reported, unverified,"
    dated = f", as of {source.as_of}" if source.as_of else ""
    return f"{said} to reach {vendor}: {source.title}{dated}"
