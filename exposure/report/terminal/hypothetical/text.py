"""How does a hypothetical answer read in a terminal?"""

from collections.abc import Iterable, Iterator

from exposure.model.words import number_of
from exposure.report.hypothetical.told import Grid, Section, Told
from exposure.report.neutral import terminal
from exposure.report.terminal.text import SEPARATOR, folded

_LONGEST = 600
_NARROWEST_COLUMN = 14
"""Below so many characters a column breaks words rather than lines."""


def write_text(told: Told, width: int) -> bytes:
    """Return the answer for a terminal of `width` columns, the stamp on its first line."""
    warnings = (f"Warning: {one}" for one in told.warnings)
    blocks = [
        _paragraphs((told.stamp, *told.lines), width),
        _grid(told.grid, width) if told.grid else [],
        _paragraphs(told.under, width),
        *(list(_section(section, width)) for section in told.sections),
        _paragraphs((*told.closing[:-1], *warnings, *told.closing[-1:]), width),
    ]
    text = "\n\n".join("\n".join(block) for block in blocks if block)
    return f"{text}\n".encode(errors="replace")


def _paragraphs(texts: Iterable[str], width: int) -> list[str]:
    return [line for text in texts for line in _folded(text, width)]


def _folded(text: str, width: int, indent: str = "", hang: str = "  ") -> list[str]:
    line = terminal(" ".join(text.split()))
    cut = line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"
    return folded(cut, width, indent, hang)


def _section(section: Section, width: int) -> Iterator[str]:
    yield section.title if len(section.title) <= width else section.title[: width - 1] + "…"
    if section.note:
        yield from _folded(section.note, width, "  ", "  ")
    for entry in section.entries:
        yield from _folded(entry.head, width, "  ", "      ")
        for text in entry.beneath:
            yield from _folded(text, width, "      ", "        ")
    if section.more:
        yield f"  {number_of(section.more, 'more', 'more')} in --format json"


def _grid(grid: Grid, width: int) -> list[str]:
    """Return the columns side by side where there is room, else one below the other."""
    label = max(len(row[0]) for row in grid.rows)
    many = len(grid.heads)
    room = (width - 2 - label - len(SEPARATOR) * many) // many
    return _wide(grid, label, room) if room >= _NARROWEST_COLUMN else _narrow(grid, width)


def _wide(grid: Grid, label: int, room: int) -> list[str]:
    lines: list[str] = []
    for row in (("", *grid.heads), *grid.rows):
        cells = [_folded(text, room, "", "") or [""] for text in row[1:]]
        for place in range(max(map(len, cells))):
            parts = (cell[place] if place < len(cell) else "" for cell in cells)
            name = row[0] if place == 0 else ""
            shown = SEPARATOR.join((f"  {name:<{label}}", *(f"{part:<{room}}" for part in parts)))
            lines.append(shown.rstrip())
    return lines


def _narrow(grid: Grid, width: int) -> list[str]:
    lines: list[str] = []
    for column, head in enumerate(grid.heads, 1):
        lines += _folded(head, width)
        for row in grid.rows:
            if row[column]:
                lines += _folded(f"{row[0]}: {row[column]}", width, "  ", "    ")
    return lines
