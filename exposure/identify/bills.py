"""Which components, services and models of an SBOM point to which vendor?"""

from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct

from exposure.identify.matcher import Matcher, purl_matches, text_matches
from exposure.identify.purl import split_purl
from exposure.identify.rules.claim import best_per_vendor, capped
from exposure.identify.rules.hosts import host_matches
from exposure.identify.rules.hosts import suspects as suspect_urls
from exposure.identify.rules.identifiers import cpe_matches
from exposure.identify.rules.models import model_matches
from exposure.identify.rules.packages import name_matches as package_name_matches
from exposure.identify.rules.scan import suspects as suspect_purls
from exposure.inventory.bill import COMPONENT, FILE, MODEL, SERVICE, Bill
from exposure.model.relation import Confidence, Match

_BY_PEOPLE = frozenset({"publisher", "author", "originator"})
"""Roles that name a person, or somebody's employer, as often as the maker."""


_PKG = "pkg:"
_GENERIC = "pkg:generic"


class NodeHit(Struct, frozen=True):
    """One match in one node of a bill."""

    node: int
    role: str
    """purl, name, supplier, manufacturer, publisher, author, originator, provider, cpe, host, model."""
    match: Match


def match_bill(matcher: Matcher, bill: Bill) -> list[NodeHit]:
    """Return the strongest hit of each node, vendor and role, sorted by node and vendor."""
    packages = list(_packages(matcher, bill))
    hits = [
        *packages,
        *_parties(matcher, bill),
        *_cpes(matcher, bill, {(hit.node, hit.match.vendor) for hit in packages}),
        *_names(matcher, bill),
        *_hosts(matcher, bill),
        *_models(matcher, bill),
    ]
    return sorted(hits, key=_order)


def _order(hit: NodeHit) -> tuple[int, str, int, str, str]:
    match = hit.match
    return hit.node, match.vendor, match.confidence.rank, match.rule, hit.role


def _packages(matcher: Matcher, bill: Bill) -> Iterator[NodeHit]:
    by_purl = _remembered(lambda purl: purl_matches(matcher, purl))
    by_name = _remembered(lambda name: package_name_matches(matcher.packages, name))
    for node in suspect_purls(matcher.scan, bill.purls):
        purl = bill.purls[node]
        if purl:
            yield from (NodeHit(node, "purl", match) for match in by_purl(purl))
        if bill.kinds[node] == COMPONENT and not _is_usable(purl):
            yield from (NodeHit(node, "name", match) for match in by_name(bill.names[node]))


def _is_usable(purl: str) -> bool:
    """Say whether a purl names a package of some ecosystem; if not, the name must speak."""
    split = split_purl(purl)
    return split is not None and split.type != "generic"


def _names(matcher: Matcher, bill: Bill) -> Iterator[NodeHit]:
    """Compare names where no purl speaks: of services, models, and components without a usable one.

    A component's name is anybody's to choose, so it only asks for review.
    """
    doubtful = [
        node
        for node, purl in enumerate(bill.purls)
        if purl[:4] != _PKG or "/" not in purl or purl[:11] == _GENERIC
    ]
    if any(bill.kinds):
        unsure = frozenset(doubtful)
        doubtful = [n for n, kind in enumerate(bill.kinds) if kind != COMPONENT or n in unsure]
    find = _remembered(lambda name: text_matches(matcher, name))
    why = "a name without a purl or supplier may be anybody's"
    for node in doubtful:
        kind = bill.kinds[node]
        if kind != FILE and not (kind == COMPONENT and _is_usable(bill.purls[node])):
            level = Confidence.review if kind == COMPONENT else Confidence.probable
            matches = find(bill.names[node])
            yield from (NodeHit(node, "name", capped(match, level, why)) for match in matches)


def _remembered(find: Callable[[str], list[Match]]) -> Callable[[str], list[Match]]:
    known: dict[str, list[Match]] = {}

    def found(text: str) -> list[Match]:
        matches = known.get(text)
        if matches is None:
            matches = known[text] = find(text)
        return matches

    return found


def _parties(matcher: Matcher, bill: Bill) -> Iterator[NodeHit]:
    for role, texts in sorted(bill.parties.items()):
        found = {text: matches for text in set(texts) if (matches := text_matches(matcher, text))}
        if role in _BY_PEOPLE:
            found = {text: _by_people(matches) for text, matches in found.items()}
        if found:
            for node, text in enumerate(texts):
                if text in found:
                    yield from (NodeHit(node, role, match) for match in found[text])


def _by_people(matches: Iterable[Match]) -> list[Match]:
    why = "this field names a person or an employer"
    return [capped(match, Confidence.probable, why) for match in matches]


def _cpes(matcher: Matcher, bill: Bill, matched: set[tuple[int, str]]) -> Iterator[NodeHit]:
    loose = _remembered(lambda cpe: cpe_matches(matcher.identifiers, cpe, purl_disagrees=True))
    firm = _remembered(lambda cpe: cpe_matches(matcher.identifiers, cpe, purl_disagrees=False))
    for node, cpe in bill.cpes.items():
        for weak, strong in zip(loose(cpe), firm(cpe), strict=True):
            borne_out = not bill.purls[node] or (node, weak.vendor) in matched
            yield NodeHit(node, "cpe", strong if borne_out else weak)


def _hosts(matcher: Matcher, bill: Bill) -> Iterator[NodeHit]:
    found: dict[int, list[Match]] = {}
    for place in suspect_urls(matcher.hosts, bill.urls):
        node, url = bill.url_nodes[place], bill.urls[place]
        if bill.kinds[node] == SERVICE:
            matches = host_matches(matcher.hosts, url, "endpoint-owned", Confidence.confirmed)
        else:
            matches = host_matches(matcher.hosts, url, "host-mentioned", Confidence.review)
        found.setdefault(node, []).extend(matches)
    for node, matches in found.items():
        yield from (NodeHit(node, "host", match) for match in best_per_vendor(matches))


def _models(matcher: Matcher, bill: Bill) -> Iterator[NodeHit]:
    for kind in (SERVICE, MODEL):
        node = bill.kinds.find(kind)
        while node >= 0:
            matches = model_matches(matcher.models, bill.names[node])
            yield from (NodeHit(node, "model", match) for match in matches)
            node = bill.kinds.find(kind, node + 1)
