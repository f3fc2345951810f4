"""What hangs on each exposure: by when must it end, and which contracts is the asset used on?"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date

from msgspec import Struct

from exposure.assess.removal.asked import Sought
from exposure.assess.removal.order import Placed, Stake
from exposure.model.designation import DesignationStatus, Standing
from exposure.model.finding import Finding, VerdictKind
from exposure.model.law.allocation import Use
from exposure.model.law.numbers import plain_number
from exposure.model.records import Amount
from exposure.model.removal.plan import Deadline
from exposure.model.result import ScanResult


class Worth(Struct, frozen=True):
    """What the contracts of a company are worth."""

    amounts: Mapping[str, Amount]
    """Number of a contract, as `plain_number` writes it → its value; one of which none is stated,
    or in two currencies, is missing."""

    @property
    def currencies(self) -> frozenset[str]:
        """The currencies in which values are stated."""
        return frozenset(one.currency for one in self.amounts.values())

    def of(self, contracts: Iterable[str]) -> tuple[Amount, ...]:
        """Return what contracts are worth together, by currency."""
        sums: dict[str, float] = {}
        for number in contracts:
            one = self.amounts.get(plain_number(number))
            if one is not None:
                sums[one.currency] = sums.get(one.currency, 0.0) + one.total
        return tuple(Amount(currency, total) for currency, total in sorted(sums.items()))

    def weight(self, contracts: Sequence[str]) -> float:
        """Return a number to compare by: a sum in one currency, else how many contracts there are."""
        if len(self.currencies) != 1:
            return float(len(contracts))
        return sum(one.total for one in self.of(contracts))


def worth_of(result: ScanResult) -> Worth:
    """Return what each contract is worth, all its orders together."""
    return Worth({
        plain_number(one.contract): Amount(one.currency, one.value)
        for one in result.coverage.per_contract
        if one.value is not None
    })  # fmt: skip


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
    acts, uses, worth = dated_acts(result, vendor), used_on(result), worth_of(result)
    stakes = {}
    for asset, findings in counted.items():
        day = next((act.deadline for act in acts if due_under(act, findings)), None)
        contracts = uses.get(asset, ())
        stakes[asset] = Stake(day, contracts, worth.weight(contracts))
    return stakes


def calendar_of(
    result: ScanResult,
    sought: Sought,
    placed: Sequence[Placed],
    by_name: Callable[[str], tuple[str, str]],
) -> Iterator[Deadline]:
    """Yield each day that a designation of the vendor states, with the steps that are due by it.

    `placed` are the cuts in their order; `by_name` sorts assets.
    """
    as_of = date.fromisoformat(result.as_of)
    for act in dated_acts(result, sought.vendor):
        if act.deadline is None:
            continue
        assets = {asset for asset, found in sought.counted.items() if due_under(act, found)}
        due = [number for number, one in enumerate(placed, 1) if assets & set(one.assets)]
        yield Deadline(
            day=act.deadline,
            designation=act.id,
            says=act.act,
            steps=tuple(due),
            assets=tuple(sorted(assets, key=by_name)),
            days_left=(date.fromisoformat(act.deadline) - as_of).days,
        )
