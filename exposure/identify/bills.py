"""Which components, services and models of an SBOM point to which vendor?"""

from collections.abc import Callable, Iterable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from exposure.identify.addresses import handed_on, repository_matches
from exposure.identify.matcher import Matcher, may_mean, purl_matches, text_matches
from exposure.identify.purl import beginnings, package_names
from exposure.identify.rules.claim import best_per_vendor, capped, related
from exposure.identify.rules.hosts import host_matches
from exposure.identify.rules.packages import name_matches as package_name_matches
from exposure.identify.rules.qualifiers import stated_urls
from exposure.identify.rules.scan import suspects as suspect_purls
from exposure.identify.rules.url_scan import suspects as suspect_urls
from exposure.identify.unusable import is_usable, unnamed_packages
from exposure.inventory.bill import COMPONENT, MODEL, ORIGIN, SERVICE, Bill
from exposure.model.relation import Confidence, Match, Relation

_BY_PEOPLE = frozenset({"publisher", "author", "originator"})
"""Roles that name a person, or somebody's employer, as often as the maker."""
_NAMED = frozenset({COMPONENT, ORIGIN})
"""Kinds of which the name speaks where no purl does, and then only to ask for a look."""
_STATED = "the name of a service or model need not be its maker's"


class NodeHit(Struct, frozen=True):
    """One match in one node of a bill."""

    node: int
    role: str
    """purl, name, supplier, manufacturer, publisher, author, originator, provider, cpe, host, model."""
    match: Match


def match_bill(matcher: Matcher, bill: Bill) -> list[NodeHit]:
    """Return the strongest hit of each node, vendor and role, sorted by node and vendor."""
    begun = beginnings(bill.purls)
    packages = [*_packages(matcher, bill, begun), *_names(matcher, bill, begun)]
    hits = [
        *packages,
        *_parties(matcher, bill),
        *_cpes(matcher, bill, {(hit.node, hit.match.vendor) for hit in packages}),
        *_hosts(matcher, bill),
        *_models(matcher, bill),
    ]
    if ORIGIN in bill.kinds:
        hits = [_as_origin(hit) if bill.kinds[hit.node] == ORIGIN else hit for hit in hits]
    return sorted(hits, key=_order)


def _as_origin(hit: NodeHit) -> NodeHit:
    """What something was made from is not what is in use: its maker is where that came from."""
    if hit.match.relation is not Relation.made_by:
        return hit
    return NodeHit(hit.node, hit.role, related(hit.match, Relation.origin_only))


def _order(hit: NodeHit) -> tuple[int, str, int, str, str]:
    match = hit.match
    return hit.node, match.vendor, match.confidence.rank, match.rule, hit.role


def _packages(matcher: Matcher, bill: Bill, begun: Sequence[str]) -> Iterator[NodeHit]:
    by_purl = _remembered(lambda purl: purl_matches(matcher, purl))
    for node in suspect_purls(matcher.scan, bill.purls, begun):
        yield from (NodeHit(node, "purl", match) for match in by_purl(bill.purls[node]))


def _names(matcher: Matcher, bill: Bill, begun: Sequence[str]) -> Iterator[NodeHit]:
    """Compare names where no purl speaks: of services, models, and components without a usable one."""
    by_text = _remembered(lambda name: text_matches(matcher, name))
    for kind in (SERVICE, MODEL):
        for node in _of_kind(bill, kind):
            for match in by_text(bill.names[node]):
                yield NodeHit(node, "name", capped(match, Confidence.probable, _STATED))
    by_name = _remembered(lambda name: _component_matches(matcher, name))
    by_package = _remembered(lambda name: package_name_matches(matcher.packages, name))
    for node in unnamed_packages(bill.purls, begun):
        if bill.kinds[node] in _NAMED:
            found = [*by_name(bill.names[node])]
            for name in package_names(bill.purls[node]):
                found += by_package(name)
            yield from (NodeHit(node, "name", match) for match in best_per_vendor(found))


