"""Which hit was made, by which route, on what evidence, and what do the rules say of it?"""

from enum import StrEnum

from msgspec import Struct

from exposure.model.judgements.decision import AnalysisState, Fate, RiskDecided, RiskSaid, Said
from exposure.model.law.allocation import Use
from exposure.model.location import Location
from exposure.model.outcome import Outcome
from exposure.model.relation import Confidence, Relation, UseBasis

ROUTE_UNKNOWN = "route_unknown"
"""The flag of what is present although nothing that was read leads to it."""


class StepKind(StrEnum):
    """What a step of a route is."""

    company = "company"
    contract = "contract"
    product = "product"
    vendor = "vendor"
    sbom = "sbom"
    component = "component"
    service = "service"
    model = "model"
    file = "file"


class Step(Struct, frozen=True):
    """One station of a route."""

    name: str
    kind: StepKind
    version: str = ""
    purl: str = ""
    relation: str = ""
    """How this step hangs on the one before: `uses`, `supplied by`, `depends on`, `contains` ..."""
    location: Location | None = None


class LeastCertain(Struct, frozen=True):
    """The step of a route that is less sure than any other, and why."""

    step: int
    """Position in `Route.steps`, from 0."""
    confidence: Confidence
    """probable or review; it says how sure the step is, not how sure the whole finding is."""
    because: str


class Route(Struct, frozen=True):
    """One way from what the company has to the subject."""

    steps: tuple[Step, ...]
    flags: tuple[str, ...] = ()
    """dev, optional, default_on, opt_in, past, route_unknown."""
    least_certain: LeastCertain | None = None
    """None where every step is confirmed."""

    @property
    def is_known(self) -> bool:
        """Say whether something leads to the subject, or it is only known to be present."""
        return ROUTE_UNKNOWN not in self.flags


class Subject(Struct, frozen=True):
    """What was found: a component, service, model, file or spreadsheet row."""

    name: str
    kind: str
    version: str = ""
    purl: str = ""
    location: Location | None = None


class Evidence(Struct, frozen=True):
    """One reason why the hit counts."""

    rule: str
    quote: str
    because: str
    location: Location
    listed: str = ""
    """The register's value that was met, as the register writes it."""
    matched: str = ""
    """The part of `quote` that met it."""
    left_over: tuple[str, ...] = ()
    """Words beside the matched part."""
    against: tuple[str, ...] = ()
    """What spoke against it, one reason each."""


class VerdictKind(StrEnum):
    """What the rules say of a finding for one contract and designation on the law date."""

    prohibited = "prohibited"
    reportable = "reportable"
    disclose = "disclose"
    phase_out = "phase_out"
    watch = "watch"
    legal_review = "legal_review"
    not_applicable = "not_applicable"


GRAVITY = (
    VerdictKind.prohibited, VerdictKind.reportable, VerdictKind.disclose, VerdictKind.phase_out,
    VerdictKind.legal_review, VerdictKind.watch, VerdictKind.not_applicable,
)  # fmt: skip
"""What would bind first, then what a person must look at."""


class Verdict(Struct, frozen=True):
    """The rules' answer, with its reason; `contract` None means the company as a whole."""

    contract: str | None
    designation: str
    verdict: VerdictKind
    reason: str
    citation: str
    use: Use = Use.unknown
    """Whether the asset is used on the contract, as far as anybody says."""
    conduct: str = ""
    """What the rule asks about: a word of `Conduct`; empty where no rule was asked."""
    conditions: tuple[str, ...] = ()
    """What a person must confirm before the verdict holds, each a clause behind `that`."""
    questions: tuple[str, ...] = ()
    """Exceptions that a person may have to consider; none is ever assumed."""
    clocks: tuple[str, ...] = ()
    """Ids of the reporting clocks that run once a person says when it was identified."""
    waivers: tuple[str, ...] = ()
    """Numbers of the waivers that are recorded for it; none is said to hold."""
    also: tuple[str, ...] = ()
    """Further contracts of which all of this holds; filled only where there are very many."""

    @property
    def contracts(self) -> tuple[str | None, ...]:
        """Return every contract of which it holds; None stands for the company as a whole."""
        return (self.contract, *self.also)


class Analysis(Struct, frozen=True):
    """What people said about the finding; the program sets nothing that no file of theirs says."""

    state: AnalysisState = AnalysisState.in_triage
    justification: str = ""
    """Reason code of the judgement that is obeyed; empty without one."""
    decision: str = ""
    """Id of the judgement that is obeyed, `J-...`; empty without one."""
    fate: Fate | None = None
    """What became of what people said of it; None where nobody has."""
    said: tuple[Said, ...] = ()
    """What each person said last, also where it is not obeyed."""
    risk: RiskDecided | None = None
    """The risk decision that is obeyed; `state` above speaks of identity alone."""
    risk_fate: Fate | None = None
    """What became of what people decided of it; None where nobody has."""
    risks: tuple[RiskSaid, ...] = ()
    """What each person decided last, also where it is not obeyed."""


class Finding(Struct, frozen=True):
    """One hit of one vendor in one asset."""

    id: str
    vendor: str
    asset: str
    subject: Subject
    relation: Relation
    use_basis: UseBasis
    tier: int | None
    depth: int | None
    confidence: Confidence
    routes: tuple[Route, ...]
    more_routes: int
    """Further routes that were counted and not shown."""
    introducers: tuple[Step, ...]
    """The direct dependencies, or vendors, that bring the subject in: the first of them by name."""
    evidence: tuple[Evidence, ...]
    verdicts: tuple[Verdict, ...]
    analysis: Analysis = Analysis()
    by_link: bool = False
    """True when it rests on a catalogue link alone."""
    more_introducers: tuple[str, ...] = ()
    """All the further ones: a purl without version, else a name without spelling habits."""
    past_until: str | None = None
    """Use ended on this date, as the inputs say."""
    used_from: str | None = None
    """Use, or the agreement on it, is recorded to begin on this date; it may be older."""
    outcome: Outcome | None = Outcome.possible
    """What this finding alone makes of its asset: exposed or possible. None where a person settled
    that it is not the vendor: then it makes nothing of it, least of all a statement of absence."""

    @property
    def is_past(self) -> bool:
        """Say whether all the use that it tells of has ended."""
        ended = self.routes and all("past" in route.flags for route in self.routes)
        return bool(ended) or self.past_until is not None

    @property
    def is_open(self) -> bool:
        """Say whether it still counts: no person has settled that it is not the vendor."""
        return self.analysis.state is not AnalysisState.false_positive

    @property
    def is_decided(self) -> bool:
        """Say whether a risk decision holds: a gate lets it pass, and every output tells of it.

        It is open all the same: nobody said that it is not the vendor.
        """
        return self.analysis.risk is not None
