"""How much of the estate could be looked at, and how old is what we looked at?"""

from msgspec import Struct

from exposure.model.record_systems.known import system_name


class RecordSystem(Struct, frozen=True):
    """A source of inventory the company has, and whether it was given to this scan."""

    name: str
    """As exposure.toml writes it."""
    state: str
    """fed, stale, not_fed or none."""
    stated_by: str = ""
    """The person who says so, where one is named."""
    stated_on: str = ""
    """ISO day on which it was said, where one is named."""
    key: str = ""
    """Key of a system of docs/reference/record-systems.md; empty for one of the company's own."""
    plain_name: str = ""
    """How people call it."""
    documents: tuple[str, ...] = ()
    """The inputs that feed it."""
    dated: str | None = None
    """ISO date of the newest of them; None where none is dated."""
    missing: tuple[str, ...] = ()
    """File patterns and expected names that nothing read answers to."""
    because: str = ""
    """Why the state is what it is, in one clause."""

    @property
    def called(self) -> str:
        """How people call it, also where `plain_name` was not filled."""
        return self.plain_name or system_name(self.name)

    @property
    def said_by(self) -> str:
        """Return `Ann Lee, finance (2026-10-31)`, or what is known of it."""
        on = f"({self.stated_on})" if self.stated_on else ""
        return " ".join(part for part in (self.stated_by, on) if part)


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


def unfed_systems(coverage: Coverage) -> tuple[RecordSystem, ...]:
    """Return the record systems whose content is unknown here: not fed, or stale."""
    return tuple(one for one in coverage.record_systems if one.state in {"not_fed", "stale"})


def number_of(count: int, one: str, many: str = "") -> str:
    """Return `1 finding`, `2 findings` or `1,742 components`."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def bought_words(count: int) -> str:
    """Return `62 bought products and vendors`: what vendor sheets name is one or the other."""
    return number_of(count, "bought product or vendor", "bought products and vendors")
