"""What would exposure.toml say of each sheet, if it said what was understood?"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from exposure.ingest.sheet.columns.said import ROLES
from exposure.ingest.sheet.kinds.table import KINDS, WITHOUT_INVENTORY
from exposure.ingest.sheet.understood import LEFT_OUT
from exposure.jobs.mapping.patterns import file_patterns, sheet_pattern
from exposure.model.records import ColumnRead, Import
from exposure.model.settings import SheetMapping

READ_KINDS = frozenset(kind.name for kind in KINDS)
_LONGEST_HEADER = 200
_SURROGATES = re.compile("[\ud800-\udfff]")
_FIRST_LETTERS = re.compile(r"[A-Z]*")


class ColumnDraft(Struct, frozen=True):
    """One column as exposure.toml writes it."""

    name: str
    """`B: Supplier`, or its letters alone."""
    role: str
    """Empty where the column was not used."""
    because: str

    @property
    def is_stated(self) -> bool:
        """Say whether a mapping can give this role; what it cannot give is left to the program."""
        return self.role in ROLES


class SheetDraft(Struct, frozen=True):
    """One `[[sheet]]`."""

    document: str
    sheet: str
    file: str
    """A pattern that matches the document."""
    pattern: str
    """A pattern that matches the sheet's name; empty for every sheet."""
    kind: str = ""
    header_row: int | None = None
    columns: tuple[ColumnDraft, ...] = ()

    @property
    def key(self) -> tuple[str, str]:
        """Which sheet it speaks of."""
        return self.document, self.sheet

    @property
    def named(self) -> str:
        """How a person calls the sheet."""
        return f"{self.document} › {self.sheet}" if self.sheet else self.document

    def mapping(self, config: str) -> SheetMapping:
        """Return it as the next scan reads it."""
        stated = {column.name: column.role for column in self.columns if column.is_stated}
        return SheetMapping(
            self.file, self.pattern or "*", self.kind, self.header_row, stated, config
        )

    def weaker(self) -> "SheetDraft | None":
        """Return a draft that says less; None where nothing is left to say."""
        if self.header_row is not None:
            return replace(self, header_row=None)
        return replace(self, columns=()) if self.columns and self.kind else None


class Drafted(Struct, frozen=True):
    """What is to be written, and which sheets are left alone."""

    drafts: tuple[SheetDraft, ...] = ()
    kept: tuple[str, ...] = ()
    """Sheets of which the file speaks already; a person's word is never overwritten."""
    unclear: tuple[str, ...] = ()
    """Sheets that nobody understood."""


def drafted(imports: Sequence[Import], documents: Sequence[str]) -> Drafted:
    """Return a draft for each sheet that was understood and that no mapping speaks of yet.

    Drafts that name more of a path come first: where two match, the first is obeyed.
    """
    files = file_patterns(documents)
    drafts, kept, unclear = [], [], []
    for (document, _), lists in lists_by_sheet(imports):
        kinds = {one.kind for one in lists}
        draft = drafted_sheet(lists, files[document])
        if any(one.mapped for one in lists) or LEFT_OUT in kinds:
            kept.append(draft.named)
        elif kinds & READ_KINDS:
            drafts.append(draft)
        elif not kinds <= set(WITHOUT_INVENTORY):
            unclear.append(draft.named)
    drafts.sort(key=lambda draft: -sum(map(draft.file.count, "/›")))
    return Drafted(tuple(drafts), tuple(kept), tuple(unclear))


def lists_by_sheet(
    imports: Sequence[Import],
) -> Iterator[tuple[tuple[str, str], list[Import]]]:
    """Yield document and sheet with the lists that the sheet holds."""
    lists: dict[tuple[str, str], list[Import]] = {}
    for one in imports:
        lists.setdefault((one.document, one.sheet), []).append(one)
    yield from lists.items()


def drafted_sheet(lists: list[Import], file: str) -> SheetDraft:
    """Return what holds for the whole sheet; of several lists no header row is the only one."""
    kinds = {one.kind for one in lists}
    return SheetDraft(
        lists[0].document,
        lists[0].sheet,
        file,
        sheet_pattern(lists[0].sheet),
        kind=lists[0].kind if len(kinds) == 1 else "",
        header_row=_row(lists[0].header_place) if len(lists) == 1 else None,
        columns=tuple(_columns(lists)),
    )


def _columns(lists: list[Import]) -> Iterator[ColumnDraft]:
    """Yield each column once; one that the lists of a sheet read differently is left unsaid."""
    met = [_column(column, alone=len(lists) == 1) for one in lists for column in one.columns]
    found = dict.fromkeys(column for column in met if column is not None)
    roles = Counter(name for name, _ in dict.fromkeys((one.name, one.role) for one in found))
    told: set[str] = set()
    for column in found:
        if roles[column.name] == 1 and column.name not in told:
            told.add(column.name)
            yield column


def _column(column: ColumnRead, *, alone: bool) -> ColumnDraft | None:
    """Return a column with its name; letters alone mean another one in each list of a sheet."""
    header = " ".join(column.header.split())
    usable = header and len(header) <= _LONGEST_HEADER and not _SURROGATES.search(header)
    if not usable and not alone:
        return None
    name = f"{column.column}: {header}" if usable else column.column
    return ColumnDraft(name, column.role, column.because)


def _row(place: str) -> int | None:
    """Return the row of `Sheet!A3`."""
    digits = _FIRST_LETTERS.sub("", place.rpartition("!")[2], count=1)
    return int(digits) if digits.isdigit() else None
