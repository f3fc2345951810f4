"""What does a CycloneDX XML document hold?"""

import pytest

from exposure.ingest.sbom.cyclonedx.xml.spelled import UNREAD
from exposure.ingest.sbom.cyclonedx.xml.steps import UNNEEDED, steps_of
from exposure.inventory.bill import CONTAINED, MODEL, OPTIONAL, SERVICE
from tests.ingest.sbom.build import edges_of, kinds_of
from tests.ingest.sbom.cyclonedx_xml import SPACE, components, read, read_raw, written

ROOT = (
    '<metadata><component type="application" bom-ref="app"><name>app</name></component></metadata>'
)
LEFT = 'bom-ref="a"><name>left</name>'
RIGHT = 'bom-ref="b"><name>right</name>'


def test_a_component_is_read() -> None:
    bill = read(
        components(
            'bom-ref="a"><supplier><name>Acme</name><url>https://acme.example</url></supplier>'
            "<publisher>Pub</publisher><group>g</group><name>left</name><version>1</version>"
            "<cpe>cpe:2.3:a:acme:left:1</cpe><purl>pkg:npm/left@1</purl>"
        )
    )

    assert (bill.refs, bill.names, bill.versions, bill.purls, bill.parties, bill.cpes, bill.urls) == (
        ["a"], ["g/left"], ["1"], ["pkg:npm/left@1"],
        {"supplier": ["Acme"], "publisher": ["Pub"]}, {0: "cpe:2.3:a:acme:left:1"},
        ["https://acme.example"],
    )  # fmt: skip


def test_the_version_is_that_of_the_namespace() -> None:
    assert read(components(LEFT), "1.3").format == "CycloneDX 1.3 XML"


def test_the_date_is_that_of_the_metadata() -> None:
    stamp = "<metadata><timestamp>2026-10-31T08:00:00Z</timestamp></metadata>"

    assert read(stamp + components(LEFT)).dated == "2026-10-31"


def test_contacts_and_authors_are_read_as_parties() -> None:
    bill = read(
        components(
            "><supplier><name>Acme</name><contact><name>Ann</name><email>a@acme.example</email>"
            "</contact><contact><name>Bob</name></contact></supplier>"
            "<authors><author><name>Eve</name></author><author><email>f@x.example</email></author>"
            "</authors><name>left</name>"
        )
    )

    assert bill.parties == {
        "supplier": ["Acme; Ann <a@acme.example>; Bob"],
        "author": ["Eve; <f@x.example>"],
    }


def test_a_service_is_read_with_provider_and_endpoints() -> None:
    bill = read(
        "<services><service><provider><name>Acme</name></provider><name>s</name><endpoints>"
        "<endpoint>https://one.example</endpoint><endpoint>https://two.example</endpoint>"
        "</endpoints></service></services>"
    )

    assert (list(bill.kinds), bill.parties, bill.urls) == (
        [SERVICE], {"provider": ["Acme"]}, ["https://one.example", "https://two.example"],
    )  # fmt: skip


def test_a_model_is_known_by_its_type() -> None:
    bill = read(
        '<components><component type="machine-learning-model"><name>m</name></component></components>'
    )

    assert list(bill.kinds) == [MODEL]


def test_a_dependency_holds_what_it_needs() -> None:
    needs = (
        '<dependencies><dependency ref="a"><dependency ref="b"/></dependency>'
        '<dependency ref="b"/></dependencies>'
    )

    assert edges_of(read(components(LEFT, RIGHT) + needs)) == [("a", "b", 0)]


def test_dependencies_inside_dependencies_inside_dependencies_are_edges_too() -> None:
    three = components(LEFT, RIGHT, 'bom-ref="c"><name>c</name>', 'bom-ref="d"><name>d</name>')
    needs = (
        '<dependencies><dependency ref="a"><dependency ref="b"><dependency ref="c">'
        '<dependency ref="d"/></dependency></dependency><dependency ref="d"/></dependency></dependencies>'
    )

    assert sorted(edges_of(read(three + needs))) == [
        ("a", "b", 0), ("a", "d", 0), ("b", "c", 0), ("c", "d", 0),
    ]  # fmt: skip


