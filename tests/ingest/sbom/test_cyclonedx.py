"""Which columns does a CycloneDX document become?"""

import pytest

from exposure.inventory.bill import (
    COMPONENT,
    CONTAINED,
    DEV,
    MODEL,
    OPTIONAL,
    PLAIN,
    SERVICE,
)
from tests.ingest.sbom.build import cdx, cyclonedx, edges_of, kinds_of, read_cdx

ROOT = {"component": {"bom-ref": "app", "name": "app", "version": "1.0"}}


def named(ref: str, **members: object) -> dict[str, object]:
    return {"bom-ref": ref, "name": ref, **members}


def test_the_root_stands_first_and_is_the_root() -> None:
    bill = cdx(metadata=ROOT, components=[named("ms")])

    assert (bill.refs, bill.roots) == (["app", "ms"], (0,))


@pytest.mark.parametrize("version", ["1.4", "1.5", "1.6", "1.7"])
def test_a_minimal_document_of_each_version_is_read(version: str) -> None:
    bill = read_cdx(cyclonedx(specVersion=version, version=1, components=[named("ms")]))

    assert (bill.format, bill.names) == (f"CycloneDX {version} JSON", ["ms"])


def test_a_document_without_a_version_says_so() -> None:
    assert read_cdx(b'{"bomFormat":"CycloneDX"}').format == "CycloneDX of unstated version JSON"


@pytest.mark.parametrize(
    ("group", "name", "expected"),
    [
        ("@anthropic-ai", "sdk", "@anthropic-ai/sdk"),
        ("org.apache", "commons", "org.apache/commons"),
        ("", "ms", "ms"),
        (None, "ms", "ms"),
    ],
)
def test_the_group_stands_before_the_name(group: str | None, name: str, expected: str) -> None:
    assert cdx(components=[{"group": group, "name": name}]).names == [expected]


def test_a_group_without_a_name_is_still_a_name() -> None:
    bill = cdx(components=[{"group": "org.apache"}])

    assert bill.names == ["org.apache/"]


def test_absent_texts_are_empty() -> None:
    bill = cdx(components=[{"name": "ms"}])

    assert (bill.refs, bill.versions, bill.purls, bill.parties) == ([""], [""], [""], {})


def test_a_service_has_its_provider_and_endpoints() -> None:
    bill = cdx(
        services=[
            {
                "bom-ref": "chat",
                "name": "chat",
                "provider": {"name": "Acme AI", "url": ["https://acme.example"]},
                "endpoints": ["https://api.acme.example/v1", "https://eu.acme.example"],
            }
        ]
    )

    assert bill.kinds == bytes([SERVICE])
    assert bill.parties == {"provider": ["Acme AI"]}
    assert bill.urls == [
        "https://acme.example", "https://api.acme.example/v1", "https://eu.acme.example",
    ]  # fmt: skip
    assert list(bill.url_nodes) == [0, 0, 0]


def test_a_nested_service_has_its_provider_and_endpoints() -> None:
    inner = {"name": "chat", "provider": {"name": "Acme AI"}, "endpoints": ["https://a.example"]}

    bill = cdx(components=[named("ms")], services=[{"name": "gateway", "services": [inner]}])

    assert bill.names == ["ms", "gateway", "chat"]
    assert bill.parties["provider"] == ["", "", "Acme AI"]
    assert (bill.urls, list(bill.url_nodes)) == (["https://a.example"], [2])
    assert bill.place_of(2) == "/services/0/services/0"


@pytest.mark.parametrize("stated", ["machine-learning-model", " Machine-Learning-Model"])
def test_a_model_is_told_from_a_library(stated: str) -> None:
    bill = cdx(components=[named("m", type=stated), named("l", type="library")])

    assert bill.kinds == bytes([MODEL, COMPONENT])


@pytest.mark.parametrize("role", ["supplier", "manufacturer"])
def test_an_organization_is_named_with_its_contacts(role: str) -> None:
    party = {"name": "Acme", "contact": [{"name": "Ann", "email": "ann@acme.example"}]}

    assert cdx(components=[named("ms", **{role: party})]).parties == {
        role: ["Acme; Ann <ann@acme.example>"]
    }


def test_a_contact_without_name_and_mailbox_adds_nothing() -> None:
    party = {"name": "Acme", "contact": [{"phone": "1"}]}

    assert cdx(components=[named("ms", supplier=party)]).parties == {"supplier": ["Acme"]}


def test_the_address_of_a_supplier_belongs_to_its_component() -> None:
    bill = cdx(components=[named("a"), named("b", supplier={"url": ["https://acme.example"]})])

    assert (bill.urls, list(bill.url_nodes)) == (["https://acme.example"], [1])


def test_authors_are_joined_with_the_older_single_author() -> None:
    people = [{"name": "Ann", "email": "ann@acme.example"}, {"name": "Bo"}]

    bill = cdx(components=[named("ms", author="Acme", authors=people)])

    assert bill.parties == {"author": ["Acme; Ann <ann@acme.example>; Bo"]}


