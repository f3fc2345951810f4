"""What became of each judgement and risk decision that was read, and of the findings that they are of?"""

from enum import StrEnum

from msgspec import Struct

from exposure.model.judgements.words import JudgementWord, ReasonCode, RiskWord


class AnalysisState(StrEnum):
    """Where a finding stands with people, in the words of VEX."""

    in_triage = "in_triage"
    """Nobody has settled it."""
    false_positive = "false_positive"
    """A person said that it is not the vendor."""
    affected = "affected"
    """A person said that it is the vendor; what follows from that is left to the rules."""
    not_affected = "not_affected"
    """A person decided that it is there and not in use: only of a risk decision."""


class Fate(StrEnum):
    """What became of a judgement in this scan."""

    applied = "applied"
    proposed = "proposed"
    """It would lower or close a finding, and lacks a second person or a proof: it does nothing."""
    reopened = "reopened"
    """It no longer holds: what it was made on has changed, or it expired."""
    conflicting = "conflicting"
    """Another person says otherwise, and both still hold."""
    superseded = "superseded"
    """The same person said something later."""
    unmatched = "unmatched"
    """Nothing in this scan is what it speaks of."""


class Said(Struct, frozen=True):
    """What one person said of a finding, and why it does not hold, where it does not."""

    decision: str
    """Id of the judgement."""
    judgement: JudgementWord
    reason_code: ReasonCode
    reason: str
    by: str
    on: str
    """ISO day."""
    approved_by: str = ""
    because: str = ""
    """Why it does not hold; empty where it does."""


class Effect(Struct, frozen=True):
    """What became of a judgement for one finding."""

    finding: str
    fate: Fate
    because: str = ""


class Decision(Struct, frozen=True):
    """One judgement or risk decision that was read, with what became of it."""

    id: str
    place: str
    """File and line, `judgements.jsonl:14`; of a workbook the cell, `findings.xlsx › Findings!X5`."""
    vendor: str
    subjects: tuple[str, ...]
    """Subject keys, its whole scope."""
    judgement: JudgementWord | None
    """None for a risk decision."""
    reason_code: ReasonCode | None
    """None for a risk decision."""
    reason: str
    by: str
    on: str
    """ISO day."""
    fate: Fate
    """The gravest of its effects; `unmatched` without one."""
    because: str = ""
    expires: str | None = None
    """ISO day, the last on which it holds; None where no end was set."""
    group: str = ""
    cause: str = ""
    supersedes: str = ""
    evidence_reference: str = ""
    approved_by: str = ""
    effects: tuple[Effect, ...] = ()
    newcomers: tuple[str, ...] = ()
    """Findings that ask the question of its group and are not in its scope."""
    risk: str = ""
    """A word of `RiskWord`; empty for a judgement."""
    assets: tuple[str, ...] = ()
    """Ids of the assets of a risk decision, one for each of `subjects`."""
    approved_on: str | None = None
    """ISO day; None where it was approved on the day on which it was said, or never."""

    @property
    def word(self) -> str:
        """What was said: `no_match`, `defer`."""
        return self.risk or (self.judgement or "")


class JudgementFile(Struct, frozen=True):
    """A file of judgements and risk decisions that was read: lines, or a workbook."""

    name: str
    sha256: str
    judgements: int
    risk_decisions: int = 0


class JudgedCounts(Struct, frozen=True):
    """How many findings people have settled, decided on or spoken of."""

    no_match: int = 0
    match: int = 0
    unsure: int = 0
    conflicting: int = 0
    reopened: int = 0
    proposed: int = 0
    """Judgements and decisions count as proposed that lack a second person or a proof."""
    mitigate: int = 0
    not_in_use: int = 0
    defer: int = 0

    @property
    def settled(self) -> int:
        """Findings on which a person's word is obeyed."""
        return self.no_match + self.match


class RiskDecided(Struct, frozen=True):
    """The risk decision that is obeyed for a finding."""

    word: RiskWord
    id: str
    """`RD-...`."""
    state: AnalysisState
    """Where the finding stands by it, in the words of VEX."""
    reason: str
    by: str
    on: str
    """ISO day."""
    until: str | None = None
    """ISO day, the last on which it holds; None where no end was set."""
    justification: str = ""
    """In the words of VEX; empty but for `not_affected`."""
    evidence_reference: str = ""
    approved_by: str = ""


class RiskSaid(Struct, frozen=True):
    """What one person decided of a finding, and why it does not hold, where it does not."""

    decision: str
    """Id of the risk decision, `RD-...`."""
    word: RiskWord
    reason: str
    by: str
    on: str
    """ISO day."""
    until: str | None = None
    approved_by: str = ""
    evidence_reference: str = ""
    because: str = ""
    """Why it does not hold; empty where it does."""
    fate: Fate = Fate.applied
