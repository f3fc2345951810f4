"""Where does each box stand, so that lines run as level as they can and nothing overlaps?"""

from collections.abc import Sequence

from msgspec import Struct

from exposure.report.document.html.pictures.graph.layout.cards import WIDTHS, Card
from exposure.report.document.html.pictures.graph.layout.order import Layered
from exposure.report.document.html.pictures.graph.network import Column, Network

GAP, LAST_GAP = 54, 92
"""Units between two columns, in which lines bend; most of them before the vendors."""
ROOMY = 1100
"""Units that a page has across: fewer columns stand farther apart."""
_WIDEST = 150
ASIDE = 14
"""Units between two boxes of a column."""
TOP, EDGE = 46, 8
_THIN = 6
"""How high a gap is through which a long line goes."""
_SWEEPS = 16


class Placed(Struct, frozen=True):
    """Where each bend stands, in units of the picture."""

    x: tuple[int, ...]
    y: tuple[int, ...]
    """Of the top."""
    columns: tuple[tuple[int, int], ...]
    """Left edge and width of each column."""
    width: int
    height: int


def placed(network: Network, cards: Sequence[Card], lay: Layered) -> Placed:
    """Return the places; columns from left to right, each as high as it must be."""
    columns = _across(network, lay)
    heights = [cards[bend.node].height if bend.node >= 0 else _THIN for bend in lay.bends]
    anchors = [_anchor(cards, bend.node) for bend in lay.bends]
    tops = _down(lay, heights, anchors)
    first = min(tops, default=0.0)
    y = tuple(round(top - first) + TOP for top in tops)
    bottom = max((top + high for top, high in zip(y, heights, strict=True)), default=TOP)
    x = tuple(columns[bend.column][0] for bend in lay.bends)
    width = columns[-1][0] + columns[-1][1] + EDGE if columns else 2 * EDGE
    return Placed(x, y, columns, width, bottom + EDGE)


def _across(network: Network, lay: Layered) -> tuple[tuple[int, int], ...]:
    kinds = sorted({node.column for node in network.nodes})
    gaps = [LAST_GAP if after is Column.vendor else GAP for after in kinds[1:]]
    spare = ROOMY - sum(gaps) - sum(WIDTHS[kind] for kind in kinds)
    wider = max(0, min(_WIDEST, spare // max(1, len(gaps))))
    told, x = [], EDGE
    for kind, gap in zip(kinds, [*gaps, 0], strict=True):
        told.append((x, WIDTHS[kind]))
        x += WIDTHS[kind] + gap + wider
    assert len(told) == len(lay.columns)
    return tuple(told)


def _anchor(cards: Sequence[Card], node: int) -> int:
    """Return how far below its top a bend is tied to others, most of all."""
    return cards[node].height // 2 if node >= 0 else _THIN // 2


def _down(lay: Layered, heights: Sequence[int], anchors: Sequence[int]) -> list[float]:
    """Return the top of each bend: near the mean of its neighbours, in the order of its column."""
    tops = [0.0] * len(lay.bends)
    for column in lay.columns:
        y = 0.0
        for one in column:
            tops[one] = y
            y += heights[one] + ASIDE
    left: dict[int, list[int]] = {}
    right: dict[int, list[int]] = {}
    for one, other in lay.pairs():
        right.setdefault(one, []).append(other)
        left.setdefault(other, []).append(one)
    for sweep in range(_SWEEPS):
        ahead = sweep % 2 == 0
        for column in lay.columns if ahead else reversed(lay.columns):
            sides = (left, right) if sweep > _SWEEPS // 2 else (left,) if ahead else (right,)
            wanted = [_wanted(one, sides, tops, anchors) for one in column]
            fitting = _apart(wanted, [heights[at] for at in column])
            for one, top in zip(column, fitting, strict=True):
                tops[one] = top
    return tops


def _wanted(
    one: int,
    sides: Sequence[dict[int, list[int]]],
    tops: Sequence[float],
    anchors: Sequence[int],
) -> float:
    """Return the top at which a bend stands level with those it is tied to."""
    near = [other for side in sides for other in side.get(one, ())]
    if not near:
        return tops[one]
    return sum(tops[other] + anchors[other] for other in near) / len(near) - anchors[one]


def _apart(wanted: Sequence[float], heights: Sequence[int]) -> list[float]:
    """Return tops in the same order that do not overlap, as near to those wanted as can be.

    Neighbours that want the same room share it: the mean of what they want (pooled violators).
    """
    offset, offsets = 0.0, []
    for height in heights:
        offsets.append(offset)
        offset += height + ASIDE
    pools: list[tuple[float, int]] = []
    for top, before in zip(wanted, offsets, strict=True):
        pool = (top - before, 1)
        while pools and pools[-1][0] > pool[0]:
            total, count = pools.pop()
            many = count + pool[1]
            pool = ((total * count + pool[0] * pool[1]) / many, many)
        pools.append(pool)
    levels = [level for level, count in pools for _ in range(count)]
    return [level + before for level, before in zip(levels, offsets, strict=True)]
