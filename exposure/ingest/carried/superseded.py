"""Of which SBOMs does a newer result tell the same, so that the older one is past?

One that is left out in error hides what is in the field. So both must say of which product they are
(`exposure check --asset`): two repositories made from one template call root and file alike, and
hold much the same. And the newer must be of the same root and file name, later by both of its dates,
and hold most of what the older held: an old release may be checked again today.
"""

from collections.abc import Iterator, Sequence

from exposure.ingest.carried.met import Met, root_names
from exposure.ingest.envelope.member import INSIDE
from exposure.inventory.bill import Bill


def superseded(met: Sequence[Met]) -> Iterator[tuple[Met, Met]]:
    """Yield each SBOM of an older result with that of the newest result of the same."""
    told: dict[tuple[str, ...], list[Met]] = {}
    for one in met:
        if not one.is_direct and one.product and root_names(one.bill):
            told.setdefault(_key(one), []).append(one)
    for some in told.values():
        some.sort(key=lambda one: (one.carried.as_of, one.document), reverse=True)
        for place, one in enumerate(some):
            newer = next((other for other in some[:place] if _is_later(other, one)), None)
            if newer is not None:
                yield one, newer


def _key(one: Met) -> tuple[str, ...]:
    """Return product, SBOM name and root names: two results with the same tell of the same."""
    own = one.document.removeprefix(one.carried.result + INSIDE)
    return (one.product, own, *root_names(one.bill))


def _is_later(newer: Met, older: Met) -> bool:
    """Say whether one SBOM takes the place of another that a check read on an earlier day.

    One of the same hash does not: it is no newer, and was read or told in another way.
    """
    if newer.carried.as_of <= older.carried.as_of or newer.sha256 == older.sha256:
        return False
    here, there = newer.bill.dated, older.bill.dated
    if here and there and here < there:
        return False
    names = _inside(older.bill)
    return 2 * len(names & _inside(newer.bill)) >= len(names)


def _inside(bill: Bill) -> set[str]:
    """Return what an SBOM holds beside its roots, by name: versions change from build to build."""
    roots = set(bill.roots)
    return {name for node, name in enumerate(bill.names) if node not in roots}
