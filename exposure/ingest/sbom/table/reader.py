"""Which components do the sheets of an input list, beside its lists of vendors and contracts?

Suppliers fill in tables of NTIA's minimum elements, and tools export their components as such.
"""

import re
from array import array
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain, islice

from msgspec import Struct
from msgspec.structs import replace

from exposure.ingest.bounds import Bounds
from exposure.ingest.sbom.identifiers import Identifiers, Reference, identifier_gaps, identifiers
from exposure.ingest.sbom.listing import Listed, Listing, Need, reading_of
from exposure.ingest.sbom.table.columns import ROLES, Columns, columns_of
from exposure.ingest.sheet import reader as sheets
from exposure.ingest.sheet.cells import Book, Row, Table, column_letters
from exposure.ingest.sheet.kinds.components import heads_components
from exposure.ingest.sheet.kinds.nothing import AS_SPREADSHEET
from exposure.ingest.sheet.unread import unread_below
from exposure.inventory.bill import CONTAINED, Section, place_in
from exposure.inventory.estate import LooseText, Reading
from exposure.model.gap import Gap
from exposure.model.records import ColumnRead, Import
from exposure.model.settings import SheetMapping

COMPONENTS = "components"
"""Kind of such a sheet."""
_HEADER_WITHIN = 50
"""Rows among which the header stands, below titles and instructions."""
_BETWEEN = re.compile(r"[\s;|]+|,(?=\s|$|pkg:|cpe:|https?:)")
"""What stands between several identifiers in one cell."""
_WITHIN = re.compile(r"(?i)^(?:is\s+)?(?:directly\s+)?(?:included|contained)\s+in:?\s+(.+)$")
_OF = re.compile(
    r"(?i)^(?:is\s+)?(?:an?\s+)?(?:direct\s+)?(?:dependency|part|component)\s+of:?\s+(.+)$"
)
_PRIMARY = frozenset(
    {"primary", "primary component", "root", "root component", "self", "top level"}
)
_IDENTIFYING = frozenset({"pkg:", "cpe:"})
_SAMPLES = 3


class _Components(Struct, frozen=True):
    """One table of components."""

    table: Table
    header: Row
    rows: Sequence[Row]
    columns: Columns

    def text(self, row: Row, role: str) -> str:
        """Return the first text of a row in the columns of a role."""
        return next(self.texts(row, role), "")

    def texts(self, row: Row, role: str) -> Iterator[str]:
        """Yield the texts of a row in the columns of a role."""
        return (text for column in self.columns.of(role) if (text := row.text(column)))

    def unused(self, row: Row) -> Iterator[tuple[int, str]]:
        """Yield column and text of each cell that has no role, and may name somebody."""
        used = {place for places in self.columns.places.values() for place in places}
        for column, text in enumerate(row.texts):
            if text and column not in used and column not in self.columns.silent:
                yield column, text


def read_tables(
    opener: sheets.Opener, document: str, raw: bytes, bounds: Bounds,
    said: Sequence[SheetMapping] = (),
) -> Reading:  # fmt: skip
    """Read every sheet of an input, and the rows of tables of components as those of an SBOM.

    Raises `InputError` where the input cannot be used at all, and `SettingsError` as `read_sheets`.
    """
    opened: list[Book] = []

    def once(document: str, raw: bytes, bounds: Bounds) -> Book:
        opened.append(opener(document, raw, bounds))
        return opened[-1]

    whole = sheets.read_sheets(once, document, raw, bounds, said)
    named = {gap.place for gap in whole.gaps if gap.kind == AS_SPREADSHEET}
    found = [
        one for table in opened[0].tables if table.sheet in named for one in _components(table)
    ]
    read = {id(one.table) for one in found}
    if not found or any(entry.rows_used for entry in whole.imports if entry.sheet in named):
        return whole
    left = tuple(table for table in opened[0].tables if id(table) not in read)
    rest = sheets.reading_of(replace(opened[0], tables=left), said)
    bill = reading_of(document, _listing(opened[0].format, found), bounds).bill
    return replace(
        rest,
        kind="sbom" if rest.kind == "refused" and not left else "workbook",
        bill=bill,
        imports=(*rest.imports, *map(_import, found)),
        gaps=(*rest.gaps, *(bill.gaps if bill else ())),
        loose=(*rest.loose, *(text for one in found for text in _loose(one))),
    )


def _loose(one: _Components) -> Iterator[LooseText]:
    """Yield what stands above the header, and each text of columns without a role once."""
    table = one.table
    met: set[str] = set()
    for row in islice(table.rows, table.rows.index(one.header)):
        for column, text in enumerate(row.texts):
            if text:
                yield LooseText(table.document, table.place(row.number, column), text)
    for row in one.rows:
        for column, text in one.unused(row):
            if text not in met and text[:4].casefold() not in _IDENTIFYING:
                met.add(text)
                yield LooseText(table.document, table.place(row.number, column), text)


def _components(table: Table) -> Iterator[_Components]:
    for position, row in enumerate(table.rows[:_HEADER_WITHIN]):
        columns = columns_of(row.texts) if heads_components(row.texts) else None
        if columns is not None:
            rows = [
                one for one in table.rows[position + 1 :]
                if any(one.texts)
            ]  # fmt: skip
            yield _Components(table, row, rows, columns)
            return


