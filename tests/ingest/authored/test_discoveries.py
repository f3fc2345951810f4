"""Is a file of discoveries read as it was written, and refused in one line where it cannot be?"""

import json
from datetime import date, datetime
from pathlib import Path

import jsonschema
import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from exposure.errors import InputError
from exposure.ingest.authored.discoveries import discoveries_in, read_discoveries
from exposure.ingest.authored.line import line_of, with_id
from exposure.ingest.authored.schema import discovery_schema, write_discovery_schema
from tests.assess.clocks.told import DAYS, bought, discovery

ONE = discovery(bought(DAYS))
TWO = discovery(bought(DAYS), by="Bo Chen", zone="America/New_York", note="By telephone.")
LINE = json.loads(line_of(ONE))


def read(raw: bytes):
    return [placed.discovery for placed in discoveries_in(raw, "d.jsonl")]


def line(**fields: object) -> bytes:
    """The line of the first discovery with other fields; a field that is None is left out."""
    return json.dumps({k: v for k, v in (LINE | fields).items() if v is not None}).encode()


def test_what_is_written_is_read_back_with_its_place() -> None:
    found = list(discoveries_in(line_of(ONE) + line_of(TWO), "d.jsonl"))

    assert [(one.discovery, one.place) for one in found] == [(ONE, "d.jsonl:1"), (TWO, "d.jsonl:2")]


def test_the_offset_stands_as_it_was_written() -> None:
    assert LINE["at"] == "2026-11-20T14:05:00-05:00"
    assert read(line())[0].at.isoformat() == "2026-11-20T14:05:00-05:00"


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

    read = read_discoveries(("a.jsonl", "b.jsonl", "a.jsonl"), tmp_path, 10_000)

    assert [one.place for one in read.discoveries] == ["a.jsonl:1"]
    assert [(one.name, one.discoveries) for one in read.files] == [("a.jsonl", 2), ("b.jsonl", 2)]
    assert [source.name for source in read.sources] == ["a.jsonl", "b.jsonl"]


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (line(at="2026-11-20T14:05:00"), "at: expected a time with its offset from UTC, such as "),
        (line(at="2026-11-20"), "at: expected a time such as 2026-11-20T14:05:00-05:00, met another"),
        (line(at="1999-12-31T23:00:00Z"), "at: expected a year from 2000 to 2090, met 1999"),
        (line(at="9999-12-31T23:00:00-12:00"), "at: expected a year from 2000 to 2090, met 9999"),
        (line(at="2026-11-23T00:00:00Z"),
         "at: expected no time after 2026-11-22, on which it was recorded, met 2026-11-23 in UTC"),
        (line(at="2026-11-22T20:00:00-05:00"), "at: expected no time after 2026-11-22, "),
        (line(zone="Mars/Olympus"), "zone: expected a name such as America/New_York, met 'Mars/Oly"),
        (line(zone="EST5"), "zone: expected a name such as America/New_York, met 'EST5'"),
        (line(zone="Europe/Berlin"), "at: expected the offset that Europe/Berlin has then, as in "
         "2026-11-20T20:05+01:00, met 2026-11-20T14:05-05:00"),
        (line(by=" "), "by: expected a text, met blanks"),
        (line(by=""), "by: expected a text, met an empty one"),
        (line(source="\t"), "source: expected a text, met blanks"),
        (line(source=None), "expected the field 'source'"),
        (line(target="X-1"), "target: expected a text such as F-0123456789"),
        (line(recorded_on="soon"), "recorded_on: expected a day as YYYY-MM-DD, met another text"),
        (line(as_suspicion="yes"), "as_suspicion: expected true or false, met a text"),
        (line(subjects=[]), "subjects: expected at least one, met none"),
        (line(subjects=LINE["subjects"] * 2), "subjects: expected each once, met 'F-"),
        (line(schema="exposure-judgements/1"), "schema: expected exposure-discoveries/1 (another "),
        (line(handling="public"), "expected a known field, met 'handling'"),
        (line(id="D-1"), "id: expected a text such as D-0123456789abcdef"),
        (line(id="D-0123456789abcdef"), f"id: expected {ONE.id} for what the line says, met D-0"),
        (line(note="Changed later."), "id: expected D-"),
        (b"<<<<<<< HEAD", "expected a discovery, met a mark of a merge"),
        (line()[:-9], "expected one JSON object, met a line that is cut off"),
        (b"[]", "expected a JSON object, met a list"),
    ],
)  # fmt: skip
def test_a_line_that_cannot_be_used_is_refused_with_its_number(raw: bytes, told: str) -> None:
    with pytest.raises(InputError) as caught:
        read(line_of(TWO) + raw)

    assert caught.value.message.startswith(f"d.jsonl:2: {told}"), caught.value.message
    assert "\n" not in caught.value.message
    assert "judgement" not in str(caught.value).replace("exposure-judgements/1", "")


def test_a_time_on_the_day_of_the_record_is_read_wherever_it_was() -> None:
    early = replace(ONE, at=datetime.fromisoformat("2026-11-23T08:00:00+14:00"))  # 22nd in UTC

    assert read(line_of(with_id(early))) == [with_id(early)]


@given(st.binary(max_size=200))
def test_no_bytes_end_in_a_traceback(raw: bytes) -> None:
    if raw.removeprefix(b"\xef\xbb\xbf").strip():
        with pytest.raises(InputError, match=r"^d\.jsonl:\d+: "):
            read(raw)


@given(
    st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1), timezones=st.timezones()),
    st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.text(),
)  # fmt: skip
def test_any_time_is_read_or_refused_in_one_line(at: datetime, day: date, zone: str) -> None:
    raw = line_of(with_id(replace(ONE, at=at, recorded_on=day, zone=zone)))

    told = ""
    try:
        assert read(raw)[0].at == at
    except InputError as error:
        told = error.message
    assert "\n" not in told


@pytest.mark.parametrize("name", ["missing.jsonl", "."])
def test_a_file_that_is_not_there_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"expected a file of discoveries, met (none|a folder)"):
        read_discoveries((name,), tmp_path, 10_000)


def test_a_field_that_is_at_its_default_changes_no_id() -> None:
    assert with_id(replace(ONE, note="")).id == ONE.id
    assert with_id(replace(ONE, note="x")).id != ONE.id


def test_the_published_schema_is_the_structs(root: Path) -> None:
    published = (root / "docs/reference/discoveries-1.schema.json").read_bytes()

    assert published == write_discovery_schema()


def test_a_line_is_valid_against_the_schema_and_one_of_another_field_is_not() -> None:
    schema = discovery_schema()
    jsonschema.Draft202012Validator.check_schema(schema)

    jsonschema.validate(LINE, schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(LINE | {"handling": "public"}, schema)


def test_each_field_is_on_the_page(root: Path) -> None:
    page = (root / "docs/reference/discoveries.md").read_text(encoding="utf-8")
    fields = {field.name for field in msgspec.structs.fields(ONE)}
    fields |= {field.name for field in msgspec.structs.fields(ONE.subjects[0])}

    assert sorted(name for name in fields if f"`{name}`" not in page) == []
