"""What may a person write in clocks.yaml, and what becomes of it?"""

from pathlib import Path

import msgspec

from exposure.model.law.authority import ClauseRegime
from exposure.register.law.clauses_schema import AuthoredSpan
from exposure.register.law.clocks import ClockRule, CountsFrom, Starts
from exposure.register.read import read
from exposure.register.schema import Authored, Certainty, Identifier, Text


class AuthoredFollowUp(Authored):
    """What is due after the first report."""

    span: AuthoredSpan
    counts_from: CountsFrom
    asks: Text
    citation: Text


class AuthoredClock(Authored):
    """One row of clocks.yaml."""

    id: Identifier
    name: Text
    clause: str
    citation: Text
    regime: ClauseRegime | None
    starts: Starts
    trigger: Text
    asks: Text
    first: AuthoredSpan
    follow_up: AuthoredFollowUp | None
    channel: Text
    suspicion: bool
    certainty: Certainty
    source: Identifier
    note: Text


def clocks_in(folder: Path) -> tuple[ClockRule, ...]:
    """Return the clocks of a folder of YAML; RegisterError for what cannot be used."""
    rows = read(folder, "clocks.yaml", list[AuthoredClock])
    return tuple(msgspec.convert(row.model_dump(), ClockRule) for row in rows)
