"""Which findings fail, which pass and why, and what was in the baseline before?"""

from enum import StrEnum

from msgspec import Struct


class Passing(StrEnum):
    """Why a finding lets a build pass; the first that holds is told."""

    settled = "settled"
    """A person settled that it is not the vendor."""
    decided = "decided"
    """A risk decision of a person holds."""
    under_watch = "under_watch"
    """Nobody has designated the vendor, and nobody asked for it."""
    below_threshold = "below_threshold"
    """It meets no criterion of `--fail-on`."""
    in_baseline = "in_baseline"
    """It stood in the baseline, would have failed there too, and is no graver now."""


class Against(StrEnum):
    """How a finding stands to the baseline."""

    new = "new"
    graver = "graver"
    """It stood there, and is graver now than it was, so that the baseline does not cover it."""
    changed = "changed"
    """It stood there in another version, and is no graver now."""
    known = "known"


class GatedFinding(Struct, frozen=True):
    """What the gate makes of one finding."""

    finding: str
    """Its id."""
    fails: bool
    because: str
    """For people, without a full stop: the criterion it meets, or why it passes."""
    passes: Passing | None = None
    """None for one that fails."""
    against: Against | None = None
    """None where no baseline was named."""
    graver: tuple[str, ...] = ()
    """In what it is graver than in the baseline: `possible there, exposed now`."""

    @property
    def words(self) -> str:
        """Return what a line says of it: `new`, `in the baseline`, `deferred until ... by ...`.

        Empty for one that fails where no baseline was named: that it fails is said by the code.
        """
        if self.passes is not None:
            return self.because
        if self.against is Against.graver:
            return f"graver than in the baseline: {', '.join(self.graver)}"
        return "new" if self.against is Against.new else ""


class GatedAsset(Struct, frozen=True):
    """An asset that fails a build because it cannot be assessed, and that was asked for."""

    asset: str
    """Its id."""
    because: str
    """Why it cannot be assessed."""


class Baseline(Struct, frozen=True):
    """The earlier result whose findings do not fail a build again."""

    name: str
    sha256: str
    """Of the file's bytes."""
    as_of: str
    """Its law date."""
    findings: int
    gone: int = 0
    """Findings of it that this result does not have."""
    gaps: tuple[int, ...] = ()
    """Gaps that hide presence and stood in it too, as positions in `gaps`, from 0."""
    warnings: tuple[str, ...] = ()
    """What keeps `new` from meaning what it seems to, one sentence each."""


class Gated(Struct, frozen=True):
    """What the gate makes of a result."""

    code: int
    """The exit code: 0, 1, 2 or 3."""
    criteria: tuple[str, ...]
    """What fails a build, each as it was written; a finding that meets one of them fails."""
    findings: tuple[GatedFinding, ...] = ()
    """Every finding, in the order of the result."""
    assets: tuple[GatedAsset, ...] = ()
    """Assets that fail because they cannot be assessed; none unless that was asked for."""
    baseline: Baseline | None = None
    """None where none was named."""
    unsafe_pass_when_presence_is_hidden: bool = False
    """True where gaps that hide presence were told to pass."""

    @property
    def failing(self) -> tuple[str, ...]:
        """Return the ids of the findings that fail the build."""
        return tuple(one.finding for one in self.findings if one.fails)

    @property
    def by_finding(self) -> dict[str, GatedFinding]:
        """Return the id of each finding → what the gate makes of it."""
        return {one.finding: one for one in self.findings}

    @property
    def new(self) -> tuple[str, ...]:
        """Return the ids of the findings that the baseline does not have."""
        return tuple(one.finding for one in self.findings if one.against is Against.new)

    def counted(self, passing: Passing) -> int:
        """Return how many findings pass for one reason."""
        return sum(one.passes is passing for one in self.findings)
