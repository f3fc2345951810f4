"""Does the flow network hold what a cut can choose from, and nothing else?"""

from exposure.graph.cuts.flow.network import SINK, SOURCE, Split, split
from exposure.graph.cuts.part import ExposedPart
from tests.graph.cuts.drawn import named, part


def gates(drawn: ExposedPart, laid: Split) -> str:
    return named(drawn, (gate.node for gate in laid.gates))


def test_what_cannot_be_removed_and_what_lies_on_no_route_has_no_gate() -> None:
    drawn = part("crm>host, host>core, core>model, crm>log, idle>model", starts="crm", ends="model",
                 costs="core=- model=-")  # fmt: skip

    assert gates(drawn, split(drawn)) == "crm host"


def test_starts_that_cannot_be_removed_and_all_such_behind_them_are_the_source() -> None:
    drawn = part("erp>core, core>host, host>model", starts="erp", ends="model",
                 costs="erp=- core=- model=-")  # fmt: skip

    (gate,) = split(drawn).gates

    assert (gate.entry, gate.exit) == (SOURCE, SINK)


def test_the_side_that_lets_less_through_is_the_source() -> None:
    costs = {"near": "crm=1 model=5", "far": "crm=5 model=1"}
    laid = {
        side: split(part("crm>host, host>model", starts="crm", ends="model", costs=told))
        for side, told in costs.items()
    }

    assert [gate.node for gate in laid["near"].gates if gate.entry == SOURCE] == [0]
    assert [gate.node for gate in laid["far"].gates if gate.entry == SOURCE] == [2]


def test_without_a_route_nothing_leaves_the_source() -> None:
    laid = split(part("crm>host, model>host", starts="crm", ends="model"))

    assert (list(laid.gates), laid.network.arcs) == ([], [[], []])
