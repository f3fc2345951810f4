"""What is known of what is bought from each organisation?"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from exposure.graph.coverage.counted import KnownAsset
from exposure.graph.supply import SupplyGraph
from exposure.model.coverage.known import VendorCoverage

OWN = "own:"
"""How the key of an organisation begins that the register does not know."""


def vendor_coverage(graph: SupplyGraph, assets: Iterable[KnownAsset]) -> Iterator[VendorCoverage]:
    """Yield what is known of each organisation, in the order of the first asset bought from it.

    What several sell counts with each of them.
    """
    bought: dict[str, list[KnownAsset]] = {}
    for one in assets:
        for organisation in one.node.organisations:
            bought.setdefault(organisation, []).append(one)
    for organisation, some in bought.items():
        yield VendorCoverage(
            vendor=organisation,
            name=_name(graph, organisation, some),
            rows=sum(len(one.node.rows) for one in some),
            assets=len(some),
            with_evidence=sum(one.has_evidence for one in some),
            spend=_paid(some),
        )


def _name(graph: SupplyGraph, organisation: str, bought: Sequence[KnownAsset]) -> str:
    """Return how the records write it, where an asset is bought from nobody else; else its key."""
    for one in bought:
        if len(one.node.organisations) == 1:
            if one.node.rows:
                return graph.estate.rows[one.node.rows[0]].vendor
            if one.node.supplied is not None:
                return one.node.supplied.name
    return organisation.removeprefix(OWN)


def _paid(bought: Iterable[KnownAsset]) -> dict[str, float]:
    paid: Counter[str] = Counter()
    for one in bought:
        paid.update(one.known.spend)
    return dict(sorted(paid.items()))
