"""Do lock files of real Python trees say what their SBOM twins and truth.json say?"""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from exposure.ingest.bounds import DEFAULT_BOUNDS
from exposure.ingest.sbom.lock.requirements import read_requirements
from exposure.ingest.sbom.lock.uv import read_uv_lock
from exposure.inventory.bill import Bill
from tests.acceptance import truth

TREE = "uv-openwebui"
FREEZES = ("venv-aider", "venv-django-clean", "venv-langchain-anthropic", "venv-litellm",
           "venv-pydantic-ai")  # fmt: skip
OTHER_PACKAGES: dict[str, str] = {}
"""Package in which a lock file and its twin differ → why it may."""

Pair = tuple[str, str]

pytestmark = pytest.mark.requires_shared


@pytest.fixture(scope="module")
def generated(shared: Path) -> Path:
    return shared / "corpora" / "generated"


@pytest.fixture(scope="module")
def lock(generated: Path) -> Bill:
    raw = (generated / "locks" / TREE / "uv.lock").read_bytes()
    bill = read_uv_lock("uv.lock", raw, DEFAULT_BOUNDS).bill
    assert bill is not None
    return bill


@pytest.fixture(scope="module")
def twin(generated: Path) -> dict:
    return json.loads((generated / f"{TREE}.cdx.json").read_text("utf-8"))


def components_of(twin: dict) -> list[dict]:
    described = twin["metadata"].get("component")
    return [*twin["components"], *([described] if described else [])]


def pair_of(component: dict) -> Pair:
    return component["name"], component.get("version", "")


def pairs_of(bill: Bill) -> list[Pair]:
    return list(zip(bill.names, bill.versions, strict=True))


def edges_of(bill: Bill) -> Iterator[tuple[Pair, Pair]]:
    pairs = pairs_of(bill)
    for source, target in zip(bill.edges.sources, bill.edges.targets, strict=True):
        yield pairs[source], pairs[target]


def depths_of(bill: Bill) -> dict[Pair, int]:
    """Return the smallest number of edges from a root, level by level."""
    edges = list(edges_of(bill))
    level = {pairs_of(bill)[root] for root in bill.roots}
    found = dict.fromkeys(level, 0)
    while level:
        level = {target for source, target in edges if source in level} - found.keys()
        found |= dict.fromkeys(level, max(found.values()) + 1)
    return found


def test_a_uv_lock_and_its_twin_list_the_same_packages(lock: Bill, twin: dict) -> None:
    differing = set(pairs_of(lock)) ^ {pair_of(component) for component in components_of(twin)}

    assert {name for name, _ in differing} == set(OTHER_PACKAGES)


def test_they_state_the_same_purls(lock: Bill, twin: dict) -> None:
    assert set(lock.purls) == {component.get("purl", "") for component in components_of(twin)}


def test_they_state_the_same_edges_and_root(lock: Bill, twin: dict) -> None:
    pairs = {component["bom-ref"]: pair_of(component) for component in components_of(twin)}
    stated = {(pairs[one["ref"]], pairs[needed])
              for one in twin["dependencies"] for needed in one.get("dependsOn", [])}  # fmt: skip

    assert set(edges_of(lock)) == stated
    assert [pairs_of(lock)[root] for root in lock.roots] == [pair_of(twin["metadata"]["component"])]


def test_a_real_uv_lock_has_no_gap(lock: Bill) -> None:
    assert lock.gaps == ()


def test_every_package_that_truth_names_has_its_smallest_depth(lock: Bill, generated: Path) -> None:
    depths = depths_of(lock)

    entries = truth.entries_of(truth.load(generated)[TREE])

    assert entries
    assert [entry for entry in entries if depths[entry.name, entry.version] != entry.depth] == []


@pytest.mark.parametrize("tree", FREEZES)
def test_a_freeze_and_its_twin_list_the_same_packages(tree: str, generated: Path) -> None:
    raw = (generated / "locks" / f"{tree}.freeze.txt").read_bytes()
    twin = json.loads((generated / f"{tree}.cdx.json").read_text("utf-8"))

    bill = read_requirements("requirements.txt", raw, DEFAULT_BOUNDS).bill

    assert bill is not None
    assert sorted(bill.purls) == sorted(component["purl"] for component in components_of(twin))
