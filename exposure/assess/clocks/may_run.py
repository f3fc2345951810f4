"""Which clocks do the verdicts of findings, and the clauses of contracts, name?"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TypeAlias

from msgspec import Struct

from exposure.assess.judgements.subject import key_of
from exposure.model.finding import Finding
from exposure.model.law.clock import MayRun
from exposure.model.law.discovery import Discovery
from exposure.register.law.clocks import ClockRule, Starts

_Contracts: TypeAlias = tuple[str, ...]


class Known(Struct, frozen=True):
    """What a person comes to know: a subject of one vendor in one asset, whatever its version."""

    asset: str
    vendor: str
    key: str


def known_of(finding: Finding) -> Known:
    """Return under which key a finding is found again in later scans."""
    return Known(finding.asset, finding.vendor, key_of(finding.subject))


def known_by(discovery: Discovery) -> tuple[Known, ...]:
    """Return what a discovery speaks of."""
    return tuple(Known(one.asset, one.vendor, one.key) for one in discovery.subjects)


def contracts_by_clock(finding: Finding) -> dict[str, list[_Contracts]]:
    """Return clock → numbers of the contracts, and, apart, an empty tuple for the whole company."""
    found: dict[str, dict[str | None, None]] = {}
    for verdict in finding.verdicts:
        for clock in verdict.clocks:
            found.setdefault(clock, {}).update(dict.fromkeys(verdict.contracts))
    return {clock: _apart(contracts) for clock, contracts in found.items()}


def may_run(findings: Iterable[Finding]) -> tuple[MayRun, ...]:
    """Return what the verdicts of findings name; what a person settled as no match is left out."""
    groups: dict[tuple[str, _Contracts], list[str]] = {}
    for finding in findings:
        if finding.is_open:
            for clock, several in contracts_by_clock(finding).items():
                for contracts in several:
                    groups.setdefault((clock, contracts), []).append(finding.id)
    return tuple(
        MayRun(clock, tuple(found), contracts) for (clock, contracts), found in groups.items()
    )


def comes_round(
    rules: Sequence[ClockRule], clauses: Mapping[str, Collection[str]]
) -> tuple[MayRun, ...]:
    """Return the clocks of the calendar that contracts carry.

    `clauses` is each contract's number → the clause numbers of its list, such as `52.204-30`.
    """
    found = []
    for rule in rules:
        number = rule.clause.rpartition(" ")[2]
        carrying = tuple(contract for contract, carried in clauses.items() if number in carried)
        if rule.starts is Starts.calendar and carrying:
            found.append(MayRun(rule.id, (), carrying))
    return tuple(found)


def _apart(contracts: Iterable[str | None]) -> list[_Contracts]:
    numbers = tuple(one for one in contracts if one is not None)
    whole: list[_Contracts] = [()] if None in contracts else []
    return ([numbers] if numbers else []) + whole
