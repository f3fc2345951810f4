"""Which columns, roots and gaps does an SPDX 3 document become?"""

import pytest

from exposure.ingest.bounds import DEFAULT_BOUNDS
from exposure.ingest.sbom.spdx3.reader import read_spdx3
from exposure.inventory.bill import COMPONENT, FILE, MODEL, SERVICE, Bill
from tests.ingest.sbom.build import edges_of, kinds_of, raw_of

CONTEXT = "https://spdx.org/rdf/3.0.1/spdx-context.jsonld"
CREATION = {
    "type": "CreationInfo", "@id": "_:made", "specVersion": "3.0.1",
    "createdBy": ["urn:acme"], "created": "2026-10-31T08:15:00Z",
}  # fmt: skip
DOCUMENT = {
    "type": "SpdxDocument", "spdxId": "urn:doc", "creationInfo": "_:made", "rootElement": ["urn:sbom"],
}  # fmt: skip
SBOM = {"type": "software_Sbom", "spdxId": "urn:sbom", "rootElement": ["urn:app"]}
ACME = {"type": "Organization", "spdxId": "urn:acme", "name": "Acme Ltd"}
ANN = {
    "type": "Person", "spdxId": "urn:ann", "name": "Ann Lee",
    "externalIdentifier": [
        {"type": "ExternalIdentifier", "externalIdentifierType": "email", "identifier": "a@acme.example"}
    ],
}  # fmt: skip


def package(name: str = "app", /, **members: object) -> dict[str, object]:
    return {"type": "software_Package", "spdxId": f"urn:{name}", "name": name, **members}


def link(kind: str, *to: object, of: str = "urn:app", **members: object) -> dict[str, object]:
    ends = list(to) or ["urn:lib"]
    return {"type": "Relationship", "from": of, "relationshipType": kind, "to": ends, **members}


APP, LIB, NEEDS = package(), package("lib"), link("dependsOn")


def read(document: object) -> Bill:
    bill = read_spdx3("app.json", raw_of(document), DEFAULT_BOUNDS).bill
    assert bill is not None
    return bill


def graph(*elements: object, **members: object) -> Bill:
    return read({"@context": CONTEXT, "@graph": list(elements), **members})


def described(*elements: object) -> Bill:
    """Read a document whose root is the package `app`."""
    return graph(CREATION, DOCUMENT, SBOM, *elements)


def one(**members: object) -> Bill:
    return described(package(**members), ACME, ANN)


def test_an_ordinary_document_has_no_gap() -> None:
    bill = described(APP, LIB, NEEDS)

    assert bill.gaps == ()
    assert (bill.format, bill.dated) == ("SPDX 3.0.1 JSON-LD", "2026-10-31")
    assert (bill.names, bill.roots, bill.ref_key) == (["app", "lib"], (0,), "spdxId")
    assert edges_of(bill) == [("urn:app", "urn:lib", 0)]


def test_places_are_those_of_the_graph() -> None:
    bill = described(ACME, APP, NEEDS, LIB)

    assert [bill.place_of(node) for node in range(2)] == ["/@graph/4", "/@graph/6"]


def test_the_version_is_that_of_the_document() -> None:
    older = CREATION | {"@id": "_:older", "specVersion": "3.0.0", "created": "2024-01-01T00:00:00Z"}

    bill = graph(older, CREATION, DOCUMENT, SBOM, APP)

    assert (bill.format, bill.dated) == ("SPDX 3.0.1 JSON-LD", "2026-10-31")


def test_creation_information_may_stand_inside() -> None:
    inside = DOCUMENT | {"creationInfo": {"type": "CreationInfo", "specVersion": "3.0.0",
                                          "created": "2026-01-02T00:00:00Z"}}  # fmt: skip

    bill = graph(inside, SBOM, APP)

    assert (bill.format, bill.dated, bill.gaps) == ("SPDX 3.0.0 JSON-LD", "2026-01-02", ())


def test_a_version_and_addresses_are_read() -> None:
    bill = one(
        software_packageVersion="1.2",
        software_downloadLocation="https://dl.acme.example/app.tgz",
        software_homePage="https://acme.example",
        externalRef=[{"type": "ExternalRef", "externalRefType": "vcs", "locator": ["https://v.example"]}],
    )  # fmt: skip

    assert bill.versions == ["1.2"]
    assert sorted(bill.urls) == [
        "https://acme.example", "https://dl.acme.example/app.tgz", "https://v.example",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("software_Package", COMPONENT),
        ("dataset_DatasetPackage", COMPONENT),
        ("ai_AIPackage", MODEL),
        ("https://spdx.org/rdf/3.0.1/terms/AI/AIPackage", MODEL),
    ],
)
def test_a_class_says_what_a_node_is(kind: str, expected: int) -> None:
    assert list(one(type=kind).kinds) == [expected]


