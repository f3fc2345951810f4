"""How do placed boxes and lines become a picture?"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from exposure.report.document.html.pictures.graph.layout.cards import (
    NAME_LINE,
    NOTE_LINE,
    PAD,
    PER_LINE,
    Card,
)
from exposure.report.document.html.pictures.graph.layout.order import Layered
from exposure.report.document.html.pictures.graph.layout.place import TOP, Placed
from exposure.report.document.html.pictures.graph.layout.shapes import outline
from exposure.report.document.html.pictures.graph.network import Column, Line, Network, Node
from exposure.report.document.html.pictures.graph.words import COLUMNS
from exposure.report.document.html.pictures.svg import curve, element, label, lines, title
from exposure.report.words import first_of


class Drawing(Struct, frozen=True):
    """All that is drawn, and who is designated."""

    network: Network
    cards: tuple[Card, ...]
    lay: Layered
    places: Placed
    designated: frozenset[str]
    """Ids of vendors."""


def draw(drawing: Drawing, name: str) -> str:
    """Return the picture; `name` is what a reader who does not see it is told that it is."""
    places = drawing.places
    ports = _ports(drawing)
    strokes = "".join(_stroke(drawing, at, ports[at]) for at in range(len(ports)))
    boxes = "".join(_box(drawing, at) for at in _reading_order(drawing))
    return element(
        "svg",
        {"class": "graph-svg", "viewBox": f"0 0 {places.width} {places.height}", "role": "img",
         "width": places.width, "height": places.height, "aria-label": name},
        "".join(_heads(drawing)),
        element("g", {"class": "graph-lines"}, strokes),
        element("g", {"class": "graph-nodes"}, boxes),
    )  # fmt: skip


def _heads(drawing: Drawing) -> Iterator[str]:
    kinds = sorted({node.column for node in drawing.network.nodes})
    for kind, (x, _) in zip(kinds, drawing.places.columns, strict=True):
        yield label(x, TOP - 24, COLUMNS[kind], "graph-head") if COLUMNS[kind] else ""


def _reading_order(drawing: Drawing) -> list[int]:
    """Return the nodes column by column, from top to bottom."""
    bends = drawing.lay.bends
    return [
        bends[one].node for column in drawing.lay.columns for one in column if bends[one].node >= 0
    ]


def _box(drawing: Drawing, at: int) -> str:
    node, card = drawing.network.nodes[at], drawing.cards[at]
    designated = node.column is Column.vendor and node.key in drawing.designated
    inset = PAD + (4 if node.column is Column.vendor else 0)
    told = [lines(inset, card.name.base, card.name.texts, NAME_LINE, "graph-name")]
    if card.note is not None:
        told.append(lines(inset, card.note.base, card.note.texts, NOTE_LINE, "graph-note"))
    if card.rows:
        told.append(element("path", {"class": "graph-rule", "d": f"M0 {card.rule}H{card.width}"}))
    told += [lines(inset, row.base, row.texts, NOTE_LINE, "graph-tie") for row in card.rows]
    place = f"translate({drawing.places.x[at]} {drawing.places.y[at]})"
    css = f"graph-node graph-{node.column.name}"
    return element(
        "g",
        {"class": css, "data-node": at, "transform": place},
        title(_whole(node)),
        outline(node, card.width, card.height, designated=designated),
        *told,
    )


def _whole(node: Node) -> str:
    """Return the whole name; of one that stands for several, which ones."""
    return f"{node.name}: {first_of(node.members)}" if node.members else node.name


def _stroke(drawing: Drawing, at: int, ends: tuple[int, int]) -> str:
    line, way = drawing.network.lines[at], drawing.lay.ways[at]
    places = drawing.places
    widths = [width for _, width in places.columns]
    bends = drawing.lay.bends
    gaps = []
    for one, other in pairwise(way):
        from_y = ends[0] if one == way[0] else places.y[one] + 3
        to_y = ends[1] if other == way[-1] else places.y[other] + 3
        right = places.x[one] + widths[bends[one].column]
        gaps.append((right, from_y, places.x[other], to_y))
    css = f"graph-line graph-{line.confidence.value}"
    css += (" graph-tied" + (" graph-exposes" if line.exposes else "")) if line.is_tie else ""
    path = element("path", {"class": css, "data-line": at, "d": curve(gaps)})
    return path + _between(line, at, gaps[-1])


def _between(line: Line, at: int, gap: tuple[int, int, int, int]) -> str:
    """Return the mark of stations that are not drawn: `+2`, or `+1-3`."""
    least, most = line.between
    if not most:
        return ""
    words = f"+{least}" if least == most else f"+{least}-{most}"
    x, y = (gap[0] + gap[2]) // 2, (gap[1] + gap[3]) // 2
    wide = 7 * len(words) + 6
    back = element("rect", {"x": x - wide // 2, "y": y - 8, "width": wide, "height": 16, "rx": 8})
    text = label(x, y + 4, words, "graph-note", text_anchor="middle")
    return element("g", {"class": "graph-between", "data-line": at}, back, text)


def _ports(drawing: Drawing) -> list[tuple[int, int]]:
    """Return at which heights each line begins and ends; what ends in a vendor is spread."""
    network, places, cards = drawing.network, drawing.places, drawing.cards
    ends = [_middle(cards[line.target], places.y[line.target]) for line in network.lines]
    arriving: dict[int, list[int]] = {}
    for at, line in enumerate(network.lines):
        if network.nodes[line.target].column is Column.vendor:
            arriving.setdefault(line.target, []).append(at)
    for node, met in arriving.items():
        met.sort(key=lambda at: (places.y[drawing.lay.ways[at][-2]], at))
        for at, y in zip(met, _spread(places.y[node], cards[node].height, len(met)), strict=True):
            ends[at] = y
    return [
        (_start(line, cards, places), end) for line, end in zip(network.lines, ends, strict=True)
    ]


def _middle(card: Card, top: int) -> int:
    return top + card.name.middle


def _start(line: Line, cards: Sequence[Card], places: Placed) -> int:
    card, top = cards[line.source], places.y[line.source]
    return top + card.rows[line.row].middle if line.is_tie else _middle(card, top)


def _spread(top: int, height: int, count: int) -> list[int]:
    room = height - 2 * PAD
    step = min(PER_LINE, room / (count - 1)) if count > 1 else 0.0
    first = top + height / 2 - step * (count - 1) / 2
    return [round(first + step * at) for at in range(count)]
