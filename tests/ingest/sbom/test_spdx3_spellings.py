"""Is SPDX 3 read that is spelled otherwise, and is anything else refused in one sentence?"""

import json

import pytest

from exposure.errors import InputError
from exposure.ingest.bounds import DEFAULT_BOUNDS, Bounds
from exposure.ingest.sbom import tally
from exposure.ingest.sbom.spdx3.reader import read_spdx3
from exposure.ingest.sbom.spdx3.wire import NAMES
from tests.ingest.sbom.build import edges_of, kinds_of, raw_of
from tests.ingest.sbom.test_spdx3 import (
    ACME,
    APP,
    CONTEXT,
    CREATION,
    DOCUMENT,
    LIB,
    NEEDS,
    SBOM,
    described,
    graph,
    link,
    package,
    read,
)

IRI = "https://spdx.org/rdf/3.0.1/terms"


def refusal(raw: bytes, bounds: Bounds = DEFAULT_BOUNDS) -> str:
    with pytest.raises(InputError) as caught:
        read_spdx3("app.json", raw, bounds)
    assert caught.value.hint
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_a_document_may_be_one_element() -> None:
    bill = read({"@context": CONTEXT, **package(suppliedBy=ACME, creationInfo={
        "specVersion": "3.0.1", "created": "2026-01-01T00:00:00Z"})})  # fmt: skip

    assert (bill.names, bill.parties) == (["app"], {"supplier": ["Acme Ltd"]})
    assert [bill.place_of(0)] == [""]


def test_a_bill_that_nests_its_elements_is_read() -> None:
    nested = SBOM | {"rootElement": [APP], "element": ["urn:app", LIB, NEEDS]}

    bill = read({"@context": CONTEXT, **nested})

    assert (bill.names, bill.roots) == (["app", "lib"], (0,))
    assert [bill.place_of(node) for node in (0, 1)] == ["/rootElement/0", "/element/1"]
    assert edges_of(bill) == [("urn:app", "urn:lib", 0)]


def test_elements_may_stand_where_their_identifiers_do() -> None:
    bill = described(link("dependsOn", LIB, of=package(suppliedBy=ACME)))  # type: ignore[arg-type]

    assert edges_of(bill) == [("urn:app", "urn:lib", 0)]
    assert bill.parties == {"supplier": ["Acme Ltd", ""]}
    assert [bill.place_of(node) for node in (0, 1)] == ["/@graph/3/from", "/@graph/3/to/0"]
    assert bill.gaps == ()


def test_a_nested_element_needs_no_identifier() -> None:
    nameless = {"type": "Organization", "name": "Acme Ltd"}

    assert described(package(suppliedBy=nameless)).parties == {"supplier": ["Acme Ltd"]}


def test_json_ld_spellings_of_class_and_identifier_are_read() -> None:
    bill = graph(
        {"@type": "software_Package", "@id": "urn:app", "name": "app"},
        {"@type": [f"{IRI}/Software/Package"], "@id": "urn:lib", "name": "lib"},
        NEEDS,
    )

    assert edges_of(bill) == [("urn:app", "urn:lib", 0)]
    assert {gap.kind for gap in bill.gaps} == {"no-root"}


def test_lines_are_looked_up_by_the_key_that_is_used() -> None:
    plain = {"type": "software_Package", "@id": "urn:app", "name": "app"}

    assert graph(plain).ref_key == "@id"


@pytest.mark.parametrize(
    "context",
    [CONTEXT, [CONTEXT, {}], {"spdx": f"{IRI}/"},
     "https://spdx.org/rdf/3.0.0/spdx-context.jsonld",
     {"@base": "urn:", "spdxId": "@id", "type": "@type", "name": f"{IRI}/Core/name",
      "software_Package": f"{IRI}/Software/Package",
      "relationshipType": {"@id": f"{IRI}/Core/relationshipType", "@type": "@vocab",
                           "@context": {"@vocab": f"{IRI}/Core/RelationshipType/"}}}],
    ids=["address", "list", "namespace", "3.0.0", "written out"],
)  # fmt: skip
def test_a_context_of_spdx_is_no_gap(context: object) -> None:
    elements = [CREATION, DOCUMENT, SBOM, APP]

    assert read({"@context": context, "@graph": elements}).gaps == ()


