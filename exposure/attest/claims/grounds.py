"""On what is a claim decided: a whole result, thresholds, and what people wrote down?"""

from collections.abc import Mapping
from functools import cached_property

from msgspec import Struct

from exposure.assess.contract_facts import ContractFacts, facts_told
from exposure.errors import ResultError
from exposure.model.attest.records import AttestationRecords
from exposure.model.attest.thresholds import Thresholds
from exposure.model.coverage.known import Completeness
from exposure.model.designation import DesignationStatus
from exposure.model.finding import Finding
from exposure.model.hypothetical.words import AN_ASSUMPTION
from exposure.model.law.allocation import Allocation
from exposure.model.law.numbers import plain_number
from exposure.model.law.reach import ContractReach
from exposure.model.result import SCHEMA, Asset, AssetKind, ScanResult
from exposure.register.law.agencies import AgencyNames
from exposure.register.law.facts import Clause


class Grounds(Struct, frozen=True, dict=True):
    """Everything that claims rest on; the settings of `check` are no part of it."""

    result: ScanResult
    thresholds: Thresholds = Thresholds()
    clauses: tuple[Clause, ...] = ()
    agencies: tuple[AgencyNames, ...] = ()
    """By which names a customer is recognised; without them, an act may reach every customer."""
    records: AttestationRecords = AttestationRecords()

    @cached_property
    def uses(self) -> Mapping[str, Mapping[str, Allocation]]:
        """Contract number without spelling habits → asset → what is said of the pair."""
        said: dict[str, dict[str, Allocation]] = {}
        for one in self.result.allocations:
            said.setdefault(plain_number(one.contract), {})[one.asset] = one
        return said

    @cached_property
    def facts(self) -> Mapping[str, ContractFacts]:
        """Contract number without spelling habits → what a rule asks of its records."""
        told = facts_told(self.result.contracts, (), self.agencies)
        return {plain_number(number): one for number, one in told.items()}

    @cached_property
    def findings(self) -> Mapping[str, tuple[Finding, ...]]:
        """Vendor → its findings, sorted by id."""
        found: dict[str, list[Finding]] = {}
        for one in sorted(self.result.findings, key=lambda finding: finding.id):
            found.setdefault(one.vendor, []).append(one)
        return {vendor: tuple(some) for vendor, some in found.items()}

    @cached_property
    def acts(self) -> Mapping[str, tuple[DesignationStatus, ...]]:
        """Vendor → its designations, sorted by id."""
        acts: dict[str, list[DesignationStatus]] = {}
        for one in sorted(self.result.designations, key=lambda act: act.id):
            acts.setdefault(one.vendor, []).append(one)
        return {vendor: tuple(some) for vendor, some in acts.items()}

    @cached_property
    def assets(self) -> Mapping[str, Asset]:
        """Id → asset."""
        return {one.id: one for one in self.result.assets}

    @cached_property
    def whole(self) -> frozenset[str]:
        """Every asset of the company, one that only a finding names among them."""
        return frozenset((*self.assets, *(one.asset for one in self.result.findings)))

    @cached_property
    def rows_of_contracts(self) -> Mapping[str, frozenset[str]]:
        """Row of a contracts sheet that is an asset → the contracts to which alone it belongs."""
        return {
            one.id: frozenset(map(plain_number, one.contracts))
            for one in self.result.assets
            if one.kind is AssetKind.contract and one.contracts
        }

    @cached_property
    def told_inside(self) -> frozenset[str]:
        """Assets with evidence of what is inside."""
        known = self.result.coverage.per_asset
        return frozenset(one.asset for one in known if one.evidence.tells_inside)

    @cached_property
    def incomplete(self) -> frozenset[str]:
        """Assets whose evidence speaks for a part only, or does not say that it is whole.

        Only an SBOM that says itself that its completeness is unknown is of the latter kind; one
        that says nothing of it was read to its end.
        """
        known = self.result.coverage.per_asset
        partly = {Completeness.incomplete, Completeness.not_asserted}
        return frozenset(one.asset for one in known if one.completeness in partly)

    def name(self, asset: str) -> str:
        """Return how people call an asset."""
        held = self.assets.get(asset)
        return held.name if held else asset

    @cached_property
    def names(self) -> Mapping[str, str]:
        """Vendor → display name."""
        return {one.id: one.name for one in self.result.looked_for}

    def uses_on(self, contract: str) -> Mapping[str, Allocation]:
        """Return asset → what is said of its use on a contract, however its number is spelt."""
        return self.uses.get(plain_number(contract), {})

    def reach(self, contract: str | None) -> ContractReach | None:
        """Return what was counted of a contract, or of the company; None where nothing was."""
        spelt = None if contract is None else plain_number(contract)
        for one in self.result.reaches:
            if (None if one.contract is None else plain_number(one.contract)) == spelt:
                return one
        return None


def check_whole(result: ScanResult) -> None:
    """Refuse what is no whole result of a scan: an edition for others, or something assumed.

    Raises `ResultError`.
    """
    if result.schema != SCHEMA:
        raise ResultError(f"expected the result of a scan ({SCHEMA}), met {result.schema!r}",
                          hint="nothing is drafted from a hypothetical answer")  # fmt: skip
    if any(one.stated_in == AN_ASSUMPTION for one in result.designations):
        raise ResultError("expected designations that somebody made, met one that is assumed",
                          hint="nothing is drafted from a hypothetical answer")  # fmt: skip
    if result.withheld:
        raise ResultError(
            f"expected the whole result, met an edition for others ({len(result.withheld)} withheld)",
            hint="name the exposure.json that `exposure scan` wrote",
        )
