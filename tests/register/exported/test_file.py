"""A register file is the register, whole and unchanged, or it is refused in one line."""

import hashlib
import json

import pytest
from msgspec.structs import replace

from exposure.errors import RegisterError
from exposure.model.designation import Handling
from exposure.model.register.file import RegisterFile
from exposure.model.register.lists import ListRecord
from exposure.register.exported.file import (
    Signature,
    body_of,
    exported_in,
    is_register_file,
    written,
)
from exposure.register.law.facts import HistoryEntry
from exposure.register.load import load_register
from tests.graph.builders import KESTRIN, VEYRA


def file_of(register) -> bytes:
    return written(register.known_to, body_of(register), None)


def test_what_is_written_comes_back(small, raw) -> None:
    found = exported_in(raw, "law.json")

    assert found.register == small
    assert (found.tool, found.signature) == ("0.1.0", None)


def test_the_shipped_register_comes_back(register) -> None:
    assert exported_in(file_of(register), "law.json").register == register


def test_two_exports_are_the_same_bytes(small, raw) -> None:
    assert file_of(small) == raw


def test_the_hash_can_be_checked_with_other_tools(raw) -> None:
    """The body is the ninth line, without its end, as docs/reference/register.md says."""
    lines = raw.decode().split("\n")
    header = json.loads(raw)

    assert lines[7] == '"body":'
    assert hashlib.sha256(lines[8].encode()).hexdigest() == header["sha256"]
    assert lines[9:] == ["}", ""]


def test_the_hash_of_the_header_can_be_checked_too(raw) -> None:
    """Lines 2 to 6, up to the comma that ends the last of them."""
    lines = raw.split(b"\n")[1:6]

    told = hashlib.sha256(b"\n".join(lines).rstrip(b",")).hexdigest()

    assert json.loads(raw)["header_sha256"] == told


def test_the_header_says_what_the_file_is(raw) -> None:
    header = json.loads(raw)

    assert list(header) == [
        "schema", "tool", "known_to", "sha256", "signature", "header_sha256", "body",
    ]  # fmt: skip
    assert (header["schema"], header["known_to"]) == ("exposure-register/1", "2026-11-01")


def test_each_changed_byte_is_refused_in_one_line(small) -> None:
    raw = written(small.known_to, body_of(small), Signature("ab" * 32, "AAAA"))
    for place in range(len(raw)):
        changed = raw[:place] + bytes([raw[place] ^ 1]) + raw[place + 1 :]
        with pytest.raises(RegisterError) as refused:
            exported_in(changed, "law.json")
        assert "\n" not in str(refused.value), place
        assert refused.value.hint, place


@pytest.mark.parametrize("change", [
    lambda raw: raw.replace(b"\n", b"\r\n"),
    lambda raw: raw + b"\n",
    lambda raw: b"\xef\xbb\xbf" + raw,
    lambda raw: json.dumps(json.loads(raw)).encode(),
    lambda raw: raw[:-10],
    lambda raw: raw.replace(b'"schema":', b'"more": 1,\n"schema":', 1),
])  # fmt: skip
def test_another_layout_of_the_same_facts_is_refused(raw, change) -> None:
    with pytest.raises(RegisterError):
        exported_in(change(raw), "law.json")


def test_a_fact_and_its_hash_changed_together_are_facts_of_somebody_else(small, raw) -> None:
    """A hash keeps out accidents; who wrote the file is for a signature to say."""
    other = file_of(replace(small, known_to="2026-11-02"))

    assert exported_in(other, "law.json").sha256 != exported_in(raw, "law.json").sha256


@pytest.mark.parametrize(("raw", "met"), [
    (b"", "expected a register file, met no such JSON"),
    (b"vendors: []", "expected a register file, met no such JSON"),
    (b"[" * 100_000, "expected a register file, met no such JSON"),
    (b"{}", "expected a register file (schema exposure-register/1), met other JSON"),
    (b'{"schema": "exposure/1"}', "met other JSON"),
    (b'{"schema": "exposure-register/2"}', "met 'exposure-register/2', which another version"),
    (b'{"schema": "exposure-register/1"}', "expected the header of a register file"),
])  # fmt: skip
def test_what_is_no_register_file_is_named(raw, met) -> None:
    with pytest.raises(RegisterError) as refused:
        exported_in(raw, "law.json")

    assert str(refused.value).startswith("law.json: ")
    assert met in str(refused.value)