@pytest.mark.parametrize(
    "context",
    ["https://acme.example/context.jsonld", {}, None, [CONTEXT, None], {"@base": "urn:"},
     f"https://acme.example/?{CONTEXT}", [CONTEXT, "https://acme.example/context.jsonld"],
     [CONTEXT, {"purl": "software_packageUrl"}], [CONTEXT, {"@vocab": f"{IRI}/Software/"}],
     [CONTEXT, {"purl": f"{IRI}/Software/packageUrl"}],
     [CONTEXT, {"software_packageUrl": f"{IRI}/Core/comment"}],
     [CONTEXT, {"to": {"@reverse": f"{IRI}/Core/to"}}],
     [CONTEXT, {"to": {"@id": f"{IRI}/Core/to", "@context": CONTEXT}}]],
)  # fmt: skip
def test_another_context_hides_presence(context: object) -> None:
    bill = read({"@context": context, "@graph": [CREATION, DOCUMENT, SBOM, APP]})

    assert kinds_of(bill) == [("unknown-context", "hides_presence")]


def test_a_context_that_adds_a_prefix_is_a_note() -> None:
    context = [CONTEXT, {"acme": "https://acme.example/"}]
    mood = package(**{"acme:mood": "good"})

    bill = read({"@context": context, "@graph": [CREATION, DOCUMENT, SBOM, mood]})

    assert kinds_of(bill) == [("unknown-context", "note")]


@pytest.mark.parametrize(
    ("prefix", "namespace", "key"),
    [("s", f"{IRI}/Software/", "s:packageUrl"), ("h", "https://spdx.org/", "h:" + IRI[17:] + "/x"),
     ("purl", f"{IRI}/Software/packageUrl#", "purl"), ("name", "https://acme.example/", "name")],
)  # fmt: skip
def test_a_prefix_that_may_spell_a_term_of_spdx_hides_presence(
    prefix: str, namespace: str, key: str
) -> None:
    app = package() | {key: "pkg:npm/app"}
    context = [CONTEXT, {prefix: namespace}]

    bill = read({"@context": context, "@graph": [CREATION, DOCUMENT, SBOM, app]})

    assert ("unknown-context", "hides_presence") in kinds_of(bill)


@pytest.mark.parametrize(
    ("key", "kind"),
    [(f"{IRI}/Software/packageUrl", "unknown-context"), ("@context", "unknown-context"),
     ("spdx:Software/packageUrl", "unknown-context"), ("@graph", "unread-element"),
     ("@included", "unread-element"), ("@reverse", "unread-element"), ("@nest", "unread-element")],
)  # fmt: skip
@pytest.mark.parametrize("escaped", [False, True])
def test_a_member_that_only_json_ld_understands_hides_presence(
    key: str, kind: str, escaped: bool
) -> None:
    raw = raw_of(
        {"@context": CONTEXT, "@graph": [CREATION, DOCUMENT, SBOM, package("app", mark=1)]}
    )
    spelled = "".join(f"\\u{ord(one):04x}" for one in key) if escaped else key

    bill = read_spdx3(
        "app.json", raw.replace(b'"mark"', f'"{spelled}"'.encode()), DEFAULT_BOUNDS
    ).bill

    assert bill is not None
    assert kinds_of(bill) == [(kind, "hides_presence")]
    assert bill.gaps[0].place == "/@graph/3/" + key.replace("/", "~1")


def test_members_that_only_json_ld_understands_are_counted() -> None:
    bill = described(*(package(f"p{n}", **{"@graph": []}) for n in range(30)))

    assert kinds_of(bill).count(("unread-element", "hides_presence")) == 21


def test_an_iri_or_keyword_as_a_value_is_no_gap() -> None:
    bill = described(package(summary="@graph", comment=f"{IRI}/Core/x", description="a\\/b"))

    assert bill.gaps == ()


@pytest.mark.parametrize("others", ["Annotation", "Relationship", "Organization", "Acme"])
@pytest.mark.parametrize("key", ["type", "@type"])
def test_an_element_of_several_classes_is_a_component_where_one_of_them_is(
    others: str, key: str
) -> None:
    app = {"spdxId": "urn:app", "name": "app", key: [others, "software_Package"]}

    assert described(app).names == ["app"]


def test_a_class_stated_beside_the_type_counts() -> None:
    app = {"spdxId": "urn:app", "name": "app", "type": "Annotation", "@type": "software_Package"}

    assert described(app).names == ["app"]


def test_an_annotation_of_two_classes_is_no_component() -> None:
    assert described(APP, {"type": ["Annotation", "Element"], "spdxId": "urn:x"}).names == ["app"]


def test_a_second_graph_does_not_hide_the_first() -> None:
    raw = b'{"@context": "%s", "@graph": [%s, %s], "@graph": [%s, %s]}' % (
        CONTEXT.encode(), *map(raw_of, (DOCUMENT, SBOM, APP, LIB)),
    )  # fmt: skip

    bill = read_spdx3("app.json", raw, DEFAULT_BOUNDS).bill

    assert bill is not None
    assert bill.names == ["app", "lib"]
    assert ("duplicate-key", "hides_presence") in kinds_of(bill)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("key", ["spdxId", "@id"])
