"""Which sentences must stand in every output, beside those on record systems and judgements?"""

from collections.abc import Iterator, Sequence

from exposure.assess.law import without_contracts
from exposure.assess.own_acts import own_warnings
from exposure.assess.uses import Uses
from exposure.assess.verdicts import Law
from exposure.inventory.estate import Estate
from exposure.model.result import VendorName
from exposure.model.words import number_of
from exposure.register.facts import Register
from exposure.register.lists.told import lists_on
from exposure.register.staleness import staleness_warnings

_SUPERSEDED = "superseded-result"
"""Kind of the gap of `ingest/carried/repeated.py`, which most scans need not load."""


def scan_warnings(
    law: Law, uses: Uses, looked_for: Sequence[VendorName], estate: Estate, register: Register,
    *, asks_contracts: bool,
) -> Iterator[str]:  # fmt: skip
    """Yield what a reader must know of whom was looked for, facts, dates, contracts and use.

    `asks_contracts` says whether a verdict that needs contracts is to be missed, as in no build.
    """
    if not any(one.looked_for for one in lists_on(register, law.as_of)):
        yield from _nobody(looked_for, law.as_of)
    yield from staleness_warnings(register, law.as_of)
    yield from own_warnings(law, looked_for)
    yield from _young(estate, law.as_of)
    yield from _superseded(estate)
    if asks_contracts:
        yield from without_contracts(law)
    yield from uses.warnings


def _nobody(looked_for: Sequence[VendorName], as_of: str) -> Iterator[str]:
    """Warn where no vendor was looked for: then no finding is no answer."""
    if not looked_for:
        yield (
            f"The register holds no designation on {as_of} and none was asked for with --watch: "
            "no vendor was looked for, so this result answers nothing."
        )


def _superseded(estate: Estate) -> Iterator[str]:
    """Warn of what was left out because something newer tells of the same."""
    count = sum(gap.kind == _SUPERSEDED for gap in estate.gaps)
    if count:
        left = number_of(count, "SBOM of an older result was", "SBOMs of older results were")
        yield (
            f"{left} left out for newer results of the same product; exposure.json names each, as"
            f" `{_SUPERSEDED}`."
        )


def _young(estate: Estate, as_of: str) -> Iterator[str]:
    """Warn of inputs that are younger than the law date: the two dates are never mixed."""
    for record in estate.inputs:
        if record.dated and record.dated > as_of:
            yield f"{record.name} is dated {record.dated}, after the law date {as_of}"
