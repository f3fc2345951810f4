"""On which pages do wide tables lie on their side, and where does Word change from one to the other?"""

import re
from collections.abc import Iterable

from exposure.report.document.draft.pieces import Piece, parted
from exposure.report.document.draft.wordml.parts import GAP, Look, paragraph

_PAGE = re.compile(r"<w:pgSz\b[^>]*/>")
_MARGINS = re.compile(r"<w:pgMar\b[^>]*/>")
_LETTER, _MARGIN = (12240, 15840), 1440
"""Twentieths of a point, where a layout does not say."""
_THIN = Look(formatting='<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>')
"""Of a paragraph that only ends a part: one of full height may fall on a page of its own."""


def joined(pieces: Iterable[Piece[str]], section: str) -> tuple[str, str]:
    """Return the body, and the set-up of its last pages, which ends the document.

    Word writes the set-up of pages into the last paragraph that stands on them; the title above the
    body stands on the pages of the first piece.
    """
    parts = parted(pieces)
    if not parts:
        return "", section
    ended = ["".join(_ended(texts, lying_page(section) if lying else section))
             for lying, texts in parts[:-1]]  # fmt: skip
    lying, texts = parts[-1]
    return "".join((*ended, *texts)), lying_page(section) if lying else section


def lying_page(section: str) -> str:
    """Return the same set-up for pages that lie on their side."""
    width, height = _page(section)
    size = f'<w:pgSz w:w="{height}" w:h="{width}" w:orient="landscape"/>'
    return _PAGE.sub(size, section, count=1)


def text_width(section: str) -> int:
    """Return the room between the margins, in twentieths of a point."""
    found = _MARGINS.search(section)
    margins = found.group() if found else ""
    sides = _number(margins, "left", _MARGIN) + _number(margins, "right", _MARGIN)
    return max(_MARGIN, _page(section)[0] - sides)


def _ended(texts: list[str], section: str) -> list[str]:
    if texts[-1] == GAP:
        return [*texts[:-1], paragraph(_THIN, (), section)]
    last = texts[-1]
    if last.startswith("<w:p><w:pPr>"):
        last = last.replace("</w:pPr>", f"{section}</w:pPr>", 1)
    else:
        last = last.replace("<w:p>", f"<w:p><w:pPr>{section}</w:pPr>", 1)
    return [*texts[:-1], last]


def _page(section: str) -> tuple[int, int]:
    size = _PAGE.search(section)
    width, height = _LETTER
    found = size.group() if size else ""
    return _number(found, "w", width), _number(found, "h", height)


def _number(element: str, attribute: str, otherwise: int) -> int:
    found = re.search(rf'\bw:{attribute}="(\d+)', element)
    return int(found.group(1)) if found else otherwise
