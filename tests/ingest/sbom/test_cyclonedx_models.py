"""What does CycloneDX say of models, of the data they were made from, and of hosted services?"""

import pytest

from exposure.inventory.bill import COMPONENT, CONTAINED, MODEL, ORIGIN, PLAIN, SERVICE, Bill
from tests.ingest.sbom.build import cdx, edges_of, kinds_of

MODEL_TYPE = "machine-learning-model"
SERIAL = "3e671687-395b-41f5-a30f-a58921a69b79"


def named(ref: str, **members: object) -> dict[str, object]:
    return {"bom-ref": ref, "name": ref, **members}


def trained_on(*datasets: object) -> dict[str, object]:
    """Describe a model of these datasets."""
    card = {"modelParameters": {"approach": {"type": "supervised"}, "datasets": list(datasets)}}
    return named("model", type=MODEL_TYPE, modelCard=card)


def governed(**roles: list[dict[str, object]]) -> dict[str, object]:
    return {"name": "text", "type": "dataset", "governance": roles}


def at(bill: Bill, role: str, name: str) -> str:
    """Return the party of a node."""
    return bill.parties[role][bill.names.index(name)]


def organization(name: str) -> dict[str, object]:
    return {"organization": {"name": name, "url": [f"https://{name.lower()}.example"]}}


def test_a_dataset_that_is_referred_to_is_needed_by_its_model() -> None:
    bill = cdx(components=[trained_on({"ref": "corpus"}), named("corpus", type="data")])

    assert edges_of(bill) == [("model", "corpus", PLAIN)]
    assert bill.refs == ["model", "corpus"]


def test_a_dataset_may_be_referred_to_by_a_link_into_this_very_document() -> None:
    model = trained_on({"ref": f"urn:cdx:{SERIAL}/1#corpus"})

    bill = cdx(components=[model, named("corpus")], serialNumber=f"urn:uuid:{SERIAL}")

    assert edges_of(bill) == [("model", "corpus", PLAIN)]


@pytest.mark.parametrize(
    ("ref", "kind"),
    [("ghost", "dangling-reference"), ("https://a.example", "dangling-reference"),
     ("urn:cdx:0/1#x", "other-document")],
)  # fmt: skip
def test_a_dataset_that_nothing_carries_hides_presence(ref: str, kind: str) -> None:
    bill = cdx(components=[trained_on({"ref": ref})])

    assert (kind, "hides_presence") in kinds_of(bill)
    place = "/components/0/modelCard/modelParameters/datasets/0/ref"
    assert place in {gap.place for gap in bill.gaps}


def test_a_dataset_that_is_described_is_a_node_inside_its_model() -> None:
    described = {
        "bom-ref": "corpus",
        "type": "dataset",
        "name": "Web corpus",
        "contents": {"url": "https://data.acme.example/corpus"},
    }

    bill = cdx(components=[trained_on({"ref": "other"}, described), named("other")])

    assert bill.names == ["model", "other", "Web corpus"]
    assert bill.kinds == bytes([MODEL, COMPONENT, COMPONENT])
    assert edges_of(bill) == [("model", "other", PLAIN), ("model", "corpus", CONTAINED)]
    assert bill.place_of(2) == "/components/0/modelCard/modelParameters/datasets/1"
    assert (bill.urls, list(bill.url_nodes)) == (["https://data.acme.example/corpus"], [2])


def test_a_dataset_without_a_name_is_called_by_its_address() -> None:
    bill = cdx(
        components=[trained_on({"type": "dataset", "contents": {"url": "https://a.example"}})]
    )

    assert bill.names[1] == "https://a.example"


def test_a_dataset_that_nothing_names_cannot_be_told_from_any_other() -> None:
    assert ("no-identity", "hides_presence") in kinds_of(cdx(components=[trained_on({})]))


def test_the_owner_of_a_dataset_counts_as_its_supplier() -> None:
    person = {"contact": {"name": "Ann", "email": "ann@bolt.example"}}

    bill = cdx(components=[trained_on(governed(owners=[organization("Acme"), person]))])

    assert at(bill, "supplier", "text") == "Acme; Ann <ann@bolt.example>"
    assert bill.urls == ["https://acme.example"]
    assert at(bill, "supplier", "model") == ""


