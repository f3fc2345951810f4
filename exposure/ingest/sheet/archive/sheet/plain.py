"""Can a sheet part be given to the native reader, and which of its cells want a look of our own?

A writer's ordinary output is checked at the speed of a few literal searches, which matters for
large sheets. The rows and cells that tell more than a value (formulas, errors, long numbers,
struck texts) are cut out, and only these are walked. What is not in the ordinary form is walked whole.
"""

import re
from bisect import bisect_right
from functools import cached_property

from msgspec.structs import replace

from exposure.ingest.bounds import Bounds
from exposure.ingest.sheet.archive.facts import Extent, SheetFacts
from exposure.ingest.sheet.archive.sheet.places import cell_of, column_index
from exposure.ingest.sheet.archive.sheet.walk import Known, Walked, walk_sheet

_ROW = re.compile(rb'<row r="([0-9]{1,7})"')
_ODD_ROW = re.compile(rb'<row(?! r="[0-9]{1,7}"[ >/])(?![a-zA-Z])')
_UNUSUAL_ROW = re.compile(
    rb'<row(?! r="[0-9]{1,7}"(?: spans="[0-9: ]*+"| [a-zA-Z0-9]+:dyDescent="[0-9.]*+"'
    rb'| ht="[1-9][0-9.]*+"| (?:s|customFormat|customHeight|thickBot|thickTop)="[0-9]++"'
    rb'| outlineLevel="[0-9]"){0,9}+ ?/?>)'
)
"""Finds a row that may be odd or hidden; nearly all sheets of one writer have none."""
_ODD_CELL = (
    rb'<c(?! r="[A-Z]{1,%d}[0-9]{1,%d}"(?:>| s="[0-9]++">| t="[a-zA-Z]++">'
    rb'|(?: (?:s|cm|vm|ph)="[0-9]++"| t="[a-zA-Z]++"){0,5} ?/?>))(?![a-zA-Z])'
)
"""A cell that is not in the ordinary form; the numbers of letters and digits are filled in.

A second reference is odd too: of two, the native reader believes the last."""
_MOST_DIGITS = 7
_FAR_ROW = re.compile(rb'<c r="[A-Z]{1,2}([0-9]{7})"')
_WIDE_CELL = re.compile(rb'<c r="([A-Z]{2})')
_PREFIXED = re.compile(rb":(?:c|row|v|is)[\s/>]")
_HIDDEN_ROW = re.compile(rb'<row [^<>]*?\s(?:hidden="(?!0"|false")|ht="0)')
_COLUMN_STYLE = re.compile(rb'<col [^<>]*?style="([0-9]{1,9})"')
_LACKING = re.compile(rb"<f(?:/>| [^<>]*/>|(?:>| [^<>]*>)[^<]*</f>)(?!<v>[^<])")
_LINKING = re.compile(rb"<f(?:>| [^<>]*>)[^<]*?HYPERLINK\s*\(", re.IGNORECASE)
_LINK_CALLS = (b"HYPERLINK", b"hyperlink", b"Hyperlink")
"""Looked for first: a search that minds no case looks at each formula."""
_SHARED_FORMULA = re.compile(rb'<f [^<>]*?t="shared"')
_ERROR = re.compile(rb't="e"')
_LONG = re.compile(rb"<v>-?[0-9]{16,}")
_REFERENCE = re.compile(rb'<c r="([A-Z]{1,2}[0-9]{1,7})"')
_NATIVE_ERRORS = frozenset(
    f"error {word}" for word in ("#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!")
)
"""The error words that the native reader knows; any other would cost it the sheet."""
_MOST_FOREIGN = 20
"""Other error words that are taken out one by one; programs know fewer."""
_EMPTY = (b"<v></v>", b"<is></is>", b"<is><t></t></is>", b"<is><t/></is>")


def plain_facts(part: bytes, known: Known) -> SheetFacts | None:
    """Return the facts of an ordinary part, or None where each cell must be looked at."""
    begin, end = part.find(b"<sheetData"), part.rfind(b"</sheetData>")
    if end < begin or not part.startswith((b"<?xml", b"<worksheet")):
        return None
    unusual = _UNUSUAL_ROW.search(part)
    if unusual and _ODD_ROW.search(part, unusual.start()):
        return None
    extent = _extent(part, known.bounds)
    if extent is None:
        return None
    excerpt = _Excerpt(part, end, unusual.start() if unusual else end)
    excerpt.choose(known)
    walked = excerpt.walked(part[:begin], part[end:], known)
    errors = {why for why in walked.facts.unread.values() if why.startswith("error")}
    foreign = tuple(sorted(why.removeprefix("error ") for why in errors - _NATIVE_ERRORS))
    if walked.fault or walked.beyond or len(foreign) > _MOST_FOREIGN:
        return None
    filled = part.count(b"<v>") + part.count(b"<is>")
    return replace(
        walked.facts,
        extent=extent if filled or walked.facts.unread else None,
        disordered=0,
        stored=excerpt.bent(walked),
        filled=filled,
        foreign_errors=foreign,
    )


def long_numbers(part: bytes, known: Known) -> dict[tuple[int, int], str]:
    """Return the texts of cells whose number has more digits than the native reader can hold."""
    begin, end = part.find(b"<sheetData"), part.rfind(b"</sheetData>")
    excerpt = _Excerpt(part, end, end)
    excerpt.bent_cells = excerpt.add_cells(_LONG)
    return excerpt.bent(excerpt.walked(part[:begin], part[end:], known))


