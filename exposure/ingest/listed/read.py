"""What do all inputs of a screening list, row by row, and which of them could not be used?"""

from collections.abc import Iterable
from itertools import chain

from msgspec import Struct
from msgspec.structs import replace

from exposure.errors import InputError
from exposure.ingest.bounded import bounded
from exposure.ingest.bounds import Bounds
from exposure.ingest.digest import Digest
from exposure.ingest.formats import Format, Sheets, form_of
from exposure.ingest.listed.columns import single_layout, stated_layout
from exposure.ingest.listed.delimited import open_listed
from exposure.ingest.listed.inventory import inventory_of
from exposure.ingest.listed.plain import count_of, ignored_gap, plain_rows
from exposure.ingest.listed.rows import Stated, Told, told_row
from exposure.ingest.own import own_output
from exposure.ingest.read import UNUSABLE
from exposure.ingest.sheet.cells import Book
from exposure.ingest.source import Source
from exposure.model.gap import Gap, GapEffect
from exposure.model.location import Location
from exposure.model.result import InputRecord
from exposure.model.screening.listed import ListedRow
from exposure.model.settings import SheetMapping

ON_THE_COMMAND_LINE = "command line"
_DELIMITED = "delimited text"
_SAVE = "save the names in one column, or with the headers text,column_kind,context, as .csv"


class Reading(Struct, frozen=True):
    """How lists are to be read."""

    bounds: Bounds
    sheets: tuple[SheetMapping, ...] = ()
    """What a person said of sheets with headers of their own."""


class Lists(Struct, frozen=True):
    """What was listed."""

    rows: tuple[ListedRow, ...] = ()
    inputs: tuple[InputRecord, ...] = ()
    gaps: tuple[Gap, ...] = ()
    count: int = 0
    """Blank rows between others are counted."""


def read_lists(inputs: Iterable[Source | InputError | str], how: Reading) -> Lists:
    """Read every input in order; one that cannot be used is a gap, and the others go on."""
    read: list[Lists] = []
    first = 0
    for given in inputs:
        match given:
            case InputError():
                one = _refused(given.message.rpartition(": ")[0], "", given)
            case Source():
                one = _file(given, how, first)
            case _:
                one = _argument(given, first)
        first += one.count
        read.append(one)
    return Lists(
        tuple(chain.from_iterable(one.rows for one in read)),
        tuple(chain.from_iterable(one.inputs for one in read)),
        tuple(chain.from_iterable(one.gaps for one in read)),
        first,
    )


def _argument(text: str, first: int) -> Lists:
    told = told_row(Stated(first, text.strip(), Location(ON_THE_COMMAND_LINE)))
    return Lists((told.row,), (), told.gaps, 1)


def _file(source: Source, how: Reading, first: int) -> Lists:
    digest = ""
    try:
        raw = source.read(how.bounds.max_file_bytes)
        digest = Digest(raw).hex()
        book = _book(source.name, raw, how.bounds)
        listed = _listed(book, how, first)
    except InputError as error:
        return _refused(source.name, digest, error)
    if not listed.rows:
        return _refused(source.name, digest, _without_rows(source.name, listed.gaps))
    record = InputRecord(source.name, digest, "list", book.format, book.dated, listed.count, 0,
                         len(listed.gaps))  # fmt: skip
    return replace(listed, inputs=(record,))


def _book(document: str, raw: bytes, bounds: Bounds) -> Book:
    """Open a file of rows. Raises `InputError` that names what another file is."""
    form = form_of(raw)
    if own_output(raw):
        raise InputError(f"{document}: expected a list of names, met a result of this program",
                         hint="name the list that it was made from")  # fmt: skip
    if not isinstance(form, Sheets):
        sbom = isinstance(form, Format)
        hint = "`exposure scan` and `exposure check` read it" if sbom else _SAVE
        raise InputError(f"{document}: expected a list of names, met {form.name}", hint=hint)
    if form.name == _DELIMITED:
        return open_listed(document, raw, bounds)
    return form.opener()(document, raw, bounds)


def _listed(book: Book, how: Reading, first: int) -> Lists:
    """Return the rows of every sheet: plain lists as they are, others as a scan understands them."""
    told: list[Told] = []
    gaps: list[Gap] = list(book.gaps)
    rest = []
    count = 0
    alone = sum(1 for table in book.tables if table.rows) == 1
    for table in book.tables:
        layout = stated_layout(table.rows[0].texts) if table.rows else None
        layout = layout or (single_layout(table) if alone and table.rows else None)
        if layout is None:
            rest.append(table)
            continue
        told += plain_rows(table, layout, first + count)
        count += count_of(table, layout)
        gaps += (*table.gaps, *ignored_gap(table, layout))
    if any(table.rows or table.gaps for table in rest):
        others = replace(book, tables=tuple(rest), gaps=())
        inventory = inventory_of(others, how.sheets, first + count)
        told += inventory.rows
        count += inventory.count
        gaps += inventory.gaps
    gaps += (gap for one in told for gap in one.gaps)
    document = book.tables[0].document if book.tables else ""
    return Lists(tuple(one.row for one in told), (), tuple(bounded(document, gaps)), count)


def _without_rows(name: str, gaps: tuple[Gap, ...]) -> InputError:
    """Return the refusal of a file that was read to its end; what hides its rows is the reason."""
    hiding = [gap.reason for gap in gaps if gap.effect is GapEffect.hides_presence]
    met = hiding[0] if hiding else "no row with a text below a header"
    return InputError(f"{name}: expected a list of names, met none: {met}", hint=_SAVE)


def _refused(name: str, digest: str, error: InputError) -> Lists:
    gap = Gap(UNUSABLE, GapEffect.hides_presence, name, "", str(error).removeprefix(f"{name}: "))
    record = InputRecord(name, digest, "refused", "", None, 0, 0, 1)
    return Lists((), (record,), (gap,))
