"""Is a draft of ours that lies in a folder ever taken for an inventory, or anything else for a draft?"""

from hashlib import sha256
from pathlib import Path

import msgspec
import pytest

from exposure.ingest.packaged import RECORD, SCHEMA
from exposure.model.attest.package import PACKAGE_SCHEMA

VENDORS = b"Vendor,Product\nVeyrantha,Lens\n"


def packaged(folder: Path, name: str, raw: bytes, *, listed: bytes | None = None) -> None:
    """A package that lists one file, as it is or as it was."""
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(raw)
    digest = sha256(raw if listed is None else listed).hexdigest()
    record = {"schema": SCHEMA, "files": [{"path": name, "sha256": digest}]}
    (folder / RECORD).parent.mkdir(parents=True, exist_ok=True)
    (folder / RECORD).write_bytes(msgspec.json.encode(record))


def kinds(estate) -> dict[str, str]:
    return {gap.document: gap.kind for gap in estate.gaps}


def test_both_ends_speak_of_the_same_schema() -> None:
    assert SCHEMA == PACKAGE_SCHEMA


@pytest.mark.parametrize("name", ["outgoing/Navy/a.md", "internal/N/b.docx", "outgoing/c.pdf"])
def test_a_draft_that_its_package_lists_is_a_note(tmp_path: Path, read_inputs, name: str) -> None:
    packaged(tmp_path / "package", name, b"# Names Veyrantha\n")

    estate = read_inputs(".", folder=tmp_path)

    assert kinds(estate) == {
        f"package/{name}": "own-output",
        f"package/{RECORD}": "own-output",
    }
    assert {gap.effect.value for gap in estate.gaps} == {"note"}


def test_a_draft_that_a_person_changed_is_read_again(tmp_path: Path, read_inputs) -> None:
    packaged(tmp_path, "outgoing/a.md", VENDORS, listed=b"as drafted")

    estate = read_inputs(".", folder=tmp_path)

    assert kinds(estate).get("outgoing/a.md") != "own-output"


@pytest.mark.parametrize(
    "name", ["vendors.csv", "vendors.xlsx", "app.cdx.json", "vendors.md", "internal/vendors.csv"]
)
def test_no_record_can_hide_an_inventory(tmp_path: Path, read_inputs, name: str) -> None:
    packaged(tmp_path, name, VENDORS)

    assert [row.vendor for row in read_inputs(".", folder=tmp_path).rows] == ["Veyrantha"]


def test_a_record_speaks_of_its_own_folder_alone(tmp_path: Path, read_inputs) -> None:
    packaged(tmp_path / "one", "outgoing/a.md", VENDORS)
    (tmp_path / "two" / "outgoing").mkdir(parents=True)
    (tmp_path / "two" / "outgoing" / "a.md").write_bytes(VENDORS)

    assert [row.vendor for row in read_inputs(".", folder=tmp_path).rows] == ["Veyrantha"]


@pytest.mark.parametrize("raw", [b"{", b"[]", b"\xff", b'{"schema": "other", "files": []}'])
def test_a_record_that_is_none_lists_nothing(tmp_path: Path, read_inputs, raw: bytes) -> None:
    packaged(tmp_path, "outgoing/a.md", VENDORS)
    (tmp_path / RECORD).write_bytes(raw)

    assert kinds(read_inputs(".", folder=tmp_path)).get("outgoing/a.md") != "own-output"
