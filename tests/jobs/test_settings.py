"""Which setting wins, and what is said of one that is not understood?"""

from datetime import date
from pathlib import Path

import pytest

from exposure.errors import SettingsError
from exposure.jobs.settings import CONFIG_VARIABLE, law_date, settings_from
from exposure.model.coverage import RecordSystem
from exposure.model.settings import Join, Settings

FULL = """
watch = ["deepseek"]
fail_on = "exposed"

[[join]]
sbom = "app.cdx.json"
asset = "Acme Portal"

[record_systems]
"card and expense lines" = "not_fed"
"purchase ledger" = {state = "fed", stated_by = "Ann Lee, finance"}

[bounds]
max_rows = 10
"""


@pytest.fixture
def stated(tmp_path: Path):
    def settings(text: str = "", **given: object) -> Settings:
        if text:
            (tmp_path / "exposure.toml").write_text(text, encoding="utf-8")
        given = {"watch": (), "fail_on": None, "config": None, "environment": {}} | given
        return settings_from(**given, folder=tmp_path)  # type: ignore[arg-type]

    return settings


def test_without_anything_the_defaults_hold(stated) -> None:
    assert stated() == Settings()


def test_every_key_of_the_file_is_read(stated) -> None:
    assert stated(FULL) == Settings(
        watch=("deepseek",),
        fail_on="exposed",
        joins=(Join("app.cdx.json", "Acme Portal"),),
        record_systems=(
            RecordSystem("card and expense lines", "not_fed"),
            RecordSystem("purchase ledger", "fed", "Ann Lee, finance"),
        ),
        bounds={"max_rows": 10},
        config="exposure.toml",
    )


def test_a_flag_stands_before_the_file(stated) -> None:
    assert stated(FULL, fail_on="incomplete").fail_on == "incomplete"


def test_watched_vendors_of_flag_and_file_are_added_up_once(stated) -> None:
    assert stated(FULL, watch=("hikvision", "deepseek")).watch == ("hikvision", "deepseek")


@pytest.fixture
def other(tmp_path: Path) -> Path:
    (tmp_path / "other.toml").write_text('fail_on = "incomplete"', encoding="utf-8")
    return Path("other.toml")


def test_the_environment_names_another_file(stated, other: Path) -> None:
    settings = stated(FULL, environment={CONFIG_VARIABLE: "other.toml"})

    assert (settings.fail_on, settings.config, settings.joins) == ("incomplete", "other.toml", ())


def test_a_flag_that_names_a_file_stands_before_the_environment(stated, other: Path) -> None:
    settings = stated(FULL, config=other, environment={CONFIG_VARIABLE: "gone.toml"})

    assert settings.config == "other.toml"


def test_an_empty_variable_names_no_file(stated) -> None:
    assert stated(FULL, environment={CONFIG_VARIABLE: ""}).config == "exposure.toml"


@pytest.mark.parametrize("given", [{"config": Path("gone.toml")},
                                   {"environment": {CONFIG_VARIABLE: "gone.toml"}}])  # fmt: skip
def test_a_named_file_that_is_missing_is_an_error(stated, given: dict[str, object]) -> None:
    with pytest.raises(SettingsError, match=r"^gone\.toml: cannot be read, no such file"):
        stated(FULL, **given)


def test_a_byte_order_mark_does_no_harm(stated) -> None:
    assert stated('\ufefffail_on = "exposed"').fail_on == "exposed"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('wacht = ["a"]', "exposure.toml: expected a known key, met 'wacht'"),
        ('watch = "deepseek"', "exposure.toml: watch: expected 'array', met 'str'"),
        ("watch = [1]", "exposure.toml: watch[0]: expected 'str', met 'int'"),
        ('fail_on = "maybe"', "exposure.toml: fail_on: expected one of the words it knows, met 'maybe'"),
        ('[[join]]\nsbom = "a"', "exposure.toml: join[0]: expected the key 'asset'"),
        ('[[join]]\nsbom = "a"\nasset = "b"\nwhy = "c"',
         "exposure.toml: join[0]: expected a known key, met 'why'"),
        ('[record_systems]\n"card lines" = "lost"',
         "exposure.toml: record_systems.card lines: expected one of the words it knows, met 'lost'"),
        ('[record_systems]\nledger = {state = "lost"}',
         "exposure.toml: record_systems.ledger.state: expected one of the words it knows, met 'lost'"),
        ('[record_systems]\nledger = {state = "fed", by = "Ann"}',
         "exposure.toml: record_systems.ledger: expected a known key, met 'by'"),
        ('[record_systems]\nledger = {stated_by = "Ann"}',
         "exposure.toml: record_systems.ledger: expected the key 'state'"),
        ('[bounds]\nmax_rows = "many"', "exposure.toml: bounds.max_rows: expected 'int', met 'str'"),
        ("[bounds]\nmax_rows = 0", "exposure.toml: bounds.max_rows: expected at least 1, met 0"),
        ("[bounds]\nmax_rows = true", "exposure.toml: bounds.max_rows: expected 'int', met 'bool'"),
        ("watch = [", "exposure.toml: expected TOML, met Invalid value"),
        ('watch = ["a"]\nwatch = ["b"]', "exposure.toml: expected TOML, met Cannot overwrite a value"),
    ],
)  # fmt: skip
def test_what_is_not_understood_is_said_in_one_line_with_file_and_key(
    text: str, message: str, stated
) -> None:
    with pytest.raises(SettingsError) as caught:
        stated(text)

    assert str(caught.value).startswith(message)
    assert "docs/reference/settings.md" in caught.value.hint
    assert "\n" not in str(caught.value)


def test_a_file_that_is_no_text_is_an_error(tmp_path: Path, stated) -> None:
    (tmp_path / "exposure.toml").write_bytes(b'watch = ["\xeb"]')

    with pytest.raises(SettingsError, match=r"exposure\.toml: cannot be read, not utf-8 text"):
        stated()


def test_a_bound_that_nobody_knows_is_an_error_of_the_program(
    tmp_path: Path, root: Path, run_exposure
) -> None:
    (tmp_path / "exposure.toml").write_text("[bounds]\nmax_cats = 1\n", encoding="utf-8")

    done = run_exposure("check", root / "fixtures" / "messy" / "cycle.cdx.json", cwd=tmp_path)

    assert (done.returncode, done.stdout) == (2, "")
    (line,) = done.stderr.splitlines()
    assert line.startswith("exposure: exposure.toml: ")
    assert "'max_cats'" in line


def test_a_threshold_that_nobody_knows_is_an_error(stated) -> None:
    with pytest.raises(
        SettingsError, match="--fail-on: expected exposed, possible, incomplete, met"
    ):
        stated(fail_on="sometimes")


TODAY = date(2026, 11, 22)


def test_without_a_law_date_it_is_today() -> None:
    assert law_date(None, TODAY) == "2026-11-22"


def test_a_stated_law_date_holds() -> None:
    assert law_date("2026-09-26", TODAY) == "2026-09-26"


@pytest.mark.parametrize(
    "stated", ["", "26.09.2026", "2026-9-26", "20260926", "2026-02-30", "2026-W39-6", "tomorrow"]
)
def test_a_law_date_in_another_notation_is_an_error(stated: str) -> None:
    with pytest.raises(SettingsError, match="--as-of: expected a day as YYYY-MM-DD, met"):
        law_date(stated, TODAY)


def test_a_folder_of_the_files_name_is_an_error(tmp_path: Path, stated) -> None:
    (tmp_path / "exposure.toml").mkdir()

    with pytest.raises(SettingsError, match=r"exposure\.toml: expected a file, met a folder"):
        stated()
