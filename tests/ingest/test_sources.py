"""Which files does an argument lead to, and what is never left out silently?"""

import io
import os
import sys
import threading
from pathlib import Path
from types import SimpleNamespace

import pytest

from exposure.errors import InputError
from exposure.ingest.source import Source, sources_of

UNIX = pytest.mark.skipif(os.name == "nt", reason=f"not on {sys.platform}")


def names(*arguments: str, folder: Path) -> list[str]:
    sources, errors = sources_of(arguments, folder)
    assert errors == []
    return [source.name for source in sources if not source.hidden]


def hidden(*arguments: str, folder: Path) -> dict[str, int]:
    sources, _ = sources_of(arguments, folder)
    return {source.name: source.hidden for source in sources if source.hidden}


def only_error(*arguments: str, folder: Path = Path()) -> str:
    sources, (error,) = sources_of(arguments, folder)
    assert sources == []
    return str(error)


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    for name in ("b.json", "a.json", "inner/c.json", "inner/deep/d.csv"):
        path = tmp_path / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", encoding="utf-8")
    return tmp_path


@pytest.fixture
def standard_input(monkeypatch: pytest.MonkeyPatch):
    def give(content: bytes) -> None:
        monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(content)))

    return give


def test_a_named_file_is_named(tree: Path) -> None:
    ((source,), _) = sources_of(["in/a.json"], tree)

    assert (source.name, source.named) == ("in/a.json", True)


def test_a_folder_gives_its_files_sorted_and_unnamed(tree: Path) -> None:
    sources, _ = sources_of(["in"], tree)

    assert [source.name for source in sources] == [
        "in/a.json", "in/b.json", "in/inner/c.json", "in/inner/deep/d.csv",
    ]  # fmt: skip
    assert not any(source.named for source in sources)


@pytest.mark.parametrize(
    "name",
    [".hidden.json", ".git/config", "~$vendors.xlsx", "exposure.toml", "inner/.cache/x.json"],
)
def test_a_folder_leaves_out_what_is_no_input(name: str, tree: Path) -> None:
    path = tree / "in" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("x", encoding="utf-8")

    assert f"in/{name}" not in names("in", folder=tree)
    assert len(names("in", folder=tree)) == 4


@pytest.fixture
def with_hidden(tree: Path) -> Path:
    for name in (".git/config", ".git/HEAD", ".env", "inner/.cache/x.json"):
        path = tree / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", encoding="utf-8")
    return tree


def test_hidden_files_of_a_folder_are_counted_in_one_note(with_hidden: Path, read_inputs) -> None:
    gaps = read_inputs("in", folder=with_hidden).gaps

    (note,) = [gap for gap in gaps if gap.kind == "hidden-files"]
    assert (note.document, note.effect.value) == ("in", "note")
    assert note.reason.startswith("3 hidden files were not read")


def test_one_hidden_file_is_said_in_the_singular(tree: Path, read_inputs) -> None:
    (tree / "in" / ".env").write_text("x", encoding="utf-8")

    gaps = read_inputs("in", folder=tree).gaps

    assert [gap.reason[:26] for gap in gaps if gap.kind == "hidden-files"] == [
        "1 hidden file was not read"
    ]


def test_hidden_files_are_no_input(with_hidden: Path, read_inputs) -> None:
    assert len(read_inputs("in", folder=with_hidden).inputs) == 4


def test_a_folder_without_hidden_files_has_no_note(tree: Path) -> None:
    assert hidden("in", folder=tree) == {}


def test_a_folder_inside_a_given_one_is_not_counted_again(with_hidden: Path) -> None:
    assert hidden("in", "in", "in/inner", "in*", folder=with_hidden) == {"in": 3}


def test_a_pattern_that_matches_folders_counts_what_is_hidden_in_them(with_hidden: Path) -> None:
    assert hidden("in/inn*", folder=with_hidden) == {"in/inner": 1}


