"""May a package take the place of what lies in its folder?"""

from hashlib import sha256
from pathlib import Path

import msgspec
import pytest

from exposure.errors import OutputError
from exposure.jobs.attesting.place import RECORD, drop_empty_folders, earlier_files
from exposure.model.attest.package import PACKAGE_SCHEMA, PackageFile, PackageRecord


def packaged(folder: Path, **files: str) -> Path:
    """A folder with an earlier package of these files."""
    for name, text in files.items():
        path = folder / name.replace("__", "/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    listed = tuple(
        PackageFile(name.replace("__", "/"), sha256(text.encode()).hexdigest())
        for name, text in files.items()
    )
    written(folder, PackageRecord(PACKAGE_SCHEMA, "1", "2026-11-22", "r", (), listed))
    return folder


def written(folder: Path, record: PackageRecord) -> None:
    path = folder / RECORD
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(msgspec.json.encode(record))


def test_a_new_or_empty_folder_holds_nothing_earlier(tmp_path: Path) -> None:
    assert earlier_files(tmp_path / "new") == earlier_files(tmp_path) == ()


def test_every_file_of_an_earlier_package_goes_with_the_new_one(tmp_path: Path) -> None:
    folder = packaged(tmp_path, outgoing__a="1", internal__b="2")

    assert earlier_files(folder) == ("outgoing/a", "internal/b", RECORD)


def test_a_file_that_is_gone_already_is_no_hindrance(tmp_path: Path) -> None:
    folder = packaged(tmp_path, outgoing__a="1")
    (folder / "outgoing/a").unlink()

    assert earlier_files(folder) == ("outgoing/a", RECORD)


def test_a_draft_that_a_person_changed_is_not_replaced(tmp_path: Path) -> None:
    folder = packaged(tmp_path, outgoing__a="1")
    (folder / "outgoing/a").write_text("signed")

    with pytest.raises(OutputError, match=r"outgoing/a: changed since it was drafted"):
        earlier_files(folder)


@pytest.mark.parametrize("with_package", [False, True])
def test_a_file_of_somebody_else_is_not_joined(tmp_path: Path, with_package: bool) -> None:
    if with_package:
        packaged(tmp_path, outgoing__a="1")
    (tmp_path / "outgoing").mkdir(exist_ok=True)
    (tmp_path / "outgoing" / "letter.txt").write_text("mine")

    with pytest.raises(OutputError, match=r"letter\.txt: expected an empty folder, or that of an"):
        earlier_files(tmp_path)


def test_a_record_of_another_version_is_not_trusted(tmp_path: Path) -> None:
    written(tmp_path, PackageRecord("exposure-package/9", "1", "2026-11-22", "r", (), ()))

    with pytest.raises(
        OutputError, match=r"expected schema exposure-package/1, met 'exposure-pack"
    ):
        earlier_files(tmp_path)


def test_a_record_that_is_none_is_refused(tmp_path: Path) -> None:
    (tmp_path / "internal").mkdir()
    (tmp_path / RECORD).write_text("{")

    with pytest.raises(OutputError, match="expected the record of a package, met another file"):
        earlier_files(tmp_path)


@pytest.mark.parametrize("path", ["../outside", "a/../../outside", "/etc/hosts", ""])
def test_a_record_that_names_files_elsewhere_removes_nothing(tmp_path: Path, path: str) -> None:
    listed = (PackageFile(path, ""),)
    written(tmp_path, PackageRecord(PACKAGE_SCHEMA, "1", "2026-11-22", "r", (), listed))

    with pytest.raises(OutputError, match="names files outside its folder"):
        earlier_files(tmp_path)


@pytest.mark.parametrize("name", ["outgoing", "internal/summary.md"])
def test_a_link_in_the_folder_is_not_followed_out_of_it(tmp_path: Path, name: str) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    folder = tmp_path / "package"
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).symlink_to(elsewhere, target_is_directory=True)

    with pytest.raises(
        OutputError, match=rf"{name}: expected a file or folder of its own, met a link"
    ):
        earlier_files(folder)


def test_a_file_put_aside_by_a_run_that_was_killed_is_told_as_such(tmp_path: Path) -> None:
    folder = packaged(tmp_path, outgoing__a="1")
    (folder / ".exposure-x1").write_text("half")

    with pytest.raises(OutputError, match=r"\.exposure-x1: belongs to a run that goes on, or was"):
        earlier_files(folder)


def test_the_folder_of_a_recipient_who_gets_nothing_any_more_is_gone(tmp_path: Path) -> None:
    (tmp_path / "outgoing" / "Quern-Bureau").mkdir(parents=True)
    (tmp_path / "internal").mkdir()
    (tmp_path / "internal" / "summary.md").write_text("x")

    drop_empty_folders(tmp_path)

    assert [path.name for path in sorted(tmp_path.rglob("*"))] == ["internal", "summary.md"]
