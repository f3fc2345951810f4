"""How is a hypothetical answer asked for on the command line?"""

import os
from contextlib import suppress
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from exposure.cli.options import (
    Allocations,
    AsOf,
    CatalogueLinks,
    Config,
    Judgements,
    OwnVendors,
    RegisterFile,
    RegisterKey,
)
from exposure.cli.printing import notice, print_lines, progress_printer, width_of

if TYPE_CHECKING:
    from exposure.jobs.request import Request
    from exposure.jobs.what_if.written import Done

_VENDORS = "Ids or names of the register, or organisations of the records as they are spelt there."
_FROM = "What `scan` takes, or the folder of one earlier scan; may be repeated."
_AUTHORITY = "Also tell verdicts, as if designated under this authority of the register."
_SCENARIOS = "Answer for each scenario of this YAML file, side by side."
_ALL = "Rank every vendor by how far it reaches."
_BY = "Rank by this. [default: products]"
_CURRENCY = "Rank by value or spend in this currency. [default: the one stated most]"
_TOP = "Vendors that text and Markdown show. [default: 20]"
_FORMAT = "How to write it. [default: by the ending of FILE, else text]"
_OUT = "File to write to; its ending says how: .txt, .json, .md, or .csv with --all."


class WrittenWord(StrEnum):
    """What an answer is written as."""

    text = "text"
    json = "json"
    markdown = "markdown"
    csv = "csv"


class MeasureWord(StrEnum):
    """What vendors are ranked by."""

    products = "products"
    contracts = "contracts"
    value = "value"
    spend = "spend"


FromInputs: TypeAlias = Annotated[
    list[str], typer.Option("--from", metavar="INPUT", help=_FROM, show_default=False)
]
Vendors: TypeAlias = Annotated[
    list[str] | None, typer.Argument(metavar="VENDOR...", help=_VENDORS, show_default=False)
]
Scenarios: TypeAlias = Annotated[
    str, typer.Option(metavar="FILE", help=_SCENARIOS, show_default=False)
]
Every: TypeAlias = Annotated[bool, typer.Option("--all", help=_ALL)]
Authority: TypeAlias = Annotated[
    str, typer.Option(metavar="ID", help=_AUTHORITY, show_default=False)
]
Measure: TypeAlias = Annotated[MeasureWord | None, typer.Option(help=_BY, show_default=False)]
Currency: TypeAlias = Annotated[
    str, typer.Option(metavar="CODE", help=_CURRENCY, show_default=False)
]
Top: TypeAlias = Annotated[int | None, typer.Option(min=1, help=_TOP, show_default=False)]
Written: TypeAlias = Annotated[WrittenWord | None, typer.Option("--format", help=_FORMAT)]
Target: TypeAlias = Annotated[str, typer.Option("-o", "--out", metavar="FILE", help=_OUT)]


def what_if(  # noqa: PLR0917 - typer reads flags from the signature
    inputs: FromInputs,
    vendors: Vendors = None,
    scenarios: Scenarios = "",
    every: Every = False,
    authority: Authority = "",
    by: Measure = None,
    currency: Currency = "",
    top: Top = None,
    form: Written = None,
    out: Target = "-",
    as_of: AsOf = None,
    config: Config = None,
    own: OwnVendors = None,
    links: CatalogueLinks = None,
    judgements: Judgements = None,
    allocations: Allocations = None,
    register: RegisterFile = None,
    register_key: RegisterKey = None,
) -> None:
    """Assume that vendors are designated, and show what would be exposed. Nothing of it is a finding.

    Exit codes: 0 finished, 2 an input cannot be used, or nobody knows a vendor.
    """
    from exposure.jobs.what_if.request import WhatIfRequest
    from exposure.jobs.what_if.run import Question, run

    asked = _asked(
        inputs, as_of, config, own, links, judgements, allocations, register, register_key
    )
    request = WhatIfRequest(asked, form.value if form else None, out)
    measure = by.value if by else ""
    question = Question(tuple(vendors or ()), scenarios, every, authority, measure, currency, top)
    _end(run(request, question, width=width_of(), progress=progress_printer()))


def _end(done: "Done") -> None:
    if done.text:
        with suppress(BrokenPipeError):  # the reader of our output has seen enough
            print_lines(done.text)
    for line in done.refused:
        notice(line)
    if done.code:
        raise typer.Exit(done.code)


def _asked(  # noqa: PLR0917 - as many as the flags that it takes
    inputs: list[str],
    as_of: str | None,
    config: Path | None,
    own: list[str] | None,
    links: bool | None,
    judgements: list[str] | None,
    allocations: list[str] | None,
    register: Path | None,
    register_key: Path | None,
) -> "Request":
    from exposure.jobs.request import Request

    return Request(
        inputs=tuple(inputs),
        today=datetime.now(UTC).date(),
        as_of=as_of,
        config=config,
        vendors=tuple(own or ()),
        catalogue_links=links,
        judgements=tuple(judgements or ()),
        allocations=tuple(allocations or ()),
        register=register,
        register_key=register_key,
        environment=os.environ,
    )