def test_a_publisher_is_kept_apart() -> None:
    assert cdx(components=[named("ms", publisher="Acme")]).parties == {"publisher": ["Acme"]}


def test_the_documents_supplier_is_the_roots() -> None:
    bill = cdx(metadata={**ROOT, "supplier": {"name": "Acme"}}, components=[named("ms")])

    assert bill.parties == {"supplier": ["Acme", ""]}


def test_the_documents_supplier_stands_beside_the_roots_own() -> None:
    root = {"component": {**ROOT["component"], "supplier": {"name": "Bolt"}}}

    bill = cdx(metadata={**root, "supplier": {"name": "Acme"}}, components=[named("ms")])

    assert bill.parties["supplier"][0] == "Bolt; Acme"


def test_an_empty_supplier_of_the_root_hides_no_other() -> None:
    root = {"component": {**ROOT["component"], "supplier": {}}}

    bill = cdx(metadata={**root, "supplier": {"name": "Acme"}}, components=[named("ms")])

    assert bill.parties["supplier"][0] == "Acme"


def test_the_maker_of_the_document_is_not_the_maker_of_the_root() -> None:
    bill = cdx(metadata={**ROOT, "manufacturer": {"name": "Acme"}}, components=[named("ms")])

    assert bill.parties == {}


def test_the_address_of_a_maker_belongs_to_its_component() -> None:
    bill = cdx(components=[named("a"), named("b", manufacturer={"url": ["https://acme.example"]})])

    assert (bill.urls, list(bill.url_nodes)) == (["https://acme.example"], [1])


def test_the_older_manufacture_names_the_maker_of_the_root() -> None:
    bill = cdx(metadata={**ROOT, "manufacture": {"name": "Acme"}}, components=[named("ms")])

    assert bill.parties == {"manufacturer": ["Acme", ""]}


def test_external_references_and_cpes_are_kept_by_component() -> None:
    bill = cdx(
        components=[
            named("a"),
            named("b", cpe="cpe:2.3:a:acme:b:1:*:*:*:*:*:*:*",
                  externalReferences=[{"type": "vcs", "url": "https://git.example/b"}]),
        ]
    )  # fmt: skip

    assert bill.cpes == {1: "cpe:2.3:a:acme:b:1:*:*:*:*:*:*:*"}
    assert (bill.urls, list(bill.url_nodes)) == (["https://git.example/b"], [1])


@pytest.mark.parametrize(
    ("scope", "mark"),
    [("required", PLAIN), ("optional", OPTIONAL), ("excluded", DEV), (None, PLAIN)],
)
def test_a_scope_marks_the_edges_that_lead_to_its_component(scope: str | None, mark: int) -> None:
    bill = cdx(
        metadata=ROOT,
        components=[named("ms", scope=scope)],
        dependencies=[{"ref": "app", "dependsOn": ["ms"]}],
    )

    assert edges_of(bill) == [("app", "ms", mark)]


def test_a_scope_does_not_mark_the_edges_that_lead_away() -> None:
    bill = cdx(
        components=[named("a", scope="optional"), named("b")],
        dependencies=[{"ref": "a", "dependsOn": ["b"]}],
    )

    assert edges_of(bill) == [("a", "b", PLAIN)]


def test_a_nested_component_is_contained_in_its_parent() -> None:
    bill = cdx(components=[named("outer", components=[named("inner")])])

    assert edges_of(bill) == [("outer", "inner", CONTAINED)]
    assert bill.place_of(1) == "/components/0/components/0"


def test_a_nested_optional_component_carries_both_marks() -> None:
    bill = cdx(components=[named("outer", components=[named("inner", scope="optional")])])

    assert edges_of(bill) == [("outer", "inner", CONTAINED | OPTIONAL)]


def test_what_stands_inside_the_root_is_contained_in_it() -> None:
    root = {"component": {"bom-ref": "app", "name": "app", "components": [named("inner")]}}

    bill = cdx(metadata=root)

    assert edges_of(bill) == [("app", "inner", CONTAINED)]
    assert bill.place_of(1) == "/metadata/component/components/0"


def test_a_stated_edge_keeps_its_plain_mark_beside_nesting() -> None:
    bill = cdx(
        metadata=ROOT,
        components=[named("outer", components=[named("inner")])],
        dependencies=[{"ref": "app", "dependsOn": ["outer"]}],
    )

    assert edges_of(bill) == [("app", "outer", PLAIN), ("outer", "inner", CONTAINED)]


def test_edges_may_lead_to_services() -> None:
    bill = cdx(
        metadata=ROOT,
        services=[named("chat")],
        dependencies=[{"ref": "app", "dependsOn": ["chat"]}],
    )

    assert edges_of(bill) == [("app", "chat", PLAIN)]


