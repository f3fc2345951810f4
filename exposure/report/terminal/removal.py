"""How does a removal plan read in a terminal?"""

from collections.abc import Iterator

from exposure.model.removal.plan import RemovalPlan
from exposure.model.words import number_of
from exposure.report.removal_words import (
    NO_ADVICE,
    also_ended_words,
    cost_words,
    cut_words,
    due_words,
    ends_words,
    few_words,
    left_words,
    names_of,
    proof_words,
    stake_words,
    total_words,
)
from exposure.report.terminal.text import folded, shown

_SHOWN = 25
_FEW = 5
_NO_CUT = (
    "No cut of the company's own ends these: nothing on a route of theirs can be removed."
    " Ask the supplier, or state a cost in a file with --costs."
)


def plan_lines(plan: RemovalPlan, width: int, *, show_all: bool = False) -> list[str]:
    """Return the plan in lines of at most `width` characters; long lists are cut and counted."""
    most = len(plan.steps) + len(plan.lasting) + len(plan.to_judge) if show_all else _SHOWN
    return [
        *_opening(plan, width),
        *_steps(plan, width, most),
        *_lasting(plan, width, most),
        *_choke_points(plan, width),
        *_calendar(plan, width),
        *_aside(plan, width),
        "",
        *_notes(plan, width),
        *_known(plan, width),
        *(folded(proof_words(plan), width) if plan.exposed else ()),
        *folded(NO_ADVICE, width),
    ]


def _opening(plan: RemovalPlan, width: int) -> Iterator[str]:
    yield from folded(f"Removal plan for {shown(plan.name)}   law date {plan.as_of}", width)
    yield ""
    if not plan.exposed:
        yield from folded(
            f"Nothing that was read is {plan.counted} to {shown(plan.name)}, so that there is nothing"
            " to cut. That is no answer about what was not read.", width,
        )  # fmt: skip
        return
    number = number_of(len(plan.exposed), "asset")
    yield from folded(f"{plan.counted.capitalize()}: {number}.  The cheapest way out: "
                      f"{total_words(plan)}.", width)  # fmt: skip


def _notes(plan: RemovalPlan, width: int) -> Iterator[str]:
    for warning in plan.warnings:
        yield from folded(f"Note: {shown(warning, 600)}", width, hang="  ")


def _known(plan: RemovalPlan, width: int) -> Iterator[str]:
    """Yield what was read and how much of it could be looked into, as wherever findings are."""
    for sentence in (plan.read, *plan.coverage):
        if sentence:
            yield from folded(shown(sentence, 600), width, hang="  ")


def _steps(plan: RemovalPlan, width: int, most: int) -> Iterator[str]:
    names = {asset: shown(name, 60) for asset, name in names_of(plan).items()}
    for step in plan.steps[:most]:
        yield ""
        yield from folded(f"{step.number}. {shown(cut_words(step), 200)}", width, "", "   ")
        due = f"due {step.deadline}; " if step.deadline else ""
        told = f"{due}cost {cost_words(step.cost.amount)} ({shown(step.cost.because, 120)})"
        yield from folded(told, width, "   ", "   ")
        yield from folded(f"{ends_words(step, names)}; {left_words(step)}", width, "   ", "   ")
        if stake := stake_words(step):
            yield from folded(f"at stake: {shown(stake, 200)}", width, "   ", "   ")
        if step.owner:
            yield from folded(f"owner: {shown(step.owner)}", width, "   ", "   ")
        yield from folded(f"why: {few_words(step.findings)}", width, "   ", "   ")
    rest = len(plan.steps) - most
    if rest > 0:
        yield from ("", f"and {number_of(rest, 'more cut')} (--all, or -o plan.xlsx)")


def _lasting(plan: RemovalPlan, width: int, most: int) -> Iterator[str]:
    if not plan.lasting:
        return
    yield ""
    yield from folded(_NO_CUT, width)
    for one in plan.lasting[:most]:
        way = " › ".join(shown(step, 60) for step in one.route.steps)
        yield from folded(way, width, "  ", "    ")
    rest = len(plan.lasting) - most
    if rest > 0:
        yield f"  and {rest:,} more (--all)"


def _choke_points(plan: RemovalPlan, width: int) -> Iterator[str]:
    points = [one for one in plan.choke_points if one.frees > 1][:_FEW]
    if not points:
        return
    yield ""
    yield "Choke points: every route of several exposures passes"
    for one in points:
        can = "" if one.can_be_cut else "; not ours to remove"
        yield from folded(f"{shown(one.name)} ({one.frees:,} exposures{can})", width, "  ", "    ")


def _calendar(plan: RemovalPlan, width: int) -> Iterator[str]:
    if not plan.steps and not plan.lasting:
        return
    yield ""
    for one in plan.calendar:
        steps = ", ".join(map(str, one.steps)) or "none"
        told = (f"By {due_words(one.day, one.days_left)} ({shown(one.says, 120)}): steps {steps}, for "
                f"{number_of(len(one.assets), 'asset')}.")  # fmt: skip
        yield from folded(told, width, "", "  ")
    if plan.undated:
        which = number_of(len(plan.undated), "step")
        yield from folded(
            f"For {which} no designation that was read states a day.", width, "", "  "
        )


def _aside(plan: RemovalPlan, width: int) -> Iterator[str]:
    if plan.to_judge:
        names = ", ".join(shown(one.name, 40) for one in plan.to_judge[:_FEW])
        rest = f" and {len(plan.to_judge) - _FEW} more" if len(plan.to_judge) > _FEW else ""
        count = number_of(len(plan.to_judge), "asset")
        yield ""
        yield from folded(f"Judge first: {count} only possibly exposed, not in this plan ({names}"
                          f"{rest}). --possible plans for them too.", width, "", "  ")  # fmt: skip
    if told := also_ended_words(plan):
        yield from folded(told, width, "", "  ")
    if plan.past:
        yield from folded(f"{number_of(plan.past, 'finding')} of use that has ended needs no cut.",
                          width)  # fmt: skip
    if plan.not_in_plan:
        ids = ", ".join(plan.not_in_plan[:_FEW])
        count = number_of(len(plan.not_in_plan), "finding")
        yield from folded(f"Not planned for: {count} whose route the graph does not hold ({ids})."
                          " See `exposure why`.", width, "", "  ")  # fmt: skip
