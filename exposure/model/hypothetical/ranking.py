"""Which vendors reach how many products, contracts and how much money?"""

from typing import Literal

from msgspec import Struct

from exposure.model.gap import Gap
from exposure.model.records import Amount
from exposure.model.result import InputRecord, RegisterRecord, ToolRecord

RANKING_SCHEMA = "exposure-what-if-all/1"
MOST_TOGETHER = 1_000
"""Vendors whose reach is put together; where so many do not suffice, nobody is a bottleneck."""


class RankedReach(Struct, frozen=True):
    """What a vendor reaches; each product, contract and row is counted once."""

    products: int = 0
    contracts: int = 0
    """On which any of what it reaches is recorded as used."""
    value: tuple[Amount, ...] = ()
    """Of these contracts, by currency."""
    contracts_without_value: int = 0
    spend: tuple[Amount, ...] = ()
    """What is paid for these products, to whomever, by currency."""


class RankedVendor(Struct, frozen=True):
    """One organisation of the records and what it reaches; the four parts do not overlap."""

    rank: int
    id: str
    name: str
    spellings: tuple[str, ...]
    standing: str
    """Why it is looked for without any assumption: designated, under_watch or asked; else empty."""
    direct: RankedReach
    """What is bought or handed over from it, as records surely say."""
    behind: RankedReach
    """What else it surely stands behind: as sub-processor, owner or maker, at any tier."""
    direct_review: RankedReach
    """What more is bought from it, if a tie holds that a person must look at."""
    behind_review: RankedReach
    """What more it stands behind, if such ties hold."""
    share: float | None
    """Part of the whole that it surely reaches, by what the ranking is by; None of nothing."""


class Concentration(Struct, frozen=True):
    """How few vendors reach a part of the whole; only sure ties are counted."""

    of: str
    """products, or value."""
    currency: str
    """Of the value; empty for products."""
    part: float
    """0.5 or 0.8 of the whole."""
    alone: int
    """Vendors that each reach at least this part."""
    together: int | None
    """The first so many of the ranking by this measure reach it together; None where not even a
    thousand of them do."""


class PaidConcentration(Struct, frozen=True):
    """How spend in one currency is spread over those who are paid."""

    currency: str
    suppliers: int
    index: int
    """Herfindahl-Hirschman index: the sum of the squares of their shares in per cent, 1 to 10,000."""


class Unranked(Struct, frozen=True):
    """What the ranking leaves out, each with its reason."""

    ours: tuple[str, ...]
    """Organisations that supply nothing but the company's own products: most likely itself."""
    past_only: int
    """Organisations that only use reaches which had ended before the law date."""
    past_ties: int
    """Ties of use that had ended."""
    unreached: int
    """Organisations that records name, and that nothing in use leads to."""


class VendorRanking(Struct, frozen=True):
    """Every vendor that anything in use leads to, the furthest reaching first."""

    schema: str
    hypothetical: Literal[True]
    statement: str
    """The sentence that must stand first in every rendering."""
    tool: ToolRecord
    as_of: str
    register: RegisterRecord
    inputs: tuple[InputRecord, ...]
    by: str
    """products, contracts, value or spend."""
    currency: str
    """In which value or spend is ranked; empty for products and contracts."""
    whole: RankedReach
    """All products, contracts and rows."""
    vendors: tuple[RankedVendor, ...]
    left_out: Unranked
    concentration: tuple[Concentration, ...]
    paid: tuple[PaidConcentration, ...]
    read: str
    coverage: tuple[str, ...]
    """Sentences that must stand beside the ranking: silence is no absence."""
    gaps: tuple[Gap, ...]
    """Those that hide presence."""
    warnings: tuple[str, ...] = ()
