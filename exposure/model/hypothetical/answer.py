"""What would be exposed on a law date, if vendors were designated?"""

from typing import Literal

from msgspec import Struct

from exposure.model.finding import Finding, VerdictKind
from exposure.model.gap import Gap
from exposure.model.hypothetical.figures import ReachedFigures
from exposure.model.hypothetical.scenario import Scenario
from exposure.model.law.allocation import Use
from exposure.model.outcome import Outcome
from exposure.model.records import Amount
from exposure.model.result import AssetKind, InputRecord, RegisterRecord, ToolRecord

WHAT_IF_SCHEMA = "exposure-what-if/1"


class VendorReach(Struct, frozen=True):
    """What one assumed vendor makes of the assets."""

    vendor: str
    standing: str
    """Why it is looked for without any assumption: designated, under_watch or asked; else empty."""
    exposed: int
    possible: int


class ReachedAsset(Struct, frozen=True):
    """An asset that would be exposed, or possibly so."""

    asset: str
    name: str
    kind: AssetKind
    outcome: Outcome
    new: bool
    """Whether no designation in force reaches it as surely."""
    already: tuple[str, ...]
    """Names of the vendors whose designations in force reach it as surely."""
    vendors: tuple[str, ...]
    """Ids of the assumed vendors that reach it."""
    tier: int | None
    contracts: tuple[str, ...]
    """On which it is recorded as used."""
    contracts_unknown: int
    """Further contracts of which nobody says whether it is used on them."""
    owners: tuple[str, ...]
    business_units: tuple[str, ...]
    spend: tuple[Amount, ...]
    findings: tuple[str, ...]
    """Ids of the findings of the assumed vendors in it, the most telling first."""


class AssumedVerdict(Struct, frozen=True):
    """What the rules would say of several assets alike on one contract."""

    verdict: VerdictKind
    citation: str
    use: Use
    reasons: tuple[str, ...]
    assets: tuple[str, ...]
    """Ids."""


class ReachedContract(Struct, frozen=True):
    """A contract, or the company as a whole, and what would be exposed on it."""

    number: str | None
    """None for the company as a whole."""
    agency: str
    value: Amount | None
    """None where it is not stated, or not for all its orders."""
    outcome: Outcome | None
    """The worst of the assets that are recorded as used on it; None where none of them is."""
    new: bool
    """Whether no designation in force reaches it as surely."""
    exposed: int
    possible: int
    unknown: int
    """Assets, exposed or possibly so, of which nobody says whether they are used on it."""
    verdicts: tuple[AssumedVerdict, ...] = ()
    """Empty where no authority was assumed."""


class Hypothesis(Struct, frozen=True):
    """The answer for one scenario on one law date."""

    scenario: str
    """Its name."""
    as_of: str
    takes_effect: str
    """ISO day on which the assumed designations take effect."""
    in_force: bool
    """False where they are assumed to take effect after the law date: then nothing is counted."""
    assets: int
    """All that were looked at."""
    contracts: int
    exposed: ReachedFigures
    possible: ReachedFigures
    not_assessable: int
    no_evidence_found: int
    not_assessable_because: dict[str, int]
    by_vendor: tuple[VendorReach, ...]
    reached: tuple[ReachedAsset, ...]
    on_contracts: tuple[ReachedContract, ...]
    findings: tuple[Finding, ...]
    """Of the assumed vendors; verdicts are those under the assumed authority alone."""


class WhatIf(Struct, frozen=True):
    """The whole answer of `exposure what-if`; nothing in it was found to be so."""

    schema: str
    hypothetical: Literal[True]
    statement: str
    """The sentence that must stand first in every rendering."""
    tool: ToolRecord
    register: RegisterRecord
    inputs: tuple[InputRecord, ...]
    law_dates: tuple[str, ...]
    scenarios: tuple[Scenario, ...]
    answers: tuple[Hypothesis, ...]
    """One for each scenario and law date, in their order."""
    read: str
    """What was read, counted, and the dates of it."""
    coverage: tuple[str, ...]
    """Sentences that must stand beside the answer: silence is no absence."""
    gaps: tuple[Gap, ...]
    """Those that hide presence."""
    warnings: tuple[str, ...] = ()
