"""Do outputs appear whole or not at all, and only to their owner?"""

import errno
import os
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from exposure.errors import OutputError
from exposure.jobs.outputs import write_folder, write_target

UNIX = pytest.mark.skipif(os.name == "nt", reason=f"not on {sys.platform}")


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def mode_of(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_closed_standard_output_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)

    with pytest.raises(OutputError, match="standard output: cannot be written, it is closed"):
        write_target("-", b"{}")


def test_every_output_is_put_in_place(tmp_path: Path) -> None:
    write_folder(tmp_path / "new" / "out", {"a.json": b"{}", "b.md": b"#"})

    assert contents(tmp_path / "new" / "out") == {"a.json": b"{}", "b.md": b"#"}


def test_a_folder_where_the_second_output_belongs_leaves_the_first_untouched(
    tmp_path: Path,
) -> None:
    (tmp_path / "a.json").write_bytes(b"old")
    (tmp_path / "b.md").mkdir()

    with pytest.raises(OutputError, match=r"b\.md: expected a file name, met a folder"):
        write_folder(tmp_path, {"a.json": b"new", "b.md": b"#"})

    assert contents(tmp_path) == {"a.json": b"old"}


def test_a_disk_that_fills_up_leaves_everything_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.json").write_bytes(b"old")
    written: list[int] = []

    def fill_up(handle: int) -> None:
        written.append(handle)
        if len(written) == 2:
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", fill_up)

    with pytest.raises(OutputError, match=r"cannot be written, no space left on device"):
        write_folder(tmp_path, {"a.json": b"new", "b.md": b"#"})

    assert contents(tmp_path) == {"a.json": b"old"}


def test_a_failure_while_putting_in_place_leaves_nothing_aside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: Path, target: Path) -> None:
        raise OSError(errno.EACCES, "Permission denied", str(self), None, str(target))

    monkeypatch.setattr(Path, "replace", refuse)

    with pytest.raises(OutputError, match=r"a\.json: cannot be written, permission denied"):
        write_folder(tmp_path, {"a.json": b"new"})

    assert contents(tmp_path) == {}


def refuse_to_place(monkeypatch: pytest.MonkeyPatch, name: str, also_back: bool = False) -> None:
    """Let no file be renamed to `name`; with `also_back`, none be put back either."""
    rename = Path.replace

    def replace(self: Path, target: Path) -> Path:
        back = also_back and self.name == target.name
        if target.name == name or back:
            raise OSError(errno.EACCES, "Permission denied", str(self), None, str(target))
        return rename(self, target)

    monkeypatch.setattr(Path, "replace", replace)


def test_a_second_output_that_cannot_be_placed_brings_back_the_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.json", "b.md", "c.graph"):
        (tmp_path / name).write_bytes(b"old")
    refuse_to_place(monkeypatch, "b.md")

    with pytest.raises(OutputError, match=r"b\.md: cannot be written, permission denied"):
        write_folder(tmp_path, {"a.json": b"new", "b.md": b"new", "c.graph": b"new"})

    assert contents(tmp_path) == {"a.json": b"old", "b.md": b"old", "c.graph": b"old"}
    assert len(list(tmp_path.iterdir())) == 3


def test_a_first_output_that_was_not_there_before_is_taken_away_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "b.md").write_bytes(b"old")
    refuse_to_place(monkeypatch, "b.md")

    with pytest.raises(OutputError):
        write_folder(tmp_path, {"a.json": b"new", "b.md": b"new"})

    assert contents(tmp_path) == {"b.md": b"old"}


def test_the_older_file_is_brought_back_where_files_cannot_be_linked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_names: object, **_flags: object) -> None:
        raise NotImplementedError

    (tmp_path / "a.json").write_bytes(b"old")
    monkeypatch.setattr(os, "link", refuse)
    refuse_to_place(monkeypatch, "b.md")

    with pytest.raises(OutputError):
        write_folder(tmp_path, {"a.json": b"new", "b.md": b"new"})

    assert contents(tmp_path) == {"a.json": b"old"}


