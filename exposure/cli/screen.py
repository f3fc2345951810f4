"""How is a list screened from the command line?"""

import os
from contextlib import suppress
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from exposure.cli.options import AsOf, CatalogueLinks, Config, OwnVendors, RegisterFile, RegisterKey
from exposure.cli.printing import notice, print_lines, progress_printer, width_of

if TYPE_CHECKING:
    from exposure.jobs.request import Request

_INPUTS = "Lists, or names, purls and domains themselves, in any mix; `-` reads standard input."
_FORMAT = "How to write the hits. [default: by the ending of FILE, else text]"
_OUT = "File to write to; its ending says how: .csv, .json, .xlsx or .txt."
_VENDOR = "Only show hits of this vendor; may be repeated. [default: the whole register]"
_FAIL_ON = "Exit 1 for a hit of this level or a surer one, 3 where something may hide one."


class FormatWord(StrEnum):
    """What the hits are written as."""

    text = "text"
    csv = "csv"
    json = "json"
    xlsx = "xlsx"


class LevelWord(StrEnum):
    """How sure a hit is."""

    confirmed = "confirmed"
    probable = "probable"
    review = "review"


def screen(  # noqa: PLR0917 - typer reads flags from the signature
    inputs: Annotated[
        list[str], typer.Argument(metavar="FILE|NAME...", help=_INPUTS, show_default=False)
    ],
    form: Annotated[FormatWord | None, typer.Option("--format", help=_FORMAT)] = None,
    out: Annotated[str, typer.Option("-o", "--out", metavar="FILE", help=_OUT)] = "-",
    vendor: Annotated[
        list[str] | None, typer.Option(metavar="VENDOR", help=_VENDOR, show_default=False)
    ] = None,
    vendors: OwnVendors = None,
    links: CatalogueLinks = None,
    fail_on: Annotated[LevelWord | None, typer.Option("--fail-on", help=_FAIL_ON)] = None,
    as_of: AsOf = None,
    config: Config = None,
    register: RegisterFile = None,
    register_key: RegisterKey = None,
) -> None:
    """Compare a plain list of names, purls or domains with the register, row by row.

    It says who a name may be, and nothing of outcomes. Exit codes: 0 finished, 2 an input cannot
    be used; with --fail-on also 1 and 3.
    """
    from exposure.jobs.screening.request import ScreenRequest
    from exposure.jobs.screening.screen import screen as run

    request = ScreenRequest(
        _asked(inputs, as_of, vendors, links, config, register, register_key),
        vendors=tuple(vendor or ()),
        fail_on=fail_on.value if fail_on else "",
        format=form.value if form else None,
        target=out,
    )
    done = run(request, width=width_of(), progress=progress_printer())
    if done.text:
        with suppress(BrokenPipeError):  # the reader of our output has seen enough
            print_lines(done.text)
    for line in done.told:
        notice(line)
    if done.code:
        raise typer.Exit(done.code)


def _asked(  # noqa: PLR0917 - as many as the flags that it takes
    inputs: list[str],
    as_of: str | None,
    vendors: list[str] | None,
    links: bool | None,
    config: Path | None,
    register: Path | None,
    register_key: Path | None,
) -> "Request":
    from exposure.jobs.request import Request

    return Request(
        inputs=tuple(inputs),
        today=datetime.now(UTC).date(),
        as_of=as_of,
        vendors=tuple(vendors or ()),
        catalogue_links=links,
        config=config,
        register=register,
        register_key=register_key,
        environment=os.environ,
    )
