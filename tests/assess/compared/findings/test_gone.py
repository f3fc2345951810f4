"""Is what is gone told by its reason, and is what nobody looked at never said to be gone?"""

import pytest
from msgspec.structs import replace

from exposure.assess import findings
from exposure.assess.compared.findings import gone
from exposure.model.comparison.findings import Change
from exposure.model.coverage.figures import RecordSystem
from exposure.model.finding import Evidence
from exposure.model.location import Location
from exposure.model.outcome import Outcome
from exposure.model.records import RowLeftOut
from exposure.model.register.lists import ListRecord
from exposure.model.result import RegisterRecord, SettingsRecord, ToolRecord, VendorName
from tests.assess.compared.results import (
    BILL,
    CONTRACTS,
    COVERAGE,
    CRM,
    DESK,
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
    outcome,
    record,
    row,
    sheet,
    without,
)

NOTHING_LEFT = (VendorName(VENDOR, "Veyrantha", "designated"),)
"""Where no finding of a vendor is left, its entry is not digested."""


def gone_from(*names: str, **fields: object):
    """The later result in which the SBOM or sheet was read again, changed, without its finding."""
    left = tuple(one for one in before().findings if one.subject.location.document not in names)
    return other_bytes(before(findings=left, **fields), *names)


def only_row(**fields: object):
    return gone_from(SHEET, vendors=(row(""),), **fields)


def test_a_component_that_a_changed_sbom_no_longer_lists_is_no_longer_named() -> None:
    one = moved(before(), gone_from(BILL))

    assert one.change is Change.gone
    assert kinds(one) == ["no_longer_named"]
    assert one.looked_again
    assert (
        one.reasons[0].said == f"{BILL} changed, was read again to its end, and no longer names it"
    )


def test_a_name_that_a_changed_sheet_no_longer_holds_is_no_longer_named() -> None:
    one = moved(before(), only_row())

    assert (kinds(one), one.looked_again) == (["no_longer_named"], True)


def test_a_row_that_a_changed_sheet_no_longer_holds_is_gone_with_its_asset() -> None:
    one = moved(before(), gone_from(SHEET, vendors=(), assets=(DESK,)))

    assert (kinds(one), one.looked_again) == (["row_gone"], True)
    assert "no longer lists Lantern CRM" in one.reasons[0].said


def test_a_document_that_was_not_read_is_never_said_to_be_without_it() -> None:
    one = moved(before(), without(before(), BILL))

    assert (kinds(one), one.looked_again) == (["not_read"], False)
    assert one.reasons[0].said == f"{BILL} is not among the inputs of the new result"


def test_a_document_that_could_not_be_used_is_never_said_to_be_without_it() -> None:
    broken = record(BILL, "broken", kind="refused", nodes=0)
    later = gone_from(BILL, assets=(CRM,), gaps=(gap("unread-file", reason="expected JSON."),))
    one = moved(before(), replace(later, inputs=(broken, *later.inputs[1:])))

    assert (kinds(one), one.looked_again) == (["unusable"], False)
    assert one.reasons[0].said.endswith("could not use sboms/desk.cdx.json: expected JSON")


def test_a_gap_that_hides_presence_may_hide_it() -> None:
    one = moved(before(), gone_from(BILL, gaps=(gap(),)))

    assert (kinds(one), one.looked_again) == (["presence_hidden"], False)
    assert "the SBOM calls itself incomplete" in one.reasons[0].said


def test_a_gap_in_another_document_hides_nothing_of_this_one() -> None:
    one = moved(before(), gone_from(BILL, gaps=(gap(document=SHEET, place="Vendors!A9"),)))

    assert kinds(one) == ["no_longer_named"]


def test_a_vendor_that_was_not_looked_for_is_not_gone() -> None:
    others = tuple(one for one in before().outcomes if one.vendor == "*")
    one = moved(
        before(findings=(component(),)), before(findings=(), looked_for=(), outcomes=others)
    )

    assert (kinds(one), one.looked_again, one.answer_now) == (["not_looked_for"], False, None)
    said = "the new result did not look for Veyrantha (designated in the other)"
    assert one.reasons[0].said == said


def test_a_public_statement_that_was_left_out_is_not_gone() -> None:
    linked = cell(by_link=True)
    settings = SettingsRecord(watch=(), fail_on="possible", catalogue_links=False)
    one = moved(before(findings=(linked,)), before(findings=(), settings=settings))

    assert (kinds(one), one.looked_again) == (["links_left_out"], False)


def test_the_same_bytes_and_another_register_mean_that_it_is_not_recognised() -> None:
    later = before(findings=(cell(),), register=RegisterRecord("r2", "2026-10-31"),
                   looked_for=(VendorName(VENDOR, "Veyrantha", "designated", entry="e2"),))  # fmt: skip
    one = moved(before(), later)

    assert (kinds(one), one.looked_again) == (["not_recognised", "register_changed"], False)
    assert "is the same byte for byte" in one.reasons[0].said
    assert (
        one.reasons[1].said == "the register changed (facts known to 2026-09-30, now to 2026-10-31)"
    )


