"""May this build go out, as far as its SBOMs tell? The lean path for CI."""

from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from exposure.jobs.exit_code import code_of, refused
from exposure.jobs.outputs import STANDARD_OUTPUT, write_target
from exposure.jobs.overwrite import refuse_overwriting
from exposure.jobs.register.registered import registered, with_settings_told
from exposure.jobs.request import Request
from exposure.model.settings import Settings
from exposure.report.ci.lines import check_lines
from exposure.report.handling import for_others
from exposure.scan.examination import Examination, examine


class Checked(Struct, frozen=True):
    """What was found, what there is to print, and how to exit."""

    examination: Examination
    """Kept to the end: freeing an inventory that nobody asks for again takes time."""
    text: str
    refused: tuple[str, ...]
    code: int


def check(
    request: Request, *, json_target: str | None, with_not_public: bool = False
) -> Checked:  # fmt: skip
    """Scan the inputs, write the JSON result if asked, and return lines and exit code.

    Others read what a build prints and keeps: what is not public stands there as a code, unless
    `with_not_public`. The exit code is that of the whole result.
    """
    targets = [] if json_target in {None, STANDARD_OUTPUT} else [Path(str(json_target))]
    asked = registered(_for_a_build(request.settings()), request.folder)
    examination = with_settings_told(examine(
        request.inputs, as_of=request.law_date(), register=asked.register,
        settings=asked.settings, folder=request.folder, progress=lambda _: None,
        today=request.today.isoformat(),
        approve=lambda sources: refuse_overwriting(sources, targets),
    ), asked.settings)  # fmt: skip
    result = examination.result
    shown = result if with_not_public else for_others(result)
    if json_target is not None:
        # Late on purpose: many checks write no file.
        from exposure.report.document.result_json import write_result

        write_target(json_target, write_result(shown))
    return Checked(examination, check_lines(shown), tuple(refused(shown)), code_of(result))


def _for_a_build(settings: Settings) -> Settings:
    """Leave out what speaks of the company's whole estate and says nothing of one build."""
    return replace(settings, record_systems=None, joins=(), allocations=())
