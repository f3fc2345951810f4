"""Does the reference page tell every attribute of a node, an edge and a graph, and no other?"""

import re

from exposure.graph.network.columns import EDGE_WORDS, EdgeKind
from exposure.graph.network.library import to_networkx
from exposure.report.graph.attributes import EDGE_ATTRIBUTES, NODE_ATTRIBUTES
from tests.conftest import ROOT
from tests.report.graph.sample import ABOUT, drawing

PAGE = (ROOT / "docs/reference/graph-exports.md").read_text(encoding="utf-8")


def first_column(heading):
    section = PAGE.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    return re.findall(r"^\| `([\w]+)` \|", section, re.MULTILINE)


def test_every_attribute_is_told() -> None:
    assert first_column("Nodes") == list(NODE_ATTRIBUTES)
    assert first_column("Edges") == list(EDGE_ATTRIBUTES)
    assert first_column("The graph itself") == [name for name, _ in ABOUT.attributes()]


def test_every_kind_of_edge_is_told_with_its_words() -> None:
    section = PAGE.partition("\n## Kinds of edges\n")[2].partition("\n## ")[0]
    rows = dict(re.findall(r"^\| `(\w+)` \| ([^|]+) \|", section, re.MULTILINE))

    assert rows == {kind.name: EDGE_WORDS[kind] for kind in EdgeKind}


def test_the_library_s_graph_has_the_attributes_of_the_files() -> None:
    drawn = drawing()
    found = to_networkx(drawn.network, drawn.part, drawn.marks)

    (names,) = {tuple(data) for _, data in found.nodes(data=True)}
    assert set(names) == set(NODE_ATTRIBUTES) - {"key", "label"}
    (told,) = {tuple(data) for *_, data in found.edges(data=True)}
    assert set(told) == set(EDGE_ATTRIBUTES)
