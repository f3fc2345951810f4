"""Does the reference library of SPDX 2 read the same packages, suppliers and dependencies?"""

import gc
import logging
import warnings
from collections import Counter
from contextlib import suppress
from functools import cache
from pathlib import Path

import pytest

from exposure.inventory.bill import Bill
from tests.acceptance.corpora import SHARED, files_of, read

spdx_tools = pytest.importorskip("spdx_tools.spdx.parser.parse_anything")
spdx_model = pytest.importorskip("spdx_tools.spdx.model")
pytestmark = pytest.mark.requires_shared

MOST_BYTES = 60_000
"""The library needs seconds for larger documents."""
FORWARD = {
    "CONTAINS", "COPY_OF", "DEPENDS_ON", "DESCENDANT_OF", "DISTRIBUTION_ARTIFACT", "DYNAMIC_LINK",
    "FILE_MODIFIED", "GENERATED_FROM", "HAS_PREREQUISITE", "STATIC_LINK", "VARIANT_OF",
}  # fmt: skip
"""Types by which the first element needs, holds or was made from the second (clause 11.1)."""
BACKWARD = {
    "ANCESTOR_OF", "BUILD_DEPENDENCY_OF", "BUILD_TOOL_OF", "CONTAINED_BY", "DATA_FILE_OF",
    "DEPENDENCY_OF", "DEV_DEPENDENCY_OF", "DEV_TOOL_OF", "EXPANDED_FROM_ARCHIVE", "FILE_ADDED",
    "GENERATES", "OPTIONAL_COMPONENT_OF", "OPTIONAL_DEPENDENCY_OF", "PACKAGE_OF", "PATCH_APPLIED",
    "PREREQUISITE_FOR", "PROVIDED_DEPENDENCY_OF", "RUNTIME_DEPENDENCY_OF", "TEST_DEPENDENCY_OF",
    "TEST_TOOL_OF",
}  # fmt: skip
"""Types by which the second element needs, holds or was made from the first."""
NEITHER = {
    "AMENDS", "DEPENDENCY_MANIFEST_OF", "DESCRIBED_BY", "DESCRIBES", "DOCUMENTATION_OF",
    "EXAMPLE_OF", "FILE_DELETED", "METAFILE_OF", "OTHER", "PATCH_FOR",
    "REQUIREMENT_DESCRIPTION_FOR", "SPECIFICATION_FOR", "TEST_CASE_OF", "TEST_OF",
}  # fmt: skip
"""Types that carry nothing of one element into the other."""

UTF_16 = "it reads UTF-8 only"
NO_CREATOR = "no creator is stated"
NO_DATE = "no date is stated"
NO_ID = "a package states no identifier"
NOT_SPDX_2 = "it is no SPDX 2 document"
REFUSED_THERE = {
    "data/SPDXJSONExample-UTF-16.spdx.json": UTF_16,
    "data/SPDXTagExample-UTF-16.spdx": UTF_16,
    "data/SPDXXMLExample-UTF-16.spdx.xml": UTF_16,
    "data/SPDXYAMLExample-UTF-16.spdx.yaml": UTF_16,
    "invalid_documents/file_without_spdx_ids.xml": "it is RDF, which its name does not tell",
    "invalid_documents/invalid_creation_info.rdf.xml": NO_CREATOR,
    "invalid_documents/invalid_creation_info_with_snippet.rdf.xml": NO_CREATOR,
    "expected_results/expected_tag_value.spdx": "it takes no `True` for `true`",
    "testResources/BadJSON.spdx.json": "texts stand where lists are expected",
    "testResources/SPDXJsonLDExample-v3.0.1.json": NOT_SPDX_2,
    "missing_author_name/SPDXJSONExample-v2.3.spdx.json": NO_CREATOR,
    "missing_author_name/SPDXRdfExample-v2.3.spdx.rdf.xml": NO_CREATOR,
    "missing_author_name/SPDXTagExample-v2.3.spdx": NO_CREATOR,
    "missing_author_name/SPDXXMLExample-v2.3.spdx.xml": NO_CREATOR,
    "missing_author_name/SPDXYAMLExample-v2.3.spdx.yaml": NO_CREATOR,
    "missing_component_name/SPDXJsonExample.json": "it knows no wrapping `Document`",
    "missing_component_name/SPDXRdfExample.rdf": "it reads no reference to another document there",
    "missing_component_name/SPDXXmlExample.xml": "it knows no wrapping `SpdxDocument`",
    "missing_component_name/SPDXYamlExample.yaml": "it knows no wrapping `Document`",
    "missing_timestamp/SPDXJSONExample-v2.3.spdx.json": NO_DATE,
    "missing_timestamp/SPDXRdfExample-v2.3.spdx.rdf.xml": NO_DATE,
    "missing_timestamp/SPDXTagExample-v2.3.spdx": NO_DATE,
    "missing_timestamp/SPDXXMLExample-v2.3.spdx.xml": NO_DATE,
    "missing_timestamp/SPDXYAMLExample-v2.3.spdx.yaml": NO_DATE,
    "missing_unique_identifiers/SPDXJSONExample-v2.3.spdx.json": NO_ID,
    "missing_unique_identifiers/SPDXRdfExample-v2.3.spdx.rdf.xml": NO_ID,
    "missing_unique_identifiers/SPDXTagExample-v2.3.spdx": NO_ID,
    "missing_unique_identifiers/SPDXXMLExample-v2.3.spdx.xml": NO_ID,
    "missing_unique_identifiers/SPDXYAMLExample-v2.3.spdx.yaml": NO_ID,
    "other_tests/SPDXSimpleTag.tag": "it knows no tags of reviews",
    "real_world_sboms/spdx_sample_01.json": "no date and no download location is stated",
    "real_world_sboms/spdx_sample_15.spdx": "annotations stand between the tags of a package",
    "spdx3/has_no_sbom.json": NOT_SPDX_2,
    "spdx3/has_sbom.json": NOT_SPDX_2,
    "spdx3/missing_supplier_name.json": NOT_SPDX_2,
    "spdx3/missing_unique_identifiers.json": NOT_SPDX_2,
    "spdx3/missing_version.json": NOT_SPDX_2,
    "spdx3/no_elements_missing.json": NOT_SPDX_2,
    "generated/npm-openai-only.spdx.json": "it takes no fractions of a second",
}
"""Folder and file → why the library cannot be asked about it."""


