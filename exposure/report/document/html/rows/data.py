"""What does the script of the page know of findings, and in which order do its fields stand?

Rows are written as arrays, and texts as positions in one table: five thousand findings stay small.
"""

from msgspec import Struct

from exposure.report.document.html.picture import Drawn

Text = int
"""Position in the table of texts."""


class StepRow(Struct, frozen=True, array_like=True):
    """One station of a route."""

    name: Text
    kind: Text
    relation: Text
    """How it hangs on the one before."""
    place: Text


class RouteRow(Struct, frozen=True, array_like=True):
    """One way from the company to the vendor."""

    steps: tuple[int, ...]
    """Positions in the table of steps."""
    flags: tuple[Text, ...]
    least: int
    """Position of the least certain step within `steps`; -1 where every step is confirmed."""
    confidence: Text
    """Of the least certain step."""
    because: Text


class EvidenceRow(Struct, frozen=True, array_like=True):
    """One reason why a finding counts."""

    quote: Text
    place: Text
    because: Text
    rule: Text
    listed: Text
    """The register's value that was met."""
    beside: Text
    against: tuple[Text, ...]


class BlockRow(Struct, frozen=True, array_like=True):
    """What the rules say alike on some contracts."""

    contracts: tuple[Text, ...]
    """Each with what is said of use on it."""
    lines: tuple[Text, ...]


class FindingRow(Struct, frozen=True, array_like=True):
    """One finding; its position in the table is its place in the order of urgency."""

    id: str
    outcome: Text
    vendor: Text
    asset: Text
    subject: Text
    """Name and version."""
    kind: Text
    purl: Text
    relation: Text
    """The kind of tie, without the vendor's name."""
    tie: Text
    confidence: Text
    use: Text
    tier: int
    """Steps between organisations; -1 where nobody can say."""
    depth: int
    """Edges from the root; -1 outside SBOMs."""
    contracts: tuple[Text, ...]
    """On which the asset is used, as far as anybody says."""
    verdict: Text
    """The gravest, without its citation."""
    gravity: int
    people: Text
    """Where it stands with people."""
    against: Text
    """How it stands to the baseline; empty where none was named."""
    flags: tuple[Text, ...]
    remarks: tuple[Text, ...]
    """Sentences: past use, a public statement alone, a route that is not known."""
    routes: tuple[RouteRow, ...]
    end: Text
    """How the vendor hangs on the last step; empty where that step is the vendor."""
    more_routes: int
    introducers: tuple[Text, ...]
    more_introducers: int
    direct: bool
    """Whether the introducers are direct dependencies."""
    evidence: tuple[EvidenceRow, ...]
    more_evidence: int
    blocks: tuple[int, ...]
    """Positions in the table of blocks."""
    questions: tuple[Text, ...]
    said: tuple[Text, ...]
    unshown: tuple[Text, ...]
    """Names and quotes that are counted and not shown, and that a search meets."""


class PageData(Struct, frozen=True):
    """Everything that the script reads."""

    texts: tuple[str, ...]
    steps: tuple[StepRow, ...]
    blocks: tuple[BlockRow, ...]
    findings: tuple[FindingRow, ...]
    shapes: dict[str, tuple[str, ...]]
    """Kind of row → names of its fields, in their order."""
    outcomes: tuple[Text, ...]
    """Words of outcomes in their order, settled ones last; so are the next two."""
    confidences: tuple[Text, ...]
    pictures: tuple[Drawn, ...]


SHAPES = {
    "step": StepRow.__struct_fields__,
    "route": RouteRow.__struct_fields__,
    "evidence": EvidenceRow.__struct_fields__,
    "block": BlockRow.__struct_fields__,
    "finding": FindingRow.__struct_fields__,
}
