"""How do CycloneDX components and services become columns, at the speed of a list comprehension?

Components and services are kept apart throughout: a test per node for what it is would cost
more than the parse.
"""

from array import array
from collections.abc import Iterator, Sequence
from itertools import chain
from operator import attrgetter
from typing import TypeAlias

from exposure.ingest.sbom.cyclonedx.flatten import Flat
from exposure.ingest.sbom.cyclonedx.wire import (
    Component,
    Contact,
    Dependency,
    Organization,
    Service,
)
from exposure.ingest.sbom.edges import Index, resolve
from exposure.inventory.bill import (
    COMPONENT,
    CONTAINED,
    DEV,
    MODEL,
    OPTIONAL,
    PLAIN,
    SERVICE,
    Edges,
)
from exposure.inventory.runs import Integers, Runs, in_runs, joined, one_each

Node: TypeAlias = Component | Service

_MODEL_TYPE = "machine-learning-model"
_SCOPE_MARKS = {"optional": OPTIONAL, "excluded": DEV}


def names(flat: Flat) -> list[str]:
    """Return display names, the group in front of the name where the document splits them."""
    nodes = flat.nodes()
    stated = _texts(nodes, "name")
    groups = _texts_if_any(nodes, "group")
    if not groups:
        return stated
    return [
        f"{group}/{name}" if group else name for group, name in zip(groups, stated, strict=True)
    ]


def versions(flat: Flat) -> list[str]:
    """Return stated versions."""
    return _texts(flat.nodes(), "version")


def purls(flat: Flat) -> list[str]:
    """Return stated purls; services have none."""
    return _texts(flat.components, "purl") + [""] * len(flat.services)


def cpes(flat: Flat) -> dict[int, str]:
    """Return the stated CPE of each component that has one."""
    column = _texts_if_any(flat.components, "cpe")
    return {position: cpe for position, cpe in enumerate(column) if cpe}


def kinds(flat: Flat) -> bytes:
    """Return what each node is."""
    types = list(map(attrgetter("type"), flat.components))
    kinds = bytearray(len(types))
    if _MODEL_TYPE in types:
        for position, stated in enumerate(types):
            kinds[position] = MODEL if stated == _MODEL_TYPE else COMPONENT
    return bytes(kinds) + bytes([SERVICE]) * len(flat.services)


def parties(flat: Flat) -> dict[str, list[str]]:
    """Return the stated parties by role, leaving out roles that nobody fills."""
    before, after = [""] * len(flat.components), [""] * len(flat.services)
    columns = {
        "supplier": _organizations(flat.components, "supplier"),
        "manufacturer": _organizations(flat.components, "manufacturer"),
        "publisher": _texts_if_any(flat.components, "publisher"),
        "author": _authors(flat.components),
    }
    whole = {role: column + after for role, column in columns.items() if any(column)}
    providers = _organizations(flat.services, "provider")
    return whole | ({"provider": before + providers} if any(providers) else {})


def urls(flat: Flat) -> tuple[list[str], Runs]:
    """Return every stated address, and the node that states it."""
    references = [node.externalReferences or () for node in flat.nodes()]
    found = [ref.url or "" for refs in references for ref in refs]
    owners = in_runs(range(len(references)), map(len, references))
    for first, addresses in _addresses(flat):
        found += chain.from_iterable(addresses)
        nodes = range(first, first + len(addresses))
        owners = joined(owners, in_runs(nodes, map(len, addresses)))
    return found, owners


def _addresses(flat: Flat) -> Iterator[tuple[int, list[Sequence[str]]]]:
    """Yield first node and addresses per node: of suppliers and makers, providers and endpoints."""
    for first, nodes, field in (
        (0, flat.components, "supplier"),
        (0, flat.components, "manufacturer"),
        (len(flat.components), flat.services, "provider"),
    ):
        parties: list[Organization | None] = list(map(attrgetter(field), nodes))
        if parties.count(None) < len(parties):
            yield first, [party.url or () if party else () for party in parties]
    if flat.services:
        yield len(flat.components), [node.endpoints or () for node in flat.services]


def edges(dependencies: list[Dependency], index: Index, flat: Flat) -> tuple[Edges, dict[str, int]]:
    """Return the edges of `dependencies` and of nesting, and the references that lead nowhere."""
    wanted = [entry.dependsOn or () for entry in dependencies]
    heads = [entry.ref for entry in dependencies]
    ends = list(chain.from_iterable(wanted))
    found, dangling = resolve(index, heads, list(map(len, wanted)), ends)
    nested = one_each(parent for parent, _ in flat.nesting)
    targets = found.targets + array("i", [child for _, child in flat.nesting])
    stated = len(found.targets)
    marks = _marks(targets, flat, stated)
    return Edges(joined(found.sources, nested), targets, marks), dangling


def _marks(targets: Integers, flat: Flat, stated: int) -> bytes:
    """Carry a component's stated scope to the edges that lead to it; nesting is containment."""
    scopes = list(map(attrgetter("scope"), flat.components))
    if not flat.nesting and not set(scopes) & _SCOPE_MARKS.keys():
        return b""
    marks = [_SCOPE_MARKS.get(scope or "", PLAIN) for scope in scopes]
    marks += [PLAIN] * len(flat.services)
    held = bytes(stated) + bytes([CONTAINED]) * len(flat.nesting)
    ends = map(marks.__getitem__, targets)
    return bytes(end | mark for end, mark in zip(ends, held, strict=True))


def _column(nodes: Sequence[Node], field: str) -> list[str | None]:
    return list(map(attrgetter(field), nodes))


def _texts(nodes: Sequence[Node], field: str) -> list[str]:
    return [text or "" for text in _column(nodes, field)]


def _texts_if_any(nodes: Sequence[Node], field: str) -> list[str]:
    """Return a column of texts; nothing where nobody states one, which is soon seen."""
    column = _column(nodes, field)
    return [text or "" for text in column] if column.count(None) < len(column) else []


def _organizations(nodes: Sequence[Node], field: str) -> list[str]:
    stated: list[Organization | None] = list(map(attrgetter(field), nodes))
    if stated.count(None) == len(stated):
        return []
    return [
        "" if party is None else (party.name or "") if not party.contact else with_contacts(party)
        for party in stated
    ]


def with_contacts(party: Organization) -> str:
    """Return the party's name with its contacts: each may name the company that the name hides."""
    people = [Contact(party.name), *(party.contact or ())]
    return _people([person for person in people if person.name or person.email], "; ")


def _authors(components: list[Component]) -> list[str]:
    single = _texts_if_any(components, "author")
    several: list[list[Contact] | None] = list(map(attrgetter("authors"), components))
    if several.count(None) == len(several):
        return single
    return [
        "; ".join(filter(None, (one, _people(people or [], "; "))))
        for one, people in zip(single or [""] * len(several), several, strict=True)
    ]


def _people(people: list[Contact], between: str) -> str:
    return between.join(
        " ".join(filter(None, (person.name, person.email and f"<{person.email}>")))
        for person in people
    ).strip()
