"""What stands in a workbook of allocations before a person fills it in?

Nothing that a person wrote into an earlier one is dropped: rows and columns that match nothing in
the scan stand behind the others.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from exposure.assess.allocated.numbers import Numbers, numbers_of
from exposure.assess.allocated.voices import at
from exposure.assess.uses import BY_RECORDS
from exposure.ingest.authored.allocations.answers import Allocated, Answer
from exposure.ingest.authored.allocations.words import is_doubted, is_odd
from exposure.model.law.allocation import Allocation, AllocationFile, Use
from exposure.model.result import AssetKind, ScanResult

Key = tuple[str, str]
"""Contract and asset."""


class Prefilled(Struct, frozen=True):
    """One cell: what it says, and what a comment on it says."""

    text: str
    note: str = ""


class Template(Struct, frozen=True):
    """Everything that a workbook of allocations holds beside what the scan knows of its assets."""

    contracts: tuple[str, ...]
    """Numbers of the scan's contracts, in the order in which they are told."""
    strange_contracts: tuple[str, ...]
    """Headers of earlier workbooks that are no contract of the scan: others' numbers and remarks."""
    strange_assets: Mapping[str, str]
    """Ids in earlier workbooks that are no asset of the scan, with the name that stands beside."""
    cells: Mapping[Key, Prefilled]
    """What is missing is unknown, or empty in a column that is no contract."""
    by: str
    on: str
    """Who answers for it and since when, where one person alone answers for all that is in it."""
    carried: tuple[AllocationFile, ...]
    """The earlier workbooks."""


def template_of(result: ScanResult, earlier: Allocated) -> Template:
    """Return what stands in a new workbook: what the result says, and the answers of earlier ones."""
    contracts = tuple(contracts_of(result))
    numbers = numbers_of(contracts)
    assets = {one.id for one in result.assets if one.kind is not AssetKind.contract}
    answers = [answer for filled in earlier.filled for answer in filled.answers]
    strange = [one for one in answers if numbers.meant(one.contract) is None]
    lost = [one.asset for one in answers if one.asset not in assets]
    names = {row.text: row.name for filled in earlier.filled for row in filled.rows}
    files = earlier.files or result.settings.allocations
    by, on = _answered_for(files)
    return Template(
        contracts=contracts,
        strange_contracts=tuple(dict.fromkeys(one.contract for one in strange)),
        strange_assets={asset: names.get(asset, "") for asset in dict.fromkeys(lost)},
        cells=dict(_cells(result.allocations, answers, numbers)),
        by=by,
        on=on,
        carried=files,
    )


def contracts_of(result: ScanResult) -> Iterator[str]:
    """Yield the numbers of a result's contracts once: those of sheets, then those of rows alone."""
    stated = list(dict.fromkeys(row.number for row in result.contracts if row.number.strip()))
    numbers = numbers_of(stated)
    named = {number for asset in result.assets for number in asset.contracts if number.strip()}
    yield from stated
    yield from sorted(number for number in named if numbers.meant(number) is None)


def _answered_for(files: Sequence[AllocationFile]) -> tuple[str, str]:
    """Return person and day where they are the same for every file that holds an answer."""
    signed = {(file.by, file.on) for file in files if file.answers}
    return signed.pop() if len(signed) == 1 else ("", "")


def _cells(
    allocations: Iterable[Allocation], answers: Iterable[Answer], numbers: Numbers
) -> Iterator[tuple[Key, Prefilled]]:
    said = {(one.contract, one.asset): one for one in allocations}
    carried: dict[Key, list[Answer]] = {}
    for answer in answers:
        number = numbers.meant(answer.contract)
        carried.setdefault((number or answer.contract, answer.asset), []).append(answer)
    for key in {**said, **carried}:
        is_contract = numbers.meant(key[0]) is not None
        filled = carried.get(key, [])
        yield key, _cell(said.get(key), filled) if is_contract else _verbatim(filled)


def _cell(said: Allocation | None, answers: Sequence[Answer]) -> Prefilled:
    """Return the answer of a person where there is one, else what the result says."""
    recorded = said.location if said is not None and said.because == BY_RECORDS else None
    spoken = {one.use: one for one in reversed(answers) if one.use is not Use.unknown}
    if len(spoken) == 2:
        used, not_used = spoken[Use.used], spoken[Use.not_used]
        note = f"{at(used.location)} said used, {at(not_used.location)} said not used."
        return Prefilled(Use.unknown.words, note)
    if spoken:
        (use,) = spoken
        return Prefilled(use.words, _beside_records(use, at(recorded)) if recorded else "")
    odd = next((one for one in answers if is_odd(one) or is_doubted(one)), None)
    if odd is not None and said is None:
        return Prefilled(Use.unknown.words, f"{at(odd.location)} said {odd.text!r}.")
    if said is None:
        return Prefilled(Use.unknown.words)
    note = f"Named there by {at(recorded)}." if recorded else said.because
    return Prefilled(said.use.words, note)


def _beside_records(use: Use, place: str) -> str:
    if use is Use.used:
        return f"Named there by {place}."
    return f"{place} says that it is used. While both stand, it counts as unknown."


def _verbatim(answers: Sequence[Answer]) -> Prefilled:
    """Return what stood in a column that is no contract of the scan."""
    return Prefilled("; ".join(dict.fromkeys(one.text for one in answers)))
