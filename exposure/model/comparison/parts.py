"""What changed beside the findings: outcomes, designations, coverage, gaps and what was read?"""

from msgspec import Struct

from exposure.model.comparison.findings import Change, FieldMoved
from exposure.model.comparison.reason import Reason
from exposure.model.designation import Standing, StatusChange
from exposure.model.gap import Gap
from exposure.model.outcome import Outcome


class OutcomeMoved(Struct, frozen=True):
    """The answer for one asset and one vendor, as it was and as it is."""

    asset: str
    asset_name: str
    vendor: str
    """Register id; `*` stands for every vendor without findings in the asset."""
    vendor_name: str
    before: Outcome | None
    """None where the vendor was not looked for; so `after`. It is no answer, least of all a good one."""
    after: Outcome | None
    because: str
    """Why the newer result gives this answer, in its own words."""
    reasons: tuple[Reason, ...] = ()
    """Why it differs from the answer before."""


class DesignationMoved(Struct, frozen=True):
    """A designation that came, went, or stands otherwise on the newer result's law date."""

    id: str
    vendor: str
    vendor_name: str
    act: str
    """The authority and who acted under it, as people name it."""
    change: Change
    before: str
    """Status and standing; `not begun` on that law date, or `not told of` by the old result."""
    after: str
    standing_before: Standing | None
    standing_after: Standing | None
    steps: tuple[StatusChange, ...] = ()
    """Steps of its history that the newer result alone holds."""
    lost_steps: tuple[StatusChange, ...] = ()
    """Steps of its history that the older result alone holds."""
    fields: tuple[str, ...] = ()
    """What else differs in it."""
    reasons: tuple[Reason, ...] = ()


class PartMoved(Struct, frozen=True):
    """An input, asset, contract, judgement, record system or vendor looked for that differs."""

    id: str
    name: str
    kind: str
    """What it is, in the words of the result: `sbom`, `product`, `erp_vendors` ..."""
    change: Change
    fields: tuple[FieldMoved, ...] = ()
    reasons: tuple[Reason, ...] = ()


class FigureCompared(Struct, frozen=True):
    """One figure of the coverage in both results; those that are equal stand here, too."""

    figure: str
    """A field of `Coverage`."""
    before: str
    """Empty where the figure is not known; so `after`."""
    after: str


class GapMoved(Struct, frozen=True):
    """A gap that came or went, and of one that went whether its document was read again."""

    change: Change
    gap: Gap
    reasons: tuple[Reason, ...] = ()


class StillUnknown(Struct, frozen=True):
    """What neither of the two results could look into."""

    assets: int
    """Assets that are not assessable in both."""
    because: dict[str, int]
    """Reason, in the words of the newer result → how many of these assets."""
    gaps: tuple[Gap, ...]
    """Gaps that hide presence in both."""
    record_systems: tuple[str, ...]
    """Names of record systems whose content is unknown in both."""
