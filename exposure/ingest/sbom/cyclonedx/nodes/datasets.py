"""Which nodes and parties does CycloneDX state where it describes data (`componentData`)?

The owner of data decides who may have it, as a supplier does, and counts as one. Who keeps it or
looks after it may be anybody's employee or contractor, and counts as little as a publisher.
"""

from collections.abc import Iterable

from exposure.ingest.sbom.cyclonedx.facts import ComponentType, Data, ExternalReference
from exposure.ingest.sbom.cyclonedx.nodes.parties import both, keepers_of, owner_of
from exposure.ingest.sbom.cyclonedx.wire import Part, datasets_of


def described(node: Part) -> list[tuple[str, list[int], list[Part]]]:
    """Return the data described inside a node that is a node of its own: key, numbers, parts.

    Content of a component of type `data` without another name is the component itself.
    """
    datasets, contents = datasets_of(node), node.data or []
    numbers = [k for k, entry in enumerate(datasets) if not _is_reference(entry)]
    others = [k for k, entry in enumerate(contents) if entry.name and entry.name != node.name]
    fold(node, [entry for k, entry in enumerate(contents) if k not in set(others)])
    found = [
        ("modelCard/modelParameters/datasets", numbers, [_part(datasets[k]) for k in numbers]),
        ("data", others, [_part(contents[k]) for k in others]),
    ]
    return [entry for entry in found if entry[1]]


def _is_reference(entry: Data) -> bool:
    return bool(entry.ref) and not (entry.name or entry.contents or entry.governance)


def _part(entry: Data) -> Part:
    url = entry.contents.url if entry.contents else None
    part = Part(name=entry.name or url, type=ComponentType.data, bom_ref=entry.bom_ref)
    fold(part, [entry])
    return part


def fold(part: Part, entries: Iterable[Data]) -> None:
    """Add to a part the parties and addresses of the data that it is."""
    for entry in entries:
        part.supplier = both(part.supplier, owner_of(entry.governance))
        keepers = keepers_of(entry.governance)
        part.publisher = "; ".join(filter(None, (part.publisher, keepers))) or None
        if entry.contents and entry.contents.url:
            link = ExternalReference(url=entry.contents.url)
            part.externalReferences = [*(part.externalReferences or ()), link]
