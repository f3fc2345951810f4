"""An export is the whole register, whole or not at all, and says what it wrote."""

import os
import stat
from pathlib import Path

import pytest
from msgspec.structs import replace

from exposure.errors import OutputError, RegisterError, SettingsError
from exposure.jobs.register.exported.export import export, write_pair
from exposure.jobs.register.exported.load import loaded
from exposure.register.exported.file import exported_in
from exposure.register.load import load_register
from tests.jobs.register.small_law import LAW, request


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_pair(tmp_path / "key.pem")
    return tmp_path


def test_the_shipped_register_is_written_whole(folder) -> None:
    done = export(request(folder, register=None), "out.json")

    shipped = load_register()
    assert loaded("out.json", "", folder, shipped).exported.register == shipped
    assert "out.json: the shipped register, facts known to" in done.text
    assert "not signed." in done.text


def test_a_register_file_can_be_signed_by_whoever_answers_for_it(folder) -> None:
    done = export(request(folder), "signed.json", key="key.pem")

    found = loaded("signed.json", "key.pem.pub", folder, LAW)
    assert found.exported.register == LAW
    assert found.register.file.key in done.text
    assert done.text.startswith(
        "signed.json: law.json, facts known to 2026-11-01, 3 vendors, 3 des"
    )


def test_two_exports_are_the_same_bytes_signed_or_not(folder) -> None:
    for name in ("a.json", "b.json"):
        export(request(folder), name, key="key.pem")

    assert (folder / "a.json").read_bytes() == (folder / "b.json").read_bytes()


def test_the_hash_that_is_told_stands_in_the_file(folder) -> None:
    done = export(request(folder), "out.json")

    found = exported_in((folder / "out.json").read_bytes(), "out.json")
    assert done.text.endswith(f"SHA-256 of its body: {found.sha256}")


def test_files_of_the_users_own_are_no_part_of_it_and_that_is_said(folder) -> None:
    (folder / "own.yaml").write_text("id: own-co\nname: Own Co\n", encoding="utf-8")

    done = export(request(folder, vendors=("own.yaml",)), "out.json")

    assert exported_in((folder / "out.json").read_bytes(), "out.json").register == LAW
    assert done.told == ("files of your own vendors are no part of it",)


@pytest.mark.parametrize("target", ["law.json", "key.pem", "./law.json"])
def test_what_was_read_is_never_replaced(folder, target) -> None:
    asked = request(folder)
    before = (folder / target).read_bytes()

    with pytest.raises(OutputError, match="expected an output beside the inputs"):
        export(asked, target, key="key.pem")

    assert (folder / target).read_bytes() == before


def test_an_earlier_export_is_replaced(folder) -> None:
    export(request(folder), "out.json")
    export(request(folder, replace(LAW, known_to="2026-11-02")), "out.json")

    found = exported_in((folder / "out.json").read_bytes(), "out.json")
    assert found.register.known_to == "2026-11-02"


@pytest.mark.parametrize(("key", "met"), [
    ("nowhere.pem", "nowhere.pem: expected a file with a key, met: no such file"),
    ("key.pem.pub", "key.pem.pub: expected a private Ed25519 key as PEM"),
    ("large.pem", "large.pem: expected a file with a key, met one of more than 64,000 bytes"),
])  # fmt: skip
def test_a_key_that_cannot_sign_leaves_nothing_behind(folder, key, met) -> None:
    (folder / "large.pem").write_bytes(b"x" * 64_001)

    with pytest.raises(SettingsError) as refused:
        export(request(folder), "out.json", key=key)

    assert str(refused.value).startswith(met)
    assert not (folder / "out.json").exists()


def test_a_file_that_is_not_as_it_was_written_is_not_passed_on(folder) -> None:
    asked = request(folder)
    path = folder / "law.json"
    path.write_bytes(path.read_bytes().replace(b"Act 7", b"Act 8", 1))

    with pytest.raises(RegisterError, match="the file was changed after it was written"):
        export(asked, "out.json", key="key.pem")

    assert not (folder / "out.json").exists()


def test_a_pair_fits_and_only_its_owner_reads_it(tmp_path) -> None:
    done = write_pair(tmp_path / "office.pem")

    assert sorted(path.name for path in tmp_path.iterdir()) == ["office.pem", "office.pem.pub"]
    assert b"PRIVATE KEY" in (tmp_path / "office.pem").read_bytes()
    assert b"PUBLIC KEY" in (tmp_path / "office.pem.pub").read_bytes()
    assert "Fingerprint: " in done.text
    if os.name == "posix":
        assert stat.S_IMODE((tmp_path / "office.pem").stat().st_mode) == 0o600


@pytest.mark.parametrize("taken", ["office.pem", "office.pem.pub"])
def test_a_key_is_never_replaced(tmp_path, taken) -> None:
    (tmp_path / taken).write_text("mine", encoding="utf-8")

    with pytest.raises(OutputError, match="a key is never replaced"):
        write_pair(tmp_path / "office.pem")

    assert [path.read_text(encoding="utf-8") for path in tmp_path.iterdir()] == ["mine"]