def _listing(form: str, found: Sequence[_Components]) -> Listing:
    rows = [(one, row) for one in found for row in one.rows]
    stated = identifiers([list(_references(one, row)) for one, row in rows])
    urls: dict[int, list[str]] = defaultdict(list)
    for node, url in stated.addresses:
        urls[node].append(url)
    packages = [
        Listed(
            one.text(row, "component"), one.text(row, "version"), stated.purls[node],
            tuple(urls[node]), row.line or 0,
        )
        for node, (one, row) in enumerate(rows)
    ]  # fmt: skip
    within, primary = _relations(rows)
    products = [Listed(name) for name in _products(packages, within)]
    sections = tuple(_sections(found))
    return Listing(
        format=f"component table in {form}",
        packages=[*packages, *products],
        needs=list(_needs([*packages, *products], within)),
        roots=(*primary, *range(len(packages), len(packages) + len(products))),
        sections=sections,
        gaps=tuple(_gaps(found, stated, sections)),
        parties={
            "supplier": [one.text(row, "supplier") for one, row in rows] + [""] * len(products)
        },
        cpes=stated.cpes,
    )


def _references(one: _Components, row: Row) -> Iterator[Reference]:
    for text in chain(one.texts(row, "identifier"), one.texts(row, "address")):
        yield from (Reference(None, part) for part in _BETWEEN.split(text) if part)
    for _, text in one.unused(row):
        yield from (
            Reference(None, part) for part in _BETWEEN.split(text)
            if part[:4].casefold() in _IDENTIFYING
        )  # fmt: skip


def _relations(rows: Sequence[tuple[_Components, Row]]) -> tuple[dict[int, str], list[int]]:
    """Return node → the name of what it stands in, and the nodes that the table is about."""
    within: dict[int, str] = {}
    primary: list[int] = []
    for node, (one, row) in enumerate(rows):
        for column in one.columns.of("relationship"):
            text = " ".join(row.text(column).split())
            met = _WITHIN.match(text) or _OF.match(text)
            if met or (text and _header(one, column) == "included in"):
                within[node] = met[1] if met else text
            elif text.casefold() in _PRIMARY:
                primary.append(node)
    return within, primary


def _header(one: _Components, column: int) -> str:
    """Return the header of a column as words."""
    return " ".join(one.header.text(column).casefold().split())


def _products(packages: Sequence[Listed], within: dict[int, str]) -> list[str]:
    """Return the names of what components stand in that the table does not list itself."""
    known = {name for package in packages for name in _called(package)}
    return list(
        {text.casefold(): text for text in within.values() if text.casefold() not in known}.values()
    )


def _needs(packages: Sequence[Listed], within: dict[int, str]) -> Iterator[Need]:
    """Yield an edge for each component from what it stands in, where one name tells that."""
    bearers: dict[str, list[int]] = defaultdict(list)
    for node, package in enumerate(packages):
        for name in _called(package):
            bearers[name].append(node)
    for node, text in within.items():
        source = bearers[text.casefold()]
        if len(source) == 1 and source[0] != node:
            yield Need(source[0], node, CONTAINED)


def _called(package: Listed) -> set[str]:
    name, version = package.name.casefold(), package.version.casefold()
    return {name, f"{name} {version}", f"{name}@{version}"} if name else set()


def _sections(found: Sequence[_Components]) -> Iterator[Section]:
    first = 0
    for one in found:
        column = next(chain(one.columns.of("component"), one.columns.of("identifier")))
        place = one.table.place(0, column)[:-1]
        numbers = array("i", [row.number for row in one.rows])
        yield Section(first, len(one.rows), f"{place}{{}}", numbers=numbers)
        first += len(one.rows)


def _gaps(
    found: Sequence[_Components], stated: Identifiers, sections: Sequence[Section]
) -> Iterator[Gap]:
    document = found[0].table.document
    for one in found:
        yield from one.table.gaps
        places = chain.from_iterable(one.columns.places.values())
        used = {one.table.first_column + place for place in places}
        yield from unread_below(one.table, one.header.number, used)
    yield from identifier_gaps(document, stated, lambda node: place_in(sections, node))


def _import(one: _Components) -> Import:
    table, header = one.table, one.header
    return Import(
        document=table.document,
        sheet=table.sheet,
        kind=COMPONENTS,
        header_place=table.place(header.number),
        columns=tuple(_column_read(one, role, place) for role, place in _in_order(one.columns)),
        rows_used=len(one.rows),
        because="its headers are those of an SBOM",
    )


def _in_order(columns: Columns) -> list[tuple[str, int]]:
    placed = [(place, role) for role in ROLES for place in columns.of(role)]
    return [(role, place) for place, role in sorted(placed)]


def _column_read(one: _Components, role: str, place: int) -> ColumnRead:
    samples = dict.fromkeys(text for row in one.rows if (text := row.text(place)))
    return ColumnRead(
        column=column_letters(one.table.first_column + place),
        header=one.header.text(place),
        role=role,
        because="",
        samples=tuple(list(samples)[:_SAMPLES]),
    )
