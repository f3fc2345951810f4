"""What is read of SPDX 2 in YAML, and what is said of the rest?"""

import json

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from exposure.errors import InputError
from exposure.ingest.bounds import DEFAULT_BOUNDS
from exposure.ingest.sbom import tally
from exposure.ingest.sbom.spdx2.yaml_text import read_spdx2_yaml
from exposure.inventory.bill import Bill
from tests.ingest.sbom.build import edges_of, kinds_of, read_spdx, spdx2

DOCUMENT = """spdxVersion: SPDX-2.3
SPDXID: SPDXRef-DOCUMENT
creationInfo: {created: 2026-11-22T00:00:00Z}
documentDescribes: [SPDXRef-app]
packages:
- SPDXID: SPDXRef-app
  name: app
  versionInfo: 1.10
  supplier: "Organization: Acme"
- name: part
  SPDXID: "SPDXRef-part"
  externalRefs:
  - referenceType: purl
    referenceLocator: pkg:npm/part@010
relationships:
- spdxElementId: SPDXRef-app
  relationshipType: DEPENDS_ON
  relatedSpdxElement: SPDXRef-part
"""


def read_bytes(raw: bytes) -> Bill:
    bill = read_spdx2_yaml("app.yaml", raw, DEFAULT_BOUNDS).bill
    assert bill is not None
    return bill


def read(text: str) -> Bill:
    return read_bytes(text.encode())


def test_a_document_is_read_with_dates_and_numbers_as_they_are_written() -> None:
    bill = read(DOCUMENT)

    assert (bill.format, bill.dated, bill.roots) == ("SPDX 2.3 YAML", "2026-11-22", (0,))
    assert (bill.names, bill.versions) == (["app", "part"], ["1.10", ""])
    assert (bill.purls, bill.parties) == (["", "pkg:npm/part@010"], {"supplier": ["Acme", ""]})
    assert edges_of(bill) == [("SPDXRef-app", "SPDXRef-part", 0)]
    assert bill.gaps == ()


def test_a_package_has_a_pointer_and_the_line_of_its_id() -> None:
    bill = read(DOCUMENT)

    assert (bill.place_of(1), list(bill.lines or ())) == ("/packages/1", [6, 11])


def test_a_date_that_does_not_exist_is_no_error() -> None:
    bill = read(DOCUMENT.replace("2026-11-22T00:00:00Z", "2026-02-30"))

    assert (bill.dated, len(bill)) == (None, 2)


def test_one_bad_package_costs_only_itself() -> None:
    bill = read(DOCUMENT.replace("packages:\n", "packages:\n-\n- [x]\n"))

    assert bill.names == ["", "", "app", "part"]
    assert kinds_of(bill)[:2] == [("unreadable-entry", "hides_presence")] * 2
    assert list(bill.lines or ()) == [0, 0, 8, 13]


TWICE = DOCUMENT.replace('SPDXRef-part"', 'SPDXRef-app"')
"""Both packages carry one identifier."""


def test_packages_that_carry_one_id_have_each_its_own_line() -> None:
    assert list(read(TWICE).lines or ()) == [6, 11]


@pytest.mark.parametrize(
    ("text", "lines"),
    [(TWICE, [0, 0]), (DOCUMENT, [0, 11])],
    ids=["carried by both packages", "carried by one package"],
)
def test_an_id_that_a_file_carries_too_has_no_line(text: str, lines: list[int]) -> None:
    bill = read(text + "files:\n- SPDXID: SPDXRef-app\n")

    assert list(bill.lines or ()) == lines


def test_packages_that_stand_twice_are_joined_and_said() -> None:
    bill = read(DOCUMENT + "packages:\n- {SPDXID: SPDXRef-late, name: late}\n")

    assert bill.names == ["app", "part", "late"]
    assert ("duplicate-key", "hides_presence") in kinds_of(bill)


@pytest.mark.parametrize(
    ("line", "effect"),
    [("relationships: []", "blurs_route"), ("comment: a\ncomment: b", "note"),
     ("spdxVersion: SPDX-2.2", "note")],
)  # fmt: skip
def test_a_key_that_stands_twice_is_said_with_what_it_may_hide(line: str, effect: str) -> None:
    assert ("duplicate-key", effect) in kinds_of(read(f"{DOCUMENT}{line}\n"))


def test_further_documents_hide_presence() -> None:
    bill = read(f"---\nother: 1\n---\n{DOCUMENT}---\n{DOCUMENT.replace('part', 'lost')}...\n")

    assert bill.names == ["app", "part"]
    assert kinds_of(bill) == [("several-documents", "hides_presence")]
    assert "2 further" in bill.gaps[0].reason


def test_an_empty_document_behind_it_is_no_gap() -> None:
    assert read(f"{DOCUMENT}---\n").gaps == ()


