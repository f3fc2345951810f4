"""How is what is said of a sheet written as TOML?"""

from collections.abc import Iterator, Sequence

import msgspec

from exposure.jobs.mapping.drafts import ColumnDraft, SheetDraft
from exposure.report.neutral import terminal
from exposure.report.terminal.sheets.columns import cells, fitted, short_reason

HEAD = "# What each sheet is: as it was understood, until you change it. Scans obey it."
_HEAD_REST = (
    '# A role of "" leaves a column out; kind = "left_out" leaves a sheet out.',
    "# docs/reference/settings.md lists the kinds and roles.",
)
_BECAUSE_SHOWN = 80
_WIDEST_NAME = 44


def sheet_lines(drafts: Sequence[SheetDraft], *, head: bool) -> Iterator[str]:
    """Yield the lines of the tables, with an empty line before each."""
    if head:
        yield from ("", HEAD, *_HEAD_REST)
    for draft in drafts:
        yield ""
        yield "[[sheet]]"
        yield f"file = {quoted(draft.file)}"
        if draft.pattern:
            yield f"sheet = {quoted(draft.pattern)}"
        if draft.kind:
            yield f"kind = {quoted(draft.kind)}"
        if draft.header_row is not None:
            yield f"header_row = {draft.header_row}"
        if any(column.is_stated for column in draft.columns):
            yield "[sheet.columns]"
            yield from _columns(draft.columns)


def quoted(text: str) -> str:
    """Return a TOML string; marks that would show as other text than they are stay visible."""
    return terminal(msgspec.json.encode(text).decode())


def _columns(columns: Sequence[ColumnDraft]) -> Iterator[str]:
    names = [quoted(column.name) for column in columns]
    width = min(_WIDEST_NAME, max(map(cells, names)))
    for name, column in zip(names, columns, strict=True):
        because = terminal(" ".join(short_reason(column.because).split()))[:_BECAUSE_SHOWN]
        if column.is_stated:
            why = f"  # {because}" if because else ""
            yield f"{fitted(name, max(width, cells(name)))} = {quoted(column.role)}{why}"
        else:
            shown = column.role or "not used"
            yield f"# {name}: {shown}" + (f", {because}" if because else "")
