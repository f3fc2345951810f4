"""Is a row in current use, past use, or does it not say?"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import Struct

from exposure.ingest.sheet.cells import Row, texts_in
from exposure.ingest.sheet.columns.column import Column
from exposure.ingest.sheet.rows.columns import SheetColumns
from exposure.ingest.sheet.rows.told_days import ToldDays, told_days
from exposure.ingest.sheet.values.absent import is_flag
from exposure.ingest.sheet.values.flags import activity, is_excluded
from exposure.ingest.sheet.values.papers import PAPER_HEADERS, is_paper
from exposure.ingest.sheet.values.statuses import ends_more_than_a_record
from exposure.ingest.sheet.words.fold import folded
from exposure.model.gap import Gap, GapEffect

STRUCK = "the row is struck through"
_STATES = frozenset(
    ("status", "state", "stage", "phase", "lifecycle", "code", "zustand", "statut", "etat", "estado",
     "estatus", "stato", "situacao", "situacion", "状態", "状态", "상태")
)  # fmt: skip
_OF_USE = re.compile(r"\b(?:acti|akti|atti|ativ|enabl|live|use|used|nutzung|uso|gebruik)")
"""Headers under which a bare yes says that use goes on; under `Status` nobody knows what 0 means."""


class Use(Struct, frozen=True):
    """What a row says of its use."""

    active: bool | None
    because: str = ""
    """Why it is past where no status cell says so, as a clause."""
    contradiction: str = ""
    """Two things that cannot both hold, as a clause; then `active` is None."""
    days: ToldDays = ToldDays()
    """What the status itself says of the day: `Terminated effective 2027-12-31`."""
    of_paper: bool = False
    """True where the row is about a paper, such as an NDA: its dates are those of the paper."""


class CurrentUse:
    """What a sheet says of the use of its rows."""

    def __init__(self, columns: SheetColumns, past: str = "") -> None:
        self.columns = columns
        self.past = past
        """Why every row is past use, as a clause; empty where the sheet does not say so."""
        statuses = columns.by_role.get("status", ())
        self._statuses = statuses
        every = (column for found in columns.by_role.values() for column in found)
        self._naming = tuple(one for one in every if folded(one.header) in PAPER_HEADERS)
        self._tiers = columns.by_role.get("criticality", ())
        self._telling = (*self._statuses, *self._tiers, *self._naming)
        self._known: dict[tuple[bool, tuple[str, ...]], Use] = {}

    def of(self, row: Row) -> Use:
        """Return what a row says; a status in use beside a sign of its end leaves it open."""
        struck = row.number in self.columns.table.struck
        key = (struck, tuple(row.text(column.index) for column in self._telling))
        use = self._known.get(key)
        if use is None:
            use = self._known[key] = self._of(row)
        return use

    def past_among(self, rows: Sequence[Row]) -> int:
        """Return how many rows are past use: those that say the same are looked at once."""
        if self.columns.table.struck or not self._telling:
            return sum(self.of(row).active is False for row in rows)
        said = [*zip(*(texts_in(rows, column.index) for column in self._telling), strict=True)]
        some = dict(zip(said, rows, strict=True))
        past = {texts for texts, row in some.items() if self.of(row).active is False}
        return sum(count for texts, count in Counter(said).items() if texts in past) if past else 0

    def _of(self, row: Row) -> Use:
        if any(is_paper(row.text(column.index)) for column in self._naming):
            ended = self._ended(row)
            return Use(False if ended else None, ended, of_paper=True)
        statuses = [
            (text, column)
            for column in self._statuses
            if (text := row.text(column.index)) and _speaks_of_use(text, column)
        ]
        said = activity((text, column.of_ending) for text, column in statuses)
        if isinstance(said, str):
            return Use(None, contradiction=said)
        ended = self._ended(row)
        if said is False:
            return Use(False, days=told_days(text for text, _ in statuses))
        if not ended:
            return Use(said)
        if said is None:
            return Use(False, ended)
        return Use(None, contradiction=f"a status cell says {statuses[0][0][:40]!r}, but {ended}")

    def _ended(self, row: Row) -> str:
        if row.number in self.columns.table.struck:
            return STRUCK
        for column in self._tiers:
            if is_excluded(row.text(column.index)):
                return f"its {column.header or 'tier'} is {row.text(column.index)[:40]!r}"
        return self.past

    def doubts(self, rows: list[Row]) -> Iterator[Gap]:
        """Yield a gap for each row that contradicts itself."""
        statuses = self._statuses
        if not statuses:
            return
        several = len(statuses) > 1 or self.past or self.columns.table.struck
        if not several and "criticality" not in self.columns.by_role:
            return
        for row in rows:
            if said := self.of(row).contradiction:
                place = self.columns.table.cell(row, statuses[0].index).place
                yield self.columns.table.gap(
                    "status-contradicts", GapEffect.blurs_route, said, place
                )


@lru_cache(maxsize=4_096)
def _speaks_of_use(text: str, column: Column) -> bool:
    """Say whether a status is one of use, rather than a code, or what became of an order."""
    if column.of_record:
        return not column.of_ending and ends_more_than_a_record(text)
    if is_flag(text) and not column.of_ending:
        plain = folded(column.header)
        return not _STATES & set(plain.split()) or bool(_OF_USE.search(plain))
    return True
