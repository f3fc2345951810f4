"""What do these inputs say about designated vendors on this date?"""

from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from exposure.assess.allocated.routes import routed
from exposure.assess.findings import findings_of
from exposure.assess.judgements.entry import entry_digests
from exposure.assess.judgements.judged import Judged, Records, judged_by
from exposure.assess.law import law_gaps, law_of
from exposure.assess.uses import uses_of
from exposure.graph.exposure import Locate
from exposure.graph.recognised import Recognised
from exposure.graph.supply import SupplyGraph, assets_of
from exposure.ingest.authored.allocations.answers import Allocated
from exposure.ingest.authored.allocations.read import read_allocations
from exposure.ingest.authored.judgements import Authored, inventory_of, read_judgements
from exposure.ingest.bounds import Bounds, bounds_of
from exposure.ingest.locate import locator
from exposure.ingest.read import Plan, read_all
from exposure.ingest.source import Source, sources_of
from exposure.inventory.estate import Estate
from exposure.model.finding import Finding
from exposure.model.result import ScanResult, VendorName
from exposure.model.settings import Settings
from exposure.register.facts import Register
from exposure.register.lists.told import told_of
from exposure.register.status import designations_on, vendors_to_look_for
from exposure.scan.answer import Answer, result_of
from exposure.scan.exposures import Found, Progress, exposures_in
from exposure.scan.sought import Sought

Approve = Callable[[Sequence[Source]], None]
_DEFAULTS = Settings()
_HERE = Path()


class Examination(Struct, frozen=True):
    """A result, with the graph and inventory that it was drawn from."""

    result: ScanResult
    graph: SupplyGraph
    known: Recognised
    """What was recognised in the graph, of every vendor that the register knows."""


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
) -> Examination:  # fmt: skip
    """Do what `scan` does, and hand back the graph too.

    `approve` is shown the sources before any of them is read, and may refuse by raising. Judgements
    must hold on `today`, the ISO day of the scan, or on the law date if that is later.
    """
    vendors_to_look_for(register, as_of, settings.watch)  # an unknown one is told before reading
    bounds = bounds_of(settings)
    said = said_in(settings, folder, bounds)
    met, missing = sources_of(inputs, folder)
    sources = inventory_of(met, said.authored)
    approve([*sources, *said.authored.sources, *_settings_file(settings, folder)])
    estate = read_all(Plan(tuple(sources), tuple(missing), bounds, settings.sheets), progress)
    asked = Asked(as_of, register, settings, progress, today)
    return examine_estate(estate, asked, said, locator(sources, bounds))


class Said(Struct, frozen=True):
    """What people wrote for the program itself, which is no inventory."""

    authored: Authored = Authored()
    allocated: Allocated = Allocated()


def said_in(settings: Settings, folder: Path, bounds: Bounds) -> Said:
    """Read the files of judgements and allocations that the settings name."""
    allocated = read_allocations(settings.allocations, folder, bounds)
    authored = _authored(settings, folder, bounds, allocated.sources)
    return Said(authored, allocated)


def examine_estate(estate: Estate, asked: Asked, said: Said, locate: Locate) -> Examination:
    """Say how vendors reach what was read, on the law date of `asked`."""
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
    judged = _judged(findings, graph, said.authored, known, max(asked.today, as_of))
    answer = Answer(graph, judged, said.authored.files, known, acts, law, uses)
    return Examination(result_of(answer, as_of, register, asked.settings), graph, found.known)


def _authored(settings: Settings, folder: Path, bounds: Bounds, more: Sequence[Source]) -> Authored:
    """Return the judgements, and as sources every file that no output may replace."""
    authored = read_judgements(settings.judgements, folder, bounds.max_file_bytes)
    named = (*settings.vendors, *settings.discoveries, settings.register, settings.register_key)
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


def _judged(
    findings: Sequence[Finding], graph: SupplyGraph, authored: Authored,
    looked_for: Sequence[VendorName], day: str,
) -> Judged:  # fmt: skip
    """Hold people's judgements against the findings; they must hold on `day`."""
    rows, assets = graph.estate.rows, assets_of(graph)
    entries = {vendor.id: vendor.entry for vendor in looked_for}
    return judged_by(findings, Records(authored.judgements, rows, assets, entries, day))
