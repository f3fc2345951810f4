"""Is a file of judgements read as it was written, and refused in one line where it cannot be?"""

import json
import re
from pathlib import Path

import jsonschema
import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from exposure.errors import InputError
from exposure.ingest.authored.judgements import lines_of, read_judgements
from exposure.ingest.authored.line import line_of, with_id
from exposure.ingest.authored.schema import judgement_schema, write_schema
from exposure.ingest.bounds import DEFAULT_BOUNDS, Bounds
from exposure.model.judgements.judgement import FITTING
from exposure.model.judgements.words import ReasonCode
from tests.assess.judgements.said import bought, said

ONE = said("no_match", bought())
TWO = said("unsure", bought("Veyra Plumbing"), by="Bo Chen")
LINE = json.loads(line_of(ONE))


def read(raw: bytes):
    return [placed.judgement for placed in lines_of(raw, "j.jsonl").judgements]


def line(**fields: object) -> bytes:
    """The line of the first judgement with other fields; a field that is None is left out."""
    return json.dumps({k: v for k, v in (LINE | fields).items() if v is not None}).encode()


def test_what_is_written_is_read_back_with_its_place() -> None:
    found = list(lines_of(line_of(ONE) + line_of(TWO), "j.jsonl").judgements)

    assert [(one.judgement, one.place) for one in found] == [(ONE, "j.jsonl:1"), (TWO, "j.jsonl:2")]


@pytest.mark.parametrize(
    "raw",
    [
        b"\xef\xbb\xbf" + line_of(ONE),
        line_of(ONE).replace(b"\n", b"\r\n"),
        line_of(ONE).rstrip(),
        b"\n\n" + line_of(ONE) + b"  \n",
        json.dumps(dict(reversed(LINE.items()))).encode(),
    ],
)
def test_what_editors_and_merges_do_to_a_file_is_no_obstacle(raw: bytes) -> None:
    assert read(raw) == [ONE]


def test_a_line_that_a_merge_left_twice_counts_once(tmp_path: Path) -> None:
    for name in ("a.jsonl", "b.jsonl"):
        (tmp_path / name).write_bytes(line_of(ONE) * 2)

    read = read_judgements(("a.jsonl", "b.jsonl", "a.jsonl"), tmp_path, DEFAULT_BOUNDS)

    assert [one.place for one in read.judgements] == ["a.jsonl:1"]
    assert [(one.name, one.judgements) for one in read.files] == [("a.jsonl", 2), ("b.jsonl", 2)]


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (line(judgement="maybe"), "judgement: expected match, no_match or unsure, met 'maybe'"),
        (line(reason_code="bad"), "reason_code: expected different_company, person_or_place, "),
        (line(schema="exposure-judgements/2"), "schema: expected exposure-judgements/1 "),
        (line(by=None), "expected the field 'by'"),
        (line(by=""), "by: expected a text, met an empty one"),
        (line(by="  "), "by: expected a text, met blanks"),
        (line(reason=" "), "reason: expected a text, met blanks"),
        (line(by=7), "by: expected a text, met a whole number"),
        (line(on="20.11.2026"), "on: expected a day as YYYY-MM-DD, met another text"),
        (line(expires="2026-11-19"), "expires: expected no day before 2026-11-20"),
        (line(subjects=[]), "subjects: expected at least one, met none"),
        (line(subjects=LINE["subjects"] * 2), "subjects: expected each once, met 'vendor: veyra "),
        (line(note="x"), "expected a known field, met 'note'"),
        (line(id="J-1"), "id: expected a text such as J-0123456789abcdef"),
        (line(id="J-0123456789abcdef"), f"id: expected {ONE.id} for what the line says, met J-0"),
        (line(reason="Something else."), "id: expected J-"),
        (line(reason_code="same_company"), "reason_code: expected one that fits no_match ("),
        (line(approved_by="ann LEE"), "approved_by: expected another person than by, met 'ann LEE'"),
        (line(subjects=[LINE["subjects"][0] | {"confidence": "sure"}]),
         "subjects[0].confidence: expected confirmed, probable or review, met 'sure'"),
        (line(subjects=[LINE["subjects"][0] | {"relations": ["made"]}]),
         "subjects[0].relations[0]: expected made_by, connector_to, "),
        (b"<<<<<<< HEAD", "expected a judgement, met a mark of a merge"),
        (line()[:-9], "expected one JSON object, met a line that is cut off"),
        (b"judgement,vendor", "expected one JSON object, met malformed JSON"),
        (b"[]", "expected a JSON object, met a list"),
        (b"\xff\xfe{", "expected one JSON object, met malformed JSON"),
        (b'{"by": "\xff"}', "expected text in UTF-8, met other bytes"),
        (b"[" * 100_000, "expected a JSON object, met a list"),
        (b'{"x":' + b"[" * 100_000, "expected"),
    ],
)  # fmt: skip
def test_a_line_that_cannot_be_used_is_refused_with_its_number(raw: bytes, told: str) -> None:
    with pytest.raises(InputError) as caught:
        read(line_of(TWO) + raw)

    assert caught.value.message.startswith(f"j.jsonl:2: {told}"), caught.value.message
    assert "\n" not in caught.value.message
    assert caught.value.hint


