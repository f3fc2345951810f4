"""Whose model does a model identifier name?"""

from collections.abc import Iterable

from msgspec import Struct

from exposure.identify.rules.model_ids.globs import Glob, globs_of
from exposure.identify.rules.model_ids.tokens import RULE, TokenIndex, index_tokens
from exposure.model.relation import Confidence, Match, Relation
from exposure.patterns import late_pattern
from exposure.register.facts import Register

FAMILY_RULE = "model-family"
_FAMILY = late_pattern(r"[a-z]{4,}-\*")
_WORDS = late_pattern(r"[^\W\d_]+|\d+")
_NEAR = 3
"""A version stands among the two words behind the name of a family."""
_LONGEST = 500


class ModelIndex(Struct, frozen=True):
    """The patterns of some vendors."""

    globs: tuple[Glob, ...]
    families: dict[str, Glob]
    """First word of the patterns that are `word-*`: the name of a family of models."""
    tokens: TokenIndex
    """The patterns in the form in which the words of a text are compared."""


def index_models(register: Register, vendors: Iterable[str]) -> ModelIndex:
    """Return the model identifiers of `vendors`."""
    chosen = tuple(vendors)
    globs = globs_of(register, chosen)
    families = {glob.parts[0][:-1]: glob for glob in globs if _FAMILY.fullmatch(glob.pattern)}
    return ModelIndex(globs, families, index_tokens(register, globs, chosen))


def model_matches(index: ModelIndex, name: str) -> list[Match]:
    """Return a match for each vendor one of whose patterns the whole name fits."""
    written = name.strip().lower()
    found: dict[str, Match] = {}
    for glob in index.globs:
        if glob.vendor not in found and glob.fits(written):
            found[glob.vendor] = Match(
                glob.vendor,
                Relation.made_by,
                Confidence.probable,
                RULE,
                name,
                f"the name fits {glob.pattern}, which the register lists as model identifiers of "
                f"{glob.vendor_name}",
                listed=glob.pattern,
                matched=name,
            )
    return list(found.values())


def family_matches(index: ModelIndex, text: str, *, billed: bool) -> list[Match]:
    """Return a match for each vendor whose family of models a text names, however it is written.

    `USE1-Claude3.5Sonnet-input-tokens` has the words of an identifier between others. On a bill
    such a name with a version is that model; elsewhere, and without a version, a person must look.
    """
    words = _WORDS.findall(text.lower()[:_LONGEST])
    found: dict[str, Match] = {}
    for position, word in enumerate(words):
        glob = index.families.get(word)
        if glob is None:
            continue
        versioned = any(after.isdigit() for after in words[position + 1 : position + _NEAR])
        if versioned or billed:
            sure = versioned and billed
            match = _family_match(glob, word, text, sure=sure, versioned=versioned)
            known = found.get(glob.vendor)
            if known is None or match.confidence.rank < known.confidence.rank:
                found[glob.vendor] = match
    return list(found.values())


def _family_match(glob: Glob, word: str, text: str, *, sure: bool, versioned: bool) -> Match:
    how = f"{word!r} with a version" if versioned else f"{word!r} on a bill, without a version"
    because = (
        f"the text names {how}; the register lists {glob.pattern} as model identifiers of"
        f" {glob.vendor_name}"
    )
    confidence = Confidence.probable if sure else Confidence.review
    relation = Relation.made_by
    return Match(
        glob.vendor, relation, confidence, FAMILY_RULE, text, because,
        listed=glob.pattern, matched=word,
    )  # fmt: skip
