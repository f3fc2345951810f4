"""Does exposure.toml say once, and plainly, which repositories are expected?"""

from pathlib import Path

import pytest

from exposure.errors import SettingsError
from exposure.jobs.settings import settings_from
from exposure.model.record_systems.expected import ExpectedRepository

DESK = '[[repository]]\nname = "desk"\n'


def roster(folder: Path, text: str) -> tuple[ExpectedRepository, ...]:
    (folder / "exposure.toml").write_text(text, encoding="utf-8")
    return settings_from((), (), None, {}, folder).repositories


def test_names_owners_and_ages_are_read(tmp_path: Path) -> None:
    text = f'max_age_days = 30\n{DESK}owner = "Ann Lee"\nmax_age_days = 7\n{DESK.replace("desk", "web")}'

    assert roster(tmp_path, text) == (
        ExpectedRepository("desk", "Ann Lee", 7), ExpectedRepository("web", "", 30),
    )  # fmt: skip


def test_blanks_make_no_other_name(tmp_path: Path) -> None:
    """As `--asset` keeps it: a name with two blanks would answer to nothing."""
    (one,) = roster(tmp_path, DESK.replace("desk", " help   desk "))

    assert one.name == "help desk"


def test_a_sheet_lies_beside_the_file_that_names_it(tmp_path: Path) -> None:
    (tmp_path / "team").mkdir()
    (tmp_path / "team" / "own.toml").write_text('roster = "r.csv"\nmax_age_days = 7\n', "utf-8")

    read = settings_from((), (), Path("team/own.toml"), {}, tmp_path)

    assert (read.roster, read.roster_max_age_days, read.repositories) == ("team/r.csv", 7, ())


def test_nobody_expects_anything_without_a_roster(tmp_path: Path) -> None:
    assert roster(tmp_path, "") == ()


@pytest.mark.parametrize(("text", "says"), [
    (DESK + DESK.upper().replace("[[REPOSITORY]]", "[[repository]]").replace("NAME", "name"), "once"),
    ('[[repository]]\nname = " "\n', "expected a name"),
    (f"{DESK}max_age_days = 0\n", "at least 1"),
    (f'{DESK}contact = "x"\n', "expected a known key"),
    ("[[repository]]\n", "expected the key"),
    (f'{DESK}[record_systems]\nrepositories = "exists"\n', "keep one of the two"),
    ('roster = "r.csv"\n[record_systems]\nrepositories = "exists"\n', "beside the roster"),
    (f'roster = "r.csv"\n{DESK}', "expected [[repository]] or a sheet, met both"),
    ('roster = " "\n', "expected a name, met an empty text"),
    ('roster = 7\n', "roster: expected a text or nothing"),
])  # fmt: skip
def test_what_is_said_twice_or_not_at_all_is_refused(text: str, says: str, tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as met:
        roster(tmp_path, text)

    assert says in str(met.value)
    assert str(met.value).startswith("exposure.toml: ")
