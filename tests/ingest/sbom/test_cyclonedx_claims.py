"""Which gaps do a CycloneDX document's claims about itself become?"""

import pytest

from tests.ingest.sbom.build import cdx, kinds_of

ROOT = {"bom-ref": "app", "name": "app"}
EDGE = [{"ref": "app", "dependsOn": ["ms"]}]
HIDES, NOTE = "hides_presence", "note"


def document(**members: object):
    """Read a document that has no gap of its own."""
    whole = {"metadata": {"component": ROOT}, "components": [{"bom-ref": "ms", "name": "ms"}],
             "dependencies": EDGE}  # fmt: skip
    return cdx(**{**whole, **members})


@pytest.mark.parametrize(
    ("word", "gaps"),
    [
        ("complete", []),
        ("Complete", []),
        ("INCOMPLETE", [("says-incomplete", HIDES)]),
        ("unknown", [("completeness-unknown", NOTE)]),
        ("not_specified", [("completeness-unknown", NOTE)]),
        ("partial", [("completeness-unknown", HIDES)]),
    ],
)
def test_a_claim_of_completeness_is_read_in_any_case(word: str, gaps: list) -> None:
    assert kinds_of(document(compositions=[{"aggregate": word}])) == gaps


@pytest.mark.parametrize("role", ["supplier", "manufacture"])
def test_a_party_of_nothing_described_is_a_gap(role: str) -> None:
    bill = document(metadata={role: {"name": "Acme"}}, dependencies=[])

    assert ("document-party-unread", HIDES) in kinds_of(bill)
    assert any("'Acme'" in gap.reason for gap in bill.gaps)


def test_a_party_without_a_text_is_no_gap() -> None:
    bill = document(metadata={"supplier": {}}, dependencies=[])

    assert "document-party-unread" not in dict(kinds_of(bill))


@pytest.mark.parametrize(("kind", "gaps"), [("bom", [("other-document", HIDES)]), ("website", [])])
def test_an_sbom_that_the_document_refers_to_is_a_gap(kind: str, gaps: list) -> None:
    other = {"type": kind, "url": "https://acme.example/other.json"}

    assert kinds_of(document(externalReferences=[other])) == gaps


@pytest.mark.parametrize("name", ["", "  ", "\u200b", "\u00ad\u2060"])
def test_a_name_of_which_nothing_shows_is_none(name: str) -> None:
    bill = document(components=[{"bom-ref": "ms", "name": name}])

    assert kinds_of(bill) == [("no-identity", HIDES)]


def test_a_name_in_any_script_is_one() -> None:
    assert document(components=[{"bom-ref": "ms", "name": "\u534e"}]).gaps == ()


@pytest.mark.parametrize(
    ("parts", "extent"),
    [
        ({}, "incomplete"),
        ({"assemblies": [], "dependencies": None}, "incomplete"),
        ({"assemblies": ["app"]}, "incomplete in what 1 component holds or needs"),
        ({"assemblies": ["app"], "dependencies": ["app"]}, "in what 1 component holds or needs"),
        ({"assemblies": ["a", "b"], "dependencies": ["c"]}, "in what 3 components hold or need"),
    ],
)
def test_a_claim_says_of_how_many_components_it_speaks(
    parts: dict[str, object], extent: str
) -> None:
    bill = document(compositions=[{"aggregate": "incomplete", **parts}])

    assert kinds_of(bill) == [("says-incomplete", HIDES)]
    assert bill.gaps[0].reason.endswith(extent)


def test_an_undecided_claim_says_so_too() -> None:
    bill = document(compositions=[{"aggregate": "not_specified", "dependencies": ["app", "ms"]}])

    assert bill.gaps[0].reason == (
        "the SBOM calls its completeness not specified in what 2 components hold or need"
    )
