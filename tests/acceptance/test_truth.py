"""On SBOMs of real trees: is all found that is there, and nothing called direct that is not?"""

import json
import tomllib
from itertools import pairwise
from pathlib import Path

import pytest

from exposure.model.finding import Finding
from exposure.model.result import ScanResult
from exposure.model.settings import Settings
from exposure.register.load import load_register
from exposure.scan.examination import scan
from tests.acceptance import truth

GENERATED = Path(__file__).resolve().parents[3] / "shared" / "corpora" / "generated"
MAKERS = ("cdxgen-", "syft-", "sbom4python-")
LAW_DATE = "2026-11-22"
SUFFIXES = (".json", ".xml", ".spdx")

pytestmark = pytest.mark.requires_shared


def tree_of(file: Path) -> str:
    """Return the key of truth.json that a file was made from."""
    stem = file.name.partition(".")[0]
    for maker in MAKERS:
        stem = stem.removeprefix(maker)
    return "venv-langchain-anthropic" if stem == "langchain-anthropic" else stem


def twins() -> list[Path]:
    if not GENERATED.is_dir():
        return []
    known = truth.load(GENERATED)
    files = sorted(file for kind in SUFFIXES for file in GENERATED.glob(f"*{kind}"))
    return [file for file in files if tree_of(file) in known]


FILES = twins()
TREES = truth.load(GENERATED) if FILES else {}


def each(files: list[Path]) -> pytest.MarkDecorator:
    """Run a test for each file; where the corpora are absent, once, to be skipped with the reason."""
    chosen = files or [Path("absent")]
    return pytest.mark.parametrize("file", chosen, ids=[file.name for file in chosen])


each_file = each(FILES)
with_lock_file = each(
    [f for f in FILES if (GENERATED / "locks" / tree_of(f) / "package-lock.json").is_file()]
)
with_uv_lock = each([f for f in FILES if (GENERATED / "locks" / tree_of(f) / "uv.lock").is_file()])
with_router = each([f for f in FILES if truth.routers_of(TREES[tree_of(f)])])
without_vendors = each([f for f in FILES if not TREES[tree_of(f)]["vendors"]])

_RESULTS: dict[Path, ScanResult] = {}


def scanned(file: Path) -> ScanResult:
    """Scan a file once for all tests."""
    if file not in _RESULTS:
        settings = Settings(watch=("all",))
        _RESULTS[file] = scan(
            [str(file)], as_of=LAW_DATE, register=load_register(), settings=settings
        )
    return _RESULTS[file]


def found_for(entry: truth.Entry, result: ScanResult) -> list[Finding]:
    return [
        finding
        for finding in result.findings
        if (finding.vendor, finding.subject.name, finding.subject.version) == entry[:3]
    ]


@each_file
def test_every_package_of_a_vendor_and_every_client_is_found(file: Path) -> None:
    result = scanned(file)

    missing = [
        entry for entry in truth.entries_of(TREES[tree_of(file)]) if not found_for(entry, result)
    ]

    assert missing == []


@each_file
def test_a_vendors_own_package_and_a_client_of_it_are_told_apart(file: Path) -> None:
    result = scanned(file)

    for entry in truth.entries_of(TREES[tree_of(file)]):
        expected = "connector_to" if entry.is_client else "made_by"
        assert [finding.relation for finding in found_for(entry, result)] == [expected]


@each_file
def test_the_depth_is_the_smallest_of_the_tree_where_the_twin_has_a_root_and_edges(
    file: Path,
) -> None:
    result = scanned(file)
    listing = "syft" in file.name  # its root only contains what it lists, and depends on nothing
    rootless = any(gap.kind in {"no-root", "no-edges"} for gap in result.gaps) or listing

    for entry in truth.entries_of(TREES[tree_of(file)]):
        if (tree_of(file), entry.name, entry.version) in truth.OTHER_DEPTH:
            continue
        expected = None if rootless else entry.depth
        assert [(entry.name, f.depth) for f in found_for(entry, result)] == [(entry.name, expected)]


@each_file
def test_nothing_is_called_direct_that_the_tree_does_not_call_direct(file: Path) -> None:
    tree = TREES[tree_of(file)]
    direct = {entry[:3] for entry in truth.entries_of(tree) if entry.direct}
    known = {entry[:3] for entry in truth.entries_of(tree)}

    called = {
        (finding.vendor, finding.subject.name, finding.subject.version)
        for finding in scanned(file).findings
        if finding.depth == 1
    }

    assert (called & known) - direct == set()


@with_router
def test_packages_that_route_to_several_vendors_are_reported_as_routes(file: Path) -> None:
    result = scanned(file)

    for name, version in truth.routers_of(TREES[tree_of(file)]):
        relations = {
            finding.relation.value
            for finding in result.findings
            if (finding.subject.name, finding.subject.version) == (name, version)
        }
        assert relations == {"routes_to"}


def lock_edges(tree: str) -> set[tuple[str, str]]:
    """Return (package, dependency) names of an npm lock file."""
    lock = GENERATED / "locks" / tree / "package-lock.json"
    packages = json.loads(lock.read_text("utf-8"))["packages"]
    edges = set()
    for place, package in packages.items():
        name = place.rpartition("node_modules/")[2]
        for kind in ("dependencies", "devDependencies", "optionalDependencies", "peerDependencies"):
            edges |= {(name, needed) for needed in package.get(kind, {})}
    return edges


@with_lock_file
def test_every_step_of_a_route_exists_in_the_lock_file(file: Path) -> None:
    edges = lock_edges(tree_of(file))

    for finding in scanned(file).findings:
        for route in finding.routes:
            names = ["", *(step.name for step in route.steps[1:])]
            assert [pair for pair in pairwise(names) if pair not in edges] == []


def uv_edges(tree: str) -> set[tuple[str, str]]:
    """Return (package, dependency) names of a uv lock file, extras and groups included."""
    lock = GENERATED / "locks" / tree / "uv.lock"
    edges = set()
    for package in tomllib.loads(lock.read_text("utf-8"))["package"]:
        kinds = [package.get("dependencies", [])]
        kinds += package.get("optional-dependencies", {}).values()
        kinds += package.get("dev-dependencies", {}).values()
        edges |= {(package["name"], needed["name"]) for kind in kinds for needed in kind}
    return edges


@with_uv_lock
def test_every_step_of_a_route_exists_in_the_uv_lock(file: Path) -> None:
    edges = uv_edges(tree_of(file))
    routes = [route for finding in scanned(file).findings for route in finding.routes]

    walked = [pair for route in routes for pair in pairwise(step.name for step in route.steps)]

    assert walked
    assert [pair for pair in walked if pair not in edges] == []


@without_vendors
def test_a_tree_without_such_vendors_gives_no_finding(file: Path) -> None:
    assert scanned(file).findings == ()
