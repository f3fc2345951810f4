"""Is a package told that an SPDX 3 document states where no element of its graph is read?"""

import pytest

from exposure.ingest.bounds import DEFAULT_BOUNDS
from exposure.ingest.sbom.spdx3.reader import read_spdx3
from exposure.model.gap import Gap
from tests.ingest.sbom.build import raw_of
from tests.ingest.sbom.test_spdx3 import APP, CONTEXT, described, graph, link, package

PURL = "pkg:npm/sdk@1.0"


def hidden(*gaps: Gap) -> list[tuple[str, str]]:
    return [(gap.kind, gap.place) for gap in gaps if gap.effect == "hides_presence"]


@pytest.mark.parametrize(
    "key", ["packageUrl", "software_packageURL", "software:packageUrl", "purl", "summary"]
)
def test_a_purl_under_another_word_hides_presence(key: str) -> None:
    bill = described(package(**{key: PURL}))

    assert ("unread-element", f"/@graph/3/{key}") in hidden(*bill.gaps)


def test_a_purl_inside_what_identifies_nothing_hides_presence() -> None:
    inside = [{"type": "extension_CdxPropertyEntry", "extension_cdxPropValue": PURL}]

    bill = described(package(extension=inside))

    assert hidden(*bill.gaps) == [("unread-element", "/@graph/3/extension/0")]


@pytest.mark.parametrize("kind", ["software_Package", "ai_AIPackage", "dataset_DatasetPackage"])
def test_a_package_that_stands_in_a_member_of_no_element_hides_presence(kind: str) -> None:
    inline = package("sdk") | {"type": kind}
    about = {"type": "Annotation", "spdxId": "urn:note", "subject": inline}

    bill = described(APP, about)

    assert bill.names == ["app"]
    assert hidden(*bill.gaps) == [("unread-element", "/@graph/4/subject")]


def test_a_class_may_be_written_as_an_escape() -> None:
    about = {"type": "Annotation", "subject": package("sdk")}
    raw = raw_of({"@context": CONTEXT, "@graph": [APP, about]})
    escaped = raw.replace(b"software_Package", b"software\\u005fPackage")

    gaps = read_spdx3("app.json", escaped, DEFAULT_BOUNDS).gaps

    assert b"u005f" in escaped
    assert ("unread-element", "/@graph/1/subject") in hidden(*gaps)


@pytest.mark.parametrize(
    "members",
    [{"software_packageUrl": PURL},
     {"externalIdentifier": [{"type": "ExternalIdentifier", "identifier": PURL,
                              "externalIdentifierType": "packageUrl",
                              "identifierLocator": [PURL]}]},
     {"externalRef": [{"type": "ExternalRef", "locator": [PURL]}]},
     {"externalIdentifier": [PURL]}],
)  # fmt: skip
def test_a_purl_where_it_belongs_is_read(members: dict[str, object]) -> None:
    bill = described(package(**members))

    assert bill.purls == [PURL]
    assert hidden(*bill.gaps) == []


def test_a_purl_that_is_the_identifier_of_an_element_is_no_further_purl() -> None:
    named = package("sdk", software_packageUrl=PURL) | {"spdxId": PURL}
    note = {"type": "Annotation", "spdxId": "urn:note", "subject": PURL}

    assert hidden(*described(APP, named, link("dependsOn", PURL), note).gaps) == []


def test_elements_that_stand_where_they_may_are_read() -> None:
    inside = package("lib", software_packageUrl=PURL)

    bill = graph(package(), link("dependsOn", inside))

    assert bill.names == ["app", "lib"]
    assert hidden(*bill.gaps) == []