@pytest.mark.parametrize(
    ("purpose", "expected"), [("model", MODEL), ("service", SERVICE), ("library", COMPONENT)]
)
def test_a_purpose_says_what_a_package_is(purpose: str, expected: int) -> None:
    assert list(one(software_primaryPurpose=purpose).kinds) == [expected]


def test_a_further_purpose_says_it_too() -> None:
    assert list(one(software_additionalPurpose=["data", "model"]).kinds) == [MODEL]


def test_a_file_is_no_node_and_no_gap() -> None:
    file = {
        "type": "software_File",
        "spdxId": "urn:file",
        "name": "a.c",
        "originatedBy": ["urn:ann"],
    }

    bill = described(APP, LIB, NEEDS, ANN, file, link("contains", "urn:file"))

    assert (bill.names, bill.gaps) == (["app", "lib"], ())


@pytest.mark.parametrize(
    "stated",
    [
        {"suppliedBy": "urn:acme"},
        {"originatedBy": ["urn:acme"]},
        {"software_primaryPurpose": "model"},
        {"externalIdentifier": [{"externalIdentifierType": "packageUrl", "identifier": "pkg:a/b"}]},
    ],
    ids=lambda stated: next(iter(stated)),
)
def test_a_file_that_names_its_maker_or_what_it_is_is_a_node(stated: dict[str, object]) -> None:
    file = {"type": "software_File", "spdxId": "urn:file", "name": "weights", **stated}

    bill = described(APP, ACME, file, link("contains", "urn:file"))

    assert bill.names == ["app", "weights"]
    assert bill.kinds[1] in {FILE, MODEL}
    assert edges_of(bill) == [("urn:app", "urn:file", 4)]


@pytest.mark.parametrize(
    "kind", ["software_Snippet", "security_Vulnerability", "Annotation", "Tool", "Bom",
             "simplelicensing_LicenseExpression", "expandedlicensing_CustomLicense"],
)  # fmt: skip
def test_what_is_no_software_is_no_node(kind: str) -> None:
    bill = described(APP, {"type": kind, "spdxId": "urn:x", "name": "x"})

    assert (bill.names, bill.gaps) == (["app"], ())


def test_a_class_that_is_not_known_is_a_component_and_a_note() -> None:
    bill = described(APP, {"type": "hardware_Board", "spdxId": "urn:b", "name": "board"},
                     link("contains", "urn:b"))  # fmt: skip

    assert bill.names == ["app", "board"]
    assert kinds_of(bill) == [("unknown-element", "note")]


def test_a_class_that_is_not_known_and_leads_somewhere_is_a_relationship() -> None:
    bill = described(APP, LIB, NEEDS | {"type": "acme_Relationship"})

    assert edges_of(bill) == [("urn:app", "urn:lib", 0)]


def test_a_supplier_and_an_originator_are_kept_apart() -> None:
    bill = one(suppliedBy="urn:acme", originatedBy=["urn:ann", "urn:acme"])

    assert bill.parties == {
        "supplier": ["Acme Ltd"],
        "originator": ["Person: Ann Lee (a@acme.example); Acme Ltd"],
    }


def test_an_additional_supplier_is_one_too() -> None:
    bill = described(
        package(suppliedBy="urn:acme"), ACME, ANN, link("availableFrom", "urn:ann")
    )  # fmt: skip

    assert bill.parties["supplier"] == ["Acme Ltd; Person: Ann Lee (a@acme.example)"]


@pytest.mark.parametrize(
    "stated",
    [
        "https://spdx.org/rdf/3.0.1/terms/Core/NoAssertionElement", "NoAssertionElement",
        "NoneElement", "NOASSERTION",
    ],
)  # fmt: skip
def test_an_unstated_supplier_is_nobody(stated: str) -> None:
    bill = one(suppliedBy=stated)

    assert (bill.parties, bill.gaps) == ({}, ())


def test_a_supplier_that_nothing_carries_hides_presence() -> None:
    assert kinds_of(one(suppliedBy="urn:gone")) == [("dangling-reference", "hides_presence")]


def test_a_supplier_without_a_name_hides_presence() -> None:
    bill = described(package(suppliedBy="urn:x"), {"type": "Organization", "spdxId": "urn:x"})

    assert kinds_of(bill) == [("no-identity", "hides_presence")]


def test_a_supplier_that_is_spelled_out_is_read_as_its_name() -> None:
    bill = one(suppliedBy="Organization: Acme Ltd")

    assert bill.parties == {"supplier": ["Acme Ltd"]}
    assert kinds_of(bill) == [("wrong-type", "note")]


