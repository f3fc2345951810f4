"""A register file is loaded in place of the shipped register, or refused in one line."""

import sys
from pathlib import Path

import pytest
from msgspec.structs import replace

from exposure.errors import RegisterError, ResultError, SettingsError
from exposure.jobs.register.exported import load as loading
from exposure.jobs.register.exported.export import export, write_pair
from exposure.jobs.register.exported.load import base_register, loaded
from exposure.jobs.register.registered import register_for, register_of
from exposure.jobs.settings import settings_from
from exposure.model.register.file import RegisterFile
from exposure.model.settings import Settings
from exposure.register.facts import Register
from exposure.register.load import load_register
from exposure.scan.examination import scan
from tests.jobs.register.small_law import LAW, request

OLDER = replace(LAW, known_to="2020-01-01")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with an unsigned and a signed register file, its key, and another key."""
    write_pair(tmp_path / "key.pem")
    write_pair(tmp_path / "other.pem")
    export(request(tmp_path), "signed.json", key="key.pem")
    return tmp_path


def base(folder: Path, register: str = "", key: str = "", shipped: Register = LAW) -> Register:
    return base_register(shipped, Settings(register=register, register_key=key), folder)


def test_without_a_file_the_shipped_register_is_used(folder) -> None:
    assert base(folder) is LAW


def test_a_file_takes_the_place_of_the_shipped_register(folder) -> None:
    shipped = load_register()

    found = base(folder, "law.json", shipped=shipped)

    assert list(found.vendors) == list(LAW.vendors)
    assert found.record.file == found.file
    assert (found.file.name, found.file.tool, found.file.key) == ("law.json", "0.1.0", "")


def test_a_signature_is_verified_where_a_key_is_named(folder) -> None:
    found = base(folder, "signed.json", "key.pem.pub")

    assert len(found.file.key) == 64


def test_a_signature_that_nobody_asks_for_is_not_claimed(folder) -> None:
    assert base(folder, "signed.json").file.key == ""


@pytest.mark.parametrize(("register", "key", "met"), [
    ("law.json", "key.pem.pub", "law.json: expected a signature of key"),
    ("signed.json", "other.pem.pub", "signed.json: expected a signature of key"),
    ("nowhere.json", "", "nowhere.json: expected a register file, met: no such file"),
    (".", "", ".: expected a register file, met"),
    ("key.pem", "", "key.pem: expected a register file, met no such JSON"),
])  # fmt: skip
def test_a_file_that_cannot_be_used_is_one_line(folder, register, key, met) -> None:
    with pytest.raises(RegisterError) as refused:
        base(folder, register, key)

    assert str(refused.value).startswith(met)
    assert "\n" not in str(refused.value)
    assert refused.value.exit_code == 2


@pytest.mark.parametrize(("register", "key", "met"), [
    ("signed.json", "nowhere.pub", "nowhere.pub: expected a file with a key"),
    ("signed.json", "key.pem", "key.pem: expected a public Ed25519 key"),
    ("", "key.pem.pub", "key.pem.pub: expected a register file to go with this key, met none"),
])  # fmt: skip
def test_a_key_that_cannot_verify_is_one_line(folder, register, key, met) -> None:
    with pytest.raises(SettingsError) as refused:
        base(folder, register, key)

    assert str(refused.value).startswith(met)


def test_a_signed_file_that_was_changed_and_hashed_anew_is_refused_by_its_key(folder) -> None:
    """Whoever can write the file can write its hash; the signature is what he cannot write."""
    raw = (folder / "signed.json").read_bytes()
    export(request(folder, replace(LAW, known_to="2026-11-02")), "forged.json")
    forged = (folder / "forged.json").read_bytes().split(b"\n")
    forged[5] = raw.split(b"\n")[5]
    (folder / "forged.json").write_bytes(b"\n".join(forged))

    with pytest.raises(RegisterError):
        base(folder, "forged.json", "key.pem.pub")


def test_a_file_that_is_too_large_is_not_read_to_its_end(folder, monkeypatch) -> None:
    monkeypatch.setattr(loading, "MOST_BYTES", 100)

    with pytest.raises(RegisterError, match=r"expected at most 100 bytes"):
        base(folder, "law.json")


@pytest.mark.parametrize(("shipped", "later"), [(OLDER, ""), (LAW, "")])
def test_a_file_as_young_as_the_shipped_register_is_no_old_one(folder, shipped, later) -> None:
    assert loaded("law.json", "", folder, shipped).register.file.shipped_known_to == later


def test_an_older_file_says_to_when_the_shipped_register_knows(tmp_path) -> None:
    request(tmp_path, OLDER)

    assert loaded("law.json", "", tmp_path, LAW).register.file.shipped_known_to == "2026-11-01"


def test_without_the_library_a_key_says_what_to_install(folder, monkeypatch) -> None:
    monkeypatch.delitem(sys.modules, "exposure.register.exported.signing", raising=False)
    monkeypatch.setitem(sys.modules, "cryptography", None)
    for name in [name for name in sys.modules if name.startswith("cryptography.")]:
        monkeypatch.setitem(sys.modules, name, None)

    with pytest.raises(SettingsError, match=r"hint: install the program as exposure\[sign\]"):
        base(folder, "signed.json", "key.pem.pub")
    assert base(folder, "signed.json").file.key == ""


def test_the_settings_file_names_register_and_key_beside_itself(folder) -> None:
    conf = folder / "conf"
    conf.mkdir()
    (conf / "exposure.toml").write_text(
        '[register]\nregister = "../signed.json"\nregister_key = "../key.pem.pub"\n',
        encoding="utf-8",
    )

    settings = settings_from((), None, Path("conf/exposure.toml"), {}, folder)

    assert (settings.register, settings.register_key) == (
        "conf/../signed.json",
        "conf/../key.pem.pub",
    )
    assert len(register_for(settings, folder).file.key) == 64


def test_a_flag_takes_the_place_of_the_file_that_the_settings_name_but_not_of_their_key(
    folder,
) -> None:
    """A key in the settings is a promise for every run: a flag must not go around it."""
    (folder / "exposure.toml").write_text(
        '[register]\nregister = "signed.json"\nregister_key = "key.pem.pub"\n', encoding="utf-8"
    )

    settings = settings_from((), None, None, {}, folder, register=Path("law.json"))

    assert (settings.register, settings.register_key) == ("law.json", "key.pem.pub")
    with pytest.raises(RegisterError, match=r"law\.json: expected a signature"):
        register_for(settings, folder)


@pytest.mark.parametrize("key", ["register", "register_key"])
def test_an_empty_name_in_the_settings_is_refused(folder, key) -> None:
    (folder / "exposure.toml").write_text(f'[register]\n{key} = " "\n', encoding="utf-8")

    with pytest.raises(
        SettingsError, match=rf"register\.{key}: expected a name, met an empty text"
    ):
        settings_from((), None, None, {}, folder)


def saved(folder: Path, register: Register):
    (folder / "vendors.csv").write_text("vendor\nVeyrantha Inc\n", encoding="utf-8")
    return scan(["vendors.csv"], as_of="2026-10-01", register=register, folder=folder)


def test_a_result_says_which_file_it_rests_on_and_is_explained_with_it(folder) -> None:
    register = base(folder, "signed.json", "key.pem.pub")

    result = saved(folder, register)

    assert result.register.file == register.file
    assert isinstance(result.register.file, RegisterFile)
    assert [finding.vendor for finding in result.findings] == ["veyra"]
    assert list(register_of(result, folder).vendors) == list(LAW.vendors)


def test_a_result_whose_register_file_has_changed_is_not_explained_with_another(folder) -> None:
    result = saved(folder, base(folder, "law.json"))
    request(folder, OLDER)

    with pytest.raises(ResultError, match=r"law\.json: expected the register file of the scan"):
        register_of(result, folder)


def test_an_old_register_file_warns_in_a_result(folder) -> None:
    request(folder, OLDER)

    result = saved(folder, base(folder, "law.json"))

    assert any("the file is the older one" in warning for warning in result.summary.warnings)


def test_a_register_file_that_was_moved_is_named_and_is_the_same_by_its_content(folder) -> None:
    result = saved(folder, base(folder, "law.json"))
    (folder / "law.json").rename(folder / "moved.json")

    with pytest.raises(RegisterError, match=r"law\.json: expected a register file"):
        register_of(result, folder)
    assert list(register_of(result, folder, file="moved.json").vendors) == list(LAW.vendors)


def test_another_register_file_explains_no_result(folder) -> None:
    result = saved(folder, base(folder, "law.json"))
    request(folder, OLDER)
    (folder / "law.json").rename(folder / "older.json")

    with pytest.raises(ResultError, match=r"older\.json: expected the register file of the scan"):
        register_of(result, folder, file="older.json")


def test_a_register_file_is_named_only_for_a_scan_that_used_one(folder) -> None:
    with pytest.raises(ResultError, match=r"law\.json: the scan used the shipped register"):
        register_of(saved(folder, load_register()), folder, file="law.json")


def test_a_signature_is_verified_again_where_a_key_is_named(folder) -> None:
    result = saved(folder, base(folder, "signed.json"))

    assert len(register_of(result, folder, key="key.pem.pub").file.key) == 64
    with pytest.raises(RegisterError, match=r"signed\.json: expected a signature"):
        register_of(result, folder, key="other.pem.pub")
