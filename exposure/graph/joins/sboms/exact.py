"""Which rows are named exactly: by the user's mapping, by a column, or by the root's own name?"""

from enum import IntEnum

from msgspec import Struct

from exposure.graph.joins.sboms.choices import owner_name
from exposure.graph.joins.sboms.found import Candidate, owners_of
from exposure.graph.joins.sboms.known import Known, Maker
from exposure.graph.joins.sboms.labels import sbom_place
from exposure.graph.joins.sboms.roots import Root
from exposure.identify.fold import fold
from exposure.model.records import VendorRow


class Way(IntEnum):
    """By what rows were found, the strongest first."""

    mapping = 0
    asset = 1
    column = 2
    root_name = 3


class Exact(Struct, frozen=True):
    """The rows of the strongest way that finds any."""

    way: Way
    candidates: tuple[Candidate, ...] = ()


def exact_rows(known: Known, labels: set[str], root: Root, makers: list[Maker]) -> Exact:
    """Return rows, and why each, from the strongest kind of join that finds any.

    Of rows that bear the root's name, those of its stated supplier go before others.
    """
    index, config = known.index, known.config
    mapped = {fold(join.asset) for join in known.joins if join.sbom.casefold() in labels}
    for way, named, wanted in (
        (Way.mapping, index.named, mapped),
        (Way.column, index.by_sbom, labels),
        (Way.root_name, index.named, root.names),
    ):
        found = known.in_order({row for text in wanted for row in named.get(text, ())})
        if found:
            told = [Candidate(row, _why(way, known.rows[row], root, config)) for row in found]
            kept = _supplied(known, told, makers) if way is Way.root_name else told
            return Exact(way, tuple(kept))
    return Exact(Way.mapping)


def asset_rows(known: Known, labels: set[str], asset: str) -> Exact:
    """Return the rows of the product that the check of an SBOM names, and why each.

    The user's mapping, which stands beside the rows, wins over what one build says. A vendor's name
    is that of a product only where the row names none.
    """
    mapped = {fold(join.asset) for join in known.joins if join.sbom.casefold() in labels}
    for way, wanted in (Way.mapping, mapped), (Way.asset, {fold(asset)}):
        found = known.in_order({row for name in wanted for row in known.index.named.get(name, ())})
        if way is Way.asset:
            found = [row for row in found if fold(owner_name(known.rows[row])) in wanted]
        if found:
            said = f"its check names the product {asset!r} (--asset)"
            return Exact(way, tuple(
                Candidate(row, said if way is Way.asset else _mapped(known.rows[row], known.config))
                for row in found
            ))  # fmt: skip
    return Exact(Way.asset)


def _mapped(row: VendorRow, config: str) -> str:
    return f"{config} joins it to {owner_name(row)!r}"


def _supplied(known: Known, told: list[Candidate], makers: list[Maker]) -> list[Candidate]:
    """Keep, of several assets, the one whose vendor the SBOM names as its supplier."""
    if len(owners_of(told, known.owners)) < 2:
        return told
    meant = {maker.meant.organisation for maker in makers}
    own = [one for one in told if known.organisations.keys[one.position] in meant]
    return own if len(owners_of(own, known.owners)) == 1 else told


def _why(way: Way, row: VendorRow, root: Root, config: str) -> str:
    if way is Way.mapping:
        return _mapped(row, config)
    if way is Way.column:
        return f"{row.location.document} › {sbom_place(row)} names the SBOM {row.sbom!r}"
    kind, text = "product", row.product
    if fold(row.product) not in root.names:
        kind, text = "vendor", row.vendor
    return f"its root has the same name as the {kind} {text!r} in {row.location}"
