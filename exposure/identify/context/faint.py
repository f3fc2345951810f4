"""Which names does a text hold that mean something only beside what else it says?"""

from collections.abc import Iterable, Iterator

from exposure.identify.context.cues.kinds import UNUSED, Kind
from exposure.identify.context.index import ContextIndex, Faint, as_worded
from exposure.identify.context.mentions import Mention, mentions_of
from exposure.identify.fold import fold
from exposure.identify.rules.claim import claim
from exposure.identify.rules.hosts import without_addresses
from exposure.model.relation import Confidence, Match

_LONGEST = 20_000
"""Characters; a name that means little alone means less in a longer text."""
_BLANKS = bytes(code if code < 128 and chr(code).isalnum() else 32 for code in range(256))
"""Signs, and all letters beyond ASCII, are blanks to the quick look that every text gets."""
_FREE = frozenset({"description", "notes"})
"""Columns in which people write sentences."""
_NAMES = frozenset({"vendor", "other_names"})
_LISTED = "subprocessors"
"""A column in which whoever is named is meant as a supplier."""


def faint_matches(index: ContextIndex, text: str, role: str, found: Iterable[Match]) -> list[Match]:
    """Return names that nothing else was found of, where trade or use stands beside them.

    `found` are the matches of the same text; of their vendors nothing is added.
    """
    letters = text.lower().encode("utf-8", "surrogatepass")
    if index.anchors.isdisjoint(letters.translate(_BLANKS).split()):
        return []
    return list(_found(index, text, role, found)) if len(text) <= _LONGEST else []


def _found(index: ContextIndex, text: str, role: str, found: Iterable[Match]) -> Iterator[Match]:
    told = {match.vendor for match in found}
    padded = f" {fold(without_addresses(text))} "
    yield from _reworded(index, text, padded.split())
    for word in dict.fromkeys(padded.split()):
        for faint in index.faint.get(word, ()):
            if faint.vendor not in told and f" {' '.join(faint.words)} " in padded:
                match = _match(index, faint, text, role)
                if match is not None:
                    told.add(faint.vendor)
                    yield match


def _reworded(index: ContextIndex, text: str, words: list[str]) -> Iterator[Match]:
    """Yield products whose names stand there with a preposition of another language."""
    worded: tuple[str, ...] = ()
    for word in dict.fromkeys(words):
        for product in index.worded.get(word, ()):
            worded = worded or as_worded(words)
            size = len(product.words)
            for first in range(len(words) - size + 1):
                if worded[first : first + size] == product.words:
                    yield _product(index, product, text, " ".join(words[first : first + size]))
                    break


def _product(index: ContextIndex, product: Faint, text: str, matched: str) -> Match:
    return claim(
        product.vendor,
        product.relation,
        Confidence.probable,
        rule="product-name",
        quote=text,
        because=f"prepositions of other languages aside, the text holds {product.text}, a product"
        f" name that the register lists for {index.vendors[product.vendor].name}",
        verified=product.verified,
        listed=product.text,
        matched=matched,
    )


def _match(index: ContextIndex, faint: Faint, text: str, role: str) -> Match | None:
    read = without_addresses(text)
    mentions = [one for one in mentions_of(index, faint.vendor, read) if _speaks(one, role)]
    if not mentions:
        return None
    kind = "product name" if faint.is_product else "name"
    name = index.vendors[faint.vendor].name
    return claim(
        faint.vendor,
        faint.relation,
        Confidence.review,
        rule="product-weak" if faint.is_product else "name-ambiguous",
        quote=text,
        because=f"the text holds {faint.text}, a {kind} that the register lists for {name};"
        " also another name or word",
        verified=faint.verified,
        listed=faint.text,
        matched=" ".join(faint.words),
        against=("also another name or word",),
    )


def _speaks(mention: Mention, role: str) -> bool:
    """Say whether a text asks for a look at a name that it holds among other words."""
    kind = mention.cue.kind if mention.cue is not None else None
    cued = role in _FREE and kind is not None and (kind not in UNUSED or mention.is_name)
    another = mention.longer and (mention.mixed or not cued)
    if another or mention.foreign or kind is Kind.person:
        return False
    if role in _NAMES:
        return bool(mention.trade) and mention.alone
    return bool(mention.trade) or cued or role == _LISTED
