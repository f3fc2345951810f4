"""Does a graph come back from its bytes as it went in, and is anything else refused?"""

from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from exposure.errors import ResultError
from exposure.graph.store import VERSION, pack, unpack
from exposure.graph.supply import SupplyGraph
from exposure.inventory.bill import Bill
from exposure.inventory.runs import one_each
from tests.graph.builders import bill, bill_of, changed, contract, graph_of, hiding, row
from tests.graph.test_trace_properties import Drawing, drawings

TEXTS = st.text(st.characters(exclude_categories=("Cs",)), max_size=20)
WHOLE = graph_of(
    changed(bill("root>a?dev, a>b"), "a", supplier="Harbour Ltd"), bill("x", document="b.json"),
    row("Harbour Ltd", "Payroll", subprocessors=("A", "B"), spend=1.5, identifiers={"uei": "X"}),
    contract("C-17", uses=("Payroll",), clauses=("FAR 52.204-25",)), hiding("app.cdx.json"),
)  # fmt: skip


@st.composite
def graphs(draw: st.DrawFn) -> SupplyGraph:
    bills: list[Bill] = []
    for number in range(draw(st.integers(0, 3))):
        drawing: Drawing = draw(drawings())
        one = bill_of(drawing.names, drawing.pairs, drawing.roots, f"{number}.json")
        names = [draw(TEXTS) for _ in one.names]
        urls = draw(st.lists(TEXTS, max_size=3))
        bills.append(structs.replace(
            one, names=names, parties={"supplier": names}, cpes={0: draw(TEXTS)}, urls=urls,
            url_nodes=one_each([0] * len(urls)), gaps=(hiding(draw(TEXTS)),),
        ))  # fmt: skip
    rows = [row(draw(TEXTS), draw(TEXTS), line=draw(st.integers(1, 10**6))) for _ in bills]
    return graph_of(*bills, *rows)


@given(graphs())
def test_any_graph_comes_back_equal(whole: SupplyGraph) -> None:
    assert unpack(pack(whole), "g") == whole


def test_columns_come_back_as_arrays() -> None:
    back = unpack(pack(WHOLE), "g")

    assert back == WHOLE
    assert isinstance(back.estate.bills[0].edges.targets, array)


def test_equal_graphs_give_equal_bytes() -> None:
    assert pack(WHOLE) == pack(structs.replace(WHOLE))


def test_every_cut_is_refused_by_name() -> None:
    raw = pack(WHOLE)

    for cut in range(0, len(raw) - 1, 7):
        with pytest.raises(ResultError, match=r"old/exposure\.graph: expected the graph of a scan"):
            unpack(raw[:cut], "old/exposure.graph")


@given(st.integers(0, len(pack(WHOLE)) - 1), st.integers(1, 255))
def test_a_changed_byte_is_refused_or_harmless(place: int, change: int) -> None:
    raw = bytearray(pack(WHOLE))
    raw[place] ^= change

    try:
        back = unpack(bytes(raw), "g")
    except ResultError:
        return
    assert back == WHOLE


@pytest.mark.parametrize("raw", [b"", b"{}", b"exposure-graph", b"PK\x03\x04", b"\x00" * 40])
def test_a_foreign_file_is_refused(raw: bytes) -> None:
    with pytest.raises(ResultError, match="expected the graph of a scan, met something else"):
        unpack(raw, "g")


def test_a_newer_layout_is_told_from_damage() -> None:
    newer = b"exposure-graph\x00" + bytes([VERSION + 1]) + b"whatever a later version writes"

    with pytest.raises(
        ResultError, match=f"g: expected graph version {VERSION}, met {VERSION + 1}"
    ):
        unpack(newer, "g")
