"""What changed from an older result to a newer one, and how sure is that?"""

from msgspec import Struct

from exposure.model.comparison.findings import FieldMoved, FindingMoved
from exposure.model.comparison.parts import (
    DesignationMoved,
    FigureCompared,
    GapMoved,
    OutcomeMoved,
    PartMoved,
    StillUnknown,
)
from exposure.model.result import OutcomeCounts

COMPARISON_SCHEMA = "exposure-diff/1"


class ComparedResult(Struct, frozen=True):
    """One side of a comparison."""

    name: str
    """The result as it was named."""
    as_of: str
    """Its law date."""
    inputs: int
    oldest_input: str | None
    newest_input: str | None
    register_known_to: str
    register_version: str
    tool_version: str
    assets: int
    outcomes: OutcomeCounts
    findings: int


class Comparison(Struct, frozen=True):
    """Everything in which two results differ, the gravest first in each list."""

    schema: str
    old: ComparedResult
    new: ComparedResult
    differs: bool
    """Whether anything but the two sides' own dates and versions differs."""
    warnings: tuple[str, ...]
    """What makes the two hard to compare; a reader must see it before anything else."""
    findings: tuple[FindingMoved, ...]
    findings_unchanged: int
    outcomes: tuple[OutcomeMoved, ...]
    designations: tuple[DesignationMoved, ...]
    looked_for: tuple[PartMoved, ...]
    """Vendors that one of the two alone looked for, or for another reason."""
    clocks: tuple[PartMoved, ...]
    """Reporting times that run or may run; empty where one of the two counted none."""
    settings: tuple[FieldMoved, ...]
    """What was asked: law date, register, files of the user's own, lists and flags."""
    coverage: tuple[FigureCompared, ...]
    """Every figure, also where it is the same."""
    coverage_of_new: tuple[str, ...]
    """The newer result's coverage in words, which must stand wherever its findings do."""
    evidence: tuple[PartMoved, ...]
    """Assets and contracts in both results of which other evidence is known."""
    record_systems: tuple[PartMoved, ...]
    gaps: tuple[GapMoved, ...]
    inputs: tuple[PartMoved, ...]
    assets: tuple[PartMoved, ...]
    contracts: tuple[PartMoved, ...]
    judgements: tuple[PartMoved, ...]
    still_unknown: StillUnknown
    said_of_new: tuple[str, ...]
    """Warnings of the newer result, which must stand wherever its findings do."""
    not_public: int = 0
    """Differences that are left out, because they touch what is not public."""