def test_the_same_bytes_and_another_program_mean_that_it_is_not_recognised() -> None:
    one = moved(before(), before(findings=(cell(),), tool=ToolRecord("0.2.0")))

    assert kinds(one) == ["not_recognised", "program_changed"]


def test_where_sbom_and_register_changed_nobody_can_tell_which_it_was() -> None:
    later = before(findings=(), vendors=(row(""),), register=RegisterRecord("r2", "2026-10-31"),
                   looked_for=NOTHING_LEFT)  # fmt: skip
    later = other_bytes(later, BILL, SHEET)
    by_asset = {one.finding.asset: one for one in compared(before(), later).findings}

    assert kinds(by_asset[DESK.id]) == ["register_too"]
    assert not by_asset[DESK.id].looked_again
    assert kinds(by_asset[CRM.id]) == ["no_longer_named"]


def test_an_entry_that_is_as_it_was_makes_a_changed_register_no_explanation() -> None:
    one = moved(before(), gone_from(BILL, register=RegisterRecord("r2", "2026-10-31")))

    assert kinds(one) == ["no_longer_named"]


@pytest.mark.parametrize(
    ("listed", "reasons"),
    [(True, ["not_recognised", "register_changed"]), (False, ["no_longer_named"]),
     (None, ["register_too"])],
)  # fmt: skip
def test_the_component_list_of_the_new_scan_decides_where_it_is_at_hand(listed, reasons) -> None:
    later = gone_from(BILL, register=RegisterRecord("r2", "2026-10-31"), looked_for=NOTHING_LEFT)
    one = moved(before(), later, lists=lambda _document, _subject: listed)

    assert kinds(one) == reasons


def test_a_text_that_still_stands_in_the_sheet_is_not_gone() -> None:
    one = moved(before(), gone_from(SHEET, vendors=(row("Veyrantha Inc; Twill Ltd", place="7"),)))

    assert (kinds(one), one.looked_again) == (["not_recognised"], False)
    assert "it still stands in vendors.xlsx › Vendors!H7" in one.reasons[0].said


def test_the_name_in_a_row_of_which_it_is_still_found_is_that_rows_alone() -> None:
    other = cell("Vendors!H9", asset="A-other")
    both = before(findings=(cell(), other))
    later = other_bytes(before(findings=(other,), vendors=(row(""), row(place="9"))), SHEET)

    assert kinds(moved(both, later)) == ["no_longer_named"]


def test_a_row_that_was_left_out_this_time_is_not_gone() -> None:
    read = sheet(left_out=(RowLeftOut("Vendors!A5", "a total", "Lantern | Veyrantha, Inc."),))
    one = moved(before(), only_row(imports=(read,)))

    assert (kinds(one), one.looked_again) == (["sheet_unread"], False)
    assert "(Vendors!A5: a total)" in one.reasons[0].said


@pytest.mark.parametrize(
    ("imports", "said"),
    [
        ((), "the new result met no sheet 'Vendors' in vendors.xlsx"),
        ((sheet(rows_used=0, kind="left_out"),), "read no row of the sheet 'Vendors'"),
        ((sheet(columns=sheet().columns[:1]),), "read no column of the sheet 'Vendors' of "
                                                "vendors.xlsx as subprocessors"),
    ],
)  # fmt: skip
def test_a_sheet_or_column_that_was_not_read_is_not_gone(imports, said: str) -> None:
    one = moved(before(), only_row(imports=imports))

    assert (kinds(one), one.looked_again) == (["sheet_unread"], False)
    assert said in one.reasons[0].said


def test_a_sheet_that_was_renamed_was_read_all_the_same() -> None:
    assert kinds(moved(before(), only_row(imports=(sheet(sheet="Suppliers"),)))) == [
        "no_longer_named"
    ]


def test_an_older_edition_of_the_document_says_nothing_of_now() -> None:
    later = other_bytes(gone_from(BILL), BILL, dated="2026-03-01")
    one = moved(before(), later)

    assert (kinds(one), one.looked_again) == (["older_input"], False)


def test_a_document_of_less_than_half_the_size_is_no_all_clear() -> None:
    one = moved(before(), other_bytes(gone_from(BILL), BILL, nodes=9))

    assert (kinds(one), one.looked_again) == (["much_smaller"], False)
    assert one.reasons[0].said == f"{BILL} holds 9 components now, 20 before"


def test_an_sbom_that_describes_another_asset_now_is_no_all_clear() -> None:
    one = moved(before(), gone_from(BILL, assets=(replace(DESK, id="A-new", name="New"), CRM)))

    assert (kinds(one), one.looked_again) == (["asset_gone"], False)


