"""Does an npm lock file say the same as the SBOM that npm makes of it?"""

from collections import deque
from pathlib import Path

import pytest

from exposure.ingest.bounds import DEFAULT_BOUNDS
from exposure.ingest.sbom.cyclonedx.reader import read_cyclonedx
from exposure.ingest.sbom.lock.npm import read_npm_lock
from exposure.inventory.bill import Bill
from tests.acceptance import truth

GENERATED = Path(__file__).resolve().parents[3] / "shared" / "corpora" / "generated"
LOCKS = sorted(GENERATED.glob("locks/*/package-lock.json")) or [Path("absent/package-lock.json")]
TREES = truth.load(GENERATED) if GENERATED.is_dir() else {}

NAMED_BY_ALIAS = {
    "npm-backstage-clean": {
        ("@swc/legacy-helpers", "0.4.14"): ("@swc/helpers", "0.4.14"),
    },
}
"""Packages that npm's SBOM calls by an alias where no other copy exists; their purls agree."""

pytestmark = [
    pytest.mark.requires_shared,
    pytest.mark.parametrize("lock", LOCKS, ids=[lock.parent.name for lock in LOCKS]),
]

Package = tuple[str, str]


def bill_of(lock: Path) -> Bill:
    bill = read_npm_lock(lock.name, lock.read_bytes(), DEFAULT_BOUNDS).bill
    assert bill is not None
    return bill


def twin_of(lock: Path) -> Bill:
    file = GENERATED / f"{lock.parent.name}.cdx.json"
    bill = read_cyclonedx(file.name, file.read_bytes(), DEFAULT_BOUNDS).bill
    assert bill is not None
    return bill


def packages_of(bill: Bill, tree: str) -> set[Package]:
    """Return name and version of all but the root, which npm's SBOM names after its folder."""
    found = set(zip(bill.names[1:], bill.versions[1:], strict=True))
    return {NAMED_BY_ALIAS.get(tree, {}).get(package, package) for package in found}


def depths_of(bill: Bill) -> dict[Package, int]:
    """Return the smallest number of edges from the root to each name and version."""
    wanted: dict[int, list[int]] = {}
    for source, target in zip(bill.edges.sources, bill.edges.targets, strict=True):
        wanted.setdefault(source, []).append(target)
    depths = dict.fromkeys(bill.roots, 0)
    waiting = deque(bill.roots)
    while waiting:
        node = waiting.popleft()
        for target in wanted.get(node, []):
            if target not in depths:
                depths[target] = depths[node] + 1
                waiting.append(target)
    smallest: dict[Package, int] = {}
    for node, depth in depths.items():
        package = (bill.names[node], bill.versions[node])
        smallest[package] = min(depth, smallest.get(package, depth))
    return smallest


def test_the_lock_lists_what_the_sbom_lists(lock: Path) -> None:
    tree = lock.parent.name

    assert packages_of(bill_of(lock), tree) == packages_of(twin_of(lock), tree)


def test_lock_and_sbom_agree_on_every_purl(lock: Path) -> None:
    assert set(bill_of(lock).purls) == set(twin_of(lock).purls)


def test_lock_and_sbom_call_the_same_packages_direct(lock: Path) -> None:
    def direct(bill: Bill) -> set[Package]:
        return {package for package, depth in depths_of(bill).items() if depth == 1}

    assert direct(bill_of(lock)) == direct(twin_of(lock))


def test_every_vendors_package_stands_at_the_depth_that_the_tree_says(lock: Path) -> None:
    entries = truth.entries_of(TREES[lock.parent.name])
    depths = depths_of(bill_of(lock))

    assert {entry[1:4] for entry in entries} == {
        (entry.name, entry.version, depths.get((entry.name, entry.version))) for entry in entries
    }


def test_every_package_is_reached_from_the_root(lock: Path) -> None:
    bill = bill_of(lock)

    assert depths_of(bill).keys() == set(zip(bill.names, bill.versions, strict=True))


def test_a_lock_that_npm_wrote_has_no_gap(lock: Path) -> None:
    assert bill_of(lock).gaps == ()


def test_the_line_of_a_package_is_the_line_of_its_key(lock: Path) -> None:
    bill, lines = bill_of(lock), lock.read_text("utf-8").split("\n")
    assert bill.lines is not None

    met = [lines[line - 1].strip() for line in bill.lines]

    assert met == ['"": {', *(f'"{ref}": {{' for ref in bill.refs[1:])]
