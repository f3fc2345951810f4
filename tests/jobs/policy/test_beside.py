"""Does one policy find the files that it names, wherever a build stands and however it is linked?"""

import os
from pathlib import Path

import pytest

from exposure.jobs.policy.beside import beside
from exposure.jobs.settings import settings_from


@pytest.fixture
def central(tmp_path: Path) -> Path:
    folder = tmp_path / "central"
    (folder / "own").mkdir(parents=True)
    for name in ("exposure.toml", "letters.yaml", "own/vendors.yaml", "own/no match.jsonl"):
        (folder / name).write_text("", encoding="utf-8")
    return folder


@pytest.fixture
def repository(tmp_path: Path, central: Path) -> Path:
    folder = tmp_path / "repositories" / "app"
    folder.mkdir(parents=True)
    return folder


@pytest.mark.parametrize("stated", ["letters.yaml", "own/vendors.yaml", "./own/../letters.yaml"])
def test_it_lies_beside_the_file_that_names_it(repository: Path, stated: str) -> None:
    config = "../../central/exposure.toml"
    found = beside(config, stated, repository)

    assert found == Path("../../central") / stated
    assert (repository / found).is_file()


def test_an_absolute_name_stays(repository: Path, central: Path) -> None:
    whole = str(central / "letters.yaml")

    assert beside("../../central/exposure.toml", whole, repository) == Path(whole)


def test_an_absolute_policy_gives_absolute_names(repository: Path, central: Path) -> None:
    found = beside(str(central / "exposure.toml"), "letters.yaml", repository)

    assert found == central / "letters.yaml"


def test_a_linked_policy_finds_what_lies_beside_the_file_itself(
    repository: Path, central: Path
) -> None:
    (repository / "exposure.toml").symlink_to(central / "exposure.toml")
    found = beside("exposure.toml", "letters.yaml", repository)

    assert (repository / found).samefile(central / "letters.yaml")


def test_what_lies_beside_the_link_comes_first(repository: Path, central: Path) -> None:
    (repository / "exposure.toml").symlink_to(central / "exposure.toml")
    (repository / "letters.yaml").write_text("", encoding="utf-8")

    assert beside("exposure.toml", "letters.yaml", repository) == Path("letters.yaml")


def test_a_linked_folder_is_the_folder(repository: Path, central: Path) -> None:
    (repository / "policy").symlink_to(central)
    found = beside("policy/exposure.toml", "letters.yaml", repository)

    assert found == Path("policy/letters.yaml")


@pytest.mark.skipif(os.sep == "\\", reason="not on win32")
def test_the_separators_of_another_system_are_understood(repository: Path) -> None:
    found = beside("../../central/exposure.toml", "own\\vendors.yaml", repository)

    assert found == Path("../../central/own/vendors.yaml")


def test_a_file_that_is_nowhere_is_told_where_it_should_be(repository: Path) -> None:
    assert beside("../../central/exposure.toml", "gone.yaml", repository) == Path(
        "../../central/gone.yaml"
    )


def test_all_that_a_policy_names_lies_beside_it(repository: Path, central: Path) -> None:
    (central / "exposure.toml").write_text(
        'judgements = ["own/no match.jsonl"]\nallocations = ["letters.yaml"]\n'
        'discoveries = ["letters.yaml"]\n[register]\noverlays = ["letters.yaml"]\n'
        'vendors = ["own\\\\vendors.yaml"]\nregister = "letters.yaml"\n',
        encoding="utf-8",
    )
    settings = settings_from((), (), Path("../../central/exposure.toml"), {}, repository)

    named = (
        *settings.judgements, *settings.allocations, *settings.discoveries, *settings.vendors,
        settings.register,
    )  # fmt: skip
    assert len(named) == 6
    assert [one for one in named if not (repository / one).is_file()] == []