def test_another_version_is_refused_with_what_to_do(raw) -> None:
    later = raw.replace(b"exposure-register/1", b"exposure-register/2")

    with pytest.raises(RegisterError, match=r"hint: write it again with the version that reads it"):
        exported_in(later, "law.json")


def test_facts_of_another_shape_name_the_version_that_wrote_them(small) -> None:
    body = body_of(small).replace(b'"known_to"', b'"known_until"', 1)

    with pytest.raises(RegisterError, match=r"shape of version 0\.1\.0, met those of version"):
        exported_in(written(small.known_to, body, None), "law.json")


def test_what_users_files_say_is_no_part_of_an_export(small, raw) -> None:
    laid = replace(
        small,
        overlays=("own.yaml sha256:0",),
        handling={VEYRA: Handling.restricted},
        not_public=("own.yaml",),
        file=RegisterFile("law.json", "0", "0.1.0"),
    )

    assert file_of(laid) == raw


_OWN_LIST = ListRecord("sam", "read", "A list", "sam.list.json", "0", None, 1, 1, 0)


def unusable(small):
    act, veyra = small.designations[0], small.vendors[VEYRA]
    step = HistoryEntry("2026-13-01", act.history[0].status, "signed", "read")
    return {
        "a month that is none": replace(small, designations=(replace(act, history=(step,)),)),
        "a deadline that is none": replace(small, designations=(replace(act, deadline="soon"),)),
        "an as_of that is none": replace(small, designations=(replace(act, as_of="2026-02-30"),)),
        "a date of knowledge that is none": replace(small, known_to="yesterday"),
        "a vendor that is missing": replace(small, vendors={KESTRIN: small.vendors[KESTRIN]}),
        "a vendor under another id": replace(small, vendors={**small.vendors, "else": veyra}),
        "a vendor without a name": replace(
            small, vendors={**small.vendors, VEYRA: replace(veyra, names=())}
        ),
        "a source that is missing": replace(small, sources={}),
        "no history": replace(small, designations=(replace(act, history=()),)),
        "a clause that is missing": replace(small, clauses=()),
        "a users' own act": replace(small, designations=(replace(act, stated_in="own.yaml"),)),
        "a users' own list": replace(small, lists=(_OWN_LIST,)),
        "an act that is not public": replace(
            small, designations=(replace(act, handling=Handling.restricted),)
        ),
    }


@pytest.mark.parametrize("fault", [
    "a month that is none", "a deadline that is none", "an as_of that is none",
    "a date of knowledge that is none", "a vendor that is missing", "a vendor under another id",
    "a vendor without a name", "a source that is missing", "no history",
    "a clause that is missing", "a users' own act", "a users' own list",
    "an act that is not public",
])  # fmt: skip
def test_facts_that_cannot_be_used_are_refused_although_the_hash_is_right(small, fault) -> None:
    with pytest.raises(RegisterError) as refused:
        exported_in(file_of(unusable(small)[fault]), "law.json")

    assert str(refused.value).startswith("law.json: ")
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(("raw", "is_one"), [
    (b'{"schema": "exposure-register/1"}', True),
    (b'{"schema": "exposure-register/7", "x": 1}', True),
    (b'{"schema": "exposure-register-diff/1"}', False),
    (b'{"schema": "exposure/1"}', False),
    (b'{"vendors": []}', False),
    (b'{"schema": 1}', False),
    (b"vendors: []", False),
    (b"", False),
])  # fmt: skip
def test_a_register_file_is_known_by_what_it_calls_itself(raw, is_one) -> None:
    assert is_register_file(raw) is is_one


def test_the_version_of_the_facts_travels_with_them(register) -> None:
    assert exported_in(file_of(register), "x").register.version == load_register().version
