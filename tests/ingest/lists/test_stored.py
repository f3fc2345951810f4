import json

import jsonschema
import pytest
from msgspec.structs import replace

from exposure.errors import InputError
from exposure.ingest.lists.stored import (
    content_hash,
    list_schema,
    read_stored,
    write_list,
    write_schema,
)


@pytest.fixture
def stored(imported) -> bytes:
    return write_list(imported("entities.ftm.json"))


def test_a_list_is_read_back_as_it_was(imported) -> None:
    for name in ("entities.ftm.json", "own_list.csv", "FASCSAOrders23277.CSV", "section_1260h.txt"):
        found = imported(name)

        read = read_stored(write_list(found), name)

        assert replace(read, content_sha256="") == found
        assert read.content_sha256 == content_hash(read) == content_hash(found)


def test_the_same_list_gives_the_same_bytes(imported) -> None:
    found = imported("own_list.csv")
    (first, *rest) = found.parties
    turned = replace(first, identifiers=dict(reversed(first.identifiers.items())))

    assert write_list(found) == write_list(replace(found, parties=(turned, *rest)))


def test_the_schema_stands_first_and_lines_end_in_one(stored: bytes) -> None:
    assert stored.startswith(b'{\n "schema": "exposure-list/1",\n')
    assert stored.endswith(b"}\n")


def test_the_published_schema_is_current(root) -> None:
    published = root / "docs" / "reference" / "list-1.schema.json"

    assert published.read_bytes() == write_schema()


def test_a_stored_list_fits_the_published_schema(stored: bytes) -> None:
    jsonschema.validate(json.loads(stored), list_schema())


def test_another_kind_of_code_is_refused(stored: bytes) -> None:
    with pytest.raises(InputError, match="expected a list of schema exposure-list/1, met"):
        read_stored(stored.replace(b'"lei"', b'"isin"'), "a.json")


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"name\nVeyrantha\n", "expected a list stored by exposure, met no such JSON"),
        (b'{"schema": "exposure/1"}', "met other JSON"),
        (b'{"schema": "exposure-list/2"}', "met 'exposure-list/2', which another version writes"),
        (b'{"schema": "exposure-list/1"}', "expected a list of schema exposure-list/1, met"),
        (b"\xff\xfe\x00", "expected a list stored by exposure"),
        (b"[" * 100_000, "expected a list stored by exposure"),
    ],
)
def test_what_is_no_stored_list_is_refused_in_one_line(raw: bytes, message: str) -> None:
    with pytest.raises(InputError) as met:
        read_stored(raw, "a.json")

    assert str(met.value).startswith("a.json: ")
    assert message in str(met.value)
    assert "\n" not in str(met.value)


def test_a_mark_of_byte_order_changes_nothing(stored: bytes) -> None:
    assert read_stored(b"\xef\xbb\xbf" + stored, "a") == read_stored(stored, "a")
