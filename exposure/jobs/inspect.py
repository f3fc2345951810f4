"""What do these sheets hold, as the program understands them, and what should a person correct?"""

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from exposure.ingest.bounds import bounds_of
from exposure.ingest.read import Plan, read_all
from exposure.ingest.source import sources_of
from exposure.inventory.estate import Estate
from exposure.jobs.gating.exit_code import UNUSABLE_INPUT, refused_inputs
from exposure.jobs.mapping.drafts import Drafted, drafted
from exposure.jobs.mapping.examples import examples_of, known_words
from exposure.jobs.mapping.file import with_sheets
from exposure.jobs.mapping.proof import Proven, proven
from exposure.jobs.outputs import write_target
from exposure.jobs.request import Request
from exposure.jobs.settings import CONFIG_NAME
from exposure.model.record_systems.questions import questions_of
from exposure.model.settings import Settings, SheetMapping
from exposure.report.terminal.inspection import Advice, inspection
from exposure.report.terminal.sheets.mapped import mapped_lines
from exposure.scan.exposures import Progress


class Inspected(Struct, frozen=True):
    """What there is to print, and how to exit."""

    text: str
    refused: tuple[str, ...]
    code: int


def inspect(request: Request, *, mapping: bool, width: int, progress: Progress) -> Inspected:
    """Read the inputs and tell what was understood; with `mapping`, write it to exposure.toml.

    Raises `SettingsError` where exposure.toml cannot be read, and `OutputError` where it cannot
    be written. `width` is in columns.
    """
    settings = request.settings()
    plan = _plan(request, settings)
    estate = read_all(plan, progress)
    written: list[str] = []
    if mapping:
        draft, proof = _write(request, settings, plan, estate, progress)
        written = _told(settings, draft, proof, width)
    progress("")
    advice = Advice(examples_of(estate), known_words(), questions_of(settings))
    lines = tuple(refused_inputs(estate.gaps))
    told = inspection(estate, advice, written, width)
    return Inspected(told, lines, UNUSABLE_INPUT if lines else 0)


def _plan(request: Request, settings: Settings) -> Plan:
    sources, missing = sources_of(request.inputs, request.folder)
    return Plan(tuple(sources), tuple(missing), bounds_of(settings), settings.sheets, results=True)


def _write(
    request: Request, settings: Settings, plan: Plan, estate: Estate, progress: Progress
) -> tuple[Drafted, Proven]:
    """Write what can be said of each sheet without a change of its reading; return what was done."""

    def read(said: Sequence[SheetMapping]) -> Estate:
        return read_all(replace(plan, sheets=(*plan.sheets, *said)), progress)

    name = settings.config or CONFIG_NAME
    draft = drafted(estate.imports, [record.name for record in estate.inputs])
    proof = proven(draft.drafts, estate, read, name)
    if proof.drafts:
        _put(request.folder / name, with_sheets(request.folder / name, proof.drafts))
    return draft, proof


def _put(path: Path, content: bytes) -> None:
    """Write the file; one that is new is its owner's alone, one that others may read stays so."""
    mode = path.stat().st_mode if path.is_file() else None
    write_target(str(path), content)
    if mode is not None:
        path.chmod(mode)


def _told(settings: Settings, draft: Drafted, proof: Proven, width: int) -> list[str]:
    return mapped_lines(
        settings.config or CONFIG_NAME,
        written=[one.named for one in proof.drafts],
        kept=draft.kept,
        unclear=draft.unclear,
        dropped=proof.dropped,
        width=width,
    )
