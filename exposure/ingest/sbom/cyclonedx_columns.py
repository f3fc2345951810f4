"""How do CycloneDX components and services become columns, at the speed of a list comprehension?

Components and services are kept apart throughout: a test per node for what it is would cost
more than the parse.
"""

from array import array
from collections.abc import Iterator, Sequence
from itertools import chain

from exposure.ingest.sbom.cyclonedx_wire import Component, Contact, Dependency, Organization
from exposure.ingest.sbom.edges import Index, resolve
from exposure.ingest.sbom.flatten import Flat
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

_SCOPE_MARKS = {"optional": OPTIONAL, "excluded": DEV}


def names(flat: Flat) -> list[str]:
    """Return display names, the group in front of the name where the document splits them."""
    return [
        f"{node.group}/{node.name or ''}" if node.group else node.name or ""
        for node in flat.nodes()
    ]


def versions(flat: Flat) -> list[str]:
    """Return stated versions."""
    return [node.version or "" for node in flat.nodes()]


def purls(flat: Flat) -> list[str]:
    """Return stated purls; services have none."""
    return [node.purl or "" for node in flat.components] + [""] * len(flat.services)


def cpes(flat: Flat) -> dict[int, str]:
    """Return the stated CPE of each component that has one."""
    return {position: node.cpe for position, node in enumerate(flat.components) if node.cpe}


def kinds(flat: Flat) -> bytes:
    """Return what each node is."""
    kind_of = {"machine-learning-model": MODEL}
    types = bytes([kind_of.get(node.type or "", COMPONENT) for node in flat.components])
    return types + bytes([SERVICE]) * len(flat.services)


def parties(flat: Flat) -> dict[str, list[str]]:
    """Return the stated parties by role, leaving out roles that nobody fills."""
    blank = [""] * len(flat.services)
    columns = {
        "supplier": _organizations([node.supplier for node in flat.components]) + blank,
        "manufacturer": _organizations([node.manufacturer for node in flat.components]) + blank,
        "publisher": [node.publisher or "" for node in flat.components] + blank,
        "author": _authors(flat.components) + blank,
        "provider": [""] * len(flat.components)
        + _organizations([node.provider for node in flat.services]),
    }
    return {role: column for role, column in columns.items() if any(column)}


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
    """Yield first node and addresses per node: of suppliers, then of providers and endpoints."""
    suppliers = [node.supplier for node in flat.components]
    yield 0, [party.url or () if party else () for party in suppliers]
    providers = [node.provider for node in flat.services]
    first = len(flat.components)
    yield first, [party.url or () if party else () for party in providers]
    yield first, [node.endpoints or () for node in flat.services]


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
    scopes = [node.scope for node in flat.components]
    if not flat.nesting and not set(scopes) & _SCOPE_MARKS.keys():
        return b""
    marks = [_SCOPE_MARKS.get(scope or "", PLAIN) for scope in scopes]
    marks += [PLAIN] * len(flat.services)
    held = bytes(stated) + bytes([CONTAINED]) * len(flat.nesting)
    ends = map(marks.__getitem__, targets)
    return bytes(end | mark for end, mark in zip(ends, held, strict=True))


def _organizations(stated: list[Organization | None]) -> list[str]:
    return [
        "" if party is None else (party.name or "") if not party.contact else _with_mail(party)
        for party in stated
    ]


def _with_mail(party: Organization) -> str:
    return _people(
        [Contact(party.name), *(Contact(None, c.email) for c in party.contact or ())], " "
    )


def _authors(components: list[Component]) -> list[str]:
    return [
        "; ".join(filter(None, (node.author, _people(node.authors, "; ")))) if node.authors
        else node.author or ""
        for node in components
    ]  # fmt: skip


def _people(people: list[Contact], between: str) -> str:
    return between.join(
        " ".join(filter(None, (person.name, person.email and f"<{person.email}>")))
        for person in people
    ).strip()
