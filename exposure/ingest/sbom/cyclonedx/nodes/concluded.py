"""What did an analysis take a CycloneDX component for, beside what the component states?

`evidence.identity`, CycloneDX 1.5 and later. A value that has not the form of its field is none:
there are programs that write a file's path there.
"""

from collections.abc import Callable, Iterator
from urllib.parse import unquote

from msgspec import Struct

from exposure.ingest.sbom.cyclonedx.facts import Evidence, Identity
from exposure.ingest.sbom.cyclonedx.nodes.flatten import Flat
from exposure.ingest.sbom.cyclonedx.wire import Part
from exposure.ingest.sbom.identifiers import vendor_of
from exposure.inventory.bill import place_in
from exposure.model.gap import Gap, GapEffect

_FURTHER_NAME = "further-name"
"""Gap kind: an analysis took a component for one of another name."""
_FORMS = {"purl": "pkg:", "cpe": "cpe:"}
_TEXTS = frozenset({"group", "name", "version"})


class Columns(Struct, frozen=True):
    """What identifies each node, as stated; what is missing is filled in here."""

    names: list[str]
    versions: list[str]
    purls: list[str]
    cpes: dict[int, str]


def conclude(document: str, flat: Flat, columns: Columns) -> Iterator[Gap]:
    """Fill in what a component does not state, and yield a gap where the two contradict."""
    evidence = [node.evidence for node in flat.components]
    if not any(evidence):
        return
    for node, found in enumerate(evidence):
        concluded = _concluded(found)
        if concluded:
            part, place = (
                flat.components[node],
                f"{place_in(flat.sections, node)}/evidence/identity",
            )
            for kind, effect, reason in _applied(columns, node, part, concluded):
                yield Gap(kind, effect, document, place, reason)


def _concluded(evidence: Evidence | None) -> dict[str, list[str]]:
    """Return field → concluded values, each once."""
    stated = evidence.identity if evidence else None
    found: dict[str, list[str]] = {}
    for identity in [stated] if isinstance(stated, Identity) else stated or ():
        field = (identity.field or "").strip().casefold()
        value = (identity.concludedValue or "").strip()
        known = field in _TEXTS or value.casefold().startswith(_FORMS.get(field, "\x00"))
        if known and value and value not in found.setdefault(field, []):
            found[field].append(value)
    return found


def _applied(
    columns: Columns, node: int, part: Part, concluded: dict[str, list[str]]
) -> Iterator[tuple[str, GapEffect, str]]:
    purls, cpes = concluded.get("purl", []), concluded.get("cpe", [])
    if purls and not columns.purls[node]:
        columns.purls[node] = purls[0]
    if cpes and node not in columns.cpes:
        columns.cpes[node] = cpes[0]
    if "version" in concluded and not columns.versions[node]:
        columns.versions[node] = concluded["version"][0]
    beside = GapEffect.note if columns.purls[node] else GapEffect.hides_presence
    for other in _unlike(purls, columns.purls[node], _package):
        yield "further-purl", GapEffect.hides_presence, _said(columns.purls[node], other)
    for other in _unlike(cpes, columns.cpes.get(node, ""), vendor_of):
        yield "further-cpe", beside, _said(columns.cpes[node], other)
    yield from _named(columns, node, part, concluded, beside)


def _named(
    columns: Columns, node: int, part: Part, concluded: dict[str, list[str]], beside: GapEffect
) -> Iterator[tuple[str, GapEffect, str]]:
    """Fill in name and group; a concluded name that differs may be that of another package."""
    stated = _display(part.group, part.name)
    for group in concluded.get("group", [None]):
        for name in concluded.get("name", [None]):
            if not part.name or (group and not part.group):
                columns.names[node] = _display(part.group or group, part.name or name)
            other = _display(group or part.group, name or part.name)
            if stated and other.casefold() not in {
                stated.casefold(),
                columns.names[node].casefold(),
            }:
                yield _FURTHER_NAME, beside, _said(stated, other)


def _display(group: str | None, name: str | None) -> str:
    return f"{group}/{name or ''}" if group else name or ""


def _said(used: str, other: str) -> str:
    return f"the component states {used}, and an analysis concluded {other}; the first was used"


def _unlike(concluded: list[str], used: str, key: Callable[[str], str]) -> list[str]:
    return [value for value in concluded if key(value) != key(used)]


def _package(purl: str) -> str:
    """Return type, namespace and name of a purl."""
    path = purl.partition("?")[0].partition("#")[0].strip().casefold()
    head, at, _ = path.rpartition("@")
    return unquote(head if at and not head.endswith("/") else path)
