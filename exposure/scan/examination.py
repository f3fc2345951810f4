"""What do these inputs say about designated vendors on this date?"""

from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from exposure.assess.allocated.routes import routed
from exposure.assess.findings import findings_of
from exposure.assess.judgements.entry import entry_digests
from exposure.assess.judgements.judged import Records, judged_by
from exposure.assess.law import law_gaps, law_of
from exposure.assess.uses import uses_of
from exposure.graph.exposure import Locate
from exposure.graph.recognised import Recognised
from exposure.graph.supply import SupplyGraph, assets_of
from exposure.ingest.authored.allocations.answers import Allocated
from exposure.ingest.authored.allocations.read import read_allocations
from exposure.ingest.authored.decisions.placed import Lines
from exposure.ingest.authored.judgements import Authored, inventory_of, read_judgements
from exposure.ingest.authored.roster.read import read_roster
from exposure.ingest.bounds import Bounds, bounds_of
from exposure.ingest.locate import locator
from exposure.ingest.read import Plan, read_all
from exposure.ingest.source import Source, sources_of
from exposure.inventory.estate import Estate
from exposure.model.designation import DesignationStatus
from exposure.model.finding import Finding
from exposure.model.record_systems.expected import ExpectedRepository
from exposure.model.result import ScanResult, VendorName
from exposure.model.settings import Settings
from exposure.register.facts import Register
from exposure.register.lists.told import told_of
from exposure.register.status import designations_on, vendors_to_look_for
from exposure.scan.answer import Answer, result_of
from exposure.scan.exposures import Found, Progress, exposures_in
from exposure.scan.sought import Sought

Approve = Callable[[Sequence[Source]], None]
Keep = Callable[[Estate, Locate], Locate]
"""Is shown what was read, and returns what finds lines, so that both can be kept."""
_DEFAULTS = Settings()
_HERE = Path()


class Examination(Struct, frozen=True):
    """A result, with the graph and inventory that it was drawn from."""

    result: ScanResult
    graph: SupplyGraph
    known: Recognised
    """What was recognised in the graph, of every vendor that the register knows."""
    said: Lines = Lines()
    """The judgements and risk decisions that were read."""


class Asked(Struct, frozen=True):
    """By which facts, on which date and with which settings is an estate looked at?"""

    as_of: str
    register: Register
    settings: Settings
    progress: Progress
    today: str = ""
    """The ISO day on which judgements must hold, if it is later than the law date."""


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
    keep: Keep | None = None,
) -> Examination:  # fmt: skip
    """Do what `scan` does, and hand back the graph too.

    `approve` is shown the sources before any of them is read, and may refuse by raising. Judgements
    must hold on `today`, the ISO day of the scan, or on the law date if that is later. `keep` is
    told what was read, and on which lines.
    """
    vendors_to_look_for(register, as_of, settings.watch)  # an unknown one is told before reading
    bounds = bounds_of(settings)
    said = said_in(settings, folder, bounds, today)
    met, missing = sources_of(inputs, folder)
    sources = inventory_of(met, said.authored)
    approve([*sources, *said.authored.sources, *_settings_file(settings, folder)])
    plan = Plan(tuple(sources), tuple(missing), bounds, settings.sheets, not settings.is_of_a_build)
    estate = of_asset(read_all(plan, progress), settings.asset)
    asked, locate = Asked(as_of, register, settings, progress, today), locator(sources, bounds)
    return examine_estate(estate, asked, said, keep(estate, locate) if keep else locate)


def of_asset(estate: Estate, asset: str) -> Estate:
    """Return the same with every SBOM said to describe the product `asset`, if that is named."""
    if not asset:
        return estate
    return replace(estate, bills=tuple(replace(bill, asset=asset) for bill in estate.bills))


class Said(Struct, frozen=True):
    """What people wrote for the program itself, which is no inventory."""

    authored: Authored = Authored()
    allocated: Allocated = Allocated()
    roster: tuple[ExpectedRepository, ...] = ()

    def obeyed(self, settings: Settings) -> Settings:
        """Return the settings, with the repositories that a sheet lists."""
        return replace(settings, repositories=self.roster) if self.roster else settings


