"""What is the cheapest way out of a vendor, in which order, and what is left after each step?"""

from collections.abc import Iterator
from enum import StrEnum
from pathlib import PurePath

from msgspec import Struct
from msgspec.structs import replace

from exposure.assess.hypothetical.known_by import with_vendors
from exposure.assess.hypothetical.meant import Meant, Whom
from exposure.assess.removal.asked import sought_of
from exposure.assess.removal.costs import CostBasis
from exposure.assess.removal.plan import PlanAsked, plan_removal
from exposure.errors import SettingsError
from exposure.ingest.authored.costs import StatedCost, read_costs
from exposure.ingest.bounds import bounds_of
from exposure.jobs.company.read import Company
from exposure.jobs.company.studied import Studied, beside, company_asked
from exposure.jobs.gating.exit_code import UNUSABLE_INPUT
from exposure.jobs.outputs import STANDARD_OUTPUT, write_target
from exposure.jobs.request import Request
from exposure.jobs.what_if.request import WhatIfRequest
from exposure.jobs.what_if.written import Done
from exposure.model.designation import Handling
from exposure.model.removal.plan import RemovalPlan
from exposure.model.result import ScanResult
from exposure.register.facts import Register
from exposure.register.find import vendors_called
from exposure.report.document.removal.plan_json import write_plan
from exposure.report.document.removal.workbook import write_plan_workbook
from exposure.report.terminal.removal import plan_lines
from exposure.scan.exposures import Progress


class PlanForm(StrEnum):
    """What a plan is written as."""

    text = "text"
    json = "json"
    xlsx = "xlsx"


class PlanRequest(Struct, frozen=True):
    """What is asked beside the company and the vendor."""

    vendor: str
    """Register id or name, or an organisation as the records write it."""
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


def plan(request: Request, asked: PlanRequest, progress: Progress) -> Done:
    """Write the plan where it is asked for, and return what is left to print.

    Raises `SettingsError` for a vendor that neither register nor records know, for costs that cannot
    be compared and for a workbook without a file name, `InputError` for inputs and costs, and
    `OutputError` where the plan would take the place of an input.
    """
    form = _form_of(asked)
    is_printed = asked.out in {"", STANDARD_OUTPUT}
    target = STANDARD_OUTPUT if is_printed else str(request.folder / asked.out)
    WhatIfRequest(request, target=target).check_target(asked.costs)
    found, refused = planned(request, asked, progress)
    progress("")
    match form:
        case PlanForm.json:
            content = write_plan(found)
        case PlanForm.xlsx:
            content = write_plan_workbook(found)
        case PlanForm.text:
            lines = plan_lines(found, asked.width, show_all=asked.show_all)
            content = "\n".join(lines).encode() + b"\n"
    code = UNUSABLE_INPUT if refused else 0
    if is_printed:
        return Done(content.decode(), refused, code)
    write_target(target, content)
    return Done("", refused, code)


def planned(
    request: Request, asked: PlanRequest, progress: Progress
) -> tuple[RemovalPlan, tuple[str, ...]]:
    """Return the plan itself, and one line for each input that could not be used."""
    company = company_asked(request, progress, apart=(asked.costs,) if asked.costs else ())
    stated = (
        read_costs(asked.costs, request.folder, bounds_of(company.settings).max_file_bytes)
        if asked.costs else ()
    )  # fmt: skip
    meant = _meant(company, asked.vendor, progress)
    studied = Studied(_looking_for(company, meant), progress)
    result = studied.examined.result
    progress("planning")
    notes = tuple(_notes(company.register, meant, result))
    sought = PlannedVendor(meant.assumed.id, meant.assumed.name, notes, meant.assumed.in_register)
    return plan_in(studied, sought, asked, stated), beside(company, result).refused


class PlannedVendor(Struct, frozen=True):
    """Whom a plan is to be rid of."""

    vendor: str
    """Register id, or `own:` and the words of a name."""
    name: str
    notes: tuple[str, ...] = ()
    """What a reader must know of it."""
    in_register: bool = True


def plan_in(
    studied: Studied, sought: PlannedVendor, asked: PlanRequest, stated: tuple[StatedCost, ...] = ()
) -> RemovalPlan:
    """Return the plan for a vendor that the study looked for, at the costs that are stated."""
    result = studied.examined.result
    around = beside(studied.company, result)
    wanted = sought_of(result.findings, sought.vendor, with_possible=asked.with_possible)
    warnings = (*sought.notes, *around.warnings)
    rests_on = PlanAsked(result, studied.settled, wanted, sought.name, CostBasis(asked.basis),
                         stated, warnings)  # fmt: skip
    plan = plan_removal(rests_on)
    return replace(plan, in_register=sought.in_register, read=around.read,
                   coverage=around.coverage, gaps=around.gaps)  # fmt: skip


def _meant(company: Company, text: str, progress: Progress) -> Meant:
    """Return whom a text means: the records are looked at only where the register does not know."""
    studied = Studied(company, progress)
    return Whom(company.register, lambda: studied.read).meant(text, "VENDOR")


def _looking_for(company: Company, meant: Meant) -> Company:
    vendor, settings = meant.assumed.id, company.settings
    own = {} if meant.vendor is None else {vendor: meant.vendor}
    return replace(
        company,
        register=with_vendors(company.register, own),
        settings=replace(settings, watch=(*settings.watch, vendor)),
    )


def _notes(register: Register, meant: Meant, result: ScanResult) -> Iterator[str]:
    """Yield what a reader must know of the vendor itself."""
    one = meant.assumed
    if one.in_register and not vendors_called(register, one.called):
        yield f"{one.called!r} was taken for {one.name}."
    if not one.in_register:
        written = ", ".join(repr(name) for name in one.spellings)
        yield (f"{one.name} is not in the register: it was looked for as the records write it"
               f" ({written}), and by its hosts there. Its packages and products are not known.")  # fmt: skip
    if one.maybe_ours:
        yield f"{one.name} supplies nothing but the company's own products: it may be the company."
    for known in result.looked_for:
        if known.id == one.id and known.handling is not Handling.public:
            yield (f"That {one.name} is looked for is {known.handling.words}: this plan names it, and"
                   " is the company's own record.")  # fmt: skip


def _form_of(asked: PlanRequest) -> PlanForm:
    ending = PurePath(asked.out).suffix.casefold().removeprefix(".")
    known = {"json": PlanForm.json, "xlsx": PlanForm.xlsx}
    form = PlanForm(asked.form) if asked.form else known.get(ending, PlanForm.text)
    if form is PlanForm.xlsx and asked.out in {"", STANDARD_OUTPUT}:
        raise SettingsError("--format xlsx: expected a file to write to, met none",
                            hint="name it with -o plan.xlsx")  # fmt: skip
    return form
