"""How is a piece of a page put together so that no text in it is ever read as markup?"""

from collections.abc import Iterable, Sequence
from typing import NewType

from exposure.report.document.html.rows.texts import cut
from exposure.report.neutral import html

Markup = NewType("Markup", str)
"""Text that is markup already; whoever makes it has escaped what others wrote."""

Cell = str | int | None
NOTHING = Markup("")
MOST_ROWS = 300
"""Rows of a table that stand in the page; the workbook holds the others."""


def words(text: str) -> Markup:
    """Return a text as it is shown, neutralised."""
    return Markup(html(text))


def element(name: str, *inside: Markup, **attributes: str) -> Markup:
    """Return an element; `class_` and `data_x` are written `class` and `data-x`."""
    told = "".join(f' {_attribute(key)}="{html(value)}"' for key, value in attributes.items())
    return Markup(f"<{name}{told}>{''.join(inside)}</{name}>")


def joined(parts: Iterable[Markup]) -> Markup:
    """Return parts one behind the other."""
    return Markup("".join(parts))


def paragraph(text: str, class_: str = "") -> Markup:
    """Return a paragraph; nothing without a text."""
    if not text:
        return NOTHING
    return element("p", words(text), class_=class_) if class_ else element("p", words(text))


def points(texts: Iterable[str], class_: str = "points") -> Markup:
    """Return a list of texts; nothing without one."""
    told = [element("li", words(text)) for text in texts if text]
    return element("ul", *told, class_=class_) if told else NOTHING


def section(key: str, title: str, *inside: Markup) -> Markup:
    """Return a part of the page under its heading, which links and menus can reach."""
    head = element("h2", words(title), id=f"{key}-title")
    return element("section", head, *inside, id=key, aria_labelledby=f"{key}-title")


def folded(summary: str, *inside: Markup) -> Markup:
    """Return what a reader opens; print shows it open."""
    return element("details", element("summary", words(summary)), *inside)


def table(
    caption: str, heads: Sequence[str], rows: Sequence[Sequence[Cell]], none: str = "None."
) -> Markup:
    """Return a table that scrolls by itself where it is wide; its rows are bounded, and counted."""
    if not rows:
        return paragraph(f"{caption}: {none[:1].lower()}{none[1:]}")
    head = element("tr", *(element("th", words(one), scope="col", role="columnheader")
                           for one in heads), role="row")  # fmt: skip
    body = joined(_row(heads, row) for row in rows[:MOST_ROWS])
    rest = len(rows) - MOST_ROWS
    more = paragraph(f"{rest:,} more rows are in exposure.json.", "quiet") if rest > 0 else NOTHING
    told = element(
        "table", element("caption", words(caption)), element("thead", head, role="rowgroup"),
        element("tbody", body, role="rowgroup"), role="table", class_="static",
    )  # fmt: skip
    around = element("div", told, class_="wide", tabindex="0", role="region", aria_label=caption)
    return joined((around, more))


def _row(heads: Sequence[str], row: Sequence[Cell]) -> Markup:
    cells = (_cell(head, value) for head, value in zip(heads, row, strict=True))
    return element("tr", *cells, role="row")


def _cell(head: str, value: Cell) -> Markup:
    """Return a cell that names its column, for narrow screens; what is very long is cut."""
    class_ = "number" if isinstance(value, int) else ""
    shown = f"{value:,}" if isinstance(value, int) else value or ""
    kept = {"class_": class_} if class_ else {}
    return element("td", words(cut(shown)), role="cell", data_label=head, **kept)


def _attribute(key: str) -> str:
    return key.rstrip("_").replace("_", "-")