def test_who_keeps_a_dataset_counts_as_little_as_a_publisher() -> None:
    roles = {"custodians": [organization("Acme")], "stewards": [organization("Bolt")]}

    bill = cdx(components=[trained_on(governed(**roles))])

    assert at(bill, "publisher", "text") == "Acme; Bolt"
    assert "supplier" not in bill.parties


def test_content_of_a_component_of_data_is_the_component_itself() -> None:
    content = {**governed(owners=[organization("Acme")]), "contents": {"url": "https://d.example"}}

    bill = cdx(components=[named("text", type="data", data=[content], supplier={"name": "Bolt"})])

    assert (bill.refs, at(bill, "supplier", "text")) == (["text"], "Bolt; Acme")
    assert sorted(bill.urls) == ["https://acme.example", "https://d.example"]


def test_content_under_another_name_is_a_node_of_its_own() -> None:
    bill = cdx(components=[named("bundle", type="data", data=[{"name": "bundle"}, governed()])])

    assert bill.names == ["bundle", "text"]
    assert bill.place_of(1) == "/components/0/data/1"


def test_a_model_without_a_card_is_a_model_alone() -> None:
    for card in ({}, {"modelParameters": {}}, {"modelParameters": {"datasets": []}}, None):
        bill = cdx(components=[named("m", type=MODEL_TYPE, modelCard=card)])

        assert (bill.names, bill.kinds) == (["m"], bytes([MODEL]))


@pytest.mark.parametrize("datasets", [[None], ["corpus"], "corpus", 5, {"ref": "other"}])
def test_malformed_datasets_end_in_a_gap(datasets: object) -> None:
    card = {"modelParameters": {"datasets": datasets}}

    bill = cdx(components=[named("m", type=MODEL_TYPE, modelCard=card), named("other")])

    assert bill.names[:2] == ["m", "other"]
    assert {"wrong-type", "field-dropped"} & {gap.kind for gap in bill.gaps}


def flowing(**ends: object) -> dict[str, object]:
    return named("gateway", data=[{"flow": "bi-directional", "classification": "PII", **ends}])


@pytest.mark.parametrize("end", ["source", "destination"])
def test_an_address_at_the_end_of_a_flow_is_one_of_the_service(end: str) -> None:
    bill = cdx(services=[flowing(**{end: ["https://api.vendor.example"]})])

    assert (bill.urls, list(bill.url_nodes)) == (["https://api.vendor.example"], [0])
    assert kinds_of(bill) == kinds_of(cdx(services=[named("gateway")]))


@pytest.mark.parametrize("end", ["source", "destination"])
@pytest.mark.parametrize("ref", ["chat", f"urn:cdx:{SERIAL}/1#chat"])
def test_a_reference_at_the_end_of_a_flow_is_an_edge(end: str, ref: str) -> None:
    bill = cdx(services=[flowing(**{end: [ref, "gateway"]}), named("chat")], serialNumber=SERIAL)

    assert edges_of(bill) == [("gateway", "chat", PLAIN)]
    assert bill.urls == []


def test_both_ends_at_one_service_are_one_edge() -> None:
    bill = cdx(services=[flowing(source=["chat"], destination=["chat"]), named("chat")])

    assert edges_of(bill) == [("gateway", "chat", PLAIN)]


def test_a_flow_from_what_nothing_carries_hides_presence() -> None:
    bill = cdx(services=[flowing(source=["ghost"])])

    assert [(gap.kind, gap.place) for gap in bill.gaps if gap.kind == "dangling-reference"] == [
        ("dangling-reference", "/services/0/data/0/source/0")
    ]


def test_whoever_answers_for_the_data_of_a_service_is_named_and_no_provider() -> None:
    roles = {"owners": [organization("Customer")], "custodians": [organization("Keeper")]}

    bill = cdx(components=[named("ms", publisher="Acme")], services=[flowing(governance=roles)])

    assert bill.parties == {"publisher": ["Acme", "Customer; Keeper"]}


def test_the_older_classification_alone_adds_nothing() -> None:
    bill = cdx(services=[flowing()])

    assert (bill.refs, bill.urls, bill.parties) == (["gateway"], [], {})