def test_a_root_repeated_among_the_components_keeps_its_edges() -> None:
    bill = cdx(
        metadata=ROOT,
        components=[named("app", version="1.0", purl="pkg:npm/app@1.0"), named("ms")],
        dependencies=[{"ref": "app", "dependsOn": ["ms"]}],
    )

    assert edges_of(bill) == [("app", "ms", PLAIN)]
    assert kinds_of(bill) == [("duplicate-reference", "note")]
    assert bill.edges.sources[0] == 0


def test_two_components_under_one_reference_keep_no_edge_of_either() -> None:
    bill = cdx(
        metadata=ROOT,
        components=[named("x", name="a"), named("x", name="b")],
        dependencies=[{"ref": "app", "dependsOn": ["x"]}],
    )

    assert edges_of(bill) == []
    assert ("duplicate-reference", "blurs_route") in kinds_of(bill)
    assert ("dangling-reference", "hides_presence") not in kinds_of(bill)


def test_components_without_a_reference_are_no_copies_of_each_other() -> None:
    bill = cdx(metadata=ROOT, components=[{"name": "a"}, {"name": "b"}])

    assert kinds_of(bill) == [("no-edges", "blurs_route")]


@pytest.mark.parametrize(
    "dependency",
    [
        {"ref": "app", "dependsOn": ["ghost"]},
        {"ref": "ghost", "dependsOn": ["ms"]},
        {"ref": "ghost"},
        {"ref": "ghost", "dependsOn": []},
    ],
    ids=["end", "start", "alone", "alone with an empty list"],
)
def test_a_reference_that_nothing_carries_hides_presence(dependency: dict[str, object]) -> None:
    bill = cdx(
        metadata=ROOT,
        components=[named("ms")],
        dependencies=[{"ref": "app", "dependsOn": ["ms"]}, dependency],
    )

    assert kinds_of(bill) == [("dangling-reference", "hides_presence")]
    assert "'ghost'" in bill.gaps[0].reason
    assert edges_of(bill) == [("app", "ms", PLAIN)]


def test_many_dangling_references_are_counted_after_twenty() -> None:
    ghosts = [f"ghost-{number:02}" for number in range(25)]

    bill = cdx(metadata=ROOT, components=[named("ms")],
               dependencies=[{"ref": "app", "dependsOn": ["ms", *ghosts]}])  # fmt: skip

    assert len(bill.gaps) == 21
    assert bill.gaps[-1].reason.startswith("5 further references")


@pytest.mark.parametrize(
    "aggregate", ["incomplete", "incomplete_first_party_only", "incomplete_third_party_only",
                  "incomplete_first_party_proprietary_only",
                  "incomplete_first_party_opensource_only",
                  "incomplete_third_party_proprietary_only",
                  "incomplete_third_party_opensource_only"]
)  # fmt: skip
def test_a_document_that_calls_itself_incomplete_hides_presence(aggregate: str) -> None:
    bill = cdx(components=[named("a")], compositions=[{"aggregate": aggregate}])

    assert ("says-incomplete", "hides_presence") in kinds_of(bill)


@pytest.mark.parametrize("aggregate", ["complete", "unknown", "not_specified"])
def test_other_words_on_completeness_are_no_gap(aggregate: str) -> None:
    bill = cdx(components=[named("a")], compositions=[{"aggregate": aggregate}])

    assert "says-incomplete" not in {gap.kind for gap in bill.gaps}


def test_the_place_of_a_composition_is_told() -> None:
    bill = cdx(components=[named("a")],
               compositions=[{"aggregate": "complete"}, {"aggregate": "incomplete"}])  # fmt: skip

    assert [gap.place for gap in bill.gaps if gap.kind == "says-incomplete"] == ["/compositions/1"]


@pytest.mark.parametrize(
    ("timestamp", "dated"),
    [
        ("2026-10-31T08:15:00Z", "2026-10-31"),
        ("2026-10-31T08:15:00.123+02:00", "2026-10-31"),
        ("2026-10-31", "2026-10-31"),
        ("2026-02-30T00:00:00Z", None),
        ("31.10.2026", None),
        ("", None),
        (None, None),
    ],
)
def test_a_document_is_dated_by_its_timestamp(timestamp: str | None, dated: str | None) -> None:
    assert cdx(metadata={"timestamp": timestamp}, components=[named("a")]).dated == dated


def test_a_service_without_a_name_has_no_identity() -> None:
    bill = cdx(metadata=ROOT, services=[{"bom-ref": "x"}],
               dependencies=[{"ref": "app", "dependsOn": ["x"]}])  # fmt: skip

    assert [(gap.kind, gap.place) for gap in bill.gaps] == [("no-identity", "/services/0")]


def test_a_purl_alone_is_identity_enough() -> None:
    bill = cdx(metadata=ROOT, components=[{"bom-ref": "x", "purl": "pkg:npm/ms@1"}],
               dependencies=[{"ref": "app", "dependsOn": ["x"]}])  # fmt: skip

    assert bill.gaps == ()
