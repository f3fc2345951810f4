"""Is what a gzip file holds read whole, within its bounds, or refused with a reason?"""

import gzip
import io
import struct
import zlib
from functools import partial

import pytest

from exposure.errors import InputError
from exposure.ingest.bounds import Bounds

OPEN = "gzip_archive.open_gzip"


@pytest.fixture
def unzip(opened):
    return partial(opened, OPEN)


def named(content: bytes, name: str) -> bytes:
    stream = io.BytesIO()
    with gzip.GzipFile(name, "wb", fileobj=stream, mtime=0) as archive:
        archive.write(content)
    return stream.getvalue()


def test_a_document_is_unpacked_under_the_name_in_the_header(unzip) -> None:
    members, gaps = unzip(named(b"content", "app.cdx.json"))

    assert (members, gaps) == ({"app.cdx.json": b"content"}, [])


@pytest.mark.parametrize(
    ("document", "name"),
    [
        ("sboms/app.cdx.json.gz", "app.cdx.json"),
        ("app.GZ", "app"),
        ("a.zip › in/app.json.gzip", "app.json"),
        ("standard input", "content"),
    ],
)
def test_without_one_it_is_called_after_the_file(unzip, document: str, name: str) -> None:
    members, _ = unzip(gzip.compress(b"x"), document=document)

    assert list(members) == [name]


def test_a_path_in_the_header_is_a_name_only(unzip) -> None:
    members, _ = unzip(named(b"x", "a").replace(b"a\x00", b"../../etc/cron\n.d\x00", 1))

    assert list(members) == ["cron\ufffd.d"]


def test_members_behind_each_other_are_one_document(unzip) -> None:
    members, gaps = unzip(gzip.compress(b"one ") + gzip.compress(b"two"))

    assert (members, gaps) == ({"content": b"one two"}, [])


def test_zeros_behind_the_end_are_padding(unzip) -> None:
    assert unzip(gzip.compress(b"x") + bytes(512))[1] == []


def test_other_bytes_behind_the_end_hide_presence(unzip) -> None:
    members, (gap,) = unzip(gzip.compress(b"x") + b"trailing")

    assert members == {"content": b"x"}
    assert (gap.kind, gap.effect.value) == ("unread-bytes", "hides_presence")
    assert gap.reason.startswith("8 bytes behind the end")


def test_an_archive_larger_than_a_chunk_is_whole(unzip) -> None:
    content = bytes(range(256)) * 4_000
    stored = zlib.compressobj(0, wbits=31)

    members, _ = unzip(stored.compress(content) + stored.flush() + gzip.compress(b"end"))

    assert members == {"content": content + b"end"}


@pytest.mark.parametrize("cut", [1, 8, 12])
def test_one_that_is_cut_short_is_refused(unzip, cut: int) -> None:
    with pytest.raises(
        InputError, match=r"outer: expected a whole gzip archive, met one that is cut"
    ):
        unzip(gzip.compress(b"some content")[:-cut])


def test_a_wrong_sum_is_refused(unzip) -> None:
    raw = bytearray(gzip.compress(b"some content"))
    raw[-5] ^= 1

    with pytest.raises(InputError, match=r"met a damaged one \(.*incorrect data check"):
        unzip(bytes(raw))


@pytest.mark.parametrize(
    "raw", [b"\x1f\x8b", b"\x1f\x8b\x08" + b"\xff" * 40, b"\x1f\x8b\x07" + bytes(20)]
)
def test_a_hostile_header_is_refused(unzip, raw: bytes) -> None:
    with pytest.raises(InputError, match="expected a"):
        unzip(raw)


def test_an_extra_field_longer_than_the_file_is_refused(unzip) -> None:
    raw = b"\x1f\x8b\x08\x0c" + bytes(6) + struct.pack("<H", 60_000) + b"x\x00"

    with pytest.raises(InputError):
        unzip(raw)


def test_no_more_than_the_bound_is_unpacked(unzip) -> None:
    bomb = gzip.compress(bytes(50_000_000))

    with pytest.raises(
        InputError, match="expected an archive that unpacks to at most 1,000,000 bytes"
    ):
        unzip(bomb, bounds=Bounds(ratio_from_bytes=1_000, max_expanded_bytes=1_000_000,
                                  max_expansion_ratio=10_000))  # fmt: skip


def test_a_ratio_above_the_bound_is_refused(unzip) -> None:
    bomb = gzip.compress(bytes(1_000_000))

    with pytest.raises(InputError, match="met a larger one"):
        unzip(bomb, bounds=Bounds(ratio_from_bytes=100_000, max_expansion_ratio=10))


def test_below_the_bound_no_ratio_is_suspicious(unzip) -> None:
    assert len(unzip(gzip.compress(bytes(1_000_000)))[0]["content"]) == 1_000_000


def test_endless_members_are_refused(unzip) -> None:
    with pytest.raises(InputError, match="at most 3 members in a gzip archive"):
        unzip(gzip.compress(b"") * 5, bounds=Bounds(max_members=3))


def test_what_is_not_wanted_is_not_unpacked(unzip) -> None:
    assert unzip(b"\x1f\x8b damaged", wanted=lambda _: False) == ({}, [])