def said_in(settings: Settings, folder: Path, bounds: Bounds, today: str = "") -> Said:
    """Read the files of judgements and allocations, and the roster, that the settings name.

    `today` is the ISO day of the scan, after which a workbook may be dated by no more than a day.
    """
    allocated = read_allocations(settings.allocations, folder, bounds)
    authored = _authored(settings, folder, bounds, allocated.sources, today)
    return Said(authored, allocated, read_roster(settings, folder, bounds))


def examine_estate(estate: Estate, asked: Asked, said: Said, locate: Locate) -> Examination:
    """Say how vendors reach what was read, on the law date of `asked`."""
    asked = replace(asked, settings=said.obeyed(asked.settings))
    register, as_of = asked.register, asked.as_of
    looked_for = vendors_to_look_for(register, as_of, asked.settings.watch)
    names = {vendor.id: vendor.name for vendor in looked_for}
    sought = Sought(register, names, as_of, asked.settings)
    found = exposures_in(estate, sought, asked.progress, locate)
    told = told_of(looked_for, {one.vendor for one in found.exposures})
    return _examination(found, told, asked, said)


def _examination(found: Found, told: Sequence[VendorName], asked: Asked, said: Said) -> Examination:
    register, as_of, graph = asked.register, asked.as_of, found.graph
    contracts = graph.estate.contracts
    named = {vendor.id for vendor in told}
    acts = tuple(act for act in designations_on(register, as_of) if act.vendor in named)
    uses = uses_of(graph.assets, (row.number for row in contracts), said.allocated, as_of)
    law = law_of(acts, contracts, uses.said, register, as_of)
    graph = replace(graph, gaps=(*graph.gaps, *law_gaps(law, register), *uses.gaps))
    assets = assets_of(graph)
    findings = findings_of(routed(found.exposures, assets, uses.said), assets, law)
    known = _with_entries(told, register, findings)
    records = _records(graph, said.authored, known, acts, max(asked.today, as_of))
    records = replace(records, uses=tuple(uses.said.values()))
    judged = judged_by(findings, records)
    answer = Answer(graph, judged, said.authored.files, known, acts, law, uses)
    lines = Lines(said.authored.judgements, said.authored.risks)
    result = result_of(answer, as_of, register, asked.settings)
    return Examination(result, graph, found.known, lines)


def _authored(
    settings: Settings, folder: Path, bounds: Bounds, more: Sequence[Source], today: str
) -> Authored:
    """Return the judgements, and as sources every file that no output may replace."""
    authored = read_judgements(settings.judgements, folder, bounds, today)
    named = (*settings.vendors, *settings.discoveries, settings.register, settings.register_key,
             settings.baseline, settings.roster)  # fmt: skip
    own = tuple(Source(name, folder / name, named=True) for name in named if name)
    return replace(authored, sources=(*authored.sources, *own, *more))


def _settings_file(settings: Settings, folder: Path) -> list[Source]:
    """Return the file of the settings, which no output may replace."""
    name = settings.config
    return [Source(name, folder / name, named=True)] if name else []


def _with_entries(
    looked_for: Sequence[VendorName], register: Register, findings: Sequence[Finding]
) -> tuple[VendorName, ...]:
    entries = entry_digests(register, {finding.vendor for finding in findings})
    return tuple(replace(one, entry=entries.get(one.id, "")) for one in looked_for)


def _records(
    graph: SupplyGraph, authored: Authored, looked_for: Sequence[VendorName],
    acts: Sequence[DesignationStatus], day: str,
) -> Records:  # fmt: skip
    """Return what people's judgements are held against; they must hold on `day`."""
    entries = {vendor.id: vendor.entry for vendor in looked_for}
    return Records(authored, graph.estate.rows, assets_of(graph), entries, acts, day)
