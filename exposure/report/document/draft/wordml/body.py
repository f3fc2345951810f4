"""How does what stands under the title of a draft become paragraphs and tables of a layout?"""

from collections.abc import Iterator
from itertools import zip_longest

from msgspec.structs import replace

from exposure.model.attest.draft import (
    Blank,
    Blanks,
    Boxes,
    Draft,
    Points,
    Sentence,
    Table,
)
from exposure.report.document.draft.lines import (
    BOX,
    NO_ROWS,
    RULE,
    cell,
    in_brackets,
    label_of,
)
from exposure.report.document.draft.pieces import Piece
from exposure.report.document.draft.widths import is_wide, shares
from exposure.report.document.draft.wordml.layout import Layout
from exposure.report.document.draft.wordml.parts import (
    GAP,
    Look,
    bold,
    cell_of,
    paragraph,
    row,
    run,
    styled,
    symbol,
    tab,
    table,
)
from exposure.report.document.draft.wordml.sides import joined, lying_page, text_width
from exposure.report.document.draft.wordml.styles import Styles
from exposure.report.neutral import document

_LONG_CELL = 1_500
"""Characters from which on a row may be parted between two pages."""


def body_of(draft: Draft, layout: Layout) -> tuple[str, str]:
    """Return the body as the XML of a Word document, and the set-up of its last pages."""
    return joined(_pieces(draft, layout), layout.section)


def _pieces(draft: Draft, layout: Layout) -> Iterator[Piece[str]]:
    styles = layout.styles
    yield from (Piece(_to_fill(one, styles.fact), heads=True) for one in draft.facts)
    for section in draft.sections:
        if section.heading:
            heading = paragraph(styles.heading, (run(document(section.heading)),))
            yield Piece(heading, heads=True)
        for block, behind in zip_longest(section.blocks, section.blocks[1:]):
            if isinstance(block, Table):
                yield from _table(block, layout)
            elif isinstance(block, Sentence) and isinstance(behind, Table | Points):
                yield Piece(_cited(block.text, block.citation, styles.lead, styles))
            else:
                yield from map(Piece, _paragraphs(block, styles))


def _paragraphs(block: Sentence | Boxes | Blanks | Points, styles: Styles) -> Iterator[str]:
    match block:
        case Sentence():
            yield _cited(block.text, block.citation, styles.text, styles)
        case Boxes():
            yield _cited(block.lead, block.citation, styles.lead, styles)
            yield from (_choice(one, styles.choice) for one in block.choices)
        case Blanks():
            *others, last = block.blanks
            together = replace(styles.blank, keeps=True)
            yield from (_to_fill(one, together) for one in others)
            yield _to_fill(last, styles.blank)
        case Points():
            mark = () if styles.bulleted else (run("•"), tab())
            for one in block.points:
                yield paragraph(styles.point, (*mark, run(document(one))))


def _cited(text: str, citation: str, look: Look, styles: Styles) -> str:
    behind = run(f" {in_brackets(citation)}", styled(styles.citation)) if citation else ""
    return paragraph(look, (run(document(text)), behind))


def _choice(text: str, look: Look) -> str:
    return paragraph(look, (run(BOX, symbol()), tab(), run(document(text))))


def _to_fill(blank: Blank, look: Look) -> str:
    label = label_of(blank)
    step = tab() if label else ""
    return paragraph(look, (run(label, bold()), step, run(document(blank.filled) or RULE)))


def _table(block: Table, layout: Layout) -> Iterator[Piece[str]]:
    styles, lying = layout.styles, is_wide(block)
    section = lying_page(layout.section) if lying else layout.section
    widths = tuple(int(text_width(section) * share) for share in shares(block))
    yield Piece(paragraph(styles.caption, (run(document(block.title)),)), heads=True)
    yield Piece(table(block.title, styles.table, widths, _rows(block, styles, widths)), lying)
    yield Piece(GAP, lying)


def _rows(block: Table, styles: Styles, widths: tuple[int, ...]) -> Iterator[str]:
    heads = (cell_of(w, document(one), styles.head)
             for w, one in zip(widths, block.columns, strict=True))  # fmt: skip
    yield row(heads, head=True)
    for texts in block.rows:
        cells = (cell_of(w, cell(one), styles.cell) for w, one in zip(widths, texts, strict=True))
        yield row(cells, whole=max(map(len, texts), default=0) < _LONG_CELL)
    if not block.rows:
        yield row([cell_of(sum(widths), NO_ROWS, styles.cell, across=len(widths))])