def test_two_agents_under_one_identifier_are_both_named() -> None:
    bill = described(package(suppliedBy="urn:acme"), ACME, ACME | {"name": "Other Ltd"})

    assert bill.parties == {"supplier": ["Acme Ltd; Other Ltd"]}


def test_the_address_of_a_supplier_belongs_to_what_it_supplies() -> None:
    agent = ACME | {"externalIdentifier": [{"identifierLocator": ["https://acme.example"]}]}

    bill = described(package(suppliedBy="urn:acme"), agent)

    assert (bill.urls, list(bill.url_nodes)) == (["https://acme.example"], [0])


def identifier(kind: str, text: str) -> dict[str, str]:
    return {"type": "ExternalIdentifier", "externalIdentifierType": kind, "identifier": text}


def test_a_purl_may_be_a_property_or_an_identifier() -> None:
    assert one(software_packageUrl="pkg:a/b").purls == ["pkg:a/b"]
    assert one(externalIdentifier=[identifier("packageUrl", "pkg:a/b")]).purls == ["pkg:a/b"]


def test_the_same_purl_twice_is_no_gap() -> None:
    stated = [identifier("packageUrl", "pkg:a/b")]

    bill = one(software_packageUrl="pkg:a/b", externalIdentifier=stated)

    assert (bill.purls, bill.gaps) == (["pkg:a/b"], ())


def test_of_two_purls_the_first_is_used_and_the_other_said() -> None:
    stated = [identifier("packageUrl", "pkg:a/c")]

    bill = one(software_packageUrl="pkg:a/b", externalIdentifier=stated)

    assert bill.purls == ["pkg:a/b"]
    assert [(gap.kind, gap.place) for gap in bill.gaps] == [("further-purl", "/@graph/3")]


@pytest.mark.parametrize("kind", ["cpe22", "cpe23", "other"])
def test_a_cpe_is_told_by_its_type_or_itself(kind: str) -> None:
    bill = one(externalIdentifier=[identifier(kind, "cpe:2.3:a:acme:app")])

    assert (bill.purls, bill.cpes) == ([""], {0: "cpe:2.3:a:acme:app"})


def test_a_name_at_a_registry_is_a_purl() -> None:
    stated = [{"type": "ExternalRef", "externalRefType": "npm", "locator": ["left-pad@1.3.0"]}]

    assert one(externalRef=stated).purls == ["pkg:npm/left-pad@1.3.0"]


def test_another_identifier_is_no_purl() -> None:
    assert one(externalIdentifier=[identifier("swhid", "swh:1:cnt:1")]).purls == [""]


def test_an_identifier_that_stands_apart_hides_presence() -> None:
    bill = one(externalIdentifier=["_:b1"])

    assert [(gap.kind, gap.effect.value, gap.place) for gap in bill.gaps] == [
        ("no-identity", "hides_presence", "/@graph/3")
    ]


def test_a_reference_that_stands_apart_hides_presence() -> None:
    apart = {"type": "ExternalRef", "@id": "_:b1", "locator": ["https://api.vendor.example"]}

    bill = described(package(externalRef=["_:b1"]), apart)

    assert [(gap.kind, gap.effect.value, gap.place) for gap in bill.gaps] == [
        ("no-identity", "hides_presence", "/@graph/3")
    ]
    assert bill.urls == []


def test_a_reference_that_is_only_an_address_is_one() -> None:
    assert one(externalRef=["https://api.vendor.example"]).urls == ["https://api.vendor.example"]


def test_a_purl_in_the_place_of_a_reference_does_not_stand_apart() -> None:
    bill = one(externalRef=["pkg:npm/app@1"])

    assert (bill.purls, bill.gaps) == (["pkg:npm/app@1"], ())


def test_an_organization_in_the_place_of_a_reference_loses_its_label() -> None:
    assert one(suppliedBy="Organization:Acme Ltd").parties == {"supplier": ["Acme Ltd"]}


def test_a_package_without_name_and_purl_has_no_identity() -> None:
    bill = described(APP, LIB | {"name": None}, NEEDS)

    assert [(gap.kind, gap.place) for gap in bill.gaps] == [("no-identity", "/@graph/4")]


@pytest.mark.parametrize(
    "elements",
    [
        [DOCUMENT, SBOM],
        [DOCUMENT | {"rootElement": ["urn:app"]}],
        [SBOM],
        [DOCUMENT | {"rootElement": None}, link("describes", "urn:app", of="urn:doc")],
        [DOCUMENT | {"rootElement": None}, SBOM],
    ],
    ids=["through the SBOM", "the document's", "the SBOM's", "describes", "not the document's"],
)
def test_a_root_is_what_the_document_describes(elements: list[object]) -> None:
    assert graph(CREATION, *elements, LIB, APP).roots == (1,)


