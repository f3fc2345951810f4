"""Is every line of a Cypher file one statement that says what the graph says?"""

import json
import re
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from exposure.graph.network.library import to_networkx
from exposure.report.graph.cypher import write_cypher
from tests.report.graph.sample import ABOUT, drawing, named, nothing
from tests.report.test_neutral_graphs import TEXTS

STRING = r'"(?:[^"\\\n]|\\["\\]|\\u[0-9a-f]{4})*"'
MAP = rf"\{{\w+: (?:true|{STRING})(?:, \w+: (?:true|{STRING}))*\}}"
COMMENT = re.compile(r"// [^\n]*")
CONSTRAINT = re.compile(r"CREATE CONSTRAINT \w+ IF NOT EXISTS FOR \(node:Exposure\) "
                        r"REQUIRE node\.key IS UNIQUE;")  # fmt: skip
NODE = re.compile(rf"CREATE \(:Exposure:([A-Z][a-z]+) ({MAP})\);")
EDGE = re.compile(rf"MATCH \(a:Exposure \{{key: ({STRING})\}}\), \(b:Exposure \{{key: ({STRING})\}}\) "
                  rf"CREATE \(a\)-\[:([A-Z_]+) ({MAP})\]->\(b\);")  # fmt: skip
"""No graph database is at hand: this grammar is a small part of Cypher, and nothing else may stand."""


def statements(drawn):
    nodes, edges = [], []
    for line in "".join(write_cypher(drawn, ABOUT)).removesuffix("\n").split("\n"):
        if node := NODE.fullmatch(line):
            nodes.append((node[1], told(node[2])))
        elif edge := EDGE.fullmatch(line):
            edges.append((json.loads(edge[1]), json.loads(edge[2]), edge[3], told(edge[4])))
        else:
            assert COMMENT.fullmatch(line) or CONSTRAINT.fullmatch(line), line
    return nodes, edges


def told(text):
    return json.loads(re.sub(r"([{ ])(\w+): (?=true|\")", r'\1"\2": ', text))


def test_every_node_and_edge_is_created_once() -> None:
    drawn = drawing()
    nodes, edges = statements(drawn)
    expected = to_networkx(drawn.network, drawn.part, drawn.marks)

    assert {one["key"]: one["name"] for _, one in nodes} == dict(expected.nodes(data="name"))
    assert Counter((source, target, kind.lower()) for source, target, kind, _ in edges) == Counter(
        expected.edges(data="kind")
    )


def test_labels_tell_kinds_and_marks_are_properties() -> None:
    nodes, edges = statements(drawing())

    (veyrantha,) = (one for label, one in nodes if label == "Vendor" and one["name"] == "Veyrantha")
    assert veyrantha["designated"] is True
    assert {one["doubt"] for *_, one in edges if "doubt" in one} == {"review", "past"}


def test_an_empty_graph_creates_nothing() -> None:
    assert statements(nothing()) == ([], [])


@given(st.lists(TEXTS, min_size=1, max_size=3))
def test_no_name_ends_its_statement(texts: list[str]) -> None:
    nodes, edges = statements(named(*texts))

    assert len([one for label, one in nodes if label == "Component"]) == len(texts) + 1
    assert len([kind for _, _, kind, _ in edges if kind == "DEPENDS_ON"]) == len(texts)
