"""How does a hypothetical answer become Markdown?"""

from collections.abc import Iterable, Iterator

from exposure.model.words import number_of
from exposure.report.hypothetical.told import Grid, Section, Told
from exposure.report.neutral import markdown


def write_markdown(told: Told) -> bytes:
    """Return the answer; its first line, the title, says that it is hypothetical."""
    blocks = [
        f"# {markdown(told.title)}",
        f"**{markdown(told.stamp)}**",
        *map(markdown, told.lines),
        *([_table(told.grid)] if told.grid else []),
        *map(markdown, told.under),
        *(block for section in told.sections for block in _section(section)),
        "## Beside it",
        "\n".join(f"- {markdown(one)}" for one in told.closing),
        *(f"> **Warning:** {markdown(one)}" for one in told.warnings),
    ]
    return ("\n\n".join(blocks) + "\n").encode(errors="replace")


def _section(section: Section) -> Iterator[str]:
    yield f"## {markdown(section.title)}"
    if section.note:
        yield markdown(section.note)
    lines = [line for entry in section.entries for line in (
        f"- **{markdown(entry.head)}**", *(f"  - {markdown(text)}" for text in entry.beneath)
    )]  # fmt: skip
    if section.more:
        lines.append(f"- {number_of(section.more, 'more', 'more')} in `--format json`")
    if lines:
        yield "\n".join(lines)


def _table(grid: Grid) -> str:
    heads = ("", *grid.heads)
    lines = [_line(heads), f"|{' --- |' * len(heads)}", *(_line(row) for row in grid.rows)]
    return "\n".join(lines)


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(map(markdown, cells))} |"
