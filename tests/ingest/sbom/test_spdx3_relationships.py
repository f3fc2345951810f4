"""Is every relationship type of SPDX 3 an edge in the right direction, or none on purpose?"""

import pytest

from exposure.ingest.sbom.relationships import SPDX2, SPDX3
from exposure.inventory.bill import CONTAINED, DEV, OPTIONAL, PLAIN
from tests.ingest.sbom.build import edges_of, kinds_of
from tests.ingest.sbom.test_spdx3 import APP, LIB, described, link, package

FORWARD = {
    "dependsOn": PLAIN, "hasDynamicLink": PLAIN, "hasStaticLink": PLAIN, "hasPrerequisite": PLAIN,
    "hasPrerequsite": PLAIN, "hasProvidedDependency": PLAIN, "hasRequirement": PLAIN,
    "usesTool": PLAIN, "hasDistributionArtifact": PLAIN, "hasDataFile": PLAIN, "hasInput": PLAIN,
    "hasInputs": PLAIN, "trainedOn": PLAIN, "descendantOf": PLAIN, "modifiedBy": PLAIN,
    "patchedBy": PLAIN, "contains": CONTAINED, "expandsTo": CONTAINED, "hasAddedFile": CONTAINED,
    "hasOptionalDependency": OPTIONAL, "hasOptionalComponent": OPTIONAL, "hasHost": DEV,
    "testedOn": DEV,
}  # fmt: skip
"""A TYPE B: A needs B."""
BACKWARD = {
    "packagedBy": CONTAINED, "configures": PLAIN, "hasOutput": PLAIN, "hasOutputs": PLAIN,
    "generates": PLAIN, "ancestorOf": PLAIN, "copiedTo": PLAIN, "hasVariant": PLAIN,
}  # fmt: skip
"""A TYPE B: B needs A."""
SPECIFICATION = """\
affects amendedBy ancestorOf availableFrom configures contains coordinatedBy copiedTo
delegatedTo dependsOn descendantOf describes doesNotAffect expandsTo exploitCreatedBy fixedBy
fixedIn foundBy generates hasAddedFile hasAssessmentFor hasAssociatedVulnerability
hasConcludedLicense hasDataFile hasDeclaredLicense hasDeletedFile hasDependencyManifest
hasDistributionArtifact hasDocumentation hasDynamicLink hasEvidence hasExample hasHost hasInput
hasMetadata hasOptionalComponent hasOptionalDependency hasOutput hasPrerequisite
hasProvidedDependency hasRequirement hasSpecification hasStaticLink hasTest hasTestCase
hasVariant invokedBy modifiedBy other packagedBy patchedBy publishedBy reportedBy republishedBy
serializedInArtifact testedOn trainedOn underInvestigationFor usesTool
""".split()  # noqa: SIM905 - a column of words is read, a list of literals is not
"""SPDX 3.0.1, Core, RelationshipType."""
OLDER = {"hasPrerequsite", "hasInputs", "hasOutputs"}
"""Spellings that SPDX 3.0.0 had and 3.0.1 mended."""
TRANSLATED = {
    "AMENDS": ("amendedBy", True, ""), "ANCESTOR_OF": ("ancestorOf", False, ""),
    "BUILD_DEPENDENCY_OF": ("dependsOn", True, "build"), "BUILD_TOOL_OF": ("usesTool", True, "build"),
    "CONTAINED_BY": ("contains", True, ""), "CONTAINS": ("contains", False, ""),
    "COPY_OF": ("copiedTo", True, ""), "DATA_FILE_OF": ("hasDataFile", True, ""),
    "DEPENDENCY_MANIFEST_OF": ("hasDependencyManifest", True, ""),
    "DEPENDENCY_OF": ("dependsOn", True, ""), "DEPENDS_ON": ("dependsOn", False, ""),
    "DESCENDANT_OF": ("descendantOf", False, ""),
    "DEV_DEPENDENCY_OF": ("dependsOn", True, "development"),
    "DEV_TOOL_OF": ("usesTool", True, "development"),
    "DISTRIBUTION_ARTIFACT": ("hasDistributionArtifact", False, ""),
    "DOCUMENTATION_OF": ("hasDocumentation", True, ""), "EXAMPLE_OF": ("hasExample", True, ""),
    "EXPANDED_FROM_ARCHIVE": ("expandsTo", True, ""), "FILE_ADDED": ("hasAddedFile", True, ""),
    "FILE_DELETED": ("hasDeletedFile", True, ""), "FILE_MODIFIED": ("modifiedBy", False, ""),
    "GENERATED_FROM": ("generates", True, ""), "GENERATES": ("generates", False, ""),
    "HAS_PREREQUISITE": ("hasPrerequisite", False, ""), "METAFILE_OF": ("hasMetadata", True, ""),
    "OPTIONAL_COMPONENT_OF": ("hasOptionalComponent", True, ""),
    "OPTIONAL_DEPENDENCY_OF": ("hasOptionalDependency", True, ""), "OTHER": ("other", False, ""),
    "PATCH_APPLIED": ("patchedBy", True, ""), "PREREQUISITE_FOR": ("hasPrerequisite", True, ""),
    "PROVIDED_DEPENDENCY_OF": ("hasProvidedDependency", True, ""),
    "RUNTIME_DEPENDENCY_OF": ("dependsOn", True, "runtime"),
    "SPECIFICATION_FOR": ("hasSpecification", True, ""), "STATIC_LINK": ("hasStaticLink", False, ""),
    "TEST_CASE_OF": ("hasTestCase", True, ""), "TEST_DEPENDENCY_OF": ("dependsOn", True, "test"),
    "TEST_OF": ("hasTest", True, ""), "TEST_TOOL_OF": ("usesTool", True, "test"),
    "VARIANT_OF": ("hasVariant", True, ""),
}  # fmt: skip
"""SPDX 2 type → type, whether the ends are swapped, and scope, as the annex of SPDX 3.0.1 on
changes from the previous version translates them."""
MEANING_CHANGED = {
    "PACKAGE_OF": "SPDX 2.3 says that A is used as a package in B, SPDX 3 that it packages B",
    "DYNAMIC_LINK": "the annex swaps the ends, though both versions say that A links to B",
    "REQUIREMENT_DESCRIPTION_FOR": "SPDX 2.3 describes a requirement, SPDX 3 says that it is one",
    "PATCH_FOR": "SPDX 2.3 has another type for a patch that was applied, SPDX 3 has one for both",
    "DESCRIBES": "a root", "DESCRIBED_BY": "a root",
}  # fmt: skip
"""Types whose translation is no edge of the same direction → why."""


