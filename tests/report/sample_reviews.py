"""Which findings wait for a person in the tests of report?"""

from msgspec.structs import replace

from exposure.model.designation import Standing
from exposure.model.finding import Analysis, Evidence, Finding
from exposure.model.judgements.decision import Said
from exposure.model.judgements.review import CauseKind, ReviewGroup
from exposure.model.judgements.words import JudgementWord, ReasonCode
from exposure.model.outcome import Outcome
from exposure.model.records import VendorRow
from exposure.model.relation import Confidence, Relation
from exposure.model.result import ScanResult
from tests.report.sample import HOSTILE_VENDOR, sample_result
from tests.report.sample_findings import LINK, SUBPROCESSOR, sheet

HOSTILE = "=1+1\u202egnp\n\x1b[2J<b>|"


def waiting(number: int, quote: str = "Claude Monet Catering") -> Finding:
    """Return a finding to review in the row of that number."""
    piece = Evidence(
        "name-mentioned", quote, "the text holds it.", sheet(f"B{number}"), "Claude", "Claude",
        ("monet", "catering"), ("the website is another company's",),
    )  # fmt: skip
    return replace(
        SUBPROCESSOR, id=f"F-r{number:04d}", subject=replace(LINK.subject, name=quote),
        relation=Relation.made_by, confidence=Confidence.review, evidence=(piece,),
        outcome=Outcome.possible, introducers=(),
    )  # fmt: skip


def group_of(
    findings: tuple[Finding, ...], key: str = "R-0a1b2c3d4e", **fields: object
) -> ReviewGroup:
    """Return a group of these findings."""
    group = ReviewGroup(
        id=key, kind=CauseKind.same_alias, cause="Claude", rule="name-mentioned",
        relation=Relation.made_by, vendor="anthropic", findings=tuple(one.id for one in findings),
        subjects=("product: claude monet catering",), assets=2, contracts=1,
        spend={"USD": 120_000.0}, standing=Standing.in_force,
        question="Is 'Claude' in 2 findings the vendor Anthropic?",
    )  # fmt: skip
    return replace(group, **fields)


def review_result(count: int = 2, quote: str = "Claude Monet Catering") -> ScanResult:
    """Return the sample with one group of `count` findings and one public statement."""
    base = sample_result()
    found = tuple(waiting(number, quote) for number in range(40, 40 + count))
    linked = group_of((LINK,), "R-5f6a7b8c9d", kind=CauseKind.same_link, spend={}, contracts=0,
                      cause="Gatewatch Video Suite", question="Do you use the part of it?")  # fmt: skip
    row = VendorRow(sheet("A40"), quote, country="FR", website="https://monet.example")
    return replace(
        base, findings=(*found, *base.findings), reviews=(group_of(found), linked),
        vendors=(*base.vendors, row),
    )  # fmt: skip


def hostile_reviews() -> ScanResult:
    """Return the same with names that try to run, deceive or overflow."""
    result = review_result(quote=HOSTILE)
    said = Said("J-1", JudgementWord.unsure, ReasonCode.cannot_tell, HOSTILE, HOSTILE, "2026-11-01")
    findings = tuple(
        replace(one, analysis=Analysis(said=(said,)), evidence=tuple(
            replace(piece, listed=HOSTILE, matched=HOSTILE, left_over=(HOSTILE,), against=(HOSTILE,))
            for piece in one.evidence
        ))
        for one in result.findings
    )  # fmt: skip
    groups = tuple(
        replace(one, cause=HOSTILE, question=HOSTILE_VENDOR + HOSTILE, spend={HOSTILE: 1.0})
        for one in result.reviews
    )
    return replace(result, findings=findings, reviews=groups)
