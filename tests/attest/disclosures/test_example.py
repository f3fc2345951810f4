"""Do the example company's disclosures come out as the records and clauses say, worked out by hand?

N00024-26-C-1234 carries FAR 52.204-23, -25, -27, -30 and DFARS 252.239-7018: no provision asks for a
disclosure form. Its cameras fall under 52.204-25(b)(2), use anywhere, which asks for a report. What
is used on it and held of the designated model vendor is told in the closest official fields: a CRM
whose supplier names it as sub-processor, and the company's own help desk. Everything else of that
vendor is recorded on no contract, or on another. 47EXMP26F0042 carries FAR 52.240-90 and -91: the
cameras again, once with the offer and once as a report; the acts about the model vendor are those of
another department.
"""

import pytest

from exposure.attest.disclosures.disclose import all_rows, draft_disclosures
from exposure.attest.disclosures.waivers.request import draft_waivers
from exposure.attest.twins.leaks import leaks
from exposure.model.attest.disclosure import DisclosureColumn as C
from exposure.model.attest.package import DraftState
from tests.attest.disclosures.made import tables, texts

NAVY, GSA, SUB = "N00024-26-C-1234", "47EXMP26F0042", "HC-SUB-2026-017"
CAMERAS = "CCTV upkeep, Hikvision DS-2CD cameras, lobby and loading dock"


@pytest.fixture(scope="module")
def rows(example_grounds):
    return {one.contract: one for one in all_rows(example_grounds)}


@pytest.fixture(scope="module")
def documents(example_grounds, rows):
    made = draft_disclosures(example_grounds, tuple(rows.values()))
    return {(one.contract, one.name): one for one in made}


def sheet(rows, contract, rule):
    return next(one for one in rows[contract].sheets if one.rule.id == rule)


def test_each_contract_has_the_sheets_of_its_clauses(rows) -> None:
    assert {number: [one.rule.id for one in told.sheets] for number, told in rows.items()} == {
        NAVY: ["far-52-204-25-d", "as-asked"],
        GSA: ["far-52-240-90-g", "far-52-240-91-h"],
        SUB: ["far-52-204-25-d", "as-asked"],
    }


def test_two_products_of_the_codified_contract_are_told_and_ten_wait(rows) -> None:
    told = sheet(rows, NAVY, "as-asked")

    assert [row.product for row in told.outgoing] == ["Quillstone CRM Cloud", "wexmoor-helpdesk"]
    assert len(told.rows) == 12
    assert told.blanks == 6 + 9


def test_the_crm_row_is_filled_from_sheet_and_register(rows) -> None:
    crm, desk = sheet(rows, NAVY, "as-asked").outgoing

    assert {column: crm.text(column) for column in (C.supplier_name, C.supplier_uei, C.supplier_cage,
            C.covered_article_or_source, C.item_description, C.rule_paragraph)} == {
        C.supplier_name: "Quillstone Software, Inc.",
        C.supplier_uei: "EXMPQLST6C3L",
        C.supplier_cage: "9EXG7",
        C.covered_article_or_source: "Anthropic, PBC",
        C.item_description: "Quillstone CRM Cloud. As recorded: names Anthropic as sub-processor.",
        C.rule_paragraph: "41 U.S.C. 4713(b)(3)(C); DoD CIO memorandum",
    }  # fmt: skip
    assert desk.text(C.supplier_name) == ""
    assert desk.text(C.item_description) == (
        "wexmoor-helpdesk 2.4.1. As recorded: contains @anthropic-ai/sdk 0.122.0 (made by Anthropic);"
        " contains @langchain/anthropic 1.5.11 (connector to Anthropic)."
    )


def test_the_camera_report_names_the_installer_and_not_the_maker_as_supplier(rows) -> None:
    (row,) = sheet(rows, NAVY, "far-52-204-25-d").outgoing

    assert row.product == CAMERAS
    assert row.text(C.supplier_name) == "Blue Heron Building Services LLC"
    assert row.text(C.producer_name) == "Hangzhou Hikvision Digital Technology Co., Ltd."
    assert row.text(C.brand) == "Hikvision"
    assert row.text(C.order_no) == ""


def test_the_overhaul_contract_discloses_the_cameras_with_its_order(rows) -> None:
    (row,) = sheet(rows, GSA, "far-52-240-90-g").rows

    assert row.product == CAMERAS
    assert row.text(C.contract_no) == GSA
    assert row.text(C.order_no) == "47EXMP26F0042-TO3"
    assert row.text(C.rule_paragraph) == "FAR 52.240-90(c)(2)"
    assert len(row.blanks(sheet(rows, GSA, "far-52-240-90-g").rule)) == 20


def test_the_overhaul_report_counts_72_hours_for_an_example(rows) -> None:
    (said,) = sheet(rows, GSA, "far-52-240-91-h").deadlines

    assert "if identified or suspected at 2026-11-22 00:00 UTC" in said
    assert "due by 2026-11-25 00:00 UTC (72 hours)" in said


