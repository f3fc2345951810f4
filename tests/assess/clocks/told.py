"""From which few words are the clocks, findings and discoveries of these tests made?"""

from datetime import UTC, date, datetime, tzinfo

from exposure.assess.clocks.may_run import contracts_by_clock, known_of
from exposure.assess.clocks.records import ClockRecords, clock_records
from exposure.ingest.authored.discoveries import PlacedDiscovery
from exposure.ingest.authored.line import with_id
from exposure.model.finding import Finding, Subject, Verdict, VerdictKind
from exposure.model.ids import finding_id
from exposure.model.law.authority import ClauseRegime
from exposure.model.law.clock import Span, Unit
from exposure.model.law.discovery import (
    DISCOVERIES_SCHEMA,
    DiscoveredSubject,
    Discovery,
    NamedClock,
)
from exposure.model.relation import Confidence, Relation, UseBasis
from exposure.register.law.clocks import ClockRule, CountsFrom, FollowUp, Starts

AS_OF = "2026-11-22"
RECORDED = date(2026, 11, 22)
DAYS, HOURS, ROUND = "three-days", "hours", "review"


def span(amount: int, unit: str) -> Span:
    """An amount of time."""
    return Span(amount, Unit(unit))


def rule(name: str = DAYS, first: Span | None = None, **fields: object) -> ClockRule:
    """A clock of three business days, unless `fields` say otherwise."""
    given = {
        "id": name, "name": name, "clause": "FAR 1.1-1", "citation": f"FAR 1.1-1({name})",
        "regime": ClauseRegime.codified, "starts": Starts.discovery, "trigger": "the last review",
        "asks": "the first report", "first": first or span(3, "business_days"), "follow_up": None,
        "channel": "contracting officer", "suspicion": False, "certainty": "primary",
        "source": "far-text", "note": "",
    } | fields  # fmt: skip
    return ClockRule(**given)


AFTER_REPORT = FollowUp(
    span(10, "business_days"), CountsFrom.first_report, "the report on prevention", "FAR 1.1-1(d)"
)
RULES = (
    rule(follow_up=AFTER_REPORT),
    rule(HOURS, span(72, "hours"), suspicion=True),
    rule(ROUND, span(3, "months"), starts=Starts.calendar),
)


def bought(
    *clocks: str, contract: str | None = "C-1", name: str = "acme-tools", version: str = "1.0.0"
) -> Finding:
    """A finding whose verdict for one contract names some clocks."""
    purl = f"pkg:npm/{name}@{version}"
    return Finding(
        id=finding_id("A-app", "veyra", purl, version, "made_by"), vendor="veyra", asset="A-app",
        subject=Subject(name, "component", version, purl), relation=Relation.made_by,
        use_basis=UseBasis.present, tier=1, depth=1, confidence=Confidence.confirmed, routes=(),
        more_routes=0, introducers=(), evidence=(), verdicts=(verdict(contract, *clocks),),
    )  # fmt: skip


def verdict(contract: str | None, *clocks: str) -> Verdict:
    """What a rule says for one contract."""
    return Verdict(
        contract, "act", VerdictKind.reportable, "It is asked.", "FAR 1.1-1", clocks=clocks
    )


def subject(finding: Finding) -> DiscoveredSubject:
    """A finding as it was in view."""
    known = known_of(finding)
    clocks = tuple(
        NamedClock(clock, contracts)
        for clock, several in contracts_by_clock(finding).items() for contracts in several
    )  # fmt: skip
    return DiscoveredSubject(
        finding.id, known.asset, known.vendor, known.key, finding.subject.name, clocks
    )


def discovery(
    *findings: Finding, at: str = "2026-11-20T14:05:00-05:00", **fields: object
) -> Discovery:
    """What Ann recorded of some findings."""
    given = {
        "target": findings[0].id, "at": datetime.fromisoformat(at), "by": "Ann Lee",
        "source": "a letter", "recorded_on": RECORDED,
        "subjects": tuple(map(subject, findings)),
    } | fields  # fmt: skip
    return with_id(Discovery(schema=DISCOVERIES_SCHEMA, id="", **given))


def placed(*discoveries: Discovery) -> tuple[PlacedDiscovery, ...]:
    """The lines of one file."""
    return tuple(PlacedDiscovery(one, f"d.jsonl:{at}") for at, one in enumerate(discoveries, 1))


def records(
    findings, *discoveries: Discovery, as_of: str = AS_OF, zone: tzinfo = UTC, rules=RULES
) -> ClockRecords:
    """What a scan knows of clocks."""
    findings = [findings] if isinstance(findings, Finding) else findings
    return clock_records(rules, findings, placed(*discoveries), as_of, zone)
