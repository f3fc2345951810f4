"""What do N packages look like in SPDX 2.3 tag-value and JSON, written from one structure?"""

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

SUPPLIERS = 4_001
EDGES = 4
REACH = 2_000
"""An edge leads at most this many packages further on, as real trees are local."""


@dataclass(frozen=True)
class Part:
    """One package, and the numbers of those that it needs."""

    number: int
    needs: tuple[int, ...]

    @property
    def ref(self) -> str:
        return ref_of(self.number)

    @property
    def fields(self) -> dict[str, str]:
        """Return the texts of the package, by the names that JSON gives them."""
        number = self.number
        name, version = f"part-{number:07d}", f"{number % 11}.{number % 5}.{number % 3}"
        kind = ("npm/", "pypi/", "maven/example.parts/")[number % 3]
        return {
            "name": name,
            "versionInfo": version,
            "supplier": f"Organization: Parts House {number % SUPPLIERS} Ltd",
            "downloadLocation": f"https://code.example/{name}",
            "purl": f"pkg:{kind}{name}@{version}",
        }


def ref_of(number: int) -> str:
    """Return the SPDX id of a package."""
    return f"SPDXRef-Package-{number}"


def parts(count: int) -> Iterator[Part]:
    """Yield the packages; each needs four of those that follow it."""
    draw = random.Random(count)
    for number in range(count):
        further = range(number + 1, min(count, number + 1 + REACH))
        yield Part(number, tuple(sorted(draw.sample(further, min(EDGES, len(further))))))


def write_twins(folder: Path, count: int) -> tuple[Path, Path]:
    """Write the same packages in tag-value and in JSON; return where."""
    tag_value, twin = folder / f"parts-{count}.spdx", folder / f"parts-{count}.spdx.json"
    with tag_value.open("w", encoding="utf-8", newline="\n") as file:
        file.write("SPDXVersion: SPDX-2.3\nDataLicense: CC0-1.0\nSPDXID: SPDXRef-DOCUMENT\n")
        file.write("DocumentName: parts\nDocumentNamespace: https://parts.example/1\n")
        file.write("Creator: Tool: parts-1\nCreated: 2026-11-22T00:00:00Z\n")
        file.write(f"Relationship: SPDXRef-DOCUMENT DESCRIBES {ref_of(0)}\n")
        file.writelines(_lines(part) for part in parts(count))
    twin.write_text(json.dumps(_document(count)), encoding="utf-8")
    return tag_value, twin


def _lines(part: Part) -> str:
    fields = part.fields
    needs = "".join(f"Relationship: {part.ref} DEPENDS_ON {ref_of(need)}\n" for need in part.needs)
    return (
        f"\n##### Package: {fields['name']}\n\n"
        f"PackageName: {fields['name']}\nSPDXID: {part.ref}\n"
        f"PackageVersion: {fields['versionInfo']}\nPackageSupplier: {fields['supplier']}\n"
        f"PackageDownloadLocation: {fields['downloadLocation']}\nFilesAnalyzed: false\n"
        "PackageLicenseConcluded: NOASSERTION\nPackageLicenseDeclared: Apache-2.0\n"
        "PackageCopyrightText: NOASSERTION\n"
        f"ExternalRef: PACKAGE-MANAGER purl {fields['purl']}\n{needs}"
    )


def _document(count: int) -> dict[str, object]:
    relationships = [_relationship("SPDXRef-DOCUMENT", "DESCRIBES", ref_of(0))]
    packages = []
    for part in parts(count):
        packages.append(_package(part))
        relationships += [_relationship(part.ref, "DEPENDS_ON", ref_of(n)) for n in part.needs]
    return {
        "spdxVersion": "SPDX-2.3",
        "dataLicense": "CC0-1.0",
        "SPDXID": "SPDXRef-DOCUMENT",
        "name": "parts",
        "documentNamespace": "https://parts.example/1",
        "creationInfo": {"creators": ["Tool: parts-1"], "created": "2026-11-22T00:00:00Z"},
        "packages": packages,
        "relationships": relationships,
    }


def _package(part: Part) -> dict[str, object]:
    fields: dict[str, object] = dict(part.fields)
    ref = {
        "referenceCategory": "PACKAGE-MANAGER",
        "referenceType": "purl",
        "referenceLocator": fields.pop("purl"),
    }
    return {
        "SPDXID": part.ref,
        **fields,
        "filesAnalyzed": False,
        "licenseConcluded": "NOASSERTION",
        "licenseDeclared": "Apache-2.0",
        "copyrightText": "NOASSERTION",
        "externalRefs": [ref],
    }


def _relationship(one: str, kind: str, other: str) -> dict[str, str]:
    return {"spdxElementId": one, "relationshipType": kind, "relatedSpdxElement": other}