def test_a_scope_marks_the_edges_that_lead_to_its_component() -> None:
    needs = '<dependencies><dependency ref="a"><dependency ref="b"/></dependency></dependencies>'
    optional = f"{RIGHT}<scope>optional</scope>"

    assert edges_of(read(components(LEFT, optional) + needs)) == [("a", "b", OPTIONAL)]


def test_components_inside_a_component_are_contained() -> None:
    bill = read(components(LEFT + components(RIGHT)))

    assert edges_of(bill) == [("a", "b", CONTAINED)]


def test_an_sbom_that_calls_itself_incomplete_is_heard() -> None:
    claim = (
        "<compositions><composition><aggregate>incomplete</aggregate></composition></compositions>"
    )
    bill = read(ROOT + components(LEFT, RIGHT) + claim)

    assert ("says-incomplete", "hides_presence") in kinds_of(bill)


def test_a_vex_is_known_by_its_vulnerabilities() -> None:
    bill = read("<vulnerabilities><vulnerability><id>X-1</id></vulnerability></vulnerabilities>")

    assert "VEX" in next(gap.reason for gap in bill.gaps if gap.kind == "no-components")


def test_places_are_xpaths_counted_from_one() -> None:
    inner = components(LEFT, RIGHT)
    services = (
        "<services><service><name>s</name></service><service><name>t</name></service></services>"
    )
    bill = read(f"{ROOT}{components('><name>x</name>', f'><name>y</name>{inner}')}{services}")

    assert {name: bill.place_of(node) for node, name in enumerate(bill.names)} == {
        "app": "/bom/metadata/component",
        "x": "/bom/components/component[1]",
        "y": "/bom/components/component[2]",
        "left": "/bom/components/component[2]/components/component[1]",
        "right": "/bom/components/component[2]/components/component[2]",
        "s": "/bom/services/service[1]",
        "t": "/bom/services/service[2]",
    }


def test_gaps_stand_at_xpaths_too() -> None:
    claim = (
        "<compositions><composition/><composition><aggregate>unknown</aggregate>"
        "</composition></compositions>"
    )
    bill = read(ROOT + components(LEFT, ">") + claim)

    places = {gap.kind: gap.place for gap in bill.gaps}

    assert places["completeness-unknown"] == "/bom/compositions/composition[2]"
    assert places["no-identity"] == "/bom/components/component[2]"


LISTED = "<components><component><name>left</name></component></components>"
PREFIXED = LISTED.replace("</", "</c:").replace("<c", "<c:c").replace("<name", "<c:name")


@pytest.mark.parametrize(
    "raw",
    [
        f'<c:bom xmlns:c="{SPACE}1.5">{PREFIXED}</c:bom>',
        f'<bom xmlns="{SPACE}1.5" xmlns:x="urn:x"><x:name>no</x:name>{LISTED}</bom>',
        f'<bom xmlns="{SPACE}1.5"><x:odd xmlns:x="urn:x"/>{LISTED}</bom>',
        f'<bom xmlns="{SPACE}1.5" xmlns:c="{SPACE}1.5">{PREFIXED}</bom>',
        f'<bom xmlns="{SPACE}1.5" xmlns:c="{SPACE}1.4">{PREFIXED}</bom>',
    ],
)
def test_any_prefix_may_stand_for_the_namespace(raw: str) -> None:
    bill = read_raw(raw.encode())

    assert (bill.names, bill.format) == (["left"], "CycloneDX 1.5 XML")


@pytest.mark.parametrize("version", ["1.0", "1.1"])
def test_a_document_older_than_metadata_is_read(version: str) -> None:
    bill = read(
        '<components><component type="library"><publisher>Acme</publisher><name>left</name>'
        "<version>1</version><modified>false</modified></component></components>",
        version,
    )

    assert (bill.names, bill.parties, bill.format) == (
        ["left"], {"publisher": ["Acme"]}, f"CycloneDX {version} XML",
    )  # fmt: skip


