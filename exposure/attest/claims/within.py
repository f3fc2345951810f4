"""Which assets does a representation reach, and what is said of their use?"""

from functools import cached_property

from msgspec import Struct

from exposure.attest.claims.grounds import Grounds
from exposure.model.attest.claim import Representation
from exposure.model.law.allocation import Use
from exposure.model.law.authority import Conduct
from exposure.model.law.numbers import plain_number

EVERYWHERE = frozenset({
    Conduct.use_anywhere, Conduct.contract_with, Conduct.trade, Conduct.government_action,
})  # fmt: skip
"""What is asked of the company as a whole, whichever contract asks."""


class Within(Struct, frozen=True, dict=True):
    """Ids of assets, told apart by their use in what the representation speaks of."""

    contract: str | None
    """Number; None for the company as a whole."""
    used: frozenset[str]
    unknown: frozenset[str]
    not_used: frozenset[str] = frozenset()
    on_record: bool = True
    """Whether any record speaks of the contract."""

    @cached_property
    def reached(self) -> frozenset[str]:
        """Return every asset that is within reach, or may be."""
        return self.used | self.unknown

    @property
    def is_company_wide(self) -> bool:
        """Say whether it is about everything that the company has."""
        return self.contract is None


def within_of(representation: Representation, grounds: Grounds) -> Within:
    """Return what a representation reaches; of what nobody says, it is unknown and never not used."""
    number = representation.contract
    if number is None or representation.conduct in EVERYWHERE:
        return Within(None, grounds.whole, frozenset())
    said = grounds.uses_on(number)
    spelt = plain_number(number)
    elsewhere = {asset for asset, own in grounds.rows_of_contracts.items() if spelt not in own}
    alike = {use: {asset for asset, one in said.items() if one.use is use} for use in Use}
    return Within(
        number,
        frozenset(alike[Use.used]),
        frozenset((grounds.whole - said.keys() - elsewhere) | alike[Use.unknown]),
        frozenset(alike[Use.not_used]),
        bool(said) or _on_a_sheet(spelt, grounds),
    )


def _on_a_sheet(spelt: str, grounds: Grounds) -> bool:
    return any(plain_number(row.number) == spelt for row in grounds.result.contracts)
