"""Does plain SPDX XML give the bill that the same document gives in JSON?"""

import pytest

from exposure.errors import InputError
from exposure.ingest.bounds import DEFAULT_BOUNDS, Bounds
from exposure.ingest.sbom.spdx2.plain_xml import read_spdx2_xml
from exposure.inventory.bill import Bill
from tests.ingest.sbom.build import edges_of, kinds_of, spdx

APP = "<packages><SPDXID>SPDXRef-app</SPDXID><name>app</name></packages>"
LIB = "<packages><SPDXID>SPDXRef-lib</SPDXID><name>lib</name></packages>"
DESCRIBES = "<documentDescribes>SPDXRef-app</documentDescribes>"
NEEDS = (
    "<relationships><spdxElementId>SPDXRef-app</spdxElementId>"
    "<relationshipType>DEPENDS_ON</relationshipType>"
    "<relatedSpdxElement>SPDXRef-lib</relatedSpdxElement></relationships>"
)


def document(*members: str) -> bytes:
    head = "<SPDXID>SPDXRef-DOCUMENT</SPDXID><spdxVersion>SPDX-2.3</spdxVersion>"
    return f"<Document>{head}{''.join(members)}</Document>".encode()


def read(raw: bytes, bounds: Bounds = DEFAULT_BOUNDS) -> Bill:
    bill = read_spdx2_xml("app.xml", raw, bounds).bill
    assert bill is not None
    return bill


def test_an_ordinary_document_has_no_gap() -> None:
    bill = read(document(APP, LIB, DESCRIBES, NEEDS))

    assert bill.gaps == ()
    assert (bill.format, bill.names, bill.roots) == ("SPDX 2.3 XML", ["app", "lib"], (0,))
    assert edges_of(bill) == [("SPDXRef-app", "SPDXRef-lib", 0)]


def test_every_field_arrives_as_from_json() -> None:
    package = {
        "SPDXID": "SPDXRef-app", "name": "app", "versionInfo": "4.10",
        "supplier": "Organization: Acme", "originator": "Person: Ann", "homepage": "https://a.example",
        "downloadLocation": "NOASSERTION",
    }  # fmt: skip
    ref = {"referenceType": "purl", "referenceLocator": "pkg:npm/app@4.10"}
    fields = "".join(f"<{key}>{text}</{key}>" for key, text in package.items())
    refs = "".join(f"<{key}>{text}</{key}>" for key, text in ref.items())
    here = read(document(f"<packages>{fields}<externalRefs>{refs}</externalRefs></packages>"))

    there = spdx(packages=[package | {"externalRefs": [ref]}])

    for column in ("refs", "names", "versions", "purls", "parties", "urls", "cpes"):
        assert getattr(here, column) == getattr(there, column)


def test_packages_that_carry_one_id_have_each_its_own_line() -> None:
    assert list(read(document(APP, "\n\n", APP)).lines or ()) == [1, 3]


def test_blanks_around_a_text_are_not_part_of_it() -> None:
    bill = read(document("<packages><name>\n  app\n </name></packages>"))

    assert bill.names == ["app"]


def test_a_prefix_does_not_change_what_an_element_is() -> None:
    raw = b'<s:Document xmlns:s="urn:x"><s:packages><s:name>app</s:name></s:packages></s:Document>'

    assert read(raw).names == ["app"]


def test_a_place_is_an_xpath_and_has_a_line() -> None:
    bill = read(document("\n", APP, "\n", LIB))

    assert bill.place_of(1) == "/Document/packages[2]"
    assert list(bill.lines or ()) == [2, 3]


def test_a_gap_stands_at_an_xpath() -> None:
    bill = read(document(APP, "<packages><name>a</name><name>b</name></packages>"))

    (gap,) = [gap for gap in bill.gaps if gap.kind == "field-dropped"]
    assert gap.place == "/Document/packages[2]/name"
    assert gap.effect.value == "hides_presence"


def test_an_empty_package_among_others_is_not_lost() -> None:
    bill = read(document(APP, "<packages/>", DESCRIBES))

    assert ("unreadable-entry", "hides_presence") in kinds_of(bill)
    assert len(bill) == 2


def test_an_empty_list_holds_no_package() -> None:
    assert ("no-components", "hides_presence") in kinds_of(read(document("<packages/>")))