def without_value(part: bytes, empty: list[int]) -> int:
    """Return how many cells hold a value that shows nothing: an error, or an empty text.

    `empty` numbers the shared texts without a character.
    """
    count = sum(map(part.count, _EMPTY)) + part.count(b't="e"')
    if not empty:
        return count
    numbers = b"|".join(b"%d" % number for number in empty)
    return count + len(re.findall(rb't="s"[^<>]*><v>(?:%b)</v>' % numbers, part))


def _extent(part: bytes, bounds: Bounds) -> Extent | None:
    """Return a rectangle that holds every cell, or None where a cell is in no ordinary form.

    No cell may lie in a far corner: the native reader would ask for more memory than there is.
    """
    last_row = _ROW.match(part, max(part.rfind(b"<row "), 0))
    if last_row is None or _PREFIXED.search(part):
        return None
    digits = len(last_row.group(1))
    if not re.search(_ODD_CELL % (1, digits), part):
        last = 25
    elif not re.search(_ODD_CELL % (2, digits), part):
        last = max(column_index(pair.decode()) for pair in set(_WIDE_CELL.findall(part)))
    else:
        return None
    # No cell can name a row with more digits than the last row has, so this holds them all.
    extent = Extent(1, 10**digits - 1, 0, last)
    if digits == _MOST_DIGITS:
        rows = max(map(int, _FAR_ROW.findall(part)), default=0)
        extent = Extent(1, max(rows, int(last_row.group(1))), 0, last)
    return None if extent.excess(bounds) else extent


class _Excerpt:
    """The pieces of a part that want a look, as offsets of rows and of cells."""

    def __init__(self, part: bytes, end: int, unusual: int) -> None:
        self.part, self.end, self.unusual = part, end, unusual
        self.rows: set[int] = set()
        self.cells: set[int] = set()
        self.bent_cells: set[int] = set()

    @cached_property
    def starts(self) -> list[int]:
        return [found.start() for found in _ROW.finditer(self.part)]

    def row_at(self, offset: int) -> int:
        """Return which row, counted from 0, an offset lies in."""
        return bisect_right(self.starts, offset) - 1

    def choose(self, known: Known) -> None:
        """Choose every cell that tells more than a value, and every row that may be struck."""
        part = self.part
        if b"<f" in part:
            self.add_cells(_LACKING)
            if (
                any(call in part for call in _LINK_CALLS)
                and self.add_cells(_LINKING)
                and _SHARED_FORMULA.search(part)
            ):
                self.add_cells(_SHARED_FORMULA)
        if b't="e"' in part:
            self.add_cells(_ERROR)
        dated = known.styles.dates | known.styles.elapsed
        if dated and b"<v>-" in part:
            self.bent_cells |= self.add_cells(re.compile(_styled(dated) + rb"[^<>]*><v>-"))
        self.add_struck(known)
        columns = set(map(int, _COLUMN_STYLE.findall(part, 0, part.find(b"<sheetData"))))
        if columns & known.styles.struck:
            self.rows.update(range(len(self.starts)))

    def add_cells(self, telling: re.Pattern[bytes]) -> set[int]:
        found = {self.part.rfind(b"<c ", 0, hit.start() + 1) for hit in telling.finditer(self.part)}
        self.cells |= found
        return found

    def add_rows(self, telling: re.Pattern[bytes]) -> None:
        self.rows.update(self.row_at(hit.start()) for hit in telling.finditer(self.part))

    def add_struck(self, known: Known) -> None:
        if b"<strike" in self.part:
            self.add_rows(re.compile(rb"<strike"))
        if known.styles.struck:
            self.add_rows(re.compile(_styled(known.styles.struck)))
        if known.shared.may_strike and (numbers := known.shared.struck_numbers()):
            self.add_rows(re.compile(rb"<v>(?:%b)</v>" % b"|".join(b"%d" % k for k in numbers)))

    def walked(self, head: bytes, tail: bytes, known: Known) -> Walked:
        """Walk the pieces, and what stands around the cells."""
        hits = _HIDDEN_ROW.finditer(self.part, self.unusual)
        hidden = {self.row_at(hit.start()) for hit in hits}
        pieces = [head, b"<sheetData>"]
        for place, is_row in self.places(hidden):
            if not is_row:
                pieces.append(self.part[place : self.part.find(b"</c>", place) + 4])
            elif (k := self.row_at(place)) in self.rows:
                after = self.starts[k + 1] if k + 1 < len(self.starts) else self.end
                pieces.append(self.part[place:after])
            else:
                tag = self.part[place : self.part.find(b">", place)]
                pieces.append(tag.rstrip(b"/") + b"/>")
        return walk_sheet(b"".join((*pieces, tail)), known)

    def places(self, hidden: set[int]) -> list[tuple[int, bool]]:
        """Return where each piece begins and whether it is a row; cells of chosen rows are inside."""
        rows = [(self.starts[k], True) for k in self.rows | hidden]
        cells = [
            (cell, False)
            for cell in self.cells
            if cell >= 0 and not (self.rows and self.row_at(cell) in self.rows)
        ]
        return sorted(rows + cells)

    def bent(self, walked: Walked) -> dict[tuple[int, int], str]:
        """Return the texts of the cells whose stored number the native reader cannot hold."""
        stored = {}
        for offset in sorted(self.bent_cells):
            reference = _REFERENCE.match(self.part, max(offset, 0))
            place = cell_of(reference.group(1).decode()) if reference else None
            if place is not None and place[1] < len(walked.texts.get(place[0], ())):
                stored[place] = walked.texts[place[0]][place[1]]
        return stored


def _styled(styles: frozenset[int]) -> bytes:
    return rb' s="(?:%b)"' % b"|".join(b"%d" % style for style in sorted(styles))