@pytest.mark.parametrize("text", ["", "- spdxVersion: SPDX-2.3\n", "spdxVersion\n"])
def test_yaml_without_a_mapping_is_refused(text: str) -> None:
    with pytest.raises(InputError, match=r"app\.yaml: expected a YAML mapping, met none"):
        read(text)


def test_a_mapping_of_another_kind_is_refused_by_its_keys() -> None:
    with pytest.raises(
        InputError, match=r"expected the keys of SPDX 2\.2 or later, met 'Document'"
    ):
        read("Document:\n  specVersion: SPDX-2.0\n")


def test_malformed_yaml_is_refused_with_line_and_column() -> None:
    with pytest.raises(InputError, match=r"expected YAML, met a fault at line 19, column 1"):
        read(DOCUMENT + "]")


def test_a_truncated_document_is_refused_or_read() -> None:
    for end in range(0, len(DOCUMENT), 7):
        try:
            read(DOCUMENT[:end])
        except InputError as error:
            assert "\n" not in str(error)  # noqa: PT017 - most lengths are no error at all


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_is_said(encoding: str) -> None:
    bill = read_bytes(DOCUMENT.replace("name: part", "name: é").encode(encoding))

    assert (bill.names[1], kinds_of(bill)) == ("é", [("byte-order-mark", "note")])


def test_bytes_that_are_no_text_hide_presence_in_a_name() -> None:
    bill = read_bytes(DOCUMENT.encode().replace(b"name: part", b"name: p\xe9rt"))

    assert (bill.names[1], kinds_of(bill)) == ("p\ufffdrt", [("not-text", "hides_presence")])


def test_deep_nesting_that_the_bound_allows_is_refused_without_a_crash() -> None:
    bounds = replace(DEFAULT_BOUNDS, max_nesting=100_000)
    raw = f"{DOCUMENT}annotations: {'{a: ' * 900}{'}' * 900}\n".encode()

    with pytest.raises(InputError, match=r"nested too deeply"):
        read_spdx2_yaml("app.yaml", raw, bounds)


def test_aliases_give_each_package_its_own_supplier() -> None:
    text = DOCUMENT.replace('"Organization: Acme"', '&who "Organization: Acme"').replace(
        "- name: part", "- supplier: *who\n  name: part"
    )

    assert read(text).parties == {"supplier": ["Acme", "Acme"]}


def test_nothing_that_was_counted_is_kept() -> None:
    read(DOCUMENT)

    assert tally.made == []


TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn"]), max_size=8)
PACKAGES = st.fixed_dictionaries(
    {"SPDXID": st.sampled_from("abc")},
    optional={"name": TEXTS, "versionInfo": TEXTS, "supplier": TEXTS, "homepage": TEXTS},
)
RELATIONSHIPS = st.fixed_dictionaries(
    {
        "spdxElementId": st.sampled_from("abcd"),
        "relatedSpdxElement": st.sampled_from("abcd"),
        "relationshipType": st.sampled_from(["DEPENDS_ON", "DEPENDENCY_OF", "CONTAINS", "MADE_UP"]),
    }
)


@given(
    packages=st.lists(PACKAGES, max_size=4),
    relationships=st.lists(RELATIONSHIPS, max_size=4),
    flow=st.booleans(),
)
def test_the_same_document_in_yaml_and_json_gives_equal_bills(
    packages, relationships, flow
) -> None:
    raw = spdx2(packages=packages, relationships=relationships)
    again = yaml.safe_dump(json.loads(raw), default_flow_style=flow, allow_unicode=True)

    one, other = read(again), read_spdx(raw)

    gaps = tuple(replace(gap, document="") for gap in one.gaps)
    assert gaps == tuple(replace(gap, document="") for gap in other.gaps)
    spelled = {
        "document": "",
        "format": "",
        "lines": None,
        "ref_key": "",
        "one_line": False,
        "gaps": (),
    }
    assert replace(one, **spelled) == replace(other, **spelled)


def test_a_supplier_in_base64_is_its_text() -> None:
    bill = read(DOCUMENT.replace('"Organization: Acme"', "!!binary T3JnYW5pemF0aW9uOiBBY21l"))

    assert bill.parties == {"supplier": ["Acme", ""]}
    assert bill.gaps == ()


def test_a_supplier_in_bytes_that_are_no_text_hides_presence() -> None:
    bill = read(DOCUMENT.replace('"Organization: Acme"', "!!binary /w=="))

    assert kinds_of(bill) == [("wrong-type", "hides_presence")]


def test_many_values_that_are_no_text_are_counted() -> None:
    bill = read(DOCUMENT + "files: [" + "{SPDXID: !!binary /w==}, " * 30 + "]\n")

    assert kinds_of(bill) == [("wrong-type", "hides_presence")] * 21
