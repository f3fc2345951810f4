"""Is XML parsed without being trusted?"""

import pytest

from exposure.errors import InputError
from exposure.ingest.bounds import DEFAULT_BOUNDS, Bounds
from exposure.ingest.sbom.expat import walk


def met(raw: bytes, bounds: Bounds = DEFAULT_BOUNDS) -> list[tuple[str, str]]:
    """Return name and own text of each element, in the order in which they end."""
    found: list[tuple[str, str]] = []
    walk("app.xml", raw, lambda _name, _attributes: None, lambda *one: found.append(one), bounds)
    return found


def test_elements_are_told_with_their_own_text() -> None:
    assert met(b"<a>x<b>y</b>z</a>") == [("b", "y"), ("a", "xz")]


def test_a_namespace_stands_in_front_of_the_name() -> None:
    assert met(b'<p:a xmlns:p="urn:x"/>') == [("urn:x a", "")]


def test_literal_text_and_comments_are_understood() -> None:
    assert met(b"<a><!-- <b/> --><![CDATA[<c/> & d]]></a>") == [("a", "<c/> & d")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-1", "cp1252"])
def test_text_is_decoded_as_the_document_declares(encoding: str) -> None:
    stated = encoding.removesuffix("-sig")
    raw = f'<?xml version="1.0" encoding="{stated}"?><a>é</a>'.encode(encoding)

    assert met(raw) == [("a", "é")]


BILLION_LAUGHS = b"""<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;&x;">]><a>&y;</a>"""
EXTERNAL = b"""<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>"""
PARAMETER = b"""<!DOCTYPE a [<!ENTITY % x SYSTEM "http://host.example/x.dtd"> %x;]><a/>"""
PLAIN = b"<!DOCTYPE a><a/>"


@pytest.mark.parametrize("raw", [BILLION_LAUGHS, EXTERNAL, PARAMETER, PLAIN])
def test_a_document_type_is_refused(raw: bytes) -> None:
    with pytest.raises(
        InputError, match=r"app\.xml: expected XML without a document type, met one"
    ):
        met(raw)


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"", "no element found at line 1, column 1"),
        (b"<a>\n<b></a>", "mismatched tag at line 2, column 6"),
        (b"<a>\n <b", "unclosed token at line 2, column 2"),
        (b"<a>", "no element found at line 1, column 4"),
        (b"<a/><b/>", "junk after document element at line 1, column 5"),
        (b"<a>&nbsp;</a>", "undefined entity at line 1, column 4"),
        (b"<p:a/>", "unbound prefix at line 1, column 1"),
        (b'<a b="" b=""/>', "duplicate attribute at line 1, column 9"),
        (b"<a>\x00</a>", "not well-formed (invalid token) at line 1, column 4"),
        (b"<a>\xff</a>", "not well-formed (invalid token) at line 1, column 4"),
        (b'<?xml version="1.0" encoding="klingon"?><a/>', "unknown encoding"),
        (b'<?xml version="1.0" encoding="utf-7"?><a/>', "in an encoding that can be read"),
        (b"\xff\xfe\x00\x00<\x00\x00\x00", "expected XML"),
    ],
)
def test_what_is_no_xml_is_refused_with_its_place(raw: bytes, said: str) -> None:
    with pytest.raises(InputError) as caught:
        met(raw)

    assert caught.value.message.startswith("app.xml: expected XML")
    assert said in caught.value.message


def test_elements_may_nest_up_to_the_bound() -> None:
    assert len(met(b"<a>" * 5 + b"</a>" * 5, Bounds(max_nesting=5))) == 5


@pytest.mark.parametrize("levels", [6, 100_000])
def test_elements_that_nest_deeper_than_the_bound_are_refused(levels: int) -> None:
    with pytest.raises(InputError, match="nested deeper than 5 levels"):
        met(b"<a>" * levels + b"</a>" * levels, Bounds(max_nesting=5))
