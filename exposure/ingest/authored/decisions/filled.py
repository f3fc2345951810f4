"""Which judgements and risk decisions does a findings workbook hold, as people filled it in?"""

from collections.abc import Iterator

from msgspec import Struct

from exposure.errors import InputError
from exposure.ingest.authored.decisions.days import day_after
from exposure.ingest.authored.decisions.keys import Keys, keys_of
from exposure.ingest.authored.decisions.matters import Matter, matters_of
from exposure.ingest.authored.decisions.people import person
from exposure.ingest.authored.decisions.placed import Lines, Placed, PlacedRisk
from exposure.ingest.authored.decisions.rows import Said, rows_of
from exposure.ingest.authored.decisions.spoken import Spoken, spoken_in
from exposure.ingest.bounds import Bounds
from exposure.ingest.formats import Sheets, form_of
from exposure.ingest.sheet.cells import Book
from exposure.ingest.sheet.workbook import open_findings_workbook
from exposure.model.judgements.judgement import Judgement
from exposure.model.judgements.risk import RiskDecision
from exposure.model.judgements.sheet import DecisionColumn

_BROKEN = frozenset({"archive-cut-short", "sheet-cut-short", "sheet-unread"})
"""Kinds of gaps of a file that is cut off or damaged, so that nobody knows what people said in it."""
_SEE = "docs/reference/decisions.md says how a workbook is filled in"
_ASIDE = (DecisionColumn.until, DecisionColumn.reason_code, DecisionColumn.reason,
          DecisionColumn.evidence_reference, DecisionColumn.approved_by)  # fmt: skip
"""Columns that say something only beside a word."""


class _Once(Struct, frozen=True):
    """Who says what of which row, so that one person says one thing of it."""

    id: str
    by: str
    kind: str


def filled_in(name: str, raw: bytes, bounds: Bounds, today: str = "") -> Lines:
    """Return what one workbook says: the lines that went with it, then what people wrote.

    `today` is the ISO day on which it is read, beyond which none may be said to be decided.

    Raises `InputError` naming sheet and cell, what was expected and met.
    """
    book = _opened(name, raw, bounds)
    keys = keys_of(name, book)
    judgements = [
        Placed(one.line.judgement, str(one.location))
        for one in keys.lines if one.line.judgement is not None
    ]  # fmt: skip
    risks = [
        PlacedRisk(one.line.risk, str(one.location))
        for one in keys.lines if one.line.risk is not None
    ]  # fmt: skip
    for spoken in _in_order(book, keys, today):
        word = spoken.row.place(DecisionColumn.judgement)
        if spoken.judgement is not None:
            judgements.append(Placed(spoken.judgement, str(word)))
        if spoken.risk is not None:
            place = spoken.row.place(DecisionColumn.decision)
            risks.append(PlacedRisk(spoken.risk, str(place)))
    return Lines(tuple(judgements), tuple(risks), tuple(_aside(book, keys)))


def _opened(name: str, raw: bytes, bounds: Bounds) -> Book:
    form = form_of(raw)
    if not isinstance(form, Sheets):
        raise InputError(f"{name}: expected lines of decisions or a findings workbook, "
                         f"met {form.name}", hint=_SEE)  # fmt: skip
    opener = open_findings_workbook if form.name == "workbook" else form.opener()
    book = opener(name, raw, bounds)
    for gap in (*book.gaps, *(gap for table in book.tables for gap in table.gaps)):
        if gap.kind in _BROKEN:
            raise InputError(f"{name}: expected a findings workbook as it was saved, met one that is "
                             f"cut off or damaged: {gap.reason}",
                             hint="copy it anew, or save it again")  # fmt: skip
    return book


def _in_order(book: Book, keys: Keys, today: str) -> Iterator[Spoken]:
    """Yield what is said of groups, then of findings: who decides on one says more than of all.

    Raises `InputError` where one person says two things of one finding or group.
    """
    rows = [row for row in rows_of(book) if _speaks(row, keys)]
    met: dict[_Once, tuple[str, Said]] = {}
    groups: dict[Matter, str] = {}
    for row in sorted(rows, key=lambda one: bool(one.finding)):
        spoken = spoken_in(row, keys, groups)
        _check_day(spoken, today)
        for line in (spoken.judgement, spoken.risk):
            if line is not None:
                _check_once(line, spoken.row, met)
                if not row.finding:
                    groups |= dict.fromkeys(matters_of(line), line.id)
        yield spoken


def _check_once(
    line: Judgement | RiskDecision, row: Said, met: dict[_Once, tuple[str, Said]]
) -> None:
    once = _Once(row.id, person(line.by), type(line).__name__)
    column = DecisionColumn.judgement if isinstance(line, Judgement) else DecisionColumn.decision
    before, other = met.setdefault(once, (line.id, row))
    if before != line.id:
        told = f"expected what {line.by} says at {other.place(column).place}, met another answer"
        raise row.refuse(column, f"{told} about {row.id}")


def _check_day(spoken: Spoken, today: str) -> None:
    """Raise `InputError` for a day to come; one ahead of UTC is that of people in the east."""
    for line in (spoken.judgement, spoken.risk):
        if line is not None and today and line.on.isoformat() > day_after(today):
            raise spoken.row.refuse(DecisionColumn.on,
                                    f"expected no day after {today}, met {line.on}")  # fmt: skip


def _speaks(row: Said, keys: Keys) -> bool:
    """Say whether a person wrote a word into a row: what the program wrote stands in its lines."""
    words = row.text(DecisionColumn.judgement) or row.text(DecisionColumn.decision)
    if not words:
        return False
    shown = keys.shown.get(row.id)
    return shown is None or shown.texts != row.texts


def _aside(book: Book, keys: Keys) -> Iterator[str]:
    """Yield the rows in which something stands, or stood, and no word that decides."""
    for row in rows_of(book):
        if not (row.text(DecisionColumn.judgement) or row.text(DecisionColumn.decision)):
            shown = keys.shown.get(row.id)
            if shown is not None:
                yield (f"{row.place()}: what {shown.line} says of {row.id} was cleared, and goes on; "
                       "say unsure or keep open to take it back")  # fmt: skip
            column = next((one for one in _ASIDE if row.text(one)), None)
            if column is not None and row.id not in keys.shown:
                yield (f"{row.place(column)}: {column.value.lower()} without a judgement or "
                       "decision; nothing is decided there")  # fmt: skip
