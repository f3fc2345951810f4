"""What do sums of money come to, exactly and currency by currency?"""

import math
from collections.abc import Iterable, Mapping

from exposure.model.records import Amount

_HUNDREDTHS = 100


def cents(stated: float) -> int:
    """Return an amount in whole hundredths, so that sums depend on no order."""
    return round(stated * _HUNDREDTHS) if math.isfinite(stated) else 0


def amounts_of(sums: Mapping[str, int]) -> tuple[Amount, ...]:
    """Return sums in hundredths by currency, as amounts; those of nothing are left out."""
    return tuple(
        Amount(currency, total / _HUNDREDTHS) for currency, total in sorted(sums.items()) if total
    )


def added_up(amounts: Iterable[Amount]) -> tuple[Amount, ...]:
    """Return one amount for each currency."""
    sums: dict[str, int] = {}
    for one in amounts:
        sums[one.currency] = sums.get(one.currency, 0) + cents(one.total)
    return amounts_of(sums)
