"""From which few words are the judgements of these tests made?"""

from datetime import date

from msgspec.structs import replace

from exposure.assess.judgements.entry import entry_digests
from exposure.assess.judgements.judged import Judged, Records, judged_by
from exposure.assess.judgements.profile import profiles_of
from exposure.assess.judgements.subject import in_view
from exposure.ingest.authored.decisions.placed import Authored, Placed
from exposure.ingest.authored.line import with_id
from exposure.model.finding import Evidence, Finding
from exposure.model.judgements.judgement import JUDGEMENTS_SCHEMA, Judgement
from exposure.model.judgements.words import JudgementWord, ReasonCode
from exposure.model.location import Location
from exposure.model.records import VendorRow
from exposure.model.relation import Confidence
from exposure.model.result import Asset, AssetKind
from exposure.register.facts import Register
from tests.assess.builders import exposure, found
from tests.graph.builders import REGISTER, VEYRA, row

TODAY = "2026-11-22"
MADE = date(2026, 11, 20)
BAKERY = Asset("A-b", "Veyra Bakery", AssetKind.vendor, None)
CODES = {
    "match": ReasonCode.same_company,
    "no_match": ReasonCode.different_company,
    "unsure": ReasonCode.cannot_tell,
}


BACKED = {"evidence_reference": "T-4", "approved_by": "Cy Dahl"}
"""What a word that closes a finding needs."""


def met(rule: str = "name-in-text", listed: str = "Veyrantha", place: str = "v.xlsx") -> Evidence:
    """One piece of evidence."""
    return Evidence(rule, "Veyra Bakery", "the register says so", Location(place), listed)


WEAK = (met(),)


def bought(
    name: str = "Veyra Bakery", *, asset: Asset = BAKERY, evidence=WEAK, **fields: object
) -> Finding:
    """A finding of a vendor row, to review unless `fields` say otherwise."""
    given = {"confidence": Confidence.review, "kind": "vendor", "purl": "", "version": ""} | fields
    (finding,) = found(exposure(name=name, asset=asset.id, evidence=evidence, **given), asset=asset)
    return finding


def part(version: str = "1.0.0", *, evidence=WEAK, **fields: object) -> Finding:
    """A finding of a component, to review unless `fields` say otherwise."""
    purl = f"pkg:npm/veyra-tools@{version}"
    given = {"confidence": Confidence.review} | fields
    (finding,) = found(exposure(name="veyra-tools", purl=purl, version=version, evidence=evidence,
                                **given))  # fmt: skip
    return finding


def said(
    word: str, *findings: Finding, rows: tuple[VendorRow, ...] = (), assets=(BAKERY,),
    register: Register = REGISTER, **fields: object,
) -> Judgement:  # fmt: skip
    """What Ann says of findings that she has in view."""
    vendor = findings[0].vendor
    given = {
        "vendor": vendor, "judgement": JudgementWord(word), "reason_code": CODES[word],
        "reason": "It bakes bread.", "by": "Ann Lee", "on": MADE,
        "register_entry": entry_digests(register, {vendor})[vendor],
        "subjects": in_view(findings, profiles_of(findings, rows, {one.id: one for one in assets})),
        **(BACKED if word == "no_match" else {}),
    } | fields  # fmt: skip
    return with_id(Judgement(schema=JUDGEMENTS_SCHEMA, id="", **given))


def heard(
    findings, *judgements: Judgement, rows: tuple[VendorRow, ...] = (), assets=(BAKERY,),
    register: Register = REGISTER, day: str = TODAY,
) -> Judged:  # fmt: skip
    """What a scan makes of findings and judgements."""
    findings = [findings] if isinstance(findings, Finding) else findings
    entries = entry_digests(register, {one.vendor for one in findings})
    placed = tuple(Placed(one, f"j.jsonl:{at}") for at, one in enumerate(judgements, 1))
    known = {one.id: one for one in assets}
    return judged_by(findings, Records(Authored(placed), rows, known, entries, (), day))


def bakery_row(**fields: object) -> VendorRow:
    """The row of the bakery."""
    return row("Veyra Bakery", **fields)


def with_facts(**fields: object) -> Register:
    """The register with other facts of the vendor."""
    changed = replace(REGISTER.vendors[VEYRA], **fields)
    return replace(REGISTER, vendors=REGISTER.vendors | {VEYRA: changed})
