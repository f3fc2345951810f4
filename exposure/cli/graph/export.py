"""How is a graph asked for on the command line?"""

from enum import StrEnum
from typing import Annotated, TypeAlias

import typer

from exposure.cli.graph.asked import company_request
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
    Watch,
)
from exposure.cli.printing import notice, print_written, progress_printer

_VENDOR = "Id or name. [default: every vendor of which something was found]"
_FORMAT = "How to write it. [default: by the ending of FILE]"
_OUT = "File to write to; `-` for standard output."
_WHOLE = "Write the whole graph, and not what lies on routes to vendors alone."
_SURE = "Leave out what a person must look at."


class GraphForm(StrEnum):
    """What a graph is written as."""

    graphml = "graphml"
    dot = "dot"
    mermaid = "mermaid"
    json = "json"
    gexf = "gexf"
    cypher = "cypher"


_Target: TypeAlias = Annotated[
    str, typer.Option("-o", "--out", metavar="FILE|-", help=_OUT, show_default=False)
]
_Vendors: TypeAlias = Annotated[
    list[str] | None, typer.Argument(metavar="[VENDOR...]", help=_VENDOR, show_default=False)
]
_Form: TypeAlias = Annotated[
    GraphForm | None, typer.Option("--format", help=_FORMAT, show_default=False)
]


def export(  # noqa: PLR0917 - typer reads flags from the signature
    inputs: CompanyInputs,
    out: _Target,
    vendors: _Vendors = None,
    form: _Form = None,
    whole: Annotated[bool, typer.Option("--whole", help=_WHOLE)] = False,
    sure_only: Annotated[bool, typer.Option("--sure-only", help=_SURE)] = False,
    as_of: AsOf = None,
    watch: Watch = None,
    config: Config = None,
    overlays: OwnVendors = None,
    links: CatalogueLinks = None,
    judgements: Judgements = None,
    allocations: Allocations = None,
    register: RegisterFile = None,
    register_key: RegisterKey = None,
) -> None:
    """Write the graph for other programs: what lies on a route from the company to vendors.

    Exit codes: 0 written, also where there is no route; 2 an input, vendor or output cannot be used.
    """
    from exposure.jobs.exporting.export import export as run
    from exposure.jobs.exporting.request import ExportRequest

    asked = company_request(inputs, as_of, config, overlays, judgements, allocations, register,
                            register_key, links, watch)  # fmt: skip
    request = ExportRequest(
        asked, out, tuple(vendors or ()), form.value if form else None, whole, sure_only
    )
    done = run(request, progress=progress_printer())
    if done.text:
        print_written(done.text)
    for line in done.told:
        notice(line)
    if done.code:
        raise typer.Exit(done.code)
