"""What is written down of an examination, with its dates and counts?"""

from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from exposure.assess.contract_reach import reaches_of
from exposure.assess.covered import added_by
from exposure.assess.judgements.judged import Judged
from exposure.assess.outcome import asset_outcomes
from exposure.assess.reviews.waiting import asks_for_review
from exposure.assess.summary import summarise
from exposure.assess.uses import Uses
from exposure.assess.verdicts import Law
from exposure.assess.warnings import scan_warnings
from exposure.graph.coverage.added import Added
from exposure.graph.coverage.totals import coverage_of
from exposure.graph.supply import SupplyGraph, assets_of
from exposure.inventory.estate import Estate
from exposure.model.coverage.figures import Coverage, RecordSystem
from exposure.model.coverage.repositories import Repository
from exposure.model.designation import DesignationStatus
from exposure.model.finding import Finding
from exposure.model.gap import Gap
from exposure.model.judgements.decision import JudgementFile
from exposure.model.judgements.review import ReviewGroup
from exposure.model.result import (
    SCHEMA,
    VERSION,
    ScanResult,
    SettingsRecord,
    ToolRecord,
    VendorName,
)
from exposure.model.settings import Settings
from exposure.register.facts import Register
from exposure.register.lists.told import lists_on


class Answer(Struct, frozen=True):
    """What was found, before it is written down."""

    graph: SupplyGraph
    judged: Judged
    judgement_files: tuple[JudgementFile, ...]
    looked_for: tuple[VendorName, ...]
    acts: tuple[DesignationStatus, ...]
    law: Law
    uses: Uses

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Every finding, with what people said of it."""
        return self.judged.findings


def result_of(answer: Answer, as_of: str, register: Register, settings: Settings) -> ScanResult:
    """Return the whole result of an examination on the law date `as_of`."""
    graph, estate = answer.graph, answer.graph.estate
    records = _records(estate, settings, as_of)
    gaps = (*estate.gaps, *graph.gaps, *records.gaps)
    names = {vendor.id: vendor.name for vendor in answer.looked_for}
    lists = lists_on(register, as_of)
    others = [one.source for one in lists if one.looked_for]
    outcomes = asset_outcomes(graph, answer.findings, gaps, [*names, *others])
    warned = scan_warnings(answer.law, answer.uses, answer.looked_for, estate, register,
                           asks_contracts=settings.record_systems is not None)  # fmt: skip
    warnings = (*warned, *records.warnings, *answer.judged.warnings)
    return ScanResult(
        schema=SCHEMA,
        tool=ToolRecord(VERSION),
        as_of=as_of,
        register=register.record,
        settings=_asked(answer, settings),
        summary=summarise(outcomes, answer.findings, gaps, names, warnings),
        inputs=estate.inputs,
        assets=tuple(assets_of(graph).values()),
        vendors=tuple(estate.rows),
        contracts=estate.contracts,
        designations=answer.acts,
        looked_for=answer.looked_for,
        outcomes=tuple(outcomes),
        findings=answer.findings,
        gaps=gaps,
        coverage=_coverage(answer, gaps, records, as_of),
        imports=estate.imports,
        ties=estate.ties,
        decisions=answer.judged.decisions,
        allocations=tuple(answer.uses.said.values()),
        reaches=reaches_of(
            graph, answer.law.contracts, answer.uses.said, (outcomes, answer.findings, gaps)
        ),
        reviews=_reviews(answer, names),
        waivers=register.waivers,
        lists=lists,
    )


def _reviews(answer: Answer, names: Mapping[str, str]) -> tuple[ReviewGroup, ...]:
    if not any(map(asks_for_review, answer.findings)):
        return ()
    # Late on purpose: most checks find nothing that waits for a person.
    from exposure.assess.reviews.groups import review_groups

    return review_groups(answer.findings, answer.graph, answer.acts, names, answer.uses.said)


class _Records(Struct, frozen=True):
    """What is known of the company's record systems and repositories."""

    systems: tuple[RecordSystem, ...] = ()
    gaps: tuple[Gap, ...] = ()
    warnings: tuple[str, ...] = ()
    repositories: tuple[Repository, ...] = ()


def _records(estate: Estate, settings: Settings, as_of: str) -> _Records:
    """Return the company's record systems and roster, with gaps and warnings about them."""
    if settings.is_of_a_build:
        return _Records()
    # Late on purpose: a check of a build does not ask for them.
    from exposure.graph.record_systems.universe import universe_of

    found = universe_of(estate, settings, as_of)
    return _Records(found.systems, found.gaps, found.warnings, found.repositories)


def _coverage(answer: Answer, gaps: Sequence[Gap], records: _Records, as_of: str) -> Coverage:
    known = coverage_of(answer.graph, gaps, records.systems, _added(answer, gaps, as_of))
    return replace(known, repositories=records.repositories) if records.repositories else known


def _added(answer: Answer, gaps: Sequence[Gap], as_of: str) -> Added:
    found, contracts = (answer.findings, gaps), answer.law.contracts
    return added_by(answer.graph, found, answer.uses, contracts, as_of)


def _asked(answer: Answer, settings: Settings) -> SettingsRecord:
    watch, config = settings.watch, settings.config
    fail_on = "; ".join(one.written for one in settings.fail_on)
    files, allocations = answer.judgement_files, answer.uses.files
    return SettingsRecord(watch, fail_on, config, files, allocations=allocations,
                          asset=settings.asset, config_sha256=settings.config_sha256)  # fmt: skip
