"""How does a person read in what two registers differ, the gravest first?"""

from collections.abc import Iterable, Iterator

from exposure.model.designation import StatusChange
from exposure.model.register.difference import (
    ActLine,
    ActMoved,
    ComparedRegister,
    FactCount,
    RegisterDifference,
    StepAdded,
    StepBroken,
    StepFault,
    TableDifference,
)
from exposure.model.words import number_of
from exposure.report.terminal.register.fields import whole
from exposure.report.terminal.register.heading import NOT_ADVICE
from exposure.report.terminal.text import folded, shown
from exposure.report.timeline.steps import step_words
from exposure.report.words import first_of, spaced

_FAULTS = {
    StepFault.lost: "a step is lost",
    StepFault.changed: "a step was changed",
    StepFault.slipped_in: "a step was put before the known end",
}
_BROKEN = (
    "WARNING: a dated history is append-only. Do not rely on the new register before you know who"
    " changed what was already known, and why."
)
_GONE = "WARNING: an act that has ended stays, with its history. Ask why these are gone."
_HASH, _NAMED = 16, 12


def write_difference(found: RegisterDifference, width: int) -> str:
    """Return the lines; what was done to a history that is append-only stands first, and is said."""
    lines = [*_side("old", found.old, width), *_side("new", found.new, width)]
    parts = [
        _part("Histories that are not as they were", map(_broken, found.histories_broken), _BROKEN),
        _part("Designations that are gone",
              (f"{_named(one)}: was {one.status}" for one in found.designations_removed), _GONE),
        _part("New designations", (f"{_named(one)}: {one.status}" for one in found.designations_added)),
        _part(f"Another status on {found.as_of}",
              (f"{_named(one)}: {one.before} -> {one.after}" for one in found.status_moved)),
        _part("Steps added",
              (f"{_named(one)}: {_step(one.step)}" for one in found.steps_added)),
        _part("Designations with other changes",
              (f"{one.id}: {_fields(one.fields)}" for one in found.designations_changed)),
        *(_part(table.table.capitalize(), _table(table)) for table in found.tables),
        _part("Facts of vendors", map(_count, found.facts)),
        _part("Also changed", map(spaced, found.others)),
    ]  # fmt: skip
    for part in filter(None, parts):
        lines.append("")
        for text in part:
            indent = "  " if text is not part[0] else ""
            lines += folded(whole(text), width, indent=indent, hang=indent + "  ")
    if not found.differs:
        lines += ["", "No fact differs."]
    return "\n".join([*lines, "", NOT_ADVICE])


def _side(label: str, side: ComparedRegister, width: int) -> Iterator[str]:
    digest = f", SHA-256 {side.sha256[:_HASH]}" if side.sha256 else ""
    known = f"facts known to {side.known_to}, version {side.version[:_HASH]}{digest}"
    yield from folded(f"{label}  {shown(side.name, 200)}: {known}", width, hang="  ")


def _part(head: str, texts: Iterable[str], warning: str = "") -> list[str]:
    found = list(texts)
    return [f"{head} ({len(found)})", *filter(None, [warning]), *found] if found else []


def _named(one: ActLine | ActMoved | StepAdded | StepBroken) -> str:
    return f"{one.vendor}, {one.act}"


def _broken(one: StepBroken) -> str:
    steps = " -> ".join(_step(step) for step in (one.before, one.after) if step is not None)
    return f"{_named(one)}: {_FAULTS[one.fault]}: {steps}"


def _step(step: StatusChange) -> str:
    return f"{step.date} {step_words(step)} [{step.source}]"


def _fields(fields: Iterable[str]) -> str:
    return ", ".join(map(spaced, fields))


def _table(table: TableDifference) -> Iterator[str]:
    for word, keys in (("new", table.added), ("gone", table.removed)):
        if keys:
            yield f"{word}: {first_of(keys, _NAMED)}"
    for row in table.changed:
        yield f"changed: {row.id}: {_fields(row.fields)}"


def _count(one: FactCount) -> str:
    moved = ", ".join(
        f"{number:,} {word}"
        for number, word in ((one.added, "new"), (one.removed, "gone"))
        if number
    )
    kind = one.kind if one.after != 1 else one.kind.removesuffix("s")
    return f"{one.vendor}: {one.before:,} -> {number_of(one.after, kind, kind)} ({moved})"
