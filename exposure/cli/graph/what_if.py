"""How is a hypothetical answer asked for on the command line?"""

from enum import StrEnum
from typing import Annotated, TypeAlias

import typer

from exposure.cli.graph.asked import company_request, end
from exposure.cli.options import (
    Allocations,
    AsOf,
    CatalogueLinks,
    CompanyInputs,
    Config,
    Judgements,
    OwnVendors,
    RegisterFile,
    RegisterKey,
)
from exposure.cli.printing import progress_printer, width_of

_VENDORS = "Ids or names of the register, or organisations of the records as they are spelt there."
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
    inputs: CompanyInputs,
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

    asked = company_request(
        inputs, as_of, config, own, judgements, allocations, register, register_key, links
    )
    request = WhatIfRequest(asked, form.value if form else None, out)
    measure = by.value if by else ""
    question = Question(tuple(vendors or ()), scenarios, every, authority, measure, currency, top)
    done = run(request, question, width=width_of(), progress=progress_printer())
    end(done.text, done.refused, done.code)