def test_files_sort_alike_on_every_operating_system(tmp_path: Path) -> None:
    for name in ("b.json", "A.json", "a/z.json", "a.json", "B/y.json"):
        (tmp_path / "in" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "in" / name).write_text("x", encoding="utf-8")

    assert names("in", folder=tmp_path) == [
        "in/A.json", "in/B/y.json", "in/a.json", "in/a/z.json", "in/b.json",
    ]  # fmt: skip
    assert names("in/*.json", folder=tmp_path) == ["in/A.json", "in/a.json", "in/b.json"]


@pytest.mark.parametrize("argument", ["in", "in/*.json", "in/Mu\u0308ller.json"])
def test_a_name_in_split_letters_is_shown_as_cells_write_it(argument: str, tmp_path: Path) -> None:
    path = tmp_path / "in" / "Mu\u0308ller.json"
    path.parent.mkdir()
    path.write_bytes(b"{}")

    ((source,), _) = sources_of([argument], tmp_path)

    assert source.name == "in/M\u00fcller.json"
    assert source.read(100) == b"{}"


def test_a_hidden_file_that_is_named_is_read(tree: Path) -> None:
    (tree / ".hidden.json").write_text("x", encoding="utf-8")

    assert names(".hidden.json", folder=tree) == [".hidden.json"]


def test_a_pattern_gives_its_matches_sorted_and_unnamed(tree: Path) -> None:
    sources, _ = sources_of(["in/*.json"], tree)

    assert [(source.name, source.named) for source in sources] == [
        ("in/a.json", False), ("in/b.json", False),
    ]  # fmt: skip


def test_two_stars_look_into_every_folder(tree: Path) -> None:
    assert names("in/**/*.json", folder=tree) == ["in/a.json", "in/b.json", "in/inner/c.json"]


def test_a_pattern_that_matches_a_folder_gives_what_it_holds(tree: Path) -> None:
    assert names("in/inn*", folder=tree) == ["in/inner/c.json", "in/inner/deep/d.csv"]


def test_a_pattern_passes_over_the_locks_of_office_programs(tree: Path) -> None:
    (tree / "in" / "~$a.json").write_text("x", encoding="utf-8")

    assert names("in/*.json", folder=tree) == ["in/a.json", "in/b.json"]


def test_a_file_with_brackets_in_its_name_is_no_pattern(tree: Path) -> None:
    (tree / "a[1].json").write_text("x", encoding="utf-8")

    assert names("a[1].json", folder=tree) == ["a[1].json"]


def test_the_same_file_is_taken_once_however_it_is_spelled(tree: Path) -> None:
    assert names("in/a.json", "in/../in/a.json", "in/a*.json", folder=tree) == ["in/../in/a.json"]


def test_a_file_that_is_also_named_counts_as_named(tree: Path) -> None:
    sources, _ = sources_of(["in", "in/a.json"], tree)

    assert {source.name for source in sources if source.named} == {"in/a.json"}
    assert len(sources) == 4


@UNIX
def test_a_link_to_a_file_is_the_same_file(tree: Path) -> None:
    (tree / "in" / "z.json").symlink_to(tree / "in" / "a.json")

    assert len(names("in", folder=tree)) == 4


@UNIX
def test_a_linked_folder_is_looked_into(tree: Path) -> None:
    (tree / "far").mkdir()
    (tree / "far" / "e.json").write_text("x", encoding="utf-8")
    (tree / "in" / "linked").symlink_to(tree / "far")

    assert "in/linked/e.json" in names("in", folder=tree)


@UNIX
def test_a_link_that_leads_back_ends(tree: Path) -> None:
    (tree / "in" / "inner" / "up").symlink_to(tree / "in")

    assert len(names("in", folder=tree)) == 4


@UNIX
def test_a_link_that_leads_nowhere_is_said_and_not_left_out(tree: Path, read_inputs) -> None:
    (tree / "in" / "lost.json").symlink_to(tree / "gone.json")

    gaps = read_inputs("in", folder=tree).gaps

    (gap,) = [gap for gap in gaps if gap.document == "in/lost.json"]
    assert (gap.kind, gap.effect.value) == ("unread-file", "hides_presence")


@UNIX
def test_a_link_to_itself_is_said_in_one_line(tree: Path, read_inputs) -> None:
    (tree / "in" / "self.json").symlink_to(tree / "in" / "self.json")

    assert "in/self.json" in {gap.document for gap in read_inputs("in", folder=tree).gaps}
    assert "a link that leads to itself" in only_error("in/self.json", folder=tree)


