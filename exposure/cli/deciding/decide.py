"""How is a risk decision given on the command line?"""

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from exposure.cli.printing import notice, print_written
from exposure.errors import SettingsError

_RESULT = "Folder of a scan, its exposure.json, or JSON that `check` wrote."
_SUBJECT = "Id of a finding (F-...) or group (R-...), or its first digits."
_AS = "mitigate, not_in_use, defer or keep_open, which takes back."
_UNTIL = "Last day on which it holds; mitigate and defer need one."
_APPROVED = "A second person, whom not_in_use needs."
_VENDOR = "Vendor that you mean, as a check."
_FROM = "Add what people decided in this findings workbook instead; may be repeated."
_FILE = "File of lines to add to. [default: the one in exposure.toml, else judgements.jsonl]"


def decide(  # noqa: PLR0917 - typer reads flags from the signature
    result: Annotated[Path | None, typer.Argument(metavar="RESULT", help=_RESULT)] = None,
    subject: Annotated[str | None, typer.Argument(metavar="SUBJECT", help=_SUBJECT)] = None,
    decision: Annotated[str, typer.Option("--as", metavar="WORD", help=_AS)] = "",
    until: Annotated[str | None, typer.Option(metavar="DATE", help=_UNTIL)] = None,
    because: Annotated[str, typer.Option(metavar="TEXT", help="Why, in one sentence.")] = "",
    by: Annotated[str, typer.Option(metavar="NAME", help="Your name.")] = "",
    evidence: Annotated[str, typer.Option(metavar="REF", help="Where the proof lies.")] = "",
    approved_by: Annotated[str, typer.Option("--approved-by", metavar="NAME", help=_APPROVED)] = "",
    vendor: Annotated[str | None, typer.Option(metavar="VENDOR", help=_VENDOR)] = None,
    workbooks: Annotated[
        list[str] | None, typer.Option("--from", metavar="FILE", help=_FROM, show_default=False)
    ] = None,
    file: Annotated[
        Path | None, typer.Option(metavar="FILE", help=_FILE, show_default=False)
    ] = None,
) -> None:
    """Decide what is done about a finding, or a group of them; scans obey it with --decisions.

    Exit codes: 0 written, 2 nothing was written.
    """
    if workbooks:
        _gather(tuple(workbooks), file, result)
        return
    if result is None or subject is None:
        raise SettingsError("decide: expected RESULT and SUBJECT, or --from WORKBOOK, met neither",
                            hint="for example `exposure decide out F-1a51 --as defer ...`")  # fmt: skip
    from exposure.jobs.judging.decide import Deciding
    from exposure.jobs.judging.decide import decide as run

    deciding = Deciding(
        result, subject, decision, because, by, datetime.now(UTC).date(), until, vendor, evidence,
        approved_by, file, os.environ,
    )  # fmt: skip
    print_written(run(deciding))


def _gather(workbooks: tuple[str, ...], file: Path | None, result: Path | None) -> None:
    if result is not None:
        raise SettingsError("--from: expected no RESULT beside it, met one",
                            hint="a workbook says itself of which findings it speaks")  # fmt: skip
    from exposure.jobs.judging.gathered import Gathering, gather

    done = gather(Gathering(workbooks, file, os.environ))
    print_written(done.text)
    for line in done.notes:
        notice(line)
