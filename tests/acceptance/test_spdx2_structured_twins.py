"""Do the RDF, XML and spreadsheet twins of one SPDX 2 document say what its JSON twin says?"""

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from exposure.ingest.bounds import DEFAULT_BOUNDS, Bounds
from exposure.ingest.sbom.spdx2.plain_xml import read_spdx2_xml
from exposure.ingest.sbom.spdx2.rdf import read_spdx2_rdf
from exposure.ingest.sbom.spdx2.reader import read_spdx2
from exposure.ingest.sbom.spdx2.workbook import read_spdx2_workbook
from exposure.inventory.bill import Bill
from exposure.inventory.estate import Reading

THIRD_PARTY = Path(__file__).resolve().parents[3] / "shared" / "corpora" / "third-party"
JAVA, PYTHON = "spdx-tools-java/testResources", "spdx-tools-python/tests/spdx/data"
NTIA = "ntia-conformance-checker/tests/data"
READERS: dict[str, Callable[[str, bytes, Bounds], Reading]] = {
    "SPDXRdfExample": read_spdx2_rdf,
    "SPDXXMLExample": read_spdx2_xml,
    "SPDXSpreadsheetExample": read_spdx2_workbook,
}
EXPLAINED = {
    f"{NTIA}/missing_dependency_relationships/SPDXRdfExample-v2.3.spdx.rdf.xml": (
        {"nodes", "parties", "cpes", "urls", "gaps"},
        "the RDF file holds no package: more was taken out of it than out of its twins",
    ),
    f"{NTIA}/missing_unique_identifiers/SPDXRdfExample-v2.3.spdx.rdf.xml": (
        {"nodes", "parties", "cpes", "urls"},
        "a package without an IRI gets a reference of its own, so that its edges can be kept",
    ),
    f"{NTIA}/missing_unique_identifiers/SPDXXMLExample-v2.3.spdx.xml": (
        {"gaps"}, "the XML file has relationships of an element with an empty name; its twin has none",
    ),
}  # fmt: skip
"""File → what differs from its JSON twin, and why it must."""

pytestmark = pytest.mark.requires_shared


def twins() -> Iterator[tuple[Path, Path]]:
    """Yield each file with its JSON twin."""
    for plain in sorted(THIRD_PARTY.rglob("SPDXJSONExample-*.spdx.json")):
        version = plain.name.removeprefix("SPDXJSONExample-").removesuffix(".spdx.json")
        for path in sorted(plain.parent.iterdir()):
            kind, _, rest = path.name.partition("-")
            if kind in READERS and rest.startswith(f"{version}."):
                yield path, plain


def facts(bill: Bill) -> dict[str, object]:
    """Return what a bill says, whatever the order of its nodes and the spelling of its places."""
    ends = zip(bill.edges.sources, bill.edges.targets, strict=True)
    return {
        "version": bill.format.rpartition(" ")[0],
        "dated": bill.dated,
        "nodes": sorted(zip(bill.refs, bill.names, bill.versions, bill.purls, strict=True)),
        "parties": {
            role: {ref: text for ref, text in zip(bill.refs, texts, strict=True) if text}
            for role, texts in bill.parties.items()
        },
        "roots": sorted(bill.refs[root] for root in bill.roots),
        "edges": sorted(
            (bill.refs[one], bill.refs[other], bill.edges.mark(edge))
            for edge, (one, other) in enumerate(ends)
        ),
        "cpes": {bill.refs[node]: cpe for node, cpe in bill.cpes.items()},
        "urls": sorted(
            (bill.refs[node], url) for node, url in zip(bill.url_nodes, bill.urls, strict=True)
        ),
        "kinds": sorted(zip(bill.refs, bill.kinds, strict=True)),
        "gaps": Counter((gap.kind, gap.effect, gap.reason) for gap in bill.gaps),
    }


def bill_of(path: Path) -> Bill:
    reader = READERS.get(path.name.partition("-")[0], read_spdx2)
    bill = reader(path.name, path.read_bytes(), DEFAULT_BOUNDS).bill
    assert bill is not None
    return bill


def differing(path: Path, plain: Path) -> set[str]:
    here, there = facts(bill_of(path)), facts(bill_of(plain))
    differ = {name for name in here if here[name] != there[name]}
    return differ - {"kinds"} if "nodes" in differ else differ


def test_every_twin_says_the_same_or_is_explained() -> None:
    met = {
        path.relative_to(THIRD_PARTY).as_posix(): differ
        for path, plain in twins()
        if (differ := differing(path, plain))
    }

    assert met == {name: differ for name, (differ, _) in EXPLAINED.items()}


def test_the_twins_are_there_in_each_serialisation() -> None:
    folders = Counter(
        (path.parent.relative_to(THIRD_PARTY).as_posix().partition("/missing")[0], path.suffix)
        for path, _ in twins()
    )

    assert folders[JAVA, ".rdf"] == folders[JAVA, ".xls"] == folders[JAVA, ".xlsx"] == 2
    assert folders[JAVA, ".xml"] == 2
    assert folders[PYTHON, ".xml"] == 6


@pytest.mark.parametrize("version", ["v2.2", "v2.3"])
def test_the_old_and_the_new_workbook_hold_the_same_rows(version: str) -> None:
    old, new = (
        bill_of(THIRD_PARTY / JAVA / f"SPDXSpreadsheetExample-{version}.{suffix}")
        for suffix in ("xls", "xlsx")
    )

    assert [old.place_of(node) for node in range(len(old))] == [
        new.place_of(node) for node in range(len(new))
    ]
    assert (old.refs, old.names, old.versions) == (new.refs, new.names, new.versions)
