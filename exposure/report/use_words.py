"""In which words is it said what is used on a contract, and what a rule may reach on it?"""

from collections.abc import Sequence

from exposure.model.law.allocation import Allocation, Use
from exposure.model.law.reach import ContractReach
from exposure.model.outcome import Outcome
from exposure.model.result import ScanResult
from exposure.model.words import number_of
from exposure.report.words import OUTCOME, place_words

COMPANY = "The company as a whole"
TO_SAY_SO = "exposure allocate writes a workbook to say so"


def contract_reaches(result: ScanResult) -> tuple[ContractReach, ...]:
    """Return the reaches of contracts, without that of the company as a whole."""
    return tuple(one for one in result.reaches if one.contract is not None)


def use_counts(reach: ContractReach) -> str:
    """Return `12 used, 3 not used, 47 not known`."""
    return f"{reach.used:,} used, {reach.not_used:,} not used, {reach.unknown:,} not known"


def outcome_counts(reach: ContractReach) -> str:
    """Return how what a rule may reach turned out: `8 exposed, 7 possible, ...`."""
    counts = (
        (Outcome.exposed, reach.exposed),
        (Outcome.possible, reach.possible),
        (Outcome.not_assessable, reach.not_assessable),
        (Outcome.no_evidence_found, reach.no_evidence_found),
    )
    return ", ".join(f"{count:,} {OUTCOME[outcome]}" for outcome, count in counts)


def gap_counts(reach: ContractReach) -> str:
    """Return how many gaps that hide presence stand in its documents, and how many elsewhere."""
    return (
        f"{reach.gaps_that_hide_presence:,} in their documents, {reach.gaps_elsewhere:,} elsewhere"
    )


def asset_uses(allocations: Sequence[Allocation], contracts: int) -> list[str]:
    """Return what is said of one asset, contract by contract, and of how many nothing is said."""
    lines = [f"{_head(one)}: {one.because}{_place(one)}" for one in allocations]
    silent = contracts - len(allocations)
    if silent > 0:
        lines.append(f"whether it is used on {number_of(silent, 'more contract' if lines else 'contract')}"
                     " is not recorded")  # fmt: skip
    return lines


def _place(one: Allocation) -> str:
    """Return the cell that says so, where the reason does not name it."""
    if one.location is None or one.location.document in one.because:
        return ""
    return f", {place_words(one.location)}"


def _head(one: Allocation) -> str:
    """Return `used on C-1`, or the contract alone where the reason begins with the use."""
    if one.because.startswith(one.use.words):
        return f"on {one.contract}"
    return f"{'use unknown' if one.use is Use.unknown else one.use.words} on {one.contract}"
