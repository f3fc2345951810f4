"""Does a library that reads both standards list the same packages, purls and suppliers?"""

import warnings
from pathlib import Path

import pytest

from exposure.inventory.bill import ORIGIN, SERVICE, Bill
from tests.acceptance.corpora import SHARED, files_of, read

lib4sbom = pytest.importorskip("lib4sbom.parser")
pytestmark = pytest.mark.requires_shared

MOST_BYTES = 310_000
SERVICES_AS_LIST = "it expects an object where services are a list"
LIST_OF_ALGORITHMS = "it takes no list of references where 1.7 has one"
UTF_16 = "it reads UTF-8 only"
REFUSED_THERE = {
    **{f"valid-service-1.{minor}.json": SERVICES_AS_LIST for minor in range(2, 8)},
    **{f"valid-service-empty-objects-1.{minor}.json": SERVICES_AS_LIST for minor in range(2, 8)},
    **{f"valid-release-notes-1.{minor}.json": SERVICES_AS_LIST for minor in range(4, 8)},
    "valid-cryptography-certificate-1.7.json": LIST_OF_ALGORITHMS,
    "valid-cryptography-certificate-advanced-1.7.json": LIST_OF_ALGORITHMS,
    "valid-cryptography-full-1.7.json": LIST_OF_ALGORITHMS,
    "SPDXJSONExample-UTF-16.spdx.json": UTF_16,
    "SPDXTagExample-UTF-16.spdx": UTF_16,
    "BadJSON.spdx.json": "a text stands where a list is expected",
}
"""File → why the library cannot be asked about it."""

ABSENT_KEY = "it lists nothing of a document in which a key that it expects is absent"
NO_MAVEN = "it makes no purl of coordinates of Maven"
LESS_THERE = {
    "1.6/valid-properties-1.6.json": ABSENT_KEY,
    "1.7/valid-properties-1.7.json": ABSENT_KEY,
    "1.7/valid-cryptography-implementation-1.7.json": ABSENT_KEY,
    "missing_unique_identifiers/SPDXJSONExample-v2.3.spdx.json": ABSENT_KEY,
    "real_world_sboms/spdx_sample_01.json": ABSENT_KEY,
    "expected_results/expected.json": NO_MAVEN,
    "testResources/SPDXWrongVersion.spdx.json": NO_MAVEN,
    "real_world_sboms/spdx_sample_02.spdx": "it drops a purl that does not begin with `pkg:`",
}
"""Folder and file → why the library states less than the document does."""
NOT_ASKED = {
    "SPDXJsonExample.json": "SPDX 2 wrapped in `Document`, which neither side reads",
    "SPDXJsonLDExample-v3.0.1.json": "SPDX 3, whose oracle is another",
}
"""File → why neither side is asked."""
APART = ("/metadata/", "/modelCard/", "/data/", "/formulation/")
"""Parts of places of components that the library does not list as packages."""

Package = tuple[str, str, str, str]


def documents() -> list[Path]:
    """Return documents of moderate size of CycloneDX and SPDX 2, as JSON and as tag-value."""
    if not SHARED.is_dir():
        return []
    corpora = ("spdx-tools-python", "spdx-tools-java", "ntia-conformance-checker", "protobom-nginx")
    paths = [path for corpus in corpora for path in files_of(corpus)]
    paths += [p for p in files_of("cyclonedx-specification") if p.name.startswith("valid")]
    paths += sorted((SHARED / "generated").glob("*.*dx*"))
    return [
        path
        for path in paths
        if path.suffix in (".json", ".spdx")
        and path.stat().st_size < MOST_BYTES
        and path.parent.name != "spdx3"
        and path.name not in NOT_ASKED
    ]


def theirs(path: Path) -> set[Package]:
    """Return the library's reading; it leaves files open, which would fail later tests."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        parser = lib4sbom.SBOMParser()
        parser.parse_file(str(path))
        stated = parser.get_packages()
    return {
        (
            own_name(each["name"]),
            each.get("version") or "",
            purl_of(each),
            party(each.get("supplier") or ""),
        )
        for each in stated
    }


def own_name(name: str) -> str:
    """Return a name without its group, which the library does not tell."""
    return name.rpartition("/")[2]


def purl_of(package) -> str:
    refs = package.get("externalreference") or ()
    return next((locator for _, kind, locator in refs if kind == "purl"), "")


def party(text: str) -> str:
    """Return a supplier's name, without addresses and contacts, which both sides write otherwise."""
    name = text.removeprefix("Person: ").partition(" (")[0].partition(";")[0].strip()
    return "" if name == "NOASSERTION" else name


def ours(bill: Bill) -> set[Package]:
    """Return the packages as the library lists them: neither the root nor services."""
    suppliers = bill.parties.get("supplier") or [""] * len(bill)
    return {
        (own_name(bill.names[n]), bill.versions[n], bill.purls[n], party(suppliers[n]))
        for n, kind in enumerate(bill.kinds)
        if kind not in (SERVICE, ORIGIN) and not any(part in bill.place_of(n) for part in APART)
    }


@pytest.mark.parametrize("path", documents(), ids=lambda path: path.name)
def test_the_library_reads_the_same(path: Path) -> None:
    if path.name in REFUSED_THERE:
        with pytest.raises((AttributeError, IndexError, UnicodeDecodeError)):
            theirs(path)
        return
    (bill,) = read(path).bills
    if f"{path.parent.name}/{path.name}" in LESS_THERE:
        assert {each[:2] for each in theirs(path)} <= {each[:2] for each in ours(bill)}
        assert theirs(path) != ours(bill)
        return

    assert theirs(path) == ours(bill)


def test_every_exception_is_among_the_documents_that_were_asked_about() -> None:
    met = {name for path in documents() for name in (path.name, f"{path.parent.name}/{path.name}")}

    assert REFUSED_THERE.keys() | LESS_THERE.keys() <= met


def test_the_library_takes_enough_documents_of_both_standards_to_be_a_witness() -> None:
    taken = [path.name for path in documents() if path.name not in REFUSED_THERE]

    assert len([name for name in taken if "spdx" in name.lower()]) >= 40
    assert len([name for name in taken if "valid" in name or ".cdx." in name]) >= 150