def test_the_dependency_extension_of_old_versions_is_read() -> None:
    graph = (
        '<g:dependencies xmlns:g="http://cyclonedx.org/schema/ext/dependency-graph/1.0">'
        '<g:dependency ref="a"><g:dependency ref="b"/></g:dependency></g:dependencies>'
    )

    assert edges_of(read(components(LEFT, RIGHT) + graph, "1.1")) == [("a", "b", 0)]


def test_the_vulnerability_extension_of_old_versions_hides_nothing() -> None:
    found = (
        '<v:vulnerabilities xmlns:v="http://cyclonedx.org/schema/ext/vulnerability/1.0">'
        '<v:vulnerability ref="a"><v:id>X-1</v:id></v:vulnerability></v:vulnerabilities>'
    )
    bill = read(components(LEFT + found, RIGHT), "1.1")

    assert (bill.names, kinds_of(bill)) == (
        ["left", "right"], [("no-root", "blurs_route"), ("no-edges", "blurs_route")],
    )  # fmt: skip


@pytest.mark.parametrize(
    "name",
    ["  left\n", "<![CDATA[left]]>", "le<!-- no -->ft", "le<?no?>ft", "&#108;eft", "l<b>x</b>eft"],
)
def test_a_text_is_read_however_it_is_written(name: str) -> None:
    assert read(components(f"><name>{name}</name>")).names == ["left"]


def test_a_text_over_several_lines_is_one_line() -> None:
    assert read(components("><name>Acme\n      Left</name>")).names == ["Acme Left"]


def test_a_text_longer_than_the_parsers_buffer_is_whole() -> None:
    assert read(components(f"><name>{'x' * 100_000}</name>")).names == ["x" * 100_000]


def test_empty_elements_state_nothing() -> None:
    bill = read(
        components("><group/><name>left</name><version></version><supplier/><externalReferences/>")
    )

    assert (bill.names, bill.versions, bill.parties, bill.urls) == (["left"], [""], {}, [])


def test_what_nobody_needs_is_passed_over() -> None:
    bill = read(
        components(
            "><hashes><hash>00</hash></hashes><licenses><license><name>no</name></license></licenses>"
            "<properties><property><name>no</name></property></properties><name>left</name>"
        )
    )

    assert bill.names == ["left"]


def test_an_unneeded_element_inside_one_of_its_own_name_ends_nothing_early() -> None:
    odd = "><hashes><hashes/><name>no</name></hashes><name>left</name>"

    assert read(components(odd, RIGHT)).names == ["left", "right"]


def test_tools_are_no_part_of_what_is_described() -> None:
    tools = f"<metadata><tools>{components(LEFT)}</tools></metadata>"
    bill = read(tools + components(RIGHT))

    assert (bill.names, "unread-element" in dict(kinds_of(bill))) == (["right"], False)


@pytest.mark.parametrize("version", ["1.6", "1.1"])
def test_a_document_on_one_line_and_its_reference_key_are_known(version: str) -> None:
    bill = read(components(LEFT), version)

    assert (bill.one_line, bill.ref_key) == (True, "bom-ref")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "iso-8859-1"])
def test_other_encodings_are_read(encoding: str) -> None:
    stated = encoding.removesuffix("-sig")
    inside = written(components("><name>é</name>")).decode()
    raw = f'<?xml version="1.0" encoding="{stated}"?>{inside}'.encode(encoding)

    assert read_raw(raw).names == ["é"]


def test_every_field_of_the_wire_structs_is_read() -> None:
    waiting, seen = [steps_of("")], []
    while waiting:
        members = waiting.pop()
        seen.append(members)
        waiting += [step.inner for step in members.values() if step.inner not in seen]
    lost = [name for members in seen for name, step in members.items() if step.kind == UNNEEDED]

    assert set(lost) <= UNREAD
