"""Does a finding that both results hold tell in what it differs, and why?"""

from msgspec.structs import replace

from exposure.model.comparison.findings import Change
from exposure.model.finding import Analysis, LeastCertain, Route, Step, StepKind
from exposure.model.judgements.decision import AnalysisState, Fate, Said
from exposure.model.judgements.words import JudgementWord, ReasonCode
from exposure.model.location import Location
from exposure.model.outcome import Outcome
from exposure.model.relation import Confidence
from exposure.model.result import RegisterRecord, VendorName
from tests.assess.compared.results import (
    BILL,
    SHEET,
    VENDOR,
    before,
    cell,
    compared,
    component,
    gap,
    kinds,
    moved,
    other_bytes,
    record,
    without,
)

SAID = Said("J-1", JudgementWord.no_match, ReasonCode.different_company, "Another firm.", "Ann Lee",
            "2026-10-05")  # fmt: skip


def fields(one) -> list[tuple[str, str, str]]:
    return [(moved.field, moved.before, moved.after) for moved in one.fields]


def test_a_newer_version_is_a_change_with_its_document_as_the_reason() -> None:
    one = moved(before(), other_bytes(before(findings=(component("1.1.0"), cell())), BILL))

    assert one.change is Change.changed
    assert fields(one) == [("version", "1.0.0", "1.1.0")]
    assert kinds(one) == ["document_changed"]
    assert (one.before.id, one.finding.id) != (one.finding.id, one.before.id)
    assert not one.counts_now


def test_a_line_or_place_alone_is_no_change() -> None:
    lower = component()
    place = Location(BILL, "/components/9", 400)
    lower = replace(lower, subject=replace(lower.subject, location=place),
                    evidence=(replace(lower.evidence[0], location=place),))  # fmt: skip
    found = compared(before(), other_bytes(before(findings=(lower, cell())), BILL))

    assert found.findings == ()
    assert found.findings_unchanged == 2


def test_a_judgement_settles_a_finding_and_is_the_reason() -> None:
    settled = cell(outcome=None, analysis=Analysis(
        AnalysisState.false_positive, "different_company", "J-1", Fate.applied, (SAID,)))  # fmt: skip
    one = moved(before(), before(findings=(component(), settled)))

    assert fields(one) == [("outcome", "exposed", "settled"),
                           ("analysis", "in_triage", "false_positive"), ("judgement", "", "J-1")]  # fmt: skip
    assert kinds(one) == ["judged"]
    assert one.reasons[0].said == "judged no match by Ann Lee on 2026-10-05: Another firm"


def test_a_judgement_that_no_longer_holds_opens_it_and_it_counts_again() -> None:
    settled = cell(outcome=None, analysis=Analysis(
        AnalysisState.false_positive, "different_company", "J-1", Fate.applied, (SAID,)))  # fmt: skip
    opened = cell(analysis=Analysis(
        fate=Fate.reopened, said=(replace(SAID, because="it expired on 2026-10-31"),)))  # fmt: skip
    one = moved(before(findings=(component(), settled)), before(findings=(component(), opened)))

    assert ("outcome", "settled", "exposed") in fields(one)
    assert one.reasons[0].said == (
        "the judgement of Ann Lee on 2026-10-05 does not hold: it expired on 2026-10-31"
    )
    assert one.counts_now


def test_a_judgement_that_was_not_handed_over_is_said_to_be_so() -> None:
    settled = cell(outcome=None, analysis=Analysis(
        AnalysisState.false_positive, "different_company", "J-1", Fate.applied, (SAID,)))  # fmt: skip
    one = moved(before(findings=(settled,)), before(findings=(cell(),)))

    assert one.reasons[0].said == "the judgement J-1 was not among those that were read"


def test_use_that_has_ended_since_is_told() -> None:
    past = cell(past_until="2026-10-15", outcome=Outcome.possible)
    one = moved(before(), before(findings=(component(), past), as_of="2026-11-02"))

    assert fields(one) == [
        ("outcome", "exposed", "possible"),
        ("use", "", "past use until 2026-10-15"),
    ]
    assert kinds(one) == ["law_date_moved"]


