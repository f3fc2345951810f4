"""How does a second person approve on the command line?"""

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from exposure.cli.printing import print_written

_LINE = "Id of the proposal (J-... or RD-...), or its first digits."
_EVIDENCE = "Where the proof lies, if the proposal names none."
_BY = "Your name: another than the proposer's."
_FILE = "File that holds it. [default: the one in exposure.toml, else judgements.jsonl]"


def approve(
    line: Annotated[str, typer.Argument(metavar="ID", help=_LINE)],
    by: Annotated[str, typer.Option(metavar="NAME", help=_BY, show_default=False)],
    evidence: Annotated[str, typer.Option(metavar="REF", help=_EVIDENCE)] = "",
    file: Annotated[
        Path | None, typer.Option(metavar="FILE", help=_FILE, show_default=False)
    ] = None,
) -> None:
    """Approve what another person proposed, so that it may lower or close a finding.

    Exit codes: 0 written, 2 nothing was written.
    """
    from exposure.jobs.judging.approve import Approving
    from exposure.jobs.judging.approve import approve as run

    print_written(run(Approving(line, by, datetime.now(UTC).date(), evidence, file, os.environ)))
