"""What is asked of a company, and how does a command end that answers in text or a file?"""

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from exposure.cli.printing import notice, print_lines, tell

if TYPE_CHECKING:
    from exposure.jobs.request import Request


def company_request(  # noqa: PLR0917 - as many as the flags that it takes
    inputs: list[str],
    as_of: str | None,
    config: Path | None,
    vendors: list[str] | None,
    judgements: list[str] | None,
    allocations: list[str] | None,
    register: Path | None,
    register_key: Path | None,
    links: bool | None = None,
    watch: list[str] | None = None,
    discoveries: list[str] | None = None,
) -> "Request":
    """Return the request that the flags of these commands make."""
    from exposure.jobs.request import Request
    from exposure.jobs.telling.above import not_obeyed

    request = Request(
        inputs=tuple(inputs),
        today=datetime.now(UTC).date(),
        as_of=as_of,
        watch=tuple(watch or ()),
        config=config,
        vendors=tuple(vendors or ()),
        catalogue_links=links,
        judgements=tuple(judgements or ()),
        allocations=tuple(allocations or ()),
        discoveries=tuple(discoveries or ()),
        register=register,
        register_key=register_key,
        environment=os.environ,
    )
    tell(not_obeyed(request))
    return request


def end(text: str, told: tuple[str, ...], code: int) -> None:
    """Print what is left to say, then what must be told beside it, and exit with the code."""
    if text:
        print_lines(text)
    for line in told:
        notice(line)
    if code:
        raise typer.Exit(code)
