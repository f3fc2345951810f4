"""Which SBOMs were read more than once, and which of them count?

A result tells of one day. What an SBOM itself, or a newer result, says of the same product takes
its place, and every one that is left out is told.
"""

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from msgspec.structs import replace

from exposure.ingest.carried.met import Met, root_names
from exposure.ingest.carried.superseded import superseded
from exposure.inventory.bill import Bill
from exposure.inventory.estate import Reading
from exposure.model.gap import Gap, GapEffect
from exposure.model.result import InputRecord

Read: TypeAlias = tuple[InputRecord, Reading]
REPEATED = "repeated"
"""Kind of an input that stands for what another input says, and was left out."""
TWICE, SUPERSEDED = "repeated-sbom", "superseded-result"
"""Gap kinds: the same SBOM was read twice; a newer result says more of the same."""


def each_once(readings: Sequence[Read]) -> list[Read]:
    """Return the readings, those that others stand for left out with a note that says so."""
    met = [
        Met(position, record.name, record.sha256, reading.bill)
        for position, (record, reading) in enumerate(readings)
        if reading.bill is not None
    ]
    kept = list(readings)
    left: set[int] = set()
    for one, others, product in _twins(met):
        left.add(one.position)
        reason = f"the same SBOM was read as {others[0].document}, and counts once"
        kept[one.position] = _left_out(readings[one.position], TWICE, reason)
        for other in others if product else ():
            kept[other.position] = _named(kept[other.position], product)
    for one, newer in superseded([one for one in met if one.position not in left]):
        reason = (
            f"the result of {one.carried.as_of} was left out: {newer.carried.result} tells of the"
            f" same SBOM on {newer.carried.as_of}"
        )
        kept[one.position] = _left_out(readings[one.position], SUPERSEDED, reason)
    return kept


def _twins(met: Sequence[Met]) -> Iterator[tuple[Met, Sequence[Met], str]]:
    """Yield an SBOM to leave out, the same one that stays with its copies, and the product of it.

    The SBOM itself stays, else the newest result. Results that name different products are two.
    """
    alike: dict[str, list[Met]] = {}
    for one in met:
        alike.setdefault(one.sha256, []).append(one)
    for some in alike.values():
        if len(some) < 2 or all(one.is_direct for one in some):
            continue
        ordered = sorted(some, key=lambda one: one.document)
        ordered.sort(key=lambda one: one.carried.as_of, reverse=True)
        ordered.sort(key=lambda one: not one.is_direct)
        stays: list[Met] = []
        for one in ordered:
            same = [] if one.is_direct else [other for other in stays if _is_same(one, other)]
            if not same:
                stays.append(one)
                continue
            copies = same[:1] if not same[0].is_direct else [two for two in same if two.is_direct]
            product = one.bill.asset if not same[0].bill.asset else ""
            yield one, copies, product
            if product:
                stays = [_as(two, product) if two in copies else two for two in stays]


def _is_same(one: Met, other: Met) -> bool:
    """Say whether two SBOMs of one hash are one: a hash in a result is only what it says."""
    if one.carried.result == other.carried.result:
        return False  # one check read both, and a scan of its SBOMs would, too
    if one.product and other.product and one.product != other.product:
        return False
    if not (one.product or root_names(one.bill)) and not (
        other.is_direct and one.own_name == other.own_name
    ):
        return False  # two repositories may hold the same lock file, which names neither
    here, there = one.bill, other.bill
    return _has_the_same(here, there) and (other.is_direct or _says_the_same(here, there))


def _has_the_same(here: Bill, there: Bill) -> bool:
    """Say whether two SBOMs hold the same components."""
    return (
        here.purls == there.purls
        and here.names == there.names
        and here.versions == there.versions
        and here.edges.targets == there.edges.targets
    )


def _says_the_same(here: Bill, there: Bill) -> bool:
    """Say whether two checks read the same of the same components: another version may read more."""
    return (
        here.parties == there.parties
        and here.kinds == there.kinds
        and here.cpes == there.cpes
        and here.urls == there.urls
        and here.edges == there.edges
        and [gap.kind for gap in here.gaps] == [gap.kind for gap in there.gaps]
    )


def _left_out(read: Read, kind: str, reason: str) -> Read:
    record, reading = read
    gap = Gap(kind, GapEffect.note, record.name, "", reason)
    counted = replace(record, kind=REPEATED, nodes=0, edges=0, gaps=1)
    return counted, Reading(reading.format, REPEATED, reading.dated, gaps=(gap,))


def _named(read: Read, asset: str) -> Read:
    record, reading = read
    if reading.bill is None:
        return read
    return record, replace(reading, bill=replace(reading.bill, asset=asset))


def _as(one: Met, asset: str) -> Met:
    return replace(one, bill=replace(one.bill, asset=asset))
