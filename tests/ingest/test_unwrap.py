"""Is a document found again inside others, with its line, and without unpacking all anew?"""

import gzip
import io
import json
import zipfile

import pytest

from exposure.ingest import unwrap
from exposure.ingest.bounds import DEFAULT_BOUNDS
from exposure.ingest.envelope.member import Member, shown_name, told_apart
from exposure.ingest.unwrap import Shelf, find_member

SBOM = '{"bomFormat": "CycloneDX",\n"components": []}'


def zipped(**members: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in members.items():
            archive.writestr(f"{name}.json", content)
    return stream.getvalue()


def statement(line: int) -> bytes:
    before = "\n" * (line - 1)
    return f'{{"_type": "https://in-toto.io/Statement/v1",{before}"predicate": {SBOM}}}'.encode()


def find(raw: bytes, wanted: str, shelf: Shelf | None = None) -> Member | None:
    return find_member(Member("outer", raw, 1), wanted, DEFAULT_BOUNDS, shelf or Shelf())


def test_a_member_is_found_by_its_name() -> None:
    assert find(zipped(a=b"1", b=b"2"), "outer › b.json") == Member("outer › b.json", b"2", 1)


def test_what_is_not_there_is_not_found() -> None:
    assert find(zipped(a=b"1"), "outer › c.json") is None
    assert find(b"Vendor\nAcme\n", "outer › c.json") is None
    assert find(b"PK\x03\x04 damaged", "outer › c.json") is None


def test_a_slice_knows_the_line_of_the_file_that_it_is_part_of() -> None:
    found = find(gzip.compress(zipped(a=statement(5))), "outer › content › a.json › predicate")

    assert found == Member("outer › content › a.json › predicate", SBOM.encode(), 5)


def test_slices_in_slices_add_up() -> None:
    raw = b'{"x": 1,\n\n"sbom":\n' + statement(5) + b', "y": "bomFormat"}'

    found = find(raw, "outer › sbom › predicate")

    assert found is not None
    assert (found.raw, found.line) == (SBOM.encode(), 8)


def test_what_is_written_as_a_text_begins_at_its_own_first_line() -> None:
    raw = b'{"x": 1,\n\n"sbom":\n' + json.dumps(SBOM).encode() + b"}"

    found = find(raw, "outer › sbom")

    assert found is not None
    assert (found.raw, found.line) == (SBOM.encode(), 1)


def test_members_behind_a_found_one_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    raw, shelf = zipped(a=b"1", b=b"2", c=b"3"), Shelf()
    find(raw, "outer › a.json", shelf)
    monkeypatch.setattr(unwrap, "form_of", None)  # whoever opens the archive again fails

    assert find(raw, "outer › c.json", shelf) == Member("outer › c.json", b"3", 1)


def test_no_more_are_kept_than_there_is_room_for() -> None:
    raw, shelf = zipped(a=b"1", b=b"2", c=b"3", d=b"4"), Shelf(room=2)
    find(raw, "outer › a.json", shelf)

    assert shelf.nearest("outer › b.json") == Member("outer › b.json", b"2", 1)
    assert shelf.nearest("outer › c.json") is None
    assert find(raw, "outer › d.json", shelf) == Member("outer › d.json", b"4", 1)


def test_names_are_told_apart_however_often_they_stand() -> None:
    assert told_apart(["a", "a", "a (2)", "a", "b"]) == ["a", "a (2)", "a (2) (2)", "a (3)", "b"]


def test_a_long_name_is_cut() -> None:
    assert shown_name("a" * 5_000) == "a" * 300 + "…"
