"""What does a draft say, line by line, in whatever medium it is read?"""

from collections.abc import Iterator

from exposure.model.attest.draft import Blank, Blanks, Block, Boxes, Draft, Points, Sentence, Table
from exposure.report.neutral import document

DRAFT = "DRAFT"
BOX = "☐"
BLANK, RULE = "____", "_" * 34
"""What stands for a person to fill in: in a cell, and on a line of its own."""
NO_ROWS = "No rows."


def lines_of(draft: Draft, marking: str = "") -> tuple[str, ...]:
    """Return the plain text in order: the yardstick by which all media are compared.

    A cell of a table is a line; blanks between words count for nothing, since media wrap lines.
    """
    return tuple(filter(None, _lines(draft, marking)))


def mark_of(draft: Draft) -> str:
    """Return the word that must stand on every page; empty for a form that states nothing."""
    return DRAFT if draft.is_draft else ""


def cited(text: str, citation: str) -> str:
    """Return a sentence with the paragraph that it follows behind it."""
    return f"{document(text)} {in_brackets(citation)}".rstrip()


def in_brackets(citation: str) -> str:
    """Return a citation as it stands behind a sentence; nothing for none."""
    return f"[{document(citation)}]" if citation else ""


def filled(blank: Blank) -> str:
    """Return a line for a person as far as it is filled in."""
    return f"{label_of(blank)} {document(blank.filled) or RULE}".lstrip()


def label_of(blank: Blank) -> str:
    """Return what stands before the space to fill in."""
    label = document(blank.label).removesuffix(":")
    return f"{label}:" if label else ""


def choice_line(choice: str) -> str:
    """Return one alternative with its box, which is empty."""
    return f"{BOX} {document(choice)}"


def cell(text: str) -> str:
    """Return what stands in a cell; an empty one is a blank for a person."""
    return document(text) or BLANK


def _lines(draft: Draft, marking: str) -> Iterator[str]:
    yield document(marking)
    yield mark_of(draft)
    yield document(draft.title)
    yield from map(filled, draft.facts)
    for section in draft.sections:
        yield document(section.heading)
        for block in section.blocks:
            yield from _block_lines(block)


def _block_lines(block: Block) -> Iterator[str]:
    match block:
        case Sentence():
            yield cited(block.text, block.citation)
        case Boxes():
            yield cited(block.lead, block.citation)
            yield from map(choice_line, block.choices)
        case Blanks():
            yield from map(filled, block.blanks)
        case Points():
            yield from map(document, block.points)
        case Table():
            yield document(block.title)
            yield from map(document, block.columns)
            for row in block.rows:
                yield from map(cell, row)
            if not block.rows:
                yield NO_ROWS
