"""What do we know about the vendors we look for, in the form that answers fastest?"""

from collections.abc import Iterable

from msgspec import Struct

from exposure.identify.names.match import name_matches
from exposure.identify.names.phrases import NameIndex, index_names
from exposure.identify.purl import Purl, split_purl
from exposure.identify.rules.claim import best_per_vendor
from exposure.identify.rules.hosts import HostIndex, host_matches, hosts_in, index_hosts
from exposure.identify.rules.identifiers import IdentifierIndex, index_identifiers
from exposure.identify.rules.links import LinkIndex, index_links
from exposure.identify.rules.lookalike import LookalikeIndex, index_lookalikes, lookalikes
from exposure.identify.rules.models import ModelIndex, index_models
from exposure.identify.rules.packages import (
    PackageIndex,
    index_packages,
    listed,
    package_matches,
)
from exposure.identify.rules.scan import ScanIndex, index_scan
from exposure.model.relation import Confidence, Match
from exposure.register.facts import Register, Vendor

_MOST_REMEMBERED, _LONGEST_REMEMBERED = 200_000, 500
"""Texts, and characters of one; what lies beyond is compared anew."""


class Matcher(Struct, frozen=True):
    """An immutable index for one set of vendors."""

    vendors: tuple[Vendor, ...]
    packages: PackageIndex
    looks: LookalikeIndex
    scan: ScanIndex
    hosts: HostIndex
    names: NameIndex
    links: LinkIndex
    models: ModelIndex
    identifiers: IdentifierIndex
    remembered: dict[str, tuple[Match, ...]] = {}
    """What texts were found to say: the cells of a list say the same again and again."""


def build_matcher(register: Register, vendors: Iterable[str]) -> Matcher:
    """Return the index of `vendors`, given by register id; raises KeyError for an unknown one."""
    chosen = tuple(sorted(set(vendors)))
    packages = index_packages(register, chosen)
    looks = index_lookalikes(register, chosen)
    names = index_names(register, chosen)
    return Matcher(
        vendors=tuple(register.vendors[vendor] for vendor in chosen),
        packages=packages,
        looks=looks,
        scan=index_scan(packages, looks),
        hosts=index_hosts(register, chosen),
        names=names,
        links=index_links(register, chosen, names.legal, names.known),
        models=index_models(register, chosen),
        identifiers=index_identifiers(register, chosen),
    )


def purl_matches(matcher: Matcher, purl: str) -> list[Match]:
    """Return what the register, or a resemblance, says of one package URL."""
    split = split_purl(purl)
    return [] if split is None else _purl_matches(matcher, split, purl)


def _purl_matches(matcher: Matcher, split: Purl, purl: str) -> list[Match]:
    listings = listed(matcher.packages, split)
    return best_per_vendor(
        [*package_matches(listings, purl), *lookalikes(matcher.looks, split, purl, listings)]
    )


def text_matches(matcher: Matcher, text: str) -> list[Match]:
    """Return the strongest match of each vendor whose name, product or host stands in a text."""
    known = matcher.remembered.get(text)
    if known is None:
        known = _text_matches(matcher, text)
        if len(matcher.remembered) < _MOST_REMEMBERED and len(text) <= _LONGEST_REMEMBERED:
            matcher.remembered[text] = known
    return list(known)


def _text_matches(matcher: Matcher, text: str) -> tuple[Match, ...]:
    found = name_matches(matcher.names, text)
    for host in hosts_in(text):
        found += host_matches(matcher.hosts, host, "domain-in-text", Confidence.probable, text)
    return tuple(best_per_vendor(found))
