"""What may a person write in clauses.yaml and requirements.yaml?"""

from typing import Literal

from exposure.model.law.clock import Unit
from exposure.register.schema import Authored, EvidenceWord, Identifier, RequirementId, Text


class AuthoredSpan(Authored):
    """An amount of time."""

    amount: int
    unit: Unit


class AuthoredFlowDown(Authored):
    """Which subcontracts are to carry a clause."""

    citation: Text
    to: Text
    without: tuple[Text, ...] = ()


class AuthoredClause(Authored):
    """One row of clauses.yaml."""

    number: Text
    title: Text
    regime: Literal["codified", "far_overhaul", "customer_wording"]
    source: Identifier
    asks: str = ""
    aside: str = ""
    flow_down: AuthoredFlowDown | None = None
    inquiry: str = ""


class AuthoredPeriod(AuthoredSpan):
    """A time that a requirement speaks of."""

    citation: str
    """Empty for a suggestion of ours."""
    said: Text
    clauses: tuple[Text, ...] = ()


class AuthoredRequirement(Authored):
    """One row of requirements.yaml."""

    id: RequirementId
    group: Text
    text: Text
    citation: Text
    evidence: EvidenceWord
    source: Identifier
    clauses: tuple[Text, ...] = ()
    periods: tuple[AuthoredPeriod, ...] = ()
