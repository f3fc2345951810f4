"""Is a finding that was never looked for told from one that is new in the world?"""

from msgspec.structs import replace

from exposure.model.comparison.findings import Change
from exposure.model.outcome import Outcome
from exposure.model.result import RegisterRecord, SettingsRecord, VendorName
from tests.assess.compared.results import (
    BILL,
    CRM,
    SHEET,
    VENDOR,
    before,
    cell,
    component,
    gap,
    kinds,
    moved,
    other_bytes,
    record,
    row,
    sheet,
    without,
)


def test_a_component_that_a_changed_sbom_lists_is_named_now() -> None:
    one = moved(other_bytes(before(findings=(cell(),)), BILL), before())

    assert one.change is Change.new
    assert kinds(one) == ["named_now"]
    assert one.counts_now


def test_a_document_that_was_not_read_before_may_have_held_it() -> None:
    one = moved(without(before(), BILL), before())

    assert kinds(one) == ["not_read"]
    assert one.reasons[0].said == f"{BILL} is not among the inputs of the old result"


def test_a_vendor_that_nobody_looked_for_is_said_to_be_so() -> None:
    one = moved(before(findings=(), looked_for=()), before(findings=(component(),)))

    assert kinds(one) == ["not_looked_for"]
    assert "the old result did not look for Veyrantha" in one.reasons[0].said


def test_a_gap_may_have_hidden_it_before() -> None:
    old = other_bytes(before(findings=(cell(),), gaps=(gap(),)), BILL)

    assert kinds(moved(old, before())) == ["presence_hidden"]


def test_an_input_that_could_not_be_used_may_have_held_it() -> None:
    old = before(findings=(cell(),), assets=(CRM,))
    broken = record(BILL, "broken", kind="refused", nodes=0)

    assert kinds(moved(replace(old, inputs=(broken, *old.inputs[1:])), before())) == ["unusable"]


def test_a_public_statement_that_was_left_out_before_is_said_to_be_so() -> None:
    settings = SettingsRecord(watch=(), fail_on="possible", catalogue_links=False)
    one = moved(before(findings=(), settings=settings), before(findings=(cell(by_link=True),)))

    assert kinds(one) == ["links_left_out"]


def test_the_same_bytes_and_another_register_mean_that_it_was_not_recognised() -> None:
    old = before(findings=(cell(),), register=RegisterRecord("r0", "2026-08-31"),
                 looked_for=(VendorName(VENDOR, "Veyrantha", "designated", entry="e0"),))  # fmt: skip

    assert kinds(moved(old, before())) == ["not_recognised", "register_changed"]


def test_an_asset_that_the_sheet_did_not_list_is_new_with_its_finding() -> None:
    old = other_bytes(
        before(findings=(component(),), assets=before().assets[:1], vendors=()), SHEET
    )
    one = moved(old, before())

    assert kinds(one) == ["asset_added"]
    assert one.reasons[0].said == "vendors.xlsx changed, and lists Lantern CRM now"


def test_a_sheet_that_was_not_read_before_may_have_held_it() -> None:
    old = before(findings=(component(),), imports=(sheet(rows_used=0, kind="unknown"),))

    assert kinds(moved(other_bytes(old, SHEET), before())) == ["sheet_unread"]


def test_a_further_version_is_new_beside_the_one_that_stays() -> None:
    old = other_bytes(before(), BILL)
    one = moved(old, before(findings=(component(), component("2.0.0"), cell())))

    assert (one.change, one.finding.version) == (Change.new, "2.0.0")
    assert kinds(one) == ["named_now", "further_version"]
    assert one.reasons[1].said == "another version of it was found before (1.0.0)"


def test_what_stands_as_a_code_before_may_be_the_same() -> None:
    coded = replace(component(), id="Z-F1", vendor="Z-1")
    old = before(findings=(coded, cell()), withheld=("Z-1",))

    assert kinds(moved(old, before())) == ["withheld"]


def test_a_new_finding_of_a_vendor_under_watch_does_not_count() -> None:
    watched = (VendorName(VENDOR, "Veyrantha", "under_watch", entry="e1"),)
    old = other_bytes(before(findings=(cell(),), looked_for=watched), BILL)

    assert not moved(old, before(looked_for=watched)).counts_now


def test_a_new_finding_that_a_person_has_settled_does_not_count() -> None:
    old = other_bytes(before(findings=(cell(),)), BILL)

    assert not moved(old, before(findings=(component(outcome=None), cell()))).counts_now


def test_a_possible_finding_counts_too() -> None:
    old = other_bytes(before(findings=(cell(),)), BILL)

    assert moved(old, before(findings=(component(outcome=Outcome.possible), cell()))).counts_now


def test_a_row_that_comes_to_name_the_vendor_is_named_now() -> None:
    old = other_bytes(before(findings=(component(),), vendors=(row(""),)), SHEET)

    assert kinds(moved(old, before())) == ["named_now"]
