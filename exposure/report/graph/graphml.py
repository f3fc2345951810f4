"""How is a graph written as GraphML, for yEd, Gephi, Cytoscape, igraph or networkx?"""

from collections.abc import Iterator, Mapping

from exposure.graph.drawing.described import NOTHING_CITED, Manner
from exposure.graph.drawing.drawing import Drawing
from exposure.report.graph.about import About
from exposure.report.graph.attributes import (
    BOOLEAN,
    EDGE_ATTRIBUTES,
    NODE_ATTRIBUTES,
    Values,
    of_cited,
    of_manner,
    of_node,
)
from exposure.report.neutral import xml

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_OPEN = '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'


def write_graphml(drawing: Drawing, about: About) -> Iterator[str]:
    """Yield the file piece by piece, so that a graph of any size is written in little memory.

    Ids are numbers within the file; the attribute `key` names a node in every file.
    """
    told = dict(about.attributes())
    graph_keys, node_keys, edge_keys = (
        {name: f"{letter}{place}" for place, name in enumerate(names)}
        for letter, names in (("g", told), ("n", NODE_ATTRIBUTES), ("e", EDGE_ATTRIBUTES))
    )
    yield _HEAD + _OPEN
    for domain, keys in (("graph", graph_keys), ("node", node_keys), ("edge", edge_keys)):
        for name, key in keys.items():
            kind = "boolean" if name in BOOLEAN else "string"
            yield f'<key id="{key}" for="{domain}" attr.name="{name}" attr.type="{kind}"/>\n'
    yield '<graph id="exposure" edgedefault="directed">\n'
    yield _data(graph_keys, [pair for pair in told.items() if pair[1]]) + "\n"
    for number, node in enumerate(drawing.nodes()):
        yield f'<node id="n{number}">{_data(node_keys, of_node(node))}</node>\n'
    yield from _edges(drawing, edge_keys)
    yield "</graph>\n</graphml>\n"


def _edges(drawing: Drawing, keys: Mapping[str, str]) -> Iterator[str]:
    texts: dict[Manner, str] = {}
    for edge in drawing.edges():
        text = texts.get(edge.manner)
        if text is None:
            text = texts[edge.manner] = _data(keys, of_manner(edge.manner))
        if edge.cited is not NOTHING_CITED:
            text += _data(keys, of_cited(edge.cited))
        yield f'<edge source="n{edge.source}" target="n{edge.target}">{text}</edge>\n'


def _data(keys: Mapping[str, str], values: Values) -> str:
    return "".join(f'<data key="{keys[name]}">{xml(text)}</data>' for name, text in values)
