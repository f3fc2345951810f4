"""What does the yardstick file hold: N components, four edges each, suppliers and hosts?"""

import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

SUPPLIERS = 4_001
DIRECT = 50
REACH = 2_000
"""An edge leads at most this many components further on, as real trees are local."""
MADE_BY_A_DESIGNATED_VENDOR = "pkg:npm/%40anthropic-ai/sdk@1.0.0"


def write_cyclonedx(path: Path, count: int) -> None:
    """Write a CycloneDX 1.6 document; its last component alone is made by a designated vendor."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(
            '{"bomFormat":"CycloneDX","specVersion":"1.6","version":1,"metadata":{"component":'
        )
        file.write('{"type":"application","bom-ref":"yardstick","name":"yardstick","version":"1"}}')
        file.write(',"components":[')
        _write_list(file, (_component(i, count) for i in range(count)))
        file.write('],"dependencies":[')
        _write_list(file, _dependencies(count))
        file.write("]}\n")


def _write_list(file: TextIO, values: Iterator[dict[str, object]]) -> None:
    for position, value in enumerate(values):
        file.write("," if position else "")
        file.write(json.dumps(value))


def _component(i: int, count: int) -> dict[str, object]:
    name = f"part-{i:07d}"
    version = f"{i % 11}.{i % 5}.{i % 3}"
    supplier = i % SUPPLIERS
    kind = ("npm/", "pypi/", "maven/example.parts/")[i % 3]
    return {
        "type": "library",
        "bom-ref": f"node-{i}",
        "name": name,
        "version": version,
        "purl": MADE_BY_A_DESIGNATED_VENDOR if i == count - 1 else f"pkg:{kind}{name}@{version}",
        "supplier": {
            "name": f"Parts House {supplier} Ltd",
            "url": [f"https://house-{supplier}.example"],
        },
        "hashes": [
            {"alg": "SHA-256", "content": f"{i:064x}"},
            {"alg": "SHA-1", "content": f"{i:040x}"},
        ],
        "licenses": [{"license": {"id": "Apache-2.0"}}],
        "externalReferences": [
            {"type": "vcs", "url": f"https://code.example/{name}"},
            {"type": "website", "url": f"https://{name}.example"},
        ],
        "properties": [
            {"name": "build:number", "value": str(i)},
            {"name": "build:note", "value": "filler text of a kind"},
        ],
    }


def _dependencies(count: int) -> Iterator[dict[str, object]]:
    yield {"ref": "yardstick", "dependsOn": [f"node-{i}" for i in range(min(DIRECT, count))]}
    draw = random.Random(count)
    for i in range(count):
        further = range(i + 1, min(count, i + 1 + REACH))
        targets = sorted(draw.sample(further, min(4, len(further))))
        yield {"ref": f"node-{i}", "dependsOn": [f"node-{target}" for target in targets]}
