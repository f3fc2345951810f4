"""Which asset does each row speak of, and why were rows taken to speak of one?"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from msgspec import Struct

from exposure.graph.joins.vendors.bearer import Bearer
from exposure.graph.joins.vendors.organisations import Organisations
from exposure.graph.joins.versions import without_version
from exposure.identify.fold import fold
from exposure.model.gap import Gap, GapEffect
from exposure.model.location import Location
from exposure.model.records import VendorRow

MOST_REASONS = 20
"""Sentences on one asset; further ones are counted."""
_SHOWN_PLACES = 3
_SHOWN_NAMES = 10


def product_identity(name: str) -> str:
    """Return a product's name without version and spelling habits; of signs alone, as it is."""
    return fold(without_version(name)) or name


def name_of(rows: Sequence[VendorRow]) -> str:
    """Return what an asset is called: as its first row says; without version where these differ.

    `rows` stand in the order of their places.
    """
    first = rows[0]
    if not first.product:
        return first.vendor
    several = len({fold(row.product) for row in rows}) > 1
    return without_version(first.product) if several else first.product


class _Asked(Struct, frozen=True):
    """One asset's rows, and what is known of their vendors."""

    rows: Sequence[VendorRow]
    order: Sequence[int]
    organisations: Organisations

    def bearer(self, position: int) -> Bearer:
        """Return what a row tells of its vendor."""
        return self.organisations.bearers[position]


def why_one(
    rows: Sequence[VendorRow], order: Sequence[int], organisations: Organisations
) -> Iterator[str]:
    """Yield why further rows belong to the asset of the first, with their cells.

    `order` is that of their places. Rows that write the same are told together.
    """
    asked = _Asked(rows, order, organisations)
    written: dict[str, list[int]] = {}
    for position in order:
        text = rows[position].product or rows[position].vendor
        written.setdefault(text, []).append(position)
    for text, some in islice(written.items(), MOST_REASONS):
        if len(some) > 1 or some[0] != order[0]:
            yield _sentence(asked, text, some)
    if len(written) > MOST_REASONS:
        yield f"{len(written) - MOST_REASONS:,} further spellings were joined"


def _sentence(asked: _Asked, text: str, some: Sequence[int]) -> str:
    first = asked.order[0]
    if some[0] == first:
        return f"{text!r} stands in {_places(asked.rows, some)}"
    say = _same_product if asked.rows[first].product else _same_vendor
    return f"{text!r} in {_places(asked.rows, some)} {say(asked, some[0])}"


def _same_product(asked: _Asked, position: int) -> str:
    first, other = asked.rows[asked.order[0]], asked.rows[position]
    if fold(first.product) == fold(other.product):
        return f"is the same product as {first.product!r}, spelling left out"
    return f"is the same product as {first.product!r}, version left out"


def _same_vendor(asked: _Asked, position: int) -> str:
    """Say by what a row names the organisation of another; the first row's goes before others'."""
    bearer = asked.bearer(position)
    others = [one for one in asked.order if one != position]
    for one in others:
        why = _alike(asked.rows[one], asked.bearer(one), bearer)
        if why:
            return why
    return f"names the same organisation as {asked.rows[asked.order[0]].vendor!r}"


def _alike(row: VendorRow, one: Bearer, other: Bearer) -> str:
    """Return what two rows share by themselves; empty where a third ties them."""
    whose = f"{row.vendor!r} in {row.location}"
    if one.called.folded == other.called.folded:
        return f"is the same vendor as {whose}, spelling left out"
    shared = sorted(set(one.numbers) & set(other.numbers))
    if shared:
        kind, number = shared[0]
        return f"states the same {kind.upper()} {number} as {whose}"
    if one.register and one.register == other.register:
        return f"is the same vendor of the register as {whose}"
    if one.called.core == other.called.core:
        if one.host and one.host == other.host:
            return f"states the same website {one.host} as {whose}"
        return f"has the same words as {whose}, legal form left out"
    return ""


def _places(rows: Sequence[VendorRow], positions: Sequence[int]) -> str:
    shown = ", ".join(str(_named_at(rows[one])) for one in positions[:_SHOWN_PLACES])
    rest = len(positions) - _SHOWN_PLACES
    return f"{shown} and {rest:,} more rows" if rest > 0 else shown


def _named_at(row: VendorRow) -> Location:
    """Return the cell that names what the row speaks of."""
    cell = row.cells.get("product" if row.product else "vendor")
    at = row.location
    return Location(at.document, cell.place, at.line) if cell else at


def clash_gaps(
    rows: Sequence[VendorRow], owners: Mapping[int, str], organisations: Organisations
) -> Iterator[Gap]:
    """Yield a gap for vendors of the same words that may be one company or several.

    `owners` holds the asset of each row without a product: only these were to be joined.
    """
    for clash in organisations.clashes:
        groups = [[row for row in group if row in owners] for group in clash.rows]
        heads = [group[0] for group in groups if group]
        if len({owners[head] for head in heads}) < 2:
            continue
        named = "; ".join(f"{rows[one].vendor!r} in {rows[one].location}"
                          for one in heads[:_SHOWN_NAMES])  # fmt: skip
        rest = f"; and {len(heads) - _SHOWN_NAMES} more" if len(heads) > _SHOWN_NAMES else ""
        reason = (f"the same words with different legal forms may be one organisation or several, "
                  f"and each is an asset of its own: {named}{rest}; the same UEI, LEI, DUNS, CAGE or "
                  "website in their rows would join them")  # fmt: skip
        at = rows[heads[0]].location
        yield Gap("ambiguous-organisation", GapEffect.note, at.document, at.place, reason)
