"""How is a review asked for on the command line?"""

from typing import Annotated

import typer

from exposure.cli.options import AnyResult, ShowAll
from exposure.cli.printing import print_lines, width_of

_GROUP = "Id of a group, or its first digits; without one, the groups are listed."


def review(
    result: AnyResult,
    group: Annotated[str | None, typer.Argument(metavar="[GROUP]", help=_GROUP)] = None,
    show_all: ShowAll = False,
) -> None:
    """List what a scan leaves to a person, grouped by cause, or show one group with its evidence.

    Exit codes: 0 finished, 2 there is no such result or group.
    """
    from exposure.jobs.review import review as run

    print_lines(run(result, group, width=width_of(), show_all=show_all))
