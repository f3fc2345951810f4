"""How much of the estate could be looked at, and how old is what we looked at?"""

from msgspec import Struct


class RecordSystem(Struct, frozen=True):
    """A source of inventory the company has, and whether it was given to this scan."""

    name: str
    state: str
    """fed, stale, not_fed or none."""
    stated_by: str = ""


class Coverage(Struct, frozen=True):
    """What stands beside every finding, so that silence is never read as absence."""

    vendors: int
    """Bought vendors and products: the distinct assets that vendor sheets name."""
    vendors_with_evidence: int
    """Of these, how many have an SBOM joined to them."""
    by_spend: float | None
    """Share of stated spend that has evidence; None without spend figures or with several currencies."""
    components: int
    components_without_edges: int
    """Components that no edge of their SBOM touches."""
    oldest_input: str | None
    """ISO date; None where no input is dated."""
    newest_input: str | None
    record_systems: tuple[RecordSystem, ...]
    sboms: int
    sboms_without_root: int
    gaps_that_hide_presence: int


def number_of(count: int, one: str, many: str = "") -> str:
    """Return `1 finding`, `2 findings` or `1,742 components`."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def bought_words(count: int) -> str:
    """Return `62 bought products and vendors`: what vendor sheets name is one or the other."""
    return number_of(count, "bought product or vendor", "bought products and vendors")
