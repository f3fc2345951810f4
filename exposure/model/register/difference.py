"""What differs between two registers?"""

from enum import StrEnum

from msgspec import Struct

from exposure.model.designation import StatusChange

DIFFERENCE_SCHEMA = "exposure-register-diff/1"


class ComparedRegister(Struct, frozen=True):
    """One side of a comparison."""

    name: str
    """The file as it was named, or `shipped`."""
    version: str
    known_to: str
    sha256: str
    """Of the file's body; empty for the shipped register."""


class ActLine(Struct, frozen=True):
    """A designation in one line."""

    id: str
    vendor: str
    """Display name."""
    act: str
    status: str
    """Status and standing on the law date; `not begun` before its first step."""


class ActMoved(Struct, frozen=True):
    """A designation whose status on the law date is another."""

    id: str
    vendor: str
    act: str
    before: str
    after: str


class StepFault(StrEnum):
    """How an append-only history was changed behind its end."""

    lost = "lost"
    changed = "changed"
    slipped_in = "slipped_in"
    """A new step, dated before the last one that was known."""


class StepBroken(Struct, frozen=True):
    """A step of a known history that is not as it was, or that was put before its end."""

    id: str
    vendor: str
    act: str
    fault: StepFault
    before: StatusChange | None
    """None for a step that slipped in."""
    after: StatusChange | None
    """None for a step that is lost."""


class StepAdded(Struct, frozen=True):
    """A step that was added at the end of a known history."""

    id: str
    vendor: str
    act: str
    step: StatusChange


class RowChanged(Struct, frozen=True):
    """A row that both registers hold, and the fields in which they differ."""

    id: str
    fields: tuple[str, ...]


class TableDifference(Struct, frozen=True):
    """What differs in one table of the register, by the ids of its rows."""

    table: str
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    changed: tuple[RowChanged, ...] = ()


class FactCount(Struct, frozen=True):
    """How many facts of one kind a vendor has before and after, and how many are new or gone."""

    vendor: str
    """Register id."""
    kind: str
    """`names`, `products`, `domains`, `packages` or `excluded`."""
    before: int
    after: int
    added: int
    removed: int


class RegisterDifference(Struct, frozen=True):
    """Everything in which the second register differs from the first."""

    schema: str
    as_of: str
    """The law date for which status is worked out."""
    old: ComparedRegister
    new: ComparedRegister
    differs: bool
    """Whether any fact differs; versions, which also change with comments, do not count."""
    histories_broken: tuple[StepBroken, ...]
    """Faults: a dated history is append-only."""
    designations_added: tuple[ActLine, ...]
    designations_removed: tuple[ActLine, ...]
    status_moved: tuple[ActMoved, ...]
    steps_added: tuple[StepAdded, ...]
    designations_changed: tuple[RowChanged, ...]
    """Fields other than the history."""
    tables: tuple[TableDifference, ...]
    """Those that differ: vendors, authorities, clauses, clocks, requirements, links, official lists
    and sources."""
    facts: tuple[FactCount, ...]
    """Of vendors that both registers hold."""
    others: tuple[str, ...]
    """Further parts of the register that differ, and of which nothing more is said here."""