def test_the_key_of_identifiers_is_known_in_each_encoding(key: str, encoding: str) -> None:
    text = raw_of({"@context": CONTEXT, "@graph": [CREATION, DOCUMENT, SBOM, APP]}).decode()
    raw = text.replace('"spdxId"', f'"{key}"').encode(encoding)

    bill = read_spdx3("app.json", raw, DEFAULT_BOUNDS).bill

    assert bill is not None
    assert bill.ref_key == key


def test_a_byte_order_mark_is_a_note() -> None:
    raw = b"\xef\xbb\xbf" + raw_of({"@context": CONTEXT, "@graph": [CREATION, DOCUMENT, SBOM, APP]})

    bill = read_spdx3("app.json", raw, DEFAULT_BOUNDS).bill

    assert bill is not None
    assert (bill.names, kinds_of(bill)) == (["app"], [("byte-order-mark", "note")])


def test_one_unreadable_element_costs_only_itself() -> None:
    bill = described(APP, LIB, NEEDS, 7)

    assert (bill.names, len(bill.edges)) == (["app", "lib", ""], 1)
    assert ("unreadable-entry", "hides_presence") in kinds_of(bill)


def test_a_single_target_that_is_no_list_is_read() -> None:
    bill = described(APP, LIB, NEEDS | {"to": "urn:lib"})

    assert edges_of(bill) == [("urn:app", "urn:lib", 0)]
    assert kinds_of(bill) == [("wrong-type", "note")]


@pytest.mark.parametrize(
    ("raw", "met"),
    [
        (b"", "expected JSON"),
        (b'{"@context": "', "expected JSON"),
        (b'{"@context": "x", "@graph": [{"type": "software_Pack', "expected JSON"),
        (b"[]", "met a list"),
        (b"{}", "met no element at all"),
        (b'{"@context": "x", "@graph": []}', "met no element at all"),
        (b'{"@graph": [{"type": "Component", "name": "x"}]}', "class 'Component'"),
        (b'{"@graph": [{"name": "x"}]}', "1 elements of no class"),
        (b'{"@graph": ' * 100_000, "JSON"),
    ],
)
def test_anything_else_is_refused_in_one_sentence(raw: bytes, met: str) -> None:
    assert met in refusal(raw)


def test_expanded_json_ld_is_refused_by_name() -> None:
    expanded = {"@id": "urn:app", f"{IRI}/Core/name": [{"@value": "app"}]}

    assert "short names of its JSON-LD context" in refusal(raw_of({"@graph": [expanded]}))


def test_an_expanded_element_of_a_known_class_is_not_lost() -> None:
    expanded = {
        "@id": "urn:x",
        "@type": [f"{IRI}/Software/Package"],
        f"{IRI}/Core/name": [{"@value": "x"}],
    }

    bill = described(APP, expanded)

    assert ("no-identity", "hides_presence") in kinds_of(bill)


def test_bounds_are_kept() -> None:
    raw = raw_of({"@context": CONTEXT, "@graph": [APP, LIB]})

    assert "at most 1 components" in refusal(raw, Bounds(max_nodes=1))


@pytest.mark.parametrize("value", [None, 7, True, "text", [], {}, [[]], [None], [{}], {"a": {}}])
def test_no_value_in_any_field_is_more_than_a_gap(value: object) -> None:
    fields = [*APP, *NEEDS, *DOCUMENT, *CREATION, "suppliedBy", "originatedBy", "externalRef",
              "externalIdentifier", "import", "element", "scope", "completeness",
              "software_additionalPurpose"]  # fmt: skip
    for field in fields:
        for element in (APP, NEEDS, DOCUMENT, CREATION):
            assert described(APP, LIB, element | {field: value}).format.startswith("SPDX")


def test_nothing_is_kept_of_a_document_that_was_read() -> None:
    before = len(tally.made)

    described(APP, LIB, NEEDS)
    described(APP, {"type": "strange"})

    assert len(tally.made) == before


def test_both_ways_to_read_agree() -> None:
    elements = [CREATION, DOCUMENT, SBOM, package(suppliedBy="urn:acme"), ACME, LIB, NEEDS,
                link("contains", "urn:lib", of="urn:lib")]  # fmt: skip
    again = json.loads(json.dumps(elements).replace('"type"', '"@type"'))

    plain, loose = graph(*elements), graph(*again)

    for column in ("names", "purls", "parties", "roots", "kinds", "gaps", "dated", "format"):
        assert getattr(plain, column) == getattr(loose, column)
    assert edges_of(plain) == edges_of(loose)


def test_the_number_of_classes_fits_one_byte() -> None:
    assert len(NAMES) < 254
