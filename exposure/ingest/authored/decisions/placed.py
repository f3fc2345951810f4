"""Where does each judgement and risk decision stand?"""

from msgspec import Struct

from exposure.model.judgements.judgement import Judgement
from exposure.model.judgements.risk import RiskDecision


class Placed(Struct, frozen=True):
    """A judgement, and where it stands."""

    judgement: Judgement
    place: str
    """`judgements.jsonl:14`, or `findings.xlsx › Findings!X5`."""


class PlacedRisk(Struct, frozen=True):
    """A risk decision, and where it stands."""

    decision: RiskDecision
    place: str


class Lines(Struct, frozen=True):
    """What one file says, in its order."""

    judgements: tuple[Placed, ...] = ()
    risks: tuple[PlacedRisk, ...] = ()
    warnings: tuple[str, ...] = ()
    """What stands in it and decides nothing."""
