"""What do the records and people say of each pair of contract and asset, and where do they differ?"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from exposure.assess.allocated.numbers import Numbers, numbers_of
from exposure.assess.allocated.odd import odd_warnings
from exposure.assess.allocated.unmatched import unmatched_warnings
from exposure.assess.allocated.voices import Pair, Settled, settled
from exposure.assess.uses import Key, Uses
from exposure.graph.supply import AssetNode
from exposure.ingest.authored.allocations.answers import Allocated, Answer
from exposure.ingest.authored.allocations.words import is_odd, odd_cell
from exposure.ingest.bounded import bounded
from exposure.model.gap import Gap
from exposure.model.law.allocation import Use
from exposure.model.location import Location
from exposure.model.words import number_of

_NOTHING = Allocated()
_MOST_DISPUTES = 8


def uses_of(
    nodes: Sequence[AssetNode], contracts: Iterable[str] = (), stated: Allocated = _NOTHING,
    as_of: str = "",
) -> Uses:  # fmt: skip
    """Return what the records and people say of each pair of which anybody speaks.

    `contracts` are the numbers that sheets of contracts state: rows that spell one of them
    otherwise mean it too. What people say counts only for contracts and assets of this scan, and
    answers that are younger than the law date `as_of` are warned of.
    """
    sheet = numbers_of(contracts)
    recorded = dict(_recorded(nodes, sheet))
    numbers = numbers_of((*sheet.exact.values(), *(number for number, _ in recorded)))
    names = {node.asset.id: node.asset.name for node in nodes}
    answers: dict[Key, list[Answer]] = {}
    for answer in (answer for filled in stated.filled for answer in filled.answers):
        number = numbers.meant(answer.contract)
        if number is not None and answer.asset in names:
            answers.setdefault((number, answer.asset), []).append(answer)
    keys = sorted({*recorded, *answers})
    found = {key: settled(Pair(*key, recorded.get(key), answers.get(key, ()))) for key in keys}
    return Uses(
        said={key: one.allocation for key, one in found.items() if one.allocation is not None},
        files=stated.files,
        gaps=tuple(_odd_cells(stated, answers)),
        warnings=(
            *(warning for filled in stated.filled for warning in filled.warnings),
            *odd_warnings(stated, (one for group in answers.values() for one in group)),
            *_unsigned(stated, answers),
            *_disputes(found, names),
            *unmatched_warnings(stated, numbers, names),
            *(_dated_after(stated, as_of) if as_of else ()),
        ),
    )


def _recorded(nodes: Sequence[AssetNode], sheet: Numbers) -> Iterator[tuple[Key, Location]]:
    """Yield the pairs that the records name, each with the place that names it."""
    for node in nodes:
        for number, place in zip(node.asset.contracts, node.said_at, strict=True):
            yield (sheet.meant(number) or number, node.asset.id), place


def _odd_cells(stated: Allocated, answers: Mapping[Key, Sequence[Answer]]) -> Iterator[Gap]:
    """Yield a gap for each cell of a contract and an asset of this scan that is no answer."""
    odd = [answer for group in answers.values() for answer in group if is_odd(answer)]
    for file in stated.files:
        yield from bounded(file.name, (odd_cell(one) for one in odd if one.file.name == file.name))


def _unsigned(stated: Allocated, answers: Mapping[Key, Sequence[Answer]]) -> Iterator[str]:
    for file in stated.files:
        if file.by:
            continue
        idle = sum(
            one.use is Use.not_used and one.file.name == file.name
            for group in answers.values()
            for one in group
        )
        if idle:
            cells = number_of(idle, "cell that says", "cells that say")
            yield (
                f"{file.name} names nobody who answers for it: {cells} not used, counted as "
                "unknown. Fill in who filled it in."
            )


def _disputes(found: Mapping[Key, Settled], names: Mapping[str, str]) -> Iterator[str]:
    """Yield where two say different things, each with both places, up to a bound."""
    disputed = [(key, one.dispute) for key, one in found.items() if one.dispute]
    for (number, asset), dispute in disputed[:_MOST_DISPUTES]:
        yield f"{names[asset]} on {number}: {dispute}; it counts as unknown until one of them is corrected."
    rest = len(disputed) - _MOST_DISPUTES
    if rest > 0:
        more = number_of(rest, "more allocation")
        yield f"{more} on which two places differ count as unknown; exposure.json names each."


def _dated_after(stated: Allocated, as_of: str) -> Iterator[str]:
    for file in stated.files:
        if file.on > as_of:
            yield f"{file.name} was filled in on {file.on}, after the law date {as_of}"
