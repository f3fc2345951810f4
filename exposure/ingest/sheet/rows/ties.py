"""Which organisation does each row of a sheet of ties tie to which other?"""

from collections.abc import Sequence
from itertools import islice, product

from exposure.ingest.sheet.cells import Row, Table
from exposure.ingest.sheet.kinds.kind import Recognition
from exposure.ingest.sheet.kinds.ties.doubts import Doubts
from exposure.ingest.sheet.kinds.ties.ends import Named, tie_columns
from exposure.ingest.sheet.kinds.ties.words import TieMeaning, tie_meaning
from exposure.ingest.sheet.words.fold import folded
from exposure.model.gap import Gap, GapEffect
from exposure.model.records import Cell, RowLeftOut, Tie
from exposure.model.relation import Relation

_MOST_PAIRS = 1_000
"""Ties of one row: names of one end times names of the other."""
_TOTALS = frozenset(("total", "grand total", "summe", "gesamt", "total general", "suma"))
_BY_KIND = {
    "subprocessors": TieMeaning(Relation.subprocessor_of),
    "ownership": TieMeaning(Relation.owned_by),
    "relations": TieMeaning(Relation.subprocessor_of),
}
"""What ties the ends of every row where no column says so."""
_ENDS = {"source": "organisation that uses another or belongs to it", "target": "second end"}


def ties_of(
    table: Table, headers: Sequence[str], recognition: Recognition, after: int
) -> tuple[list[Tie], list[RowLeftOut], list[Gap]]:
    """Return the ties of the rows below row number `after`, the rows left out, and the gaps.

    `headers` has one text per column of the table, `recognition` is what `recognise` said of them;
    its `whose` is the one end of every tie where no column names that end. Work is linear in the
    names; a row yields at most 1,000 ties.
    """
    reading = _Reading(table, headers, recognition, after)
    for row in table.rows:
        if row.number > after:
            reading.take(row)
    return reading.ties, reading.left_out, reading.gaps()


class _Reading:
    """Collects the ties of one sheet."""

    def __init__(
        self, table: Table, headers: Sequence[str], recognition: Recognition, after: int
    ) -> None:
        self.table = table
        self.recognition = recognition
        self.columns = tie_columns(table, headers, recognition, after)
        self.doubts = Doubts(self.columns)
        self.ties: list[Tie] = []
        self.left_out: list[RowLeftOut] = []
        self._header = [text for text in headers if text]

    def take(self, row: Row) -> None:
        """Read one row: its ties, or why it holds none."""
        filled = [text for text in row.texts if text]
        if filled == self._header:
            self._leave(row, "the header row again")
        elif len(filled) > 1 and folded(filled[0]) in _TOTALS:
            self._leave(row, "a total")
        elif (meaning := self._meaning(row)) is None:
            self._leave(row, "the kind of tie is not known")
        else:
            self._read(row, meaning)

    def gaps(self) -> list[Gap]:
        """Return what the sheet leaves open."""
        found = list(self.doubts.gaps())
        if self.recognition.whose and self.ties:
            reason = (
                f"the rows name one end only; {self.recognition.whose[:80]!r} was taken"
                " from the title or a text above the header"
            )
            found.insert(0, self.table.gap("tie-end-from-title", GapEffect.note, reason))
        return found

    def _meaning(self, row: Row) -> TieMeaning | None:
        """Return what ties the row's ends; None where its word for it is not known."""
        if "tie" not in self.columns.by_role:
            return _BY_KIND[self.recognition.kind.name]
        stated = self.columns.text(row, "tie")
        meaning = tie_meaning(stated)
        if meaning is None:
            self.doubts.unknown_kind(stated, row)
        elif meaning.open_to_doubt:
            self.doubts.doubtful_kind(stated)
        return meaning

    def _read(self, row: Row, meaning: TieMeaning) -> None:
        source, target = self._end(row, "source"), self._end(row, "target")
        for role, end in (("source", source), ("target", target)):
            for cell in end.unnamed:
                reason = f"the cell says {cell.text[:80]!r} where organisations should be named"
                column = self.columns.column_of(row, cell)
                self.doubts.gap(
                    "subprocessors-unknown", GapEffect.hides_presence, reason, row, column
                )
            if not end.cells:
                self._one_ended(row, role, end)
                return
        ends = (target.cells, source.cells) if meaning.turned else (source.cells, target.cells)
        self._tie(row, *ends, meaning)

    def _end(self, row: Row, role: str) -> Named:
        if role in self.columns.by_role or not self.recognition.whose:
            return self.columns.names(row, role)
        return Named((Cell(self.recognition.whose, ""),))

    def _one_ended(self, row: Row, role: str, end: Named) -> None:
        self._leave(row, f"the row names no {_ENDS[role]}")
        if not end.says_nobody and not end.unnamed:
            shown = ", ".join(repr(text[:40]) for text in row.texts if text)[:200]
            reason = f"row {row.number} holds {shown} and names no {_ENDS[role]}"
            column = self.columns.first(role)
            self.doubts.gap("row-without-name", GapEffect.hides_presence, reason, row, column)

    def _tie(
        self,
        row: Row,
        sources: tuple[Cell, ...],
        targets: tuple[Cell, ...],
        meaning: TieMeaning,
    ) -> None:
        if len(sources) * len(targets) > _MOST_PAIRS:
            reason = f"row {row.number} names more than {_MOST_PAIRS:,} pairs; the rest is not read"
            self.doubts.gap("too-many-ties", GapEffect.hides_presence, reason, row, 0)
        since, until = self._day(row, "since"), self._day(row, "until")
        ended = meaning.ended or self.recognition.kind.past or self.columns.has_ended(row)
        if ended and until is None:
            reason = "the row says that the tie has ended and not when; it was read as standing"
            column = self.columns.first("tie")
            self.doubts.gap("tie-end-unstated", GapEffect.blurs_route, reason, row, column)
        cells = self.columns.cells(row)
        for source, target in islice(product(sources, targets), _MOST_PAIRS):
            if source.text.casefold() == target.text.casefold():
                self._leave(row, "both ends are the same")
                continue
            self.ties.append(
                Tie(
                    location=self.table.location(row, self.columns.column_of(row, target)),
                    source=source.text,
                    target=target.text,
                    relation=meaning.relation,
                    stated=self.columns.text(row, "tie"),
                    since=since,
                    until=until,
                    share=self.columns.text(row, "share"),
                    cells=cells,
                )
            )

    def _day(self, row: Row, role: str) -> str | None:
        day, column = self.columns.day(row, role)
        if day.doubt:
            self.doubts.gap("unclear-date", GapEffect.note, day.doubt, row, column)
        return day.iso

    def _leave(self, row: Row, reason: str) -> None:
        text = " | ".join(text for text in row.texts if text)[:200]
        place = self.table.place(row.number, self.columns.first("target"))
        self.left_out.append(RowLeftOut(place, reason, text))
