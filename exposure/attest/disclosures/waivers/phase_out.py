"""Which steps of a removal plan end the presences of a source on one contract, and by when?"""

from collections.abc import Iterable, Set

from msgspec import Struct

from exposure.attest.disclosures.drafting import Text
from exposure.attest.disclosures.others import Others
from exposure.attest.disclosures.waivers.laydown import Presence
from exposure.model.attest.draft import Table
from exposure.model.removal.plan import PlanStep, RemovalPlan


class Steps(Struct, frozen=True):
    """The steps of a plan that bear on one contract."""

    steps: tuple[PlanStep, ...]
    days: dict[int, str]
    """Number of a step → the first day that an act about this contract states."""
    told_days: dict[int, str]
    """The same of the acts that the customer of this contract may read of."""


def steps_for(plan: RemovalPlan, presences: Iterable[Presence], others: Others) -> Steps:
    """Return the steps that end these presences, in the plan's order."""
    presences = tuple(presences)
    findings = {one.finding.id for one in presences}
    called = [called for one in presences for called in one.called]
    steps = tuple(
        step for step in plan.steps
        if findings & set(step.findings) and not others.named_in(f"{step.name} {step.within}")
    )  # fmt: skip
    numbers = {step.number for step in steps}
    told = {one.act.id for one in called if not one.held_back}
    days = _first_days(plan, numbers, {one.act.id for one in called})
    return Steps(steps, days, _first_days(plan, numbers, told))


def _first_days(plan: RemovalPlan, numbers: Set[int], acts: Set[str]) -> dict[int, str]:
    """Return number of a step → the first day that one of these acts states for it."""
    days: dict[int, str] = {}
    for deadline in sorted(plan.calendar, key=lambda one: one.day):
        if deadline.designation in acts:
            for number in sorted(numbers & set(deadline.steps)):
                days.setdefault(number, deadline.day)
    return days


def phase_out_table(text: Text, found: Steps, as_of: str) -> Table:
    """Return the steps for a recipient: what is done and by when; no cost and no owner.

    A stated day that lies before the law date is left out: what has become of it, a person says.
    """
    ahead = {number: day for number, day in found.told_days.items() if day >= as_of}
    rows = tuple(
        (str(number), step_words(text, step), ahead.get(step.number, ""), "")
        for number, step in enumerate(found.steps, 1)
    )
    columns = (text.word("step"), text.word("done"), text.word("due"), text.word("done_on"))
    return Table(text.word("phase_out_table"), columns, rows or (("", "", "", ""),))


def step_words(text: Text, step: PlanStep) -> str:
    """Return what is done in one step."""
    named = f"{step.name} {step.version}".strip()
    within = f" in {step.within}" if step.within else ""
    return text.word(step.kind.value, product=f"{named}{within}")
