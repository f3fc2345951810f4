"""What could a person paste into exposure.toml for a sheet that nobody understood?"""

from collections.abc import Iterator, Sequence

from exposure.ingest.sheet.columns.said import ROLES
from exposure.ingest.sheet.kinds.table import KINDS
from exposure.ingest.sheet.understood import LEFT_OUT
from exposure.inventory.estate import Estate
from exposure.jobs.mapping.drafts import SheetDraft, drafted_sheet, lists_by_sheet
from exposure.jobs.mapping.lines import quoted
from exposure.jobs.mapping.patterns import file_patterns
from exposure.model.records import ColumnRead

_NO_VENDOR = "no-vendor-column"
"""Gap kind of a list whose columns say nothing: others are named for what they are."""


def examples_of(estate: Estate) -> dict[tuple[str, str], tuple[str, ...]]:
    """Return document and sheet → a `[[sheet]]` that would have it read as a list of vendors."""
    silent = {
        (gap.document, gap.place.rpartition("!")[0] or gap.place)
        for gap in estate.gaps
        if gap.kind == _NO_VENDOR
    }
    files = file_patterns([record.name for record in estate.inputs])
    return {
        key: tuple(_lines(drafted_sheet(lists, files[key[0]]), _likely(lists[0].columns)))
        for key, lists in lists_by_sheet(estate.imports)
        if key in silent and [one.kind for one in lists] == ["unknown"] and lists[0].columns
    }


def known_words() -> tuple[str, ...]:
    """Return two sentences that name the kinds and the roles."""
    kinds = dict.fromkeys((*(kind.name for kind in KINDS), LEFT_OUT))
    return (
        f"Kinds of sheets: {', '.join(kinds)}.",
        f"Roles of columns: {', '.join(sorted(ROLES))}.",
    )


def _lines(draft: SheetDraft, column: int) -> Iterator[str]:
    yield "[[sheet]]"
    yield f"file = {quoted(draft.file)}"
    if draft.pattern:
        yield f"sheet = {quoted(draft.pattern)}"
    yield 'kind = "vendors"'
    if draft.header_row is not None:
        yield f"header_row = {draft.header_row}"
    yield f'columns = {{{quoted(draft.columns[column].name)} = "vendor"}}'


def _likely(columns: Sequence[ColumnRead]) -> int:
    """Return the column that a name may stand in, to begin with: a person is asked to choose."""
    for index, column in enumerate(columns):
        if column.samples and all(map(_is_worded, column.samples)):
            return index
    return 0


def _is_worded(text: str) -> bool:
    return any(map(str.isalpha, text)) and not any(map(str.isdigit, text))