def test_the_specification_has_fifty_nine_types() -> None:
    assert len(SPECIFICATION) == len(set(SPECIFICATION)) == 59


def test_the_table_holds_exactly_the_types_of_the_specification() -> None:
    assert SPDX3.known() == {*SPECIFICATION, *OLDER}


def test_no_type_stands_in_two_places() -> None:
    assert not SPDX3.dependency.keys() & (SPDX3.no_dependency | {SPDX3.root_forward})


def test_these_lists_hold_every_dependency() -> None:
    assert {**FORWARD, **BACKWARD}.keys() == SPDX3.dependency.keys()


@pytest.mark.parametrize("kind", FORWARD)
def test_the_first_element_needs_the_other(kind: str) -> None:
    assert edges_of(described(APP, LIB, link(kind))) == [("urn:app", "urn:lib", FORWARD[kind])]


@pytest.mark.parametrize("kind", BACKWARD)
def test_the_other_element_needs_the_first(kind: str) -> None:
    assert edges_of(described(APP, LIB, link(kind))) == [("urn:lib", "urn:app", BACKWARD[kind])]


@pytest.mark.parametrize("kind", sorted(SPDX3.no_dependency))
def test_a_type_that_carries_nothing_is_neither_edge_nor_gap(kind: str) -> None:
    bill = described(APP, LIB, link(kind))

    assert edges_of(bill) == []
    assert "unknown-relationship" not in {gap.kind for gap in bill.gaps}


@pytest.mark.parametrize("kind", ["needs", "DEPENDS_ON", "", None])
def test_a_type_outside_the_specification_is_a_gap(kind: str | None) -> None:
    bill = described(APP, LIB, link(kind))  # type: ignore[arg-type]

    assert ("unknown-relationship", "blurs_route") in kinds_of(bill)


