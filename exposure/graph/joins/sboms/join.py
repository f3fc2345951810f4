"""Which inventory row does an SBOM belong to, and if to none, from whom was it bought?

A name that is not exactly the same joins only where the SBOM names the row's vendor as its
supplier, and one that is joins nothing where the SBOM names another vendor of the rows. What is
ambiguous, or near and no more, is a gap with its candidates, never a guess.
"""

from collections.abc import Iterator, Sequence

from msgspec import structs

from exposure.graph.joins.sboms.choices import blocks, listed
from exposure.graph.joins.sboms.exact import Exact, Way, asset_rows, exact_rows
from exposure.graph.joins.sboms.found import BillJoin, Candidate, owners_of, rows_of
from exposure.graph.joins.sboms.known import Known, Maker, known_of
from exposure.graph.joins.sboms.labels import bare_join, labels_of, sbom_place
from exposure.graph.joins.sboms.near import near_rows
from exposure.graph.joins.sboms.roots import Root, root_of
from exposure.graph.joins.sboms.suppliers import by_supplier, supplied_by, supplied_rows
from exposure.graph.joins.vendors.organisations import Organisations
from exposure.identify.fold import fold
from exposure.inventory.bill import Bill
from exposure.inventory.estate import Estate
from exposure.model.gap import Gap, GapEffect
from exposure.model.relation import Confidence
from exposure.model.settings import Join


def join_bills(
    estate: Estate, owners: Sequence[str], organisations: Organisations,
    joins: Sequence[Join], config: str,
) -> tuple[tuple[BillJoin, ...], tuple[Gap, ...]]:  # fmt: skip
    """Return one join per bill, in order, and what was ambiguous or matched nothing.

    `owners[k]` is the asset of row `k`: rows of one asset never contradict each other. `config`
    names the file in which the joins stand.
    """
    labels = labels_of(estate.bills)
    known = known_of(estate, owners, organisations, joins, config)
    found: list[BillJoin] = []
    gaps: list[Gap] = []
    for bill, own in zip(estate.bills, labels, strict=True):
        joined, met = _joined(known, bill, own)
        found.append(joined)
        gaps += met
    return tuple(found), (*gaps, *_idle(estate, set().union(*labels), joins, config))


def _joined(known: Known, bill: Bill, labels: set[str]) -> tuple[BillJoin, Sequence[Gap]]:
    bare = bare_join(bill, known.crowded)
    if not known.rows:
        return bare, ()
    if bill.asset:
        return _by_asset(known, bill, bare, asset_rows(known, labels, bill.asset))
    root = root_of(bill)
    makers = known.makers(root)
    exact = exact_rows(known, labels, root, makers)
    near, sure = near_rows(known, root, makers) if _is_open(known, exact, makers) else ([], False)
    found = [*exact.candidates, *(near if sure else [])]
    if not sure and _is_anothers(known, exact, makers):
        found += [Candidate(row, "") for row in supplied_rows(known, makers)]
    if len(owners_of(found, known.owners)) > 1:
        return _ambiguous(known, bill, bare, found, makers)
    if found:
        return _by_exact(known, bare, exact, root, makers) if exact.candidates else (
            structs.replace(bare, row=near[0].position, because=near[0].because,
                            confidence=Confidence.probable, doubt=near[0].because)
        ), ()  # fmt: skip
    if makers:
        bought = by_supplier(known, bill, bare, makers)
        return bought.join, bought.gaps
    return bare, [_possible(known, bill, near)] if near else ()


def _by_asset(
    known: Known, bill: Bill, bare: BillJoin, exact: Exact
) -> tuple[BillJoin, Sequence[Gap]]:
    """Return the join of an SBOM whose check names a product: to that row, or to none."""
    if len(owners_of(exact.candidates, known.owners)) > 1:
        return _ambiguous(known, bill, bare, [*exact.candidates], [])
    if exact.candidates:
        row, why = exact.candidates[0].position, exact.candidates[0].because
        joined = structs.replace(bare, row=row, because=why)
        return joined, _overruled(known, bill, exact) if exact.way is Way.mapping else ()
    named = Root(frozenset({fold(bill.asset)}), {}, ())
    near, _ = near_rows(known, named, [])
    rows = rows_of(near, known.rows) or [
        known.rows[row] for row in known.in_order(known.index.named.get(fold(bill.asset), ()))
    ]
    if not rows:
        return bare, ()
    reason = (f"its check names the product {bill.asset!r} (--asset), which no row names so; it may"
              f" be {listed(rows)}, and is kept as a product of its own")  # fmt: skip
    return bare, [Gap("possible-join", GapEffect.note, bill.document, "", reason,
                      blocks(known.label(bill), rows))]  # fmt: skip


