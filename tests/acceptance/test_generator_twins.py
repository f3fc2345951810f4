"""Do the outputs of one generator for one tree say the same, whatever their standard?"""

from pathlib import Path

import pytest

from exposure.inventory.bill import CONTAINED, Bill
from tests.acceptance.corpora import SHARED, read

GENERATED = SHARED / "generated"
ALIASED = {("@swc/legacy-helpers", "0.4.14"): ("@swc/helpers", "0.4.14")}
"""Name under which npm's CycloneDX lists a package → the package's own, which its SPDX has."""
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
