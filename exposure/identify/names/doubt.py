"""What beside a name says that somebody else than the vendor is meant?"""

from collections.abc import Container, Iterable

from exposure.identify.names.pieces import Piece
from exposure.identify.names.spans import Span
from exposure.patterns import late_pattern

_DENIALS = frozenset({"no", "not", "non", "without", "excluding", "except"})
DENIES = "before it denies it"
"""How a reason ends that rests on a denial: nothing beside the name outweighs it."""
_ARTICLES = frozenset({"a", "an", "any", "the"})
_LISTED = frozenset({"or", "and", "nor", "oder", "und", "ou", "et", "o", "y", "e"})
_FREE_OF = ("free", "of")
_PARTNERS = frozenset({"partner", "partners", "partenaire", "socio"})
_NEAR = 2
"""Words beside a name in which a partner may stand: `gold partner`, `partner of`."""
_TRADERS = _PARTNERS | {
    "reseller", "resellers", "distributor", "distributors", "dealer", "dealers", "installer",
    "installers", "integrator", "integrators", "consultant", "consultants", "consulting",
    "training", "academy", "agency", "oem", "handler", "distributeur", "distribuidor",
    "revendeur",
}  # fmt: skip
"""Those who sell, install, teach or rebuild what a vendor makes."""
_ONCE = frozenset({"ex", "former", "formerly", "ehemals", "anciennement", "antes"})


ASKED = "whoever wrote it asks: a question mark stands beside the name"
_QUESTION = late_pattern(r"[?？؟]\s*(?:[?？؟)\]]|$)")
"""At the end of a text or of brackets; inside an address it opens what is asked of a server."""


def asks(text: str) -> bool:
    """Say whether a text asks for a name and does not state it: `ZTE (?)`, `Acme?`."""
    return _QUESTION.search(text) is not None


def doubt(piece: Piece, span: Span, spans: Iterable[Span], named: Container[int]) -> str:
    """Return why a name in a piece asks for a person to look; empty where nothing says so.

    `spans` are the phrases found around it: a longer one of the same vendor knows more. `named`
    holds the places of all names in the piece, because one denial may stand before a list of them.
    """
    for other in spans:
        if other.phrase.vendor == span.phrase.vendor and _covers(other, span):
            why = _denied(piece, other, named) or _traded(piece, other)
            if why:
                return why
    return ""


def _covers(outer: Span, inner: Span) -> bool:
    return outer.first <= inner.first and inner.last <= outer.last


def _denied(piece: Piece, span: Span, named: Container[int]) -> str:
    words, at = piece.words, span.first - 1
    while at >= 0 and (words[at] in _ARTICLES or words[at] in _LISTED or at in named):
        at -= 1
    denying = words[at] if at >= 0 and words[at] in _DENIALS else ""
    if words[max(at - 1, 0) : at + 1] == _FREE_OF:
        denying = _FREE_OF[0]
    return f"the word {denying} {DENIES}" if denying else ""


def _traded(piece: Piece, span: Span) -> str:
    """Somebody who trades for the vendor, or was it once, bears its name too."""
    before = piece.words[max(0, span.first - _NEAR) : span.first]
    after = piece.words[span.last : span.last + _NEAR]
    named = _PARTNERS.intersection((*before[-1:], *span.phrase.words, *after))
    named |= _TRADERS.intersection(after)
    if before[-1:] in (("of",), ("for",), ("de",)):
        named |= _TRADERS.intersection(before[-2:-1])
    if named:
        return f"the word {min(named)} beside it may mean a company that trades for it"
    once = _ONCE.intersection(before[-1:])
    return f"the word {min(once)} before it says that it was so once" if once else ""
