"""How is a comparison of two results asked for on the command line?"""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from exposure.cli.options import ShowAll
from exposure.cli.printing import print_lines, width_of

_SIDE = "Folder of a scan, its exposure.json, or JSON that `check` wrote."
_FORMAT = "How to write it. [default: what the ending of FILE says, else text]"
_OUT = "File to write to; `-` for standard output."
_FAIL = "Exit 1 where a finding counts for `check` in NEW and did not in OLD."
_WHOLE = "Also show what your files keep from others."


class DiffForm(StrEnum):
    """What a comparison is written as."""

    text = "text"
    markdown = "markdown"
    json = "json"


def diff(  # noqa: PLR0917 - typer reads flags from the signature
    old: Annotated[Path, typer.Argument(metavar="OLD", help=_SIDE, show_default=False)],
    new: Annotated[Path, typer.Argument(metavar="NEW", help=_SIDE, show_default=False)],
    form: Annotated[
        DiffForm | None, typer.Option("--format", help=_FORMAT, show_default=False)
    ] = None,
    out: Annotated[
        str, typer.Option("-o", "--out", metavar="FILE", help=_OUT, show_default=False)
    ] = "",
    fail_on_new: Annotated[bool, typer.Option("--fail-on-new", help=_FAIL)] = False,
    show_all: ShowAll = False,
    with_not_public: Annotated[bool, typer.Option("--with-not-public", help=_WHOLE)] = False,
) -> None:
    """Tell what changed from one result to another, each with its reason as far as they tell.

    What was not looked at is never said to be gone. Exit codes: 0 finished, 2 a result cannot be
    used; with --fail-on-new 1 where a finding counts that did not before.
    """
    from exposure.jobs.comparing.diff import Asked
    from exposure.jobs.comparing.diff import diff as run

    asked = Asked(
        old, new, form.value if form else None, out, fail_on_new, show_all, with_not_public
    )
    done = run(asked, width=width_of())
    if done.text:
        print_lines(done.text)
    if done.code:
        raise typer.Exit(done.code)
