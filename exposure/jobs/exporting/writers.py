"""How is a graph written? One line per format."""

from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

from exposure.graph.drawing.drawing import Drawing
from exposure.jobs.exporting.request import Format
from exposure.report.graph.about import About
from exposure.report.graph.cypher import write_cypher
from exposure.report.graph.dot import write_dot
from exposure.report.graph.gexf import write_gexf
from exposure.report.graph.graphml import write_graphml
from exposure.report.graph.mermaid import write_mermaid
from exposure.report.graph.node_link import write_node_link

Writer: TypeAlias = Callable[[Drawing, About], Iterator[str]]

WRITERS: Mapping[Format, Writer] = {
    "graphml": write_graphml,
    "dot": write_dot,
    "mermaid": write_mermaid,
    "json": write_node_link,
    "gexf": write_gexf,
    "cypher": write_cypher,
}
_CHUNK = 1 << 16
"""Characters that are handed on at once."""


def in_bytes(pieces: Iterator[str]) -> Iterator[bytes]:
    """Yield the text as UTF-8, in pieces of a size that disks and pipes like."""
    waiting: list[str] = []
    size = 0
    for piece in pieces:
        waiting.append(piece)
        size += len(piece)
        if size >= _CHUNK:
            yield "".join(waiting).encode()
            waiting.clear()
            size = 0
    yield "".join(waiting).encode()
