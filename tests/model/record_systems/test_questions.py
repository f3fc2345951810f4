"""Is a company asked for each record system of which it said nothing, and for no other?"""

import tomllib
from pathlib import Path

from exposure.jobs.settings import settings_from
from exposure.model.record_systems.known import KNOWN_SYSTEMS
from exposure.model.record_systems.questions import questions_of, unsaid_systems
from exposure.model.record_systems.stated import StatedSystem
from exposure.model.settings import Settings

ALL = tuple(StatedSystem(known.key, "not_fed") for known in KNOWN_SYSTEMS)


def test_without_a_declaration_each_known_system_is_asked_for() -> None:
    lines = questions_of(Settings())

    table = tomllib.loads("\n".join(lines))
    assert table == {"record_systems": {known.key: "exists" for known in KNOWN_SYSTEMS}}


def test_what_is_pasted_is_read_and_leaves_no_question(tmp_path: Path) -> None:
    text = "\n".join(questions_of(Settings()))
    (tmp_path / "exposure.toml").write_text(text, encoding="utf-8")

    settings = settings_from((), None, None, {}, tmp_path)

    assert questions_of(settings) == ()


def test_a_system_that_was_declared_is_not_asked_for_and_the_table_is_not_opened_again() -> None:
    lines = questions_of(Settings(record_systems=(StatedSystem("SSO", "not_fed"),)))

    assert "[record_systems]" not in lines
    assert not any(line.startswith("single_sign_on") for line in lines)
    assert sum(not line.startswith("#") for line in lines) == len(KNOWN_SYSTEMS) - 1


def test_where_all_was_said_nothing_is_asked() -> None:
    assert questions_of(Settings(record_systems=ALL)) == ()


def test_a_system_of_the_companys_own_answers_no_question() -> None:
    own = Settings(record_systems=(StatedSystem("purchase ledger"),))

    assert unsaid_systems(own) == KNOWN_SYSTEMS


def test_of_one_build_nothing_is_asked() -> None:
    assert questions_of(Settings(record_systems=None)) == ()


def test_each_line_says_what_the_system_holds() -> None:
    lines = questions_of(Settings())

    for known in KNOWN_SYSTEMS:
        assert any(line.endswith(f"# {known.name}: {known.holds}") for line in lines)
