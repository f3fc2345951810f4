"""In which words is a removal plan told?"""

from exposure.model.hypothetical.words import amounts_words
from exposure.model.removal.plan import CutKind, Exposed, PlanStep, RemovalPlan
from exposure.model.words import number_of

ACTION: dict[CutKind, str] = {
    CutKind.stop_using: "Stop using",
    CutKind.replace_dependency: "Replace the dependency",
    CutKind.change_supplier: "Have the supplier do without",
}
NO_ADVICE = (
    "A plan names what to remove, never what to buy instead. It ends what was found; what was not"
    " read it cannot know of. This is not legal advice."
)


def cut_words(step: PlanStep) -> str:
    """Return `Replace the dependency @acme/sdk 1.2 in acme-helpdesk`."""
    named = f"{step.name} {step.version}".strip()
    within = f" in {step.within}" if step.within else ""
    return f"{ACTION[step.kind]} {named}{within}"


def cost_words(amount: float) -> str:
    """Return `1`, `12,500.50`."""
    return f"{amount:,.0f}" if amount == int(amount) else f"{amount:,.2f}"


def stake_words(step: PlanStep) -> str:
    """Return the contracts at stake with their value; empty where nothing is recorded."""
    if not step.contracts:
        return ""
    value = f", {amounts_words(step.value)}" if step.value else ""
    return f"{', '.join(step.contracts)}{value}"


def left_words(step: PlanStep) -> str:
    """Return what is left after a step."""
    if not step.exposed_after:
        return "nothing that the plan ends is left exposed"
    on = f" on {number_of(step.contracts_after, 'contract')}" if step.contracts_after else ""
    return f"{number_of(step.exposed_after, 'asset')} still exposed{on}"


def ends_words(step: PlanStep, names: dict[str, str]) -> str:
    """Return which exposures end with a step, what is cut itself aside where it is the only one."""
    if not step.ends:
        return "ends no exposure by itself: another step is needed too"
    others = [names[asset] for asset in step.ends if asset != step.key]
    if not others:
        return "ends its own exposure"
    return "ends the exposure of " + ", ".join(others)


def few_words(ids: tuple[str, ...], most: int = 3) -> str:
    """Return `F-1a2b3c4d5e, F-2b3c4d5e6f and 4 more`."""
    rest = f" and {len(ids) - most} more" if len(ids) > most else ""
    return ", ".join(ids[:most]) + rest


def names_of(plan: RemovalPlan) -> dict[str, str]:
    """Return the names of the assets that a plan speaks of, by id."""
    told: tuple[Exposed, ...] = (
        *plan.exposed,
        *plan.to_judge,
        *(one.exposed for one in plan.lasting),
    )
    return {one.asset: one.name for one in told}


def total_words(plan: RemovalPlan) -> str:
    """Return what the plan comes to."""
    steps = number_of(len(plan.steps), "cut")
    return f"{steps}, cost {cost_words(plan.total)}: {plan.costs}"


def proof_words(plan: RemovalPlan) -> str:
    """Return what walking the graph again showed."""
    proof, lasting = plan.proof, len(plan.lasting)
    ended = proof.exposed_before - lasting
    walked = f"({proof.routes_in} walked again)"
    if not proof.exposed_before:
        return f"Nothing is proved: the graph holds no route to {plan.name} {walked}."
    if proof.exposed_after:
        before = number_of(ended, "asset")
        return (f"Not proved: of {before} that these cuts are to free, {proof.exposed_after:,} still"
                f" lead to {plan.name} {walked}.")  # fmt: skip
    but = f"; {lasting:,} above still lead there" if lasting else ""
    if not ended:
        return f"No cut was found: {number_of(lasting, 'asset')} above still lead to {plan.name} {walked}."
    if plan.not_in_plan:
        but += f"; {number_of(len(plan.not_in_plan), 'finding')} not planned for may stay"
    freed = f"none of the {ended:,} assets leads" if ended != 1 else "the one asset no longer leads"
    return f"Proved: with these cuts made, {freed} to {plan.name}{but} {walked}."


def also_ended_words(plan: RemovalPlan) -> str:
    """Return how many possible exposures end too; empty where none does."""
    if not plan.also_ended:
        return ""
    count = number_of(len(plan.also_ended), "finding")
    return f"These cuts end {count} of a possible exposure too ({few_words(plan.also_ended)})."


def due_words(day: str, days_left: int) -> str:
    """Return `2026-12-01, in 9 days` or `2026-09-02, 81 days ago`."""
    if days_left < 0:
        return f"{day}, {number_of(-days_left, 'day')} ago"
    return f"{day}, in {number_of(days_left, 'day')}" if days_left else f"{day}, today"
