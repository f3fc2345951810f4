"""What does one SBOM hold, in columns that cost no object per component?"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from operator import attrgetter

from msgspec import Struct

from exposure.inventory.runs import Integers, Runs
from exposure.model.gap import Gap, GapEffect

PLAIN, DEV, OPTIONAL, CONTAINED = 0, 1, 2, 4
"""Edge marks, combined as bits; PLAIN is an unmarked dependency.

CONTAINED says that the source holds the target, which alone does not make it a direct dependency.
"""

COMPONENT, SERVICE, MODEL, FILE, ORIGIN = 0, 1, 2, 3, 4
"""Node kinds; MODEL is a shipped machine-learning model, SERVICE a hosted one or any other service.

ORIGIN is a component that another was made from: its maker made the origin, not what is in use.
"""


NO_COMPONENTS = "no-components"
"""Gap kind: an SBOM lists no components, or none but the products that it describes."""


class Section(Struct, frozen=True):
    """A run of nodes that stand one after another in the document."""

    first: int
    count: int
    pointer: str
    """Place of a node, as JSON pointer, XPath, cell or line; `{}` stands for its number."""
    start: int = 0
    """Number of the first node; the others count on."""
    numbers: Integers | None = None
    """Number of each node of the run, where they do not count on."""

    def place_of(self, node: int) -> str:
        """Return the place of a node of this run."""
        within = node - self.first
        number = self.start + within if self.numbers is None else self.numbers[within]
        return self.pointer.replace("{}", str(number))


class Edges(Struct, frozen=True):
    """Integer edges; `sources[k]` needs `targets[k]`."""

    sources: Runs
    targets: Integers
    marks: bytes = b""
    """One mark per edge, or empty where every edge is PLAIN."""

    def __len__(self) -> int:
        return len(self.targets)

    def mark(self, edge: int) -> int:
        """Return the mark of one edge."""
        return self.marks[edge] if self.marks else PLAIN


class Carried(Struct, frozen=True):
    """By which check an SBOM was read, where the check's result was handed over in its place."""

    result: str
    """Name of the result among the inputs."""
    as_of: str
    """The law date of the check, an ISO day."""
    config_sha256: str = ""
    """Hash of the settings that the check obeyed; empty where there were none."""


class Bill(Struct, frozen=True):
    """One SBOM. All columns have one entry per node; an absent text is the empty string."""

    document: str
    format: str
    """For example `CycloneDX 1.6 JSON`."""
    dated: str | None
    """ISO date the document states for itself."""
    roots: tuple[int, ...]
    """Nodes that the document says it describes; empty where it names none."""
    refs: list[str]
    """bom-ref or SPDX id."""
    names: list[str]
    """Display name: npm scope, Maven group and the like included where the document splits them."""
    versions: list[str]
    purls: list[str]
    parties: dict[str, list[str]]
    """Role → stated text per node; a role that nobody fills has no key.

    Roles: `supplier`, `manufacturer`, `publisher`, `author`, `originator`, `provider`.
    """
    cpes: dict[int, str]
    """Node → CPE, where one is stated."""
    urls: list[str]
    url_nodes: Runs
    """The node to which `urls[k]` belongs."""
    kinds: bytes
    sections: tuple[Section, ...]
    edges: Edges
    gaps: tuple[Gap, ...]
    ref_key: str = ""
    """The JSON key that carries a node's reference, where lines are looked up by it."""
    one_line: bool = False
    """True where the whole document stands on one line, so that nothing need be looked up."""
    lines: Integers | None = None
    """Line of each node, where the reader came by it; 0 where it is not known."""
    asset: str = ""
    """The product that it is said to describe (`exposure check --asset`); empty where nobody says."""
    carried: Carried | None = None
    """None where the SBOM itself was read."""

    def __len__(self) -> int:
        return len(self.refs)

    @property
    def lists_nothing(self) -> bool:
        """Say whether nothing stands in it beside the products that it describes.

        Of several that may be its contents too, as converters write a list without a product, it
        does not say that they are.
        """
        products = {(self.names[root], self.versions[root]) for root in self.roots}
        return products.issuperset(zip(self.names, self.versions, strict=True))

    def gaps_of_contents(self) -> Iterator[Gap]:
        """Yield that it says nothing of contents, where it does not and no gap tells of it."""
        if self.lists_nothing and not any(gap.kind == NO_COMPONENTS for gap in self.gaps):
            several = len(self.roots) > 1
            what = (
                f"the {len(self.roots):,} products that it describes"
                if several
                else "the product itself"
            )
            reason = f"the SBOM lists nothing beside {what}, so it says nothing of contents"
            yield Gap(NO_COMPONENTS, GapEffect.hides_presence, self.document, "", reason)

    def place_of(self, node: int) -> str:
        """Return the place of a node; empty for one that is not there."""
        return place_in(self.sections, node)


def place_in(sections: Sequence[Section], node: int) -> str:
    """Return the place of a node within sections that stand in node order."""
    after = bisect_right(sections, node, key=attrgetter("first"))
    for section in reversed(sections[:after]):  # runs may be empty
        if node < section.first + section.count:
            return section.place_of(node)
        if section.count:
            break
    return ""
