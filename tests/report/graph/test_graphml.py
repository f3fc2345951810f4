"""Does GraphML come back from a graph library as the graph that was written?"""

import re
from io import BytesIO

import networkx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from exposure.graph.network.library import to_networkx
from exposure.report.graph.graphml import write_graphml
from exposure.report.neutral import terminal
from tests.report.graph.oracle import bare, same
from tests.report.graph.sample import ABOUT, drawing, named, nothing
from tests.report.test_neutral_graphs import TEXTS


def read(drawn):
    text = "".join(write_graphml(drawn, ABOUT))
    return networkx.read_graphml(BytesIO(text.encode()), force_multigraph=True)


def test_it_comes_back_with_every_node_edge_and_attribute() -> None:
    drawn = drawing()
    found = read(drawn)

    keyed = networkx.relabel_nodes(found, networkx.get_node_attributes(found, "key"))
    for _, data in keyed.nodes(data=True):
        data.pop("key"), data.pop("label")

    assert same(keyed, bare(to_networkx(drawn.network, drawn.part, drawn.marks)))


def test_what_is_true_is_a_boolean_and_what_is_not_is_left_out() -> None:
    told = {data["name"]: data for _, data in read(drawing()).nodes(data=True)
            if data["kind"] == "vendor"}  # fmt: skip

    assert told["Veyrantha"]["designated"] is True
    assert "designated" not in told["Harbour Ltd"]


def test_the_graph_says_from_what_it_was_drawn() -> None:
    graph = read(drawing()).graph

    assert graph["schema"] == "exposure-graph/1"
    assert (graph["as_of"], graph["part"], graph["vendors"]) == (
        "2026-10-01",
        "exposed",
        "Veyrantha",
    )
    assert graph["warnings"] == 'Facts end "early" <soon>.'


def test_ids_are_short_words_as_the_schema_of_graphml_asks() -> None:
    text = "".join(write_graphml(drawing(), ABOUT))

    ids = re.findall(r'(?:id|source|target)="([^"]*)"', text)
    assert all(re.fullmatch(r"[\w.-]+", one) for one in ids)


def test_an_empty_graph_is_a_graph() -> None:
    found = read(nothing())

    assert (len(found), found.is_directed()) == (0, True)


@given(st.lists(TEXTS, min_size=1, max_size=3))
def test_any_name_comes_back_with_its_marks_made_visible(texts: list[str]) -> None:
    found = read(named(*texts))

    told = [data for _, data in found.nodes(data=True) if data["kind"] == "component"][1:]
    for place in ("name", "version"):
        assert [one.get(place, "") for one in told] == [terminal(text) for text in texts]


@pytest.mark.parametrize("text", ["a\n<script>", '"]]>', "杭州 & Söhne", "\u202eevil"])
def test_two_writings_are_the_same_bytes(text: str) -> None:
    drawn = named(text, text)

    assert "".join(write_graphml(drawn, ABOUT)) == "".join(write_graphml(named(text, text), ABOUT))
