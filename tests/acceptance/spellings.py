"""What does one small graph look like in each SBOM format, written over many lines?

What tells one component from another never stands on two lines that follow each other.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Part:
    """One component."""

    ref: str
    name: str
    purl: str = ""
    version: str = "1"


@dataclass(frozen=True)
class Graph:
    """Components, who needs whom by reference, and what the document describes."""

    parts: tuple[Part, ...]
    needs: tuple[tuple[str, str], ...] = ()
    roots: tuple[str, ...] = ()


def cyclonedx_json(graph: Graph) -> str:
    """CycloneDX has room for one root; any further ones are components."""
    described = [part for part in graph.parts if part.ref in graph.roots[:1]]
    listed = [part for part in graph.parts if part.ref not in graph.roots[:1]]
    return json.dumps({
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "metadata": {"component": _component(described[0])} if described else {},
        "components": list(map(_component, listed)),
        "dependencies": [{"ref": a, "dependsOn": [b]} for a, b in graph.needs],
    }, indent=1)  # fmt: skip


def _component(part: Part) -> dict[str, str]:
    stated = {"bom-ref": part.ref, "type": "library", "name": part.name, "version": part.version}
    return stated | ({"purl": part.purl} if part.purl else {})


def cyclonedx_xml(graph: Graph) -> str:
    described = [part for part in graph.parts if part.ref in graph.roots[:1]]
    listed = [part for part in graph.parts if part.ref not in graph.roots[:1]]
    root = f"<metadata>{_element(described[0])}</metadata>\n" if described else ""
    needs = "".join(
        f'<dependency ref="{a}">\n<dependency ref="{b}"/>\n</dependency>\n' for a, b in graph.needs
    )
    return (
        '<?xml version="1.0"?>\n<bom xmlns="http://cyclonedx.org/schema/bom/1.6" version="1">\n'
        f"{root}<components>{''.join(map(_element, listed))}</components>\n"
        f"<dependencies>\n{needs}</dependencies>\n</bom>\n"
    )


def _element(part: Part) -> str:
    purl = f"<purl>{part.purl}</purl>\n" if part.purl else ""
    return (
        f'\n<component type="library" bom-ref="{part.ref}">\n\n<name>{part.name}</name>\n'
        f"<version>{part.version}</version>\n{purl}</component>\n"
    )


def spdx2_value(graph: Graph) -> dict[str, object]:
    stated = [("SPDXRef-DOCUMENT", "DESCRIBES", f"SPDXRef-{root}") for root in graph.roots]
    stated += [(f"SPDXRef-{a}", "DEPENDS_ON", f"SPDXRef-{b}") for a, b in graph.needs]
    return {
        "spdxVersion": "SPDX-2.3",
        "SPDXID": "SPDXRef-DOCUMENT",
        "creationInfo": {"created": "2026-10-31T00:00:00Z", "creators": ["Tool: test"]},
        "packages": [
            {
                "SPDXID": f"SPDXRef-{part.ref}",
                "versionInfo": part.version,
                "name": part.name,
                "downloadLocation": "NOASSERTION",
                "externalRefs": _refs(part),
            }
            for part in graph.parts
        ],
        "relationships": [
            {"spdxElementId": one, "relationshipType": kind, "relatedSpdxElement": other}
            for one, kind, other in stated
        ],
    }


def _refs(part: Part) -> list[dict[str, str]]:
    ref = {"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl"}
    return [ref | {"referenceLocator": part.purl}] if part.purl else []


def spdx2_json(graph: Graph) -> str:
    return json.dumps(spdx2_value(graph), indent=1)


def spdx2_yaml(graph: Graph) -> str:
    """Block style for lists of entries, JSON inside, which YAML takes as it is."""
    return "".join(f"{key}: {_block(value)}\n" for key, value in spdx2_value(graph).items())


def _block(value: object) -> str:
    if not isinstance(value, list) or not value:
        return json.dumps(value)
    entries = (
        "\n  ".join(f"{key}: {json.dumps(inner)}" for key, inner in entry.items())
        for entry in value
    )
    return "".join(f"\n- {entry}" for entry in entries)


def spdx2_tag_value(graph: Graph) -> str:
    lines = ["SPDXVersion: SPDX-2.3", "SPDXID: SPDXRef-DOCUMENT"]
    for part in graph.parts:
        lines += [f"PackageName: {part.name}", f"SPDXID: SPDXRef-{part.ref}",
                  f"PackageVersion: {part.version}"]  # fmt: skip
        lines += [f"ExternalRef: PACKAGE-MANAGER purl {part.purl}"] if part.purl else []
    lines += [f"Relationship: SPDXRef-DOCUMENT DESCRIBES SPDXRef-{root}" for root in graph.roots]
    lines += [f"Relationship: SPDXRef-{a} DEPENDS_ON SPDXRef-{b}" for a, b in graph.needs]
    return "\n\n".join(lines) + "\n"


def spdx3_json(graph: Graph) -> str:
    site = "https://sbom.example/"
    made = {"creationInfo": "_:made"}
    sbom = {"type": "software_Sbom", "spdxId": f"{site}sbom", **made,
            "rootElement": [site + root for root in graph.roots]}  # fmt: skip
    packages = [
        {"type": "software_Package", "spdxId": site + part.ref, **made, "name": part.name,
         "software_packageVersion": part.version}
        | ({"software_packageUrl": part.purl} if part.purl else {})
        for part in graph.parts
    ]  # fmt: skip
    needs = [
        {"type": "Relationship", "spdxId": f"{site}needs-{k}", "from": site + a, **made,
         "relationshipType": "dependsOn", "to": [site + b]}
        for k, (a, b) in enumerate(graph.needs)
    ]  # fmt: skip
    creation = {"type": "CreationInfo", "@id": "_:made", "specVersion": "3.0.1",
                "created": "2026-10-31T00:00:00Z", "createdBy": []}  # fmt: skip
    context = "https://spdx.org/rdf/3.0.1/spdx-context.jsonld"
    graph_of_all = [creation, sbom, *packages, *needs]
    return json.dumps({"@context": context, "@graph": graph_of_all}, indent=1)


SPELLINGS: dict[str, Callable[[Graph], str]] = {
    "CycloneDX JSON": cyclonedx_json,
    "CycloneDX XML": cyclonedx_xml,
    "SPDX 2.3 JSON": spdx2_json,
    "SPDX 2.3 YAML": spdx2_yaml,
    "SPDX 2.3 tag-value": spdx2_tag_value,
    "SPDX 3.0 JSON-LD": spdx3_json,
}
