"""Does GEXF come back from a graph library as the graph that was written?"""

from io import BytesIO
from xml.etree import ElementTree

import networkx
from hypothesis import given
from hypothesis import strategies as st

from exposure.graph.network.library import to_networkx
from exposure.report.graph.gexf import write_gexf
from exposure.report.neutral import terminal
from tests.report.graph.oracle import bare, same
from tests.report.graph.sample import ABOUT, drawing, named, nothing
from tests.report.test_neutral_graphs import TEXTS


def written(drawn):
    return "".join(write_gexf(drawn, ABOUT)).encode()


def read(drawn):
    found = networkx.read_gexf(BytesIO(written(drawn)), version="1.3")
    return networkx.MultiDiGraph(found)


def test_it_comes_back_with_every_node_edge_and_attribute() -> None:
    drawn = drawing()
    found = read(drawn)

    keyed = networkx.relabel_nodes(found, networkx.get_node_attributes(found, "key"))
    for _, data in keyed.nodes(data=True):
        data.pop("key"), data.pop("label")
    for *_, data in keyed.edges(data=True):
        data.pop("id"), data.pop("label")

    assert same(keyed, bare(to_networkx(drawn.network, drawn.part, drawn.marks)))


def test_it_is_dated_by_the_law_date_and_describes_itself() -> None:
    meta = ElementTree.fromstring(written(drawing()))[0]

    assert meta.get("lastmodifieddate") == "2026-10-01"
    assert "Routes from the company to Veyrantha." in (meta[1].text or "")
    assert 'Facts end "early" <soon>.' in (meta[1].text or "")


def test_an_empty_graph_is_a_graph() -> None:
    assert len(read(nothing())) == 0


@given(st.lists(TEXTS, min_size=1, max_size=3))
def test_any_name_comes_back_with_its_marks_made_visible(texts: list[str]) -> None:
    found = read(named(*texts))

    told = [data for _, data in found.nodes(data=True) if data["kind"] == "component"][1:]
    assert [one.get("name", "") for one in told] == [terminal(text) for text in texts]
