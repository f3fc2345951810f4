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
pytestmark = pytest.mark.requires_shared

MOST_BYTES = 60_000
"""The library needs seconds for larger documents."""
FORWARD = {"DEPENDS_ON", "CONTAINS", "DYNAMIC_LINK", "STATIC_LINK", "GENERATED_FROM", "COPY_OF"}
"""Types by which the first element needs or holds the second, as SPDX 2.3 describes them."""
BACKWARD = {
    "DEPENDENCY_OF", "DEV_DEPENDENCY_OF", "OPTIONAL_DEPENDENCY_OF", "RUNTIME_DEPENDENCY_OF",
    "PREREQUISITE_FOR", "CONTAINED_BY", "GENERATES", "BUILD_TOOL_OF", "PACKAGE_OF",
}  # fmt: skip
"""Types by which the second element needs or holds the first."""


def documents() -> list[Path]:
    """Return documents of moderate size that the library takes."""
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
    if document is None:
        return
    (bill,) = read(path).bills

    assert packages(document) == packages_of(bill)
    assert dependencies(document, bill) <= dependencies_of(bill)


def test_the_library_takes_enough_documents_to_be_a_witness(theirs) -> None:
    taken = [path for path in documents() if theirs(path) is not None]

    assert len(taken) >= 40


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
    """Return who needs whom among the packages."""
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
