"""Which purl, CPE and addresses do the external references of a package state, however spelled?"""

from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from operator import attrgetter
from typing import TypeAlias
from urllib.parse import quote, unquote

from msgspec import Struct

from exposure.model.gap import Gap, GapEffect

_PURL, _CPE = "purl", "cpe"
_MEANINGS = {
    "purl": _PURL, "cpe22type": _CPE, "cpe23type": _CPE,
    "npm": "npm", "maven-central": "maven", "nuget": "nuget",
    "packageurl": _PURL, "cpe22": _CPE, "cpe23": _CPE, "mavencentral": "maven",
}  # fmt: skip
"""Folded type → what its locator is; of a registry's own, the purl type.

SPDX 2.3, annex F, and as SPDX 3 spells them (Core, ExternalIdentifierType and ExternalRefType).
"""
_SPLITS = {"npm": "@", "maven": ":", "nuget": "/"}
"""Purl type → what stands before the version in a locator of that registry."""
_ADDRESS = "://"
_SHOWN = 20
"""Packages with a further CPE that are listed one by one; the rest are counted in one gap."""


class Reference(Struct, gc=False):
    """An identifier in another system, or an address; purl and CPE among them.

    SPDX 2.3, clause 7.21; what SPDX 3 states of itself elsewhere is told in the same words.
    """

    referenceType: str | None = None  # noqa: N815 - the specification's spelling
    referenceLocator: str | None = None  # noqa: N815 - the specification's spelling


References: TypeAlias = Sequence[Sequence[Reference] | None]


class Identifiers(Struct, frozen=True):
    """What external references identify."""

    purls: list[str]
    """The first of each package, or nothing."""
    cpes: dict[int, str]
    """The first of each package that states one."""
    further_purls: dict[int, list[str]]
    """Purls that a package states beyond its first."""
    further_cpes: dict[int, list[str]]
    """CPEs of another vendor than the first that a package states."""
    addresses: list[tuple[int, str]] = []
    """Package and locator, where that is an address rather than a purl or CPE."""


def identifiers(lists: References) -> Identifiers:
    """Return the purl and CPE that the references of each package state, and any beyond the first."""
    found = Identifiers([""] * len(lists), {}, {}, {})
    flat = list(chain.from_iterable(filter(None, lists)))
    types = list(map(attrgetter("referenceType"), flat))
    meanings = {stated: _meaning(stated) for stated in set(types)}
    if set(meanings.values()) == {_PURL} and _one_purl_each(found, lists, flat):
        return found
    for node, refs in enumerate(lists):
        if refs:
            _take(found, node, refs, meanings)
    return found


def _one_purl_each(found: Identifiers, lists: References, flat: Sequence[Reference]) -> bool:
    """Fill in the purls where each package states one at most and nothing else, as most do."""
    owners = [node for node, refs in enumerate(lists) if refs]
    locators: list[str | None] = list(map(attrgetter("referenceLocator"), flat))
    if len(owners) < len(flat) or {(text or "")[:4] for text in locators} != {"pkg:"}:
        return False
    if len(owners) == len(lists):
        found.purls[:] = locators  # type: ignore[assignment]
        return True
    for node, purl in zip(owners, locators, strict=True):
        found.purls[node] = purl or ""
    return True


def _take(
    found: Identifiers, node: int, refs: Sequence[Reference], meanings: dict[str | None, str]
) -> None:
    purls: list[str] = []
    native: list[str] = []
    cpes: list[str] = []
    for ref in refs:
        locator = ref.referenceLocator
        if not locator:
            continue
        if locator.startswith("pkg:"):
            purls.append(locator)
            continue
        shown = _by_locator(locator)
        if not shown and _ADDRESS in locator:
            found.addresses.append((node, locator))
        meaning = shown or meanings[ref.referenceType]
        if meaning == _PURL:
            purls.append(locator)
        elif meaning == _CPE:
            cpes.append(locator)
        elif meaning:
            native.append(_as_purl(meaning, locator))
    known = {_spelled(purl) for purl in purls} if native else set()
    purls += [purl for purl in native if _spelled(purl) not in known]
    if purls:
        found.purls[node] = purls[0]
    if cpes:
        found.cpes[node] = cpes[0]
    if len(purls) > 1 and (others := set(purls) - {purls[0]}):
        found.further_purls[node] = sorted(others)
    if len(cpes) > 1 and (others := _of_other_vendors(cpes)):
        found.further_cpes[node] = sorted(others)


def _meaning(stated: str | None) -> str:
    """Return what a reference type means; it may be an IRI that ends in the type."""
    folded = (stated or "").strip().casefold()
    last = folded.rstrip("/").replace("#", "/").rpartition("/")[2]
    return _MEANINGS.get(last, "")


def _by_locator(locator: str) -> str:
    """Return what a locator shows itself to be, whatever type is stated with it."""
    start = locator.lstrip()[:4].casefold()
    return {"pkg:": _PURL, "cpe:": _CPE}.get(start, "")


def _as_purl(registry: str, locator: str) -> str:
    """Write a registry's own locator, `name@version` and the like, as a purl."""
    split, locator = _SPLITS[registry], locator.strip()
    if registry == "maven":
        group, _, rest = locator.partition(split)
        artifact, _, version = rest.partition(split)
        name = f"{group}/{artifact}"
    else:
        at = locator.find(split, 1)  # a scope of npm begins with the sign of a version
        name, version = (locator, "") if at < 0 else (locator[:at], locator[at + 1 :])
    return f"pkg:{registry}/{quote(name)}" + (f"@{quote(version)}" if version else "")


def _spelled(purl: str) -> str:
    return unquote(purl.partition("?")[0]).casefold()


def _of_other_vendors(cpes: list[str]) -> set[str]:
    first = vendor_of(cpes[0])
    return {cpe for cpe in cpes if vendor_of(cpe) != first}


def vendor_of(cpe: str) -> str:
    """Return the vendor, which stands behind the part: `cpe:2.3:a:vendor:`, or `cpe:/a:vendor:`."""
    fields = cpe.strip().casefold().split(":")
    place = 2 if len(fields) > 1 and fields[1].startswith("/") else 3
    return fields[place] if len(fields) > place else cpe


def identifier_gaps(
    document: str, found: Identifiers, place_of: Callable[[int], str]
) -> Iterator[Gap]:
    """Yield a gap for each identifier beyond the first of its package: it may name another."""
    for node, others in found.further_purls.items():
        for other in others:
            reason = f"the package states {found.purls[node]} and also {other}; the first was used"
            yield Gap("further-purl", GapEffect.hides_presence, document, place_of(node), reason)
    yield from _further_cpes(document, found, place_of)


def _further_cpes(
    document: str, found: Identifiers, place_of: Callable[[int], str]
) -> Iterator[Gap]:
    """Yield what other vendors' CPEs say; beside a purl they are a generator's guesses, and a note."""
    listed = list(found.further_cpes.items())
    for node, others in listed[:_SHOWN]:
        also = ", ".join(others)
        reason = f"the package states {found.cpes[node]} and also {also}; the first was used"
        yield Gap("further-cpe", _weight(found, node), document, place_of(node), reason)
    for effect in GapEffect:
        more = sum(_weight(found, node) is effect for node, _ in listed[_SHOWN:])
        if more:
            reason = f"{more} further packages state CPEs of several vendors"
            yield Gap("further-cpe", effect, document, "", reason)


def _weight(found: Identifiers, node: int) -> GapEffect:
    return GapEffect.note if found.purls[node] else GapEffect.hides_presence