def test_an_older_file_that_cannot_be_brought_back_is_kept_and_its_place_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.json").write_bytes(b"old")
    refuse_to_place(monkeypatch, "b.md", also_back=True)

    with pytest.raises(OutputError, match=r"a\.json: cannot be put back as it was \(hint: "):
        write_folder(tmp_path, {"a.json": b"new", "b.md": b"new"})

    (kept,) = [path for path in tmp_path.iterdir() if path.is_dir()]
    assert contents(kept) == {"a.json": b"old"}


def test_outputs_that_replace_older_ones_leave_nothing_else(tmp_path: Path) -> None:
    write_folder(tmp_path, {"a.json": b"old"})

    write_folder(tmp_path, {"a.json": b"new", "b.md": b"new"})

    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {
        "a.json": b"new", "b.md": b"new",
    }  # fmt: skip


@UNIX
def test_outputs_are_readable_by_their_owner_only(tmp_path: Path) -> None:
    write_folder(tmp_path / "out", {"a.json": b"{}"})

    assert (mode_of(tmp_path / "out"), mode_of(tmp_path / "out" / "a.json")) == (0o700, 0o600)


@UNIX
def test_a_file_that_others_could_read_is_replaced_by_one_they_cannot(tmp_path: Path) -> None:
    target = tmp_path / "a.json"
    target.write_bytes(b"old")
    target.chmod(0o644)

    write_target(str(target), b"new")

    assert (target.read_bytes(), mode_of(target)) == (b"new", 0o600)


@UNIX
def test_an_open_reader_of_the_old_file_keeps_what_it_opened(tmp_path: Path) -> None:
    target = tmp_path / "a.json"
    target.write_bytes(b"old")

    with target.open("rb") as reader:
        write_target(str(target), b"new")

        assert reader.read() == b"old"


def test_what_else_stands_in_the_folder_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_bytes(b"mine")

    write_folder(tmp_path, {"a.json": b"{}"})

    assert contents(tmp_path) == {"a.json": b"{}", "notes.txt": b"mine"}


