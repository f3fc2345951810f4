"""Whose model does a model identifier name?"""

from collections.abc import Iterable

from msgspec import Struct

from exposure.model.relation import Confidence, Match, Relation
from exposure.register.facts import Register

RULE = "model-id"


class Glob(Struct, frozen=True, gc=False):
    """One pattern of identifiers; `*` stands for any text."""

    pattern: str
    parts: tuple[str, ...]
    vendor: str
    vendor_name: str


class ModelIndex(Struct, frozen=True):
    """The patterns of some vendors."""

    globs: tuple[Glob, ...]


def index_models(register: Register, vendors: Iterable[str]) -> ModelIndex:
    """Return the model identifiers of `vendors`."""
    return ModelIndex(
        tuple(
            Glob(pattern, tuple(pattern.lower().split("*")), vendor, register.vendors[vendor].name)
            for vendor in sorted(vendors)
            for pattern in register.vendors[vendor].model_ids
        )
    )


def model_matches(index: ModelIndex, name: str) -> list[Match]:
    """Return a match for each vendor one of whose patterns the whole name fits."""
    written = name.strip().lower()
    found: dict[str, Match] = {}
    for glob in index.globs:
        if glob.vendor not in found and fits(glob.parts, written):
            found[glob.vendor] = Match(
                glob.vendor,
                Relation.made_by,
                Confidence.probable,
                RULE,
                name,
                f"the name fits {glob.pattern}, which the register lists as model identifiers of "
                f"{glob.vendor_name}",
            )
    return list(found.values())


def fits(parts: tuple[str, ...], text: str) -> bool:
    """Say whether `text` is the parts in order with any text between them."""
    if len(parts) == 1:
        return text == parts[0]
    first, *middle, last = parts
    if not text.startswith(first) or not text.endswith(last) or len(text) < len(first) + len(last):
        return False
    at, end = len(first), len(text) - len(last)
    for part in middle:
        at = text.find(part, at, end)
        if at < 0:
            return False
        at += len(part)
    return True
