"""From whom was it bought, what an SBOM describes and no row names?"""

from msgspec import Struct, structs

from exposure.graph.joins.sboms.choices import blocks, listed
from exposure.graph.joins.sboms.found import BillJoin, Supplied
from exposure.graph.joins.sboms.known import Known, Maker
from exposure.inventory.bill import Bill
from exposure.model.gap import Gap, GapEffect
from exposure.model.location import Location
from exposure.model.relation import Confidence


class FromSupplier(Struct, frozen=True):
    """What the stated supplier of an SBOM's root tells."""

    join: BillJoin
    gaps: tuple[Gap, ...] = ()


def by_supplier(known: Known, bill: Bill, bare: BillJoin, makers: list[Maker]) -> FromSupplier:
    """Join an SBOM to its supplier's only row, if that names no product; else say who it is.

    `bare` is the join of an SBOM that no name joins, and `makers` are not empty. With several
    products of the supplier, a person says which of them it is.
    """
    positions = supplied_rows(known, makers)
    rows = [known.rows[position] for position in positions]
    found = supplied_by(known, bill, makers)
    assets = {known.owners[position] for position in positions}
    if found.organisation and len(assets) == 1 and not rows[0].product:
        why = f"{found.because}, from whom the rows name nothing else"
        return FromSupplier(structs.replace(bare, row=positions[0], because=why,
                                            confidence=Confidence.probable, doubt=why,
                                            of_one_product=True))  # fmt: skip
    reason = (f"{found.because}; which of what is bought there it describes is not said, so it is "
              f"kept as a product of its own, bought from {found.name!r}: {listed(rows)}")  # fmt: skip
    gap = Gap("possible-join", GapEffect.blurs_route, bill.document, "", reason,
              blocks(known.label(bill), rows))  # fmt: skip
    return FromSupplier(structs.replace(bare, supplied=found), (gap,))


def supplied_by(known: Known, bill: Bill, makers: list[Maker]) -> Supplied:
    """Return from whom an SBOM's product was bought, as its root says and rows know."""
    maker, rows = makers[0], [known.rows[position] for position in supplied_rows(known, makers)]
    said = f"its root names {maker.name!r} as {maker.role}"
    if len(_chosen(makers)) > 1:
        because = f"{said}, who may be one of several that the rows name"
        at = Location(bill.document, bill.place_of(maker.node))
        return Supplied("", maker.name, at, Confidence.review, because)
    first = rows[0]
    because = (
        f"{said}, who {maker.meant.because} as the vendor {first.vendor!r} in {first.location}"
    )
    return Supplied(maker.meant.organisation, first.vendor, first.location,
                    maker.meant.confidence, because)  # fmt: skip


def _chosen(makers: list[Maker]) -> set[str]:
    """Return the organisations that the surest of the roles may mean."""
    return {maker.meant.organisation for maker in makers if maker.role == makers[0].role}


def supplied_rows(known: Known, makers: list[Maker]) -> list[int]:
    """Return the rows of the organisations that the surest of the roles may mean, in order."""
    chosen = _chosen(makers)
    return known.in_order(row for row, key in enumerate(known.organisations.keys) if key in chosen)
