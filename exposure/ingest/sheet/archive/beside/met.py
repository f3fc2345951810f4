"""What was found beside a sheet so far, within which bounds?"""

from exposure.ingest.bounds import Bounds
from exposure.ingest.sheet.cells import Aside
from exposure.model.gap import Gap, GapEffect

MOST_ASIDES = 100_000
"""Links and comments of one sheet; a spreadsheet program holds some 65,000 links."""


class Beside:
    """Asides and gaps of one sheet, in the order in which they were met."""

    def __init__(self, document: str, sheet: str, bounds: Bounds) -> None:
        self.document, self.sheet = document, sheet
        self._most_chars = bounds.max_cell_chars
        self.asides: list[Aside] = []
        self.gaps: list[Gap] = []

    def add(self, aside: Aside) -> bool:
        """Keep an aside as long as the bounds allow; say whether all of it was kept."""
        if len(self.asides) >= MOST_ASIDES:
            return False
        if len(aside.text) <= self._most_chars:
            self.asides.append(aside)
            return True
        text = aside.text[: self._most_chars]
        self.asides.append(Aside(aside.row, aside.column, aside.kind, text))
        return False

    def gap(self, kind: str, effect: GapEffect, reason: str) -> None:
        """Add a gap of the sheet as a whole."""
        self.gaps.append(Gap(kind, effect, self.document, self.sheet, reason))