def test_on_the_subcontract_part_b_does_not_flow_down_and_the_cameras_wait(rows, documents) -> None:
    (row,) = sheet(rows, SUB, "far-52-204-25-d").rows

    assert not row.goes_out
    refused = documents[SUB, "report-of-identification-far-52-204-25-d"]
    assert refused.state is DraftState.refused


def test_the_documents_are_those_of_the_sheets(documents) -> None:
    assert {key: (one.state.value, one.recipient) for key, one in documents.items()} == {
        (NAVY, "disclosure-as-asked"): ("partly", "Naval Sea Systems Command"),
        (NAVY, "report-of-identification-far-52-204-25-d"): ("drafted", "Naval Sea Systems Command"),
        (GSA, "disclosure-far-52-240-90"): ("drafted", "General Services Administration"),
        (GSA, "report-of-identification-far-52-240-91-h"): ("drafted", "General Services Administration"),
        (SUB, "disclosure-as-asked"): ("partly", "Halyard Crest Prime LLC"),
        (SUB, "report-of-identification-far-52-204-25-d"): ("refused", "Halyard Crest Prime LLC"),
    }  # fmt: skip


def test_no_document_tells_of_another_contract(example_grounds, documents, example_plans) -> None:
    made = (*documents.values(), *draft_waivers(example_grounds, example_plans))
    strange = {
        NAVY: ("Harborlight", "Tern", "Fathomline", GSA, SUB, "General Services", "Halyard"),
        GSA: ("Quillstone", "wexmoor", "Tern", NAVY, SUB, "Naval Sea", "Halyard", "Anthropic"),
        SUB: ("Quillstone", "wexmoor", "Harborlight", "Copilot", NAVY, GSA, "Naval Sea"),
    }
    for one in made:
        if one.outgoing is not None:
            said = texts(one.outgoing)
            assert leaks(one.outgoing, example_grounds.result) == ()
            assert [name for name in strange[one.contract] if name in said] == []
            for note in ("notes", "Landlord", "14 cameras", "33,600", "33600", "Whitlock", ".xlsx"):
                assert note not in said


def test_a_request_is_drafted_for_each_source_that_may_be_told(
    example_grounds, example_plans
) -> None:
    made = draft_waivers(example_grounds, example_plans)

    assert [(one.contract, one.name, one.state.value) for one in made] == [
        (NAVY, "waiver-request-anthropic", "partly"), (NAVY, "laydown-anthropic", "drafted"),
        (NAVY, "waiver-request-hikvision", "drafted"), (NAVY, "laydown-hikvision", "drafted"),
        (GSA, "waiver-request-hikvision", "drafted"), (GSA, "laydown-hikvision", "drafted"),
        (SUB, "waiver-request-anthropic", "partly"), (SUB, "laydown-anthropic", "drafted"),
    ]  # fmt: skip


def test_the_request_of_the_codified_contract_lays_down_and_phases_out(
    example_grounds, example_plans
) -> None:
    request = draft_waivers(example_grounds, example_plans, (NAVY,))[0].outgoing
    found = {one.title: one for one in tables(request)}

    assert found["Presences of Anthropic, PBC"].rows == (
        ("Quillstone CRM Cloud", "the product or service as a whole",
         "names Anthropic as sub-processor", ""),
        ("wexmoor-helpdesk", "in wexmoor-helpdesk",
         "contains @langchain/anthropic 1.5.11 (connector to Anthropic)", ""),
        ("wexmoor-helpdesk", "in wexmoor-helpdesk, through @langchain/anthropic 1.5.11",
         "contains @anthropic-ai/sdk 0.122.0 (made by Anthropic)", ""),
    )  # fmt: skip
    assert [row[1] for row in found["Steps of the phase-out plan"].rows] == [
        "Stop using Quillstone CRM Cloud",
        "Replace @langchain/anthropic 1.5.11 in wexmoor-helpdesk",
    ]
    # The day that the memorandum stated lies before the law date; what follows, a person says.
    assert {row[2] for row in found["Steps of the phase-out plan"].rows} == {""}
    grants = dict(found["Acts, and the waiver or exemption under each"].rows)
    assert grants == {
        "41 U.S.C. 4713": (
            "Not in the text for contractors; the determination or the contracting officer may state"
            " one."
        ),
        "DoD CIO memorandum": "The Chief Information Officer of the Department, as reported.",
    }
    assert "Compelling justification\n\n" in texts(request)


def test_twice_the_same_inputs_give_the_same_documents(example_grounds, example_plans) -> None:
    once = draft_disclosures(example_grounds, all_rows(example_grounds))

    assert once == draft_disclosures(example_grounds, all_rows(example_grounds))
    assert draft_waivers(example_grounds, example_plans) == draft_waivers(
        example_grounds, example_plans
    )
