"""What hangs on each exposure: by when must it end, and which contracts is the asset used on?"""

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from exposure.assess.removal.order import Stake
from exposure.model.designation import DesignationStatus, Standing
from exposure.model.finding import Finding, VerdictKind
from exposure.model.hypothetical.figures import Amount
from exposure.model.law.allocation import Use
from exposure.model.records import ContractRow
from exposure.model.result import ScanResult


class Worth(Struct, frozen=True):
    """What the contracts of a company are worth."""

    amounts: Mapping[str, Amount]
    """Contract → its value; one without a stated value, or in two currencies, is missing."""

    @property
    def currencies(self) -> frozenset[str]:
        """The currencies in which values are stated."""
        return frozenset(one.currency for one in self.amounts.values())

    def of(self, contracts: Iterable[str]) -> tuple[Amount, ...]:
        """Return what contracts are worth together, by currency."""
        sums: dict[str, float] = {}
        for number in contracts:
            one = self.amounts.get(number)
            if one is not None:
                sums[one.currency] = sums.get(one.currency, 0.0) + one.total
        return tuple(Amount(currency, total) for currency, total in sorted(sums.items()))

    def weight(self, contracts: Sequence[str]) -> float:
        """Return a number to compare by: a sum in one currency, else how many contracts there are."""
        if len(self.currencies) != 1:
            return float(len(contracts))
        return sum(one.total for one in self.of(contracts))


def worth_of(contracts: Iterable[ContractRow]) -> Worth:
    """Add up the rows of each contract, such as its orders."""
    rows: dict[str, list[ContractRow]] = {}
    for row in contracts:
        rows.setdefault(row.number, []).append(row)
    amounts = {}
    for number, stated in rows.items():
        values = [row.value for row in stated if row.value is not None]
        currencies = {row.currency for row in stated if row.value is not None}
        if len(values) == len(stated) and len(currencies) == 1:
            amounts[number] = Amount(currencies.pop(), sum(values))
    return Worth(amounts)


def dated_acts(result: ScanResult, vendor: str) -> list[DesignationStatus]:
    """Return the designations of a vendor that state a day, by that day, those out of force aside."""
    acts = [
        one
        for one in result.designations
        if one.vendor == vendor
        and one.deadline is not None
        and one.standing is not Standing.not_in_force
    ]
    return sorted(acts, key=lambda act: (act.deadline or "", act.id))


def due_under(act: DesignationStatus, findings: Iterable[Finding]) -> bool:
    """Say whether an act speaks of any of these findings."""
    return any(
        verdict.designation == act.id and verdict.verdict is not VerdictKind.not_applicable
        for finding in findings
        for verdict in finding.verdicts
    )


def used_on(result: ScanResult) -> dict[str, tuple[str, ...]]:
    """Return the contracts on which each asset is said to be used, sorted."""
    found: dict[str, set[str]] = {}
    for one in result.allocations:
        if one.use is Use.used:
            found.setdefault(one.asset, set()).add(one.contract)
    return {asset: tuple(sorted(numbers)) for asset, numbers in found.items()}


def stakes_of(
    result: ScanResult, vendor: str, counted: Mapping[str, Sequence[Finding]]
) -> dict[str, Stake]:
    """Return what hangs on each asset of which a plan is to end the exposure."""
    acts, uses, worth = dated_acts(result, vendor), used_on(result), worth_of(result.contracts)
    stakes = {}
    for asset, findings in counted.items():
        day = next((act.deadline for act in acts if due_under(act, findings)), None)
        contracts = uses.get(asset, ())
        stakes[asset] = Stake(day, contracts, worth.weight(contracts))
    return stakes