AI = {
    "serialNumber": f"urn:uuid:{SERIAL}",
    "metadata": {"component": named("assistant", type="application", version="2.1")},
    "components": [
        {
            "bom-ref": "tuned",
            "type": MODEL_TYPE,
            "group": "acme",
            "name": "anvil-7b-support",
            "purl": "pkg:huggingface/acme/anvil-7b-support@4f2a",
            "pedigree": {"ancestors": [
                {"bom-ref": "base", "type": MODEL_TYPE, "group": "bolt", "name": "hammer-7b",
                 "supplier": {"name": "Bolt Labs"}},
            ]},
            "modelCard": {"modelParameters": {"datasets": [
                {"ref": "tickets"},
                {"type": "dataset", "name": "Open questions",
                 "contents": {"url": "https://data.nail.example/questions"},
                 "governance": {"owners": [{"organization": {"name": "Nail Foundation"}}]}},
            ]}},
        },
        named("tickets", type="data", data=[{
            "type": "dataset", "name": "tickets",
            "governance": {"custodians": [{"organization": {"name": "Keepers GmbH"}}]},
        }]),
        named("runtime", type="platform", version="1"),
        named("tool server", type="application", purl="pkg:npm/%40acme/tool-server@0.3"),
    ],
    "services": [
        {
            "bom-ref": "hosted",
            "name": "hosted-large",
            "provider": {"name": "Cloud Model Co", "url": ["https://cloud-model.example"]},
            "endpoints": ["https://api.cloud-model.example/v1/messages"],
            "services": [named("embeddings", endpoints=["https://api.cloud-model.example/v1/embed"])],
        },
        {
            "bom-ref": "mcp",
            "name": "mcp-files",
            "provider": {"name": "Acme"},
            "endpoints": ["https://mcp.acme.example/sse"],
            "data": [{"flow": "bi-directional", "classification": "internal",
                      "source": ["tool server"], "destination": ["hosted", "https://log.example"]}],
        },
    ],
    "dependencies": [
        {"ref": "assistant", "dependsOn": ["tuned", "hosted", "mcp", "runtime"]},
        {"ref": "mcp", "provides": ["tool server"]},
    ],
}  # fmt: skip


def test_of_a_bill_of_models_and_hosted_services_nothing_is_lost() -> None:
    bill = cdx(**AI)

    kinds = dict(zip(bill.names, bill.kinds, strict=True))
    assert kinds == {
        "assistant": COMPONENT, "acme/anvil-7b-support": MODEL, "tickets": COMPONENT,
        "runtime": COMPONENT, "tool server": COMPONENT, "bolt/hammer-7b": ORIGIN,
        "Open questions": COMPONENT, "hosted-large": SERVICE, "mcp-files": SERVICE,
        "embeddings": SERVICE,
    }  # fmt: skip
    assert at(bill, "supplier", "bolt/hammer-7b") == "Bolt Labs"
    assert at(bill, "supplier", "Open questions") == "Nail Foundation"
    assert at(bill, "publisher", "tickets") == "Keepers GmbH"
    assert at(bill, "provider", "hosted-large") == "Cloud Model Co"
    assert set(bill.urls) == {
        "https://data.nail.example/questions", "https://cloud-model.example",
        "https://api.cloud-model.example/v1/messages", "https://api.cloud-model.example/v1/embed",
        "https://mcp.acme.example/sse", "https://log.example",
    }  # fmt: skip
    assert bill.gaps == ()


def test_every_route_of_a_bill_of_models_is_an_edge() -> None:
    edges = edges_of(cdx(**AI))

    assert edges == [
        ("assistant", "tuned", PLAIN), ("assistant", "hosted", PLAIN), ("assistant", "mcp", PLAIN),
        ("assistant", "runtime", PLAIN),
        ("mcp", "tool server", CONTAINED),
        ("tuned", "tickets", PLAIN),
        ("mcp", "tool server", PLAIN), ("mcp", "hosted", PLAIN),
        ("tuned", "base", PLAIN), ("tuned", "", CONTAINED),
        ("hosted", "embeddings", CONTAINED),
    ]  # fmt: skip
