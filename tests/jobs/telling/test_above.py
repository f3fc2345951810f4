"""Is a settings file further up named, and never obeyed?"""

from datetime import date
from pathlib import Path

import pytest

from exposure.jobs.request import Request
from exposure.jobs.telling.above import not_obeyed

TODAY = date(2026, 11, 22)


@pytest.fixture
def deep(tmp_path: Path) -> Path:
    """A folder two levels down in a repository whose top holds settings."""
    (tmp_path / "repository" / ".git").mkdir(parents=True)
    (tmp_path / "repository" / "exposure.toml").write_text('fail_on = "exposed"\n')
    folder = tmp_path / "repository" / "services" / "desk"
    folder.mkdir(parents=True)
    return folder


def request(folder: Path, **more: object) -> Request:
    """Ask in a folder."""
    return Request(inputs=("a",), today=TODAY, folder=folder, **more)


def test_settings_at_the_top_of_the_repository_are_named_with_how_to_obey_them(deep: Path) -> None:
    assert not_obeyed(request(deep)) == (
        "../../exposure.toml is not obeyed: settings are read from the current folder alone "
        "(--config ../../exposure.toml)"
    )


def test_they_are_not_obeyed(deep: Path) -> None:
    assert request(deep).settings().config == ""


def test_nothing_is_said_where_settings_are_obeyed(deep: Path) -> None:
    asked = (
        request(deep, config=Path("other.toml")),
        request(deep, environment={"EXPOSURE_CONFIG": "other.toml"}),
        request(deep.parents[1]),
    )

    assert list(map(not_obeyed, asked)) == ["", "", ""]


def test_what_lies_above_the_repository_is_none_of_ours(tmp_path: Path, deep: Path) -> None:
    (deep.parents[1] / "exposure.toml").rename(tmp_path / "exposure.toml")

    assert not_obeyed(request(deep)) == ""


def test_outside_a_repository_nobody_looks_further_up(deep: Path) -> None:
    (deep.parents[1] / ".git").rmdir()

    assert not_obeyed(request(deep)) == ""
