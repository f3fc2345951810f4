"""How does the graph of a company reach other programs?"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from exposure.assess.hypothetical.meant import Whom
from exposure.graph.drawing.drawing import Drawing
from exposure.graph.network.columns import PAST, REVIEW
from exposure.graph.network.part import nodes_of
from exposure.ingest.source import STANDARD_INPUT, Source, sources_of
from exposure.jobs.company.earlier import NAMES, is_earlier
from exposure.jobs.company.read import Company
from exposure.jobs.company.studied import Studied, company_asked
from exposure.jobs.exporting.graph import ALL, Marked, found_vendors, marked, part_of
from exposure.jobs.exporting.request import ExportRequest
from exposure.jobs.exporting.writers import WRITERS, in_bytes
from exposure.jobs.gating.exit_code import UNUSABLE_INPUT, refused
from exposure.jobs.outputs import STANDARD_OUTPUT, write_target
from exposure.jobs.overwrite import refuse_overwriting
from exposure.model.designation import Handling
from exposure.model.gap import GapEffect
from exposure.model.result import ScanResult
from exposure.model.words import number_of
from exposure.report.graph.about import About
from exposure.report.graph.told import left_out, told_of
from exposure.scan.exposures import Progress

_NOT_PUBLIC = (
    "the file tells what your own files keep from others: read it through before you hand it on"
)


class Exported(Struct, frozen=True):
    """What there is to say, on which stream, and how to exit."""

    text: str
    """For standard output; empty where that holds the graph."""
    told: tuple[str, ...]
    """Lines for standard error."""
    code: int


class _Named(Struct, frozen=True):
    """Vendors, by id and display name; None in place of ids stands for the whole graph."""

    ids: tuple[str, ...] | None
    names: tuple[str, ...] = ()


def export(request: ExportRequest, *, progress: Progress) -> Exported:
    """Write the graph of a company, or what lies on a route to vendors, and say what was written.

    Raises `SettingsError` for a vendor that nobody knows, `InputError` or `ResultError` for what
    cannot be read, and `OutputError` where nothing can be written; nothing is written then.
    """
    form = request.output_format()
    company = company_asked(request.asked, progress)
    _refuse_overwriting(request, company)
    company, asked = _asked(request, company, progress)
    graph = marked(company, progress, asked)
    vendors = _vendors(request, graph, asked)
    progress("writing")
    drawn = _drawn(request, graph, vendors)
    drawing, about = drawn.drawing, _about(request, graph.result, vendors, drawn)
    write_target(request.target, in_bytes(WRITERS[form](drawing, about)))
    progress("")
    said = told_of(_name(request), drawing, about, left_out(drawn.everything, drawing))
    return _ended(request, company, graph, said)


def _name(request: ExportRequest) -> str:
    return "standard output" if request.target == STANDARD_OUTPUT else request.target


def _refuse_overwriting(request: ExportRequest, company: Company) -> None:
    """Raise `OutputError` where the target is an input, an earlier result or a file that was obeyed."""
    if request.target == STANDARD_OUTPUT:
        return
    folder, settings = request.asked.folder, company.settings
    inputs = [name for name in request.asked.inputs if name != STANDARD_INPUT]
    met, _ = sources_of(inputs, folder)
    earlier = (folder / name for name in inputs if is_earlier(folder / name))
    results = [(one if one.is_dir() else one.parent) / name for one in earlier for name in NAMES]
    files = (settings.config, settings.register, settings.register_key, *settings.vendors,
             *settings.judgements, *settings.allocations)  # fmt: skip
    own = [*results, *(folder / name for name in files if name)]
    kept = [Source(path.as_posix(), path, named=True) for path in own]
    refuse_overwriting([*met, *kept], [Path(request.target)])


def _asked(
    request: ExportRequest, company: Company, progress: Progress
) -> tuple[Company, dict[str, str]]:
    """Return whom the request names, by id, and the company in which each of them is looked for."""
    whom = Whom(company.register, lambda: Studied(company, progress).read)
    meant = [whom.meant(text, "VENDOR").assumed for text in request.vendors]
    watch = dict.fromkeys((*company.settings.watch, *(one.id for one in meant if one.in_register)))
    settings = replace(company.settings, watch=tuple(watch))
    return replace(company, settings=settings), {one.id: one.name for one in meant}


def _vendors(request: ExportRequest, graph: Marked, asked: dict[str, str]) -> _Named:
    if request.whole:
        return _Named(None)
    if asked:
        return _Named(tuple(asked), tuple(asked.values()))
    names = {one.id: one.name for one in graph.result.looked_for}
    found = sorted(found_vendors(graph.result), key=lambda one: (names.get(one, one), one))
    return _Named(tuple(found), tuple(names.get(one, one) for one in found))


class _Drawn(Struct, frozen=True):
    drawing: Drawing
    everything: Drawing
    """The same with every edge, however doubtful."""


def _drawn(request: ExportRequest, graph: Marked, vendors: _Named) -> _Drawn:
    admitted = ALL if request.whole else REVIEW | PAST
    if request.sure_only:
        admitted &= ~REVIEW
    drawing = _drawing(graph, vendors, admitted)
    is_all = admitted == ALL or not (request.sure_only or _has_settled(graph))
    return _Drawn(drawing, drawing if is_all else _drawing(graph, vendors, ALL))


def _drawing(graph: Marked, vendors: _Named, admitted: int) -> Drawing:
    return Drawing(graph.network, part_of(graph.network, vendors.ids, admitted), graph.marks)


def _has_settled(graph: Marked) -> bool:
    return any(one.settled for one in graph.marks.cited.values())


def _unreached(drawing: Drawing, vendors: _Named) -> tuple[str, ...]:
    """Return the names of those to whom nothing that is drawn leads."""
    drawn = set(drawing.part.nodes)
    pairs = zip(vendors.ids or (), vendors.names, strict=True)
    return tuple(name for one, name in pairs if drawn.isdisjoint(nodes_of(drawing.network, [one])))


def _about(request: ExportRequest, result: ScanResult, vendors: _Named, drawn: _Drawn) -> About:
    without = _unreached(drawn.everything, vendors)
    return About(
        tool=f"{result.tool.name} {result.tool.version}",
        as_of=result.as_of,
        register=result.register.version,
        vendors=vendors.names,
        without=without,
        doubtful=tuple(one for one in _unreached(drawn.drawing, vendors) if one not in without),
        whole=request.whole,
        sure_only=request.sure_only,
        warnings=result.summary.warnings,
    )


def _ended(
    request: ExportRequest, company: Company, graph: Marked, said: Iterator[str]
) -> Exported:  # fmt: skip
    lines, result = list(said), graph.result
    lines += _unread(result)
    unusable = tuple(refused(result))
    told = [*company.warnings, *result.summary.warnings, *_not_public(result)]
    to_file = request.target != STANDARD_OUTPUT
    return Exported(
        "\n".join(lines) if to_file else "",
        (*unusable, *([] if to_file else lines), *dict.fromkeys(told)),
        UNUSABLE_INPUT if unusable else 0,
    )


def _unread(result: ScanResult) -> Iterator[str]:
    hiding = sum(gap.effect is GapEffect.hides_presence for gap in result.gaps)
    if hiding:
        gaps = number_of(hiding, "gap hides", "gaps hide")
        yield f"{gaps} what may be present: routes may be missing. `exposure scan` names each."


def _not_public(result: ScanResult) -> Sequence[str]:
    secret = any(one.handling is not Handling.public for one in result.looked_for)
    return [_NOT_PUBLIC] if secret or result.register.not_public else []
