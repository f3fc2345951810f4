"""Who supplied and who made each component of an SPDX 3 document?"""

from collections.abc import Iterable, Iterator
from itertools import compress
from operator import attrgetter

from msgspec import Struct

from exposure.ingest.sbom.spdx3 import terms
from exposure.ingest.sbom.spdx3.elements import Graph, refs_of
from exposure.ingest.sbom.spdx3.wire import Agent, ExternalIdentifier

_BETWEEN = "; "
_LABEL = "Organization:"
_PERSON = "Person: "
_DEFINED = {terms.NONE: "", terms.NO_ASSERTION: "", terms.SPDX_PROJECT: "SPDX Project"}
"""Element that the model itself defines → what it says of a party."""
_FURTHER = "availableFrom"
"""The relationship to additional suppliers (Core/RelationshipType)."""


class Parties(Struct, frozen=True):
    """Who is named, and what could not be told of them."""

    columns: dict[str, list[str]]
    """Role → text per node; a role that nobody fills has no key."""
    missing: tuple[str, ...]
    """References that no element carries."""
    nameless: tuple[str, ...]
    """References to agents that state nothing by which to tell them."""
    spelled: tuple[str, ...]
    """Names that stand where the identifier of an agent belongs."""


class _Names(Struct, frozen=True):
    """What references to parties mean."""

    texts: dict[str | None, str]
    missing: list[str]
    nameless: list[str]
    spelled: list[str]


def parties(graph: Graph) -> Parties:
    """Return the stated parties by role; of several in one role the names are joined."""
    suppliers: list[str | None] = list(map(attrgetter("suppliedBy"), graph.nodes))
    makers: list[list[str] | None] = list(map(attrgetter("originatedBy"), graph.nodes))
    further = _further(graph)
    wanted = {*suppliers, *(ref for refs in makers if refs for ref in refs)}
    wanted.update(ref for refs in further.values() for ref in refs)
    names = _names(graph, sorted(ref for ref in wanted if ref))
    supplied = list(map(names.texts.__getitem__, suppliers))
    for node, refs in further.items():
        supplied[node] = _joined([supplied[node], *map(names.texts.__getitem__, refs)])
    columns = {"supplier": supplied}
    if makers.count(None) < len(makers):
        columns["originator"] = [
            _joined(map(names.texts.__getitem__, refs)) if refs else "" for refs in makers
        ]
    return Parties(
        columns={role: column for role, column in columns.items() if any(column)},
        missing=tuple(names.missing),
        nameless=tuple(names.nameless),
        spelled=tuple(names.spelled),
    )


def _further(graph: Graph) -> dict[int, list[str]]:
    """Return the additional suppliers of nodes."""
    kinds = {kind for kind in set(graph.types) if terms.short(kind) == _FURTHER}
    if not kinds:
        return {}
    nodes = {ref: node for node, ref in enumerate(graph.refs())}
    found: dict[int, list[str]] = {}
    for link in compress(graph.links, map(kinds.__contains__, graph.types)):
        if link.from_ in nodes:
            found.setdefault(nodes[link.from_], []).extend(link.to or ())
    return found


def _names(graph: Graph, wanted: list[str]) -> _Names:
    agents = _agents(graph)
    names = _Names({None: "", "": ""}, [], [], [])
    unlisted = [ref for ref in wanted if ref not in agents]
    others = _others(graph) if unlisted else {}
    for ref in unlisted:
        text = _DEFINED.get(terms.individual(ref), others.get(ref))
        if text is None and (":" not in ref or any(map(str.isspace, ref))):
            text = ref.removeprefix(_LABEL).lstrip()
            names.spelled.append(ref)
        if text is None:
            names.missing.append(ref)
        agents[ref] = text or ""
    names.texts.update(agents)
    lacking = (ref for ref in wanted if not agents[ref] and not terms.individual(ref))
    names.nameless.extend(sorted(set(lacking) - set(names.missing)))
    return names


def _others(graph: Graph) -> dict[str, str]:
    """Return the names of all elements: what supplies something need not be stated as an agent."""
    names = [getattr(element, "name", None) or "" for element in graph.elements]
    return dict(zip(refs_of(graph.elements), names, strict=True))


def _agents(graph: Graph) -> dict[str, str]:
    """Return reference → name; where two agents carry one reference, both names."""
    refs, people = refs_of(graph.agents), graph.people
    texts = [_text(agent) for agent in graph.agents]
    if people:
        texts = [
            f"{_PERSON}{text}" if text and ref in people else text
            for ref, text in zip(refs, texts, strict=True)
        ]
    found = dict(zip(refs, texts, strict=True))
    if len(found) < len(refs):
        several: dict[str, list[str]] = {}
        for ref, text in zip(refs, texts, strict=True):
            several.setdefault(ref, []).append(text)
        return {ref: _joined(names) for ref, names in several.items()}
    return found


def _text(agent: Agent) -> str:
    """Return an agent as SPDX 2 writes one: the name and, in brackets, the address."""
    name, stated = agent.name or "", agent.externalIdentifier
    if not stated:
        return name
    emails = [one.identifier for one in stated if one.identifier and _is_email(one)]
    if name and emails:
        return f"{name} ({emails[0]})"
    return name or next((one.identifier for one in stated if one.identifier), "")


def _is_email(stated: ExternalIdentifier) -> bool:
    return terms.short(stated.externalIdentifierType or "") == "email"


def _joined(texts: Iterable[str]) -> str:
    return _BETWEEN.join(dict.fromkeys(filter(None, texts)))


def addresses(graph: Graph) -> dict[str, list[str]]:
    """Return reference → the addresses that an agent states."""
    return {
        agent.spdxId or agent.at_id or "": list(_addresses(agent))
        for agent in graph.agents
        if agent.externalIdentifier or agent.externalRef
    }


def _addresses(agent: Agent) -> Iterator[str]:
    for stated in agent.externalIdentifier or ():
        yield from stated.identifierLocator or ()
        if stated.identifier and "://" in stated.identifier:
            yield stated.identifier
    for resource in agent.externalRef or ():
        yield from resource.locator or ()
