"""Which purl, CPE and addresses does each component of an SPDX 3 document state?"""

from collections.abc import Iterator, Sequence
from itertools import chain
from operator import attrgetter
from typing import TypeAlias

from exposure.ingest.sbom.identifiers import Identifiers, Reference, identifiers
from exposure.ingest.sbom.identity import take_from_refs
from exposure.ingest.sbom.spdx3.elements import Graph
from exposure.ingest.sbom.spdx3.parties import addresses
from exposure.ingest.sbom.spdx3.wire import ExternalIdentifier, ExternalRef, Package
from exposure.inventory.runs import Runs, one_each

_PACKAGE_URL = "packageUrl"
_Stated: TypeAlias = "list[ExternalIdentifier] | None"
_UNSTATED = frozenset({"NOASSERTION", "NONE", "", None})


def identified(nodes: Sequence[Package], refs: Sequence[str]) -> Identifiers:
    """Return the purl and CPE of each node, as SPDX 2 packages state them, or its reference does."""
    found = _read(nodes)
    take_from_refs(found.purls, refs)
    return found


def _read(nodes: Sequence[Package]) -> Identifiers:
    packaged: list[str | None] = list(map(attrgetter("software_packageUrl"), nodes))
    listed: list[_Stated] = list(map(attrgetter("externalIdentifier"), nodes))
    elsewhere = list(map(attrgetter("externalRef"), nodes))
    if elsewhere.count(None) == len(elsewhere):
        if listed.count(None) == len(listed):
            return Identifiers([purl or "" for purl in packaged], {}, {}, {})
        if packaged.count(None) == len(packaged) and (purls := _one_each(listed)):
            return Identifiers(purls, {}, {}, {})
    return identifiers([list(_stated(node)) for node in nodes])


def _one_each(listed: list[_Stated]) -> list[str]:
    """Return the purls where each node states one and nothing else, as many do; else nothing."""
    flat = list(chain.from_iterable(filter(None, listed)))
    if not all(listed) or len(flat) != len(listed):
        return []
    purls: list[str | None] = list(map(attrgetter("identifier"), flat))
    plain = set(map(attrgetter("externalIdentifierType"), flat)) == {_PACKAGE_URL}
    plain = plain and not any(map(attrgetter("identifierLocator"), flat))
    if not plain or None in purls or {purl[:4] for purl in purls} != {"pkg:"}:  # type: ignore[index]
        return []
    return purls  # type: ignore[return-value]


def _stated(node: Package) -> Iterator[Reference]:
    """Yield what a node states of itself elsewhere, its own purl first."""
    if node.software_packageUrl:
        yield Reference(_PACKAGE_URL, node.software_packageUrl)
    for stated in node.externalIdentifier or ():
        yield Reference(stated.externalIdentifierType, stated.identifier)
        yield from (Reference(None, locator) for locator in stated.identifierLocator or ())
    for resource in node.externalRef or ():
        for locator in resource.locator or ():
            yield Reference(resource.externalRefType, locator)


def urls(graph: Graph) -> tuple[list[str], Runs]:
    """Return the addresses that nodes and those behind them state, and the node of each."""
    found: list[str] = []
    owners: list[int] = []
    for field in ("software_homePage", "software_downloadLocation"):
        stated: list[str | None] = list(map(attrgetter(field), graph.nodes))
        if stated.count(None) < len(stated):
            found += [url for url in stated if url not in _UNSTATED]  # type: ignore[misc]
            owners += [node for node, url in enumerate(stated) if url not in _UNSTATED]
    further = [*_elsewhere(graph.nodes), *_behind(graph)]
    found += [url for _, url in further]
    return found, one_each([*owners, *(node for node, _ in further)])


def _elsewhere(nodes: Sequence[Package]) -> Iterator[tuple[int, str]]:
    stated: list[_Stated] = list(map(attrgetter("externalIdentifier"), nodes))
    for node, identifiers_of_it in enumerate(stated if any(stated) else ()):
        for one in identifiers_of_it or ():
            for text in (one.identifier, *(one.identifierLocator or ())):
                if text and _is_address(text):
                    yield node, text
    listed: list[list[ExternalRef] | None] = list(map(attrgetter("externalRef"), nodes))
    if listed.count(None) < len(listed):
        for node, resources in enumerate(listed):
            for resource in resources or ():
                yield from ((node, locator) for locator in resource.locator or ())


def _is_address(text: str) -> bool:
    return "://" in text and text.lstrip()[:4].casefold() not in {"pkg:", "cpe:"}


def _behind(graph: Graph) -> Iterator[tuple[int, str]]:
    """Yield the addresses of who supplied or made each node."""
    stated = addresses(graph)
    if stated:
        for node, package in enumerate(graph.nodes):
            for agent in {package.suppliedBy or "": 0} | dict.fromkeys(package.originatedBy or ()):
                yield from ((node, url) for url in stated.get(agent, ()))
