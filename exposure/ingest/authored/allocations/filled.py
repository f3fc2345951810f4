"""What does one workbook of allocations say, as people filled it in?"""

from collections.abc import Iterator, Sequence
from hashlib import sha256

from msgspec.structs import replace

from exposure.errors import InputError
from exposure.ingest.authored.allocations.answers import Answer, Filled, Heading
from exposure.ingest.authored.allocations.matrix import Matrix, Signed, matrices_of, signed
from exposure.ingest.authored.allocations.uncounted import (
    Uncounted,
    beside_columns,
    other_sheets,
    uncounted_in,
)
from exposure.ingest.authored.allocations.words import WORDS, is_word
from exposure.ingest.authored.named import names_a_person
from exposure.ingest.authored.refusal import ALLOCATIONS
from exposure.ingest.bounds import Bounds
from exposure.ingest.formats import Sheets, form_of
from exposure.ingest.own import OwnOutputError, own_output
from exposure.ingest.sheet.cells import Book
from exposure.ingest.sheet.values.dates import day_order, read_day
from exposure.ingest.sheet.words.fold import folded
from exposure.model.gap import GapEffect
from exposure.model.law.allocation import ASSET_ID, AllocationFile, Use
from exposure.model.location import Location
from exposure.model.words import number_of

_RESULT = "a result of this program"
_BROKEN = frozenset({"archive-cut-short", "sheet-cut-short", "sheet-unread"})
"""Kinds of gaps of a file that is cut off or damaged, so that nobody knows what people said in it."""


def filled_in(name: str, raw: bytes, bounds: Bounds) -> Filled:
    """Return what one file says. Raises `InputError` where it holds no allocations, or breaks off."""
    book = _opened(name, raw, bounds)
    _check_whole(name, book)
    matrices = matrices_of(book)
    if not matrices:
        raise _refusal(name, f"no sheet with the header {ASSET_ID!r}")
    by = signed(book)
    file = AllocationFile(name, sha256(raw).hexdigest(), 0, _person(by), _day(by))
    every = tuple(answer for matrix in matrices for answer in _answers(matrix, file))
    uncounted = uncounted_in(book, matrices)
    if any(one.says_used for one in uncounted):
        every = tuple(map(_doubted, every))
    said = sum(one.use is not Use.unknown for one in every)
    counted = AllocationFile(name, file.sha256, said, file.by, file.on)
    rows = tuple(row for matrix in matrices for row in _rows(matrix))
    columns = tuple(column for matrix in matrices for column in _columns(matrix))
    told, unread = tuple(map(str, uncounted)), tuple(_lost(book))
    return Filled(
        counted, rows, columns, every,
        warnings=(*_undated(name, by, file), *told, *unread),
        uncounted=told,
        unread=unread,
        uncarried=(*_uncarried(book, matrices, rows), *_outside(uncounted)),
    )  # fmt: skip


def _doubted(answer: Answer) -> Answer:
    """Return an answer of a file that contradicts itself: its `not used` is no all-clear."""
    return replace(answer, use=Use.unknown) if answer.use is Use.not_used else answer


def _uncarried(book: Book, matrices: Sequence[Matrix], rows: Sequence[Heading]) -> Iterator[str]:
    """Yield what holds text and belongs to no asset, no column with a header and no guide."""
    beside = beside_columns(matrices)
    if beside:
        cells = number_of(len(beside), "cell")
        yield f"{cells} in columns without a contract number, the first {beside[0].place}"
    nameless = [row.location.place for row in rows if not row.text]
    if nameless:
        yield f"{number_of(len(nameless), 'row')} without an id, the first {nameless[0]}"
    sheets = other_sheets(book, matrices)
    if sheets:
        yield f"{number_of(len(sheets), 'other sheet')}, the first {sheets[0]!r}"


def _opened(name: str, raw: bytes, bounds: Bounds) -> Book:
    form = form_of(raw)
    if own_output(raw):
        raise _refusal(name, _RESULT)
    if not isinstance(form, Sheets):
        raise _refusal(name, form.name)
    try:
        return form.opener()(name, raw, bounds)
    except OwnOutputError:
        raise _refusal(name, _RESULT) from None


def _check_whole(name: str, book: Book) -> None:
    """Raise `InputError` for a file that breaks off: a `used` in the lost part would be dropped."""
    for gap in (*book.gaps, *(gap for table in book.tables for gap in table.gaps)):
        if gap.kind in _BROKEN:
            raise InputError(
                f"{name}: expected an allocation workbook as it was saved, met one that is cut off or"
                f" damaged: {gap.reason}",
                hint="copy it anew, or save it again",
            )


def _refusal(name: str, met: str) -> InputError:
    return InputError(f"{name}: expected an allocation workbook, met {met}", hint=ALLOCATIONS.see)


def _person(by: Signed) -> str:
    return " ".join(by.by.split()) if names_a_person(by.by) else ""


def _day(by: Signed) -> str:
    return read_day(by.on, day_order((by.on,))).iso or "" if by.on else ""


def _answers(matrix: Matrix, file: AllocationFile) -> Iterator[Answer]:
    """Yield each filled cell that stands in the row of an asset; without an id it has no meaning."""
    unread = {(one.row, one.column): one.why for one in matrix.table.unread}
    columns = list(matrix.columns())
    for row in matrix.rows():
        asset = row.text(matrix.ids)
        for column, contract in columns:
            there = row.number, matrix.table.first_column + column
            text = row.text(column) or unread.get(there, "")
            if asset and text:
                use = Use.unknown if there in unread else WORDS.get(folded(text), Use.unknown)
                place = matrix.table.location(row, column)
                yield Answer(asset, contract, use, text, place, file)


def _rows(matrix: Matrix) -> Iterator[Heading]:
    columns = [column for column, _ in matrix.columns()]
    for row in matrix.rows():
        if any(is_word(row.text(column)) for column in columns):
            place = matrix.table.location(row, matrix.ids)
            yield Heading(row.text(matrix.ids), matrix.name(row), place)


def _columns(matrix: Matrix) -> Iterator[Heading]:
    for column, contract in matrix.columns():
        if any(is_word(row.text(column)) for row in matrix.rows()):
            yield Heading(contract, "", matrix.table.location(matrix.head, column))


def _undated(name: str, by: Signed, file: AllocationFile) -> Iterator[str]:
    if by.on and not file.on:
        place = Location(name, by.on_place)
        yield f"{place}: expected the day on which it was filled in, met {by.on[:60]!r}."
    elif file.by and not file.on:
        yield f"{name} names no day on which {file.by} filled it in."


def _outside(uncounted: Sequence[Uncounted]) -> Iterator[str]:
    for one in uncounted:
        if one.is_outside:
            cells = number_of(one.cells, "cell")
            yield f"{cells} below no header {ASSET_ID!r}, the first {one.first.place}"


def _lost(book: Book) -> Iterator[str]:
    """Yield what kept cells of the workbook from being read: answers in them may be missing."""
    gaps = [*book.gaps, *(gap for table in book.tables for gap in table.gaps)]
    for gap in gaps:
        if gap.effect is GapEffect.hides_presence:
            place = Location(gap.document, gap.place)
            yield f"{place}: {gap.reason}; answers may stand there, and count as unknown."
