"""Are the structured forms of SPDX 2 told from everything that looks like them?"""

import io
import zipfile

import pytest

from exposure.ingest.sniff.spdx2 import spdx_rdf, spdx_workbook, spdx_xml
from tests.ingest.sheet.xls import xls

TERMS = b'xmlns:spdx="http://spdx.org/rdf/terms#"'
RDF = b'<rdf:RDF xmlns:rdf="urn:rdf" ' + TERMS + b">%b</rdf:RDF>"


@pytest.mark.parametrize("inside", [
    b'<spdx:SpdxDocument rdf:about="#d"/>', b"<spdx:Package>", b"<!--" + b"x" * 9000 + b"--><spdx:Package/>",
    b'<rdf:Description><rdf:type rdf:resource="http://spdx.org/rdf/terms#Package"/></rdf:Description>',
])  # fmt: skip
def test_rdf_is_known_by_a_document_or_package(inside: bytes) -> None:
    assert spdx_rdf(RDF % inside)
    assert spdx_rdf((RDF % inside).decode().encode("utf-16"))


def test_the_ontology_itself_is_no_document() -> None:
    assert not spdx_rdf(RDF % b'<rdfs:domain rdf:resource="http://spdx.org/rdf/terms#Package"/>')


def test_plain_xml_is_known_by_its_root() -> None:
    inside = b"<SPDXID>x</SPDXID></Document>"

    assert spdx_xml(b"<?xml version='1.0'?><!-- a --><Document>" + inside)
    assert spdx_xml(b"<SpdxDocument><Document>" + inside)
    assert not spdx_xml(b"<Documents>" + inside)
    assert not spdx_xml(b"<Document><title/></Document>")


def zipped(*sheets: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        names = "".join(f'<sheet name="{name}" sheetId="1"/>' for name in sheets)
        archive.writestr("xl/workbook.xml", f"<workbook><sheets>{names}</sheets></workbook>")
    return stream.getvalue()


def old(*sheets: str) -> bytes:
    return xls({sheet: [["x"]] for sheet in sheets})


@pytest.mark.parametrize("write", [zipped, old])
def test_a_workbook_is_known_by_its_sheets(write) -> None:
    assert spdx_workbook(write("Document Info", "Package Info"))
    assert spdx_workbook(write("Package Info", "Relationships"))
    assert not spdx_workbook(write("Package Info", "Vendors"))
    assert not spdx_workbook(write("Vendors", "Relationships"))


@pytest.mark.parametrize(
    "raw", [b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"<", b"\xff\xfe<", b"{}"]
)
def test_a_scrap_is_none_of_them(raw: bytes) -> None:
    assert not any(is_it(raw) for is_it in (spdx_rdf, spdx_xml, spdx_workbook))
