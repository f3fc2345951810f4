"""What is the cheapest way out of a vendor, in which order, and what is left after each step?"""

from enum import StrEnum
from pathlib import PurePath

from msgspec import Struct
from msgspec.structs import replace

from exposure.assess.on_graph.cited import cited_on, with_settled
from exposure.assess.removal.asked import sought_of
from exposure.assess.removal.costs import CostBasis
from exposure.assess.removal.plan import PlanAsked, plan_removal
from exposure.assess.removal.stakes import used_on
from exposure.errors import SettingsError
from exposure.graph.network.build import network_of
from exposure.graph.network.columns import Network
from exposure.ingest.authored.costs import read_costs
from exposure.ingest.bounds import bounds_of
from exposure.jobs.company.read import company_of
from exposure.jobs.outputs import STANDARD_OUTPUT, write_target
from exposure.jobs.request import Request
from exposure.model.removal.plan import RemovalPlan
from exposure.register.find import find_vendor
from exposure.report.document.removal.plan_json import write_plan
from exposure.report.document.removal.workbook import write_plan_workbook
from exposure.report.terminal.removal import plan_lines
from exposure.scan.examination import Examination
from exposure.scan.exposures import Progress


class PlanForm(StrEnum):
    """What a plan is written as."""

    text = "text"
    json = "json"
    xlsx = "xlsx"


class PlanRequest(Struct, frozen=True):
    """What is asked beside the company and the vendor."""

    vendor: str
    """Register id or name."""
    basis: str = CostBasis.equal.value
    costs: str = ""
    """File of costs; empty without one."""
    with_possible: bool = False
    form: str | None = None
    """A word of `PlanForm`; None: what the ending of `out` says, else text."""
    out: str = ""
    """File to write to; empty and `-` for standard output."""
    width: int = 100
    show_all: bool = False


def plan(request: Request, asked: PlanRequest, progress: Progress) -> str:
    """Write the plan where it is asked for, and return what is left to print.

    Raises `SettingsError` for a vendor that the register does not know, for costs that cannot be
    compared and for a workbook without a file name, `InputError` for inputs and costs.
    """
    form = _form_of(asked)
    found = planned(request, asked, progress)
    progress("")
    match form:
        case PlanForm.json:
            content = write_plan(found)
        case PlanForm.xlsx:
            content = write_plan_workbook(found)
        case PlanForm.text:
            text = "\n".join(plan_lines(found, asked.width, show_all=asked.show_all))
            if not asked.out or asked.out == STANDARD_OUTPUT:
                return text
            content = text.encode() + b"\n"
    target = asked.out or STANDARD_OUTPUT
    write_target(target if target == STANDARD_OUTPUT else str(request.folder / target), content)
    return ""


def planned(request: Request, asked: PlanRequest, progress: Progress) -> RemovalPlan:
    """Return the plan itself."""
    company = company_of(request, progress)
    vendor = find_vendor(company.register, asked.vendor, said_by="VENDOR")
    settings = company.settings
    company = replace(company, settings=replace(settings, watch=(*settings.watch, vendor.id)))
    stated = (
        read_costs(asked.costs, request.folder, bounds_of(settings).max_file_bytes)
        if asked.costs else ()
    )  # fmt: skip
    examined = company.examined(progress)
    progress("planning")
    sought = sought_of(examined.result.findings, vendor.id, with_possible=asked.with_possible)
    return plan_removal(
        PlanAsked(examined.result, network_in(examined), sought, vendor.name, CostBasis(asked.basis), stated,
                  company.warnings)
    )  # fmt: skip


def network_in(examined: Examination) -> Network:
    """Return the one graph of an examination, with what is said to be used on each contract."""
    used: dict[str, list[str]] = {}
    for asset, contracts in used_on(examined.result).items():
        for number in contracts:
            used.setdefault(number, []).append(asset)
    network = network_of(examined.known, examined.result.as_of, used)
    return with_settled(network, cited_on(network, examined.result.findings))


def _form_of(asked: PlanRequest) -> PlanForm:
    ending = PurePath(asked.out).suffix.casefold().removeprefix(".")
    known = {"json": PlanForm.json, "xlsx": PlanForm.xlsx}
    form = PlanForm(asked.form) if asked.form else known.get(ending, PlanForm.text)
    if form is PlanForm.xlsx and asked.out in {"", STANDARD_OUTPUT}:
        raise SettingsError("--format xlsx: expected a file to write to, met none",
                            hint="name it with -o plan.xlsx")  # fmt: skip
    return form
