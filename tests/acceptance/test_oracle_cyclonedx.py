"""Does the reference library of CycloneDX read the same components, edges and suppliers?"""

import json
import warnings
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from exposure.inventory.bill import CONTAINED, ORIGIN, SERVICE, Bill
from tests.acceptance.corpora import SHARED, files_of, read

cyclonedx = pytest.importorskip("cyclonedx.model.bom")
pytestmark = pytest.mark.requires_shared

NO_DATA_NAMES = "it knows no name of `data`, which CycloneDX has since 1.5"
NO_DATA_ATTRIBUTES = "it reads no attribute of `classification`, which data flows have since 1.5"
NO_OTHER_ELEMENTS = "it takes no components among elements of other namespaces"
NO_CERTIFICATE = "it reads no references within the properties of a certificate"
REFUSED_THERE = {
    "valid-saasbom-1.5.json": NO_DATA_NAMES,
    "valid-saasbom-1.6.json": NO_DATA_NAMES,
    "valid-saasbom-1.7.json": NO_DATA_NAMES,
    "valid-cryptography-full-1.7.json": "it takes no list where 1.7 has one",
    "valid-saasbom-1.5.xml": NO_DATA_ATTRIBUTES,
    "valid-saasbom-1.6.xml": NO_DATA_ATTRIBUTES,
    "valid-saasbom-1.7.xml": NO_DATA_ATTRIBUTES,
    "valid-external-elements-1.2.xml": NO_OTHER_ELEMENTS,
    "valid-external-elements-1.3.xml": NO_OTHER_ELEMENTS,
    "valid-external-elements-1.4.xml": NO_OTHER_ELEMENTS,
    "valid-external-elements-1.5.xml": NO_OTHER_ELEMENTS,
    "valid-external-elements-1.6.xml": NO_OTHER_ELEMENTS,
    "valid-external-elements-1.7.xml": NO_OTHER_ELEMENTS,
    "valid-cryptography-full-1.6.xml": NO_CERTIFICATE,
    "valid-cryptography-full-deprecated-1.7.xml": NO_CERTIFICATE,
}
"""File → why the library cannot be asked about it."""


def documents() -> list[Path]:
    """Return the valid documents of the specification, and generated ones of moderate size."""
    if not SHARED.is_dir():
        return []
    stated = [
        path
        for path in files_of("cyclonedx-specification")
        if path.name.startswith("valid") and path.suffix in (".json", ".xml")
    ]
    generated = (SHARED / "generated").glob("*.cdx.*")
    return stated + sorted(path for path in generated if path.stat().st_size < 220_000)


def theirs(path: Path):  # the library states no types
    """Return the library's reading of a document."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        if path.suffix == ".xml":
            return cyclonedx.Bom.from_xml(ET.parse(path).getroot())
        return cyclonedx.Bom.from_json(json.loads(path.read_text(encoding="utf-8")))


def with_inner(components) -> Iterator:
    """Yield components and what stands inside them."""
    for component in components:
        yield component
        yield from with_inner(component.components)


def stated_by(bom) -> list:
    """Return every component of the library's reading, the root's first."""
    root = bom.metadata.component
    return [*(with_inner([root]) if root else ()), *with_inner(bom.components)]


APART = ("/modelCard/", "/data/", "/data[", "/formulation/")
"""Parts of places of components that the library does not list as components."""


def software(bill: Bill) -> list[int]:
    """Return the nodes that are components of the document."""
    listed = [node for node, kind in enumerate(bill.kinds) if kind not in (SERVICE, ORIGIN)]
    return [node for node in listed if not any(part in bill.place_of(node) for part in APART)]


@pytest.mark.parametrize("path", documents(), ids=lambda path: path.name)
def test_the_library_reads_the_same(path: Path) -> None:
    if path.name in REFUSED_THERE:
        with pytest.raises((ValueError, TypeError)):
            theirs(path)
        return
    bom, (bill,) = theirs(path), read(path).bills
    components = stated_by(bom)

    assert identities(components) == identities_of(bill)
    assert suppliers(bom, components) == suppliers_of(bill)
    assert edges(bom) == edges_of(bill)


def identities(components) -> Counter[tuple[str, str, str]]:
    return Counter(
        (
            f"{each.group}/{each.name}" if each.group else each.name,
            each.version or "",
            str(each.purl) if each.purl else "",
        )
        for each in components
    )


def identities_of(bill: Bill) -> Counter[tuple[str, str, str]]:
    return Counter((bill.names[n], bill.versions[n], bill.purls[n]) for n in software(bill))


def suppliers(bom, components) -> Counter[str]:
    """Return what is stated; of a root without supplier the document states it beside the root."""
    found = [each.supplier for each in components]
    root = bom.metadata.component
    if root is not None and root.supplier is None:
        found.append(bom.metadata.supplier)
    return Counter(supplier.name for supplier in found if supplier and supplier.name)


def suppliers_of(bill: Bill) -> Counter[str]:
    """Return the suppliers' names, the contacts behind them left out."""
    column = bill.parties.get("supplier", [])
    return Counter(
        column[n].partition(";")[0].strip() for n in software(bill) if column and column[n]
    )


def edges(bom) -> set[tuple[str, str]]:
    return {
        (entry.ref.value or "", target.ref.value or "")
        for entry in bom.dependencies
        for target in entry.dependencies
    }


def edges_of(bill: Bill) -> set[tuple[str, str]]:
    """Return what `dependencies` states; nesting and pedigree say who holds or was made from whom."""
    pairs = zip(bill.edges.sources, bill.edges.targets, strict=True)
    return {
        (bill.refs[source], bill.refs[target])
        for edge, (source, target) in enumerate(pairs)
        if not bill.edges.mark(edge) & CONTAINED
        and ORIGIN not in (bill.kinds[source], bill.kinds[target])
    }
