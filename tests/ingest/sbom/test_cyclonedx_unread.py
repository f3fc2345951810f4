"""Is a component told that stands where CycloneDX has none, in JSON as in XML?"""

import pytest

from tests.ingest.sbom import cyclonedx_xml
from tests.ingest.sbom.build import cdx, cyclonedx, read_cdx
from tests.ingest.sbom.cyclonedx_xml import components

P = {"name": "x", "purl": "pkg:npm/x@1"}
LISTED = {"components": [P]}


def unread(bill) -> list[tuple[str, str]]:
    return [(gap.place, gap.effect.value) for gap in bill.gaps if gap.kind == "unread-element"]


@pytest.mark.parametrize(
    ("members", "place"),
    [
        ({"wrapper": LISTED}, "/wrapper/components"),
        ({"bom": LISTED}, "/bom/components"),
        ({"a/b": P}, "/a~1b"),
        ({"services": [{"name": "s", **LISTED}]}, "/services/0/components"),
        ({"components": [{"name": "a", "services": [P]}]}, "/components/0/services"),
        ({"Components": [P]}, "/Components"),
        ({"components": [{"name": "a", "PURL": "pkg:npm/a"}]}, "/components/0/PURL"),
        ({"packages": [P]}, "/packages"),
    ],
)
def test_packages_where_the_standard_has_none_are_told(
    members: dict[str, object], place: str
) -> None:
    assert unread(cdx(**members)) == [(place, "hides_presence")]


def test_they_are_told_of_a_malformed_document_too() -> None:
    bill = cdx(wrapper=LISTED, components=[{"name": 1}])

    assert unread(bill) == [("/wrapper/components", "hides_presence")]


@pytest.mark.parametrize("aside", ["vulnerabilities", "annotations"])
def test_beside_the_product_they_are_a_note(aside: str) -> None:
    assert unread(cdx(**{aside: [LISTED]})) == [(f"/{aside}/0/components", "note")]


@pytest.mark.parametrize(
    "members",
    [
        {"components": [{**P, **LISTED, "pedigree": {"ancestors": [P], "descendants": [P]}}]},
        {"metadata": {"component": P, "tools": LISTED}, "components": [P]},
        {"annotations": [{"annotator": {"component": P}}]},
        {"vulnerabilities": [{"tools": LISTED}]},
        {"formulation": [LISTED]},
        {"services": [{"name": "s", "services": [{"name": "t"}]}]},
        {"components": [{"name": "a", "properties": [{"name": "purl", "value": "pkg:npm/a"}]}]},
        {"components": []},
    ],
)
def test_packages_where_the_standard_has_them_are_not_told(members: dict[str, object]) -> None:
    assert unread(cdx(**members)) == []


def test_many_places_are_told_one_by_one_and_then_counted() -> None:
    assert len(unread(cdx(**{f"w{number}": LISTED for number in range(100)}))) == 21


def test_targets_of_declarations_are_told_once() -> None:
    assert len(unread(cdx(declarations={"targets": LISTED}))) == 1


def test_deep_nesting_is_walked_without_recursion() -> None:
    raw = cyclonedx(wrapper=0).replace(
        b'"wrapper": 0', b'"w":' + b'{"w":' * 300 + b"0" + b"}" * 300
    )

    assert unread(read_cdx(raw)) == []


@pytest.mark.parametrize(
    "inside",
    [
        "<name><x>Acme</x></name>",
        "<name>a</name><purl><value>pkg:npm/a</value></purl>",
        "<name>a</name><supplier><x>Acme</x></supplier>",
        "<name>a</name><Supplier><name>Acme</name></Supplier>",
        "<name>a</name><PURL>pkg:npm/a</PURL>",
        "<name>a</name><externalReference><url>u</url></externalReference>",
        "<name>a</name><authors>Acme</authors>",
        "<name>a</name><components><Component><name>b</name></Component></components>",
    ],
)
def test_a_text_in_an_element_that_is_not_known_is_told(inside: str) -> None:
    bill = cyclonedx_xml.read(components(f">{inside}"))

    assert [effect for _, effect in unread(bill)] == ["hides_presence"]


def test_an_address_that_is_no_endpoint_is_told() -> None:
    service = "<service><name>s</name><endpoints><url>u</url></endpoints></service>"

    assert unread(cyclonedx_xml.read(f"<services>{service}</services>")) != []


@pytest.mark.parametrize(
    "inside",
    [
        "<name>a</name><odd>text</odd>",
        "<name>a</name><supplier><x/></supplier>",
        "<name>a</name><supplier><name>A</name><address><city>B</city></address></supplier>",
        "<name>a</name><supplier><contact><phone>1</phone></contact></supplier>",
        '<name>a</name><supplier><x:y xmlns:x="urn:x">text</x:y></supplier>',
    ],
)
def test_a_text_that_names_nothing_is_not_told(inside: str) -> None:
    assert unread(cyclonedx_xml.read(components(f">{inside}"))) == []


def test_a_party_that_is_a_text_is_read_as_in_json() -> None:
    inside = "<name>a</name><supplier>Acme</supplier><authors><author>Ann</author></authors>"
    bill = cyclonedx_xml.read(components(f">{inside}"))

    assert bill.parties == {"supplier": ["Acme"], "author": ["Ann"]}
    assert (
        bill.parties
        == cdx(components=[{"name": "a", "supplier": "Acme", "authors": ["Ann"]}]).parties
    )
    assert {gap.effect.value for gap in bill.gaps if gap.kind == "wrong-type"} == {"note"}


def test_a_party_of_elements_is_not_called_a_text() -> None:
    inside = "<name>a</name>\n<supplier>\n<name>Acme</name>\n</supplier>"

    assert "wrong-type" not in {
        gap.kind for gap in cyclonedx_xml.read(components(f">{inside}")).gaps
    }
