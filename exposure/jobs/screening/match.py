"""Which vendors does one row of a list point to, each by its strongest hit?"""

import re
from collections.abc import Iterator

from exposure.identify.matcher import Matcher, purl_matches, text_matches
from exposure.identify.purl import package_names, split_purl
from exposure.identify.rows import match_row
from exposure.identify.rules.claim import capped
from exposure.identify.rules.identifiers import cpe_matches
from exposure.identify.rules.packages import name_matches as package_name_matches
from exposure.model.relation import Confidence, Match
from exposure.model.screening.listed import ColumnKind, ListedRow
from exposure.model.screening.result import ScreenHit

_PERSON = re.compile(r"\s*person\s*:", re.IGNORECASE)
_NAMES_A_PERSON = "the supplier is said to be a person"
_NARROW = frozenset({
    ColumnKind.website, ColumnKind.email, ColumnKind.uei, ColumnKind.cage, ColumnKind.lei,
    ColumnKind.duns,
})  # fmt: skip
"""Kinds that are compared by one rule alone: what stands there by mistake must not be lost."""
_ELSEWHERE = "it stands where a {} is expected"
_NO_PURL = "it stands where a purl is expected, and anybody may choose a name"


def hits_of(matcher: Matcher, listed: ListedRow) -> tuple[ScreenHit, ...]:
    """Return the strongest hit of each vendor, the strongest first, then by register id."""
    best: dict[str, ScreenHit] = {}
    for hit in _hits(matcher, listed):
        known = best.get(hit.match.vendor)
        if known is None or hit.match.confidence.rank < known.match.confidence.rank:
            best[hit.match.vendor] = hit
    if len(best) < 2:
        return tuple(best.values())
    return tuple(
        sorted(best.values(), key=lambda hit: (hit.match.confidence.rank, hit.match.vendor))
    )


def _hits(matcher: Matcher, listed: ListedRow) -> Iterator[ScreenHit]:
    for cell in listed.packages:
        role = ColumnKind.cpe if _is_cpe(cell.text) else ColumnKind.purl
        for match in _package_matches(matcher, cell.text):
            yield ScreenHit(role.value, cell.place, match)
    for row in listed.rows:
        for found in match_row(matcher, row):
            yield ScreenHit(found.role, found.cell.place, _weighed(listed, found.match))
    if listed.kind in _NARROW:
        why = _ELSEWHERE.format(listed.kind.value)
        for match in text_matches(matcher, listed.text):
            yield ScreenHit(
                listed.kind.value, listed.location.place, capped(match, Confidence.review, why)
            )


def _is_cpe(text: str) -> bool:
    return text.strip()[:4].lower() == "cpe:"


def _package_matches(matcher: Matcher, text: str) -> list[Match]:
    """Return what a purl or CPE says; what is neither may be the name of a package."""
    if _is_cpe(text):
        return cpe_matches(matcher.identifiers, text, purl_disagrees=False)
    if split_purl(text) is not None:
        return purl_matches(matcher, text)
    named = [
        match
        for name in package_names(text)
        for match in package_name_matches(matcher.packages, name)
    ]
    loose = (capped(match, Confidence.review, _NO_PURL) for match in text_matches(matcher, text))
    return [*named, *loose]


def _weighed(listed: ListedRow, match: Match) -> Match:
    """A person is not a company, whatever the name reads as (SPDX 2.3, clause 7.5)."""
    if listed.kind is ColumnKind.sbom_supplier and _PERSON.match(listed.text):
        return capped(match, Confidence.review, _NAMES_A_PERSON)
    return match
