"""How do CycloneDX components and services become columns, at the speed of a list comprehension?

Components and services are kept apart throughout: a test per node for what it is would cost
more than the parse. Fields are named one by one, since a field by its name in a text costs twice
as much, and `any` of a list a third of `any` of a generator.
"""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import TypeAlias

from exposure.ingest.sbom.cyclonedx.facts import (
    ComponentType,
    ExternalReference,
    Organization,
    ReferenceType,
)
from exposure.ingest.sbom.cyclonedx.nodes.boms import is_address
from exposure.ingest.sbom.cyclonedx.nodes.flatten import Flat
from exposure.ingest.sbom.cyclonedx.nodes.parties import governors_of, people, with_contacts
from exposure.ingest.sbom.cyclonedx.wire import Part, Service
from exposure.inventory.bill import COMPONENT, MODEL, ORIGIN, SERVICE
from exposure.inventory.runs import Runs, in_runs, joined

Links: TypeAlias = "tuple[list[ExternalReference], Runs]"
"""Every stated link, and the node that states each."""


def names(flat: Flat) -> list[str]:
    """Return display names, the group in front of the name where the document splits them."""
    stated = [node.name or "" for node in flat.components]
    stated += [node.name or "" for node in flat.services]
    grouped = [node.group for node in flat.components], [node.group for node in flat.services]
    if not any(map(any, grouped)):
        return stated
    return [
        f"{group}/{name}" if group else name
        for group, name in zip(chain(*grouped), stated, strict=True)
    ]


def versions(flat: Flat) -> list[str]:
    """Return stated versions."""
    stated = [node.version or "" for node in flat.components]
    return stated + [node.version or "" for node in flat.services]


def purls(flat: Flat) -> list[str]:
    """Return stated purls; services have none."""
    return [node.purl or "" for node in flat.components] + [""] * len(flat.services)


def cpes(flat: Flat) -> dict[int, str]:
    """Return the stated CPE of each component that has one."""
    column = [node.cpe for node in flat.components]
    return {position: cpe for position, cpe in enumerate(column) if cpe} if any(column) else {}


def kinds(flat: Flat) -> bytes:
    """Return what each node is."""
    types = [node.type for node in flat.components]
    kinds = bytearray(len(types))
    if ComponentType.model in types:
        for position, stated in enumerate(types):
            kinds[position] = MODEL if stated is ComponentType.model else COMPONENT
    for run in flat.origins:
        kinds[run.first : run.first + run.count] = bytes([ORIGIN]) * run.count
    return bytes(kinds) + bytes([SERVICE]) * len(flat.services)


def parties(flat: Flat) -> dict[str, list[str]]:
    """Return the stated parties by role, leaving out roles that nobody fills."""
    components = flat.components
    before, after = [""] * len(components), [""] * len(flat.services)
    publishers = [node.publisher for node in components]
    columns = {
        "supplier": _organizations([node.supplier for node in components]),
        "manufacturer": _organizations([node.manufacturer for node in components]),
        "publisher": [text or "" for text in publishers] if any(publishers) else [],
        "author": _authors(components),
    }
    whole = {role: column + after for role, column in columns.items() if any(column)}
    providers = _organizations([node.provider for node in flat.services])
    if any(providers):
        whole["provider"] = before + providers
    keepers = [_governors(service) for service in flat.services]
    if any(keepers):
        whole["publisher"] = (columns["publisher"] or before) + keepers
    return whole


def _governors(service: Service) -> str:
    """Return who answers for the data of a service: its customer as often as its provider."""
    return "; ".join(filter(None, (governors_of(flow.governance) for flow in service.data or ())))


def links(flat: Flat) -> Links:
    """Return every stated link, and the node that states it."""
    stated = [node.externalReferences or () for node in flat.components]
    stated += [node.externalReferences or () for node in flat.services]
    owners = in_runs(range(len(stated)), map(len, stated))
    return list(chain.from_iterable(stated)), owners


def to_boms(found: list[ExternalReference]) -> list[int]:
    """Return the positions of links that lead to another SBOM."""
    types = [link.type for link in found]
    if ReferenceType.bom not in types:
        return []
    return [position for position, kind in enumerate(types) if kind == ReferenceType.bom]


def urls(flat: Flat, links: Links) -> tuple[list[str], Runs]:
    """Return every stated address, and the node that states it."""
    stated, owners = links
    found = [link.url or "" for link in stated]
    for first, addresses in _addresses(flat):
        found += chain.from_iterable(addresses)
        nodes = range(first, first + len(addresses))
        owners = joined(owners, in_runs(nodes, map(len, addresses)))
    return found, owners


def _addresses(flat: Flat) -> Iterator[tuple[int, list[Sequence[str]]]]:
    """Yield first node and addresses per node: of parties, of endpoints, of ends of data flows."""
    services = len(flat.components)
    for first, parties in (
        (0, [node.supplier for node in flat.components]),
        (0, [node.manufacturer for node in flat.components]),
        (services, [node.provider for node in flat.services]),
    ):
        if any(parties):
            yield first, [party.url or () if party else () for party in parties]
    if flat.services:
        yield services, [node.endpoints or () for node in flat.services]
        yield services, [tuple(_flow_ends(node)) for node in flat.services]


def _flow_ends(service: Service) -> Iterator[str]:
    ends = [
        end
        for flow in service.data or ()
        for end in (*(flow.source or ()), *(flow.destination or ()))
    ]
    yield from dict.fromkeys(filter(is_address, ends))


def _organizations(stated: Sequence[Organization | None]) -> list[str]:
    if not any(stated):
        return []
    return [
        "" if party is None else (party.name or "") if not party.contact else with_contacts(party)
        for party in stated
    ]


def _authors(components: list[Part]) -> list[str]:
    single = [node.author for node in components]
    several = [node.authors for node in components]
    if not any(several):
        return [text or "" for text in single] if any(single) else []
    return [
        "; ".join(filter(None, (one, people(persons or [], "; "))))
        for one, persons in zip(single, several, strict=True)
    ]