def _overruled(known: Known, bill: Bill, exact: Exact) -> Sequence[Gap]:
    """Say that the mapping joins an SBOM to something else than its check does."""
    rows = [known.rows[one.position] for one in exact.candidates]
    if any(fold(bill.asset) in {fold(row.product), fold(row.vendor)} for row in rows):
        return ()
    reason = (f"its check names the product {bill.asset!r} (--asset), and {known.config} joins it to"
              f" {listed(rows)}, which holds")  # fmt: skip
    return [Gap("join-over-asset", GapEffect.note, bill.document, "", reason)]


def _is_open(known: Known, exact: Exact, makers: list[Maker]) -> bool:
    """Say whether nearly the same name matters, too: the stated supplier may sell such a product."""
    if exact.way is not Way.root_name:
        return not exact.candidates
    meant = {maker.meant.organisation for maker in makers}
    return not any(known.organisations.keys[one.position] in meant for one in exact.candidates)


def _is_anothers(known: Known, exact: Exact, makers: list[Maker]) -> bool:
    """Say whether rows bear the root's name, and the SBOM names another vendor as its supplier."""
    named = exact.way is Way.root_name and exact.candidates and makers
    return bool(named) and _is_open(known, exact, makers)


def _by_exact(
    known: Known, bare: BillJoin, exact: Exact, root: Root, makers: list[Maker]
) -> BillJoin:
    """Return the join; a name alone is probable where the SBOM does not name the same supplier."""
    row, why = exact.candidates[0].position, exact.candidates[0].because
    joined = structs.replace(bare, row=row, because=why)
    meant = {maker.meant.organisation for maker in makers}
    if exact.way is not Way.root_name or known.organisations.keys[row] in meant:
        return joined
    if any(known.organisations.is_vendor(party.name, row) for party in root.parties):
        return joined
    stated = f"and it names {root.parties[0].name!r} as {root.parties[0].role}" if (
        root.parties
    ) else "and no supplier is stated that would bear it out"  # fmt: skip
    unborne = bool(root.parties) or not known.rows[row].product
    return structs.replace(joined, confidence=Confidence.probable, doubt=f"{why}, {stated}",
                           unborne=unborne)  # fmt: skip


def _ambiguous(
    known: Known, bill: Bill, bare: BillJoin, found: list[Candidate], makers: list[Maker]
) -> tuple[BillJoin, list[Gap]]:
    """Keep an SBOM as a product of its own, bought from its stated supplier if rows know it."""
    claims = [owner for _, owner in sorted(owners_of(found, known.owners).items())]
    rows = rows_of(claims, known.rows)
    reason = f"the SBOM may belong to {listed(rows)}; it is kept as a product of its own"
    gap = Gap("ambiguous-join", GapEffect.blurs_route, bill.document, "", reason,
              blocks(known.label(bill), rows))  # fmt: skip
    bought = supplied_by(known, bill, makers) if makers else None
    return structs.replace(bare, supplied=bought), [gap]


def _possible(known: Known, bill: Bill, near: Sequence[Candidate]) -> Gap:
    reason = (f"the SBOM may belong to {listed(rows_of(near, known.rows))}; it is kept as a product "
              f"of its own, because it names nobody there as its supplier: {near[0].because}")  # fmt: skip
    return Gap("possible-join", GapEffect.note, bill.document, "", reason,
               blocks(known.label(bill), rows_of(near, known.rows)))  # fmt: skip


def _idle(estate: Estate, labels: set[str], joins: Sequence[Join], config: str) -> Iterator[Gap]:
    """Yield a gap for each mapping and SBOM column that found nothing: it may be misspelled."""
    assets = {fold(name) for row in estate.rows for name in (row.product, row.vendor)} - {""}
    for join in joins:
        if join.sbom.casefold() not in labels or fold(join.asset) not in assets:
            reason = f"the join of {join.sbom!r} to {join.asset!r} matches nothing that was read"
            yield Gap("idle-join", GapEffect.blurs_route, config, "join", reason)
    for row in estate.rows:
        if row.sbom and row.sbom.casefold() not in labels:
            reason = f"the row names the SBOM {row.sbom!r}, which no one input answers to"
            yield Gap("sbom-not-given", GapEffect.note, row.location.document, sbom_place(row),
                      reason)  # fmt: skip
