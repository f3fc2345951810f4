"""What does a build say of one finding, whatever the format it is said in?"""

from collections.abc import Iterator

from msgspec import Struct

from exposure.model.finding import Finding
from exposure.model.gate.gated import GatedFinding, Passing
from exposure.model.judgements.decision import Fate
from exposure.model.judgements.words import JudgementWord
from exposure.model.outcome import Outcome
from exposure.model.result import ScanResult
from exposure.report.ci.change import change_sentence
from exposure.report.ci.place import Ground, Place, lead_location
from exposure.report.ci.rules import Rule, rule_of
from exposure.report.ci.short import called, short
from exposure.report.index import Index, index_of
from exposure.report.words import finding_tie, outcome_words, past_words, spaced


class Hit(Struct, frozen=True):
    """One finding with its names looked up; texts are as they stood, to be neutralised."""

    finding: Finding
    rule: Rule
    subject: str
    vendor: str
    asset: str
    tie: str
    """How the subject is tied to the vendor."""
    change: str
    """Which direct dependency to change, in sentences; empty without one."""
    state: str
    """`new`, `in the baseline`, `deferred until ...`: what the gate says of it; may be empty."""
    place: Place | None
    """None where nobody may read it."""
    fails: bool
    """Whether it fails the build."""
    closed: bool
    """Whether a person settled it, or decided what becomes of it."""
    under_watch: bool = False
    """Whether it passes because nobody has designated the vendor."""

    @property
    def headline(self) -> str:
        """Return what was found, of whom, how, and how sure that is, as one sentence."""
        finding = self.finding
        return f"{self.subject}: {self.tie} ({finding.confidence}, {outcome_words(finding)})."

    @property
    def sentences(self) -> Iterator[str]:
        """Yield the headline, what to change, and what the gate and people say of it."""
        yield self.headline
        if self.change and self.finding.is_open:
            yield self.change
        past = past_words(self.finding)
        if past:
            yield f"{past.capitalize()}, as the inputs say."
        if self.state:
            yield f"{self.state[0].upper()}{self.state[1:]}."


def hits_of(result: ScanResult, ground: Ground) -> list[Hit]:
    """Return every finding, the most urgent first."""
    index = index_of(result)
    gated = result.gate.by_finding if result.gate is not None else {}
    ordered = sorted(result.findings, key=index.urgency)
    return [_hit(one, index, gated.get(one.id), ground) for one in ordered]


def _hit(finding: Finding, index: Index, gated: GatedFinding | None, ground: Ground) -> Hit:
    vendor, location = index.vendor(finding.vendor), lead_location(finding)
    return Hit(
        finding=finding,
        rule=rule_of(finding.relation),
        subject=called(finding.subject.name, finding.subject.version),
        vendor=vendor,
        asset=short(index.asset(finding.asset)),
        tie=finding_tie(finding, vendor),
        change=change_sentence(finding),
        state=gated.words if gated is not None and gated.passes is not Passing.settled else "",
        place=ground.place_of(location) if location is not None else None,
        fails=gated.fails if gated is not None else finding.outcome is Outcome.exposed,
        closed=not finding.is_open or finding.is_decided,
        under_watch=gated is not None and gated.passes is Passing.under_watch,
    )


class Word(Struct, frozen=True):
    """What one person said of a finding that lowers, closes or would lower it."""

    holds: bool
    """False for a proposal that still lacks a second person or a proof."""
    text: str


def words_said(finding: Finding) -> list[Word]:
    """Return what people said that is obeyed or proposed, identity first."""
    return [*_identities(finding), *_risks(finding)]


def _identities(finding: Finding) -> Iterator[Word]:
    for one in finding.analysis.said:
        closes = one.judgement is JudgementWord.no_match and not one.because
        if closes:
            backed = f", approved by {one.approved_by}" if one.approved_by else ""
            text = (f"judged {spaced(one.judgement)} by {one.by} on {one.on}{backed}: "
                    f"{one.reason} ({one.reason_code}, {one.decision})")  # fmt: skip
            yield Word(not finding.is_open, text)


def _risks(finding: Finding) -> Iterator[Word]:
    for one in finding.analysis.risks:
        if one.fate not in {Fate.applied, Fate.proposed}:
            continue
        until = f" until {one.until}" if one.until else ""
        backed = f", approved by {one.approved_by}" if one.approved_by else ""
        proof = f", proof: {one.evidence_reference}" if one.evidence_reference else ""
        text = (f"{spaced(one.word)}{until}, decided by {one.by} on {one.on}{backed}: "
                f"{one.reason} ({one.decision}{proof})")  # fmt: skip
        yield Word(one.fate is Fate.applied, text)
