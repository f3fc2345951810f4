"""How is a graph written for Graphviz, so that a picture of it can be drawn?"""

from collections.abc import Iterable, Iterator

from exposure.graph.drawing.described import Described
from exposure.graph.drawing.drawing import Drawing
from exposure.report.graph.about import CAUTION, About
from exposure.report.graph.picture import LEGEND, Look, arrows_of, label_of, wrapped
from exposure.report.neutral import dot

_WIDTH = 26
"""Characters of a line in a box; Graphviz breaks none itself."""
_CAPTION_WIDTH = 110
_CENTRED, _LEFT = "\\n", "\\l"
"""What ends a line of a label."""
_SHAPES = {"company": "box style=rounded", "contract": "note", "asset": "box",
           "vendor": "octagon", "component": "ellipse"}  # fmt: skip
_GRAPH = """digraph exposure {
rankdir=LR; ranksep=0.9; nodesep=0.2; labelloc=b; labeljust=l; fontsize=11;
fontname="Helvetica,Arial,sans-serif";
node [fontname="Helvetica,Arial,sans-serif" fontsize=11 margin="0.12,0.06"];
edge [fontname="Helvetica,Arial,sans-serif" fontsize=9 arrowsize=0.7];
"""


def write_dot(drawing: Drawing, about: About) -> Iterator[str]:
    """Yield the file piece by piece; arrows between two nodes are one, and held until they are told.

    Labels are texts in double quotes and never markup. A tooltip tells where a node stands, and an
    arrow's where its evidence does.
    """
    caption = f"{about.title} · law date {about.as_of}", *LEGEND, CAUTION
    yield f"{_GRAPH}label={_quoted(caption, _CAPTION_WIDTH, _LEFT)};\n"
    columns: dict[str, list[str]] = {}
    for number, node in enumerate(drawing.nodes()):
        yield f"n{number} [{_node(node)}];\n"
        column = "sink" if node.looked_for else "same" if node.kind == "asset" else ""
        columns.setdefault(column, []).append(f"n{number}")
    yield from _arrows(drawing)
    if not about.whole:
        for rank in ("same", "sink"):
            if rank in columns:
                yield f"{{rank={rank}; {' '.join(columns[rank])}}}\n"
    yield "}\n"


def _node(node: Described) -> str:
    told = [f"label={_quoted(label_of(node), _WIDTH)}", f"shape={_SHAPES[node.kind]}"]
    if node.designated:
        told.append("style=bold penwidth=3 peripheries=2")
    elif node.looked_for:
        told.append("style=bold")
    status = node.looked_for.replace("_", "-")
    told.append(f'class="{" ".join(word for word in (node.kind, status) if word)}"')
    told.append(f"tooltip={_quoted([node.location or node.key])}")
    return " ".join(told)


def _arrows(drawing: Drawing) -> Iterator[str]:
    texts: dict[Look, str] = {}
    for arrow in arrows_of(drawing):
        text = texts.get(arrow.look)
        if text is None:
            text = texts[arrow.look] = _look(arrow.look)
        yield f"n{arrow.source} -> n{arrow.target} [{text}];\n"


def _look(look: Look) -> str:
    told = [f"label={_quoted(look.label, _WIDTH)}"]
    if not look.is_sure:
        told.append("style=dashed")
    if look.evidence:
        told.append(f"tooltip={_quoted(look.evidence)}")
    return " ".join(told)


def _quoted(lines: Iterable[str], width: int = 0, end: str = _CENTRED) -> str:
    """Return lines as one text in double quotes; each is placed by its `end`, also the last."""
    broken = (part for line in lines for part in (wrapped(line, width) if width else (line,)))
    told = [dot(line) for line in broken]
    return f'"{end.join(told)}"' if end == _CENTRED else f'"{end.join(told)}{end}"'
