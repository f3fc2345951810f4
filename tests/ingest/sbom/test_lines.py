"""Is a component found on the line where it stands?"""

import json

import pytest

from exposure.ingest.sbom.lines import is_one_line, lines_of

PRETTY = """{
  "bomFormat": "CycloneDX",
  "components": [
    {
      "name": "a",
      "bom-ref": "pkg:npm/a@1"
    },
    { "bom-ref" : "b", "name": "b" }
  ],
  "dependencies": [
    {"ref": "c", "dependsOn": ["b"]}
  ]
}
"""


def lines(text: str, *refs: str, key: str = "bom-ref") -> dict[str, int]:
    return lines_of(text.encode(), key, refs)


def test_a_member_is_found_on_its_line() -> None:
    assert lines(PRETTY, "pkg:npm/a@1", "b") == {"pkg:npm/a@1": 6, "b": 8}


def test_the_same_text_as_another_member_is_not_taken_for_it() -> None:
    assert lines(PRETTY, "c") == {}


def test_a_member_may_begin_on_one_line_and_end_on_the_next() -> None:
    assert lines('{\n"bom-ref"\n:\n"a"}', "a") == {"a": 2}


def test_of_copies_the_first_is_told() -> None:
    assert lines('[{"bom-ref":"a"},\n{"bom-ref":"a"}]', "a") == {"a": 1}


def test_a_text_that_quotes_a_member_is_not_one() -> None:
    quoted = json.dumps({"description": '"bom-ref":"a"'})

    assert lines(quoted + '\n{"bom-ref":"a"}', "a") == {"a": 2}


@pytest.mark.parametrize(
    "spelled",
    ["pkg:npm/é@1", r"pkg:npm\/é@1", r"pkg:npm/\u00e9@1", r"pkg:npm/\u00E9@1", r"pkg:npm\/\u00e9@1",
     r"\u0070kg:npm/é@1"],
)  # fmt: skip
def test_a_reference_is_found_however_it_is_escaped(spelled: str) -> None:
    assert lines('\n\n{"bom-ref":"' + spelled + '"}', "pkg:npm/é@1") == {"pkg:npm/é@1": 3}


def test_a_reference_with_a_quote_and_a_backslash_is_found() -> None:
    ref = 'a"b\\c'

    assert lines("\n" + json.dumps({"bom-ref": ref}), ref) == {ref: 2}


def test_a_character_beyond_the_first_plane_is_found_when_escaped() -> None:
    assert lines('{"bom-ref":"\\ud83d\\ude80"}', "\N{ROCKET}") == {"\N{ROCKET}": 1}


def test_a_longer_reference_is_not_taken_for_a_shorter_one() -> None:
    assert lines('{"bom-ref":"ab"}\n{"bom-ref":"a"}', "a") == {"a": 2}


def test_another_key_is_searched_for_spdx() -> None:
    assert lines('\n{"SPDXID":"SPDXRef-a"}', "SPDXRef-a", key="SPDXID") == {"SPDXRef-a": 2}


def test_bytes_that_changed_meanwhile_cost_only_the_line() -> None:
    assert lines_of(b'{"bom-ref":"\\x"}\n{"bom-ref":"\xff\\"}', "bom-ref", ["a"]) == {}


@pytest.mark.parametrize(("raw", "single"), [(b"{}", True), (b"{}\n", True), (b"{\n}", False)])
def test_a_document_on_one_line_is_known(raw: bytes, single: bool) -> None:
    assert is_one_line(raw) is single


XML = """<?xml version="1.0"?>
<bom xmlns="http://cyclonedx.org/schema/bom/1.6">
  <components>
    <component type="library" bom-ref="pkg:npm/a@1">
      <name>a</name>
    </component>
    <component
        type='library'
        bom-ref = 'b'>
      <name>b</name>
    </component>
  </components>
  <dependencies><dependency ref="c"/></dependencies>
</bom>
"""


def test_an_attribute_is_found_on_its_line() -> None:
    assert lines(XML, "pkg:npm/a@1", "b") == {"pkg:npm/a@1": 4, "b": 9}


def test_the_same_text_as_another_attribute_is_not_taken_for_it() -> None:
    assert lines(XML, "c") == {}


@pytest.mark.parametrize(
    "hidden",
    ['<!-- <c bom-ref="a"/> -->', '<c><![CDATA[<c bom-ref="a"/>]]></c>', '<c>c bom-ref="a"</c>',
     """<c note='<c bom-ref="a"' />""", '<c x:bom-ref="a"/>'],
)  # fmt: skip
def test_what_only_looks_like_an_attribute_is_not_one(hidden: str) -> None:
    assert lines(f'<bom>{hidden}\n<c bom-ref="a"/></bom>', "a") == {"a": 2}


@pytest.mark.parametrize("spelled", ["a&amp;b", "a&#38;b", "a&#x26;b"])
def test_an_attribute_is_found_however_it_is_escaped(spelled: str) -> None:
    assert lines(f'<bom>\n<c bom-ref="{spelled}"/></bom>', "a&b") == {"a&b": 2}


def test_an_attribute_is_found_in_utf_16() -> None:
    raw = '<bom>\n<c bom-ref="é"/></bom>'.encode("utf-16")

    assert lines_of(raw, "bom-ref", ["é"]) == {"é": 2}


def test_a_tag_that_never_ends_costs_only_the_line() -> None:
    assert lines_of(b'<bom>\n<c bom-ref="a', "bom-ref", ["a"]) == {}
