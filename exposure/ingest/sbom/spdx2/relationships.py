"""Which SPDX 2 relationship is a dependency, in which direction, and of what kind?

Source: SPDX specification 2.3, clause 11.1 (45 types; 2.2 has a subset). A type that is absent
from the table and from `NO_DEPENDENCY` is unknown to the specification and becomes a gap.
"""

from msgspec import Struct

from exposure.inventory.bill import CONTAINED, DEV, OPTIONAL, PLAIN


class Meaning(Struct, frozen=True, gc=False):
    """How one relationship type becomes an edge."""

    reverse: bool
    """True where the related element needs the element, as in A DEPENDENCY_OF B."""
    mark: int = PLAIN


FORWARD, BACKWARD = Meaning(False), Meaning(True)

DEPENDENCY: dict[str, Meaning] = {
    "DEPENDS_ON": FORWARD,
    "CONTAINS": Meaning(False, CONTAINED),
    "HAS_PREREQUISITE": FORWARD,
    "DYNAMIC_LINK": FORWARD,
    "STATIC_LINK": FORWARD,
    "GENERATED_FROM": FORWARD,
    "DISTRIBUTION_ARTIFACT": FORWARD,
    "DESCENDANT_OF": FORWARD,
    "VARIANT_OF": FORWARD,
    "COPY_OF": FORWARD,
    "DEPENDENCY_OF": BACKWARD,
    "CONTAINED_BY": Meaning(True, CONTAINED),
    "PREREQUISITE_FOR": BACKWARD,
    "RUNTIME_DEPENDENCY_OF": BACKWARD,
    "PROVIDED_DEPENDENCY_OF": BACKWARD,
    "GENERATES": BACKWARD,
    "ANCESTOR_OF": BACKWARD,
    "EXPANDED_FROM_ARCHIVE": Meaning(True, CONTAINED),
    "PACKAGE_OF": Meaning(True, CONTAINED),
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
}

ROOT_FORWARD, ROOT_BACKWARD = "DESCRIBES", "DESCRIBED_BY"

NO_DEPENDENCY = frozenset({
    "AMENDS", "DEPENDENCY_MANIFEST_OF", "DOCUMENTATION_OF", "EXAMPLE_OF", "FILE_ADDED",
    "FILE_DELETED", "FILE_MODIFIED", "METAFILE_OF", "OTHER", "PATCH_FOR",
    "REQUIREMENT_DESCRIPTION_FOR", "SPECIFICATION_FOR", "TEST_CASE_OF", "TEST_OF",
})  # fmt: skip
"""Types that carry nothing of one element into the other; both ends are reported all the same."""