def documents() -> list[Path]:
    """Return documents of moderate size in the formats that the library reads."""
    if not SHARED.is_dir():
        return []
    corpora = ("spdx-tools-python", "spdx-tools-java", "ntia-conformance-checker", "protobom-nginx")
    paths = [path for corpus in corpora for path in files_of(corpus)]
    paths += sorted((SHARED / "generated").glob("*.spdx*"))
    suffixes = (".json", ".spdx", ".tag", ".yaml", ".yml", ".xml", ".rdf")
    return [p for p in paths if p.suffix in suffixes and p.stat().st_size < MOST_BYTES]


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    """Yield the library's reader with its warnings and log lines kept off the screen."""
    logging.disable(logging.CRITICAL)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        first = tmp_path_factory.mktemp("first") / "first.spdx"
        first.write_text("SPDXVersion: SPDX-2.3\n", encoding="utf-8")
        with suppress(
            Exception
        ):  # its first parse leaves a file open, which later tests would meet
            spdx_tools.parse_file(str(first))
        gc.collect()
        yield spdx_tools.parse_file
    logging.disable(logging.NOTSET)


@pytest.fixture(scope="module")
def theirs(library):
    """Return the library's reading of a path; None for a document that it does not take."""

    @cache
    def parsed(path: Path):
        try:
            return library(str(path))
        except Exception:  # noqa: BLE001 - whatever it says, it cannot be asked about this one
            return None

    return parsed


@pytest.mark.parametrize("path", documents(), ids=lambda path: path.name)
def test_the_library_reads_the_same(path: Path, theirs) -> None:
    document = theirs(path)
    assert (document is None) == (f"{path.parent.name}/{path.name}" in REFUSED_THERE)
    if document is None:
        return
    (bill,) = read(path).bills

    assert packages(document) == packages_of(bill)
    assert dependencies(document, bill) == dependencies_of(bill)


def test_every_refused_document_is_among_those_that_were_asked_about() -> None:
    met = {f"{path.parent.name}/{path.name}" for path in documents()}

    assert REFUSED_THERE.keys() <= met
    assert len(met) - len(REFUSED_THERE) >= 40


def test_every_type_that_the_library_knows_has_one_direction_here() -> None:
    known = Counter(each.name for each in spdx_model.RelationshipType)

    assert Counter([*FORWARD, *BACKWARD, *NEITHER]) == known


def packages(document) -> Counter[tuple[str, ...]]:
    return Counter(
        (
            package.spdx_id,
            package.name,
            package.version or "",
            getattr(package.supplier, "name", ""),
            first_purl(package),
        )
        for package in document.packages
    )


def first_purl(package) -> str:
    """Return the purl, under whatever type; coordinates of Maven are written as one, as we do."""
    stated = {ref.reference_type.rpartition("/")[2]: ref.locator
              for ref in reversed(package.external_references)}  # fmt: skip
    purls = [locator for locator in stated.values() if locator.startswith("pkg:")]
    if purls or "maven-central" not in stated:
        return purls[-1] if purls else stated.get("purl", "")
    group, artifact, version = stated["maven-central"].split(":")
    return f"pkg:maven/{group}/{artifact}@{version}"


def packages_of(bill: Bill) -> Counter[tuple[str, ...]]:
    suppliers = bill.parties.get("supplier", [""] * len(bill))
    names = [text.removeprefix("Person: ").partition(" (")[0] for text in suppliers]
    return Counter(zip(bill.refs, bill.names, bill.versions, names, bill.purls, strict=True))


def dependencies(document, bill: Bill) -> set[tuple[str, str]]:
    """Return who needs, holds or was made from whom among the packages."""
    refs, found = set(bill.refs), set()
    for stated in document.relationships:
        kind = stated.relationship_type.name
        ends = stated.spdx_element_id, stated.related_spdx_element_id
        if kind in FORWARD | BACKWARD and refs.issuperset(map(str, ends)):
            found.add(ends if kind in FORWARD else ends[::-1])
    return found


def dependencies_of(bill: Bill) -> set[tuple[str, str]]:
    pairs = zip(bill.edges.sources, bill.edges.targets, strict=True)
    return {(bill.refs[source], bill.refs[target]) for source, target in pairs}
