"""How is the time of a discovery recorded on the command line?"""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from exposure.cli.options import AnyResult
from exposure.cli.printing import print_written, width_of

_TARGET = "Id of a finding (F-...) or group (R-...), or its first digits."
_AT = "When it was known, with offset: 2026-11-20T14:05-05:00."
_NOTE = "What else a reader should know."
_SOURCE = "Where the knowledge came from: a scan, a subcontractor, a letter."
_SUSPICION = "It was a reason to suspect, and no identification yet."
_ZONE = "Time zone in which days are counted, such as America/New_York."
_SUPERSEDES = "Id of an earlier line of yours that this one takes the place of."
_FILE = "File to add to. [default: discoveries.jsonl]"


def discovered(  # noqa: PLR0917 - typer reads flags from the signature
    result: AnyResult,
    target: Annotated[str, typer.Argument(metavar="TARGET", help=_TARGET)],
    at: Annotated[str, typer.Option(metavar="TIME", help=_AT, show_default=False)],
    by: Annotated[str, typer.Option(metavar="NAME", help="Your name.", show_default=False)],
    source: Annotated[str, typer.Option(metavar="TEXT", help=_SOURCE, show_default=False)],
    suspicion: Annotated[bool, typer.Option("--suspicion", help=_SUSPICION)] = False,
    zone: Annotated[str, typer.Option(metavar="NAME", help=_ZONE)] = "",
    note: Annotated[str, typer.Option(metavar="TEXT", help=_NOTE)] = "",
    supersedes: Annotated[str, typer.Option(metavar="ID", help=_SUPERSEDES)] = "",
    file: Annotated[
        Path | None, typer.Option(metavar="FILE", help=_FILE, show_default=False)
    ] = None,
) -> None:
    """Record when a finding, or a group of them, was identified; reporting times are counted from it.

    The program never sets such a time. Exit codes: 0 written, 2 nothing was written.
    """
    from exposure.jobs.discovering.discover import discover
    from exposure.jobs.discovering.spoken import SpokenDiscovery

    spoken = SpokenDiscovery(
        result, target, at, by, source, datetime.now(UTC), zone, suspicion, note, supersedes, file
    )
    print_written(discover(spoken, width=width_of()))
