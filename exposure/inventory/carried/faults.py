"""Do the columns of an SBOM that travelled fit together, so that nothing behind them can fail?

Whoever writes a result can write its hash too: what an inventory says of itself is never believed.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct

from exposure.inventory.bill import CONTAINED, DEV, OPTIONAL, ORIGIN
from exposure.inventory.carried.wire import ITEM, WireBill, WireLines, WireSection, integers
from exposure.inventory.runs import Integers

_ROLES = frozenset({
    "supplier", "manufacturer", "publisher", "author", "originator", "provider",
})  # fmt: skip
_MARKS = frozenset(range((DEV | OPTIONAL | CONTAINED) + 1))
_KINDS = frozenset(range(ORIGIN + 1))


class Limits(Struct, frozen=True):
    """How much an inventory may hold."""

    most_bytes: int
    """Bytes once it is unpacked."""
    most_nodes: int
    """Nodes of one SBOM."""
    most_edges: int
    """Edges of one SBOM."""


def is_day(text: str) -> bool:
    """Say whether a text is an ISO day."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def faults_of(bill: WireBill, limits: Limits) -> Iterator[str]:
    """Yield what does not fit. Raises `ValueError` for a column that holds no whole numbers."""
    count = len(bill.refs)
    if count > limits.most_nodes:
        yield f"an SBOM of {count:,} components where {limits.most_nodes:,} are allowed"
    if len(bill.targets) // ITEM > limits.most_edges:
        yield f"an SBOM of more than {limits.most_edges:,} edges"
    columns: tuple[Sequence[object], ...] = (
        bill.names, bill.versions, bill.purls, bill.kinds, *bill.parties.values(),
    )  # fmt: skip
    if any(len(column) != count for column in columns) or not _ROLES.issuperset(bill.parties):
        yield "columns of different lengths"
    if bill.dated is not None and not is_day(bill.dated):
        yield "an SBOM with no day as its date"
    if not _KINDS.issuperset(bill.kinds) or not _MARKS.issuperset(bill.marks):
        yield "a kind of component or edge that nobody knows"
    roots, cpes = integers(bill.roots), integers(bill.cpe_nodes)
    if not _within(roots, count) or len(set(roots)) < len(roots):
        yield "roots that are not there"
    if not _within(cpes, count) or len(set(cpes)) < len(cpes) or len(cpes) != len(bill.cpes):
        yield "CPEs of components that are not there"
    yield from _runs(bill.url_nodes, bill.url_counts, count, len(bill.urls))
    yield from _runs(bill.sources, bill.source_counts, count, len(bill.targets) // ITEM)
    if not _within(integers(bill.targets), count):
        yield "edges to components that are not there"
    if bill.marks and len(bill.marks) != len(bill.targets) // ITEM:
        yield "marks that do not belong to the edges"
    yield from _sections(bill.sections, count)
    if bill.lines is not None:
        lines = integers(bill.lines)
        if len(lines) != count or (lines and min(lines) < 0):
            yield "lines that do not belong to the components"


def line_faults(found: WireLines, count: int) -> Iterator[str]:
    """Yield what is wrong with the lines of an SBOM of `count` components."""
    nodes, lines = integers(found.nodes), integers(found.lines)
    if len(nodes) != len(lines) or not _within(nodes, count):
        yield "lines of components that are not there"
    elif lines and min(lines) < 0:
        yield "a line below 0"


def _within(nodes: Integers, count: int) -> bool:
    return not nodes or (min(nodes) >= 0 and max(nodes) < count)


def _runs(nodes: bytes, counts: bytes, count: int, entries: int) -> Iterator[str]:
    """Yield what is wrong with runs, before anything spells them out."""
    held, often = integers(nodes), integers(counts)
    if len(held) != len(often) or not _within(held, count) or (often and min(often) < 0):
        yield "runs of components that are not there"
    elif sum(often) != entries:
        yield "runs that do not belong to their entries"


def _sections(sections: Sequence[WireSection], count: int) -> Iterator[str]:
    """Yield what is wrong with places: runs stand in order, and none reaches beyond the last node."""
    end = 0
    for one in sections:
        numbers = None if one.numbers is None else integers(one.numbers)
        if one.first < end or one.count < 0 or one.first + one.count > count:
            yield "places of components that are not there"
            return
        if numbers is not None and len(numbers) < one.count:
            yield "places without numbers"
        end = one.first + one.count