def test_each_document_that_named_it_must_have_been_read_again() -> None:
    twin = component(document="sboms/twin.cdx.json")
    seen_twice = component(evidence=(*component().evidence, *twin.evidence))
    inputs = (*before().inputs, record("sboms/twin.cdx.json"))
    one = moved(before(findings=(seen_twice, cell()), inputs=inputs), gone_from(BILL))

    assert kinds(one) == ["not_read", "no_longer_named"]
    assert not one.looked_again


def test_evidence_beyond_what_a_result_keeps_may_have_stood_in_what_was_not_read() -> None:
    many = component(evidence=component().evidence * 20)
    inputs = (*before().inputs, record("sboms/twin.cdx.json"))
    one = moved(before(findings=(many, cell()), inputs=inputs), gone_from(BILL))

    assert kinds(one) == ["not_read", "no_longer_named"]


def test_a_result_keeps_as_many_pieces_of_evidence_as_is_taken_for_many() -> None:
    assert gone.MOST_EVIDENCE == findings.MOST_EVIDENCE


def test_the_document_of_the_asset_must_have_been_read_too() -> None:
    tied = cell(document="ties.csv", place="B2")
    old = before(findings=(tied,), inputs=(*before().inputs, record("ties.csv")))
    later = without(other_bytes(replace(old, findings=()), "ties.csv"), SHEET)

    assert "not_read" in kinds(moved(old, later))


def test_a_record_system_that_nothing_feeds_any_more_is_named() -> None:
    fed = RecordSystem("cards", "fed", plain_name="card lines", documents=(SHEET,))
    unfed = RecordSystem("cards", "not_fed", plain_name="card lines")
    old = before(findings=(cell(),), coverage=replace(COVERAGE, record_systems=(fed,)))
    new = replace(without(old, SHEET), coverage=replace(COVERAGE, record_systems=(unfed,)))

    assert moved(old, new).reasons[0].said.endswith("and nothing feeds card lines there")


def test_whom_a_list_alone_names_may_still_be_listed() -> None:
    listed = VendorName(VENDOR, "Veyrantha", "designated", listed_in="list-a")
    old = before(findings=(component(),), looked_for=(listed,), lists=(official("1"),))
    later = other_bytes(before(findings=(), looked_for=(), lists=(official("2"),)), BILL)
    one = moved(old, later)

    assert kinds(one) == ["list_unknown"]
    assert not one.looked_again


def test_whom_the_same_list_names_on_the_same_day_was_looked_for() -> None:
    listed = VendorName(VENDOR, "Veyrantha", "designated", listed_in="list-a")
    old = before(findings=(component(),), looked_for=(listed,), lists=(official("1"),))
    later = other_bytes(before(findings=(), looked_for=(), lists=(official("1"),)), BILL)

    assert kinds(moved(old, later)) == ["no_longer_named"]


def official(digest: str) -> ListRecord:
    return ListRecord("a", "list-a", "List A", "a.list.json", digest, None, 9, 0, 9, looked_for=9)


def test_what_an_edition_for_others_holds_as_a_code_is_not_gone() -> None:
    coded = replace(component(), id="Z-F1", vendor="Z-1")
    edition = replace(gone_from(BILL), withheld=("Z-1",), findings=(cell(), coded))
    one = moved(before(), edition)

    assert (kinds(one)[0], one.looked_again) == ("withheld", False)
    assert "it may be among the 1 that stand as codes there" in one.reasons[0].said


def test_what_is_answered_now_stands_beside_what_is_gone() -> None:
    now = (outcome(now=Outcome.not_assessable), *before().outcomes[1:])

    assert moved(before(), gone_from(BILL, outcomes=now)).answer_now is Outcome.not_assessable


def test_the_contracts_sheet_is_a_document_like_any_other() -> None:
    stated = cell(document=CONTRACTS, place="L2")
    later = other_bytes(before(findings=()), CONTRACTS)

    assert kinds(moved(before(findings=(stated,)), later)) == ["no_longer_named"]


def test_what_no_route_leads_to_any_more_is_told_of_the_route_and_not_of_the_component() -> None:
    lib = "sboms/lib.cdx.json"
    lead = component(document=lib).evidence[0]
    link = Evidence("continued-sbom", "pkg:npm/lib@1", "it describes lib", Location(BILL, "/x"))
    over = component(document=lib, evidence=(lead, link))
    both = (*before().inputs, record(lib))
    old = before(findings=(over,), inputs=both)

    one = moved(old, before(findings=(), inputs=both, looked_for=NOTHING_LEFT))

    assert (kinds(one), one.looked_again) == (["not_recognised"] * 2, False)
    assert [reason.said for reason in one.reasons] == [
        f"{lib} was read again, and no part of Desk is taken to be what it describes any more",
        f"{BILL} was read again, and no route from Desk leads over it to sdk",
    ]
