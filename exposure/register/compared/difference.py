"""What differs between two registers, and in which status does each designation stand on a date?"""

from collections.abc import Iterator

from msgspec.structs import replace

from exposure.model.designation import STANDING_WORDS, DesignationStatus
from exposure.model.register.difference import (
    DIFFERENCE_SCHEMA,
    ActLine,
    ActMoved,
    ComparedRegister,
    RegisterDifference,
    RowChanged,
    StepAdded,
    StepBroken,
)
from exposure.register.compared.histories import steps_between, vendor_name
from exposure.register.compared.tables import fact_counts, fields_of, tables_of
from exposure.register.exported.usable import facts_alone
from exposure.register.facts import Register
from exposure.register.law.facts import Designation
from exposure.register.status import status_on

SHIPPED = "shipped"
NOT_BEGUN = "not begun"
_ORDER = "order of rows"
_TOLD = frozenset({
    "vendors", "packages", "authorities", "clauses", "clocks", "requirements", "links", "sources",
    "designations", "lists",
})  # fmt: skip
"""Parts of the register of which the tables and counts speak."""


def difference_between(old: Register, new: Register, as_of: str) -> RegisterDifference:
    """Return everything in which `new` differs from `old`; status is that of the law date."""
    both = [(act, _acts(new)[key]) for key, act in _acts(old).items() if key in _acts(new)]
    steps = [
        step
        for before, after in both
        for step in steps_between(before, after, vendor_name(new, after))
    ]
    changed = (RowChanged(a.id, fields_of(a, b, ("history",))) for a, b in both)
    found = RegisterDifference(
        schema=DIFFERENCE_SCHEMA,
        as_of=as_of,
        old=_side(old),
        new=_side(new),
        differs=_facts(old) != _facts(new),
        histories_broken=tuple(step for step in steps if isinstance(step, StepBroken)),
        designations_added=tuple(_lines(new, old, as_of)),
        designations_removed=tuple(_lines(old, new, as_of)),
        status_moved=tuple(_moved(new, both, as_of)),
        steps_added=tuple(step for step in steps if isinstance(step, StepAdded)),
        designations_changed=tuple(row for row in changed if row.fields),
        tables=tuple(tables_of(old, new)),
        facts=tuple(fact_counts(old, new)),
        others=fields_of(_facts(old), _facts(new), _TOLD),
    )
    # Whoever is told that registers differ must be told in what.
    return replace(found, others=(_ORDER,)) if found.differs and not _says(found) else found


def _says(found: RegisterDifference) -> bool:
    return any(getattr(found, field) for field in RegisterDifference.__struct_fields__[5:])


def _acts(register: Register) -> dict[str, Designation]:
    return {act.id: act for act in register.designations}


def _facts(register: Register) -> Register:
    """Return the facts alone; the version changes with a comment, and is none."""
    return replace(facts_alone(register), version="")


def _side(register: Register) -> ComparedRegister:
    file = register.file
    name, digest = (file.name, file.sha256) if file else (SHIPPED, "")
    return ComparedRegister(name, register.version, register.known_to, digest)


def _lines(held: Register, other: Register, as_of: str) -> Iterator[ActLine]:
    """Yield what one register holds and the other does not."""
    known = _acts(other)
    for act in held.designations:
        if act.id not in known:
            status = _words(status_on(act, as_of))
            name = vendor_name(held, act)
            yield ActLine(act.id, name, _act(act), status)


def _moved(
    new: Register, both: list[tuple[Designation, Designation]], as_of: str
) -> Iterator[ActMoved]:
    for before, after in both:
        was, is_now = _words(status_on(before, as_of)), _words(status_on(after, as_of))
        if was != is_now:
            yield ActMoved(after.id, vendor_name(new, after), _act(after), was, is_now)


def _act(act: Designation) -> str:
    return f"{act.authority}, {act.issuer}" if act.issuer else act.authority


def _words(status: DesignationStatus | None) -> str:
    if status is None:
        return NOT_BEGUN
    return f"{status.status_words}, {STANDING_WORDS[status.standing]}"
