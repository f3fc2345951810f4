"""What was understood of one list of a sheet, and what of it should a person look at?"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from string import ascii_uppercase

from exposure.model.gap import Gap
from exposure.model.records import Import, RowLeftOut
from exposure.model.words import number_of
from exposure.report.sheet_kinds import count_words, is_understood, kind_words
from exposure.report.terminal.sheets.columns import OTHER, column_lines
from exposure.report.terminal.sheets.gaps import gap_lines
from exposure.report.terminal.text import folded, shown

_INDENT, _HANG = "    ", "      "
_LEFT_OUT_SHOWN = 5
_UNKNOWN_SHOWN = 8


def sheet_lines(
    one: Import, gaps: Sequence[Gap], example: Sequence[str], width: int
) -> Iterator[str]:
    """Yield what the list is, what wants an eye, its columns, and the rows left out.

    `example` is what a person may paste into exposure.toml where the sheet was not understood.
    """
    understood = is_understood(one.kind)
    feeds = f", which feeds {one.record_system}" if one.record_system else ""
    export = f" ({shown(one.export)})" if one.export else ""
    what = f"{kind_words(one.kind)}{export}{feeds}"
    named = f"{shown(one.sheet)}: {what}" if one.sheet else f"{what[0].upper()}{what[1:]}"
    yield from folded(named, width, "  ", _INDENT)
    yield from folded(f"{count_words(one)}.{_why(one)}", width, _INDENT, _INDENT)
    yield from gap_lines(gaps, width, sheet=one.sheet)
    if understood:
        yield from _not_known(one, width)
    if understood or example:
        yield from column_lines(one.columns, width, understood=understood)
    yield from _left_out(one, width)
    if example:
        ask = "If it lists vendors, paste this into exposure.toml and name the right column:"
        yield from folded(ask, width, _INDENT, _INDENT)
        yield from (f"{_HANG}{line}" for line in example)


def _why(one: Import) -> str:
    """Return why it was taken for this, and who says so."""
    row = one.header_place.rpartition("!")[2].lstrip(ascii_uppercase)
    header = f" Header in row {row}." if row else " No header row." if one.columns else ""
    because = f" Taken so because {shown(one.because, 200)}." if one.because else ""
    return header + (f" Read as {shown(one.mapped)} says." if one.mapped else because)


def _not_known(one: Import, width: int) -> Iterator[str]:
    others = [column for column in one.columns if column.role == OTHER]
    if not others:
        return
    named = [f"{column.column} {shown(column.header, 30)}".strip() for column in others]
    more = f" and {len(named) - _UNKNOWN_SHOWN} more" if len(named) > _UNKNOWN_SHOWN else ""
    listed = ", ".join(named[:_UNKNOWN_SHOWN]) + more
    told = f"? not known: {listed}; vendors' names are looked for in the text, nothing else"
    yield from folded(told, width, _INDENT, _HANG)


def _left_out(one: Import, width: int) -> Iterator[str]:
    for reason, group in groupby(sorted(one.left_out, key=_reason), key=_reason):
        rows = list(group)
        yield f"{_INDENT}left out, {number_of(len(rows), 'row')}: {shown(reason)}"
        for row in rows[:_LEFT_OUT_SHOWN]:
            cell = shown(row.place.rpartition("!")[2])
            yield f"{_HANG}{cell:<5} {shown(row.text, max(20, width - 14))}".rstrip()
        if len(rows) > _LEFT_OUT_SHOWN:
            rest = f"{len(rows) - _LEFT_OUT_SHOWN:,} more"
            yield f"{_HANG}and {rest}; a scan lists them under imports in exposure.json"


def _reason(row: RowLeftOut) -> str:
    return row.reason
