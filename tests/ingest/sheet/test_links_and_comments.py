"""What does a link or comment behind a cell say of its row?"""

import pytest

from exposure.ingest.sheet.cells import Aside, Row, Table
from exposure.ingest.sheet.columns.column import Column, SheetRoles
from exposure.ingest.sheet.rows.asides import asides_of
from exposure.ingest.sheet.rows.columns import columns_of
from exposure.model.records import Cell


def aside_of(kind: str, text: str) -> dict[str, Cell]:
    """Return what stands behind a vendor's cell, by the key under which it is kept."""
    table = Table("v.xlsx", "V", "V", [Row(2, ["Acme"])], asides=(Aside(2, 0, kind, text),))
    return asides_of(
        columns_of(table, SheetRoles("vendors", (Column(0, "Vendor", "vendor", ""),)))
    )[2]


@pytest.mark.parametrize(
    "link",
    [
        "https://acme.example",
        "http://www.acme.example/",
        "acme.example",
        "https://acme.example/en-us/",
        "https://acme.example:8443/index.html",
        "https://acme.example/?utm_source=list",
        "https://acme.example/#top",
    ],
)
def test_a_link_to_a_site_as_a_whole_is_the_vendors_address(link) -> None:
    assert aside_of("link", link) == {"website": Cell(link, "V!A2")}


@pytest.mark.parametrize(
    "link",
    [
        "https://share.example/doc/acme.pdf",
        "tel:+15550100",
        "javascript:void(0)",
        "file:///C:/acme.xlsx",
        "#Sheet2!A1",
        "Contracts/acme.docx",
    ],
)
def test_a_link_that_leads_elsewhere_is_no_address(link) -> None:
    assert list(aside_of("link", link)) == ["other"]


def test_a_link_to_a_mailbox_is_an_address_without_its_subject() -> None:
    link = "mailto:info@acme.example?subject=hello"

    assert aside_of("link", link) == {"email": Cell("info@acme.example", "V!A2")}


def test_a_comment_is_a_note_as_it_stands() -> None:
    assert aside_of("comment", "Ann:\nuses Northwind") == {
        "notes": Cell("Ann:\nuses Northwind", "V!A2")
    }