@given(st.binary(max_size=200))
def test_no_bytes_end_in_a_traceback(raw: bytes) -> None:
    if raw.removeprefix(b"\xef\xbb\xbf").strip():
        with pytest.raises(InputError, match=r"^j\.jsonl:\d+: "):
            read(raw)


@pytest.mark.parametrize("name", ["missing.jsonl", "."])
def test_a_file_that_is_not_there_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"expected a file of judgements, met (none|a folder)"):
        read_judgements((name,), tmp_path, DEFAULT_BOUNDS)


def test_a_file_beyond_the_bound_is_refused(tmp_path: Path) -> None:
    (tmp_path / "j.jsonl").write_bytes(line_of(ONE))

    with pytest.raises(InputError, match="expected at most 10 bytes"):
        read_judgements(("j.jsonl",), tmp_path, Bounds(max_file_bytes=10))


def test_a_field_that_is_at_its_default_changes_no_id() -> None:
    assert with_id(replace(TWO, approved_by="")).id == TWO.id
    assert with_id(replace(TWO, approved_by="Di Orr")).id != TWO.id


def test_each_reason_code_fits_some_judgement() -> None:
    assert set(FITTING) == set(ReasonCode)
    assert all(FITTING.values())


def test_the_published_schema_is_the_structs(root: Path) -> None:
    published = (root / "docs/reference/judgements-1.schema.json").read_bytes()

    assert published == write_schema()


def test_a_line_is_valid_against_the_schema_and_one_of_another_field_is_not() -> None:
    schema = judgement_schema()
    jsonschema.Draft202012Validator.check_schema(schema)

    jsonschema.validate(LINE, schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(LINE | {"note": "x"}, schema)


def test_each_code_and_field_is_on_the_page(root: Path) -> None:
    page = (root / "docs/reference/judgements.md").read_text(encoding="utf-8")
    names = [*ReasonCode, *msgspec.json.decode(line_of(ONE)), *LINE["subjects"][0]]

    assert [name for name in names if f"`{name}`" not in page] == []


def test_five_times_the_lines_take_about_five_times_the_work(calls_of) -> None:
    few, many = (line_of(ONE) * count for count in (1_000, 5_000))

    assert len(read(many)) == 5_000
    assert calls_of(lambda: read(many)) < 6 * calls_of(lambda: read(few))


@pytest.mark.parametrize("field", ["judgement", "key"])
def test_a_field_that_stands_twice_is_refused_as_readers_take_one_or_the_other(field: str) -> None:
    raw = line_of(ONE)
    twice = re.sub(rb'("%s":"[^"]*")' % field.encode(), rb"\1,\1", raw, count=1)
    assert twice != raw

    with pytest.raises(InputError, match=rf"j\.jsonl:1: {field}: expected each field once"):
        lines_of(twice, "j.jsonl")
