"""What does it cost to draw the graph of a whole company, and to rank all its vendors at once?

The company is invented: rows of bought products with sub-processors, an SBOM for each, whose
components name suppliers, and contracts on which the products are used. Rows and SBOMs are taken as
read and matched; processor time of this one process is counted step by step.
"""

import argparse
import gc
import random
import resource
import time
from array import array

from measure import UNIT, say_where

from exposure.assess.hypothetical.ranking.concentration import concentrations
from exposure.assess.hypothetical.ranking.graphs import Question
from exposure.assess.hypothetical.ranking.ranked import Measure, Order, left_out, ranked
from exposure.assess.hypothetical.ranking.weights import weights_of
from exposure.assess.hypothetical.records import AssetRecord, ContractRecord, Records
from exposure.graph.joins.joined import build_graph
from exposure.graph.network.build import network_of
from exposure.graph.recognised import Recognised
from exposure.graph.supply import SupplyGraph
from exposure.identify.matcher import build_matcher
from exposure.identify.rows import match_row
from exposure.inventory.bill import Bill, Edges, Section
from exposure.inventory.estate import Estate
from exposure.inventory.runs import one_each
from exposure.model.location import Location
from exposure.model.records import Amount, Cell, ContractRow, VendorRow
from exposure.register.load import load_register

SEED = 20_261_122
AS_OF = "2026-11-22"


class Clock:
    """Prints what each step took, and the highest memory so far."""

    def __init__(self) -> None:
        self._last = time.process_time()

    def lap(self, step: str) -> None:
        now = time.process_time()
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * UNIT / 2**20
        print(f"  {step:<46}{now - self._last:8.2f} s   peak {peak:6.0f} MiB")
        self._last = time.process_time()


def main() -> None:
    """Print each step."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-n", "--edges", type=int, default=1_000_000)
    parser.add_argument("--vendors", type=int, default=20_000)
    parser.add_argument("--products", type=int, default=5_000)
    parser.add_argument("--contracts", type=int, default=1_000)
    wanted = parser.parse_args()
    say_where()
    gc.disable()
    known = _recognised(_company(wanted))
    clock = Clock()
    clock.lap("(before)")
    network = network_of(known, AS_OF)
    clock.lap(f"draw {network.size:,} nodes, {len(network.kinds):,} edges")
    question = Question(network)
    clock.lap("what is bought from whom")
    order = Order(question, weights_of(network, _records(known.graph)), Measure("value", "USD"))
    clock.lap("who reaches how much")
    found = list(ranked(order, {}))
    left_out(order)
    clock.lap(f"{len(found):,} vendors in order, and what is left out")
    list(concentrations(order))
    clock.lap("concentration")


def _company(wanted: argparse.Namespace) -> Estate:
    draw = random.Random(SEED)
    names = [f"Parts House {number} Ltd" for number in range(wanted.vendors)]
    size = max(2, wanted.edges // 4 // wanted.products)
    return Estate(
        bills=tuple(_bill(number, size, names, draw) for number in range(wanted.products)),
        rows=tuple(_row(number, names, wanted.contracts, draw) for number in range(wanted.products)),
        contracts=tuple(
            ContractRow(Location("contracts.csv", f"A{number}"), f"C-{number}",
                        value=float(draw.randrange(10**6)), currency="USD")
            for number in range(wanted.contracts)
        ),
        inputs=(), imports=(), gaps=(),
    )  # fmt: skip


def _bill(number: int, size: int, names: list[str], draw: random.Random) -> Bill:
    pairs = [(node, draw.randrange(node + 1, size)) for node in range(size - 1) for _ in range(4)]
    suppliers = ["", *(draw.choice(names) for _ in range(size - 1))]
    return Bill(
        document=f"{number}.cdx.json", format="invented", dated=AS_OF, roots=(0,),
        refs=[str(node) for node in range(size)],
        names=[f"product-{number}", *(f"part-{number}-{node}" for node in range(1, size))],
        versions=["1"] * size, purls=[""] * size, parties={"supplier": suppliers}, cpes={}, urls=[],
        url_nodes=one_each([]), kinds=bytes(size), sections=(Section(0, size, "/components/{}"),),
        edges=Edges(one_each(source for source, _ in pairs),
                    array("i", [target for _, target in pairs]), b""),
        gaps=(), ref_key="bom-ref",
    )  # fmt: skip


def _row(number: int, names: list[str], contracts: int, draw: random.Random) -> VendorRow:
    vendor = names[number % len(names)]
    return VendorRow(
        Location("vendors.csv", f"A{number}"), vendor, f"product-{number}",
        cells={"vendor": Cell(vendor, f"A{number}")},
        subprocessors=tuple(Cell(draw.choice(names), f"H{number}") for _ in range(3)),
        contracts=(f"C-{draw.randrange(contracts)}",),
        spend=float(draw.randrange(1, 10**6)), currency="USD",
    )  # fmt: skip


def _recognised(estate: Estate) -> Recognised:
    register = load_register()
    matcher = build_matcher(register, register.vendors)
    hits = [match_row(matcher, row) for row in estate.rows]
    graph = build_graph(estate, hits, (), "")
    told = [(node, estate.rows[row], hits[row]) for node in graph.assets for row in node.rows]
    titles = {vendor.id: vendor.name for vendor in matcher.vendors}
    return Recognised(graph, told, {}, matcher, titles)


def _records(graph: SupplyGraph) -> Records:
    rows = graph.estate.rows
    assets = {
        node.asset.id: AssetRecord(
            node.asset, (), (), tuple(Amount("USD", rows[row].spend or 0.0) for row in node.rows),
            node.asset.contracts, (),
        )
        for node in graph.assets
    }  # fmt: skip
    contracts = {row.number: ContractRecord(row.number, "", Amount("USD", row.value or 0.0))
                 for row in graph.estate.contracts}  # fmt: skip
    return Records(assets, contracts)


if __name__ == "__main__":
    main()
