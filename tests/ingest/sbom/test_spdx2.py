"""Which columns, roots and gaps does an SPDX 2 document become?"""

import pytest

from tests.ingest.sbom.build import edges_of, kinds_of, spdx

APP, LIB = {"SPDXID": "SPDXRef-app", "name": "app"}, {"SPDXID": "SPDXRef-lib", "name": "lib"}


def related(kind: str, to: str = "SPDXRef-lib", of: str = "SPDXRef-app") -> dict[str, str]:
    return {"spdxElementId": of, "relationshipType": kind, "relatedSpdxElement": to}


DESCRIBES = related("DESCRIBES", "SPDXRef-app", "SPDXRef-DOCUMENT")
NEEDS = related("DEPENDS_ON")


def document(*relations: dict[str, str], **members: object):
    return spdx(packages=[APP, LIB], relationships=[DESCRIBES, NEEDS, *relations], **members)


def package(**members: object):
    return spdx(packages=[{"SPDXID": "SPDXRef-app", "name": "app", **members}],
                documentDescribes=["SPDXRef-app"])  # fmt: skip


def test_an_ordinary_document_has_no_gap() -> None:
    bill = document()

    assert bill.gaps == ()
    assert (bill.format, bill.names, bill.roots) == ("SPDX 2.3 JSON", ["app", "lib"], (0,))


@pytest.mark.parametrize("version", ["SPDX-2.2", "SPDX-2.3"])
def test_each_version_is_named(version: str) -> None:
    assert spdx(spdxVersion=version, packages=[APP]).format == f"SPDX {version[5:]} JSON"


@pytest.mark.parametrize(
    ("relations", "described"),
    [
        ([DESCRIBES], []),
        ([related("DESCRIBED_BY", "SPDXRef-DOCUMENT", "SPDXRef-app")], []),
        ([], ["SPDXRef-app"]),
    ],
    ids=["DESCRIBES", "DESCRIBED_BY", "documentDescribes"],
)
def test_a_root_is_what_the_document_describes(relations: list, described: list) -> None:
    bill = spdx(packages=[LIB, APP], relationships=relations, documentDescribes=described)

    assert bill.roots == (1,)


def test_every_described_package_is_a_root() -> None:
    bill = document(documentDescribes=["SPDXRef-lib", "SPDXRef-app"])

    assert bill.roots == (0, 1)


def test_nothing_described_blurs_the_route() -> None:
    bill = spdx(packages=[APP, LIB], relationships=[NEEDS])

    assert kinds_of(bill) == [("no-root", "blurs_route")]


def test_a_described_element_that_is_missing_hides_presence() -> None:
    bill = document(related("DESCRIBES", "SPDXRef-gone", "SPDXRef-DOCUMENT"))

    assert kinds_of(bill) == [("dangling-reference", "hides_presence")]


def test_a_described_file_is_no_gap() -> None:
    bill = document(
        related("DESCRIBES", "SPDXRef-file", "SPDXRef-DOCUMENT"), files=[{"SPDXID": "SPDXRef-file"}]
    )

    assert bill.gaps == ()


@pytest.mark.parametrize("member", ["files", "snippets"])
def test_a_file_or_snippet_as_an_end_is_no_gap(member: str) -> None:
    bill = document(related("CONTAINS", "SPDXRef-part"), **{member: [{"SPDXID": "SPDXRef-part"}]})

    assert bill.gaps == ()
    assert len(bill.edges) == 1


def test_an_end_in_another_document_hides_presence() -> None:
    bill = document(related("DEPENDS_ON", "DocumentRef-other:SPDXRef-x"))

    assert kinds_of(bill) == [("other-document", "hides_presence")]


def test_an_end_that_nothing_carries_hides_presence() -> None:
    bill = document(related("DEPENDS_ON", "SPDXRef-gone"))

    assert kinds_of(bill) == [("dangling-reference", "hides_presence")]


@pytest.mark.parametrize("missing", ["relatedSpdxElement", "spdxElementId"])
def test_a_relationship_that_lacks_an_end_is_said_to(missing: str) -> None:
    bill = document({key: text for key, text in NEEDS.items() if key != missing})

    assert kinds_of(bill) == [("dangling-reference", "hides_presence")]
    assert bill.gaps[0].reason.startswith("a relationship lacks an end")


def test_relationships_that_lack_an_end_are_counted() -> None:
    bill = document(*[related("DEPENDS_ON", "")] * 3)

    assert [gap.reason[:30] for gap in bill.gaps] == ["3 relationships lack an end, s"]


def test_a_relationship_that_lacks_an_end_and_carries_nothing_is_no_gap() -> None:
    assert document(related("OTHER", "")).gaps == ()


def test_none_says_that_there_is_nothing() -> None:
    assert document(related("DEPENDS_ON", "NONE", "SPDXRef-lib")).gaps == ()


@pytest.mark.parametrize("kind", ["DEPENDS_ON", "CONTAINS"])
def test_noassertion_says_that_something_may_be_missing(kind: str) -> None:
    bill = document(related(kind, "NOASSERTION", "SPDXRef-lib"))

    assert kinds_of(bill) == [("says-incomplete", "hides_presence")]
    assert "'SPDXRef-lib'" in bill.gaps[0].reason


