"""Is it told where nothing was found under a folder, and nowhere else?"""

from pathlib import Path

import pytest

from exposure.model.gap import GapEffect
from exposure.scan.examination import scan
from tests.graph.builders import AS_OF, REGISTER

LIST = "Vendor,Product\nQuillstone,Desk\n"


def told(folder: Path, *inputs: str) -> list[tuple[str, str]]:
    """Return document and reason of each input that led to nothing."""
    result = scan(inputs, as_of=AS_OF, register=REGISTER, folder=folder)
    return [
        (gap.document, gap.reason)
        for gap in result.gaps
        if gap.kind == "unusable-input" and gap.effect is GapEffect.hides_presence
    ]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with three folders in it: two with a page and a picture, and one with a list."""
    for name in ("pages", "more", "lists"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.html").write_text("<html><p>words</p></html>")
        (tmp_path / name / "b.png").write_bytes(b"\x89PNG\r\n\x1a\n" + b"\x00" * 40)
    (tmp_path / "lists" / "list.csv").write_text(LIST)
    return tmp_path


@pytest.mark.parametrize("argument", ["pages", "pages/*", "p*"])
def test_where_no_inventory_is_met_the_argument_is_unusable(folder: Path, argument: str) -> None:
    ((document, reason),) = told(folder, argument)

    assert document == argument
    assert reason.startswith(
        "expected an SBOM or a sheet of vendors or contracts, met none in 2 files"
    )


def test_each_argument_is_told_although_another_one_holds_an_inventory(folder: Path) -> None:
    assert [one for one, _ in told(folder, "lists", "pages", "more")] == ["pages", "more"]


@pytest.mark.parametrize("argument", ["lists", "*", "lists/*"])
def test_one_inventory_among_other_files_is_enough(folder: Path, argument: str) -> None:
    assert told(folder, argument) == []


def test_what_may_be_an_inventory_is_told_by_itself(folder: Path) -> None:
    (folder / "pages" / "app.json").write_text('{"bomFormat": "CycloneDX", "comp')

    assert told(folder, "pages") == []
