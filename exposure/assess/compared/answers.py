"""What does a result answer for an asset and a vendor, where it does not say so in a row of its own?"""

from collections.abc import Mapping

from msgspec import Struct

from exposure.assess.compared.causes import sought
from exposure.assess.compared.sides import Side
from exposure.model.outcome import AssetOutcome

EVERYONE = "*"


class Answers(Struct, frozen=True):
    """The answers of one result, by asset and vendor."""

    side: Side
    other: Side
    """The result with which it is compared: what it looked for may be told there alone."""
    rows: Mapping[tuple[str, str], AssetOutcome]

    def of(self, asset: str, vendor: str) -> AssetOutcome | None:
        """Return the answer; None where nobody looked, or where it is not told whether one did."""
        own = self.rows.get((asset, vendor))
        if own is not None or vendor == EVERYONE:
            return own
        looked = sought(self.side, self.other, vendor)
        return self.rows.get((asset, EVERYONE)) if looked else None


def answers_of(side: Side, other: Side) -> Answers:
    """Return the answers of `side`."""
    return Answers(side, other, {(one.asset, one.vendor): one for one in side.result.outcomes})
