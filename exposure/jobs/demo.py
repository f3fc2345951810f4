"""What does a scan look like? The bundled example company, on the example's own law date."""

import os
from datetime import date
from pathlib import Path

from exposure.jobs.scan import Done, scan_to_folder
from exposure.jobs.settings import CONFIG_NAME
from exposure.jobs.shipped import shipped
from exposure.scan import Progress

LAW_DATE = "2026-11-22"
"""Fixed, so that everybody's demo shows the same."""


def demo(out: Path, *, width: int, progress: Progress) -> Done:
    """Scan the example from inside its folder, so that places read as its people would write them."""
    target, here = out.resolve(), Path.cwd()
    os.chdir(shipped("example"))
    try:
        return scan_to_folder(
            ["vendors.xlsx", "contracts.csv", "sboms"], target, as_of=LAW_DATE, watch=(),
            fail_on=None, config=Path(CONFIG_NAME), environment={},
            today=date.fromisoformat(LAW_DATE), width=width, progress=progress, label=str(out),
        )  # fmt: skip
    finally:
        os.chdir(here)
