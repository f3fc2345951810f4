"""May this build go out, as far as its SBOMs tell? The lean path for CI."""

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from exposure.ingest.source import Source
from exposure.jobs.carrying.asset import asset_named
from exposure.jobs.checking.asked import Outputs
from exposure.jobs.checking.attempted import Written, attempted
from exposure.jobs.gating.exit_code import code_of, refused
from exposure.jobs.gating.gated import gating
from exposure.jobs.outputs import write_target
from exposure.jobs.register.registered import registered, with_settings_told
from exposure.jobs.request import Request
from exposure.model.result import ScanResult
from exposure.model.settings import Settings
from exposure.report.ci.lines import check_lines
from exposure.report.handling import for_others
from exposure.scan.examination import Examination, examine

if TYPE_CHECKING:
    from exposure.jobs.carrying.inventory import Inventory

_LINES_ALONE = Outputs()


class Checked(Struct, frozen=True):
    """What was found, what there is to print, and how to exit."""

    examination: Examination
    """Kept to the end: freeing an inventory that nobody asks for again takes time."""
    text: str
    refused: tuple[str, ...]
    """A line for each input that cannot be used, and each output that cannot be written."""
    code: int
    """That of the gate; where it is 0, an output that cannot be written makes it 2."""
    told: tuple[str, ...] = ()
    """What was read and joined, where that was asked for."""


def check(
    request: Request, *, outputs: Outputs = _LINES_ALONE, with_not_public: bool = False
) -> Checked:  # fmt: skip
    """Scan the inputs, write what is asked for, and return lines and exit code.

    Others read what a build prints and keeps: what is not public stands there as a code, unless
    `with_not_public`. The exit code is that of the whole result. Raises `OutputError` for outputs
    that would take the place of an input or of each other, before anything is read.
    """
    targets, stated = outputs.files(), request.settings()
    asked = registered(_for_a_build(stated, request), request.folder)
    gate = gating(asked.settings, asked.register, request.law_date(), request.folder)
    inventory = _inventory(request) if outputs.json is not None else None
    examination = with_settings_told(examine(
        request.inputs, as_of=request.law_date(), register=asked.register,
        settings=asked.settings, folder=request.folder, progress=lambda _: None,
        today=request.today.isoformat(),
        approve=lambda sources: _approve([*sources, *_passed_over(stated, request)], targets),
        keep=inventory.keep if inventory else None,
    ), asked.settings)  # fmt: skip
    result = gate.applied(examination.result)
    shown = result if with_not_public else for_others(result)
    code = code_of(result)
    written = Written()
    if outputs.json is not None and inventory is not None:
        # Late on purpose: many checks write no file.
        from exposure.report.document.result_json import write_result

        content = write_result(inventory.carried_by(shown, result))
        written = attempted(outputs.json, content, write_target)
    written = written.and_then(_beside(outputs, shown, code, request))
    text = check_lines(shown, quiet=request.quiet) + written.behind
    return Checked(
        examination, "" if outputs.fills_standard_output else text,
        (*refused(shown), *written.refused), code or written.code, _told(shown, request),
    )  # fmt: skip


def _beside(outputs: Outputs, shown: ScanResult, code: int, request: Request) -> Written:
    if not outputs.beside_json:
        return Written()
    # Late on purpose: many checks write no file.
    from exposure.jobs.checking.written import write_outputs

    return write_outputs(outputs, shown, code, request)


def _inventory(request: Request) -> "Inventory":
    # Late on purpose: many checks write no file.
    from exposure.jobs.carrying.inventory import Inventory

    return Inventory(request.law_date())


def _approve(sources: list[Source], targets: list[Path]) -> None:
    if targets:
        # Late on purpose: many checks write no file.
        from exposure.jobs.overwrite import refuse_overwriting

        refuse_overwriting(sources, targets)


def _told(shown: ScanResult, request: Request) -> tuple[str, ...]:
    if not request.verbose:
        return ()
    # Late on purpose: few runs ask what was read.
    from exposure.report.terminal.reading import reading_lines

    return tuple(reading_lines(shown))


def _passed_over(stated: Settings, request: Request) -> list[Source]:
    """Return the files that settings name and a build does not read: no output may replace them."""
    names = (*stated.allocations, *filter(None, [stated.roster]))
    return [Source(name, request.folder / name, named=True) for name in names]


def _for_a_build(stated: Settings, request: Request) -> Settings:
    """Leave out what speaks of the company's whole estate and says nothing of one build."""
    asset = asset_named(request.asset, request.environment)
    return replace(stated, record_systems=None, joins=(), allocations=(),
                   repositories=(), roster="", asset=asset)  # fmt: skip