def test_noassertion_of_an_origin_is_no_gap() -> None:
    assert document(related("GENERATED_FROM", "NOASSERTION")).gaps == ()


def test_many_elements_without_a_statement_are_counted_after_twenty() -> None:
    packages = [APP, *({"SPDXID": f"SPDXRef-{n}", "name": "p"} for n in range(25))]
    relations = [related("DEPENDS_ON", "NOASSERTION", f"SPDXRef-{n}") for n in range(25)]

    held = related("CONTAINS", "SPDXRef-1")
    bill = spdx(packages=packages, relationships=[DESCRIBES, held, *relations])

    assert len(bill.gaps) == 21
    assert "5 further elements" in bill.gaps[-1].reason


@pytest.mark.parametrize(
    ("stated", "supplier"),
    [
        ("Organization: Acme Ltd", "Acme Ltd"),
        ("Organization: Acme Ltd (info@acme.example)", "Acme Ltd (info@acme.example)"),
        ("Organization:Acme Ltd", "Acme Ltd"),
        ("organization:Acme Ltd", "organization:Acme Ltd"),
        ("Organizational Tools: Acme", "Organizational Tools: Acme"),
        ("Person: Ann Lee (ann@acme.example)", "Person: Ann Lee (ann@acme.example)"),
        ("Acme Ltd", "Acme Ltd"),
    ],
)
def test_an_organization_loses_its_label_and_a_person_keeps_it(stated: str, supplier: str) -> None:
    assert package(supplier=stated).parties == {"supplier": [supplier]}


@pytest.mark.parametrize("stated", ["NOASSERTION", "NONE", "", None])
def test_an_unstated_party_is_nobody(stated: str | None) -> None:
    assert package(supplier=stated, originator=stated).parties == {}


def test_an_originator_is_kept_apart() -> None:
    assert package(originator="Organization: Acme").parties == {"originator": ["Acme"]}


@pytest.mark.parametrize("unstated", ["NOASSERTION", "NONE", ""])
def test_addresses_are_kept_unless_unstated(unstated: str) -> None:
    bill = package(homepage="https://acme.example", downloadLocation=unstated)

    assert (bill.urls, list(bill.url_nodes)) == (["https://acme.example"], [0])


def reference(kind: str, locator: str) -> dict[str, str]:
    return {"referenceCategory": "x", "referenceType": kind, "referenceLocator": locator}


def test_a_purl_and_a_cpe_are_told_by_their_type() -> None:
    bill = package(
        externalRefs=[reference("cpe23Type", "cpe:2.3:a:b"), reference("purl", "pkg:a/b")]
    )

    assert (bill.purls, bill.cpes) == (["pkg:a/b"], {0: "cpe:2.3:a:b"})


def test_a_type_may_be_written_as_an_address() -> None:
    bill = package(externalRefs=[reference("http://spdx.org/rdf/references/purl", "pkg:a/b")])

    assert bill.purls == ["pkg:a/b"]


def test_another_reference_type_is_no_purl() -> None:
    assert package(externalRefs=[reference("swh", "swh:1:cnt:1")]).purls == [""]


def test_the_same_purl_twice_is_no_gap() -> None:
    bill = package(externalRefs=[reference("purl", "pkg:a/b"), reference("purl", "pkg:a/b")])

    assert (bill.purls, bill.gaps) == (["pkg:a/b"], ())


def test_of_two_purls_the_first_is_used_and_the_other_said() -> None:
    bill = package(externalRefs=[reference("purl", "pkg:a/b"), reference("purl", "pkg:a/c")])

    assert bill.purls == ["pkg:a/b"]
    assert kinds_of(bill) == [("further-purl", "hides_presence")]
    assert (bill.gaps[0].place, "pkg:a/c" in bill.gaps[0].reason) == (
        "/packages/0/externalRefs", True,
    )  # fmt: skip


def test_a_package_without_name_and_purl_has_no_identity() -> None:
    bill = spdx(packages=[{"SPDXID": "SPDXRef-app"}], documentDescribes=["SPDXRef-app"])

    assert [(gap.kind, gap.place) for gap in bill.gaps] == [("no-identity", "/packages/0")]


def test_a_document_without_packages_says_nothing() -> None:
    assert ("no-components", "hides_presence") in kinds_of(spdx(packages=[]))


def test_packages_without_a_relationship_blur_the_route() -> None:
    bill = spdx(packages=[APP, LIB], documentDescribes=["SPDXRef-app"])

    assert kinds_of(bill) == [("no-edges", "blurs_route")]


def test_the_same_package_twice_is_a_note() -> None:
    bill = spdx(packages=[APP, LIB, LIB], relationships=[DESCRIBES, NEEDS])

    assert kinds_of(bill) == [("duplicate-reference", "note")]
    assert edges_of(bill) == [("SPDXRef-app", "SPDXRef-lib", 0)]


def test_two_packages_under_one_id_keep_no_edge_of_either() -> None:
    other = {"SPDXID": "SPDXRef-lib", "name": "other"}

    bill = spdx(packages=[APP, LIB, other], relationships=[DESCRIBES, NEEDS])

    assert ("duplicate-reference", "blurs_route") in kinds_of(bill)
    assert edges_of(bill) == []


def test_a_document_is_dated_by_its_creation() -> None:
    assert document(creationInfo={"created": "2026-10-31T08:15:00Z"}).dated == "2026-10-31"
