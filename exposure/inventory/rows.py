"""Which vendor rows do several sheets hold, each built when it is first asked for?

A list of 300,000 card lines is read in the time that its texts take; a row costs its many fields
only where somebody looks at it.
"""

from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import overload

from exposure.model.records import VendorRow


class VendorRows(Sequence[VendorRow]):
    """The rows of several sheets one after another; a row that was built is kept."""

    __slots__ = ("_built", "_ends", "_sheets")

    def __init__(self, sheets: Sequence[Sequence[VendorRow]]) -> None:
        self._sheets = sheets
        self._ends = list(accumulate(map(len, sheets)))
        self._built: list[VendorRow] | None = None

    def __len__(self) -> int:
        return self._ends[-1] if self._ends else 0

    @overload
    def __getitem__(self, position: int) -> VendorRow: ...
    @overload
    def __getitem__(self, position: slice) -> list[VendorRow]: ...
    def __getitem__(self, position: int | slice) -> VendorRow | list[VendorRow]:
        return self._all()[position]

    def __iter__(self) -> Iterator[VendorRow]:
        return iter(self._all())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and list(self) == list(other)

    def __hash__(self) -> int:
        return hash(tuple(self._ends))

    def _all(self) -> list[VendorRow]:
        if self._built is None:
            self._built = [row for sheet in self._sheets for row in sheet]
        return self._built


def joined_rows(parts: Sequence[Sequence[VendorRow]]) -> Sequence[VendorRow]:
    """Return the rows of all parts in order, none of them built yet that was not."""
    return VendorRows([part for part in parts if len(part)])
