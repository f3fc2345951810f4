"""In which spellings does an SPDX 2 package state its purl and CPE?"""

import pytest

from tests.ingest.sbom.build import kinds_of, spdx

PURL = "pkg:npm/%40acme/sdk@1"
CPE = "cpe:2.3:a:acme:sdk:1:*:*:*:*:*:*:*"
HIDES = "hides_presence"


def package(*references: tuple[str, str]):
    refs = [{"referenceType": kind, "referenceLocator": locator} for kind, locator in references]
    return spdx(packages=[{"SPDXID": "SPDXRef-app", "name": "app", "externalRefs": refs}],
                documentDescribes=["SPDXRef-app"])  # fmt: skip


@pytest.mark.parametrize(
    "kind",
    ["purl", "PURL", " purl ", "https://spdx.org/rdf/references/purl", "http://x.example/t#purl",
     "packageurl", "cpe23Type", ""],
)  # fmt: skip
def test_a_purl_is_one_whatever_type_stands_with_it(kind: str) -> None:
    assert package((kind, PURL)).purls == [PURL]


@pytest.mark.parametrize("kind", ["cpe23Type", "cpe22Type", "CPE23TYPE", "other"])
def test_a_cpe_is_one_whatever_type_stands_with_it(kind: str) -> None:
    assert package((kind, CPE)).cpes == {0: CPE}


@pytest.mark.parametrize(
    ("kind", "locator", "purl"),
    [
        ("npm", "@acme/sdk@1.0", "pkg:npm/%40acme/sdk@1.0"),
        ("npm", "ms", "pkg:npm/ms"),
        ("nuget", "Acme.Sdk/1.0", "pkg:nuget/Acme.Sdk@1.0"),
        ("maven-central", "com.acme:sdk:1.0", "pkg:maven/com.acme/sdk@1.0"),
    ],
)
def test_a_registrys_own_locator_becomes_a_purl(kind: str, locator: str, purl: str) -> None:
    assert package((kind, locator)).purls == [purl]


def test_a_registrys_own_locator_that_says_the_same_is_no_gap() -> None:
    bill = package(("purl", "pkg:npm/@acme/sdk@1?a=b"), ("npm", "@acme/sdk@1"))

    assert bill.gaps == ()


def test_a_purl_of_another_package_is_a_gap() -> None:
    assert kinds_of(package(("purl", PURL), ("npm", "ms@1"))) == [("further-purl", HIDES)]


def test_a_cpe_of_another_vendor_is_a_gap() -> None:
    bill = package(("cpe23Type", CPE), ("cpe22Type", "cpe:/o:bolt:os:1"))

    assert kinds_of(bill) == [("further-cpe", HIDES)]


def test_a_cpe_of_the_same_vendor_is_no_gap() -> None:
    assert package(("cpe23Type", CPE), ("cpe22Type", "cpe:/a:acme:sdk:1")).gaps == ()


def test_many_packages_with_several_cpes_are_counted() -> None:
    refs = [{"referenceType": "cpe23Type", "referenceLocator": f"cpe:2.3:a:{one}:x"}
            for one in ("acme", "bolt")]  # fmt: skip
    bill = spdx(packages=[{"name": f"n{k}", "externalRefs": refs} for k in range(22)])

    reasons = [gap.reason for gap in bill.gaps if gap.kind == "further-cpe"]

    assert (len(reasons), reasons[-1][:18]) == (21, "2 further packages")


def test_another_document_that_is_announced_only_is_a_note() -> None:
    other = {"externalDocumentId": "DocumentRef-other", "spdxDocument": "https://acme.example/d"}
    bill = spdx(packages=[{"SPDXID": "SPDXRef-app", "name": "app"}],
                documentDescribes=["SPDXRef-app"], externalDocumentRefs=[other])  # fmt: skip

    assert kinds_of(bill) == [("other-document", "note")]


def test_another_document_that_an_edge_leads_into_is_told_once() -> None:
    other = {"externalDocumentId": "DocumentRef-other", "spdxDocument": "https://acme.example/d"}
    edge = {"spdxElementId": "SPDXRef-app", "relationshipType": "DEPENDS_ON",
            "relatedSpdxElement": "DocumentRef-other:SPDXRef-x"}  # fmt: skip
    bill = spdx(packages=[{"SPDXID": "SPDXRef-app", "name": "app"}], relationships=[edge],
                documentDescribes=["SPDXRef-app"], externalDocumentRefs=[other])  # fmt: skip

    assert kinds_of(bill) == [("other-document", HIDES)]


ADDRESS = "https://api.vendor.example/v1"


@pytest.mark.parametrize("kind", ["website", "advisory", "vcs", "npm", "purl", ""])
def test_a_locator_that_is_an_address_is_one_whatever_type_stands_with_it(kind: str) -> None:
    bill = package(("purl", PURL), (kind, ADDRESS))

    assert (bill.purls[0], bill.urls, list(bill.url_nodes)) == (PURL, [ADDRESS], [0])


@pytest.mark.parametrize(
    ("kind", "locator"),
    [("purl", f"{PURL}?download_url=https://acme.example/sdk.tgz"), ("x", "PKG:generic/a://b"),
     ("cpe23Type", "cpe:2.3:a:acme:https://acme.example"), ("swh", "swh:1:cnt:1"), ("npm", "ms@1"),
     ("other", "NOASSERTION")],
)  # fmt: skip
def test_a_locator_that_is_another_identifier_is_no_address(kind: str, locator: str) -> None:
    assert package((kind, locator)).urls == []


def test_addresses_of_references_belong_to_their_own_packages() -> None:
    lists = [[], [ADDRESS], [PURL, f"{ADDRESS}/a", f"{ADDRESS}/b"]]
    bill = spdx(packages=[
        {"name": "p", "homepage": "https://p.example",
         "externalRefs": [{"referenceType": "x", "referenceLocator": one} for one in listed]}
        for listed in lists
    ])  # fmt: skip

    assert list(zip(bill.url_nodes, bill.urls, strict=True))[3:] == [
        (1, ADDRESS), (2, f"{ADDRESS}/a"), (2, f"{ADDRESS}/b")
    ]  # fmt: skip
