"""What do these inputs say about designated vendors on this date?"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from exposure.assess.contract_reach import reaches_of
from exposure.assess.findings import findings_of
from exposure.assess.judgements.entry import entry_digests
from exposure.assess.judgements.judged import Judged, Records, judged_by
from exposure.assess.law import law_gaps, law_of
from exposure.assess.outcome import asset_outcomes
from exposure.assess.reviews.groups import review_groups
from exposure.assess.summary import summarise
from exposure.assess.uses import Uses, uses_of
from exposure.assess.verdicts import Law
from exposure.assess.warnings import scan_warnings
from exposure.graph.bill_exposures import bill_exposures
from exposure.graph.contracts.cells import mentioning, stated_hits
from exposure.graph.coverage import coverage_of
from exposure.graph.exposure import Exposure, Locate
from exposure.graph.record_systems.universe import universe_of
from exposure.graph.row_exposures import row_exposures
from exposure.graph.supply import AssetNode, SupplyGraph, assets_of, build_graph
from exposure.graph.ties.follow import follow_ties
from exposure.identify.bills import match_bill
from exposure.identify.matcher import Matcher, build_matcher
from exposure.identify.outside import named_beside
from exposure.identify.rows import RowHit, match_row
from exposure.identify.stored.load import stored_matcher
from exposure.ingest.authored.allocations.read import read_allocations
from exposure.ingest.authored.judgements import Authored, inventory_of, read_judgements
from exposure.ingest.bounds import Bounds, bounds_of
from exposure.ingest.locate import locator
from exposure.ingest.read import Plan, read_all
from exposure.ingest.source import Source, sources_of
from exposure.inventory.estate import Estate
from exposure.model.designation import DesignationStatus
from exposure.model.finding import Finding
from exposure.model.judgements.decision import JudgementFile
from exposure.model.records import VendorRow
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
from exposure.register.lists.told import lists_on, told_of
from exposure.register.status import designations_on, vendors_to_look_for

Progress = Callable[[str], None]
Approve = Callable[[Sequence[Source]], None]
_DEFAULTS = Settings()
_HERE = Path()


class Examination(Struct, frozen=True):
    """A result, with the graph and inventory that it was drawn from."""

    result: ScanResult
    graph: SupplyGraph


def scan(
    inputs: Sequence[str], *, as_of: str, register: Register, settings: Settings = _DEFAULTS,
    folder: Path = _HERE, progress: Progress = lambda _: None,
) -> ScanResult:  # fmt: skip
    """Read `inputs` (files, folders, patterns, `-`) and say how vendors reach them on `as_of`.

    `as_of` is the law date, an ISO day; relative inputs are looked for from `folder`. An input
    that cannot be used becomes a gap of kind `unusable-input`. Raises `SettingsError` for an
    unknown vendor in `settings.watch`.
    """
    return examine(inputs, as_of=as_of, register=register, settings=settings, folder=folder,
                   progress=progress).result  # fmt: skip


def examine(
    inputs: Sequence[str], *, as_of: str, register: Register, settings: Settings,
    folder: Path, progress: Progress, approve: Approve = lambda _: None, today: str = "",
) -> Examination:  # fmt: skip
    """Do what `scan` does, and hand back the graph too.

    `approve` is shown the sources before any of them is read, and may refuse by raising. Judgements
    must hold on `today`, the ISO day of the scan, or on the law date if that is later.
    """
    looked_for = vendors_to_look_for(register, as_of, settings.watch)
    bounds = bounds_of(settings)
    allocated = read_allocations(settings.allocations, folder, bounds)
    authored = _authored(settings, folder, bounds, allocated.sources)
    met, missing = sources_of(inputs, folder)
    sources = inventory_of(met, authored)
    approve([*sources, *authored.sources, *_settings_file(settings, folder)])
    estate = read_all(Plan(tuple(sources), tuple(missing), bounds, settings.sheets), progress)
    names = {vendor.id: vendor.name for vendor in looked_for}
    graph, found = _found(estate, names, register=register, settings=settings, as_of=as_of,
                          progress=progress, locate=locator(sources, bounds))  # fmt: skip
    told = told_of(looked_for, {one.vendor for one in found})
    named = {vendor.id for vendor in told}
    acts = tuple(act for act in designations_on(register, as_of) if act.vendor in named)
    uses = uses_of(graph.assets, (row.number for row in estate.contracts), allocated, as_of)
    law = law_of(acts, estate.contracts, uses.said, register, as_of)
    graph = replace(
        graph,
        gaps=(*graph.gaps, *law_gaps(law, register), *uses.gaps),
    )
    findings = findings_of(found, assets_of(graph), law)
    known = _with_entries(told, register, findings)
    judged = _judged(findings, graph, authored, known, max(today, as_of))
    answer = _Answer(graph, judged, authored.files, known, acts, law, uses)
    return Examination(_result(answer, as_of, register, settings), graph)


def _found(
    estate: Estate, names: Mapping[str, str], *, register: Register, settings: Settings,
    as_of: str, progress: Progress, locate: Locate,
) -> tuple[SupplyGraph, list[Exposure]]:  # fmt: skip
    """Return the graph of what was read, and every exposure in it to the vendors of `names`."""
    progress("matching names and packages")
    everyone, matcher = _matchers(register, estate, names)
    row_hits = [match_row(everyone, row) for row in estate.rows]
    graph = build_graph(estate, row_hits, settings.joins, settings.config or "settings",
                        mentioning(everyone, estate.contracts))  # fmt: skip
    progress("finding routes")
    rows = _Rows(everyone, row_hits)
    tied = follow_ties(graph, rows.all_of(graph), everyone, names, as_of)
    outside = named_beside(everyone, estate, row_hits, names)
    graph = replace(tied.graph, gaps=(*tied.graph.gaps, *outside))
    return graph, [
        *_row_exposures(graph, names, rows, as_of),
        *tied.exposures,
        *_bill_exposures(graph, matcher, names, locate),
    ]


def _authored(settings: Settings, folder: Path, bounds: Bounds, more: Sequence[Source]) -> Authored:
    """Return what people wrote for the program itself, which is no inventory."""
    authored = read_judgements(settings.judgements, folder, bounds.max_file_bytes)
    named = (*settings.vendors, *settings.discoveries, settings.register, settings.register_key)
    own = tuple(Source(name, folder / name, named=True) for name in named if name)
    return replace(authored, sources=(*authored.sources, *own, *more))


def _settings_file(settings: Settings, folder: Path) -> list[Source]:
    """Return the file of the settings, which no output may replace."""
    name = settings.config
    return [Source(name, folder / name, named=True)] if name else []


def _matchers(
    register: Register, estate: Estate, names: Mapping[str, str]
) -> tuple[Matcher, Matcher]:
    """Return the matcher of sheets and that of SBOMs, which knows those of `names` alone.

    Sheets need the whole register: who a row is must never depend on the date. An index takes its
    time where lists name tens of thousands, so that one will do where nothing asks for the other,
    and none is made where the shipped register's was stored.
    """
    stored = stored_matcher(register)
    if stored is not None:
        return stored, stored
    if not (estate.rows or estate.contracts or estate.ties or estate.loose):
        some = build_matcher(register, list(names))
        return some, some
    everyone = build_matcher(register, register.vendors)
    return everyone, build_matcher(register, list(names)) if estate.bills else everyone


def _with_entries(
    looked_for: Sequence[VendorName], register: Register, findings: Sequence[Finding]
) -> tuple[VendorName, ...]:
    entries = entry_digests(register, {finding.vendor for finding in findings})
    return tuple(replace(one, entry=entries.get(one.id, "")) for one in looked_for)


def _judged(
    findings: Sequence[Finding], graph: SupplyGraph, authored: Authored,
    looked_for: Sequence[VendorName], day: str,
) -> Judged:  # fmt: skip
    """Hold people's judgements against the findings; they must hold on `day`."""
    rows, assets = graph.estate.rows, assets_of(graph)
    entries = {vendor.id: vendor.entry for vendor in looked_for}
    return judged_by(findings, Records(authored.judgements, rows, assets, entries, day))


