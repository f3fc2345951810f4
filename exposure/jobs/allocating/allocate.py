"""What is asked of people on each contract of a result, as a workbook that they fill in?"""

from collections.abc import Iterator
from pathlib import Path

from exposure.assess.allocated.numbers import numbers_of
from exposure.assess.allocated.odd import odd_clause
from exposure.assess.allocated.template import Template, contracts_of, template_of
from exposure.errors import InputError, OutputError, ResultError
from exposure.ingest.authored.allocations.answers import Allocated
from exposure.ingest.authored.allocations.read import read_allocations
from exposure.ingest.authored.allocations.words import is_odd
from exposure.ingest.bounds import DEFAULT_BOUNDS
from exposure.jobs.judging.shown import saved_result
from exposure.jobs.outputs import write_target
from exposure.model.law.allocation import Use
from exposure.model.result import AssetKind, ScanResult
from exposure.model.words import number_of
from exposure.report.document.allocation.workbook import GUIDE, write_allocations
from exposure.report.neutral import terminal
from exposure.report.terminal.text import folded

_HERE = Path()
_ENDING = ".xlsx"
_WIDTH = 100
"""Columns to write for where nobody says."""


def allocate(
    result: Path, out: Path, earlier: tuple[str, ...], folder: Path = _HERE, *, width: int = _WIDTH
) -> str:
    """Write the workbook, and return in a few lines what is in it and what to do next.

    Answers of `earlier` workbooks, and of one that stands at `out` already, are carried over.
    Raises `ResultError` for a result without contracts, `OutputError` where another file stands at
    `out`, or one that holds more than is carried over, and `InputError` for an earlier workbook that is none.
    """
    saved = saved_result(result, folder)
    if not any(contracts_of(saved)):
        raise ResultError(f"{result}: expected a result with contracts, met none",
                          hint="hand a contracts sheet to `exposure scan`")  # fmt: skip
    known = _standing(out, folder)
    _refuse_loss(saved, known, out)
    more = read_allocations(earlier, folder, DEFAULT_BOUNDS)
    carried = Allocated((*known.filled, *more.filled), (*known.sources, *more.sources))
    template = template_of(saved, carried)
    write_target(str(folder / out), write_allocations(saved, template))
    uncounted = (told for filled in carried.filled for told in filled.uncounted)
    lines = map(terminal, (*_told(saved, template, out), *uncounted))
    return "\n".join(line for said in lines for line in folded(said, width, hang="  "))


def _refuse_loss(saved: ScanResult, known: Allocated, out: Path) -> None:
    """Raise `OutputError` where the workbook at the target holds what a new one would not."""
    numbers = numbers_of(contracts_of(saved))
    lost = [
        clause
        for filled in known.filled
        for clause in (
            odd_clause([one for one in filled.answers if is_odd(one) and numbers.meant(one.contract)]),
            *(told.rstrip(".") for told in filled.unread),
            *filled.uncarried,
        )
        if clause
    ]  # fmt: skip
    if lost:
        raise OutputError(
            f"{out}: expected a workbook of which all is carried over; these would be lost: "
            + "; ".join(lost),
            hint=f"write to another name with -o, and name {out} with --from",
        )


def _standing(out: Path, folder: Path) -> Allocated:
    """Return the workbook that stands at the target. Raises `OutputError` for another file."""
    if out.suffix.casefold() != _ENDING:
        raise OutputError(f"{out}: expected a name that ends in {_ENDING}, met another",
                          hint=f"for example -o {out.stem or 'allocations'}{_ENDING}")  # fmt: skip
    if not (folder / out).exists():
        return Allocated()
    try:
        return read_allocations((out.as_posix(),), folder, DEFAULT_BOUNDS)
    except InputError as error:
        raise OutputError(
            f"{out}: expected an allocation workbook, or no file yet; "
            f"met another: {error.message.removeprefix(f'{out.as_posix()}: ')}",
            hint="name another file with -o",
        ) from None


def _told(saved: ScanResult, template: Template, out: Path) -> Iterator[str]:
    assets = [one.id for one in saved.assets if one.kind is not AssetKind.contract]
    words = [
        template.cells[number, asset].text
        for number in template.contracts
        for asset in assets
        if (number, asset) in template.cells
    ]
    used, not_used = (words.count(use.words) for use in (Use.used, Use.not_used))
    unknown = len(assets) * len(template.contracts) - used - not_used
    size = f"{number_of(len(assets), 'asset')} on {number_of(len(template.contracts), 'contract')}"
    yield f"{out}: {size}: {used:,} used, {not_used:,} not used, {unknown:,} unknown."
    for file in template.carried:
        yield f"Carried over from {file.name}: {number_of(file.answers, 'answer')}."
    yield f"Fill it in, name who answers for it on the sheet {GUIDE!r}, and scan with --allocations {out}."
