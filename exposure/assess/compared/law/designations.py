"""Which designations came, went or stand otherwise, by the law date or by what the register knows?"""

from collections.abc import Iterator, Mapping

from exposure.assess.compared.causes import register_words, sought, weighed
from exposure.assess.compared.sides import Side, Sides
from exposure.model.comparison.findings import Change
from exposure.model.comparison.parts import DesignationMoved
from exposure.model.comparison.reason import Reason, ReasonKind
from exposure.model.designation import STANDING_WORDS, DesignationStatus, Standing, StatusChange

NOT_BEGUN, NOT_TOLD = "not begun", "not told of"
_MOVING = frozenset({
    "history", "status", "standing", "since", "first_effective", "facts_as_of", "note", "sources",
    "open_questions", "stated_in",
})  # fmt: skip
"""Fields that follow from the history and the day, or say where a fact comes from."""
_GRAVEST = (
    Standing.in_force,
    Standing.unsettled,
    Standing.under_watch,
    Standing.not_in_force,
    None,
)


def designations_moved(sides: Sides) -> tuple[DesignationMoved, ...]:
    """Return each designation that differs.

    Vendors of which something was found come first, then what is in force, then vendor and id.
    """
    found = {one.vendor for side in (sides.old, sides.new) for one in side.findings}
    before, after = _acts(sides.old.result.designations), _acts(sides.new.result.designations)
    told = (_moved(before.get(key), after.get(key), sides) for key in {**before, **after})
    moved = (one for one in told if one is not None)
    return tuple(sorted(moved, key=lambda one: (one.vendor not in found, *_gravity(one))))


def _acts(found: tuple[DesignationStatus, ...]) -> Mapping[str, DesignationStatus]:
    return {one.id: one for one in found}


def _moved(
    old: DesignationStatus | None, new: DesignationStatus | None, sides: Sides
) -> DesignationMoved | None:
    held = new or old
    if held is None:
        return None
    steps, lost = _steps(new, old), _steps(old, new)
    fields = _fields(old, new) if old and new else ()
    if old and new and not (steps or lost or fields) and _status(old) == _status(new):
        return None
    change = Change.changed if old and new else Change.new if new else Change.gone
    return DesignationMoved(
        id=held.id,
        vendor=held.vendor,
        vendor_name=sides.vendor_name(held.vendor),
        act=held.act,
        change=change,
        before=_words(old, new, sides.old),
        after=_words(new, old, sides.new),
        standing_before=old.standing if old else None,
        standing_after=new.standing if new else None,
        steps=steps,
        lost_steps=lost,
        fields=fields,
        reasons=weighed(_reasons(old, new, steps, lost, sides)),
    )


def _words(act: DesignationStatus | None, other: DesignationStatus | None, side: Side) -> str:
    """Return where an act stands in a result; of one that is not there whether it had begun."""
    if act is not None:
        return _status(act)
    later = other is not None and all(step.date > side.result.as_of for step in other.history)
    return NOT_BEGUN if later else NOT_TOLD


def _status(act: DesignationStatus) -> str:
    return f"{act.status_words}, {STANDING_WORDS[act.standing]}"


def _steps(
    held: DesignationStatus | None, other: DesignationStatus | None
) -> tuple[StatusChange, ...]:
    known = other.history if other else ()
    return tuple(step for step in held.history if step not in known) if held else ()


def _fields(old: DesignationStatus, new: DesignationStatus) -> tuple[str, ...]:
    names = (name for name in old.__struct_fields__ if name not in _MOVING)
    return tuple(name for name in names if getattr(old, name) != getattr(new, name))


def _reasons(
    old: DesignationStatus | None,
    new: DesignationStatus | None,
    steps: tuple[StatusChange, ...],
    lost: tuple[StatusChange, ...],
    sides: Sides,
) -> Iterator[Reason]:
    days = sides.old.result.as_of, sides.new.result.as_of
    if any(step.date > days[0] for step in steps) or any(step.date > days[1] for step in lost):
        said = f"the law date moved from {days[0]} to {days[1]}"
        yield Reason(ReasonKind.law_date_moved, said)
    learnt = any(step.date <= days[0] for step in steps)
    if old is None and new is not None and learnt:
        yield from _untold(new, sides.turned)
    elif learnt:
        said = f"the new register knows steps up to {days[0]} that the old one did not know"
        yield Reason(ReasonKind.register_changed, said)
    lapsed = any(step.date <= days[1] for step in lost)
    if new is None and old is not None and lapsed:
        yield from _untold(old, sides)
    elif lapsed:
        said = "steps of a known history are not in the new register: ask who changed them, and why"
        yield Reason(ReasonKind.register_changed, said)
    if not (steps or lost):
        yield Reason(ReasonKind.register_changed, register_words(sides))


def _untold(act: DesignationStatus, sides: Sides) -> Iterator[Reason]:
    """Yield why the second result does not tell of an act that existed on its law date."""
    if act.stated_in:
        said = (
            f"it is stated in {act.stated_in}, which {sides.lacking} did not obey, or not as it is"
        )
        yield Reason(ReasonKind.settings_changed, said)
    elif sought(sides.new, sides.old, act.vendor) is None:
        said = (
            f"a list alone names {act.vendor}; {sides.lacking} tells of it only where it was found"
        )
        yield Reason(ReasonKind.list_unknown, said)
    else:
        said = f"the register of {sides.lacking} does not state it for that day"
        yield Reason(ReasonKind.register_changed, said)


def _gravity(moved: DesignationMoved) -> tuple[int, int, str, str]:
    after, before = (_GRAVEST.index(one) for one in (moved.standing_after, moved.standing_before))
    return min(after, before), after, moved.vendor_name.casefold(), moved.id
