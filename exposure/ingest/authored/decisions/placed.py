"""Where does each judgement and risk decision stand, and in which files?"""

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from exposure.ingest.source import Source
from exposure.model.judgements.decision import JudgementFile

if TYPE_CHECKING:
    from exposure.model.judgements.judgement import Judgement
    from exposure.model.judgements.risk import RiskDecision


class Placed(Struct, frozen=True):
    """A judgement, and where it stands."""

    judgement: "Judgement"
    place: str
    """`judgements.jsonl:14`, or `findings.xlsx › Findings!X5`."""


class PlacedRisk(Struct, frozen=True):
    """A risk decision, and where it stands."""

    decision: "RiskDecision"
    place: str


class Lines(Struct, frozen=True):
    """What one file says, in its order."""

    judgements: tuple[Placed, ...] = ()
    risks: tuple[PlacedRisk, ...] = ()
    warnings: tuple[str, ...] = ()
    """What stands in it and decides nothing."""


class Authored(Struct, frozen=True):
    """Everything that people's files of judgements and risk decisions say."""

    judgements: tuple[Placed, ...] = ()
    """In the order of the files and their lines; a line that stands twice is kept once."""
    files: tuple[JudgementFile, ...] = ()
    sources: tuple[Source, ...] = ()
    """The files themselves, which are no inventory and must not be overwritten."""
    risks: tuple[PlacedRisk, ...] = ()
    warnings: tuple[str, ...] = ()


def inventory_of(sources: Sequence[Source], authored: Authored) -> list[Source]:
    """Leave out the files of judgements that were met in a folder: they hold no inventory."""
    own = {os.path.realpath(one.path) for one in authored.sources if one.path}
    return [
        one for one in sources
        if one.named or one.hidden or one.path is None or os.path.realpath(one.path) not in own
    ]  # fmt: skip
