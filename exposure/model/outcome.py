"""Exposed, possible, not assessable, or no evidence found: four answers, never two."""

from enum import StrEnum

from msgspec import Struct


class Outcome(StrEnum):
    """The answer for one asset and one vendor; see assess/outcome.py for the table."""

    exposed = "exposed"
    possible = "possible"
    not_assessable = "not_assessable"
    no_evidence_found = "no_evidence_found"


class AssetOutcome(Struct, frozen=True):
    """The outcome of one asset for one vendor; `*` stands for all vendors with the same answer."""

    asset: str
    vendor: str
    outcome: Outcome
    because: str
