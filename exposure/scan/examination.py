"""What do these inputs say about designated vendors on this date?"""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from exposure.assess.allocated.routes import routed
from exposure.assess.findings import findings_of
from exposure.assess.judgements.entry import entry_digests
from exposure.assess.judgements.judged import Records, judged_by
from exposure.assess.law import law_gaps, law_of
from exposure.assess.uses import Uses
from exposure.graph.adjacency import load_ahead
from exposure.graph.exposure import Locate
from exposure.graph.recognised import Recognised
from exposure.graph.supply import SupplyGraph, assets_of
from exposure.ingest.authored.decisions.placed import Authored, Lines, inventory_of
from exposure.ingest.bounds import Bounds, bounds_of
from exposure.ingest.locate import locator
from exposure.ingest.read import Plan, read_all
from exposure.ingest.source import Source, sources_of
from exposure.inventory.estate import Estate
from exposure.model.designation import DesignationStatus
from exposure.model.finding import Finding
from exposure.model.result import ScanResult, VendorName
from exposure.model.settings import Settings
from exposure.register.facts import Register
from exposure.register.lists.told import told_of
from exposure.register.status import designations_on, vendors_to_look_for
from exposure.scan.answer import Answer, result_of
from exposure.scan.exposures import Found, Progress, exposures_in
from exposure.scan.in_vain import with_searched_in_vain
from exposure.scan.said import Said
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
    load_ahead(max((source.size for source in sources), default=0))
    read = with_searched_in_vain(read_all(plan, progress), met)
    estate = of_asset(read, settings.asset)
    asked, locate = Asked(as_of, register, settings, progress, today), locator(sources, bounds)
    return examine_estate(estate, asked, said, keep(estate, locate) if keep else locate)


def of_asset(estate: Estate, asset: str) -> Estate:
    """Return the same with every SBOM said to describe the product `asset`, if that is named."""
    if not asset:
        return estate
    return replace(estate, bills=tuple(replace(bill, asset=asset) for bill in estate.bills))


def said_in(settings: Settings, folder: Path, bounds: Bounds, today: str = "") -> Said:
    """Return what the files say that the settings name, with every file that no output may replace.

    `today` is the ISO day of the scan, after which a workbook may be dated by no more than a day.
    """
    said = Said()
    if settings.judgements or settings.allocations or settings.roster:
        # Late on purpose: a run without such files must not wait for their readers.
        from exposure.scan.authored import read_said

        said = read_said(settings, folder, bounds, today)
    sources = (*said.authored.sources, *_named(settings, folder))
    return replace(said, authored=replace(said.authored, sources=sources))


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
    uses = _uses(graph, said, as_of)
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


def _uses(graph: SupplyGraph, said: Said, as_of: str) -> Uses:
    if not said.allocated.filled and not any(node.asset.contracts for node in graph.assets):
        return Uses({})
    # Late on purpose: in a build, no records and no people speak of contracts.
    from exposure.assess.allocated.said import uses_of

    numbers = (row.number for row in graph.estate.contracts)
    return uses_of(graph.assets, numbers, said.allocated, as_of)


def _named(settings: Settings, folder: Path) -> Iterator[Source]:
    """Yield the other files that the settings name."""
    named = (*settings.vendors, *settings.discoveries, settings.register, settings.register_key,
             settings.baseline, settings.roster)  # fmt: skip
    yield from (Source(name, folder / name, named=True) for name in named if name)


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
