"""How are the outputs of a check written, each whole or not at all?"""

import os
from collections.abc import Mapping
from pathlib import Path

from exposure.jobs.checking.asked import Outputs
from exposure.jobs.checking.attempted import Written, attempted
from exposure.jobs.outputs import append_target, write_target
from exposure.jobs.request import Request
from exposure.model.result import ScanResult
from exposure.report.ci.forge.annotations import annotations
from exposure.report.ci.forge.code_quality import write_code_quality
from exposure.report.ci.forge.job_summary import write_job_summary
from exposure.report.ci.forge.junit import write_junit
from exposure.report.ci.place import Ground
from exposure.report.ci.sarif.log import write_sarif

CHECKOUTS = ("GITHUB_WORKSPACE", "CI_PROJECT_DIR", "WORKSPACE")
"""Variables in which build servers say where the checkout lies: forges name files from there."""


def write_outputs(outputs: Outputs, shown: ScanResult, code: int, request: Request) -> Written:
    """Write what is asked for beside the JSON result, and return what is left to say.

    `shown` is what others may read. One that cannot be written stops no other.
    """
    ground = ground_of(request.folder, request.environment)
    written = Written(annotations(shown, ground) if outputs.annotate else "")
    if outputs.sarif is not None:
        content = write_sarif(shown, code, ground)
        written = written.and_then(attempted(outputs.sarif, content, write_target))
    if outputs.junit is not None:
        content = write_junit(shown, ground)
        written = written.and_then(attempted(outputs.junit, content, write_target))
    if outputs.code_quality is not None:
        content = write_code_quality(shown, ground)
        written = written.and_then(attempted(outputs.code_quality, content, write_target))
    if outputs.summary is not None:
        content = write_job_summary(shown, code, ground)
        written = written.and_then(attempted(outputs.summary, content, append_target))
    return written


def ground_of(folder: Path, environment: Mapping[str, str]) -> Ground:
    """Return from where files are named: the checkout, where the folder lies in one."""
    here = Path(os.path.abspath(folder))  # noqa: PTH100 - links stay: forges know files by them
    for variable in CHECKOUTS:
        stated = environment.get(variable, "")
        checkout = Path(os.path.abspath(stated)) if stated else None  # noqa: PTH100
        if checkout is not None and here.is_relative_to(checkout):
            return Ground(here.as_posix(), checkout.as_posix())
    return Ground(here.as_posix())
