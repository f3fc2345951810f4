"""Which findings have people settled or decided on, which are open again, and what became of each?"""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from exposure.ingest.authored.decisions.placed import Authored
from exposure.model.designation import DesignationStatus
from exposure.model.finding import Finding
from exposure.model.judgements.decision import Decision
from exposure.model.law.allocation import Allocation
from exposure.model.records import VendorRow
from exposure.model.result import Asset


class Records(Struct, frozen=True):
    """What a scan read beside the findings, as far as judgements depend on it."""

    authored: Authored
    rows: Sequence[VendorRow]
    assets: Mapping[str, Asset]
    entries: Mapping[str, str]
    acts: Sequence[DesignationStatus]
    day: str
    uses: Sequence[Allocation] = ()
    """What is said of the use of assets on contracts."""


class Judged(Struct, frozen=True):
    """The findings in their order, with what people said of them."""

    findings: tuple[Finding, ...]
    decisions: tuple[Decision, ...] = ()
    warnings: tuple[str, ...] = ()


def judged_by(findings: Sequence[Finding], records: Records) -> Judged:
    """Hold people's judgements and risk decisions against what was read.

    Where there are none, nothing changes.
    """
    said = records.authored
    judged = Judged(tuple(findings), warnings=said.warnings)
    if said.judgements or said.risks:
        # Late on purpose: a run without judgements must not wait for how they are heard.
        from exposure.assess.judgements.notices import chain_warnings

        chained = tuple(chain_warnings(said.judgements, said.risks))
        judged = Judged(judged.findings, (), (*judged.warnings, *chained))
    if said.judgements:
        judged = _with_judgements(judged, records)
    return _with_risks(judged, records) if said.risks else judged


def _with_judgements(before: Judged, records: Records) -> Judged:
    from exposure.assess.judgements.bench import Bench, judged
    from exposure.assess.judgements.profile import profiles_of

    profiles = profiles_of(before.findings, records.rows, records.assets)
    bench = Bench(records.authored.judgements, profiles, records.entries, records.day)
    findings, decisions, warnings = judged(before.findings, bench)
    return Judged(findings, decisions, (*warnings, *before.warnings))


def _with_risks(before: Judged, records: Records) -> Judged:
    from exposure.assess.decisions.decided import Risks, decided
    from exposure.assess.decisions.seen import standings, used_on

    used = used_on(records.assets.values(), records.uses, contracts=False) or {}
    stand = standings(records.acts)
    against = Risks(records.authored.risks, records.entries, stand, records.day, used)
    findings, decisions, warnings = decided(before.findings, against)
    return Judged(findings, (*before.decisions, *decisions), (*before.warnings, *warnings))
