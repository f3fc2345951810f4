"""What does a user want a build to fail on, as it was understood?"""

from typing import Literal

from msgspec import Struct

Key = Literal[
    "outcome", "verdict", "tier", "depth", "relation", "confidence", "vendor", "designation"
]
Comparison = Literal["=", "!=", "<=", ">=", "<", ">"]
SECRET_KEYS = frozenset({"vendor", "designation"})
"""Keys whose values are names, which need not be public."""


class Condition(Struct, frozen=True):
    """One thing that must hold of a finding: `tier<=2`, `relation=made_by|connector_to`."""

    key: Key
    comparison: Comparison
    values: tuple[str, ...]
    """At least one; several only with `=` and `!=`."""


class Criterion(Struct, frozen=True):
    """What must hold together for a finding, or an asset, to fail a build."""

    written: str
    """As the user wrote it, without needless blanks."""
    conditions: tuple[Condition, ...] = ()
    """All must hold of a finding."""
    place: str = "--fail-on"
    """Where it was written: a flag, or file and key."""
    assets: bool = False
    """Whether an asset that is not assessable fails by it."""
    findings: bool = True
    """Whether a finding can fail by it."""

    @property
    def names_anybody(self) -> bool:
        """Say whether it names a vendor or a designation."""
        return any(one.key in SECRET_KEYS for one in self.conditions)

    def names(self, key: Key) -> tuple[str, ...]:
        """Return the values that it asks for by `=` of one key."""
        return tuple(
            value
            for one in self.conditions
            if one.key == key and one.comparison == "="
            for value in one.values
        )


EXPOSED = Criterion("exposed", (Condition("outcome", "=", ("exposed",)),))
POSSIBLE = Criterion("possible", (Condition("outcome", "=", ("exposed", "possible")),))
INCOMPLETE = Criterion("incomplete", POSSIBLE.conditions, assets=True)
OUTCOME_WORDS: dict[str, Criterion] = {
    "exposed": EXPOSED,
    "possible": POSSIBLE,
    "incomplete": INCOMPLETE,
}
"""From which outcome on a build fails → the criterion that says so."""
