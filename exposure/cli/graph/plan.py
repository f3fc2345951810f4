"""How is a removal plan asked for on the command line?"""

from enum import StrEnum
from typing import Annotated, TypeAlias

import typer

from exposure.cli.graph.asked import company_request, end
from exposure.cli.options import (
    Allocations,
    AsOf,
    CompanyInputs,
    Config,
    Judgements,
    OwnVendors,
    RegisterFile,
    RegisterKey,
    ShowAll,
)
from exposure.cli.printing import progress_printer, width_of

_VENDOR = "Vendor to be rid of: register id or name, or an organisation of the records."
_COST = "What giving up a bought product or vendor is taken to cost."
_COSTS = "CSV file of what, cost and because; `cannot remove` stands in place of a cost."
_POSSIBLE = "Plan also for what is only possibly exposed."
_FORMAT = "How to write it. [default: what the ending of FILE says, else text]"
_OUT = "File to write to; `-` for standard output."


class CostWord(StrEnum):
    """Where costs come from that no file states."""

    equal = "equal"
    spend = "spend"
    criticality = "criticality"


class PlanFormat(StrEnum):
    """What a plan is written as."""

    text = "text"
    json = "json"
    xlsx = "xlsx"


_Vendor: TypeAlias = Annotated[
    str, typer.Argument(metavar="VENDOR", help=_VENDOR, show_default=False)
]
_Cost: TypeAlias = Annotated[CostWord, typer.Option("--cost", help=_COST)]
_Costs: TypeAlias = Annotated[
    str, typer.Option("--costs", metavar="FILE", help=_COSTS, show_default=False)
]
_Possible: TypeAlias = Annotated[bool, typer.Option("--possible", help=_POSSIBLE)]
_Form: TypeAlias = Annotated[
    PlanFormat | None, typer.Option("--format", help=_FORMAT, show_default=False)
]
_Out: TypeAlias = Annotated[
    str, typer.Option("-o", "--out", metavar="FILE", help=_OUT, show_default=False)
]


def plan(  # noqa: PLR0917 - typer reads flags from the signature
    vendor: _Vendor,
    inputs: CompanyInputs,
    cost: _Cost = CostWord.equal,
    costs: _Costs = "",
    possible: _Possible = False,
    form: _Form = None,
    out: _Out = "",
    show_all: ShowAll = False,
    as_of: AsOf = None,
    config: Config = None,
    vendors: OwnVendors = None,
    judgements: Judgements = None,
    allocations: Allocations = None,
    register: RegisterFile = None,
    register_key: RegisterKey = None,
) -> None:
    """Find the cheapest set of cuts that ends the exposure to a vendor, and the order to make them in.

    It proves itself: the graph is walked again without them. Exit codes: 0 finished, 2 an input,
    cost or vendor cannot be used.
    """
    from exposure.jobs.planning.plan import PlanRequest
    from exposure.jobs.planning.plan import plan as run

    request = company_request(
        inputs, as_of, config, vendors, judgements, allocations, register, register_key
    )
    asked = PlanRequest(
        vendor, cost.value, costs, possible, form.value if form else None, out,
        width_of(), show_all,
    )  # fmt: skip
    done = run(request, asked, progress_printer())
    end(done.text, done.refused, done.code)
