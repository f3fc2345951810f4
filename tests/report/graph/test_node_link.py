"""Does node-link JSON come back from a graph library as the graph that was written?"""

import json
import re

import msgspec
import networkx
from hypothesis import given
from hypothesis import strategies as st

from exposure.graph.network.library import to_networkx
from exposure.report.graph.node_link import write_node_link
from exposure.report.neutral import terminal
from tests.report.graph.oracle import bare, same
from tests.report.graph.sample import ABOUT, drawing, named, nothing
from tests.report.test_neutral_graphs import TEXTS

HALF = re.compile("[\ud800-\udfff]")


def written(drawn):
    return "".join(write_node_link(drawn, ABOUT))


def read(drawn):
    return networkx.node_link_graph(json.loads(written(drawn)), edges="edges")


def test_it_comes_back_with_every_node_edge_and_attribute() -> None:
    drawn = drawing()

    assert same(read(drawn), bare(to_networkx(drawn.network, drawn.part, drawn.marks)))


def test_the_graph_says_from_what_it_was_drawn() -> None:
    graph = read(drawing()).graph

    assert graph["schema"] == "exposure-graph/1"
    assert graph["note"].startswith("No route here is no answer")


def test_a_node_and_an_edge_take_a_line_each() -> None:
    drawn = drawing()

    lines = written(drawn).splitlines()

    assert sum('"id":' in line for line in lines) == drawn.node_count
    assert sum('"source":' in line for line in lines) == drawn.edge_count


def test_an_empty_graph_is_a_graph() -> None:
    found = read(nothing())

    assert (len(found), found.is_multigraph(), found.is_directed()) == (0, True, True)


@given(st.lists(TEXTS, min_size=1, max_size=3))
def test_any_name_comes_back_whole_but_for_half_characters(texts: list[str]) -> None:
    text = written(named(*texts))

    told = [one for one in msgspec.json.decode(text)["nodes"] if one["kind"] == "component"][1:]
    expected = [HALF.sub(lambda match: terminal(match.group()), one) for one in texts]
    assert [one.get("name", "") for one in told] == expected
    assert len({one["id"] for one in told}) == len(texts)
