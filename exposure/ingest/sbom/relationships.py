"""Which relationship of SPDX 2 and 3 is a dependency, in which direction, and of what kind?

Sources: SPDX specification 2.3, clause 11.1 (45 types; 2.0 to 2.2 have a subset), and SPDX 3.0.1,
Core, vocabulary RelationshipType (59 types, and the three spellings that 3.0.0 had instead). What
counts is whether one end being there means that the other is in it, is needed by it, or was made
into it. A type that stands nowhere here is unknown to the specification and becomes a gap.
The page docs/reference/relationships.md says the same to readers.
"""

from msgspec import Struct

from exposure.inventory.bill import CONTAINED, DEV, OPTIONAL, PLAIN


class Meaning(Struct, frozen=True, gc=False):
    """How one relationship type becomes an edge."""

    reverse: bool
    """True where the second element needs the first, as in A DEPENDENCY_OF B."""
    mark: int = PLAIN
    scoped: bool = False
    """True where the lifecycle scope of SPDX 3 says when the need arises; what is linked in
    statically, or is an input of a build, stays in the product however early that was."""


class Vocabulary(Struct, frozen=True):
    """The relationship types of one major version."""

    dependency: dict[str, Meaning]
    no_dependency: frozenset[str]
    """Types that carry nothing of one element into the other; both ends are reported all the same."""
    telling: frozenset[str]
    """Types by which an element says what it needs or holds: left open, something may be missing."""
    root_forward: str
    root_backward: str = ""
    """The type by which an element says that a document describes it; empty where there is none."""

    def known(self) -> frozenset[str]:
        """Return every type of the version."""
        roots = {self.root_forward, self.root_backward} - {""}
        return self.no_dependency | self.dependency.keys() | roots


FORWARD, BACKWARD = Meaning(False), Meaning(True)
HOLDS, HELD = Meaning(False, CONTAINED), Meaning(True, CONTAINED)
SCOPED = Meaning(False, PLAIN, scoped=True)

SPDX2 = Vocabulary(
    dependency={
        "DEPENDS_ON": FORWARD,
        "CONTAINS": HOLDS,
        "HAS_PREREQUISITE": FORWARD,
        "DYNAMIC_LINK": FORWARD,
        "STATIC_LINK": FORWARD,
        "GENERATED_FROM": FORWARD,
        "DISTRIBUTION_ARTIFACT": FORWARD,
        "DESCENDANT_OF": FORWARD,
        "VARIANT_OF": FORWARD,
        "COPY_OF": FORWARD,
        "FILE_MODIFIED": FORWARD,
        "DEPENDENCY_OF": BACKWARD,
        "CONTAINED_BY": HELD,
        "PREREQUISITE_FOR": BACKWARD,
        "RUNTIME_DEPENDENCY_OF": BACKWARD,
        "PROVIDED_DEPENDENCY_OF": BACKWARD,
        "GENERATES": BACKWARD,
        "ANCESTOR_OF": BACKWARD,
        "EXPANDED_FROM_ARCHIVE": HELD,
        "PACKAGE_OF": HELD,
        "FILE_ADDED": HELD,
        "DATA_FILE_OF": BACKWARD,
        "PATCH_APPLIED": BACKWARD,
        "OPTIONAL_DEPENDENCY_OF": Meaning(True, OPTIONAL),
        "OPTIONAL_COMPONENT_OF": Meaning(True, OPTIONAL),
        "DEV_DEPENDENCY_OF": Meaning(True, DEV),
        "BUILD_DEPENDENCY_OF": Meaning(True, DEV),
        "TEST_DEPENDENCY_OF": Meaning(True, DEV),
        "BUILD_TOOL_OF": Meaning(True, DEV),
        "DEV_TOOL_OF": Meaning(True, DEV),
        "TEST_TOOL_OF": Meaning(True, DEV),
    },
    no_dependency=frozenset({
        "AMENDS", "DEPENDENCY_MANIFEST_OF", "DOCUMENTATION_OF", "EXAMPLE_OF", "FILE_DELETED",
        "METAFILE_OF", "OTHER", "PATCH_FOR", "REQUIREMENT_DESCRIPTION_FOR", "SPECIFICATION_FOR",
        "TEST_CASE_OF", "TEST_OF",
    }),
    telling=frozenset({"DEPENDS_ON", "CONTAINS", "HAS_PREREQUISITE", "DYNAMIC_LINK", "STATIC_LINK"}),
    root_forward="DESCRIBES",
    root_backward="DESCRIBED_BY",
)  # fmt: skip

SPDX3 = Vocabulary(
    dependency={
        "dependsOn": SCOPED,
        "hasDynamicLink": SCOPED,
        "hasPrerequisite": SCOPED,
        "hasPrerequsite": SCOPED,
        "hasProvidedDependency": SCOPED,
        "hasRequirement": SCOPED,
        "usesTool": SCOPED,
        "hasOptionalDependency": Meaning(False, OPTIONAL, scoped=True),
        "hasOptionalComponent": Meaning(False, OPTIONAL),
        "hasHost": Meaning(False, DEV),
        "testedOn": Meaning(False, DEV),
        "hasStaticLink": FORWARD,
        "hasDistributionArtifact": FORWARD,
        "hasDataFile": FORWARD,
        "hasInput": FORWARD,
        "hasInputs": FORWARD,
        "trainedOn": FORWARD,
        "descendantOf": FORWARD,
        "modifiedBy": FORWARD,
        "patchedBy": FORWARD,
        "contains": HOLDS,
        "expandsTo": HOLDS,
        "hasAddedFile": HOLDS,
        "packagedBy": HELD,
        "configures": Meaning(True, PLAIN, scoped=True),
        "hasOutput": BACKWARD,
        "hasOutputs": BACKWARD,
        "generates": BACKWARD,
        "ancestorOf": BACKWARD,
        "copiedTo": BACKWARD,
        "hasVariant": BACKWARD,
    },
    no_dependency=frozenset({
        "affects", "amendedBy", "availableFrom", "coordinatedBy", "delegatedTo", "doesNotAffect",
        "exploitCreatedBy", "fixedBy", "fixedIn", "foundBy", "hasAssessmentFor",
        "hasAssociatedVulnerability", "hasConcludedLicense", "hasDeclaredLicense",
        "hasDeletedFile", "hasDependencyManifest", "hasDocumentation", "hasEvidence", "hasExample",
        "hasMetadata", "hasSpecification", "hasTest", "hasTestCase", "invokedBy", "other",
        "publishedBy", "reportedBy", "republishedBy", "serializedInArtifact",
        "underInvestigationFor",
    }),
    telling=frozenset({
        "dependsOn", "contains", "hasPrerequisite", "hasPrerequsite", "hasDynamicLink",
        "hasStaticLink", "hasOptionalDependency", "hasOptionalComponent", "hasProvidedDependency",
        "hasRequirement",
    }),
    root_forward="describes",
)  # fmt: skip

DEV_SCOPES = frozenset({"design", "development", "build", "test"})
"""Lifecycle scopes of SPDX 3 (Core, LifecycleScopeType) that end before the product runs."""