def test_a_dash_is_standard_output(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    write_target("-", b"{}\n")

    assert capfdbinary.readouterr().out == b"{}\n"


@UNIX
def test_a_reader_of_standard_output_that_left_costs_one_line(root: Path) -> None:
    program = (
        "import sys\n"
        "from exposure.errors import OutputError\n"
        "from exposure.jobs.outputs import write_target\n"
        "sys.stdin.read()\n"
        "try:\n"
        "    write_target('-', b'x' * 1_000_000)\n"
        "except OutputError as error:\n"
        "    print(error, file=sys.stderr)\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program], cwd=root,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as process:  # fmt: skip
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        process.stdin.close()
        lines = process.stderr.read().decode().splitlines()

    assert len(lines) == 1
    assert lines[0].startswith("standard output: cannot be written, broken pipe")


@UNIX
def test_a_named_pipe_is_written_into_and_stays_a_pipe(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()

    write_target(str(pipe), b"{}")
    reader.join()

    assert (read, pipe.is_fifo()) == ([b"{}"], True)


@UNIX
def test_a_device_is_written_into_and_stays_a_device() -> None:
    write_target(os.devnull, b"{}")

    assert Path(os.devnull).is_char_device()


@UNIX
def test_a_link_is_followed_and_kept(tmp_path: Path) -> None:
    (tmp_path / "far").mkdir()
    (tmp_path / "far" / "a.json").write_bytes(b"old")
    (tmp_path / "link.json").symlink_to(tmp_path / "far" / "a.json")

    write_target(str(tmp_path / "link.json"), b"new")

    assert (tmp_path / "link.json").is_symlink()
    assert (tmp_path / "far" / "a.json").read_bytes() == b"new"


@UNIX
def test_a_link_to_a_file_that_is_not_there_yet_is_followed(tmp_path: Path) -> None:
    (tmp_path / "link.json").symlink_to(tmp_path / "a.json")

    write_target(str(tmp_path / "link.json"), b"new")

    assert (tmp_path / "link.json").is_symlink()
    assert (tmp_path / "a.json").read_bytes() == b"new"


@UNIX
def test_a_link_to_itself_is_refused_and_kept(tmp_path: Path) -> None:
    link = tmp_path / "link.json"
    link.symlink_to(link)

    with pytest.raises(OutputError, match=r"link\.json: expected a file name, met a link"):
        write_target(str(link), b"new")

    assert link.is_symlink()


def test_a_folder_where_a_file_is_expected_is_refused(tmp_path: Path) -> None:
    with pytest.raises(
        OutputError, match=r"expected a file name, met a folder \(hint: name a file"
    ):
        write_target(str(tmp_path), b"{}")


def test_a_file_where_a_folder_is_expected_is_refused(tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"mine")

    with pytest.raises(OutputError, match="out: expected a folder, met a file"):
        write_folder(tmp_path / "out", {"a.json": b"{}"})

    assert (tmp_path / "out").read_bytes() == b"mine"


@UNIX
def test_a_file_on_the_way_to_the_folder_is_said_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"mine")

    with pytest.raises(OutputError, match=r"cannot be written, not a directory") as caught:
        write_folder(tmp_path / "file" / "out", {"a.json": b"{}"})

    assert "\n" not in str(caught.value)


def test_the_name_of_the_file_written_aside_is_never_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(**named: object) -> None:
        raise OSError(errno.EACCES, "Permission denied", str(tmp_path / ".exposure-q1w2"))

    monkeypatch.setattr("tempfile.mkstemp", refuse)

    with pytest.raises(OutputError) as caught:
        write_folder(tmp_path, {"a.json": b"{}"})

    assert str(caught.value).startswith(f"{tmp_path}: cannot be written, permission denied")


def test_a_file_is_written_piece_by_piece(tmp_path: Path) -> None:
    write_target(str(tmp_path / "a.json"), iter([b"{", b"}"]))

    assert (tmp_path / "a.json").read_bytes() == b"{}"


def test_nothing_is_left_where_the_pieces_end_in_a_refusal(tmp_path: Path) -> None:
    def pieces() -> Iterator[bytes]:
        yield b"{"
        raise OutputError("too large")

    with pytest.raises(OutputError, match="too large"):
        write_target(str(tmp_path / "a.json"), pieces())

    assert list(tmp_path.iterdir()) == []


def test_what_stood_there_stays_where_the_pieces_end_in_a_refusal(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(b"mine")

    def pieces() -> Iterator[bytes]:
        yield b"{"
        raise OutputError("too large")

    with pytest.raises(OutputError, match="too large"):
        write_target(str(tmp_path / "a.json"), pieces())

    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"mine"]


# folders below, and files of an earlier run


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_outputs_of_one_name_in_two_folders_are_both_written(tmp_path: Path) -> None:
    outputs = {"a/list.md": b"1", "b/deep/list.md": b"2"}

    write_folder(tmp_path, outputs)
    write_folder(tmp_path, outputs)

    assert tree(tmp_path) == outputs


@UNIX
def test_folders_below_are_for_their_owner_alone(tmp_path: Path) -> None:
    write_folder(tmp_path, {"a/deep/list.md": b"1"})

    assert [mode_of(tmp_path / "a"), mode_of(tmp_path / "a" / "deep")] == [0o700, 0o700]


def test_a_file_of_an_earlier_run_goes_with_the_new_ones(tmp_path: Path) -> None:
    write_folder(tmp_path, {"a/old.md": b"1", "a/kept.md": b"2"})

    write_folder(tmp_path, {"a/kept.md": b"3"}, remove=["a/old.md", "a/kept.md", "a/never.md"])

    assert tree(tmp_path) == {"a/kept.md": b"3"}


def test_a_failure_brings_back_what_was_to_go_and_takes_new_folders_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_folder(tmp_path, {"a/old.md": b"1", "a/list.md": b"old"})
    refuse_to_place(monkeypatch, "last.md")

    with pytest.raises(OutputError, match=r"last\.md: cannot be written, permission denied"):
        write_folder(
            tmp_path, {"a/list.md": b"new", "b/new.md": b"x", "last.md": b"y"}, remove=["a/old.md"]
        )

    assert tree(tmp_path) == {"a/old.md": b"1", "a/list.md": b"old"}
    assert not (tmp_path / "b").exists()


def test_a_file_where_a_folder_belongs_is_named(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"")

    with pytest.raises(OutputError, match=r"a: expected a folder, met a file"):
        write_folder(tmp_path, {"a/list.md": b"1"})
