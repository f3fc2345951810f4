"""Is every file of a zip read, or said to be missing, whatever the archive claims?"""

import io
import struct
import warnings
import zipfile
from functools import partial

import pytest

from exposure.errors import InputError
from exposure.ingest.bounds import Bounds

OPEN = "zip_archive.open_zip"


@pytest.fixture
def unzip(opened):
    return partial(opened, OPEN)


def zipped(*members: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of two members with one name
        with zipfile.ZipFile(stream, "w", method) as archive:
            for name, content in members:
                archive.writestr(name, content)
    return stream.getvalue()


def patched(raw: bytes, at: int, value: bytes) -> bytes:
    """Overwrite bytes of the first entry of the directory."""
    start = raw.index(b"PK\x01\x02") + at
    return raw[:start] + value + raw[start + len(value) :]


def test_files_are_read_by_name(unzip) -> None:
    members, gaps = unzip(zipped(("b/z.json", b"2"), ("a.csv", b"1"), ("empty/", b"")))

    assert (list(members.items()), gaps) == ([("a.csv", b"1"), ("b/z.json", b"2")], [])


def test_a_hidden_file_that_its_maker_packed_is_read(unzip) -> None:
    members, gaps = unzip(zipped((".sbom/app.json", b"1"), ("d/.cache.json", b"2")))

    assert (list(members), gaps) == ([".sbom/app.json", "d/.cache.json"], [])


def test_hidden_files_are_counted_in_one_note(unzip) -> None:
    members, (gap,) = unzip(
        zipped(
            ("a.json", b"1"), ("__MACOSX/._a.json", b"x"), (".DS_Store", b"x"), ("d/.git/x", b"x")
        )
    )

    assert list(members) == ["a.json"]
    assert (gap.kind, gap.effect.value) == ("hidden-files", "note")
    assert gap.reason.startswith("3 hidden files were not read")


@pytest.mark.parametrize(
    ("stated", "shown"),
    [
        ("/etc/a.json", "etc/a.json"),
        ("../../a.json", "a.json"),
        ("..\\b\\a.json", "b/a.json"),
        ("a\x1b[31m\u2028.json", "a\ufffd[31m\ufffd.json"),
        ("x.zip › a.json", "x.zip > a.json"),
        ("./../", "unnamed"),
    ],
)
def test_a_name_is_a_name_only(unzip, stated: str, shown: str) -> None:
    members, _ = unzip(zipped((stated, b"1")))

    assert members == {shown: b"1"}


def test_a_folder_with_content_is_a_file(unzip) -> None:
    assert unzip(zipped(("a.json/", b"1"), ("b/", b"")))[0] == {"a.json": b"1"}


def test_two_members_of_one_name_are_both_read(unzip) -> None:
    members, (gap,) = unzip(zipped(("a.json", b"1"), ("a.json", b"2"), ("../a.json", b"3")))

    assert members == {"a.json": b"1", "a.json (2)": b"2", "a.json (3)": b"3"}
    assert (gap.kind, gap.effect.value) == ("duplicate-member", "note")


def test_an_encrypted_member_hides_presence_and_the_others_are_read(unzip) -> None:
    raw = patched(zipped(("a.json", b"1"), ("b.json", b"2")), 8, b"\x01\x00")

    members, (gap,) = unzip(raw)

    assert members == {"b.json": b"2"}
    assert (gap.kind, gap.effect.value, gap.place) == ("unread-member", "hides_presence", "a.json")
    assert "encrypted" in gap.reason


def test_a_packing_that_is_not_read_hides_presence(unzip) -> None:
    _, (gap,) = unzip(zipped(("a.json", b"1" * 99), method=zipfile.ZIP_BZIP2))

    assert (gap.kind, gap.reason) == (
        "unread-member",
        "it is packed by method 12, which is not read",
    )


@pytest.mark.parametrize(("said", "met"), [(10, "more"), (5_000, "less")])
def test_a_member_whose_size_is_a_lie_hides_presence(unzip, said: int, met: str) -> None:
    raw = patched(zipped(("a.json", b"x" * 1_000)), 24, struct.pack("<I", said))

    members, (gap,) = unzip(raw)

    assert members == {}
    assert gap.reason == f"it unpacks to {met} than the {said:,} bytes that the directory states"


def test_a_damaged_member_costs_only_itself(unzip) -> None:
    raw = zipped(("a.json", b"first"), ("b.json", b"second"), method=zipfile.ZIP_STORED)

    members, (gap,) = unzip(raw.replace(b"first", b"fir5t"))

    assert members == {"b.json": b"second"}
    assert "it is damaged (Bad CRC-32" in gap.reason


def test_many_lost_members_are_counted(unzip) -> None:
    raw = zipped(*((f"{n:03}", b"x") for n in range(30)), method=zipfile.ZIP_BZIP2)

    _, gaps = unzip(raw)

    assert len(gaps) == 21
    assert gaps[-1].reason == "10 further members could not be unpacked"


@pytest.mark.parametrize("cut", [10, 60, 200])
def test_an_archive_that_is_cut_short_is_refused(unzip, cut: int) -> None:
    raw = zipped(*((f"{n}.json", b"x" * 50) for n in range(9)))

    with pytest.raises(
        InputError, match="outer: expected a zip archive, met one that cannot be opened"
    ):
        unzip(raw[:-cut])


def test_more_members_than_the_bound_are_refused(unzip) -> None:
    with pytest.raises(InputError, match=r"at most 1 members, met 2"):
        unzip(zipped(("a", b"1"), ("b", b"2")), bounds=Bounds(max_members=1))


def test_an_archive_that_announces_too_much_is_refused(unzip) -> None:
    with pytest.raises(InputError, match="unpacks to at most 1,000 bytes, met a larger one"):
        unzip(zipped(("a", bytes(5_000))), bounds=Bounds(max_expanded_bytes=1_000))


def test_one_file_larger_than_a_file_may_be_hides_presence(unzip) -> None:
    members, (gap,) = unzip(zipped(("a", bytes(50)), ("b", b"1")), bounds=Bounds(max_file_bytes=10))

    assert members == {"b": b"1"}
    assert gap.reason == "it holds 50 bytes, more than max_file_bytes allows"


def test_an_archive_in_front_of_another_is_not_overlooked(unzip) -> None:
    members, (gap,) = unzip(zipped(("hidden.json", b"1" * 99)) + zipped(("a.json", b"2")))

    assert members == {"a.json": b"2"}
    assert (gap.kind, gap.effect.value) == ("unread-bytes", "hides_presence")


def test_a_member_that_the_directory_leaves_out_is_not_overlooked(unzip) -> None:
    raw = zipped(("a.json", b"1" * 9), ("b.json", b"2" * 9), method=zipfile.ZIP_STORED)
    first = raw.index(b"PK\x01\x02")
    second = raw.index(b"PK\x01\x02", first + 1)
    end = raw.index(b"PK\x05\x06")
    size = end - second
    tail = raw[end : end + 8] + struct.pack("<HHII", 1, 1, size, first) + b"\x00\x00"

    members, (gap,) = unzip(raw[:first] + raw[second:end] + tail)

    assert members == {"b.json": b"2" * 9}
    assert gap.kind == "unread-bytes"


def test_a_streamed_archive_has_nothing_unread(unzip) -> None:
    class Pipe(io.RawIOBase):
        def __init__(self) -> None:
            self.written = bytearray()

        def writable(self) -> bool:
            return True

        def write(self, part) -> int:
            self.written += part
            return len(part)

    pipe = Pipe()
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as archive:  # writes data descriptors
        archive.writestr("a.json", b"1")
        archive.writestr("b.json", b"2")

    members, gaps = unzip(bytes(pipe.written))

    assert (members, gaps) == ({"a.json": b"1", "b.json": b"2"}, [])


def test_only_what_is_wanted_is_unpacked(unzip) -> None:
    raw = zipped(("a", b"first"), ("b", b"second"), method=zipfile.ZIP_STORED)

    assert unzip(raw.replace(b"first", b"fir5t"), wanted="b".__eq__) == ({"b": b"second"}, [])


def commented(comment: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("a.json", b"1")
        archive.comment = comment
    return stream.getvalue()


@pytest.mark.parametrize(
    "raw",
    [
        zipped(("a.json", b"1")) + b'{"bomFormat": "CycloneDX"}',
        commented(b"built") + b"SPDXVersion: SPDX-2.3",
        commented(b'\n{"bomFormat": "CycloneDX"}'),
        commented(b"<bom/>"),
        commented(b"SPDXVersion: SPDX-2.3"),
        commented(b"word " * 300),
    ],
)
def test_a_document_behind_the_end_or_in_the_comment_hides_presence(unzip, raw: bytes) -> None:
    members, (gap,) = unzip(raw)

    assert members == {"a.json": b"1"}
    assert (gap.kind, gap.effect.value) == ("unread-bytes", "hides_presence")


@pytest.mark.parametrize(
    "raw", [commented(b"built on a Monday"), zipped(("a.json", b"1")) + bytes(64)]
)
def test_a_short_comment_and_zeros_behind_the_end_hide_nothing(unzip, raw: bytes) -> None:
    assert unzip(raw) == ({"a.json": b"1"}, [])
