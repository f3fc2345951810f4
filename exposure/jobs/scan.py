"""What reaches the company, written as a folder that people and programs can open?"""

from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from exposure.attest.checklist.draft import draft_checklist
from exposure.graph.store import pack
from exposure.jobs.company.earlier import (
    CHECKLIST_NAME,
    GRAPH_NAME,
    NAMES,
    PAGE_NAME,
    RESULT_NAME,
    WORKBOOK_NAME,
)
from exposure.jobs.discovering.clocks import check_last_done, recorded_in, start_notice, with_clocks
from exposure.jobs.gating.exit_code import code_of, refused
from exposure.jobs.gating.gated import gating
from exposure.jobs.judging.unread import refuse_losing_decisions
from exposure.jobs.outputs import write_folder
from exposure.jobs.overwrite import refuse_overwriting
from exposure.jobs.register.registered import registered, with_settings_told
from exposure.jobs.request import Request
from exposure.model.result import ScanResult
from exposure.register.facts import Register
from exposure.report.ci.gate import gate_lines
from exposure.report.ci.lines import check_lines
from exposure.report.document.checklist.markdown import write_checklist
from exposure.report.document.html.page import write_page
from exposure.report.document.result_json import write_result
from exposure.report.document.workbook import write_workbook
from exposure.report.neutral import terminal
from exposure.report.terminal.reading import reading_lines
from exposure.report.terminal.summary import summarise
from exposure.scan.examination import Examination, examine
from exposure.scan.exposures import Progress


class Done(Struct, frozen=True):
    """What was found, what there is to print, and how to exit."""

    result: ScanResult
    text: str
    refused: tuple[str, ...]
    code: int
    told: tuple[str, ...] = ()
    """What was read and joined, where that was asked for."""


def scan_to_folder(
    request: Request, out: Path, *, width: int, progress: Progress, tell: Progress = lambda _: None
) -> Done:
    """Scan the inputs and put its result, page, workbook, checklist and graph into `out`.

    The exit code is 0 when the scan finished and 2 for an unusable input; a threshold counts only
    where the user set one. `width` is in columns; `tell` is told what a person must know before
    anything is written.
    """
    asked = registered(request.settings(), request.folder)
    register = asked.register
    recorded = recorded_in(asked.settings, request.folder)
    check_last_done(asked.settings, register, request.law_date())
    gate = (
        gating(asked.settings, register, request.law_date(), request.folder)
        if request.fail_on else None
    )  # fmt: skip
    examined = with_settings_told(examine(
        request.inputs, as_of=request.law_date(), register=register, settings=asked.settings,
        folder=request.folder, progress=progress, today=request.today.isoformat(),
        approve=lambda sources: refuse_overwriting(sources, [out / name for name in NAMES],
                                                    results=True),
    ), asked.settings)  # fmt: skip
    examined = with_clocks(examined, recorded, asked.settings, register)
    if gate is not None:
        examined = replace(examined, result=gate.applied(examined.result))
    refuse_losing_decisions(out / WORKBOOK_NAME, examined.said)
    tell(start_notice(examined.result))
    progress("writing")
    write_folder(out, outputs_of(examined, register))
    progress("")
    result = examined.result
    told = tuple(reading_lines(result)) if request.verbose else ()
    text = _text(result, request, width, out)
    return Done(result, text, tuple(refused(result)), code_of(result), told)


def _text(result: ScanResult, request: Request, width: int, out: Path) -> str:
    if request.quiet:
        return check_lines(result, quiet=True)
    gated = [terminal(line) for line in gate_lines(result)] if result.gate is not None else []
    return summarise(result, width, str(out)) + "".join(
        f"{line}\n" for line in ("", *gated) if gated
    )


def outputs_of(examined: Examination, register: Register) -> dict[str, bytes]:
    """Return every output by file name."""
    checklist = draft_checklist(
        examined.result, register.requirements, register.clauses, register.agencies
    )
    return {
        RESULT_NAME: write_result(examined.result),
        PAGE_NAME: write_page(examined.result),
        WORKBOOK_NAME: write_workbook(examined.result, checklist, examined.said),
        CHECKLIST_NAME: write_checklist(checklist),
        GRAPH_NAME: pack(examined.graph),
    }
