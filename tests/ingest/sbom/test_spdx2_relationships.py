"""Is every relationship type of SPDX 2.3 an edge in the right direction, or none on purpose?"""

import pytest

from exposure.ingest.sbom.relationships import SPDX2
from exposure.inventory.bill import CONTAINED, DEV, OPTIONAL, PLAIN
from tests.ingest.sbom.build import edges_of, kinds_of, spdx

FORWARD = {
    "DEPENDS_ON": PLAIN,
    "CONTAINS": CONTAINED,
    "HAS_PREREQUISITE": PLAIN,
    "DYNAMIC_LINK": PLAIN,
    "STATIC_LINK": PLAIN,
    "GENERATED_FROM": PLAIN,
    "DISTRIBUTION_ARTIFACT": PLAIN,
    "DESCENDANT_OF": PLAIN,
    "VARIANT_OF": PLAIN,
    "COPY_OF": PLAIN,
    "FILE_MODIFIED": PLAIN,
}
"""A TYPE B: A needs B."""
BACKWARD = {
    "DEPENDENCY_OF": PLAIN,
    "RUNTIME_DEPENDENCY_OF": PLAIN,
    "PROVIDED_DEPENDENCY_OF": PLAIN,
    "PREREQUISITE_FOR": PLAIN,
    "GENERATES": PLAIN,
    "ANCESTOR_OF": PLAIN,
    "DATA_FILE_OF": PLAIN,
    "PATCH_APPLIED": PLAIN,
    "CONTAINED_BY": CONTAINED,
    "EXPANDED_FROM_ARCHIVE": CONTAINED,
    "PACKAGE_OF": CONTAINED,
    "FILE_ADDED": CONTAINED,
    "OPTIONAL_DEPENDENCY_OF": OPTIONAL,
    "OPTIONAL_COMPONENT_OF": OPTIONAL,
    "DEV_DEPENDENCY_OF": DEV,
    "BUILD_DEPENDENCY_OF": DEV,
    "TEST_DEPENDENCY_OF": DEV,
    "BUILD_TOOL_OF": DEV,
    "DEV_TOOL_OF": DEV,
    "TEST_TOOL_OF": DEV,
}
"""A TYPE B: B needs A."""
NEITHER = {
    "DEPENDENCY_MANIFEST_OF", "EXAMPLE_OF", "PATCH_FOR", "FILE_DELETED",
    "TEST_CASE_OF", "TEST_OF", "DOCUMENTATION_OF", "METAFILE_OF", "AMENDS",
    "REQUIREMENT_DESCRIPTION_FOR", "SPECIFICATION_FOR", "OTHER",
}  # fmt: skip
SPECIFICATION = """\
DESCRIBES DESCRIBED_BY CONTAINS CONTAINED_BY DEPENDS_ON DEPENDENCY_OF DEPENDENCY_MANIFEST_OF
BUILD_DEPENDENCY_OF DEV_DEPENDENCY_OF OPTIONAL_DEPENDENCY_OF PROVIDED_DEPENDENCY_OF
TEST_DEPENDENCY_OF RUNTIME_DEPENDENCY_OF EXAMPLE_OF GENERATES GENERATED_FROM ANCESTOR_OF
DESCENDANT_OF VARIANT_OF DISTRIBUTION_ARTIFACT PATCH_FOR PATCH_APPLIED COPY_OF FILE_ADDED
FILE_DELETED FILE_MODIFIED EXPANDED_FROM_ARCHIVE DYNAMIC_LINK STATIC_LINK DATA_FILE_OF
TEST_CASE_OF BUILD_TOOL_OF DEV_TOOL_OF TEST_OF TEST_TOOL_OF DOCUMENTATION_OF
OPTIONAL_COMPONENT_OF METAFILE_OF PACKAGE_OF AMENDS PREREQUISITE_FOR HAS_PREREQUISITE
REQUIREMENT_DESCRIPTION_FOR SPECIFICATION_FOR OTHER
""".split()  # noqa: SIM905 - a column of words is read, a list of literals is not
"""SPDX 2.3, clause 11.1, in its order."""

PACKAGES = [{"SPDXID": "SPDXRef-A", "name": "a"}, {"SPDXID": "SPDXRef-B", "name": "b"}]


def related(kind: str) -> dict[str, str]:
    return {
        "spdxElementId": "SPDXRef-A", "relationshipType": kind, "relatedSpdxElement": "SPDXRef-B",
    }  # fmt: skip


def test_the_specification_has_forty_five_types() -> None:
    assert len(SPECIFICATION) == len(set(SPECIFICATION)) == 45


def test_the_tables_hold_exactly_the_types_of_the_specification() -> None:
    assert SPDX2.known() == set(SPECIFICATION)


def test_no_type_stands_in_both_tables() -> None:
    roots = {SPDX2.root_forward, SPDX2.root_backward}

    assert not SPDX2.dependency.keys() & (SPDX2.no_dependency | roots)


def test_these_lists_hold_every_type_too() -> None:
    assert {*FORWARD, *BACKWARD, *NEITHER, "DESCRIBES", "DESCRIBED_BY"} == set(SPECIFICATION)


@pytest.mark.parametrize("kind", FORWARD)
def test_the_element_needs_the_related_one(kind: str) -> None:
    bill = spdx(packages=PACKAGES, relationships=[related(kind)])

    assert edges_of(bill) == [("SPDXRef-A", "SPDXRef-B", FORWARD[kind])]


@pytest.mark.parametrize("kind", BACKWARD)
def test_the_related_one_needs_the_element(kind: str) -> None:
    bill = spdx(packages=PACKAGES, relationships=[related(kind)])

    assert edges_of(bill) == [("SPDXRef-B", "SPDXRef-A", BACKWARD[kind])]


@pytest.mark.parametrize("kind", sorted(NEITHER))
def test_a_type_that_carries_nothing_is_neither_edge_nor_gap(kind: str) -> None:
    bill = spdx(packages=PACKAGES, relationships=[related(kind)])

    assert edges_of(bill) == []
    assert "unknown-relationship" not in {gap.kind for gap in bill.gaps}


@pytest.mark.parametrize("kind", ["NEEDS", "depends_on", ""])
def test_a_type_outside_the_specification_is_a_gap(kind: str) -> None:
    bill = spdx(packages=PACKAGES, relationships=[related(kind)])

    assert ("unknown-relationship", "blurs_route") in kinds_of(bill)
    assert edges_of(bill) == []


def test_a_mark_belongs_to_its_own_edge() -> None:
    bill = spdx(
        packages=PACKAGES, relationships=[related("DEPENDS_ON"), related("DEV_DEPENDENCY_OF")]
    )

    assert edges_of(bill) == [("SPDXRef-A", "SPDXRef-B", PLAIN), ("SPDXRef-B", "SPDXRef-A", DEV)]


def test_many_types_outside_the_specification_are_counted_after_twenty() -> None:
    bill = spdx(packages=PACKAGES, relationships=[related(f"X{n}") for n in range(30)])

    gaps = [gap for gap in bill.gaps if gap.kind == "unknown-relationship"]

    assert len(gaps) == 21
    assert gaps[-1].reason.startswith("10 further")
