"""Does one document say the same in tag-value, YAML and JSON?"""

import json as json_text
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from exposure.ingest.bounds import DEFAULT_BOUNDS, Bounds
from exposure.ingest.sbom.spdx2.reader import read_spdx2
from exposure.ingest.sbom.spdx2.tag_value import read_tag_value
from exposure.ingest.sbom.spdx2.yaml_text import read_spdx2_yaml
from exposure.inventory.bill import Bill
from exposure.inventory.estate import Reading

pytestmark = pytest.mark.requires_shared

JAVA = "third-party/spdx-tools-java/testResources"
PYTHON = "third-party/spdx-tools-python/tests/spdx/data"
NTIA = "third-party/ntia-conformance-checker/tests/data"
NTIA_FOLDERS = (
    "missing_author_name",
    "missing_component_version",
    "missing_concluded_license",
    "missing_dependency_relationships",
    "missing_supplier_name",
    "missing_timestamp",
    "missing_unique_identifiers",
    "no_elements_missing",
)
IN_TAG_VALUE = (
    (f"{JAVA}/SPDXJSONExample-v2.2.spdx.json", f"{JAVA}/SPDXTagExample-v2.2.spdx"),
    (f"{JAVA}/SPDXJSONExample-v2.3.spdx.json", f"{JAVA}/SPDXTagExample-v2.3.spdx"),
    (f"{PYTHON}/SPDXJSONExample-v2.2.spdx.json", f"{PYTHON}/SPDXTagExample-v2.2.spdx"),
    (f"{PYTHON}/SPDXJSONExample-v2.3.spdx.json", f"{PYTHON}/SPDXTagExample-v2.3.spdx"),
    (f"{PYTHON}/SPDXJSONExample-UTF-16.spdx.json", f"{PYTHON}/SPDXTagExample-UTF-16.spdx"),
    *(
        (f"{NTIA}/{folder}/SPDXJSONExample-v2.3.spdx.json",
         f"{NTIA}/{folder}/SPDXTagExample-v2.3.spdx")
        for folder in NTIA_FOLDERS
    ),
    ("third-party/protobom-nginx/nginx.spdx.json", "third-party/protobom-nginx/nginx.spdx"),
    ("generated/syft-venv-langchain-anthropic.spdx.json",
     "generated/syft-venv-langchain-anthropic.spdx"),
)  # fmt: skip
IN_YAML = (
    (f"{JAVA}/SPDXJSONExample-v2.2.spdx.json", f"{JAVA}/SPDXYAMLExample-2.2.spdx.yaml"),
    (f"{JAVA}/SPDXJSONExample-v2.3.spdx.json", f"{JAVA}/SPDXYAMLExample-2.3.spdx.yaml"),
    (f"{PYTHON}/SPDXJSONExample-v2.2.spdx.json", f"{PYTHON}/SPDXYAMLExample-v2.2.spdx.yaml"),
    (f"{PYTHON}/SPDXJSONExample-v2.3.spdx.json", f"{PYTHON}/SPDXYAMLExample-v2.3.spdx.yaml"),
    (f"{PYTHON}/SPDXJSONExample-UTF-16.spdx.json", f"{PYTHON}/SPDXYAMLExample-UTF-16.spdx.yaml"),
    *(
        (f"{NTIA}/{folder}/SPDXJSONExample-v2.3.spdx.json",
         f"{NTIA}/{folder}/SPDXYAMLExample-v2.3.spdx.yaml")
        for folder in NTIA_FOLDERS
    ),
)  # fmt: skip

LATER = "the JSON was made nine months later, of a newer build of the same image"
DIFFERENCES: dict[str, dict[str, str]] = {
    "third-party/protobom-nginx/nginx.spdx": {
        "dated": LATER,
        "version": "the older generator wrote SPDX 2.2",
        "packages": LATER + ", and ids are drawn by chance",
        "edges": LATER + ", and ids are drawn by chance",
        "roots": "the older generator calls the image `nginx`, the newer one by its digest",
        "parties": "the newer generator states no suppliers",
        "urls": "the newer generator states no homepages",
    },
}
"""Twin → what differs → why: their makers did not write down the same."""


def bill_of(shared: Path, name: str, read: Callable[[str, bytes, Bounds], Reading]) -> Bill:
    """Read one file of the corpora."""
    bill = read(name, (shared / "corpora" / name).read_bytes(), DEFAULT_BOUNDS).bill
    assert bill is not None
    return bill


def said_by(bill: Bill) -> dict[str, object]:
    """Return what a bill says, apart from order, places and the name of its format."""
    ends = zip(bill.edges.sources, bill.edges.targets, strict=True)
    return {
        "packages": Counter(zip(bill.refs, bill.names, bill.versions, bill.purls, strict=True)),
        "parties": {
            role: Counter(pair for pair in zip(bill.refs, texts, strict=True) if pair[1])
            for role, texts in bill.parties.items()
        },
        "cpes": {bill.refs[node]: cpe for node, cpe in bill.cpes.items()},
        "urls": Counter((bill.refs[n], u) for n, u in zip(bill.url_nodes, bill.urls, strict=True)),
        "roots": {bill.refs[root] for root in bill.roots},
        "edges": {
            (bill.refs[source], bill.refs[target], bill.edges.mark(edge))
            for edge, (source, target) in enumerate(ends)
        },
        "dated": bill.dated,
        "version": bill.format.rpartition(" ")[0],
        "gaps": {(gap.kind, gap.effect) for gap in bill.gaps},
    }


def differing(one: Bill, other: Bill) -> set[str]:
    """Name what two bills say differently."""
    first, second = said_by(one), said_by(other)
    return {aspect for aspect, said in first.items() if said != second[aspect]}


@pytest.mark.parametrize(("json", "twin"), IN_TAG_VALUE)
def test_tag_value_says_what_json_says(shared: Path, json: str, twin: str) -> None:
    bills = bill_of(shared, json, read_spdx2), bill_of(shared, twin, read_tag_value)

    assert differing(*bills) == DIFFERENCES.get(twin, {}).keys()


@pytest.mark.parametrize(("json", "twin"), IN_YAML)
def test_yaml_says_what_json_says(shared: Path, json: str, twin: str) -> None:
    bills = bill_of(shared, json, read_spdx2), bill_of(shared, twin, read_spdx2_yaml)

    assert differing(*bills) == DIFFERENCES.get(twin, {}).keys()


@pytest.mark.parametrize(
    "name",
    [
        "generated/syft-venv-langchain-anthropic.spdx.json",
        f"{NTIA}/SPDXSBOMExampleTests/bom-alpine-3.15.spdx.json",
        f"{NTIA}/SPDXSBOMExampleTests/chainguard.spdx.json",
    ],
)
def test_json_that_is_written_anew_as_yaml_says_the_same(shared: Path, name: str) -> None:
    raw = (shared / "corpora" / name).read_bytes()
    again = yaml.safe_dump(json_text.loads(raw)).encode()

    read = read_spdx2_yaml(name, again, DEFAULT_BOUNDS).bill

    assert read is not None
    assert differing(bill_of(shared, name, read_spdx2), read) == set()
