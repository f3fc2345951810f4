"""Which rows name somebody, and in which cell?"""

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from exposure.ingest.sheet.cells import Row, texts_in
from exposure.ingest.sheet.columns.column import Column
from exposure.ingest.sheet.rows.columns import SheetColumns
from exposure.ingest.sheet.rows.leftover import Leftovers
from exposure.ingest.sheet.rows.totals import may_be_total
from exposure.ingest.sheet.values.absent import is_blank, is_unknown
from exposure.ingest.sheet.values.names import split_vendors

_FIRM = re.compile(
    r"(?!.* (?:and|und|et|y|och|og|en|e) )[^\W\d_][\w.'’ -]*,? (?:Inc|Incorporated|LLC|L\.L\.C"
    r"|Ltd|Limited|Corp|Corporation|LLP|LP|PBC|PLC|GmbH|AG|KG|S\.A|N\.V|B\.V)\.?"
)
"""One firm with its legal form, which is neither several nor a total: what long lists mostly hold."""
_NO_FIRM = re.compile(rf"^(?!{_FIRM.pattern}$).*$", re.MULTILINE)
"""A line that holds anything else: asked of a whole column, in a third of the time of its cells."""


class Named(Struct, frozen=True):
    """The rows that name somebody; positions are those in `rows`."""

    rows: list[Row]
    usual: int
    """The column in which a name stands."""
    elsewhere: dict[int, int]
    """Position → the column in which that row's name stands, where it is another."""
    nobody: frozenset[int]
    """Positions of rows whose product stands for a vendor that the row does not name."""
    parts: dict[int, str]
    """Position → the one name that is meant, where the cell holds several; the row stands once
    for each of them."""

    def column(self, position: int) -> int:
        """Return the column in which a row's name stands."""
        return self.elsewhere.get(position, self.usual)


def naming_columns(columns: SheetColumns, *roles: str) -> tuple[Column, ...]:
    """Return the columns of the first role that the sheet has."""
    return next((found for role in roles if (found := columns.by_role.get(role, ()))), ())


def named_rows(columns: SheetColumns, rows: list[Row], leftovers: Leftovers, lacking: str) -> Named:
    """Sort out which rows name somebody; the others go to `leftovers`.

    `lacking` is what they name then: `no vendor`; where it is empty, a product says enough.
    """
    usual = leftovers.naming[0].index
    texts = texts_in(rows, usual)
    others = {text: names for text in _no_firms(texts) if len(names := _plain_names(text)) != 1}
    if not others:
        return Named(list(rows), usual, {}, frozenset(), {})
    return _one_by_one(columns, zip(rows, texts, strict=True), others, leftovers, lacking)


def _one_by_one(
    columns: SheetColumns, rows: Iterable[tuple[Row, str]], others: dict[str, tuple[str, ...]],
    leftovers: Leftovers, lacking: str,
) -> Named:  # fmt: skip
    """Sort out rows with their texts; `others` are the texts that are not plainly one name."""
    naming = leftovers.naming
    usual = naming[0].index
    kept: list[Row] = []
    elsewhere: dict[int, int] = {}
    nobody: set[int] = set()
    parts: dict[int, str] = {}
    for row, text in rows:
        if text not in others:
            kept.append(row)
            continue
        names = others[text]
        if not names:
            if leftovers.takes(row, _names_above(kept, naming)):
                continue
            found = _naming_cell(naming, row)
            if found is None and (found := _product_cell(columns, naming, row)) is None:
                leftovers.without_name(row, lacking or "no product and no vendor")
                continue
            if found not in {column.index for column in naming}:
                if lacking:
                    leftovers.unnamed(row, lacking)
                nobody.add(len(kept))
            elif found == usual:
                names = split_vendors(text)
            if found != usual:
                elsewhere[len(kept)] = found
        for name in names if len(names) > 1 else ():
            parts[len(kept)] = name
            kept.append(row)
        if len(names) < 2:
            kept.append(row)
    return Named(kept, usual, elsewhere, frozenset(nobody), parts)


def _no_firms(texts: list[str]) -> Iterable[str]:
    """Return each text once that is not plainly the name of one firm."""
    column = "\n".join(texts)
    whole = column.count("\n") + 1 == len(texts)
    return dict.fromkeys(_NO_FIRM.findall(column) if whole else texts)


def _plain_names(text: str) -> tuple[str, ...]:
    """Return the names in a cell; none where the row wants a closer look."""
    if _FIRM.fullmatch(text):
        return (text,)
    return split_vendors(text) if _names(text) and not may_be_total(text) else ()


def _names(text: str) -> bool:
    return not is_blank(text) and not is_unknown(text)


def _naming_cell(naming: tuple[Column, ...], row: Row) -> int | None:
    """Return the first naming column that is filled with a name."""
    return next((column.index for column in naming if _names(row.text(column.index))), None)


def _product_cell(columns: SheetColumns, naming: tuple[Column, ...], row: Row) -> int | None:
    products = columns.by_role.get("product", ())
    return None if products == naming else _naming_cell(products, row)


def _names_above(kept: list[Row], naming: tuple[Column, ...]) -> Iterator[str]:
    """Yield the names of the rows before, the nearest first: a total ends the group above it."""
    for row in reversed(kept):
        for column in naming:
            yield row.text(column.index)
