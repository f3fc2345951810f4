"""How does everything that was read, joined and recognised become the one graph?"""

from collections.abc import Iterable, Mapping

from exposure.graph.network.bills import add_bill, add_continued
from exposure.graph.network.columns import Network
from exposure.graph.network.draft import Draft
from exposure.graph.network.recognised_names import add_recognised
from exposure.graph.network.records import (
    add_contracts,
    add_makers,
    add_roles,
    add_rows,
    add_ties,
)
from exposure.graph.recognised import Recognised
from exposure.graph.supply import SupplyGraph


def network_of(
    known: Recognised, as_of: str, used: Mapping[str, Iterable[str]] | None = None
) -> Network:
    """Return the one graph; use that ended before `as_of`, the law date, is marked as past.

    `used` gives the ids of the assets that are used on each contract, by its number; None takes
    what the records alone say.
    """
    graph = known.graph
    said = used if used is not None else _recorded(graph)
    numbers = dict.fromkeys((*(row.number for row in graph.estate.contracts), *sorted(said)))
    draft = Draft(graph, tuple(numbers), known.matcher, known.titles)
    add_contracts(draft, said)
    add_rows(draft, known.told, as_of)
    add_makers(draft)
    add_ties(draft, graph.estate.ties, as_of)
    for position, node in enumerate(graph.assets):
        for bill in node.bills:
            add_bill(draft, position, bill, known.bill_hits.get(bill, ()))
    add_continued(draft)
    add_recognised(draft)
    add_roles(draft)
    return draft.frozen()


def _recorded(graph: SupplyGraph) -> dict[str, list[str]]:
    said: dict[str, list[str]] = {}
    for node in graph.assets:
        for number in node.asset.contracts:
            said.setdefault(number, []).append(node.asset.id)
    return said
