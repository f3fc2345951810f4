"""Do the outputs of one generator for one tree say the same, whatever their standard?"""

import json
from collections import defaultdict
from pathlib import Path

import pytest

from exposure.inventory.bill import CONTAINED, DEV, OPTIONAL, Bill
from tests.acceptance.corpora import SHARED, read

GENERATED = SHARED / "generated"
ALIASED = {("@swc/legacy-helpers", "0.4.14"): ("@swc/helpers", "0.4.14")}
"""Name under which npm's CycloneDX lists a package → the package's own, which its SPDX has."""
FIRST_COPY = {
    "npm-flowise.spdx.json": {
        ("agent-base", "6.0.2"), ("https-proxy-agent", "5.0.1"), ("readable-stream", "3.6.2"),
        ("signal-exit", "3.0.7"),
    },
}  # fmt: skip
"""Packages that npm's CycloneDX calls optional because the first of their copies is."""
SYFT = ("cdx.json", "cdx.xml", "spdx", "spdx.json")

pytestmark = pytest.mark.requires_shared


def bill_of(path: Path) -> Bill:
    (bill,) = read(path).bills
    return bill


def packages(bill: Bill) -> set[tuple[str, str]]:
    """Return what is listed besides the product itself."""
    listed = zip(bill.names, bill.versions, strict=True)
    return {
        ALIASED.get(entry, entry) for node, entry in enumerate(listed) if node not in bill.roots
    }


def needs(bill: Bill) -> set[tuple[str, str]]:
    """Return who needs whom by purl; what is only contained is not needed."""
    pairs = zip(bill.edges.sources, bill.edges.targets, strict=True)
    return {
        (bill.purls[source], bill.purls[target])
        for edge, (source, target) in enumerate(pairs)
        if not bill.edges.mark(edge) & CONTAINED and source not in bill.roots
    }


NPM = sorted(GENERATED.glob("npm-*.spdx.json"))


@pytest.mark.parametrize("path", NPM or [Path("absent")], ids=lambda path: path.name)
def test_both_standards_of_npm_say_the_same(path: Path) -> None:
    spdx = bill_of(path)
    cyclonedx = bill_of(path.with_name(path.name.replace(".spdx.", ".cdx.")))

    assert packages(spdx) == packages(cyclonedx)
    assert set(spdx.purls) == set(cyclonedx.purls)
    assert needs(spdx) == needs(cyclonedx)
    assert direct(spdx) == direct(cyclonedx)


def direct(bill: Bill) -> set[str]:
    pairs = zip(bill.edges.sources, bill.edges.targets, strict=True)
    return {bill.purls[target] for source, target in pairs if source in bill.roots}


def unreached(bill: Bill, mark: int) -> set[tuple[str, str]]:
    """Return what no route from the product reaches without an edge of one of the marks."""
    wanted = defaultdict(list)
    for edge, source in enumerate(bill.edges.sources):
        if not bill.edges.mark(edge) & mark:
            wanted[source].append(bill.edges.targets[edge])
    reached, waiting = set(bill.roots), list(bill.roots)
    while waiting:
        new = set(wanted[waiting.pop()]) - reached
        reached |= new
        waiting += new
    met = {(bill.names[node], bill.versions[node]) for node in reached}
    return packages(bill) - {ALIASED.get(entry, entry) for entry in met}


def locked(path: Path, flags: set[str]) -> set[tuple[str, str]]:
    """Return the packages of which every installed copy carries one of the flags."""
    lock = GENERATED / "locks" / path.name.removesuffix(".spdx.json") / "package-lock.json"
    marked, plain = set(), set()
    for place, entry in json.loads(lock.read_text(encoding="utf-8"))["packages"].items():
        name = entry.get("name") or place.rpartition("node_modules/")[2]
        chosen = marked if any(entry.get(flag) for flag in flags) else plain
        chosen.add((name, entry.get("version", "")))
    return marked - plain


@pytest.mark.parametrize("path", NPM or [Path("absent")], ids=lambda path: path.name)
@pytest.mark.parametrize(
    ("mark", "flags"),
    [(DEV, {"dev"}), (DEV | OPTIONAL, {"dev", "optional", "devOptional"})],
    ids=["development", "development or optional"],
)
def test_what_npm_marks_is_reached_by_marked_edges_only(
    path: Path, mark: int, flags: set[str]
) -> None:
    spdx = bill_of(path)
    cyclonedx = bill_of(path.with_name(path.name.replace(".spdx.", ".cdx.")))

    assert unreached(spdx, mark) == locked(path, flags)
    misled = FIRST_COPY.get(path.name, set()) if mark & OPTIONAL else set()
    assert unreached(cyclonedx, mark) == locked(path, flags) | misled
    assert not locked(path, flags) & misled


def test_the_locks_of_npm_hold_enough_marked_packages_to_be_witnesses() -> None:
    assert sum(len(locked(path, {"dev"})) for path in NPM) > 1000
    assert sum(len(locked(path, {"optional"})) for path in NPM) > 200


@pytest.fixture(scope="module")
def syft() -> list[Bill]:
    return [bill_of(GENERATED / f"syft-venv-langchain-anthropic.{kind}") for kind in SYFT]


def test_all_outputs_of_syft_list_the_same_packages(syft) -> None:
    listed = [{purl for purl in bill.purls if purl.startswith("pkg:pypi/")} for bill in syft]

    assert len(listed[0]) > 30
    assert all(purls == listed[0] for purls in listed)


def test_all_outputs_of_syft_say_the_same_of_who_needs_whom(syft) -> None:
    known = [
        {pair for pair in needs(bill) if all(purl.startswith("pkg:pypi/") for purl in pair)}
        for bill in syft
    ]

    assert len(known[0]) > 5
    assert all(pairs == known[0] for pairs in known)
