"""Of which day is what was read of a repository?"""

from collections.abc import Iterable

from exposure.inventory.bill import Bill


def dated_of(bill: Bill) -> str | None:
    """Return the older of the SBOM's own date and its check's; None where neither is known.

    A check of today says nothing new of an SBOM of last year.
    """
    known = [bill.dated, bill.carried.as_of if bill.carried else None]
    return min((one for one in known if one), default=None)


def oldest(bills: Iterable[Bill]) -> str | None:
    """Return the day of the root that was read longest ago; of one root its newest SBOM counts.

    Two repositories may make one product: the new result of one tells nothing of the other.
    """
    newest: dict[frozenset[str], str] = {}
    for bill in bills:
        roots, dated = frozenset(bill.names[root] for root in bill.roots), dated_of(bill)
        if dated is not None:
            newest[roots] = max(dated, newest.get(roots, dated))
    return min(newest.values(), default=None)