class _Answer(Struct, frozen=True):
    """What was found, before it is written down with its dates and counts."""

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


def _result(answer: _Answer, as_of: str, register: Register, settings: Settings) -> ScanResult:
    graph, estate = answer.graph, answer.graph.estate
    universe = universe_of(estate, settings, as_of)
    gaps = (*estate.gaps, *graph.gaps, *universe.gaps)
    names = {vendor.id: vendor.name for vendor in answer.looked_for}
    lists = lists_on(register, as_of)
    others = [one.source for one in lists if one.looked_for]
    outcomes = asset_outcomes(graph, answer.findings, gaps, [*names, *others])
    warned = scan_warnings(answer.law, answer.uses, answer.looked_for, estate, register,
                           asks_contracts=settings.record_systems is not None)  # fmt: skip
    warnings = (*warned, *universe.warnings, *answer.judged.warnings)
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
        coverage=coverage_of(graph, gaps, universe.systems),
        imports=estate.imports,
        ties=estate.ties,
        decisions=answer.judged.decisions,
        allocations=tuple(answer.uses.said.values()),
        reaches=reaches_of(
            graph, answer.law.contracts, answer.uses.said, (outcomes, answer.findings, gaps)
        ),
        reviews=review_groups(answer.findings, graph, answer.acts, names),
        waivers=register.waivers,
        lists=lists,
    )


def _asked(answer: _Answer, settings: Settings) -> SettingsRecord:
    watch, fail_on, config = settings.watch, settings.fail_on, settings.config
    files, allocations = answer.judgement_files, answer.uses.files
    return SettingsRecord(watch, fail_on, config, files, allocations=allocations)


class _Rows(Struct, frozen=True):
    """Who the rows are, by the whole register."""

    matcher: Matcher
    hits: Sequence[Sequence[RowHit]]

    def of(self, graph: SupplyGraph, node: AssetNode) -> Iterator[tuple[VendorRow, list[RowHit]]]:
        """Yield each row that speaks of an asset, in an inventory or a contract, with its hits."""
        for row in node.rows:
            yield graph.estate.rows[row], list(self.hits[row])
        for stated in node.stated:
            yield stated, stated_hits(self.matcher, node, stated)

    def all_of(self, graph: SupplyGraph) -> Iterator[tuple[AssetNode, VendorRow, list[RowHit]]]:
        """Yield what `of` does, for each asset in turn."""
        return ((node, row, hits) for node in graph.assets for row, hits in self.of(graph, node))


def _row_exposures(
    graph: SupplyGraph, names: Mapping[str, str], rows: _Rows, as_of: str
) -> Iterator[Exposure]:
    for node in graph.assets:
        for row, hits in rows.of(graph, node):
            sought = [hit for hit in hits if hit.match.vendor in names]
            yield from row_exposures(row, sought, node, names, as_of)


def _bill_exposures(
    graph: SupplyGraph, matcher: Matcher, names: Mapping[str, str], locate: Locate
) -> Iterator[Exposure]:
    for node in graph.assets:
        for position in node.bills:
            bill = graph.estate.bills[position]
            sought = [hit for hit in match_bill(matcher, bill) if hit.match.vendor in names]
            yield from bill_exposures(bill, sought, node, locate)
