"""What does the layout of a PDF file get to know of a draft: texts and numbers, and no markup?"""

from collections.abc import Iterator

from msgspec import Struct

from exposure.model.attest.draft import Blank, Blanks, Block, Boxes, Draft, Points, Sentence, Table
from exposure.report.document.draft.lines import (
    BOX,
    NO_ROWS,
    RULE,
    cell,
    in_brackets,
    label_of,
    mark_of,
)
from exposure.report.document.draft.pieces import Piece, parted
from exposure.report.document.draft.widths import fits, is_wide, shares
from exposure.report.neutral import document


class Shown(Struct, frozen=True):
    """One block, as `page.typ` reads it; what a kind has not stays empty."""

    kind: str
    text: str = ""
    citation: str = ""
    texts: tuple[str, ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()
    """A box and its alternative, or a label and what stands behind it."""


class ShownTable(Struct, frozen=True):
    """One table, as `page.typ` reads it."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]
    none: str
    """What stands in place of rows."""
    fits: int
    """Letters that a word may have and still stand whole in its cell."""
    kind: str = "table"


class Part(Struct, frozen=True):
    """Blocks on pages that stand, or that lie on their side."""

    lying: bool
    pieces: tuple[Shown | ShownTable, ...]


class Page(Struct, frozen=True):
    """A draft, as `page.typ` reads it."""

    title: str
    language: str
    region: str
    marking: str
    draft: str
    day: tuple[int, ...]
    """Year, month and day of the law date."""
    parts: tuple[Part, ...]


def page_of(draft: Draft, marking: str) -> Page:
    """Return what a draft says, neutralised and parted where pages turn."""
    language, _, region = draft.language.partition("-")
    return Page(
        document(draft.title),
        language,
        region,
        document(marking),
        mark_of(draft),
        tuple(map(int, draft.as_of.split("-"))),
        tuple(Part(lying, tuple(pieces)) for lying, pieces in parted(_pieces(draft)))
        or (Part(False, ()),),
    )


def _pieces(draft: Draft) -> Iterator[Piece[Shown | ShownTable]]:
    if draft.facts:
        yield Piece(Shown("facts", pairs=_to_fill(draft.facts)), heads=True)
    for section in draft.sections:
        if section.heading:
            yield Piece(Shown("heading", document(section.heading)), heads=True)
        for block in section.blocks:
            yield Piece(_shown(block), isinstance(block, Table) and is_wide(block))


def _shown(block: Block) -> Shown | ShownTable:
    match block:
        case Sentence():
            return Shown("sentence", document(block.text), in_brackets(block.citation))
        case Boxes():
            pairs = tuple((BOX, document(one)) for one in block.choices)
            return Shown("boxes", document(block.lead), in_brackets(block.citation), pairs=pairs)
        case Blanks():
            return Shown("blanks", pairs=_to_fill(block.blanks))
        case Points():
            return Shown("points", texts=tuple(map(document, block.points)))
        case Table():
            return ShownTable(
                document(block.title),
                tuple(map(document, block.columns)),
                tuple(tuple(map(cell, row)) for row in block.rows),
                shares(block),
                NO_ROWS,
                fits(block),
            )


def _to_fill(blanks: tuple[Blank, ...]) -> tuple[tuple[str, str], ...]:
    return tuple((label_of(one), document(one.filled) or RULE) for one in blanks)
