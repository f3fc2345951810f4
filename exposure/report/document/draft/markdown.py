"""How does a draft become a Markdown file?"""

from collections.abc import Iterator

from exposure.model.attest.draft import Blanks, Block, Boxes, Draft, Points, Sentence, Table
from exposure.report.document.draft.lines import (
    BLANK,
    NO_ROWS,
    RULE,
    cell,
    choice_line,
    cited,
    filled,
    mark_of,
)
from exposure.report.neutral import document
from exposure.report.neutral import markdown as neutral

_BREAK = "  \n"
"""A line end that Markdown keeps."""


def write_markdown(draft: Draft, marking: str = "") -> bytes:
    """Return the draft in UTF-8; the same draft gives the same bytes."""
    blocks = [f"**{_text(one)}**" for one in (marking, mark_of(draft)) if one]
    blocks.append(f"# {_text(draft.title)}")
    if draft.facts:
        blocks.append(_BREAK.join(_line(filled(one)) for one in draft.facts))
    for section in draft.sections:
        if section.heading:
            blocks.append(f"## {_text(section.heading)}")
        for block in section.blocks:
            blocks += _blocks(block)
    return ("\n\n".join(filter(None, blocks)) + "\n").encode()


def _blocks(block: Block) -> Iterator[str]:
    match block:
        case Sentence():
            yield _text(cited(block.text, block.citation))
        case Boxes():
            yield _text(cited(block.lead, block.citation))
            yield _points(choice_line(one) for one in block.choices)
        case Blanks():
            yield _BREAK.join(_line(filled(one)) for one in block.blanks)
        case Points():
            yield _points(block.points)
        case Table():
            yield f"**{_text(block.title)}**"
            yield "\n".join(_table(block))


def _points(texts: Iterator[str] | tuple[str, ...]) -> str:
    return "\n".join(f"- {_text(one)}" for one in texts)


def _table(table: Table) -> Iterator[str]:
    yield _row(table.columns)
    yield _row_of_rules(len(table.columns))
    for row in table.rows:
        yield f"| {' | '.join(map(_cell, row))} |"
    if not table.rows:
        yield _row((NO_ROWS, *("",) * (len(table.columns) - 1)))


def _row(cells: Iterator[str] | tuple[str, ...]) -> str:
    return f"| {' | '.join(map(_text, cells))} |"


def _row_of_rules(columns: int) -> str:
    return f"| {' | '.join(('---',) * columns)} |"


def _line(text: str) -> str:
    """Return a line that may end in space to fill in, whose strokes are no markup between blanks."""
    plain = text.removesuffix(RULE)
    return _text(text) if plain == text else f"{_text(plain)} {RULE}".lstrip()


def _cell(text: str) -> str:
    return BLANK if cell(text) == BLANK else _text(text)


def _text(text: str) -> str:
    return neutral(document(text))
