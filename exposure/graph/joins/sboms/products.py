"""Under which names may the product of a row be known to others?"""

from collections.abc import Iterator, Sequence
from functools import cached_property

from msgspec import Struct

from exposure.graph.joins.vendors.organisations import Organisations
from exposure.graph.joins.versions import without_version
from exposure.identify.fold import fold
from exposure.model.records import VendorRow

_FILLERS = frozenset({"the", "and", "of", "de", "la", "le"})
_MOST_WORDS = 4
"""Words of a vendor's name that may stand before its product's."""


class Near(Struct, frozen=True, gc=False):
    """How a name was read out of what a row writes."""

    words: str
    by_vendor: bool = False
    """The vendor's own name was left out or put in front: without it, the name is anybody's."""


class RowNames:
    """Rows by what may speak of them."""

    def __init__(self, rows: Sequence[VendorRow], organisations: Organisations) -> None:
        self._rows, self._bearers = rows, organisations.bearers
        self.named: dict[str, list[int]] = {}
        """Folded product or vendor name → positions."""
        self.by_sbom: dict[str, list[int]] = {}
        for position, row in enumerate(rows):
            for name in {fold(row.product), fold(row.vendor)} - {""}:
                self.named.setdefault(name, []).append(position)
            if row.sbom:
                self.by_sbom.setdefault(row.sbom.casefold(), []).append(position)

    @cached_property
    def near(self) -> dict[str, dict[int, Near]]:
        """Return folded name that is read out of a row's → position → how; many never ask for it."""
        found: dict[str, dict[int, Near]] = {}
        for position, row in enumerate(self._rows):
            exact = {fold(row.product), fold(row.vendor), ""}
            for name, how in _near(row, self._bearers[position].called.core):
                if name not in exact:
                    found.setdefault(name, {}).setdefault(position, how)
        return found


def _near(row: VendorRow, core: str) -> Iterator[tuple[str, Near]]:
    """Yield other names of a row's product; of a row without one, of its vendor."""
    if not row.product:
        yield core, Near("legal form left out")
        return
    product = fold(without_version(row.product))
    yield product, Near("version left out")
    lead = core.split()[:_MOST_WORDS]
    for size in range(1, len(lead) + 1):
        own = " ".join(lead[:size])
        if _FILLERS.issuperset(lead[:size]):
            continue
        if product.startswith(f"{own} "):
            left = Near(f"the vendor's own name {own!r} left out", by_vendor=True)
            yield product.removeprefix(f"{own} "), left
        yield f"{own} {product}", Near(f"the vendor's own name {own!r} put in front", True)