def test_a_collection_that_is_its_own_root_ends() -> None:
    bill = graph(SBOM | {"rootElement": ["urn:sbom", "urn:app"]}, APP)

    assert bill.roots == (0,)


def test_what_a_package_describes_is_no_root() -> None:
    bill = described(APP, LIB, NEEDS, link("describes"))

    assert bill.roots == (0,)


def test_nothing_described_blurs_the_route() -> None:
    assert kinds_of(graph(APP, LIB, NEEDS)) == [("no-root", "blurs_route")]


def test_a_described_element_that_is_missing_hides_presence() -> None:
    bill = described(LIB)

    assert ("dangling-reference", "hides_presence") in kinds_of(bill)


def test_a_member_that_is_missing_hides_presence() -> None:
    bill = graph(CREATION, DOCUMENT, SBOM | {"element": ["urn:app", "urn:gone"]}, APP)

    assert kinds_of(bill) == [("dangling-reference", "hides_presence")]


def test_a_licence_of_the_licence_list_need_not_be_listed() -> None:
    held = ["urn:app", "https://spdx.org/licenses/MIT"]

    assert graph(CREATION, DOCUMENT, SBOM | {"element": held}, APP).gaps == ()


def imported(*refs: str) -> dict[str, object]:
    return DOCUMENT | {"import": [{"type": "ExternalMap", "externalSpdxId": ref} for ref in refs]}


def test_an_end_in_another_document_hides_presence() -> None:
    bill = graph(
        CREATION, imported("urn:far"), SBOM, APP, LIB, link("dependsOn", "urn:far", "urn:lib")
    )

    assert kinds_of(bill) == [("other-document", "hides_presence")]
    assert len(bill.edges) == 1


def test_another_document_that_nothing_leads_into_is_a_note() -> None:
    bill = graph(CREATION, imported("urn:far"), SBOM, APP)

    assert kinds_of(bill) == [("other-document", "note")]


def test_a_document_without_packages_says_nothing() -> None:
    assert ("no-components", "hides_presence") in kinds_of(graph(CREATION, DOCUMENT))


def test_packages_without_a_relationship_blur_the_route() -> None:
    assert kinds_of(described(APP, LIB)) == [("no-edges", "blurs_route")]


def test_the_same_package_twice_is_a_note() -> None:
    bill = described(APP, LIB, LIB, NEEDS)

    assert kinds_of(bill) == [("duplicate-reference", "note")]


def test_two_packages_under_one_id_keep_no_edge_of_either() -> None:
    bill = described(APP, LIB, package("lib", name="other"), NEEDS)

    assert ("duplicate-reference", "blurs_route") in kinds_of(bill)
    assert edges_of(bill) == []


def test_a_purl_where_an_identifier_is_found_is_its_purl() -> None:
    stated = {"externalIdentifierType": "other", "identifier": "x"}
    bill = one(externalIdentifier=[stated | {"identifierLocator": ["pkg:npm/app@1"]}])

    assert (bill.purls, bill.urls) == (["pkg:npm/app@1"], [])


def test_a_purl_that_only_a_locator_states_makes_a_file_a_component() -> None:
    found = {"externalIdentifierType": "other", "identifierLocator": ["pkg:npm/a@1"]}
    file = {"type": "software_File", "spdxId": "urn:f", "name": "f", "externalIdentifier": [found]}

    assert described(APP, file).purls == ["", "pkg:npm/a@1"]


def test_an_address_among_identifiers_is_an_address() -> None:
    stated = {"externalIdentifierType": "urlScheme", "identifier": "https://git.example/acme/app"}
    found = {"externalIdentifierType": "packageUrl", "identifier": "pkg:npm/app?x=https://a.example",
             "identifierLocator": ["https://found.example"]}  # fmt: skip
    bill = one(externalIdentifier=[stated, found])

    assert bill.purls == ["pkg:npm/app?x=https://a.example"]
    assert bill.urls == ["https://git.example/acme/app", "https://found.example"]


def test_an_identifier_that_is_no_address_gives_none() -> None:
    assert one(externalIdentifier=[
        {"externalIdentifierType": "swid", "identifier": "acme.example"}]).urls == []  # fmt: skip


def test_an_element_whose_identifier_is_a_purl_has_that_purl() -> None:
    named = package("sdk") | {"spdxId": "pkg:npm/sdk@1"}
    other = package("lib", software_packageUrl="pkg:npm/lib@1") | {"spdxId": "pkg:npm/no@1"}

    assert described(APP, named, other).purls == ["", "pkg:npm/sdk@1", "pkg:npm/lib@1"]
