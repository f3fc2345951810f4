"""How is a judgement given on the command line?"""

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from exposure.cli.options import AnyResult
from exposure.cli.printing import print_written

_SUBJECT = "Id of a finding (F-...) or group (R-...), or its first digits."
_AS = "match, no_match or unsure."
_BECAUSE = "Code of the fact it rests on, such as different_company."
_APPROVED = "A second person, without whom (and --evidence) no_match is a proposal."
_VENDOR = "Vendor that you mean, as a check."
_REASON = "The fact in one sentence."
_FILE = "File to add to. [default: the one in exposure.toml, else judgements.jsonl]"


def judge(  # noqa: PLR0917 - typer reads flags from the signature
    result: AnyResult,
    subject: Annotated[str, typer.Argument(metavar="SUBJECT", help=_SUBJECT)],
    judgement: Annotated[str, typer.Option("--as", metavar="WORD", help=_AS, show_default=False)],
    because: Annotated[str, typer.Option(metavar="CODE", help=_BECAUSE, show_default=False)],
    reason: Annotated[str, typer.Option(metavar="TEXT", help=_REASON, show_default=False)],
    by: Annotated[str, typer.Option(metavar="NAME", help="Your name.", show_default=False)],
    vendor: Annotated[str | None, typer.Option(metavar="VENDOR", help=_VENDOR)] = None,
    expires: Annotated[str | None, typer.Option(metavar="DATE", help="Last day it holds.")] = None,
    evidence: Annotated[str, typer.Option(metavar="REF", help="Where the proof lies.")] = "",
    approved_by: Annotated[str, typer.Option("--approved-by", metavar="NAME", help=_APPROVED)] = "",
    file: Annotated[
        Path | None, typer.Option(metavar="FILE", help=_FILE, show_default=False)
    ] = None,
) -> None:
    """Say whether a finding, or a group of them, is that vendor; scans obey it with --decisions.

    Exit codes: 0 written, 2 nothing was written.
    """
    from exposure.jobs.judging.judge import judge as run
    from exposure.jobs.judging.spoken import Spoken

    spoken = Spoken(
        result, subject, judgement, because, reason, by, datetime.now(UTC).date(), vendor, expires,
        evidence, approved_by, file, os.environ,
    )  # fmt: skip
    print_written(run(spoken))
