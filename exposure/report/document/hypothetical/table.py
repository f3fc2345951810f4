"""How is a ranking of vendors written as one line per vendor, for a spreadsheet and a program?"""

import csv
import io
from collections.abc import Iterator, Sequence

from exposure.model.hypothetical.ranking import RankedReach, RankedVendor, VendorRanking
from exposure.model.records import Amount
from exposure.report.neutral import spreadsheet

FIRST = ("hypothetical", "rank", "vendor", "id", "spellings", "standing", "share")
"""Heads of the first columns; by them the program knows the table for its own."""
PARTS = ("direct", "behind", "direct_review", "behind_review")
_BETWEEN = " | "


def write_csv(ranking: VendorRanking) -> bytes:
    """Return CSV (RFC 4180, lines ended by LF) in UTF-8 with every vendor.

    What others wrote is neutralised; each line says that it is hypothetical. Amounts of each
    currency have a column of their own; what is not stated is empty.
    """
    value = _currencies(ranking.whole.value)
    spend = _currencies(ranking.whole.spend)
    target = io.StringIO()
    writer = csv.writer(target, lineterminator="\n")
    writer.writerow((*FIRST, *(head for part in PARTS for head in _heads(part, value, spend))))
    for one in ranking.vendors:
        reaches: Sequence[RankedReach] = [getattr(one, part) for part in PARTS]
        writer.writerow((*_vendor(one), *(cell for reach in reaches
                                          for cell in _cells(reach, value, spend))))  # fmt: skip
    return target.getvalue().encode("utf-8", "replace")


def _currencies(amounts: Sequence[Amount]) -> tuple[str, ...]:
    return tuple(one.currency for one in amounts)


def _heads(part: str, value: Sequence[str], spend: Sequence[str]) -> Iterator[str]:
    yield from (f"{part} products", f"{part} contracts", f"{part} contracts without value")
    for name, currencies in (("value", value), ("spend", spend)):
        yield from (
            spreadsheet(f"{part} {name} {currency or 'without currency'}")
            for currency in currencies
        )


def _vendor(one: RankedVendor) -> tuple[str | int, ...]:
    share = "" if one.share is None else f"{one.share:g}"
    named = (one.name, one.id, _BETWEEN.join(one.spellings), one.standing)
    return ("true", one.rank, *map(spreadsheet, named), share)


def _cells(reach: RankedReach, value: Sequence[str], spend: Sequence[str]) -> Iterator[str | int]:
    yield from (reach.products, reach.contracts, reach.contracts_without_value)
    for amounts, currencies in ((reach.value, value), (reach.spend, spend)):
        totals = {one.currency: one.total for one in amounts}
        yield from (f"{totals.get(currency, 0):.2f}" for currency in currencies)
