"""From which few words are the risk decisions of these tests made?"""

from datetime import date

from exposure.assess.decisions.seen import Around, decided_on, standings
from exposure.assess.judgements.entry import entry_digests
from exposure.assess.judgements.judged import Judged, Records, judged_by
from exposure.ingest.authored.decisions.placed import Authored, Placed, PlacedRisk
from exposure.ingest.authored.line import with_id
from exposure.model.designation import DesignationStatus
from exposure.model.finding import Finding
from exposure.model.judgements.judgement import Judgement
from exposure.model.judgements.risk import RISKS_SCHEMA, RiskDecision
from exposure.model.judgements.words import RiskWord
from exposure.model.law.allocation import Allocation
from exposure.model.result import Asset
from exposure.register.facts import Register
from exposure.register.status import designations_on
from tests.assess.builders import ASSET, exposure, found
from tests.graph.builders import AS_OF, REGISTER

TODAY = "2026-11-22"
MADE = date(2026, 11, 20)
UNTIL = date(2026, 12, 31)
BACKED = {"evidence_reference": "T-4", "approved_by": "Cy Dahl"}
ACTS = tuple(designations_on(REGISTER, AS_OF))


def part(version: str = "1.0.0", **fields: object) -> Finding:
    """A component that exposes, unless `fields` say otherwise."""
    purl = f"pkg:npm/%40veyrantha/sdk@{version}"
    (finding,) = found(exposure(purl=purl, version=version, **fields))
    return finding


def decided(
    word: str, *findings: Finding, register: Register = REGISTER, acts=ACTS, **fields: object
) -> RiskDecision:
    """What Ann decides of findings that she has in view."""
    vendor = findings[0].vendor
    given = {
        "vendor": vendor,
        "decision": RiskWord(word),
        "reason": "It is replaced in January.",
        "by": "Ann Lee",
        "on": MADE,
        "until": None if word == "not_in_use" else UNTIL,
        "register_entry": entry_digests(register, {vendor})[vendor],
        "designations": standings(acts).get(vendor, ()),
        "subjects": decided_on(findings, Around({ASSET.id: ASSET.name}, None)),
        **(BACKED if word == "not_in_use" else {}),
    } | fields
    return with_id(RiskDecision(schema=RISKS_SCHEMA, id="", **given))


def heard(
    findings, *decisions: RiskDecision, judgements: tuple[Judgement, ...] = (),
    register: Register = REGISTER, acts: tuple[DesignationStatus, ...] = ACTS, day: str = TODAY,
    uses: tuple[Allocation, ...] = (), asset: Asset = ASSET,
) -> Judged:  # fmt: skip
    """What a scan makes of findings and decisions."""
    findings = [findings] if isinstance(findings, Finding) else findings
    entries = entry_digests(register, {one.vendor for one in findings})
    authored = Authored(
        tuple(Placed(one, f"j.jsonl:{at}") for at, one in enumerate(judgements, 1)),
        risks=tuple(PlacedRisk(one, f"d.jsonl:{at}") for at, one in enumerate(decisions, 1)),
    )
    known = {asset.id: asset}
    return judged_by(findings, Records(authored, (), known, entries, acts, day, uses))
