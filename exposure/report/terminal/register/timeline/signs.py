"""With which signs is a history drawn, on a console that has lines and on one that has not?"""

from msgspec import Struct

from exposure.model.designation import STANDING_WORDS, Standing

STEPS = "123456789abcdefghijklmnopqrstuvwxyz"
"""One sign per step of a lane."""
UNCOUNTED = "+"
"""A step behind the last of them."""


class Signs(Struct, frozen=True):
    """One character each."""

    in_force: str
    under_watch: str
    unsettled: str
    not_in_force: str
    unknown: str
    law_date: str
    axis: str
    tick: str

    def of(self, standing: Standing) -> str:
        """Return with what a span of this standing is drawn."""
        match standing:
            case Standing.in_force:
                return self.in_force
            case Standing.under_watch:
                return self.under_watch
            case Standing.unsettled:
                return self.unsettled
            case Standing.not_in_force:
                return self.not_in_force

    def words(self, as_of: str) -> tuple[tuple[str, str], ...]:
        """Return each sign with what it means."""
        standings = ((self.of(one), STANDING_WORDS[one]) for one in Standing)
        return (
            *standings,
            (self.unknown, "after the facts end: not known"),
            (self.law_date, f"law date {as_of}"),
        )


LINES = Signs("═", "─", "~", "·", "?", "│", "─", "┬")
"""On consoles whose encoding has them; code pages of old consoles have these, too."""
PLAIN = Signs("=", "-", "~", ".", "?", "|", "-", "+")
"""In ASCII."""
