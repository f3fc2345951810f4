"""What becomes of CycloneDX XML that is not as it should be?"""

import pytest

from exposure.errors import InputError
from exposure.ingest.bounds import Bounds
from tests.ingest.sbom.build import kinds_of
from tests.ingest.sbom.cyclonedx_xml import SPACE, components, read, read_raw, written

LEFT = 'bom-ref="a"><name>left</name>'
RIGHT = 'bom-ref="b"><name>right</name>'


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        ("<bom/>", "expected the root element bom of CycloneDX, met 'bom'"),
        ('<bom xmlns="urn:x"/>', "met 'bom' of namespace 'urn:x'"),
        (f'<sbom xmlns="{SPACE}1.6"/>', "met 'sbom' of namespace"),
        (f'<x:bom xmlns="{SPACE}1.6"/>', "met 'x:bom'"),
        ("", "no element found at line 1, column 1"),
        (f'<bom xmlns="{SPACE}1.6">\n<components>', "no element found at line 2, column 13"),
        (f'<bom xmlns="{SPACE}1.6">\n<components><compo', "unclosed token at line 2, column 13"),
        (f'<bom xmlns="{SPACE}1.6"></components>', "mismatched tag"),
        (f'<bom xmlns="{SPACE}1.6"><x:components/></bom>', "'x:components', of which the prefix is not"),
        (f'<!DOCTYPE bom [<!ENTITY x "y">]><bom xmlns="{SPACE}1.6">&x;</bom>', "without a document type"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_refused(raw: str, said: str) -> None:
    with pytest.raises(InputError) as caught:
        read_raw(raw.encode())

    assert said in caught.value.message
    assert caught.value.message.startswith("app.xml: expected ")


NESTS = {
    "components": ("<components><component>", "</component></components>"),
    "unknown elements": ("<odd>", "</odd>"),
    "dependencies": ('<dependency ref="a">', "</dependency>"),
}


@pytest.mark.parametrize("levels", [300, 100_000])
@pytest.mark.parametrize("kind", NESTS)
def test_elements_nested_deeper_than_the_bound_are_refused(kind: str, levels: int) -> None:
    before, after = NESTS[kind]
    nest = before * levels + after * levels
    raw = written(f"<dependencies>{nest}</dependencies>" if kind == "dependencies" else nest)

    with pytest.raises(InputError, match="nested deeper than 200 levels"):
        read_raw(raw, Bounds(max_nesting=200))


def test_what_is_passed_over_may_nest_as_deeply_as_it_likes() -> None:
    nest = "<properties><property>" * 50_000 + "</property></properties>" * 50_000

    assert read(components(f"><name>left</name>{nest}")).names == ["left"]


def test_components_beyond_the_bound_are_refused() -> None:
    with pytest.raises(InputError, match="expected at most 1 components and services, met 2"):
        read_raw(written(components(LEFT, RIGHT)), Bounds(max_nodes=1))


def test_two_lists_of_components_are_read_as_one() -> None:
    bill = read(components(LEFT) + components(RIGHT))

    assert bill.names == ["left", "right"]
    assert ("duplicate-key", "note") in kinds_of(bill)


@pytest.mark.parametrize(
    ("twice", "effect"),
    [("<name>left</name><name>right</name>", "hides_presence"),
     ("<name>right</name><supplier><name>a</name></supplier><supplier/>", "hides_presence"),
     ("<name>right</name><version>1</version><version>2</version>", "note")],
)  # fmt: skip
def test_of_a_field_that_stands_twice_the_last_is_kept_and_said(twice: str, effect: str) -> None:
    bill = read(components(f">{twice}"))

    assert bill.names == ["right"]
    assert ("duplicate-key", effect) in kinds_of(bill)


def test_oddities_beyond_twenty_are_counted() -> None:
    bill = read(components(*["><name>a</name><name>b</name>"] * 30))

    told = [gap.reason for gap in bill.gaps if gap.kind == "duplicate-key"]

    assert (len(told), told[-1]) == (21, "10 further elements of this kind were met")


@pytest.mark.parametrize(
    "inside",
    [
        "<component><name>x</name></component>",
        "<odd><component><name>x</name></component></odd>",
        "<odd><services><service/></services></odd>",
        '<f:odd xmlns:f="urn:f"><component/></f:odd>',
        components(f"><supplier>{components(LEFT)}</supplier><name>y</name>"),
        components(f"><name>y{components(LEFT)}</name>"),
    ],
)
def test_a_component_where_none_may_stand_is_never_hidden_without_a_word(inside: str) -> None:
    assert ("unread-element", "hides_presence") in kinds_of(read(inside + components(RIGHT)))


@pytest.mark.parametrize(
    "inside",
    [
        '<f:component xmlns:f="urn:f"/>',
        "<odd><name>x</name></odd>",
        components(f"{RIGHT}<odd/>"),
        "<annotations><annotation><annotator><component/></annotator></annotation></annotations>",
    ],
)
def test_what_holds_no_component_of_the_document_is_passed_over_in_silence(inside: str) -> None:
    assert "unread-element" not in dict(kinds_of(read(inside + components(LEFT))))


@pytest.mark.parametrize(
    "inside",
    [
        '<f:component xmlns:f="urn:f"><f:name>sdk</f:name></f:component>',
        '<f:parts xmlns:f="urn:f"><f:service>api</f:service></f:parts>',
        '<f:part xmlns:f="urn:f"><f:id>pkg:npm/sdk@1</f:id></f:part>',
    ],
)
def test_what_another_namespace_lists_hides_presence(inside: str) -> None:
    assert ("unread-element", "hides_presence") in kinds_of(read(inside + components(LEFT)))


def test_an_unknown_element_of_a_document_with_a_prefix_is_passed_over() -> None:
    raw = (
        f'<c:bom xmlns:c="{SPACE}1.6"><c:odd/><c:components><c:component><c:name>left</c:name>'
        "</c:component></c:components></c:bom>"
    )

    assert read_raw(raw.encode()).names == ["left"]


@pytest.mark.parametrize("name", ["hashes", "properties", "vulnerabilities"])
def test_an_unneeded_element_of_another_version_ends_where_it_ends(name: str) -> None:
    other = f'<o:{name} xmlns:o="{SPACE}1.4"><o:{name}/></o:{name}>'

    assert read(components(LEFT + other, RIGHT)).names == ["left", "right"]


def test_two_components_with_one_reference_are_both_read() -> None:
    bill = read(components(LEFT, 'bom-ref="a"><name>right</name>'))

    assert bill.names == ["left", "right"]
    assert ("duplicate-reference", "blurs_route") in kinds_of(bill)


def test_a_reference_that_leads_nowhere_is_said_with_its_place() -> None:
    needs = '<dependencies><dependency ref="a"><dependency ref="x"/></dependency></dependencies>'
    gap = next(g for g in read(components(LEFT) + needs).gaps if g.kind == "dangling-reference")

    assert (gap.effect.value, gap.place) == ("hides_presence", "/bom/dependencies")


@pytest.mark.parametrize(
    ("inside", "effect"),
    [("<name>Acm\xe9</name>", "hides_presence"),
     ("<name>Acme</name><description>\xe9</description>", "note")],
)  # fmt: skip
def test_bytes_that_are_no_text_are_replaced_and_said(inside: str, effect: str) -> None:
    raw = written(components(f">{inside}")).replace("\xe9".encode(), b"\xe9")

    assert ("not-text", effect) in kinds_of(read_raw(raw))


@pytest.mark.parametrize("version", ["12", "9.9", "", "1.6/x"])
def test_a_version_that_is_not_known_is_read_and_said(version: str) -> None:
    bill = read(components(LEFT), version)

    assert bill.names == ["left"]
    assert ("unknown-version", "hides_presence") in kinds_of(bill)


def test_the_same_bytes_give_the_same_bill() -> None:
    raw = written(components(LEFT, "><name>a</name><name>b</name>") + "<odd><component/></odd>")

    assert repr(read_raw(raw).gaps) == repr(read_raw(raw).gaps)


def test_targets_of_declarations_are_said_and_not_read() -> None:
    inside = f"<declarations><targets>{components(LEFT)}</targets></declarations>"

    assert ("unread-element", "hides_presence") in kinds_of(read(inside + components(RIGHT)))
