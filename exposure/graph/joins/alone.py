"""Which assets are there where nothing but SBOMs was read?"""

from exposure.graph.joins.drafts import Draft, add_bills
from exposure.graph.joins.sboms.labels import bare_join, crowded_stems
from exposure.graph.supply import SupplyGraph
from exposure.inventory.estate import Estate


def bills_alone(estate: Estate, config: str) -> SupplyGraph:
    """Return the graph that `build_graph` makes of an estate without rows, contracts and joins.

    Each SBOM is a product of the company's own; those of one identity are one. `config` names the
    file of the settings.
    """
    crowded = crowded_stems(estate.bills)
    drafts: dict[str, Draft] = {}
    add_bills(drafts, estate.bills, [bare_join(one, crowded) for one in estate.bills])
    assets = tuple(draft.frozen(()) for draft in drafts.values())
    return SupplyGraph(estate, assets, (), (), config)
