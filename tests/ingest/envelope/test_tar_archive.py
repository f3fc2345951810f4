"""Is every file of a tar read, or said to be missing?"""

import io
import tarfile
from functools import partial

import pytest

from exposure.errors import InputError
from exposure.ingest.bounds import Bounds

OPEN = "tar_archive.open_tar"


@pytest.fixture
def untar(opened):
    return partial(opened, OPEN)


def tarred(*members: tuple[str, bytes], kind: int = tarfile.GNU_FORMAT) -> bytes:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w", format=kind) as archive:
        for name, content in members:
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    return stream.getvalue()


@pytest.mark.parametrize("kind", [tarfile.GNU_FORMAT, tarfile.PAX_FORMAT, tarfile.USTAR_FORMAT])
def test_files_are_read(untar, kind: int) -> None:
    raw = tarred(("sboms/a.json", b"1"), ("b.json", b"22"), kind=kind)

    assert untar(raw) == ({"sboms/a.json": b"1", "b.json": b"22"}, [])


def test_names_are_names_only_and_told_apart(untar) -> None:
    members, (gap,) = untar(tarred(("../a", b"1"), ("/b", b"2"), ("/b", b"3")))

    assert members == {"a": b"1", "b": b"2", "b (2)": b"3"}
    assert (gap.kind, gap.effect.value) == ("duplicate-member", "note")


def test_a_hidden_file_that_its_maker_packed_is_read(untar) -> None:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w") as archive:
        info = tarfile.TarInfo(".sbom/app.json")
        info.size = 1
        archive.addfile(info, io.BytesIO(b"1"))

    assert untar(stream.getvalue()) == ({".sbom/app.json": b"1"}, [])


def test_hidden_files_and_links_are_notes(untar) -> None:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w") as archive:
        link = tarfile.TarInfo("link")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
        archive.addfile(tarfile.TarInfo("._a"))

    members, gaps = untar(stream.getvalue())

    assert members == {}
    assert [(gap.kind, gap.effect.value) for gap in gaps] == [("hidden-files", "note")] * 2


def test_a_damaged_header_behind_the_first_is_not_taken_for_the_end(untar) -> None:
    raw = bytearray(tarred(("a", b"1"), ("b", b"2")))
    raw[1024 + 150] ^= 0xFF

    members, (gap,) = untar(bytes(raw))

    assert members == {"a": b"1"}
    assert (gap.kind, gap.effect.value) == ("unread-bytes", "hides_presence")


def test_another_archive_behind_the_end_is_not_overlooked(untar) -> None:
    _, (gap,) = untar(tarred(("a", b"1")) + tarred(("b", b"2")))

    assert gap.kind == "unread-bytes"


def test_an_archive_without_end_may_be_cut_short(untar) -> None:
    _, (gap,) = untar(tarred(("a", b"1"))[:1024])

    assert gap.reason == "the archive has no end mark, and may be cut short"


@pytest.mark.parametrize("raw", [tarred(("a", b"1" * 2_000))[:1500], tarred(("a", b"1"))[:300]])
def test_one_that_is_cut_short_is_refused(untar, raw: bytes) -> None:
    with pytest.raises(
        InputError, match="outer: expected a tar archive, met one that cannot be read"
    ):
        untar(raw)


def test_bounds_hold(untar) -> None:
    with pytest.raises(InputError, match="at most 1 members"):
        untar(tarred(("a", b"1"), ("b", b"2")), bounds=Bounds(max_members=1))
    with pytest.raises(InputError, match="unpacks to at most 10 bytes"):
        untar(tarred(("a", bytes(11))), bounds=Bounds(max_expanded_bytes=10))


def test_only_what_is_wanted_is_unpacked(untar) -> None:
    assert untar(tarred(("a", b"1"), ("b", b"2")), wanted="b".__eq__)[0] == {"b": b"2"}


def of_type(kind: bytes, content: bytes) -> bytes:
    raw = bytearray(tarred(("a.json", b"1"), ("odd", content)))
    header = raw.index(b"odd\x00")
    raw[header + 156 : header + 157] = kind
    raw[header + 148 : header + 156] = b" " * 8
    total = sum(raw[header : header + 512])
    raw[header + 148 : header + 156] = b"%06o\x00 " % total
    return bytes(raw)


@pytest.mark.parametrize(("kind", "content"), [(b"Z", b"{}"), (b"D", b"{}"), (b"Z", b"")])
def test_a_member_of_an_unusual_type_hides_presence(untar, kind: bytes, content: bytes) -> None:
    members, (gap,) = untar(of_type(kind, content))

    assert members == {"a.json": b"1"}
    assert (gap.kind, gap.effect.value, gap.place) == ("unread-member", "hides_presence", "odd")


def test_many_members_of_unusual_types_are_counted(untar) -> None:
    raw = of_type(b"Z", b"")
    start = raw.index(b"odd\x00")
    header = raw[start : start + 512]

    _, gaps = untar(raw[:start] + header * 25 + bytes(1024))

    assert len(gaps) == 21
    assert gaps[-1].reason == "5 further members are of types that are not read"


@pytest.mark.parametrize(
    "kind", [tarfile.DIRTYPE, tarfile.FIFOTYPE, tarfile.CHRTYPE, tarfile.BLKTYPE, b"V"]
)
def test_folders_devices_and_pipes_hide_nothing(untar, kind: bytes) -> None:
    assert untar(of_type(kind, b"")) == ({"a.json": b"1"}, [])
