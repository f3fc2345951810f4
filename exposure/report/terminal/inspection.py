"""What was understood of each input, so that a person can see it and correct it?"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

from msgspec import Struct

from exposure.inventory.estate import Estate
from exposure.model.gap import Gap
from exposure.model.records import Import
from exposure.model.result import InputRecord
from exposure.model.words import number_of
from exposure.report.sheet_kinds import is_understood
from exposure.report.terminal.sheets.gaps import gap_lines
from exposure.report.terminal.sheets.read import sheet_lines
from exposure.report.terminal.text import folded, shown

Met = TypeVar("Met", Import, Gap)

_ROLES = (
    "A role without a reason below it follows from the column's header, or from exposure.toml."
    " A column that is not used holds no text, or exposure.toml leaves it out."
)
_CHANGE = "Is something wrong? `--write-mapping` writes all this to exposure.toml; change it there."
_ASKS = (
    "Which other records does the company have? What it uses without a contract stands there."
    " Paste this into exposure.toml and change what does not hold; what is not fed hides presence"
    " in every scan."
)
_UNUSABLE = "unusable-input"
"""Gap kind of an input that a line on standard error speaks of."""


class Advice(Struct, frozen=True):
    """What a person may paste into exposure.toml."""

    examples: Mapping[tuple[str, str], tuple[str, ...]] = {}
    """Document and sheet that nobody understood → lines that would say what it is."""
    words: tuple[str, ...] = ()
    """Sentences that name the kinds and roles those lines may use."""
    questions: tuple[str, ...] = ()
    """Lines that ask for the record systems of which nothing was said."""


def inspection(estate: Estate, advice: Advice, written: Sequence[str], width: int) -> str:
    """Return a block for each input in the order given, then what a person may say in return.

    `written` tells what was written to exposure.toml; empty where that was not asked for.
    """
    lists, gaps = _by_document(estate.imports), _by_document(estate.gaps)
    blocks: list[list[str]] = []
    listing = False
    for record in estate.inputs:
        is_bill = record.kind == "sbom" and record.name not in lists
        met = gaps.pop(record.name, [])
        read = _input(record, lists.get(record.name, ()), met, advice, width)
        block = _bill(record, width) if is_bill else list(read)
        if is_bill and listing:
            blocks[-1] += block  # SBOMs in a row are one list
        elif block:
            blocks.append(block)
        listing = is_bill
    for document, met in gaps.items():  # folders, of which some files stayed unread
        blocks.append([shown(document, 200), *gap_lines(met, width, indent="  ")])
    if advice.examples:
        blocks.append([line for text in advice.words for line in folded(text, width, hang="  ")])
    if any(is_understood(one.kind) for one in estate.imports):
        blocks.append(folded(_ROLES if written else f"{_ROLES} {_CHANGE}", width))
    if written:
        blocks.append(list(written))
    if advice.questions:
        blocks.append([*folded(_ASKS, width), "", *advice.questions])
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def _bill(record: InputRecord, width: int) -> list[str]:
    counts = (
        number_of(record.nodes, "component"),
        number_of(record.edges, "dependency", "dependencies"),
        number_of(record.gaps, "gap") if record.gaps else "",
    )
    return folded(f"{_title(record)}: {', '.join(filter(None, counts))}", width, hang="  ")


def _title(record: InputRecord) -> str:
    dated = f", dated {record.dated}" if record.dated else ""
    return f"{shown(record.name, 200)}   {shown(record.format) or 'not read'}{dated}"


def _input(
    record: InputRecord, lists: Sequence[Import], gaps: Sequence[Gap], advice: Advice, width: int
) -> Iterator[str]:
    sheets = {one.sheet for one in lists}
    met: defaultdict[str | None, list[Gap]] = defaultdict(list)
    for gap in gaps:
        if gap.kind != _UNUSABLE:
            met[_sheet_of(gap, sheets)].append(gap)
    if not lists and not met and record.kind == "refused":
        return
    yield _title(record)
    yield from gap_lines(met.pop(None, []), width, indent="  ")
    for one in lists:
        yield ""
        found = met.pop(one.sheet, [])  # those of a sheet stand with the first of its lists
        example = advice.examples.get((one.document, one.sheet), ())
        yield from sheet_lines(one, found, example, width)


def _sheet_of(gap: Gap, sheets: set[str]) -> str | None:
    """Return the sheet that a gap speaks of; None where it speaks of the document."""
    named = (gap.place, gap.place.rpartition("!")[0])
    return next((sheet for sheet in named if sheet in sheets), None)


def _by_document(read: Sequence[Met]) -> dict[str, list[Met]]:
    found: defaultdict[str, list[Met]] = defaultdict(list)
    for one in read:
        found[one.document].append(one)
    return found
