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
