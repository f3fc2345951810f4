"""What does a set of assets come to: contracts, money, owners and tiers?"""

from msgspec import Struct

from exposure.model.records import Amount


class TierCounts(Struct, frozen=True):
    """Assets by the nearest tier at which an assumed vendor stands."""

    first: int = 0
    second: int = 0
    further: int = 0
    """Tier 3 or further."""
    unknown: int = 0


class ReachedFigures(Struct, frozen=True):
    """What a set of assets comes to; each asset, contract and row is counted once."""

    assets: int
    new: int
    """Of these, those that no designation in force reaches as surely."""
    contracts: int
    """Contracts on which any of them is recorded as used; one that an exposed asset is used on is
    not counted for a possible one again."""
    new_contracts: int
    """Of these, those that no designation in force reaches as surely."""
    value: tuple[Amount, ...]
    """Of these contracts, by currency."""
    new_value: tuple[Amount, ...]
    """Of the new ones alone."""
    contracts_without_value: int
    """Of these contracts, those whose value is not stated, or not for all their orders."""
    spend: tuple[Amount, ...]
    """What is paid for these assets, to whomever, by currency; without credits."""
    new_spend: tuple[Amount, ...]
    """For the new ones alone."""
    assets_without_spend: int
    owners: tuple[str, ...]
    """As the rows name them, sorted."""
    assets_without_owner: int
    business_units: tuple[str, ...]
    assets_without_business_unit: int
    tiers: TierCounts
