"""How does a comparison become Markdown for a pull request or an e-mail?"""

from collections.abc import Iterator

from exposure.model.words import number_of
from exposure.report.compared.sections import Entry, Section, Told
from exposure.report.neutral import forge_markdown

TITLE = "# What changed between two scans"


def write_markdown(told: Told) -> bytes:
    """Return the comparison: both sides, warnings, counts, and a list for each section."""
    blocks = [
        TITLE,
        "\n".join(f"- {forge_markdown(one)}" for one in told.sides),
        *(f"> **Warning:** {forge_markdown(one)}" for one in told.warnings),
        f"**{forge_markdown(told.counts)}**",
        *(block for section in told.sections for block in _section(section)),
        "## Whatever changed",
        "\n".join(f"- {forge_markdown(one)}" for one in told.closing),
    ]
    return ("\n\n".join(blocks) + "\n").encode(errors="replace")


def _section(section: Section) -> Iterator[str]:
    yield f"## {forge_markdown(section.title)}"
    if section.note:
        yield forge_markdown(section.note)
    lines = [line for entry in section.entries for line in _entry(entry)]
    if section.more:
        lines.append(
            f"- {number_of(section.more, 'more line')} not shown; `--all` shows everything."
        )
    yield "\n".join(lines)


def _entry(entry: Entry) -> Iterator[str]:
    yield f"- **{forge_markdown(entry.head)}**"
    yield from (f"  - {forge_markdown(text)}" for text in entry.beneath)
