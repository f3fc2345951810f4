"""Which edges does a CycloneDX document state beside those of `dependsOn`?"""

import pytest

from exposure.inventory.bill import CONTAINED, OPTIONAL, PLAIN
from tests.ingest.sbom.build import cdx, edges_of, kinds_of

SERIAL = "3e671687-395b-41f5-a30f-a58921a69b79"
OTHER = "00000000-395b-41f5-a30f-a58921a69b79"
ROOT = {"component": {"bom-ref": "app", "name": "app"}}
DANGLING, ELSEWHERE = (
    ("dangling-reference", "hides_presence"),
    ("other-document", "hides_presence"),
)


def named(ref: str, **members: object) -> dict[str, object]:
    return {"bom-ref": ref, "name": ref, **members}


def depending(*dependencies: dict[str, object], **members: object):
    """Read an application with a library and a cipher between which these dependencies stand."""
    parts = [named("lib"), named("aes", scope="optional")]
    return cdx(metadata=ROOT, components=parts, dependencies=list(dependencies), **members)


def test_what_implements_something_holds_it() -> None:
    bill = depending({"ref": "app", "dependsOn": ["lib"]}, {"ref": "lib", "provides": ["aes"]})

    assert edges_of(bill) == [("app", "lib", PLAIN), ("lib", "aes", CONTAINED | OPTIONAL)]


@pytest.mark.parametrize("provides", [[], None])
def test_an_empty_list_of_provisions_adds_no_edge(provides: object) -> None:
    bill = depending({"ref": "app", "dependsOn": ["lib"], "provides": provides})

    assert edges_of(bill) == [("app", "lib", PLAIN)]


def test_something_provided_that_nothing_carries_hides_presence() -> None:
    bill = depending({"ref": "app", "dependsOn": ["lib"]}, {"ref": "lib", "provides": ["ghost"]})

    assert kinds_of(bill) == [DANGLING]
    assert "'ghost'" in bill.gaps[0].reason


@pytest.mark.parametrize("serial", [f"urn:uuid:{SERIAL}", f"urn:uuid:{SERIAL.upper()}", SERIAL])
def test_a_link_into_this_very_document_leads_to_its_component(serial: str) -> None:
    link = f"urn:cdx:{SERIAL}/1#lib"

    bill = depending({"ref": "app", "dependsOn": [link]}, serialNumber=serial)

    assert (edges_of(bill), kinds_of(bill)) == ([("app", "lib", PLAIN)], [])


def test_a_link_spells_signs_as_an_address_does() -> None:
    purl = "pkg:npm/%40a/b@1"
    link = f"urn:cdx:{SERIAL}/1#pkg%3Anpm%2F%2540a%2Fb%401"

    bill = cdx(metadata=ROOT, components=[named(purl)], serialNumber=f"urn:uuid:{SERIAL}",
               dependencies=[{"ref": "app", "dependsOn": [link]}])  # fmt: skip

    assert edges_of(bill) == [("app", purl, PLAIN)]


@pytest.mark.parametrize("serial", [f"urn:uuid:{SERIAL}", None])
def test_a_link_into_another_document_hides_presence(serial: str | None) -> None:
    link = f"urn:cdx:{OTHER}/1#lib"

    bill = depending({"ref": "app", "dependsOn": ["lib", link]}, serialNumber=serial)

    assert (edges_of(bill), kinds_of(bill)) == ([("app", "lib", PLAIN)], [ELSEWHERE])


def test_a_link_to_what_this_document_lacks_is_dangling() -> None:
    link = f"urn:cdx:{SERIAL}/1#ghost"

    bill = depending({"ref": "app", "dependsOn": ["lib", link]}, serialNumber=f"urn:uuid:{SERIAL}")

    assert kinds_of(bill) == [DANGLING]


@pytest.mark.parametrize("kind", ["components", "services"])
def test_an_sbom_that_a_node_refers_to_hides_presence(kind: str) -> None:
    links = [{"type": "website", "url": "https://a.example"},
             {"type": "bom", "url": "https://a.example/bom.json"}]  # fmt: skip

    bill = cdx(metadata=ROOT, dependencies=[{"ref": "app", "dependsOn": ["x"]}],
               **{kind: [named("x", externalReferences=links)]})  # fmt: skip

    assert [(gap.kind, gap.place) for gap in bill.gaps] == [
        ("other-document", f"/{kind}/0/externalReferences/1")
    ]
    assert "https://a.example/bom.json" in bill.gaps[0].reason
    assert len(bill.urls) == 2


@pytest.mark.parametrize("word", ["BOM", " bom ", "b\\u006fm"])
def test_the_word_for_an_sbom_may_be_spelled_loosely(word: str) -> None:
    link = {"type": word.encode().decode("unicode-escape"), "url": "https://a.example"}

    bill = cdx(components=[named("x", externalReferences=[link])])

    assert ELSEWHERE in kinds_of(bill)


@pytest.mark.parametrize("word", ["vcs", "bomb", "rfc-9116", "no such word", "", None])
def test_a_link_to_anything_else_hides_nothing(word: str | None) -> None:
    bill = cdx(
        components=[named("x", externalReferences=[{"type": word, "url": "https://a.example"}])]
    )

    assert ELSEWHERE not in kinds_of(bill)
    assert bill.urls == ["https://a.example"]


@pytest.mark.parametrize("part", ["", "#lib"])
def test_a_link_of_a_node_to_this_very_document_hides_nothing(part: str) -> None:
    link = {"type": "bom", "url": f"urn:cdx:{SERIAL}/1{part}"}

    bill = cdx(components=[named("lib", externalReferences=[link])], serialNumber=SERIAL,
               externalReferences=[link])  # fmt: skip

    assert ELSEWHERE not in kinds_of(bill)
