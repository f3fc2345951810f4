"""How is the bundled example run?"""

from pathlib import Path
from typing import Annotated

import typer

from exposure.cli.options import Quiet, Verbose
from exposure.cli.printing import progress_printer, width_of
from exposure.cli.scanning.request import end


def demo(
    out: Annotated[Path, typer.Option("-o", "--out", help="Folder to write to.")] = Path("out"),
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Scan the bundled example company and print what was found."""
    from exposure.jobs.demo import demo as run

    done = run(out, width=width_of(), progress=progress_printer(lines=verbose), quiet=quiet,
               verbose=verbose)  # fmt: skip
    end(done.text, done.refused, done.code, done.told)