def test_many_types_outside_the_specification_are_counted_after_twenty() -> None:
    bill = described(APP, LIB, link("dependsOn"), *(link(f"x{n}") for n in range(30)))

    assert len(bill.gaps) == 21
    assert bill.gaps[-1].reason.startswith("10 further")


def test_a_type_may_be_written_as_an_iri() -> None:
    bill = described(
        APP, LIB, link("https://spdx.org/rdf/3.0.1/terms/Core/RelationshipType/dependsOn")
    )

    assert (edges_of(bill), bill.gaps) == ([("urn:app", "urn:lib", PLAIN)], ())


@pytest.mark.parametrize(
    ("scope", "mark"),
    [("development", DEV), ("build", DEV), ("test", DEV), ("design", DEV), ("runtime", PLAIN),
     ("other", PLAIN), (None, PLAIN)],
)  # fmt: skip
def test_a_scope_before_use_marks_the_edge(scope: str | None, mark: int) -> None:
    needs = link("dependsOn", scope=scope) | {"type": "LifecycleScopedRelationship"}

    assert edges_of(described(APP, LIB, needs)) == [("urn:app", "urn:lib", mark)]


@pytest.mark.parametrize("kind", ["hasStaticLink", "hasInput", "contains"])
def test_what_is_built_in_stays_in_whatever_the_scope(kind: str) -> None:
    bill = described(APP, LIB, link(kind, scope="build"))

    assert edges_of(bill)[0][2] & DEV == 0


def test_a_mark_belongs_to_its_own_edges() -> None:
    bill = described(
        APP, LIB, link("contains", "urn:lib", "urn:app"), link("dependsOn"),
        link("hasOptionalDependency", scope="test"),
    )  # fmt: skip

    assert [mark for _, _, mark in edges_of(bill)] == [CONTAINED, CONTAINED, PLAIN, OPTIONAL | DEV]


@pytest.mark.parametrize("kind", sorted(TRANSLATED))
def test_a_type_of_spdx_2_and_its_translation_are_one_edge(kind: str) -> None:
    name, swapped, scope = TRANSLATED[kind]
    before, after = SPDX2.dependency.get(kind), SPDX3.dependency.get(name)

    assert (before is None) == (after is None)
    if before is not None and after is not None:
        early = DEV if after.scoped and scope in {"build", "development", "test"} else PLAIN
        assert (before.reverse, before.mark) == (after.reverse != swapped, after.mark | early)


def test_every_type_of_spdx_2_is_translated_or_explained() -> None:
    assert TRANSLATED.keys() | MEANING_CHANGED.keys() == SPDX2.known()


@pytest.mark.parametrize(
    "end", ["NoneElement", "https://spdx.org/rdf/3.0.1/terms/Core/NoneElement"]
)
def test_none_says_that_there_is_nothing(end: str) -> None:
    assert described(APP, LIB, link("dependsOn"), link("dependsOn", end, of="urn:lib")).gaps == ()


@pytest.mark.parametrize("kind", ["dependsOn", "contains", "hasStaticLink"])
def test_no_assertion_says_that_something_may_be_missing(kind: str) -> None:
    end = "https://spdx.org/rdf/3.0.1/terms/Core/NoAssertionElement"

    bill = described(APP, LIB, link("dependsOn"), link(kind, end, of="urn:lib"))

    assert kinds_of(bill) == [("says-incomplete", "hides_presence")]
    assert "'urn:lib'" in bill.gaps[0].reason


def test_no_assertion_of_an_origin_is_no_gap() -> None:
    assert (
        described(APP, LIB, link("dependsOn"), link("descendantOf", "NoAssertionElement")).gaps
        == ()
    )


def test_a_list_that_calls_itself_incomplete_hides_presence() -> None:
    bill = described(APP, LIB, link("dependsOn", completeness="incomplete"))

    assert kinds_of(bill) == [("says-incomplete", "hides_presence")]


@pytest.mark.parametrize("claim", ["complete", None])
def test_a_list_that_does_not_is_no_gap(claim: str | None) -> None:
    assert described(APP, LIB, link("dependsOn", completeness=claim)).gaps == ()


@pytest.mark.parametrize(
    ("count", "says"), [(1, "1 relationship makes no"), (3, "3 relationships make no")]
)
def test_lists_that_assert_nothing_of_themselves_are_one_note(count: int, says: str) -> None:
    bill = described(APP, LIB, *[link("dependsOn", completeness="noAssertion")] * count)

    assert kinds_of(bill) == [("completeness-unknown", "note")]
    assert bill.gaps[0].reason.startswith(says)


