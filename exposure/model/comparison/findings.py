"""Which finding is new, gone or changed, in what, and why?"""

from enum import StrEnum

from msgspec import Struct

from exposure.model.comparison.reason import LOOKED_AGAIN, Reason
from exposure.model.finding import VerdictKind
from exposure.model.location import Location
from exposure.model.outcome import Outcome
from exposure.model.relation import Confidence, Relation


class Change(StrEnum):
    """Which of the two results holds a thing."""

    new = "new"
    gone = "gone"
    """The older result alone holds it, whatever that means; the reasons say what it means."""
    changed = "changed"


class FieldMoved(Struct, frozen=True):
    """One field that differs, in the words of the results; empty for what one does not state."""

    field: str
    before: str
    after: str


class FindingShown(Struct, frozen=True):
    """A finding of one of the two results, in one line."""

    id: str
    vendor: str
    vendor_name: str
    asset: str
    asset_name: str
    subject: str
    version: str
    purl: str
    relation: Relation
    confidence: Confidence
    outcome: Outcome | None
    """None where a person settled that it is not the vendor."""
    by_link: bool
    location: Location | None
    past: str = ""
    """`past use until DATE`, where its use has ended."""


class VerdictMoved(Struct, frozen=True):
    """What the rules said of a finding for one designation, and say now."""

    contracts: tuple[str | None, ...]
    """Those for which it is so; None stands for the company as a whole."""
    designation: str
    before: VerdictKind | None
    """None where nothing was said; so `after`."""
    after: VerdictKind | None
    citation: str
    reasons: tuple[Reason, ...]


class FindingMoved(Struct, frozen=True):
    """One finding that is new, gone or changed.

    The version is no part of what makes two findings the same: a newer version is a change.
    """

    change: Change
    finding: FindingShown
    """As the new result has it, or as the old one had it where it is gone."""
    before: FindingShown | None = None
    """As the old result had it; filled for a changed one."""
    fields: tuple[FieldMoved, ...] = ()
    """What differs in the finding itself; filled for a changed one."""
    verdicts: tuple[VerdictMoved, ...] = ()
    reasons: tuple[Reason, ...] = ()
    """The weightiest first."""
    counts_now: bool = False
    """Whether it counts in the newer result and did not in the older one: it is open, and its
    vendor is designated or was asked for."""

    answer_now: Outcome | None = None
    """Of one that is gone, what the new result answers for its asset and vendor; None where the
    vendor was not looked for, or the asset is not there."""

    @property
    def looked_again(self) -> bool:
        """Say of one that is gone whether each document that named it was read again to its end."""
        return bool(self.reasons) and all(one.kind in LOOKED_AGAIN for one in self.reasons)
