"""Whom does a table name that somebody keeps by hand, or a list of names, one per line?"""

import re
from collections.abc import Iterable

from exposure.errors import InputError
from exposure.ingest.bounds import Bounds
from exposure.ingest.listed.delimited import open_listed
from exposure.ingest.lists.gather.codes import hosts_of, identifiers_of, others, slug
from exposure.ingest.lists.gather.countries import one_country
from exposure.ingest.lists.gather.days import day_of
from exposure.ingest.lists.gather.gathered import Gathered, Listing
from exposure.ingest.sheet.cells import Row, Table
from exposure.ingest.sheet.header_words import NAME_WORDS, VENDOR_WORDS
from exposure.ingest.sheet.values.dates import day_order
from exposure.ingest.sheet.words.fold import folded
from exposure.model.law.listed import ListedParty

NAME = "name"
_ENTITY = (
    "entity", "entities", "entity name", "company", "company name", "organization", "organisation",
    "organization name", "organisation name", "party", "parties", "party name", "listed party",
)  # fmt: skip
_WORDS: dict[str, Iterable[str]] = {
    NAME: (*NAME_WORDS, *_ENTITY, *VENDOR_WORDS["vendor"]),
    "aliases": VENDOR_WORDS["other_names"],
    "uei": VENDOR_WORDS["uei"], "cage": VENDOR_WORDS["cage"],
    "lei": VENDOR_WORDS["lei"], "duns": VENDOR_WORDS["duns"],
    "country": VENDOR_WORDS["country"], "domain": VENDOR_WORDS["website"],
    "since": ("since", "listed on", "date listed", "date added", *VENDOR_WORDS["start"]),
    "until": ("until", "removed on", "date removed", "delisted on", *VENDOR_WORDS["end"]),
    "note": VENDOR_WORDS["notes"],
    "programme": ("programme", "program", "list", "source list", "authority"),
}  # fmt: skip
ROLES = {word: role for role, words in reversed(_WORDS.items()) for word in words}
"""Folded header → what its column holds; a header of two roles has the one that stands first."""
_SEVERAL = re.compile(r"\s*;\s*")
_TITLES = 5
"""Rows among which the header is looked for."""
_COLUMN_UNREAD = "columns that are not read"
_KINDS = frozenset((
    "entity", "individual", "person", "vessel", "aircraft", "organization", "organisation", "company",
    "firm",
))  # fmt: skip
"""What lists call the kinds of those whom they name: such a cell is a value as often as a header."""
_VALUE = re.compile(r"[-+]?[\d.,]+|.*://.*|\d{4}-\d\d-\d\d")
"""A number, an address or a day, which head no column."""
_MOST_COMMAS = 6
"""Commas from which on a line is a row of a table and no name."""
_ONE_COLUMN = "expected a header that says which column holds the names, or one column alone"


def read_plain(name: str, raw: bytes, bounds: Bounds) -> Listing:
    """Return the names with what stands beside them.

    Raises `InputError` where it is no text, or no column is known to hold names.
    """
    gathered = Gathered(bounds)
    (table,) = open_listed(name, raw, bounds).tables
    gathered.tell(table.gaps)
    stem = name.replace("\\", "/").rpartition("/")[2].rpartition(".")[0] or name
    header = _header(table)
    columns = _columns(header) if header else {NAME: _single(name, table)}
    if header:
        _check_header(name, table, header, columns[NAME])
        _tell_unread(header, gathered)
    orders = {role: _order(table, columns.get(role)) for role in ("since", "until")}
    for row in table.rows:
        if header is None or row.number > header.number:
            gathered.add(_party(table, row, columns, orders, gathered))
    return gathered.listing(slug(stem), stem, None)


def _header(table: Table) -> Row | None:
    for row in table.rows[:_TITLES]:
        if NAME in {ROLES.get(folded(text)) for text in row.texts}:
            return row
    return None


def _check_header(name: str, table: Table, header: Row, column: int) -> None:
    """Raise `InputError` where the header is a row of values: kinds would be taken for names.

    A download that lost its first line, `a1,SDN,90001,Entity,...`, has `Entity` in each row.
    """
    below = {row.text(column) for row in table.rows if row.number > header.number} - {""}
    head = header.text(column)
    kinds = folded(head) in _KINDS and (head in below or {folded(one) for one in below} <= _KINDS)
    values = any(_VALUE.fullmatch(text) for text in header.texts)
    if values or (kinds and len(header.texts) > 1 and below):
        raise _headless(name, head)


def _headless(name: str, met: str) -> InputError:
    return InputError(
        f"{name}: expected a header above the rows, met a row of values with {met[:40]!r} in it",
        hint="use the file as it was downloaded, with its first line; docs/reference/lists.md "
        "lists the columns",
    )


def _columns(header: Row) -> dict[str, int]:
    columns: dict[str, int] = {}
    for column, text in enumerate(header.texts):
        if (role := ROLES.get(folded(text))) is not None:
            columns.setdefault(role, column)
    return columns


def _single(name: str, table: Table) -> int:
    filled = {column for row in table.rows for column, text in enumerate(row.texts) if text}
    if len(filled) != 1:
        raise InputError(
            f"{name}: {_ONE_COLUMN}, met {len(filled)} columns without one",
            hint="call the column `name`; docs/reference/lists.md lists the other columns",
        )
    column = filled.pop()
    texts = [row.text(column) for row in table.rows]
    if sum(text.count(",") >= _MOST_COMMAS for text in texts) * 2 > len(texts):
        raise _headless(name, texts[0])
    return column


def _tell_unread(header: Row, gathered: Gathered) -> None:
    unread = [text[:40] for text in header.texts if text and folded(text) not in ROLES]
    if unread:
        gathered.warn(_COLUMN_UNREAD, met=", ".join(map(repr, unread[:12])))


def _order(table: Table, column: int | None) -> str:
    """Return in which order the days of a column stand, where one of them settles it."""
    return "" if column is None else day_order(row.text(column) for row in table.rows)


def _party(
    table: Table, row: Row, columns: dict[str, int], orders: dict[str, str], gathered: Gathered
) -> ListedParty:
    def text(role: str) -> str:
        return row.text(columns[role]) if role in columns else ""

    def several(role: str) -> list[str]:
        return _SEVERAL.split(text(role))

    place = table.place(row.number, columns[NAME])
    name = text(NAME)
    return ListedParty(
        name,
        text("programme"),
        others(several("aliases"), name),
        one_country(several("country")),
        identifiers_of({
            "uei": several("uei"), "cage": several("cage"), "lei": several("lei"),
            "duns": several("duns"),
        }),
        hosts_of(several("domain")),
        day_of(text("since"), orders["since"], gathered, place),
        day_of(text("until"), orders["until"], gathered, place),
        place,
        text("note"),
    )  # fmt: skip
