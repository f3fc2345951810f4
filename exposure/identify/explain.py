"""What does the register make of any text or package URL, and whom did it consider in vain?"""

from collections.abc import Iterator

from exposure.identify.matcher import Matcher, purl_matches, text_matches
from exposure.identify.nearby import Near, near_hosts, near_names, near_packages
from exposure.identify.purl import split_purl
from exposure.identify.rules.claim import best_per_vendor
from exposure.identify.rules.identifiers import cpe_matches
from exposure.identify.rules.links import link_matches
from exposure.identify.rules.models import model_matches
from exposure.model.relation import Considered, Match

MOST_CONSIDERED = 5


def consider(matcher: Matcher, text: str) -> tuple[tuple[Match, ...], tuple[Considered, ...]]:
    """Return the matches of a text, purl, CPE or host, and the vendors near it that are not it.

    Slow on purpose: it compares with every name, so it is for one text, not for a bill.
    """
    matches = _matches(matcher, text)
    matched = {match.vendor for match in matches}
    considered: dict[str, Considered] = {}
    for near in sorted(_near(matcher, text), key=_order):
        vendor = near.considered.vendor
        if vendor not in matched:
            considered.setdefault(vendor, near.considered)
    return tuple(matches), tuple(considered.values())[:MOST_CONSIDERED]


def _order(near: Near) -> tuple[float, str, str]:
    return near.distance, near.considered.vendor, near.considered.against


def _matches(matcher: Matcher, text: str) -> list[Match]:
    if split_purl(text) is not None:
        return purl_matches(matcher, text)
    if text.strip().lower().startswith("cpe:"):
        return cpe_matches(matcher.identifiers, text, purl_disagrees=False)
    found = [*text_matches(matcher, text), *link_matches(matcher.links, text, "")]
    if len(text.split()) == 1:
        found += model_matches(matcher.models, text)
    return best_per_vendor(found)


def _near(matcher: Matcher, text: str) -> Iterator[Near]:
    purl = split_purl(text)
    if purl is not None:
        yield from near_packages(matcher, purl, text)
    else:
        yield from near_names(matcher, text)
        yield from near_hosts(matcher, text)
