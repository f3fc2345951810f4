"""What is known of all rows and SBOMs when one SBOM is to be joined?"""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from exposure.graph.joins.sboms.labels import crowded_stems, short_label
from exposure.graph.joins.sboms.products import RowNames
from exposure.graph.joins.sboms.roots import Root
from exposure.graph.joins.vendors.organisations import Meant, Organisations
from exposure.inventory.bill import Bill
from exposure.inventory.estate import Estate
from exposure.model.records import VendorRow
from exposure.model.settings import Join


class Maker(Struct, frozen=True):
    """An organisation in the rows that an SBOM names as supplier or maker."""

    role: str
    name: str
    """As the SBOM writes it."""
    node: int
    meant: Meant


class Known(Struct, frozen=True):
    """Rows, who they are, and by what they are spoken of."""

    rows: Sequence[VendorRow]
    owners: Sequence[str]
    """The asset of each row."""
    organisations: Organisations
    index: RowNames
    joins: Sequence[Join]
    config: str
    """Names the file in which `joins`, the user's own, stand."""
    crowded: frozenset[str]

    def makers(self, root: Root) -> list[Maker]:
        """Return the organisations in the rows that a root's parties may mean.

        What the company itself hands over is nobody else's, whoever made it.
        """
        if any(self.organisations.is_ours(party.name) for party in root.parties):
            return []
        return [
            Maker(party.role, party.name, party.node, meant)
            for party in root.parties
            for meant in self.organisations.meant(party.name)
        ]

    def in_order(self, positions: Iterable[int]) -> list[int]:
        """Return positions in the order of the rows' places, whichever file was given first."""
        return sorted(positions, key=self.organisations.ranks.__getitem__)

    def label(self, bill: Bill) -> str:
        """Return how a join speaks of an SBOM."""
        return short_label(bill, self.crowded)


def known_of(
    estate: Estate, owners: Sequence[str], organisations: Organisations,
    joins: Sequence[Join], config: str,
) -> Known:  # fmt: skip
    """Return what SBOMs are joined by."""
    index = RowNames(estate.rows if estate.bills else (), organisations)
    crowded = crowded_stems(estate.bills)
    return Known(estate.rows, owners, organisations, index, joins, config, crowded)
