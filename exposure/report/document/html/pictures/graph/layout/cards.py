"""What stands in a box, line by line, and how high does that make it?"""

from collections import Counter

from msgspec import Struct
from msgspec.structs import replace

from exposure.model.result import ScanResult
from exposure.report.document.html.pictures.graph.network import Column, Network, Node, Row
from exposure.report.document.html.pictures.measure import fitted
from exposure.report.words import reason_words, spaced

NAME, NOTE = 13, 11
"""Size of type of a name, and of all else."""
NAME_LINE, NOTE_LINE = 16, 14
PAD, APART = 9, 6
"""Units around what stands in a box, and between its parts."""
WIDTHS = {
    Column.company: 96,
    Column.contract: 166,
    Column.asset: 186,
    Column.near: 178,
    Column.far: 178,
    Column.vendor: 146,
}
MOST_LINES = 3
PER_LINE = 9
"""Units between two lines that end in one box, as long as that makes it no higher than `_HIGHEST`."""
_HIGHEST = 300
_MOST_MEMBERS = 12
"""Names that are tried in the box of several; what has no room is cut."""


class Line(Struct, frozen=True):
    """One part of a box: its lines of text, and where the first of them stands below the top."""

    texts: tuple[str, ...]
    base: int
    middle: int
    """Where a line begins that leaves from it."""


class Card(Struct, frozen=True):
    """One box, laid out."""

    width: int
    height: int
    name: Line
    note: Line | None
    rows: tuple[Line, ...]
    rule: int
    """Where the line above the rows stands; 0 without rows."""


def cards_of(network: Network, result: ScanResult) -> tuple[Card, ...]:
    """Return the box of each node."""
    folds = not any(node.column in {Column.near, Column.far} for node in network.nodes)
    reasons = {one.id: reason_words(one) for one in result.looked_for}
    entities = {one.number: one.legal_entity for one in result.contracts}
    cards = [_card(node, _note(node, reasons, entities), counted=folds) for node in network.nodes]
    return tuple(map(_roomy, cards, _arriving(network)))


def _arriving(network: Network) -> list[int]:
    """Return how many lines end in each node that is a vendor."""
    counts = Counter(line.target for line in network.lines if line.is_tie)
    return [counts[at] for at in range(len(network.nodes))]


def _roomy(card: Card, lines: int) -> Card:
    """Return a card high enough for the lines that end in it, its texts in the middle."""
    missing = min(_HIGHEST, 2 * PAD + PER_LINE * (lines - 1)) - card.height
    if missing <= 0:
        return card
    return replace(card, height=card.height + missing, name=_lower(card.name, missing // 2),
                   note=card.note and _lower(card.note, missing // 2))  # fmt: skip


def _lower(line: Line, units: int) -> Line:
    return replace(line, base=line.base + units, middle=line.middle + units)


def _note(node: Node, reasons: dict[str, str], entities: dict[str, str]) -> str:
    if node.column is Column.vendor:
        return reasons.get(node.key, "")
    if node.column is Column.contract:
        return entities.get(node.key, "")
    if node.column is Column.asset and not node.members:
        return f"sold by {node.seller}" if node.seller else ""
    if node.members:
        return ", ".join(node.members[:_MOST_MEMBERS])
    if node.column is Column.company:
        return ""
    return spaced(node.kind)


def row_words(row: Row, *, counted: bool) -> str:
    """Return `12 × made by · confirmed · on by default`; counted where packages are not drawn."""
    times = f"{row.findings:,} × " if counted and row.findings > 1 else ""
    said = (f"{times}{row.tie.words}", row.tie.confidence.value, row.tie.doubt)
    return " · ".join(part for part in said if part)


def _card(node: Node, note: str, *, counted: bool) -> Card:
    width = WIDTHS[node.column]
    room = width - 2 * PAD - (8 if node.column is Column.vendor else 0)
    y = PAD
    name = _line(fitted(node.name, room, NAME, MOST_LINES, bold=True), y, NAME_LINE)
    y += NAME_LINE * len(name.texts)
    told = None
    if note:
        told = _line(fitted(note, room, NOTE, 2), y, NOTE_LINE)
        y += NOTE_LINE * len(told.texts)
    rule = y + APART if node.rows else 0
    rows = []
    y = rule or y
    for row in node.rows:
        y += APART
        rows.append(_line(fitted(row_words(row, counted=counted), room, NOTE, 3), y, NOTE_LINE))
        y += NOTE_LINE * len(rows[-1].texts)
    return Card(width, y + PAD - 2, name, told, tuple(rows), rule)


def _line(texts: tuple[str, ...], top: int, height: int) -> Line:
    return Line(texts, top + height - 4, top + height * len(texts) // 2)