def test_the_wrapped_form_of_the_draft_is_read() -> None:
    package = "<Package><SPDXID>SPDXRef-app</SPDXID><name>app</name></Package>"
    inner = document(f"<documentDescribes>\n{package}</documentDescribes>", LIB, NEEDS)
    bill = read(b"<SpdxDocument>" + inner + b"</SpdxDocument>")

    assert (bill.names, bill.roots, bill.gaps) == (["lib", "app"], (1,), ())
    assert [bill.place_of(node) for node in (0, 1)] == [
        "/SpdxDocument/Document/packages[1]",
        "/SpdxDocument/Document/documentDescribes[1]/Package",
    ]
    assert list(bill.lines or ()) == [2, 2]


def test_a_mark_counts_more_than_a_declaration() -> None:
    text = "<?xml version='1.0' encoding='UTF-8'?>\n" + document(APP, DESCRIBES).decode()
    bill = read(text.encode("utf-16"))

    assert bill.names == ["app"]
    assert kinds_of(bill) == [("byte-order-mark", "note")]
    assert list(bill.lines or ()) == [2]


def test_bytes_that_are_no_utf_16_may_hide_a_name() -> None:
    whole = document(APP, DESCRIBES).decode().replace("<name>app", "<name>a?p").encode("utf-16")

    bill = read(whole.replace(b"a\x00?\x00", b"a\x00\x00\xd8"))

    assert ("not-text", "hides_presence") in kinds_of(bill)


@pytest.mark.parametrize(
    ("raw", "met"),
    [
        (document(APP)[:-20], "no element found|unclosed token|not well-formed"),
        (b"<!DOCTYPE x [<!ENTITY a 'b'>]>" + document(APP), "document type"),
        (b"<bom><packages/></bom>", "root is 'bom'"),
        (b"<Document/>", "an empty one"),
        (b"<Document>text</Document>", "an empty one"),
    ],
    ids=["truncated", "entities", "another root", "nothing", "text"],
)
def test_what_is_no_such_document_is_refused_by_name(raw: bytes, met: str) -> None:
    with pytest.raises(InputError, match=met):
        read(raw)


def test_elements_inside_each_other_are_bounded() -> None:
    raw = b"<Document>" + b"<a>" * 50 + b"</a>" * 50 + b"</Document>"

    with pytest.raises(InputError, match="deeper than 20"):
        read(raw, Bounds(max_nesting=20))


@pytest.mark.parametrize(
    "hidden",
    [APP.replace("packages", "package"), APP.replace("packages", "Packages"), f"<x>{LIB}</x>",
     APP.replace("</name>", f"</name>{LIB}"), "<x><Supplier>Organization: Acme</Supplier></x>",
     APP.replace("</name>", "</name><SUPPLIER>Organization: Acme</SUPPLIER>"),
     APP.replace("</name>", "</name><externalRef/>"), f"<externalRefs>{LIB}</externalRefs>",
     APP.replace("<packages", "<packages supplier='Organization: Acme'"),
     APP.replace("<packages", "<packages x='pkg:npm/app'"), "<packages name='lib'/>",
     f"<documentDescribes>{APP.replace('packages', 'Package') * 2}</documentDescribes>"],
)  # fmt: skip
def test_what_says_who_or_what_and_is_not_read_hides_presence(hidden: str) -> None:
    bill = read(document(APP, LIB, DESCRIBES, NEEDS, hidden))

    assert ("unread-element", "hides_presence") in kinds_of(bill)


def test_where_an_unread_element_stands_is_said() -> None:
    bill = read(document(APP, "\n<x>", LIB * 3, "</x>", DESCRIBES))

    assert [gap.place for gap in bill.gaps] == ["/Document/x/packages"]
    assert "line 2 and 2 more times" in bill.gaps[0].reason


def test_elements_that_stand_where_they_are_not_read_are_counted() -> None:
    bill = read(document(APP, DESCRIBES, *(f"<x{n}>{LIB}</x{n}>" for n in range(30))))

    assert kinds_of(bill) == [("unread-element", "hides_presence")] * 21


def test_other_elements_and_attributes_are_no_gap() -> None:
    schema = "xsi:noNamespaceSchemaLocation='a.xsd' xmlns:xsi='urn:x' version='1'"
    licence = "<hasExtractedLicensingInfos><name>of a package</name></hasExtractedLicensingInfos>"
    code = "<packageVerificationCode/><originator>Person: Ann</originator>"
    whole = document(APP.replace("</name>", f"</name>{code}"), DESCRIBES, licence)

    assert read(whole.replace(b"<Document>", f"<Document {schema}>".encode())).gaps == ()