@UNIX
def test_a_link_that_leads_nowhere_is_no_such_file(tree: Path) -> None:
    (tree / "in" / "lost.json").symlink_to(tree / "in" / "gone.json")

    assert "no such file" in only_error("in/lost.json", folder=tree)


@pytest.mark.skipif(sys.platform != "linux", reason="other file systems refuse such a name")
def test_a_name_that_is_no_text_is_shown_with_a_mark_and_still_opened(tree: Path) -> None:
    name = os.fsdecode(b"caf\xe9.csv")
    (tree / name).write_bytes(b"Vendor")

    (source,), _ = sources_of([name], folder=tree)

    assert (source.name, source.read(100)) == ("caf\ufffd.csv", b"Vendor")


@pytest.mark.skipif(sys.platform != "linux", reason="other file systems refuse such a name")
def test_a_missing_name_that_is_no_text_is_shown_with_a_mark(tree: Path) -> None:
    assert only_error(os.fsdecode(b"caf\xe9"), folder=tree).startswith("caf\ufffd: no such file")


def test_a_closed_standard_input_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)

    assert only_error("-").startswith("standard input: cannot be read, it is closed")


def test_standard_input_is_read_once(standard_input) -> None:
    standard_input(b"Vendor\nAcme\n")

    ((source,), _) = sources_of(["-", "-"])

    assert (source.name, source.named) == ("standard input", True)
    assert source.read(100) == b"Vendor\nAcme\n"
    assert source.read(100) == b"Vendor\nAcme\n"


def test_standard_input_keeps_the_bound(standard_input) -> None:
    standard_input(b"x" * 101)
    ((source,), _) = sources_of(["-"])

    with pytest.raises(InputError, match="standard input: expected at most 100 bytes"):
        source.read(100)


@UNIX
def test_a_named_pipe_can_be_read_a_second_time_for_its_lines(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_bytes, args=(b"{}",))
    writer.start()

    ((source,), _) = sources_of(["pipe"], tmp_path)
    writer.join()

    assert source.named
    assert source.read(100) == source.read(100) == b"{}"


def test_a_missing_file_is_an_error_with_its_name() -> None:
    assert only_error("gone.json").startswith("gone.json: no such file or folder (hint: ")


def test_an_empty_folder_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()

    assert "none: expected a folder with inputs, met no files" in only_error(
        "none", folder=tmp_path
    )


def test_a_pattern_without_a_match_is_an_error(tree: Path) -> None:
    assert only_error("in/*.xlsx", folder=tree).startswith("in/*.xlsx: the pattern matches no file")


@pytest.mark.parametrize("argument", ["", " "])
def test_an_empty_argument_is_an_error_and_not_the_current_folder(
    argument: str, tree: Path
) -> None:
    assert "met an empty argument" in only_error(argument, folder=tree)


def test_a_name_too_long_for_any_disk_is_one_line() -> None:
    message = only_error("x" * 5_000)

    assert len(message) < 400


def test_the_others_are_found_though_one_is_missing(tree: Path) -> None:
    sources, errors = sources_of(["gone.json", "in/a.json"], tree)

    assert [source.name for source in sources] == ["in/a.json"]
    assert len(errors) == 1


def test_a_file_that_vanished_meanwhile_is_said_in_one_line(tmp_path: Path) -> None:
    source = Source("gone.json", tmp_path / "gone.json", named=True)

    with pytest.raises(InputError, match=r"^gone\.json: cannot be read, no such file"):
        source.read(100)


def test_a_folder_that_cannot_be_listed_is_said_in_one_line(tmp_path: Path) -> None:
    source = Source("locked", tmp_path, named=False)

    with pytest.raises(InputError, match=r"^locked: cannot be read, "):
        source.read(1 << 30)


def test_a_file_beyond_the_bound_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "big.json").write_bytes(b"x" * 101)

    with pytest.raises(InputError, match=r"big\.json: expected at most 100 bytes, met a larger"):
        Source("big.json", tmp_path / "big.json", named=True).read(100)
