"""From which records is told which clocks run and which may run?"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, tzinfo

from msgspec import Struct

from exposure.assess.clocks.may_run import Known, known_of, may_run
from exposure.ingest.authored.discoveries import PlacedDiscovery
from exposure.model.finding import Finding
from exposure.model.law.clock import MayRun
from exposure.register.law.clocks import ClockRule


class ClockRecords(Struct, frozen=True):
    """All that the clocks of one scan are told from."""

    rules: Mapping[str, ClockRule]
    """The register's clocks by id."""
    may_run: tuple[MayRun, ...]
    known: Mapping[str, Known]
    """Finding id → under which key it is found again."""
    discoveries: tuple[PlacedDiscovery, ...]
    as_of: str
    """The law date, ISO."""
    zone: tzinfo
    """The time zone in which the law date begins."""


def clock_records(
    rules: Iterable[ClockRule],
    findings: Sequence[Finding],
    discoveries: Iterable[PlacedDiscovery],
    as_of: str,
    zone: tzinfo = UTC,
) -> ClockRecords:
    """Put together what is known of clocks; without a stated time zone the law date begins in UTC."""
    return ClockRecords(
        rules={rule.id: rule for rule in rules},
        may_run=may_run(findings),
        known={finding.id: known_of(finding) for finding in findings},
        discoveries=tuple(discoveries),
        as_of=as_of,
        zone=zone,
    )
