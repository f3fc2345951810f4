"""How much of the estate could be looked at, and how old is what we looked at?"""

from msgspec import Struct

from exposure.model.coverage.known import (
    AssetCoverage,
    ContractCoverage,
    EvidenceCounts,
    SbomCoverage,
    SpendCoverage,
    VendorCoverage,
)
from exposure.model.coverage.repositories import Repository
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
    """Bought vendors and products: the distinct assets that vendor sheets name, or whose supplier
    an SBOM names."""
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
    sboms_incomplete: int = 0
    """SBOMs that speak for a part only, or in which a gap hides presence."""
    evidence: EvidenceCounts = EvidenceCounts()
    """What is known of all that is bought or used: every asset but the company's own products."""
    by_count: float | None = None
    """Share of `vendors` that has evidence of what is inside; None where nothing is bought."""
    spend: tuple[SpendCoverage, ...] = ()
    """What was paid for `vendors`, by currency; `by_spend` is the share where there is but one."""
    vendors_without_spend: int = 0
    """Of `vendors`, those for which no row says what was paid: no share by spend counts them."""
    incomplete_evidence: int = 0
    """Of `vendors_with_evidence`, those whose evidence is incomplete."""
    oldest_evidence: str | None = None
    """ISO date of the oldest SBOM of what is bought; None where none is dated."""
    newest_evidence: str | None = None
    undated_evidence: int = 0
    """SBOMs of what is bought that state no date: how old they are is unknown."""
    per_sbom: tuple[SbomCoverage, ...] = ()
    per_asset: tuple[AssetCoverage, ...] = ()
    """In the order of `assets` of the result."""
    per_contract: tuple[ContractCoverage, ...] = ()
    per_vendor: tuple[VendorCoverage, ...] = ()
    """Organisations from which something is bought, in the order of their first assets."""
    repositories: tuple[Repository, ...] = ()
    """The roster of expected repositories; empty where none was given."""


def unfed_systems(coverage: Coverage) -> tuple[RecordSystem, ...]:
    """Return the record systems whose content is unknown here: not fed, or stale."""
    return tuple(one for one in coverage.record_systems if one.state in {"not_fed", "stale"})
