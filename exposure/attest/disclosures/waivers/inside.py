"""What stays inside of a request: every presence with its place, and every step with its cost?"""

from collections.abc import Sequence

from msgspec import Struct

from exposure.attest.disclosures.drafting import Text
from exposure.attest.disclosures.grounds import DisclosureGrounds
from exposure.attest.disclosures.waivers.laydown import Presence
from exposure.attest.disclosures.waivers.phase_out import Steps, step_words
from exposure.model.attest.draft import Audience, Blank, Draft, Points, Section, Table
from exposure.model.law.allocation import Use
from exposure.model.removal.plan import RemovalPlan

TEMPLATE = "laydown"
PRESENCES = ("Product", "Where it sits", "How it is related", "Since", "Use on this contract",
             "Held back", "Finding", "Place")  # fmt: skip
STEPS = (
    "Step of the plan",
    "What is done",
    "Day stated",
    "Cost",
    "Cost because",
    "Owner",
    "Findings",
)
_NO_PLAN = "`exposure plan` writes one; none was handed over for this source."


class Inside(Struct, frozen=True):
    """What is recorded of one source on one contract."""

    source: str
    presences: Sequence[Presence]
    """All of them, those that are held back too."""
    plan: RemovalPlan | None
    found: Steps


def laydown(grounds: DisclosureGrounds, contract: str, inside: Inside, text: Text) -> Draft:
    """Return the internal record behind a request."""
    source = inside.source
    return Draft(
        template=TEMPLATE,
        title=f"Laydown and phase-out plan: {source}",
        audience=Audience.internal,
        recipient="",
        contract=contract,
        as_of=grounds.result.as_of,
        facts=(Blank("Contract", contract), Blank("Source", source),
               Blank("Law date", grounds.result.as_of)),
        sections=(
            Section("Presences", (Table(f"Every presence of {source} recorded for the contract, or of"
                                        " which nobody says", PRESENCES, _rows(inside.presences)),)),
            Section("Phase-out plan", (_steps(inside.plan, inside.found, text),)),
        ),
        is_draft=False,
    )  # fmt: skip


def _rows(presences: Sequence[Presence]) -> tuple[tuple[str, ...], ...]:
    return tuple(
        (one.product, one.where, one.tie, one.since or "not recorded",
         "used" if any(called.verdict.use is Use.used for called in one.called) else "not recorded",
         "; ".join(reason.partition(":")[0] for reason in one.held_back) or "no", one.finding.id,
         str(one.finding.subject.location or one.finding.evidence[0].location))
        for one in presences
    )  # fmt: skip


def _steps(plan: RemovalPlan | None, found: Steps, text: Text) -> Table | Points:
    if plan is None:
        return Points((_NO_PLAN,))
    if not found.steps:
        return Points(("No step of the plan ends a presence on this contract.",))
    rows = tuple(
        (str(step.number), step_words(text, step), found.days.get(step.number, "none"),
         f"{step.cost.amount:,.2f}", step.cost.because, step.owner, ", ".join(step.findings))
        for step in found.steps
    )  # fmt: skip
    return Table(f"Steps; {plan.costs}", STEPS, rows)