def test_evidence_from_a_document_that_was_not_read_is_missed() -> None:
    twin = component(document="sboms/twin.cdx.json")
    both = component(
        confidence=Confidence.confirmed, evidence=(*component().evidence, *twin.evidence)
    )
    old = before(findings=(both,), inputs=(*before().inputs, record("sboms/twin.cdx.json")))
    one = moved(old, before(findings=(component(confidence=Confidence.probable),)))

    assert ("confidence", "confirmed", "probable") in fields(one)
    assert kinds(one) == ["not_read"]


def test_a_gap_in_the_changed_document_is_told_beside_it() -> None:
    later = before(findings=(component("1.1.0"),), gaps=(gap(),))

    assert kinds(moved(before(findings=(component(),)), other_bytes(later, BILL))) == [
        "presence_hidden", "document_changed",
    ]  # fmt: skip


def test_another_entry_of_the_register_is_a_reason() -> None:
    later = before(findings=(component(confidence=Confidence.review), cell()),
                   register=RegisterRecord("r2", "2026-10-31"),
                   looked_for=(VendorName(VENDOR, "Veyrantha", "designated", entry="e2"),))  # fmt: skip

    assert kinds(moved(before(), later)) == ["register_changed"]


def test_where_nothing_else_changed_nobody_can_tell_why() -> None:
    one = moved(before(), before(findings=(component(confidence=Confidence.review), cell())))

    assert kinds(one) == ["not_told"]


def test_an_sbom_that_counts_for_another_asset_is_told() -> None:
    one = moved(before(findings=(component(),)), before(findings=(component(asset="A-crm"),)))

    assert fields(one) == [("asset", "Desk", "Lantern CRM")]
    assert kinds(one) == ["moved"]


def test_a_mark_counts_where_every_route_bears_it() -> None:
    dev = component(routes=(Route((), ("dev",)), Route((), ("dev", "optional"))))
    one = moved(before(findings=(component(),)), before(findings=(dev,)))

    assert ("marks", "", "dev") in fields(one)


def test_another_way_in_is_told_by_its_names() -> None:
    other = (
        Step("desk", StepKind.sbom),
        Step("bridge", StepKind.component),
        Step("sdk", StepKind.component),
    )
    weak = LeastCertain(1, Confidence.probable, "its name alone is known")
    one = moved(before(findings=(component(),)),
                before(findings=(component(routes=(Route(other, least_certain=weak),)),)))  # fmt: skip

    assert fields(one) == [("route", "desk › sdk", "desk › bridge › sdk"),
                           ("least_certain", "", "bridge (probable)")]  # fmt: skip


def test_a_vendor_that_came_to_be_designated_makes_its_findings_count() -> None:
    watched = (VendorName(VENDOR, "Veyrantha", "under_watch", entry="e1"),)
    one = moved(
        before(findings=(component(),), looked_for=watched), before(findings=(component(),))
    )

    assert one.counts_now
    assert one.fields == ()


def test_worse_findings_stand_before_milder_ones() -> None:
    old = before(findings=(component(outcome=Outcome.possible), cell()))
    new = before(findings=(component(), cell(outcome=Outcome.possible)))

    assert [one.finding.asset for one in compared(old, new).findings] == ["A-desk", "A-crm"]


def test_documents_are_named_as_the_new_result_has_them() -> None:
    newer = component("1.1.0", document="new/desk.cdx.json")
    later = other_bytes(before(findings=(newer,)), BILL)
    renamed = tuple(replace(one, name="new/desk.cdx.json") if one.name == BILL else one
                    for one in later.inputs)  # fmt: skip
    asset = replace(later.assets[0], location=Location("new/desk.cdx.json", "/metadata"))
    later = replace(later, inputs=renamed, assets=(asset, later.assets[1]))

    assert (
        moved(before(findings=(component(),)), later).reasons[0].said == "new/desk.cdx.json changed"
    )


def test_a_finding_of_both_does_not_hang_on_documents_that_neither_needs() -> None:
    assert compared(before(findings=(component(),)), without(before(findings=(component(),)), SHEET)
                    ).findings == ()  # fmt: skip
