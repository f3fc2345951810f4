"""What stands on the boxes and arrows of a picture, and which arrows are one?"""

from collections.abc import Iterator

from msgspec import Struct

from exposure.graph.drawing.described import NOTHING_CITED, Described, Linked, Manner
from exposure.graph.drawing.drawing import Drawing
from exposure.graph.network.columns import EDGE_WORDS, EdgeKind

LONGEST_NAME = 120
"""Characters of a name that are drawn; the other formats hold the whole."""
LEGEND = (
    "An arrow points to what is needed. A dashed one is for a person to look at, or past use.",
    "A double or thick border is a vendor that is designated, or under watch where it says so.",
)
_STATUS = {"designated": "designated", "under_watch": "under watch", "asked": "looked for"}
_DOUBTS = {"review": "review", "past": "past use", "settled": "settled: not this vendor"}

_SOMEHOW = EDGE_WORDS[EdgeKind.related_to]
"""Says nothing beside a word that tells how."""


class Look(Struct, frozen=True):
    """What an arrow shows; many arrows share one."""

    label: tuple[str, ...]
    """The lines that stand on it."""
    evidence: tuple[str, ...]
    is_sure: bool
    """At least one of its edges is beyond doubt."""


class Arrow(Struct, frozen=True, gc=False):
    """Every edge from one node to another, as one line with its words."""

    source: int
    target: int
    look: Look


def arrows_of(drawing: Drawing) -> Iterator[Arrow]:
    """Yield the arrows, one between two nodes in one direction, in the order of the edges."""
    found: dict[int, tuple[Linked, ...]] = {}
    for edge in drawing.edges():
        ends = edge.source * drawing.node_count + edge.target
        found[ends] = (*found.get(ends, ()), edge)
    plain: dict[Manner, Look] = {}
    for edges in found.values():
        edge = edges[0]
        if len(edges) > 1 or edge.cited is not NOTHING_CITED:
            look = _look(edges)
        elif edge.manner in plain:
            look = plain[edge.manner]
        else:
            look = plain[edge.manner] = _look(edges)
        yield Arrow(edge.source, edge.target, look)


def _look(edges: tuple[Linked, ...]) -> Look:
    is_sure = not all(edge.manner.doubt for edge in edges)
    said = (edge.cited.words or (edge.manner.relation,) for edge in edges)
    words = dict.fromkeys(word for words in said for word in words)
    label = tuple(word for word in words if word != _SOMEHOW or len(words) == 1)
    met = {doubt for edge in edges for doubt in edge.manner.doubt.split()}
    doubts = ", ".join(words for doubt, words in _DOUBTS.items() if doubt in met)
    evidence = dict.fromkeys(place for edge in edges for place in edge.cited.evidence)
    return Look(label if is_sure else (*label, f"({doubts})"), tuple(evidence), is_sure)


def label_of(node: Described) -> list[str]:
    """Return the lines that stand in a node's box."""
    name = shortened(node.name or node.key)
    if node.kind == "contract":
        return ["contract", name]
    if node.kind == "vendor":
        status = _STATUS.get(node.looked_for, "")
        return [name, *([status] if status else [])]
    return [name, *([shortened(node.version)] if node.version else [])]


def shortened(text: str) -> str:
    """Return a text no longer than a picture bears."""
    return text if len(text) <= LONGEST_NAME else text[: LONGEST_NAME - 1] + "…"


def wrapped(text: str, width: int) -> Iterator[str]:
    """Yield the lines of a text that is broken at blanks where it is wider than `width`."""
    line = ""
    for word in text.split(" "):
        if line and len(line) + len(word) >= width:
            yield line
            line = word
        else:
            line = f"{line} {word}" if line else word
    yield line
