"""How is a graph written as Cypher statements, for Neo4j and other graph databases?"""

from collections.abc import Iterator

from exposure.graph.drawing.described import NOTHING_CITED, Linked, Manner
from exposure.graph.drawing.drawing import Drawing
from exposure.report.graph.about import CAUTION, About
from exposure.report.graph.attributes import BOOLEAN, Values, of_cited, of_manner, of_node
from exposure.report.neutral import cypher, terminal

_CONSTRAINT = (
    "CREATE CONSTRAINT exposure_key IF NOT EXISTS FOR (node:Exposure) REQUIRE node.key IS UNIQUE;\n"
)
"""It also makes the index without which each edge would look through all nodes."""


def write_cypher(drawing: Drawing, about: About) -> Iterator[str]:
    """Yield one statement per line: a constraint, then a node each, then an edge each.

    Every node is labelled `Exposure` and by its kind; an edge's type is its kind in capitals. Only
    keys are held in memory: edges name their ends by them.
    """
    for line in (f"{about.title}, law date {about.as_of}", CAUTION, *about.warnings):
        yield f"// {terminal(line)}\n"
    yield _CONSTRAINT
    keys: list[str] = []
    for node in drawing.nodes():
        keys.append(cypher(node.key))
        yield f"CREATE (:Exposure:{node.kind.capitalize()} {_map(of_node(node))});\n"
    yield from _edges(drawing, keys)


def _edges(drawing: Drawing, keys: list[str]) -> Iterator[str]:
    plain: dict[Manner, str] = {}
    for edge in drawing.edges():
        is_plain = edge.cited is NOTHING_CITED
        text = plain.get(edge.manner) if is_plain else None
        if text is None:
            text = _told(edge)
            if is_plain:
                plain[edge.manner] = text
        yield (
            f"MATCH (a:Exposure {{key: {keys[edge.source]}}}), "
            f"(b:Exposure {{key: {keys[edge.target]}}}) CREATE (a)-[:{text}]->(b);\n"
        )


def _told(edge: Linked) -> str:
    values = [*of_manner(edge.manner), *of_cited(edge.cited)]
    return f"{edge.manner.kind.upper()} {_map([pair for pair in values if pair[0] != 'kind'])}"


def _map(values: Values) -> str:
    told = (f"{name}: {'true' if name in BOOLEAN else cypher(text)}" for name, text in values)
    return "{" + ", ".join(told) + "}"
