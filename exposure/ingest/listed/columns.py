"""Which columns of a table hold the texts of a plain list, their kinds and contexts?"""

from collections.abc import Sequence

from msgspec import Struct

from exposure.ingest.sheet.cells import Row, Table
from exposure.ingest.sheet.header_words import NAME_WORDS, VENDOR_WORDS
from exposure.ingest.sheet.words.fold import folded
from exposure.model.screening.listed import ColumnKind

SEPARATORS = (",", ";", "\t", "|")
TEXT, _KIND, _CONTEXT = "text", "column kind", "context"
_ROLES = {
    "vendor": "",
    "product": ColumnKind.product_name.value,
    "description": ColumnKind.description.value,
    "website": ColumnKind.website.value,
    "email": ColumnKind.email.value,
    "uei": ColumnKind.uei.value,
    "cage": ColumnKind.cage.value,
    "lei": ColumnKind.lei.value,
    "duns": ColumnKind.duns.value,
}
"""Role of a single column's header → the kind of its texts; empty where the texts tell."""
_PLAIN = {
    "text": "", "texts": "", "name": "", "names": "", "entity": "", "host": "", "hosts": "",
    "purl": "", "purls": "", "package url": "", "cpe": "", "cpes": "",
    "domain": ColumnKind.website.value, "domains": ColumnKind.website.value,
    "sbom supplier": ColumnKind.sbom_supplier.value,
}  # fmt: skip
"""Further headers of a single column; purls and CPEs show themselves."""
_HEADED = {
    **dict.fromkeys(NAME_WORDS, ""),
    **{word: kind for role, kind in _ROLES.items() for word in VENDOR_WORDS.get(role, ())},
    **{kind.value.replace("_", " "): kind.value for kind in ColumnKind},
    **_PLAIN,
}
_NAMING = frozenset(word for word, kind in _PLAIN.items() if not kind) - {
    "host", "hosts", "purl", "purls", "package url", "cpe", "cpes",
}  # fmt: skip
_KNOWN = frozenset(word for words in VENDOR_WORDS.values() for word in words) | _HEADED.keys()


class Layout(Struct, frozen=True):
    """Where the parts of a plain list stand; columns count from 0."""

    text: int
    kind: int | None = None
    context: int | None = None
    headed: bool = True
    """False where the first row is one of the list."""
    stated: str = ""
    """The kind of every text, where the header says so."""
    ignored: tuple[str, ...] = ()
    """Headers of columns that were not read."""


def stated_layout(header: Sequence[str]) -> Layout | None:
    """Return the layout that `text`, `column_kind` and `context` state, in any case and order."""
    heads = [folded(text) for text in header]
    if TEXT not in heads or not ({_KIND, _CONTEXT} & set(heads) or {*heads} - {""} == {TEXT}):
        return None
    columns = {head: heads.index(head) for head in (TEXT, _KIND, _CONTEXT) if head in heads}
    ignored = tuple(
        text for column, text in enumerate(header) if text and column not in columns.values()
    )
    return Layout(columns[TEXT], columns.get(_KIND), columns.get(_CONTEXT), ignored=ignored)


def single_layout(table: Table) -> Layout | None:
    """Return the layout of a table of which one column alone holds texts; None for another."""
    filled = {column for row in table.rows for column, text in enumerate(row.texts) if text}
    if len(filled) != 1:
        return None
    column = filled.pop()
    head = folded(table.rows[0].text(column))
    if head in _HEADED and len(table.rows) > 1:
        return Layout(column, stated=_HEADED[head])
    return Layout(column, headed=False)


def stated_separator(line: str) -> str:
    """Return what separates the header of a plain list; empty where the line is none."""
    for separator in SEPARATORS:
        cells = [cell.strip().strip('"') for cell in line.split(separator)]
        if len(cells) > 1 and stated_layout(cells) is not None:
            return separator
    return ""


def has_header(rows: Sequence[Row]) -> bool:
    """Say whether the first row holds a text that heads a column, of whatever sheet."""
    return any(folded(text) in _KNOWN for text in rows[0].texts) if rows else False


def naming_column(header: Sequence[str]) -> int | None:
    """Return the one column whose header says no more than that names follow, such as `name`."""
    naming = [column for column, text in enumerate(header) if folded(text) in _NAMING]
    return naming[0] if len(naming) == 1 else None


def parts_names(table: Table) -> bool:
    """Say whether a comma parts names such as `Acme, Inc.`, rather than columns.

    Without a header and without quotation marks, columns show themselves by being three at
    least, and as many in every row.
    """
    widths = {len(row.texts) for row in table.rows}
    return not has_header(table.rows) and (len(widths) > 1 or max(widths, default=0) < 3)
