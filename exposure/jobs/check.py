"""May this build go out, as far as its SBOMs tell? The lean path for CI."""

import gc
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from msgspec import Struct

from exposure.jobs.outputs import write_target
from exposure.jobs.settings import law_date, settings_from
from exposure.jobs.verdict_code import code_of, refused
from exposure.model.result import ScanResult
from exposure.register.load import load_register
from exposure.report.ci.lines import check_lines
from exposure.report.document.result_json import write_result
from exposure.scan import scan


class Checked(Struct, frozen=True):
    """What was found, what there is to print, and how to exit."""

    result: ScanResult
    text: str
    refused: tuple[str, ...]
    code: int


def check(
    inputs: Sequence[str], *, as_of: str | None, watch: Sequence[str], fail_on: str | None,
    config: Path | None, json_target: str | None, environment: Mapping[str, str], today: date,
) -> Checked:  # fmt: skip
    """Scan `inputs`, write the JSON result if asked, and return lines and exit code."""
    gc.disable()  # a scan makes no cycles worth collecting, and collecting doubles its time
    settings = settings_from(watch, fail_on, config, environment)
    result = scan(inputs, as_of=law_date(as_of, today), register=load_register(), settings=settings)
    if json_target is not None:
        write_target(json_target, write_result(result))
    return Checked(result, check_lines(result), tuple(refused(result)), code_of(result))
