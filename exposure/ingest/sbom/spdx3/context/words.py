"""Does the JSON-LD context of a document leave the words of SPDX 3 what they are?"""

import re
from collections.abc import Iterator

from msgspec import Struct

from exposure.ingest.sbom.spdx3 import terms

_ADDRESS = re.compile(r"https?://spdx\.org/rdf/3")
_PREFIX = re.compile(r"[a-z][a-z0-9+.-]*:\S*[/#]", re.IGNORECASE)
"""The IRI of a namespace."""
_NEUTRAL = frozenset({
    "@base", "@version", "@language", "@direction", "@protected", "@propagate",
})  # fmt: skip
"""Members of a context that give no term another name."""
_IMPORT = "@import"
_ALIASES = {"spdxId": "@id", "type": "@type"}
"""Words of SPDX 3 for keywords of JSON-LD."""
_PLAIN = frozenset({"@id", "@type", "@context"})
"""What the definition of a term may hold without changing how its value is written."""


class Words(Struct, frozen=True):
    """What a context says of words."""

    are_of_spdx: bool
    """True where some part of it is the context of SPDX 3, by its address or written out."""
    own: tuple[str, ...]
    """What it defines that SPDX 3 does not, so that a word may mean something else."""
    prefixes: dict[str, str]
    """Prefix → the namespace for which it stands."""

    def foreign(self) -> list[str]:
        """Return the prefixes of namespaces other than those of SPDX 3."""
        return sorted(name for name, iri in self.prefixes.items() if not _ADDRESS.match(iri))


def words_of(context: object) -> Words:
    """Return what a context does to the words of SPDX 3 (JSON-LD 1.1, clause 4.1)."""
    is_ours = False
    own: set[str] = set()
    prefixes: dict[str, str] = {}
    for key, value in _members(context):
        if isinstance(value, str) and _is_prefix(key, value):
            prefixes[key] = value
        elif not _is_of_spdx(key, value):
            own.add(key if key != _IMPORT else f"{value or 'nothing'}")
            continue
        told = key not in _NEUTRAL and isinstance(value, str)
        is_ours = is_ours or (told and bool(_ADDRESS.match(f"{value}")))
    return Words(is_ours, tuple(sorted(own)), prefixes)


def _members(context: object) -> Iterator[tuple[str, object]]:
    """Yield the members of each object; an address, or what is neither, as if it were imported."""
    for part in context if isinstance(context, list) else [context]:
        if isinstance(part, dict):
            yield from part.items()
        else:
            yield _IMPORT, part


def _is_prefix(key: str, value: str) -> bool:
    return ":" not in key and not key.startswith("@") and bool(_PREFIX.fullmatch(value))


def _is_of_spdx(key: str, value: object) -> bool:
    """Say whether a member of a context says what the context of SPDX 3 says of that word."""
    if key in _NEUTRAL:
        return True
    if key == _IMPORT:
        return isinstance(value, str) and bool(_ADDRESS.match(value))
    if isinstance(value, dict):
        return value.keys() <= _PLAIN and _has_values_of_spdx(value) and _means(key, value["@id"])
    return _means(key, value)


def _has_values_of_spdx(term: dict[str, object]) -> bool:
    """Say whether the values of a term are identifiers or words of SPDX 3, as there."""
    inner = term.get("@context", {})
    told = inner.values() if isinstance(inner, dict) and inner.keys() <= {"@vocab"} else [None]
    return "@id" in term and all(isinstance(iri, str) and _ADDRESS.match(iri) for iri in told)


def _means(key: str, iri: object) -> bool:
    if key in _ALIASES:
        return iri == _ALIASES[key]
    return isinstance(iri, str) and bool(_ADDRESS.match(iri)) and terms.class_of(iri) == key
