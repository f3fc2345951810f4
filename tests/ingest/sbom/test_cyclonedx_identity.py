"""What becomes of that for which an analysis took a CycloneDX component (`evidence.identity`)?"""

import pytest

from tests.ingest.sbom.build import cdx, kinds_of

HIDES, NOTE = "hides_presence", "note"
STATED = "pkg:npm/%40acme/anvil@1.0"
CPE = "cpe:2.3:a:acme:anvil:1:*:*:*:*:*:*:*"


def taken_for(identity: object, **members: object):
    """Read one component for which an analysis concluded something."""
    edge = [{"ref": "app", "dependsOn": ["x"]}]
    part = {"bom-ref": "x", "name": "anvil", "evidence": {"identity": identity}, **members}
    return cdx(metadata={"component": {"bom-ref": "app", "name": "app"}}, components=[part],
               dependencies=edge)  # fmt: skip


def concluded(field: str, value: str) -> list[dict[str, object]]:
    return [{"field": field, "confidence": 1, "concludedValue": value, "methods": []}]


def test_a_concluded_purl_is_used_where_none_is_stated() -> None:
    bill = taken_for(concluded("purl", STATED))

    assert (bill.purls, bill.gaps) == (["", STATED], ())


def test_a_concluded_cpe_is_used_where_none_is_stated() -> None:
    bill = taken_for(concluded("cpe", CPE))

    assert (bill.cpes, bill.gaps) == ({1: CPE}, ())


def test_a_concluded_purl_names_a_component_without_a_name() -> None:
    assert taken_for(concluded("purl", STATED), name="").gaps == ()


@pytest.mark.parametrize(
    "other",
    [
        STATED,
        "pkg:npm/%40acme/anvil",
        "pkg:npm/@acme/anvil@2.0?arch=x#sub",
        "PKG:npm/%40Acme/anvil@1",
    ],
)
def test_a_concluded_purl_of_the_same_package_is_no_gap(other: str) -> None:
    bill = taken_for(concluded("purl", other), purl=STATED)

    assert (bill.purls[1], bill.gaps) == (STATED, ())


@pytest.mark.parametrize("other", ["pkg:npm/anvil@1.0", "pkg:npm/%40bolt/anvil@1.0",
                                   "pkg:npm/%40acme/hammer@1.0", "pkg:pypi/%40acme/anvil@1.0"])  # fmt: skip
def test_a_concluded_purl_of_another_package_hides_presence(other: str) -> None:
    bill = taken_for(concluded("purl", other), purl=STATED)

    assert kinds_of(bill) == [("further-purl", HIDES)]
    assert bill.purls[1] == STATED
    assert bill.gaps[0].place == "/components/0/evidence/identity"
    assert other in bill.gaps[0].reason


def test_two_concluded_purls_are_a_gap_even_where_none_is_stated() -> None:
    both = concluded("purl", STATED) + concluded("purl", "pkg:npm/other@1")

    assert kinds_of(taken_for(both)) == [("further-purl", HIDES)]


@pytest.mark.parametrize("field", ["purl", "cpe"])
def test_a_path_that_a_program_writes_there_is_no_identifier(field: str) -> None:
    bill = taken_for(concluded(field, "src/package-lock.json"), purl=STATED, cpe=CPE)

    assert (bill.purls[1], bill.cpes, bill.gaps) == (STATED, {1: CPE}, ())


@pytest.mark.parametrize(("purl", "effect"), [("", HIDES), (STATED, NOTE)])
def test_a_concluded_cpe_of_another_vendor_weighs_less_beside_a_purl(
    purl: str, effect: str
) -> None:
    other = CPE.replace("acme", "bolt")

    bill = taken_for(concluded("cpe", other), cpe=CPE, purl=purl)

    assert kinds_of(bill) == [("further-cpe", effect)]


def test_a_concluded_cpe_of_the_same_vendor_is_no_gap() -> None:
    assert taken_for(concluded("cpe", "cpe:/a:acme:anvil:2"), cpe=CPE).gaps == ()


def test_one_object_is_read_as_version_1_5_has_it() -> None:
    assert taken_for(concluded("purl", STATED)[0]).purls[1] == STATED


def test_name_group_and_version_are_filled_in() -> None:
    found = concluded("name", "anvil") + concluded("group", "@acme") + concluded("version", "2")

    bill = taken_for(found, name="")

    assert (bill.names[1], bill.versions[1], bill.gaps) == ("@acme/anvil", "2", ())


@pytest.mark.parametrize(("purl", "effect"), [("", HIDES), (STATED, NOTE)])
def test_another_concluded_name_is_a_gap(purl: str, effect: str) -> None:
    bill = taken_for(concluded("name", "hammer"), purl=purl)

    assert (bill.names[1], kinds_of(bill)) == ("anvil", [("further-name", effect)])


def test_the_same_name_in_other_letters_is_no_gap() -> None:
    found = concluded("name", "Anvil") + concluded("version", "9")

    assert taken_for(found, version="1").gaps == ()


@pytest.mark.parametrize("field", ["hash", "swhid", "omniborId", "swid", "no such field"])
def test_other_fields_identify_no_package(field: str) -> None:
    bill = taken_for(concluded(field, "pkg:npm/other@1"))

    assert (bill.purls[1], bill.names[1], bill.gaps) == ("", "anvil", ())


@pytest.mark.parametrize("identity", [[None], ["pkg:npm/a"], 5, [{"field": 1}], [{}], {}, []])
def test_a_malformed_identity_costs_no_component(identity: object) -> None:
    assert taken_for(identity).names == ["app", "anvil"]


def test_a_component_without_a_purl_has_that_by_which_the_document_refers_to_it() -> None:
    parts = [
        {"bom-ref": STATED, "name": "anvil"},
        {"bom-ref": "pkg:npm/b", "name": "c", "purl": "pkg:npm/c"},
    ]

    assert cdx(components=parts).purls == [STATED, "pkg:npm/c"]
