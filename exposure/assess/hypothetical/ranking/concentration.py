"""How few vendors reach half of everything, or most of it?"""

from array import array
from collections.abc import Iterable, Iterator, Sequence

from exposure.assess.hypothetical.money import cents
from exposure.assess.hypothetical.ranking.ranked import Order
from exposure.inventory.runs import Integers
from exposure.model.coverage.known import VendorCoverage
from exposure.model.hypothetical.ranking import MOST_TOGETHER, Concentration, PaidConcentration

PARTS = (0.5, 0.8)
_PER_CENT = 100


def concentrations(order: Order) -> Iterator[Concentration]:
    """Yield, for products and for contract value by currency, how few vendors reach each part.

    One more pass over the graph, for those who reach most by any of these measures.
    """
    measures = [("products", ""), *(("value", currency) for currency in order.weights.value)]
    columns = [order.weights.column(*measure) for measure in measures]
    first = [order.by(column)[:MOST_TOGETHER] for column in columns]
    starts = _starts_of(order, sorted({place for places in first for place in places}))
    for (of, currency), column, places in zip(measures, columns, first, strict=True):
        weights = order.weights.columns[column]
        whole = sum(weights)
        together = list(_together((starts[place] for place in places), weights))
        for part in PARTS if whole else ():
            enough = (count for count, held in enumerate(together, 1) if held >= part * whole)
            yield Concentration(
                of=of,
                currency=currency,
                part=part,
                alone=sum(order.sure_of(place, column) >= part * whole for place in order.places),
                together=next(enough, None),
            )


def _starts_of(order: Order, places: Sequence[int]) -> dict[int, Integers]:
    """Return what surely leads to each of some organisations."""
    group = {place: at for at, place in enumerate(order.question.places)}
    asked = order.question.surely.starts_of([group[place] for place in places])
    return {place: array("i", starts) for place, starts in zip(places, asked, strict=True)}


def _together(reaching: Iterable[Sequence[int]], weights: Sequence[int]) -> Iterator[int]:
    """Yield what the first, the first two, the first three ... reach together."""
    met: set[int] = set()
    held = 0
    for starts in reaching:
        fresh = [start for start in starts if weights[start] and start not in met]
        met.update(fresh)
        held += sum(weights[start] for start in fresh)
        yield held


def paid_concentration(suppliers: Sequence[VendorCoverage]) -> Iterator[PaidConcentration]:
    """Yield, by currency, how spend is spread over those who are paid; each row counts once."""
    paid: dict[str, list[int]] = {}
    for one in suppliers:
        for currency, stated in one.spend.items():
            if cents(stated) > 0:
                paid.setdefault(currency, []).append(cents(stated))
    for currency, sums in sorted(paid.items()):
        whole = sum(sums)
        squares = sum(one * one for one in sums)
        index = round(squares * _PER_CENT * _PER_CENT / (whole * whole))
        yield PaidConcentration(currency, len(sums), max(1, index))
