"""A register file is verified beside vendors files, each told by what it calls itself."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from exposure.jobs.register.check import check_asked
from exposure.jobs.register.exported.export import export, write_pair
from tests.jobs.register.small_law import LAW, request

OWN = "id: own-co\nname: Own Company\n"
EXTENDS = "extends: morrow\nnames: [Morrow Works]\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_pair(tmp_path / "key.pem")
    export(request(tmp_path), "signed.json", key="key.pem")
    (tmp_path / "own.yaml").write_text(OWN, encoding="utf-8")
    return tmp_path


def checked(folder: Path, *names: str, **fields):
    return check_asked(replace(request(folder, **fields), inputs=names), width=100)


def test_a_register_file_tells_what_it_holds_and_who_signed_it(folder) -> None:
    done = checked(folder, "law.json", register=None)

    assert done.code == 0
    lines = done.text.split("\n")
    assert lines[0] == "law.json"
    assert "register file of schema exposure-register/1, written by version 0.1.0" in lines[1]
    assert "facts known to 2026-11-01: 3 vendors, 3 designations, 1 authority, 1 clause" in lines[2]
    assert "  signature: none" in lines
    assert "  its facts agree with each other" in lines


def test_a_signature_is_told_as_verified_only_where_a_key_was_named(folder) -> None:
    without = checked(folder, "signed.json", register=None).text.replace("\n    ", " ")
    under = checked(folder, "signed.json", register=None, register_key=Path("key.pem.pub")).text

    assert "signature: not verified; it calls itself that of key" in without
    assert "signature: right, of key" in under


def test_an_unsigned_file_is_refused_where_a_key_is_named_and_the_others_are_told(folder) -> None:
    done = checked(
        folder, "law.json", "signed.json", register=None, register_key=Path("key.pem.pub")
    )

    assert done.code == 2
    assert [line.partition(":")[0] for line in done.refused] == ["law.json"]
    assert done.text.startswith("signed.json\n")


def test_an_old_file_is_warned_of(folder) -> None:
    asked = replace(request(folder, replace(LAW, known_to="2020-01-01")), inputs=("law.json",))

    text = check_asked(asked, width=400).text

    assert "warning: The register file law.json knows facts to 2020-01-01" in text


def test_a_vendors_file_is_read_over_the_register_file(folder) -> None:
    (folder / "more.yaml").write_text(EXTENDS, encoding="utf-8")

    over_the_file = checked(folder, "more.yaml")
    over_the_shipped = checked(folder, "more.yaml", register=None)

    assert over_the_file.code == 0
    assert "Morrowlight" in over_the_file.text
    assert over_the_shipped.code == 2


def test_register_and_vendors_files_stand_side_by_side(folder) -> None:
    done = checked(folder, "law.json", "own.yaml", "signed.json")

    assert done.code == 0
    assert [block.partition("\n")[0] for block in done.text.split("\n\n") if ".json\n" in block
            or ".yaml" in block.partition("\n")[0]][:2] == ["law.json", "own.yaml"]  # fmt: skip


@pytest.mark.parametrize("change", [
    lambda raw: raw.replace(b"Veyrantha", b"Veyranthb", 1),
    lambda raw: raw.replace(b"register/1", b"register/2", 1),
    lambda raw: raw[:-30],
])  # fmt: skip
def test_a_changed_register_file_is_refused_as_one(folder, change) -> None:
    raw = (folder / "signed.json").read_bytes()
    (folder / "signed.json").write_bytes(change(raw))

    done = checked(folder, "signed.json", register=None)

    assert (done.code, done.text, len(done.refused)) == (2, "", 1)
    assert "vendors file" not in done.refused[0]
