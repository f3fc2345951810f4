"""How long does SPDX take to become columns, beside a generic parser of the same file?"""

import argparse
import gc
import json
import random
import time
from collections.abc import Callable, Iterator

import orjson
from measure import say_where

from exposure.ingest.bounds import DEFAULT_BOUNDS
from exposure.ingest.sbom.spdx2.reader import read_spdx2
from exposure.ingest.sbom.spdx3.reader import read_spdx3

SUPPLIERS = 4_001
EDGES = 4
REACH = 2_000
"""An edge leads at most this many packages further on, as real trees are local."""
SITE = "https://sbom.example/docs/yardstick-4fe40e24"
TERMS = "https://spdx.org/rdf/3.0.1/spdx-context.jsonld"


def main() -> None:
    """Print the ratio of each reader to the yardstick, in processor time, the least of the runs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-n", "--packages", type=int, nargs="*", default=[10_000, 100_000])
    parser.add_argument("--runs", type=int, default=3)
    wanted = parser.parse_args()
    say_where()
    for count in wanted.packages:
        for name, write, read in (
            ("SPDX 3.0.1 JSON-LD", spdx3_text, read_spdx3),
            ("SPDX 2.3 JSON", spdx2_text, read_spdx2),
        ):
            raw = write(count)
            ours = least(lambda: read("yardstick", raw, DEFAULT_BOUNDS), wanted.runs)  # noqa: B023
            yardstick = least(lambda: orjson.loads(raw), wanted.runs)  # noqa: B023
            print(
                f"{name:<19} {count:>8,} packages {len(raw) / 1e6:7.1f} MB  {ours:6.3f} s"
                f"  orjson {yardstick:6.3f} s  ratio {ours / yardstick:.2f} (goal 0.8)"
            )


def least(work: Callable[[], object], runs: int) -> float:
    """Return the seconds of processor time of the quickest run, the collector off."""
    taken = []
    for _ in range(runs):
        gc.collect()
        gc.disable()
        start = time.process_time()
        result = work()
        taken.append(time.process_time() - start)
        gc.enable()
        del result
    return min(taken)


def spdx3_text(count: int) -> bytes:
    """Write SPDX 3.0.1: `count` packages, their suppliers, and four relationships of each."""
    graph = [*_about(count), *_suppliers(), *_packages(count), *_relationships(count)]
    return json.dumps({"@context": TERMS, "@graph": graph}).encode()


def _about(count: int) -> Iterator[dict[str, object]]:
    yield {
        "type": "CreationInfo",
        "@id": "_:creation",
        "specVersion": "3.0.1",
        "createdBy": [f"{SITE}/agent-0"],
        "created": "2026-10-31T00:00:00Z",
    }
    common = {"creationInfo": "_:creation", "profileConformance": ["core", "software"]}
    members = [f"{SITE}/package-{i}" for i in range(count)]
    sbom = f"{SITE}/sbom"
    yield {"type": "SpdxDocument", "spdxId": f"{SITE}/document", "rootElement": [sbom], **common}
    yield {"type": "software_Sbom", "spdxId": sbom, "rootElement": members[:1], **common,
           "element": members}  # fmt: skip


def _suppliers() -> Iterator[dict[str, object]]:
    for number in range(SUPPLIERS):
        yield {
            "type": "Organization",
            "spdxId": f"{SITE}/agent-{number}",
            "creationInfo": "_:creation",
            "name": f"Parts House {number} Ltd",
        }


def _packages(count: int) -> Iterator[dict[str, object]]:
    for i in range(count):
        name, version = f"part-{i:07d}", f"{i % 11}.{i % 5}.{i % 3}"
        purl = f"pkg:{('npm', 'pypi', 'cargo')[i % 3]}/{name}@{version}"
        yield {
            "type": "software_Package",
            "spdxId": f"{SITE}/package-{i}",
            "creationInfo": "_:creation",
            "name": name,
            "verifiedUsing": [{"type": "Hash", "algorithm": "sha256", "hashValue": f"{i:064x}"}],
            "externalIdentifier": [
                {
                    "type": "ExternalIdentifier",
                    "externalIdentifierType": "packageUrl",
                    "identifier": purl,
                }
            ],
            "suppliedBy": f"{SITE}/agent-{i % SUPPLIERS}",
            "software_primaryPurpose": "library",
            "software_copyrightText": "NOASSERTION",
            "software_downloadLocation": f"https://code.example/{name}.tgz",
            "software_packageVersion": version,
        }


def _relationships(count: int) -> Iterator[dict[str, object]]:
    for number, (source, target) in enumerate(_edges(count), start=1):
        yield {
            "type": "LifecycleScopedRelationship" if number % 10 == 0 else "Relationship",
            "spdxId": f"{SITE}/relationship-{number}",
            "creationInfo": "_:creation",
            "from": f"{SITE}/package-{source}",
            "relationshipType": "dependsOn",
            "to": [f"{SITE}/package-{target}"],
            "completeness": "noAssertion",
        } | ({"scope": "test"} if number % 20 == 0 else {})


def _edges(count: int) -> Iterator[tuple[int, int]]:
    draw = random.Random(count)
    for i in range(count):
        further = range(i + 1, min(count, i + 1 + REACH))
        for target in sorted(draw.sample(further, min(EDGES, len(further)))):
            yield i, target


def spdx2_text(count: int) -> bytes:
    """Write SPDX 2.3 with the same packages and edges."""
    return json.dumps(
        {
            "spdxVersion": "SPDX-2.3",
            "SPDXID": "SPDXRef-DOCUMENT",
            "name": "yardstick",
            "creationInfo": {"created": "2026-10-31T00:00:00Z", "creators": ["Tool: yardstick"]},
            "documentDescribes": ["SPDXRef-Package-0"],
            "packages": list(_spdx2_packages(count)),
            "relationships": [
                {
                    "spdxElementId": f"SPDXRef-Package-{source}",
                    "relationshipType": "DEPENDS_ON",
                    "relatedSpdxElement": f"SPDXRef-Package-{target}",
                }
                for source, target in _edges(count)
            ],
        }
    ).encode()


def _spdx2_packages(count: int) -> Iterator[dict[str, object]]:
    for i in range(count):
        name, version = f"part-{i:07d}", f"{i % 11}.{i % 5}.{i % 3}"
        purl = f"pkg:{('npm', 'pypi', 'cargo')[i % 3]}/{name}@{version}"
        yield {
            "SPDXID": f"SPDXRef-Package-{i}",
            "name": name,
            "versionInfo": version,
            "supplier": f"Organization: Parts House {i % SUPPLIERS} Ltd",
            "downloadLocation": f"https://code.example/{name}.tgz",
            "filesAnalyzed": False,
            "checksums": [{"algorithm": "SHA256", "checksumValue": f"{i:064x}"}],
            "licenseConcluded": "NOASSERTION",
            "licenseDeclared": "Apache-2.0",
            "copyrightText": "NOASSERTION",
            "externalRefs": [
                {
                    "referenceCategory": "PACKAGE-MANAGER",
                    "referenceType": "purl",
                    "referenceLocator": purl,
                }
            ],
        }


if __name__ == "__main__":
    main()
