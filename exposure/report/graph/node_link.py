"""How is a graph written as node-link JSON, for networkx, D3 and programs of one's own?"""

from collections.abc import Iterable, Iterator

from exposure.graph.drawing.described import NOTHING_CITED, Manner
from exposure.graph.drawing.drawing import Drawing
from exposure.report.graph.about import About
from exposure.report.graph.attributes import BOOLEAN, Values, of_cited, of_manner, of_node
from exposure.report.neutral import json_string


def write_node_link(drawing: Drawing, about: About) -> Iterator[str]:
    """Yield the file piece by piece: one line per node and edge, edges under `edges`.

    A node's `id` is its key. Only keys are held in memory: edges name their ends by them.
    """
    told = _members(pair for pair in about.attributes() if pair[1])
    yield f'{{"directed": true, "multigraph": true, "graph": {{{told}}},\n"nodes": ['
    keys: list[str] = []
    for node in drawing.nodes():
        key = json_string(node.key)
        values = [pair for pair in of_node(node) if pair[0] not in {"key", "label"}]
        yield f'{"," if keys else ""}\n{{"id": {key}, {_members(values)}}}'
        keys.append(key)
    yield '\n],\n"edges": ['
    yield from _edges(drawing, keys)
    yield "\n]}\n"


def _edges(drawing: Drawing, keys: list[str]) -> Iterator[str]:
    texts: dict[Manner, str] = {}
    comma = ""
    for edge in drawing.edges():
        text = texts.get(edge.manner)
        if text is None:
            text = texts[edge.manner] = _members(of_manner(edge.manner))
        if edge.cited is not NOTHING_CITED:
            text = f"{text}, {_members(of_cited(edge.cited))}"
        ends = f'"source": {keys[edge.source]}, "target": {keys[edge.target]}'
        yield f"{comma}\n{{{ends}, {text}}}"
        comma = ","


def _members(values: Values | Iterable[tuple[str, str]]) -> str:
    return ", ".join(
        f'"{name}": {"true" if name in BOOLEAN else json_string(text)}' for name, text in values
    )