def _component_matches(matcher: Matcher, name: str) -> list[Match]:
    """A component's name is anybody's to choose: unless it is a listed package's, a person looks."""
    return best_per_vendor(
        [
            *package_name_matches(matcher.packages, name),
            *(_as_component(match) for match in text_matches(matcher, name)),
        ]
    )


def _as_component(match: Match) -> Match:
    low = capped(match, Confidence.review)
    because = f"{match.because}; the component states no usable purl, and anybody may choose a name"
    return replace(low, rule="component-name", because=because)


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
        told = (text for text in set(texts) if may_mean(matcher, text))
        found = {text: matches for text in told if (matches := text_matches(matcher, text))}
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
    if not bill.cpes:
        return
    # Late on purpose: many SBOMs state no CPE.
    from exposure.identify.rules.identifiers import cpe_matches

    loose = _remembered(lambda cpe: cpe_matches(matcher.identifiers, cpe, purl_disagrees=True))
    firm = _remembered(lambda cpe: cpe_matches(matcher.identifiers, cpe, purl_disagrees=False))
    for node, cpe in bill.cpes.items():
        for weak, strong in zip(loose(cpe), firm(cpe), strict=True):
            borne_out = not bill.purls[node] or (node, weak.vendor) in matched
            yield NodeHit(node, "cpe", strong if borne_out else weak)


def _hosts(matcher: Matcher, bill: Bill) -> Iterator[NodeHit]:
    found: dict[int, list[Match]] = {}
    for node, url in _addresses(matcher, bill):
        if bill.kinds[node] == SERVICE:
            matches = host_matches(matcher.hosts, url, "endpoint-owned", Confidence.confirmed)
        else:
            matches = host_matches(matcher.hosts, url, "host-mentioned", Confidence.review)
        # A URL may be an advisory's as well as the package's own; a usable purl knows better.
        known = is_usable(bill.purls[node])
        matches = handed_on(matches, url) if known else matches
        most = Confidence.review if known else Confidence.probable
        matches += repository_matches(matcher, url, most)
        found.setdefault(node, []).extend(matches)
    for node, matches in _endpoints(matcher, bill):
        found.setdefault(node, []).extend(matches)
    for node, matches in found.items():
        yield from (NodeHit(node, "host", match) for match in best_per_vendor(matches))


def _addresses(matcher: Matcher, bill: Bill) -> Iterator[tuple[int, str]]:
    """Yield each node and address of which a rule may speak."""
    for place in suspect_urls(matcher.urls, bill.urls):
        yield bill.url_nodes[place], bill.urls[place]
    yield from stated_urls(bill.purls)


def _endpoints(matcher: Matcher, bill: Bill) -> Iterator[tuple[int, list[Match]]]:
    """Yield each service with whom its endpoints imitate."""
    if SERVICE not in bill.kinds:
        return
    # Late on purpose: many SBOMs list no service.
    from exposure.identify.lookalikes.hosts import lookalike_host

    for place, url in enumerate(bill.urls):
        if bill.kinds[bill.url_nodes[place]] == SERVICE:
            yield bill.url_nodes[place], lookalike_host(matcher.look_hosts, url)


def _models(matcher: Matcher, bill: Bill) -> Iterator[NodeHit]:
    nodes = [node for kind in (SERVICE, MODEL, ORIGIN) for node in _of_kind(bill, kind)]
    if not nodes:
        return
    # Late on purpose: many SBOMs list neither models nor services.
    from exposure.identify.rules.models import model_matches

    for node in nodes:
        matches = model_matches(matcher.models, bill.names[node])
        yield from (NodeHit(node, "model", match) for match in matches)


def _of_kind(bill: Bill, kind: int) -> Iterator[int]:
    node = bill.kinds.find(kind)
    while node >= 0:
        yield node
        node = bill.kinds.find(kind, node + 1)
