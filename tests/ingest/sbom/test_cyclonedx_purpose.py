"""Is a CycloneDX document without software named for what it is?"""

import pytest

from tests.ingest.sbom.build import cdx, kinds_of

ROOT = {"component": {"bom-ref": "app", "name": "app"}}
CIPHER = {"bom-ref": "aes", "name": "AES", "type": "cryptographic-asset"}
LIBRARY = {"bom-ref": "ms", "name": "ms", "type": "library"}
HIDES = "hides_presence"


def purpose(**members: object) -> str:
    """Return the reason for which a document says nothing of contents."""
    gaps = [gap for gap in cdx(**members).gaps if gap.kind == "no-components"]
    assert len(gaps) == 1
    assert gaps[0].effect.value == HIDES
    return gaps[0].reason


@pytest.mark.parametrize(
    ("members", "expected"),
    [
        ({"vulnerabilities": [{"id": "CVE-1"}]}, "a CycloneDX VEX without components"),
        ({"declarations": {"claims": []}}, "a CycloneDX attestation without components"),
        ({"definitions": {"standards": []}}, "a CycloneDX set of definitions without components"),
        ({"annotations": [{"text": "x"}]}, "a CycloneDX set of annotations without components"),
        ({"citations": [{"note": "x"}]}, "a CycloneDX set of citations without components"),
        ({"formulation": [{"workflows": []}]}, "a CycloneDX record of a build without components"),
        ({}, "an SBOM that lists no components or services"),
        ({"vulnerabilities": []}, "an SBOM that lists no components or services"),
        ({"components": [CIPHER]}, "a CycloneDX CBOM"),
    ],
)
def test_a_document_without_software_is_named(members: dict[str, object], expected: str) -> None:
    assert purpose(**members).startswith(f"this is {expected}")
    assert purpose(metadata=ROOT, **members).startswith(f"this is {expected}")


def test_a_document_of_several_purposes_says_all_that_it_lists() -> None:
    reason = purpose(vulnerabilities=[{}], annotations=[{}])

    assert "a CycloneDX VEX" in reason
    assert "vulnerabilities and comments" in reason


def test_a_record_of_a_build_has_nodes_and_still_no_contents() -> None:
    bill = cdx(metadata=ROOT, formulation=[{"components": [{"name": "compiler"}]}])

    assert bill.names == ["app", "compiler"]
    assert kinds_of(bill) == [("no-components", HIDES)]


@pytest.mark.parametrize(
    "members",
    [
        {"components": [LIBRARY], "vulnerabilities": [{"id": "CVE-1"}]},
        {"components": [LIBRARY], "declarations": {}, "annotations": [{}], "definitions": {}},
        {"components": [CIPHER, LIBRARY]},
        {"components": [LIBRARY, CIPHER]},
        {"components": [CIPHER], "services": [{"name": "chat"}]},
        {"metadata": {"component": {"name": "app", "components": [LIBRARY]}}},
    ],
)
def test_a_document_that_lists_software_is_an_sbom_whatever_else_it_holds(
    members: dict[str, object],
) -> None:
    assert "no-components" not in dict(kinds_of(cdx(**members)))


def test_a_root_that_is_a_cipher_itself_is_no_component_of_its_own() -> None:
    assert purpose(metadata={"component": CIPHER}).startswith("this is an SBOM that lists no")
