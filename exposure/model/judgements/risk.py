"""What did a person decide to do about a finding, and what did that person have in view?"""

from datetime import date
from typing import Annotated, Literal

from msgspec import Meta, Struct

from exposure.model.judgements.decision import AnalysisState
from exposure.model.judgements.judgement import Filled
from exposure.model.judgements.words import RiskWord
from exposure.model.relation import Confidence, Relation, UseBasis

RISKS_SCHEMA: Literal["exposure-risk-decisions/1"] = "exposure-risk-decisions/1"
"""Stands on each line, so that lines of both kinds may share a file."""

MOST_DAYS = 366
"""Days from the day on which a finding is deferred, or to be mitigated, to the end of it, at most."""


RISK_STATES: dict[RiskWord, AnalysisState] = {
    RiskWord.mitigate: AnalysisState.affected,
    RiskWord.not_in_use: AnalysisState.not_affected,
    RiskWord.defer: AnalysisState.in_triage,
}
"""What is decided, and can be obeyed → where the finding stands, in the words of VEX."""

JUSTIFICATIONS: dict[RiskWord, str] = {RiskWord.not_in_use: "code_not_reachable"}
"""Why a finding stands as `not_affected`, in the words of VEX."""


class DecidedSubject(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One subject in one asset, with what was known of it when the person decided."""

    asset: Filled
    """Id of the asset, `A-...`: the same in every scan."""
    asset_shown: Filled
    """Its name as it stood, for people."""
    key: Filled
    """A purl without version; else kind and name without spelling habits."""
    shown: Filled
    """The subject as it stood, for people."""
    relations: Annotated[tuple[Relation, ...], Meta(min_length=1)]
    """The ties to the vendor that were in view."""
    confidence: Confidence
    """The surest level in view."""
    versions: tuple[str, ...] = ()
    """Sorted; empty where none is stated."""
    routes: tuple[str, ...] = ()
    """Each route below the asset, as the keys of its steps without versions, joined by ` > `,
    with its flags in brackets. Sorted."""
    more_routes: int = 0
    """Further routes that were counted and not shown."""
    introducers: tuple[str, ...] | None = None
    """What brings it in, shown or counted: direct dependencies or vendors, as keys without version,
    sorted; of very many one digest. None on lines that were written before this was kept."""
    contracts: tuple[str, ...] | None = None
    """Numbers of the contracts on which the asset was known to be used, sorted; None where the
    result knew of no contract at all, as that of a build, so that nobody could see one."""
    use_bases: tuple[UseBasis, ...] = ()
    """How the use was known. Sorted."""


class RiskDecision(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One line of a decisions file: what one person decided, of which subjects, and on what."""

    schema: Literal["exposure-risk-decisions/1"]
    id: Annotated[str, Meta(pattern="^RD-[0-9a-f]{16}$")]
    """`RD-` and a hash of everything else on the line."""
    vendor: Filled
    """Register id, or `own:` and a normalised name."""
    decision: RiskWord
    reason: Filled
    """In one sentence."""
    by: Filled
    """Who decided."""
    on: date
    register_entry: Filled
    """Digest of what the register held of the vendor."""
    subjects: Annotated[tuple[DecidedSubject, ...], Meta(min_length=1)]
    """Its whole scope, written out: for a group, every member that was shown."""
    designations: tuple[str, ...] = ()
    """Each designation of the vendor with its standing: `acme-2026: in_force`. Sorted."""
    until: date | None = None
    """The last day on which it holds; `mitigate` and `defer` always have one."""
    group: str = ""
    """Id of the group that was decided on, `R-...`; empty for a single finding."""
    cause: str = ""
    """What the members of the group had in common, as people read it."""
    supersedes: str = ""
    """Id of an earlier decision of the same person that this one takes the place of."""
    evidence_reference: str = ""
    """Where the proof lies: a document, a ticket, a letter."""
    approved_by: str = ""
    """A second person; without one, and a proof, `not_in_use` is a proposal and lowers nothing."""
    approved_on: date | None = None
    """The day on which that person approved; None where it was the day of the decision."""
