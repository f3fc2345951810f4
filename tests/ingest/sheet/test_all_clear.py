"""What must a sheet never be taken to say, so that nobody is told there is nothing?"""

import pytest
from openpyxl import Workbook
from openpyxl.comments import Comment

from exposure.ingest.bounds import DEFAULT_BOUNDS
from exposure.model.gap import GapEffect
from tests.ingest.sheet.readers import read_workbook


def hiding(reading):
    return [gap.kind for gap in reading.gaps if gap.effect is GapEffect.hides_presence]


@pytest.mark.parametrize(
    "header",
    [
        "NDA end date",
        "SOC2 expiry",
        "SOC 2 expiration date",
        "Expiry date (SOC2)",
        "Insurance expiration",
        "Insurance / Expiration date",
        "Certificate valid until",
        "Review end date",
        "Fiscal year end date",
        "Warranty end date",
        "Audit end date",
        "Questionnaire expiry date",
        "ISO 27001 expiration date",
        "End of life date",
        "Parking permit end date",
    ],
)
def test_the_date_of_a_paper_does_not_end_the_use(read_csv, header) -> None:
    assert read_csv(f"Vendor,{header}\nAcme,2025-12-31\n").rows[0].ended is None


@pytest.mark.parametrize(
    "header", ["Contract end date", "Service end date", "Expiration date", "Offboarded"]
)
def test_the_date_of_a_contract_ends_the_use(read_csv, header) -> None:
    assert read_csv(f"Vendor,{header}\nAcme,2025-12-31\n").rows[0].ended == "2025-12-31"


@pytest.mark.parametrize("text", ["1900-01-01", "1899-12-30", "1970-01-01", "01.01.1970", "25569"])
def test_a_null_date_is_no_date_and_is_noted(read_csv, text) -> None:
    reading = read_csv(f"Vendor,End date\nAcme,{text}\n")

    assert reading.rows[0].ended is None
    assert [(gap.kind, gap.effect) for gap in reading.gaps] == [("unclear-date", GapEffect.note)]


@pytest.mark.parametrize(("status", "active"), [("", None), ("Active", True)])
def test_the_status_of_a_questionnaire_is_not_that_of_the_vendor(read_csv, status, active) -> None:
    (row,) = read_csv(f"Vendor,Overall status,Status\nAcme,Archived,{status}\n").rows

    assert row.active is active


def test_an_overall_status_that_stands_alone_is_that_of_the_vendor(read_csv) -> None:
    assert read_csv("Vendor,Overall status\nAcme,Archived\n").rows[0].active is False


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Yes", []),
        ("12", []),
        ("5+", []),
        ("see website", []),
        ("available on request", []),
        ("Confidential", []),
        ("Beta, others", ["Beta"]),
        ("Beta, etc.", ["Beta"]),
        ("Beta and others", ["Beta"]),
        ("Beta and 3 others", ["Beta"]),
        ("Yes; Beta", ["Beta"]),
        ("https://acme.example/list", ["https://acme.example/list"]),
    ],
)
def test_unnamed_sub_processors_are_a_gap_beside_the_named(read_csv, cell, names) -> None:
    reading = read_csv(f'Vendor,Sub-processors\nAcme,"{cell}"\n')

    assert [name.text for name in reading.rows[0].subprocessors] == names
    assert hiding(reading) == ["subprocessors-unknown"]


@pytest.mark.parametrize("cell", ["No", "None", "", "0", "Seeburger AG", "Moretti, Etcetera Inc."])
def test_sub_processors_that_are_named_or_denied_are_no_gap(read_csv, cell) -> None:
    assert hiding(read_csv(f'Vendor,Sub-processors\nAcme,"{cell}"\n')) == []


def test_a_product_without_a_vendor_is_a_row_and_a_gap(read_csv) -> None:
    reading = read_csv("Vendor,Product\n,Chatbot\nTBD,Search\n")

    assert [(row.vendor, row.product, row.location.place) for row in reading.rows] == [
        ("Chatbot", "Chatbot", "B2"),
        ("Search", "Search", "B3"),
    ]
    assert hiding(reading) == ["row-without-name", "row-without-name"]


def test_known_header_words_alone_are_a_note(read_csv) -> None:
    reading = read_csv("Vendor,Product,Website,Notes\n")

    assert [(gap.kind, gap.effect) for gap in reading.gaps] == [("empty-sheet", GapEffect.note)]


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ("Vendor,Acme\n", "transposed-sheet"),
        ("Vendor,Acme,Beta\nProduct,CRM,Search\nSpend,1,2\n", "transposed-sheet"),
        ("Our form,\nVendor name,Acme\nProduct,CRM\nShoe size,44\n", "transposed-sheet"),
        ("Vendor,Product,Acme\n", "no-vendor-column"),
        ("Acme\n", "no-vendor-column"),
    ],
)
def test_a_sheet_that_names_something_unread_hides_it(read_csv, content, kind) -> None:
    reading = read_csv(content)

    assert (hiding(reading), reading.rows) == ([kind], ())


def test_a_list_whose_names_are_no_header_words_is_read(read_csv) -> None:
    assert len(read_csv("Vendor,Shoe size\nAcme,44\nBeta,45\n").rows) == 2


@pytest.mark.parametrize(
    ("sentences", "effect"), [(2, GapEffect.note), (3, GapEffect.hides_presence)]
)
def test_a_page_of_sentences_may_hide_a_vendor(read, sentences, effect) -> None:
    reading = read({"Notes": [["We buy this from Acme on a card"]] * sentences})

    assert [(gap.kind, gap.effect) for gap in reading.gaps] == [("prose-sheet", effect)]


@pytest.mark.parametrize("mark", ["\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_a_table_may_end_its_lines_in_an_odd_mark(read_csv, mark) -> None:
    reading = read_csv(mark.join(["Vendor,Product", "Acme,CRM", "Beta,Search"]) + "\n")

    assert [row.vendor for row in reading.rows] == ["Acme", "Beta"]


def test_an_odd_mark_inside_a_cell_ends_no_line(read_csv) -> None:
    (row,) = read_csv("Vendor,Product\nAcme,CRM\x0bSearch\n").rows

    assert row.product == "CRM\x0bSearch"


def test_comments_and_links_of_a_workbook_stand_with_their_rows(save) -> None:
    book = Workbook()
    for row in (["Vendor"], ["Acme"], ["Beta"]):
        book.active.append(row)
    book.active["A2"].comment = Comment("bought by Northwind", "x")
    book.active["A2"].hyperlink = book.active["A3"].hyperlink = "https://northwind.example"

    first, second = read_workbook("vendors.xlsx", save(book), DEFAULT_BOUNDS).rows

    assert "bought by Northwind" in first.notes
    assert {first.website, second.website} == {"https://northwind.example"}


def test_a_workbook_without_comments_and_links_has_no_gap(read) -> None:
    assert read({"Vendors": [["Vendor"], ["Acme"]]}).gaps == ()
