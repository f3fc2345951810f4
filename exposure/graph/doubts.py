"""Which step of a route is the least certain?"""

from collections.abc import Iterable

from exposure.model.finding import LeastCertain
from exposure.model.relation import Confidence


def least_certain(doubts: Iterable[LeastCertain]) -> LeastCertain | None:
    """Return the doubt that weighs most, of equals the first step's; None where all are confirmed."""
    real = [doubt for doubt in doubts if doubt.confidence is not Confidence.confirmed]
    return min(real, key=lambda doubt: (-doubt.confidence.rank, doubt.step), default=None)
