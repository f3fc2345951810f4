"""How is a workbook of allocations asked for on the command line?"""

from pathlib import Path
from typing import Annotated

import typer

from exposure.cli.options import WhyResult
from exposure.cli.printing import print_written, width_of

_OUT = "Workbook to write, .xlsx; answers of one that stands there are carried over."
_FROM = "Carry over the answers of this earlier workbook; may be repeated."


def allocate(
    result: WhyResult,
    out: Annotated[Path, typer.Option("-o", "--out", metavar="FILE", help=_OUT)],
    earlier: Annotated[
        list[str] | None, typer.Option("--from", metavar="FILE", help=_FROM, show_default=False)
    ] = None,
) -> None:
    """Write a workbook in which people say what is used on which contract.

    Scans obey it with --allocations. Exit codes: 0 written, 2 nothing was written.
    """
    from exposure.jobs.allocating.allocate import allocate as run

    print_written(run(result, out, tuple(earlier or ()), width=width_of()))
