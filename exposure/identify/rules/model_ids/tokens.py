"""Which words of a text are model identifiers, and whose?"""

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from exposure.identify.rules.claim import claim
from exposure.identify.rules.hosts import FORGES
from exposure.identify.rules.model_ids.globs import Glob, fits
from exposure.model.relation import Confidence, Match, Relation
from exposure.patterns import late_pattern
from exposure.register.facts import Register

RULE = "model-id"
_TOKEN = late_pattern(r"[^\s,;|()\[\]{}<>\"'`=“”‘’«»]+")
_ORGANISATION = late_pattern(r"pkg:([a-z]+)/([^/%]+)/\*")
_SHORTEST, _LONGEST = 5, 200
"""Characters of an identifier."""
_MOST_PARTS = 6
_KEY = 2
"""First letters by which patterns are found."""
_UPPER = 5
"""Letters below which a family written in capitals is as well the beginning of part numbers."""
_TELLING = 3
"""The same, of a family that needs a word behind it."""
_PART = late_pattern(r"[-._:@/]+")
_FIRST = late_pattern(r"v?\d{1,2}[a-z]{0,2}|0\d{2}|\d{1,4}[bmk]|[a-z]\d{1,2}|[a-z]{3,}")
"""How an identifier goes on behind its family: a version, a size or a word, and no long number."""
_WORD = late_pattern(r"[a-z]{3,}")
_REGION = late_pattern(r"[a-z]{2,6}(?:-[a-z]{2,4})?\.(?=[a-z]+\.)")


class _Tail(Struct, frozen=True, gc=False):
    """A pattern without the provider that stands before it."""

    provider: str
    parts: tuple[str, ...]
    glob: Glob


class _Owner(Struct, frozen=True, gc=False):
    """An organisation under which a vendor publishes models."""

    vendor: str
    vendor_name: str
    pattern: str
    relation: Relation
    verified: bool


class TokenIndex(Struct, frozen=True):
    """The patterns of some vendors by their first letters, and the owners of models."""

    globs: dict[str, tuple[Glob, ...]]
    open_globs: tuple[Glob, ...]
    """Patterns that begin with any text."""
    tails: dict[str, tuple[_Tail, ...]]
    owners: dict[str, _Owner]


def index_tokens(register: Register, globs: Iterable[Glob], vendors: Iterable[str]) -> TokenIndex:
    """Return `globs` and the organisations of `vendors` in the form that answers fastest."""
    by_key: dict[str, tuple[Glob, ...]] = {}
    tails: dict[str, tuple[_Tail, ...]] = {}
    open_globs = []
    for glob in globs:
        first = glob.parts[0]
        if len(first) < _KEY:
            open_globs.append(glob)
            continue
        by_key[first[:_KEY]] = (*by_key.get(first[:_KEY], ()), glob)
        provider, dot, rest = first.partition("." if "." in first else "/")
        if dot and len(rest) >= _SHORTEST:
            tail = _Tail(provider, (rest, *glob.parts[1:]), glob)
            tails[rest[:_KEY]] = (*tails.get(rest[:_KEY], ()), tail)
    return TokenIndex(by_key, tuple(open_globs), tails, _owners(register, frozenset(vendors)))


def _owners(register: Register, vendors: frozenset[str]) -> dict[str, _Owner]:
    """Return the owners under which models lie, of the types of packages that are models."""
    namespaces = [
        (hit[1], hit[2].lower(), one)
        for one in register.packages
        if (hit := _ORGANISATION.fullmatch(one.pattern)) is not None
    ]
    lists = {
        pattern.lower().partition("/")[0]
        for vendor in register.vendors.values()
        for pattern in vendor.model_ids
        if "/" in pattern
    }
    hubs = {kind for kind, owner, _ in namespaces if owner in lists} - set(FORGES.values())
    return {
        owner: _Owner(
            one.vendor,
            register.vendors[one.vendor].name,
            one.pattern,
            one.relation,
            register.is_verified(one.source),
        )
        for kind, owner, one in namespaces
        if kind in hubs and one.vendor in vendors and one.relation is not Relation.origin_only
    }


def token_matches(index: TokenIndex, text: str) -> list[Match]:
    """Return a match for each vendor one of whose models a word of the text identifies.

    Such a word has a digit, and a hyphen, underscore, colon, at-sign or stroke.
    """
    found: dict[str, Match] = {}
    for token in dict.fromkeys(_tokens(text)):
        for match in _told(index, token, text):
            found.setdefault(match.vendor, match)
    return [found[vendor] for vendor in sorted(found)]


def _tokens(text: str) -> Iterator[str]:
    for hit in _TOKEN.finditer(text):
        token = hit.group().strip(".:!?-*_/@")
        if _SHORTEST <= len(token) <= _LONGEST and _may_be(token):
            yield token


def _may_be(token: str) -> bool:
    if "://" in token or token.startswith("pkg:") or not any(map(str.isdigit, token)):
        return False
    return any(sign in token for sign in "-:@/_")


def _told(index: TokenIndex, token: str, text: str) -> Iterator[Match]:
    for written in _readings(token):
        lower = written.lower()
        for glob in (*index.globs.get(lower[:_KEY], ()), *index.open_globs):
            if glob.fits(lower) and _is_model(glob.parts[0], written):
                yield _of_glob(glob, token, text)
        for tail in index.tails.get(lower[:_KEY], ()):
            if fits(tail.parts, lower) and re.search(rf"\b{tail.provider}\b", text, re.IGNORECASE):
                yield _of_glob(tail.glob, token, text)
    above = token.split("/", _MOST_PARTS)[:-1]
    owner = index.owners.get(above[-1].lower()) if above else None
    # Behind a host stands a page or a repository, which have rules of their own.
    if owner is not None and "." not in above[0]:
        yield _of_owner(owner, token, text)


def _readings(token: str) -> Iterator[str]:
    """Yield an identifier, and what is left of it without routers, clouds and regions before it."""
    yield token
    parts = token.split("/", _MOST_PARTS)
    for at in range(1, len(parts)):
        yield "/".join(parts[at:])
    region = _REGION.match(parts[-1].lower())
    if region is not None:
        yield parts[-1][region.end() :]


def _is_model(first: str, written: str) -> bool:
    """Say whether a word goes on as models do; a short family also opens part numbers.

    A family behind its provider, such as `provider.family-`, opens nothing else.
    """
    family = first.rstrip("-")
    if not first or "." in first or "/" in first:
        return True
    if len(family) < _UPPER and written[: len(family)].isupper():
        return False
    rest = [part for part in _PART.split(written[len(first) :].lower()) if part]
    if not rest:
        return family[-1:].isdigit()
    if len(family) < _TELLING:
        return any(map(_WORD.fullmatch, rest))
    return _FIRST.fullmatch(rest[0]) is not None


def _of_glob(glob: Glob, token: str, text: str) -> Match:
    because = (
        f"{token} fits {glob.pattern}, which the register lists as model identifiers of"
        f" {glob.vendor_name}"
    )
    return Match(
        glob.vendor, Relation.made_by, Confidence.probable, RULE, text, because,
        listed=glob.pattern, matched=token,
    )  # fmt: skip


def _of_owner(owner: _Owner, token: str, text: str) -> Match:
    because = f"{token} stands under {owner.pattern}, which the register lists for"
    return claim(
        owner.vendor,
        owner.relation,
        Confidence.probable,
        rule=RULE,
        quote=text,
        because=f"{because} {owner.vendor_name}",
        verified=owner.verified,
        listed=owner.pattern,
        matched=token,
    )
