"""How does a comparison read in a terminal of a given width?"""

from collections.abc import Iterator

from exposure.report.compared.sections import Entry, Section, Told
from exposure.report.neutral import terminal
from exposure.report.terminal.text import folded
from exposure.report.terminal.tree import more_words

_INDENT, _HANG = "  ", " " * 10


def write_comparison(told: Told, width: int) -> str:
    """Return the lines: both sides, warnings, counts, sections, and what stands below them."""
    lines: list[str] = []
    for side in told.sides:
        lines += folded(_line(side), width, hang="     ")
    for warning in told.warnings:
        lines += folded(_line(f"WARNING: {warning}"), width, hang="  ")
    lines += ["", *folded(_line(told.counts), width, hang="  ")]
    for section in told.sections:
        lines += ["", *_section(section, width)]
    lines.append("")
    for text in told.closing:
        lines += folded(_line(text), width, hang="  ")
    return "\n".join(lines) + "\n"


def _section(section: Section, width: int) -> Iterator[str]:
    yield section.title
    if section.note:
        yield from folded(section.note, width, _INDENT, _INDENT)
    for entry in section.entries:
        yield from _entry(entry, width)
    if section.more:
        yield _INDENT + more_words(section.more, "line")


def _entry(entry: Entry, width: int) -> Iterator[str]:
    yield from folded(_line(entry.head), width, _INDENT, _HANG)
    for text in entry.beneath:
        yield from folded(_line(text), width, _HANG, _HANG + "  ")


def _line(text: str) -> str:
    return terminal(" ".join(text.split(" ")))
