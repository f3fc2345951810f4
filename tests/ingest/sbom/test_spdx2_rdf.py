"""Does SPDX RDF/XML give the bill that the same document gives in JSON?"""

import logging
import socket

import pytest

from exposure.errors import InputError
from exposure.ingest.bounds import DEFAULT_BOUNDS, Bounds
from exposure.ingest.sbom.spdx2.rdf import read_spdx2_rdf
from exposure.inventory.bill import Bill
from tests.ingest.sbom.build import edges_of, kinds_of, spdx

HEAD = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns:spdx="http://spdx.org/rdf/terms#" xmlns:doap="http://usefulinc.com/ns/doap#">"""
HERE, TERMS = "https://a.example/doc#", "http://spdx.org/rdf/terms#"
XSD = "http://www.w3.org/2001/XMLSchema#"


def package(name: str, inside: str = "", *, about: str = HERE) -> str:
    said = f"<spdx:name>{name}</spdx:name>{inside}"
    return f'<spdx:Package rdf:about="{about}SPDXRef-{name}">{said}</spdx:Package>'


def related(kind: str, other: str) -> str:
    return (
        f'<spdx:relationship><spdx:Relationship><spdx:relationshipType rdf:resource="{TERMS}'
        f'relationshipType_{kind}"/><spdx:relatedSpdxElement>{other}</spdx:relatedSpdxElement>'
        "</spdx:Relationship></spdx:relationship>"
    )


def pointing(kind: str, iri: str) -> str:
    empty = "<spdx:relatedSpdxElement></spdx:relatedSpdxElement>"
    return related(kind, "").replace(empty, f'<spdx:relatedSpdxElement rdf:resource="{iri}"/>')


def about(*inside: str) -> str:
    version = "<spdx:specVersion>SPDX-2.3</spdx:specVersion>"
    return (
        f'<spdx:SpdxDocument rdf:about="{HERE}SPDXRef-DOCUMENT">{version}{"".join(inside)}'
        "</spdx:SpdxDocument>"
    )


DESCRIBES = about(pointing("describes", f"{HERE}SPDXRef-app"))


def document(*inside: str) -> bytes:
    return f"{HEAD}{''.join(inside)}</rdf:RDF>".encode()


def read(raw: bytes, bounds: Bounds = DEFAULT_BOUNDS) -> Bill:
    bill = read_spdx2_rdf("app.rdf", raw, bounds).bill
    assert bill is not None
    return bill


def test_an_ordinary_document_has_no_gap() -> None:
    bill = read(document(DESCRIBES, package("app", related("dependsOn", package("lib")))))

    assert bill.gaps == ()
    assert (bill.format, bill.names, bill.roots) == ("SPDX 2.3 RDF/XML", ["app", "lib"], (0,))
    assert edges_of(bill) == [("SPDXRef-app", "SPDXRef-lib", 0)]


def test_what_the_document_describes_may_stand_in_a_property_of_its_own() -> None:
    described = about(f"<spdx:describesPackage>{package('app')}</spdx:describesPackage>")

    assert read(document(described)).roots == (0,)


def test_every_field_of_a_package_arrives() -> None:
    ref = (
        "<spdx:externalRef><spdx:ExternalRef>"
        "<spdx:referenceLocator>pkg:npm/app@4.10</spdx:referenceLocator>"
        '<spdx:referenceType rdf:resource="http://spdx.org/rdf/references/purl"/>'
        "</spdx:ExternalRef></spdx:externalRef>"
    )
    fields = (
        "<spdx:versionInfo> 4.10 </spdx:versionInfo><spdx:supplier>Organization: Acme"
        "</spdx:supplier><spdx:originator>NOASSERTION</spdx:originator>"
        "<doap:homepage>https://a.example</doap:homepage>"
        f'<spdx:downloadLocation rdf:resource="{TERMS}noassertion"/>'
    )
    bill = read(document(DESCRIBES, package("app", fields + ref)))

    assert (bill.versions, bill.purls, bill.urls) == (
        ["4.10"], ["pkg:npm/app@4.10"], ["https://a.example"],
    )  # fmt: skip
    assert bill.parties == {"supplier": ["Acme"]}


def test_the_day_of_the_document_arrives() -> None:
    made = (
        "<spdx:CreationInfo><spdx:created>2026-01-02T03:04:05Z</spdx:created></spdx:CreationInfo>"
    )

    assert (
        read(document(about(f"<spdx:creationInfo>{made}</spdx:creationInfo>"))).dated
        == "2026-01-02"
    )


@pytest.mark.parametrize(
    ("kind", "edge"),
    [
        ("dependsOn", ("SPDXRef-app", "SPDXRef-lib", 0)),
        ("dependencyOf", ("SPDXRef-lib", "SPDXRef-app", 0)),
        ("devDependencyOf", ("SPDXRef-lib", "SPDXRef-app", 1)),
        ("optionalComponentOf", ("SPDXRef-lib", "SPDXRef-app", 2)),
        ("contains", ("SPDXRef-app", "SPDXRef-lib", 4)),
        ("dataFile", ("SPDXRef-lib", "SPDXRef-app", 0)),
    ],
)
def test_a_type_of_relationship_means_what_it_means_in_json(kind: str, edge: tuple) -> None:
    bill = read(document(DESCRIBES, package("app", related(kind, package("lib")))))

    assert edges_of(bill) == [edge]


@pytest.mark.parametrize("kind", ["testcaseOf", "amendment", "documentation", "other"])
def test_a_type_that_is_no_dependency_is_known_all_the_same(kind: str) -> None:
    bill = read(document(DESCRIBES, package("app", related(kind, package("lib")))))

    assert "unknown-relationship" not in dict(kinds_of(bill))


def test_a_type_that_the_specification_lacks_is_said() -> None:
    bill = read(document(DESCRIBES, package("app", related("eats", package("lib")))))

    assert ("unknown-relationship", "blurs_route") in kinds_of(bill)


def test_not_asserted_needs_hide_presence() -> None:
    bill = read(document(DESCRIBES, package("app", pointing("dependsOn", f"{TERMS}noassertion"))))

    assert kinds_of(bill) == [("says-incomplete", "hides_presence")]


def test_an_element_of_an_announced_document_is_named_by_it() -> None:
    other = (
        f'<spdx:externalDocumentRef><spdx:ExternalDocumentRef rdf:about="{HERE}DocumentRef-b">'
        '<spdx:spdxDocument rdf:resource="https://b.example/doc"/>'
        "</spdx:ExternalDocumentRef></spdx:externalDocumentRef>"
    )
    needs = pointing("dependsOn", "https://b.example/doc#SPDXRef-app")
    bill = read(document(DESCRIBES, about(other), package("app", needs)))

    assert [gap.reason.split()[0] for gap in bill.gaps] == ["'DocumentRef-b:SPDXRef-app'"]


def test_an_element_of_an_unknown_document_is_not_taken_for_our_own() -> None:
    needs = pointing("dependsOn", "https://c.example/doc#SPDXRef-app")
    bill = read(document(DESCRIBES, package("app", needs)))

    assert edges_of(bill) == []
    assert kinds_of(bill) == [("dangling-reference", "hides_presence")]


def test_a_package_without_a_name_of_its_own_keeps_its_edges() -> None:
    nameless = package("lib").replace(f' rdf:about="{HERE}SPDXRef-lib"', "")
    bill = read(document(DESCRIBES, package("app", "\n" + related("dependsOn", nameless))))

    assert [(bill.names[0], bill.names[1], len(bill.edges))] == [("app", "lib", 1)]
    assert bill.place_of(1) == "line 3"


def test_packages_of_two_documents_with_one_fragment_stay_two() -> None:
    bill = read(document(DESCRIBES, package("app"), package("app", about="https://b.example/#")))

    assert bill.refs == ["SPDXRef-app", "https://b.example/#SPDXRef-app"]


def test_packages_stand_in_the_order_of_the_file_and_at_their_lines() -> None:
    bill = read(document(DESCRIBES, *(f"\n{package(name)}" for name in "zyxwa")))

    assert bill.names == ["z", "y", "x", "w", "a"]
    assert list(bill.lines or ()) == [3, 4, 5, 6, 7]
    assert bill.place_of(4) == "#SPDXRef-a"


def test_two_readings_are_equal() -> None:
    raw = document(
        DESCRIBES, package("app", related("dependsOn", package("lib"))), "<spdx:Package/>"
    )

    assert read(raw) == read(raw)


def test_a_version_keeps_its_spelling_whatever_type_it_claims() -> None:
    version = f'<spdx:versionInfo rdf:datatype="{XSD}decimal">4.10</spdx:versionInfo>'

    assert read(document(DESCRIBES, package("app", version))).versions == ["4.10"]


def test_a_number_that_swells_is_only_text() -> None:
    version = f'<spdx:versionInfo rdf:datatype="{XSD}decimal">1E999999999</spdx:versionInfo>'

    assert read(document(DESCRIBES, package("app", version))).versions == ["1E999999999"]


def test_markup_inside_a_literal_is_only_its_text() -> None:
    supplier = (
        '<spdx:supplier rdf:parseType="Literal">Organization: <b>Ac<i/>me</b></spdx:supplier>'
    )

    bill = read(
        document(DESCRIBES, package("app", supplier + related("dependsOn", package("lib"))))
    )

    assert bill.parties == {"supplier": ["Acme", ""]}
    assert len(bill.edges) == 1


def test_one_thing_with_two_names_is_said() -> None:
    twice = package("app", "<spdx:name>other</spdx:name>")
    bill = read(document(DESCRIBES, twice))

    assert kinds_of(bill) == [("duplicate-key", "hides_presence")]
    assert bill.gaps[0].place == "#SPDXRef-app"


def test_things_with_two_names_are_listed_up_to_a_bound() -> None:
    twice = [package(f"p{k}", "<spdx:name>other</spdx:name>") for k in range(30)]
    bill = read(document(DESCRIBES, package("app"), *twice))

    assert sum(gap.kind == "duplicate-key" for gap in bill.gaps) == 21


def test_what_has_a_name_and_no_type_may_be_a_package() -> None:
    untyped = package("lib").replace("spdx:Package", "rdf:Description")
    bill = read(document(DESCRIBES, package("app"), untyped))

    assert kinds_of(bill) == [("unreadable-entry", "hides_presence")]


def test_a_thing_of_another_type_is_no_package() -> None:
    bill = read(document(DESCRIBES, package("app"), package("f").replace("Package", "File")))

    assert (bill.names, bill.gaps) == (["app"], ())


HIDES = [("unreadable-entry", "hides_presence")]
WITHOUT_END = "<spdx:relatedSpdxElement></spdx:relatedSpdxElement>"


@pytest.mark.parametrize(
    "broken",
    ["<spdx:relationship><spdx:Relationship/></spdx:relationship>",
     "<spdx:relationship>SPDXRef-app DEPENDS_ON SPDXRef-lib</spdx:relationship>",
     f'<spdx:relationship rdf:resource="{HERE}gone"/>',
     '<spdx:relationship rdf:parseType="Collection"/>'],
    ids=["empty", "text", "nowhere", "list"],
)  # fmt: skip
def test_a_relationship_of_which_nothing_is_told_hides_presence(broken: str) -> None:
    assert kinds_of(read(document(DESCRIBES, package("app", broken)))) == HIDES


def test_a_relationship_without_its_other_end_hides_presence_as_in_json() -> None:
    broken = related("dependsOn", "").replace(WITHOUT_END, "")
    bill = read(document(DESCRIBES, package("app", broken)))
    stated = [{"spdxElementId": "SPDXRef-app", "relationshipType": "DEPENDS_ON"}]
    there = spdx(packages=[{"SPDXID": "SPDXRef-app", "name": "app"}], relationships=stated,
                 documentDescribes=["SPDXRef-app"])  # fmt: skip

    assert kinds_of(bill) == kinds_of(there) == [("dangling-reference", "hides_presence")]


def test_a_relationship_that_nothing_states_hides_presence() -> None:
    stray = pointing("dependsOn", f"{HERE}SPDXRef-app")
    stray = stray.removeprefix("<spdx:relationship>").removesuffix("</spdx:relationship>")

    assert kinds_of(read(document(DESCRIBES, package("app"), stray))) == [
        ("dangling-reference", "hides_presence")
    ]


def test_a_relationship_without_a_type_blurs_routes() -> None:
    end = f'<spdx:relatedSpdxElement rdf:resource="{HERE}SPDXRef-app"/>'
    broken = f"<spdx:relationship><spdx:Relationship>{end}</spdx:Relationship></spdx:relationship>"

    assert kinds_of(read(document(DESCRIBES, package("app", broken)))) == [
        ("unreadable-entry", "blurs_route")
    ]


@pytest.mark.parametrize("kind", ["package", "SoftwarePackage", "PACKAGE"])
def test_a_package_of_another_type_hides_presence(kind: str) -> None:
    lib = package("lib").replace("spdx:Package", f"spdx:{kind}")

    assert kinds_of(read(document(DESCRIBES, package("app"), lib))) == HIDES


@pytest.mark.parametrize("kind", ["spdx:package", "spdx:SoftwarePackage"])
def test_what_a_property_calls_a_package_is_read_or_hides_presence(kind: str) -> None:
    named = f"<{kind}><rdf:Description><spdx:name>lib</spdx:name></rdf:Description></{kind}>"
    bill = read(document(about(f"<{kind}>{package('app')}</{kind}>")))

    assert "app" in bill.names
    assert "unreadable-entry" not in {gap.kind for gap in bill.gaps}
    for hidden in (f"<{kind}>lib</{kind}>", f'<{kind} rdf:resource="{HERE}x"/>', named):
        bill = read(document(DESCRIBES, package("app", hidden)))
        assert HIDES[0] in kinds_of(bill)


@pytest.mark.parametrize("thing", ["rdf:Description", "spdx:File", "spdx:Thing"])
@pytest.mark.parametrize("field", ["supplier", "originator", "Supplier", "externalRef"])
def test_a_field_of_a_package_in_something_else_hides_presence(thing: str, field: str) -> None:
    other = f'<{thing} rdf:about="{HERE}x"><spdx:{field}>Organization: X</spdx:{field}></{thing}>'

    assert kinds_of(read(document(DESCRIBES, package("app"), other))) == HIDES


def test_a_field_of_a_package_in_other_letters_hides_presence() -> None:
    odd = package("app", "<spdx:Supplier>Organization: Acme</spdx:Supplier>")

    assert kinds_of(read(document(DESCRIBES, odd))) == HIDES


LOCATOR = "<spdx:referenceLocator>pkg:npm/app</spdx:referenceLocator>"


@pytest.mark.parametrize(
    "inside",
    ["<rdf:Bag><rdf:li><spdx:ExternalRef>%s</spdx:ExternalRef></rdf:li></rdf:Bag>", "<rdf:Bag/>",
     "<spdx:ExternalRef/>"],
)  # fmt: skip
def test_an_external_reference_that_is_none_hides_presence(inside: str) -> None:
    ref = f"<spdx:externalRef>{inside.replace('%s', LOCATOR)}</spdx:externalRef>"

    assert set(kinds_of(read(document(DESCRIBES, package("app", ref))))) == set(HIDES)


def test_a_list_of_external_references_hides_presence() -> None:
    ref = f"<spdx:ExternalRef>{LOCATOR}</spdx:ExternalRef>"
    refs = f'<spdx:externalRef rdf:parseType="Collection">{ref}</spdx:externalRef>'

    assert set(kinds_of(read(document(DESCRIBES, package("app", refs))))) == set(HIDES)


def test_an_external_reference_that_leads_nowhere_hides_presence() -> None:
    ref = f'<spdx:externalRef rdf:resource="{HERE}gone"/>'

    assert kinds_of(read(document(DESCRIBES, package("app", ref)))) == HIDES


def test_an_external_reference_that_is_a_text_is_a_locator_and_said() -> None:
    bill = read(
        document(DESCRIBES, package("app", "<spdx:externalRef>pkg:npm/app</spdx:externalRef>"))
    )

    assert (bill.purls, kinds_of(bill)) == (["pkg:npm/app"], HIDES)


def test_what_is_no_package_needs_no_gap() -> None:
    others = (
        '<spdx:PackageVerificationCode rdf:about="urn:c"><spdx:x>1</spdx:x>'
        '</spdx:PackageVerificationCode><doap:Project rdf:about="urn:p">'
        "<doap:name>lib</doap:name><doap:homepage>https://x.example</doap:homepage></doap:Project>"
    )

    assert read(document(DESCRIBES, package("app"), others)).gaps == ()


def test_relative_names_are_resolved_against_the_stated_base() -> None:
    relative = f'{HEAD[:-1]} xml:base="https://a.example/doc">'
    raw = document(DESCRIBES, package("app").replace(HERE, "#")).decode().replace(HEAD, relative)

    assert read(raw.encode()).roots == (0,)


def test_odd_names_leave_the_terminal_and_the_log_alone(capfd: pytest.CaptureFixture[str]) -> None:
    bill = read(document(DESCRIBES, package("app"), package("a b{}\u00e9")))

    assert bill.refs[1] == "SPDXRef-a b{}\u00e9"
    assert capfd.readouterr() == ("", "")
    assert logging.getLogger("rdflib.term").filters == []


def test_no_name_is_looked_up_in_a_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_arguments: object, **_options: object) -> None:
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)

    assert (
        len(read(document(DESCRIBES, package("app", pointing("dependsOn", "http://b.example/#x")))))
        == 1
    )


@pytest.mark.parametrize(
    ("raw", "met"),
    [
        (document(package("app"))[:-30], "unclosed token|no element found|mismatched"),
        (b"<!DOCTYPE x [<!ENTITY a 'b'>]>" + document(package("app")), "document type"),
        (document("<rdf:Description/>"), "RDF that describes none"),
        (document(package("app", "<rdf:RDF/>")), "Invalid property element"),
        (document(package("app", "<a><b xmlns=''/><c/></a>")), "Repeat node-elements"),
        (document('<spdx:Package xml:base="http://[x" rdf:about="#y"/>'), "no IRI"),
        (b"\xff\xfe\x00", "expected XML"),
        (b"", "no element found"),
    ],
    ids=["truncated", "entities", "nothing", "syntax", "content", "base", "half", "empty"],
)
def test_what_is_no_such_document_is_refused_by_name(raw: bytes, met: str) -> None:
    with pytest.raises(InputError, match=met):
        read(raw)


def test_a_language_that_is_none_costs_nothing() -> None:
    name = package("app").replace("<spdx:name>", '<spdx:name xml:lang="zz-@">')

    assert read(document(DESCRIBES, name)).names == ["app"]


def test_elements_inside_each_other_are_bounded() -> None:
    deep = "<rdf:Description><spdx:x>" * 30 + "</spdx:x></rdf:Description>" * 30

    with pytest.raises(InputError, match="deeper than 20"):
        read(document(deep), Bounds(max_nesting=20))


def test_the_mark_of_utf_16_is_believed() -> None:
    bill = read(document(DESCRIBES, package("app")).decode().encode("utf-16"))

    assert kinds_of(bill) == [("byte-order-mark", "note")]
