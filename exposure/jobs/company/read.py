"""Of which company is a question asked: of inputs that are read now, or of an earlier scan?"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from exposure.errors import InputError
from exposure.graph.exposure import Locate
from exposure.ingest.authored.decisions.placed import inventory_of
from exposure.ingest.bounds import bounds_of
from exposure.ingest.locate import locator
from exposure.ingest.read import Plan, read_all
from exposure.ingest.source import Source, sources_of
from exposure.inventory.estate import Estate
from exposure.jobs.company.earlier import is_earlier, read_earlier
from exposure.jobs.register.registered import Registered, register_of, registered
from exposure.jobs.request import Request
from exposure.model.judgements.decision import JudgementFile
from exposure.model.law.allocation import AllocationFile
from exposure.model.result import ScanResult
from exposure.model.settings import Settings
from exposure.register.facts import Register
from exposure.scan.examination import Asked, Examination, examine_estate, said_in
from exposure.scan.exposures import Progress
from exposure.scan.in_vain import with_searched_in_vain
from exposure.scan.said import Said

_REGISTER_CHANGED = (
    "The register is not the one of the earlier scan, known to {then}: this is answered by facts"
    " known to {now}."
)
_NOT_READ = (
    "{name}, which the earlier scan obeyed, is not obeyed here: it is missing or has changed."
)

_File: TypeAlias = JudgementFile | AllocationFile


class Company(Struct, frozen=True):
    """Everything that was read of a company, and by which facts it is looked at."""

    estate: Estate
    register: Register
    settings: Settings
    as_of: str
    """The law date: the one asked for, else that of the earlier scan, else today."""
    said: Said
    locate: Locate
    today: str
    warnings: tuple[str, ...] = ()
    """What a reader must know who compares the answer with the earlier scan."""

    def examined(self, progress: Progress = lambda _: None) -> Examination:
        """Return the examination of what was read."""
        asked = Asked(self.as_of, self.register, self.settings, progress, self.today)
        return examine_estate(self.estate, asked, self.said, self.locate)


def company_of(request: Request, progress: Progress, apart: Sequence[str] = ()) -> Company:
    """Read the inputs of a request, or what an earlier scan kept of them.

    `apart` names files that are no inventory, though they may lie among the inputs. Raises
    `InputError` for an input that cannot be used, or for an earlier scan among inputs, and
    `ResultError` for a folder of a scan that is not whole.
    """
    paths = [request.folder / name for name in request.inputs]
    earlier = [path for path in paths if is_earlier(path)]
    if not earlier:
        return _read(request, progress, apart)
    if len(paths) > 1:
        raise InputError(f"{earlier[0]}: expected inputs, or the folder of one scan alone, met both",
                         hint="name one of them")  # fmt: skip
    return _kept(request, earlier[0])


def _read(request: Request, progress: Progress, apart: Sequence[str]) -> Company:
    asked = registered(request.settings(), request.folder)
    bounds = bounds_of(asked.settings)
    said = said_in(asked.settings, request.folder, bounds, request.today.isoformat())
    met, missing = sources_of(request.inputs, request.folder)
    if missing:
        raise missing[0]
    beside = tuple(Source(name, request.folder / name, named=True) for name in apart)
    authored = replace(said.authored, sources=(*said.authored.sources, *beside))
    sources = inventory_of(met, authored)
    plan = Plan(tuple(sources), (), bounds, asked.settings.sheets, results=True)
    return Company(
        estate=with_searched_in_vain(read_all(plan, progress), met),
        register=asked.register,
        settings=asked.settings,
        as_of=request.law_date(),
        said=said,
        locate=locator(sources, bounds),
        today=request.today.isoformat(),
    )


def _kept(request: Request, path: Path) -> Company:
    earlier = read_earlier(path)
    then, graph = earlier.result, earlier.graph
    asked = _as_then(request, then)
    settings = replace(asked.settings, joins=graph.joins, config=graph.config)
    today = request.today.isoformat()
    said = said_in(settings, request.folder, bounds_of(settings), today)
    return Company(
        estate=graph.estate,
        register=asked.register,
        settings=settings,
        as_of=request.law_date() if request.as_of else then.as_of,
        said=said,
        locate=_no_lines,
        today=today,
        warnings=tuple(_changes(then, asked.register, said)),
    )


def _no_lines(_: object, __: object) -> dict[int, int]:
    """Stand in for the search for lines: the files of an earlier scan need not be there any more."""
    return {}


def _as_then(request: Request, then: ScanResult) -> Registered:
    """Return register and settings as of the earlier scan, and what the request says beside it."""
    now = request.settings()
    here = request.folder
    settings = replace(
        now,
        judgements=_added(_still_there(then.settings.judgements, here), now.judgements),
        allocations=_added(_still_there(then.settings.allocations, here), now.allocations),
    )
    if settings.vendors or settings.register:
        asked = registered(settings, here)
    else:
        asked = Registered(register_of(then, here), settings)
    watch = tuple(dict.fromkeys((*then.settings.watch, *asked.settings.watch)))
    return replace(asked, settings=replace(asked.settings, watch=watch))


def _added(then: tuple[str, ...], now: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*then, *now)))


def _still_there(files: Sequence[_File], folder: Path) -> tuple[str, ...]:
    return tuple(file.name for file in files if (folder / file.name).is_file())


def _changes(then: ScanResult, register: Register, said: Said) -> Iterator[str]:
    """Yield in what the answer rests on something else than the earlier scan did."""
    if register.record.version != then.register.version:
        yield _REGISTER_CHANGED.format(then=then.register.known_to, now=register.record.known_to)
    files: tuple[_File, ...] = (*said.authored.files, *said.allocated.files)
    kept: tuple[_File, ...] = (*then.settings.judgements, *then.settings.allocations)
    obeyed = {file.sha256 for file in files}
    for file in kept:
        if file.sha256 not in obeyed:
            yield _NOT_READ.format(name=file.name)