def test_a_list_of_licences_that_asserts_nothing_of_itself_is_no_gap() -> None:
    licence = link("hasDeclaredLicense", completeness="noAssertion")

    assert described(APP, LIB, link("dependsOn"), licence).gaps == ()


@pytest.mark.parametrize("ends", [{"from": None}, {"from": ""}, {"to": [""]}])
def test_a_relationship_that_lacks_an_end_is_said_to(ends: dict[str, object]) -> None:
    bill = described(APP, LIB, link("dependsOn"), link("dependsOn") | ends)

    assert kinds_of(bill) == [("dangling-reference", "hides_presence")]
    assert bill.gaps[0].reason.startswith("a relationship lacks an end")


def test_a_licence_that_lacks_an_owner_is_no_gap() -> None:
    licence = link("hasDeclaredLicense") | {"from": None}

    assert described(APP, LIB, link("dependsOn"), licence).gaps == ()


def test_an_incomplete_list_of_licences_is_no_gap() -> None:
    bill = described(
        APP, LIB, link("dependsOn"), link("hasDeclaredLicense", completeness="incomplete")
    )

    assert bill.gaps == ()


@pytest.mark.parametrize(("claim", "gaps"), [("complete", 0), ("noAssertion", 1), (None, 1)])
def test_an_empty_list_says_nothing_unless_it_is_complete(claim: str | None, gaps: int) -> None:
    empty = link("dependsOn", of="urn:lib", completeness=claim) | {"to": []}

    bill = described(APP, LIB, link("dependsOn"), empty)

    assert [gap.kind for gap in bill.gaps] == ["says-incomplete"] * gaps


def test_many_open_lists_are_counted_after_twenty() -> None:
    packages = [package(f"p{n}") for n in range(25)]
    open_lists = [link("dependsOn", "NoAssertionElement", of=f"urn:p{n}") for n in range(25)]

    bill = described(APP, LIB, link("dependsOn"), *packages, *open_lists)

    assert len(bill.gaps) == 21
    assert "5 further" in bill.gaps[-1].reason


def test_an_end_that_nothing_carries_hides_presence_and_spares_the_others() -> None:
    bill = described(APP, LIB, link("dependsOn", "urn:gone", "urn:lib"))

    assert kinds_of(bill) == [("dangling-reference", "hides_presence")]
    assert edges_of(bill) == [("urn:app", "urn:lib", PLAIN)]


BUILD = {"type": "build_Build", "spdxId": "urn:build", "build_buildType": "urn:make"}


def test_what_comes_out_of_a_build_needs_what_goes_in() -> None:
    into, out = link("hasInput", of="urn:build"), link("hasOutput", "urn:app", of="urn:build")

    bill = described(APP, LIB, BUILD, into, out)

    assert (bill.names, edges_of(bill)) == (["app", "lib"], [("urn:app", "urn:lib", PLAIN)])
    assert bill.gaps == ()


def test_the_tool_of_a_build_is_one_of_development() -> None:
    tool = link("usesTool", of="urn:build", scope="build")

    bill = described(APP, LIB, BUILD, tool, link("hasOutput", "urn:app", of="urn:build"))

    assert edges_of(bill) == [("urn:app", "urn:lib", DEV)]


def test_a_build_that_leads_to_a_build_blurs_the_route() -> None:
    other = BUILD | {"spdxId": "urn:other"}
    into, out = link("hasInput", of="urn:build"), link("hasOutput", "urn:app", of="urn:build")

    bill = described(
        APP, LIB, BUILD, other, into, out, link("dependsOn", "urn:other", of="urn:build")
    )

    assert kinds_of(bill) == [("build-unread", "blurs_route")]


def test_builds_of_everything_from_everything_do_not_multiply() -> None:
    refs = [f"urn:p{n}" for n in range(200)]
    ends = [link("hasInput", *refs, of="urn:build"), link("hasOutput", *refs, of="urn:build")]

    bill = described(APP, *(package(f"p{n}") for n in range(200)), BUILD, *ends)

    assert len(bill.edges) == 0
    assert ("build-unread", "blurs_route") in kinds_of(bill)
