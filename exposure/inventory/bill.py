"""What does one SBOM hold, in columns that cost no object per component?"""

from msgspec import Struct

from exposure.inventory.runs import Integers, Runs
from exposure.model.gap import Gap

PLAIN, DEV, OPTIONAL, CONTAINED = 0, 1, 2, 4
"""Edge marks, combined as bits; PLAIN is an unmarked dependency.

CONTAINED says that the source holds the target, which alone does not make it a direct dependency.
"""

COMPONENT, SERVICE, MODEL, FILE = 0, 1, 2, 3
"""Node kinds; MODEL is a shipped machine-learning model, SERVICE a hosted one or any other service."""


class Section(Struct, frozen=True):
    """A run of nodes that stand one after another in the document."""

    first: int
    count: int
    pointer: str
    """JSON pointer of the node; `{}` stands for the position within the run."""


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
    ref_key: str
    """The JSON key that carries a node's reference: `bom-ref` or `SPDXID`."""
    one_line: bool = False
    """True where the whole document stands on one line, so that nothing need be looked up."""

    def __len__(self) -> int:
        return len(self.refs)

    def place_of(self, node: int) -> str:
        """Return the JSON pointer of a node."""
        for section in self.sections:
            if section.first <= node < section.first + section.count:
                return section.pointer.format(node - section.first)
        return ""
