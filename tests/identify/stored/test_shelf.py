"""Is an entry found in stored bytes, and no other one?"""

from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from exposure.identify.spelling.distance import shortened
from exposure.identify.stored.marks import Marked, marks_of
from exposure.identify.stored.pack import Pack, packed, unpacked
from exposure.identify.stored.shelf import Shelf, in_rows, key_set, shelved

KEYS = st.text("abc\u00e9\U00010348 ", max_size=4)
TEXTS = msgspec.msgpack.Decoder(list[tuple[str, tuple[str, ...]]]).decode
STAMP = ("facts", "code")


def pack_of(folder: Path, parts: dict[str, bytes]) -> Pack:
    path = folder / "stored.bin"
    path.write_bytes(packed(STAMP, parts))
    pack = unpacked(path, STAMP)
    assert pack is not None
    return pack


def shelf_of(folder: Path, entries: dict[str, tuple[str, ...]]) -> Shelf[tuple[str, ...]]:
    before = {"before": b"x" * (len(entries) % 5)}
    return pack_of(folder, {**before, "shelf": shelved(entries)}).shelf("shelf", TEXTS)


@given(st.dictionaries(KEYS, st.lists(KEYS, max_size=3).map(tuple), max_size=12), st.lists(KEYS))
def test_a_shelf_answers_as_a_dict_does(tmp_path_factory, entries, asked) -> None:
    shelf = shelf_of(tmp_path_factory.mktemp("shelf"), entries)

    for key in (*entries, *asked, "\ud800"):
        assert shelf.get(key, ("none",)) == entries.get(key, ("none",))
        assert (key in shelf) == (key in entries)
    assert {key: shelf[key] for key in shelf} == entries
    assert sorted(shelf.values()) == sorted(entries.values())


@given(st.frozensets(KEYS, max_size=30), st.lists(KEYS, max_size=20))
def test_a_text_is_one_of_a_set_or_is_not(tmp_path_factory, keys, asked) -> None:
    stored = pack_of(tmp_path_factory.mktemp("keys"), {"a": b"xy", "keys": key_set(keys)})
    found = stored.keys("keys")

    assert all(found.holds(key) == (key in keys) for key in (*keys, *asked, "", "\ud800"))


@given(st.lists(st.binary(max_size=9)))
def test_rows_are_found_by_their_number(tmp_path_factory, bodies: list[bytes]) -> None:
    rows = pack_of(tmp_path_factory.mktemp("rows"), {"a": b"x", "rows": in_rows(bodies)}).rows(
        "rows"
    )

    assert [rows[number] for number in range(len(bodies))] == bodies
    with pytest.raises(IndexError):
        rows[len(bodies)]


def test_the_same_entry_is_the_same_object(tmp_path: Path) -> None:
    shelf = shelf_of(tmp_path, {"a": ("x",)})

    assert shelf["a"] is shelf.get("a", ())


def test_a_key_without_an_entry_is_refused_as_a_dict_refuses_it(tmp_path: Path) -> None:
    shelf = shelf_of(tmp_path, {"a": ()})

    with pytest.raises(KeyError, match="'b'"):
        shelf["b"]


@given(st.dictionaries(KEYS, st.just(("x",)), max_size=40), st.lists(KEYS, max_size=20))
def test_no_key_that_has_an_entry_is_passed_over(tmp_path_factory, entries, asked) -> None:
    shelf = shelf_of(tmp_path_factory.mktemp("marks"), entries)
    marked = Marked(lambda: marks_of(entries), shelf)

    for word in (*entries, *asked):
        keys = {word, *shortened(word)}
        assert keys & set(entries) <= set(marked.keys_of(word)) <= keys
        assert marked.get(word, ()) == entries.get(word, ())


def test_few_keys_without_an_entry_are_let_through(tmp_path: Path) -> None:
    entries = {f"word{number}": ("x",) for number in range(1_000)}
    marked = Marked(lambda: marks_of(entries), shelf_of(tmp_path, entries))

    let_through = sum(len(marked.keys_of(f"other{number}")) for number in range(1_000))
    assert let_through < 250  # of some 8,900 keys


def test_what_was_made_from_other_facts_is_not_used(tmp_path: Path) -> None:
    path = tmp_path / "stored.bin"
    path.write_bytes(packed(STAMP, {"a": b"x"}))

    assert unpacked(path, STAMP) is not None
    assert unpacked(path, ("facts", "other code")) is None


def test_a_file_that_is_absent_or_damaged_is_not_used(tmp_path: Path) -> None:
    path = tmp_path / "stored.bin"
    assert unpacked(path, STAMP) is None
    whole = packed(STAMP, {"a": b"x" * 100})
    for damaged in (b"", b"no header", whole[:-1], whole + b"x", whole[:20]):
        path.write_bytes(damaged)
        assert unpacked(path, STAMP) is None


def test_entries_that_are_decoded_together_answer_as_a_dict_does(tmp_path: Path) -> None:
    entries = {"a": ("x",), "b": ()}
    pack = pack_of(tmp_path, {"whole": msgspec.msgpack.encode(entries)})
    whole = pack.whole("whole", msgspec.msgpack.Decoder(dict[str, tuple[str, ...]]).decode)

    assert (whole["a"], whole.get("c", ("none",)), "b" in whole) == (("x",), ("none",), True)
    assert (sorted(whole), sorted(whole.values())) == (["a", "b"], [(), ("x",)])
