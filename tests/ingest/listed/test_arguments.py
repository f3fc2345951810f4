from pathlib import Path

import pytest

from exposure.errors import InputError
from exposure.ingest.listed.arguments import inputs_of, looks_like_path
from exposure.ingest.source import Source


def _one(argument: str, folder: Path) -> Source | InputError | str:
    return next(iter(inputs_of([argument], folder)))


def test_an_existing_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "Acme").write_text("Foo\n")

    source = _one("Acme", tmp_path)

    assert isinstance(source, Source)
    assert source.name == "Acme"


@pytest.mark.parametrize(
    "text",
    ["Acme", "Maersk A/S", "pkg:npm/a/b.csv", "https://x.example/list.csv", "x.example/a.html",
     "ACME* SUB", "Acme S.p.A.", "cpe:2.3:a:x:y.json", "x" * 5_000],
)  # fmt: skip
def test_a_text_is_itself_what_is_asked_for(text: str, tmp_path: Path) -> None:
    assert _one(text, tmp_path) == text


@pytest.mark.parametrize(
    "text",
    ["vendors.csv", "lists/vendors.dat", "./vendors", "../x", "C:\\lists\\x", "a.b/vendors.xlsx",
     "my vendors.txt", "report.json", "lists\\vendors.dat"],
)  # fmt: skip
def test_what_looks_like_a_path_and_leads_nowhere_is_an_error(text: str, tmp_path: Path) -> None:
    error = _one(text, tmp_path)

    assert isinstance(error, InputError)
    assert "no such file" in error.message
    assert "\n" not in str(error)


def test_a_folder_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "Acme").mkdir()

    error = _one("Acme", tmp_path)

    assert isinstance(error, InputError)
    assert "met a folder" in error.message


def test_a_host_with_a_path_is_no_path_of_a_file() -> None:
    assert not looks_like_path("acme.example/download/setup.exe")


def test_an_empty_argument_is_an_error(tmp_path: Path) -> None:
    assert isinstance(_one(" ", tmp_path), InputError)
