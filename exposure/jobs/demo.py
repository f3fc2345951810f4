"""What does a scan look like? The bundled example company, on the example's own law date."""

from datetime import date
from pathlib import Path

from exposure.jobs.request import Request
from exposure.jobs.scan import Done, scan_to_folder
from exposure.jobs.shipped import shipped
from exposure.scan.exposures import Progress

LAW_DATE = "2026-11-22"
"""Fixed, so that everybody's demo shows the same."""


def demo(
    out: Path, *, width: int, progress: Progress, quiet: bool = False, verbose: bool = False
) -> Done:
    """Scan the example from its own folder, so that places read as its people would write them."""
    request = Request(
        inputs=("vendors.xlsx", "contracts.csv", "sboms"),
        today=date.fromisoformat(LAW_DATE),
        folder=shipped("example"),
        quiet=quiet,
        verbose=verbose,
    )
    return scan_to_folder(request, out, width=width, progress=progress)
