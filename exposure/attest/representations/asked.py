"""For which contracts and vendors were drafts asked for?"""

from msgspec import Struct


class AskedDrafts(Struct, frozen=True):
    """What the user asked for; empty leaves it to the records."""

    contracts: tuple[str, ...] = ()
    """Numbers; empty for every contract of the result."""
    vendors: tuple[str, ...] = ()
    """Register ids, or `own:` and the words of a name, for a certification each."""
    company_wide: bool = False
    """Whether they are to speak of the company as a whole, and not of one contract."""
