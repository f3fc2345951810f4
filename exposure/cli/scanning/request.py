"""What do these commands share: what was asked for, and how they end?"""

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from exposure.cli.printing import fail, notice, print_folded, print_lines, tell
from exposure.errors import OutputError

if TYPE_CHECKING:
    from exposure.jobs.request import Request


def request_from(  # noqa: PLR0917 - as many as the flags that it takes
    inputs: list[str], as_of: str | None, watch: list[str] | None, fail_on: list[str] | None,
    config: Path | None, vendors: list[str] | None = None, links: bool | None = None,
    judgements: list[str] | None = None, register: Path | None = None,
    register_key: Path | None = None, allocations: list[str] | None = None,
    discoveries: list[str] | None = None, quiet: bool = False, verbose: bool = False,
    baseline: Path | None = None, unsafe_pass: bool = False, asset: str | None = None,
) -> "Request":  # fmt: skip
    """Return what a command line asks for; the clock and the environment enter here."""
    from exposure.jobs.request import Request
    from exposure.jobs.telling.above import not_obeyed

    request = Request(
        inputs=tuple(inputs),
        today=datetime.now(UTC).date(),
        as_of=as_of,
        watch=tuple(watch or ()),
        fail_on=tuple(fail_on or ()),
        config=config,
        vendors=tuple(vendors or ()),
        catalogue_links=links,
        judgements=tuple(judgements or ()),
        allocations=tuple(allocations or ()),
        discoveries=tuple(discoveries or ()),
        register=register,
        register_key=register_key,
        baseline=baseline,
        unsafe_pass_when_presence_is_hidden=unsafe_pass,
        asset=asset,
        environment=os.environ,
        quiet=quiet,
        verbose=verbose,
    )
    tell(not_obeyed(request))
    return request


def end(
    text: str,
    refused: tuple[str, ...],
    code: int,
    told: tuple[str, ...] = (),
    *,
    folded: bool = False,
) -> None:
    """Print what is left to say, `folded` for a reader at a terminal, never for a program.

    A finding keeps its code where the lines cannot be printed.
    """
    for line in told:
        notice(line)
    try:
        if text:
            (print_folded if folded else print_lines)(text)
    except BrokenPipeError:  # the reader of our output has seen enough
        pass
    except OutputError as error:
        code = code or fail(error)
    for line in refused:
        notice(line)
    if code:
        raise typer.Exit(code)
