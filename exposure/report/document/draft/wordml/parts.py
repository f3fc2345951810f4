"""How are paragraphs, runs and tables of a Word file spelt?"""

from collections.abc import Iterable

from msgspec import Struct

from exposure.report.neutral import document, xml

BOX_FONT = "Segoe UI Symbol"
"""Of the empty box, which fonts for texts often lack; programs without it use another."""
GAP = '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="160" w:lineRule="exact"/></w:pPr></w:p>'
"""What parts a table from the next block: two tables without it would become one."""


class Look(Struct, frozen=True):
    """How a paragraph looks; direct formatting stands in only for a style that the layout lacks."""

    style: str = ""
    """Id of a style of the layout; empty for its normal paragraphs."""
    formatting: str = ""
    keeps: bool = False
    """Whether it stays on the page of what follows."""


def paragraph(look: Look, runs: Iterable[str], section: str = "") -> str:
    """Return one paragraph; with the set-up of its pages where a part of the document ends with it."""
    style = f'<w:pStyle w:val="{xml(look.style)}"/>' if look.style else ""
    keeps = "<w:keepNext/>" if look.keeps else ""
    properties = f"{style}{keeps}{look.formatting}{section}"
    opening = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{opening}{''.join(runs)}</w:p>"


def run(text: str, formatting: str = "") -> str:
    """Return a run of text from outside or of our own; nothing for an empty one."""
    if not text:
        return ""
    properties = f"<w:rPr>{formatting}</w:rPr>" if formatting else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{xml(text)}</w:t></w:r>'


def tab() -> str:
    """Return a step to the next tab stop."""
    return "<w:r><w:tab/></w:r>"


def bold() -> str:
    """Return the formatting of a label."""
    return "<w:b/><w:bCs/>"


def styled(style: str) -> str:
    """Return the formatting of a character style; nothing where the layout lacks it."""
    return f'<w:rStyle w:val="{xml(style)}"/>' if style else ""


def symbol() -> str:
    """Return the formatting of an empty box."""
    fonts = " ".join(f'w:{one}="{BOX_FONT}"' for one in ("ascii", "hAnsi", "eastAsia", "cs"))
    return f"<w:rFonts {fonts}/>"


def table(title: str, style: str, widths: tuple[int, ...], rows: Iterable[str]) -> str:
    """Return a table with its caption for a screen reader; `widths` in twentieths of a point."""
    named = f'<w:tblStyle w:val="{xml(style)}"/>' if style else ""
    caption = xml(document(title))
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr>{named}<w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0"'
        ' w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
        f'<w:tblCaption w:val="{caption}"/><w:tblDescription w:val="{caption}"/>'
        f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def row(cells: Iterable[str], *, head: bool = False, whole: bool = True) -> str:
    """Return a row; a header row is repeated on every page, a `whole` one stays on one."""
    properties = ("<w:cantSplit/>" if whole else "") + ("<w:tblHeader/>" if head else "")
    opening = f"<w:trPr>{properties}</w:trPr>" if properties else ""
    return f"<w:tr>{opening}{''.join(cells)}</w:tr>"


def cell_of(width: int, text: str, look: Look, *, across: int = 1) -> str:
    """Return a cell with one paragraph, over several columns where asked."""
    span = f'<w:gridSpan w:val="{across}"/>' if across > 1 else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}</w:tcPr>'
        f"{paragraph(look, (run(text),))}</w:tc>"
    )
