"""What could not be read, and what may that hide?"""

from enum import StrEnum

from msgspec import Struct


class GapEffect(StrEnum):
    """What a gap does to the answer; only `hides_presence` can make an asset not assessable."""

    hides_presence = "hides_presence"
    """A component, edge target, vendor or sheet may be missing."""
    blurs_route = "blurs_route"
    """Presence is known; edges, root or dates are not."""
    note = "note"
    """Odd but harmless."""


class Gap(Struct, frozen=True, gc=False):
    """One thing that was met and could not be used as it stands."""

    kind: str
    """A stable word for the reason, for example `dangling-reference`; listed in docs/reference/gaps.md."""
    effect: GapEffect
    document: str
    place: str
    reason: str
    """One sentence: what was expected, what was met."""
    settle: tuple[str, ...] = ()
    """Blocks of exposure.toml of which one settles it, each ready to paste; empty where none does."""
