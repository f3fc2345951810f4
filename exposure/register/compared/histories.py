"""Which steps of a dated history are new, and was a known one touched?"""

from collections.abc import Iterator

from msgspec.structs import asdict

from exposure.model.designation import StatusChange
from exposure.model.register.difference import StepAdded, StepBroken, StepFault
from exposure.register.facts import Register
from exposure.register.law.facts import Designation, HistoryEntry


def steps_between(
    old: Designation, new: Designation, vendor: str
) -> Iterator[StepAdded | StepBroken]:
    """Yield each step that was added at the end, and each fault behind the end.

    A history is append-only: what was known stays, and what is new stands behind it.
    """
    act = f"{new.authority}, {new.issuer}" if new.issuer else new.authority
    lost = [step for step in old.history if step not in new.history]
    fresh = [step for step in new.history if step not in old.history]
    for step in lost:
        now = _counterpart(step, fresh)
        if now is not None:
            fresh.remove(now)
        fault = StepFault.lost if now is None else StepFault.changed
        after = _step(now) if now is not None else None
        yield StepBroken(new.id, vendor, act, fault, _step(step), after)
    last = old.history[-1].date if old.history else ""
    for step in fresh:
        if step.date < last:
            yield StepBroken(new.id, vendor, act, StepFault.slipped_in, None, _step(step))
        else:
            yield StepAdded(new.id, vendor, act, _step(step))


def vendor_name(register: Register, designation: Designation) -> str:
    """Return the display name of a designation's vendor."""
    return register.vendors[designation.vendor].name


def _counterpart(step: HistoryEntry, fresh: list[HistoryEntry]) -> HistoryEntry | None:
    """Return the new step that took a known one's place: the same word, else the same day."""
    alike = [one for one in fresh if one.stated_as == step.stated_as]
    return next(iter(alike or [one for one in fresh if one.date == step.date]), None)


def _step(entry: HistoryEntry) -> StatusChange:
    return StatusChange(**asdict(entry))
