"""Which setting wins, and what is said of one that is not understood?"""

from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from exposure.errors import SettingsError
from exposure.jobs.settings import CONFIG_VARIABLE, law_date, settings_from
from exposure.model.gate.criteria import EXPOSED, INCOMPLETE
from exposure.model.record_systems.stated import StatedSystem
from exposure.model.settings import Join, Settings, SheetMapping

FULL = """
watch = ["deepseek"]
fail_on = "exposed"

[[join]]
sbom = "app.cdx.json"
asset = "Acme Portal"

[[sheet]]
file = "vendors-*.xlsx"
sheet = "Approved"
kind = "vendors"
header_row = 3
columns = {"B: Supplier" = "vendor", "Internal" = ""}

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
        fail_on=(EXPOSED,),
        joins=(Join("app.cdx.json", "Acme Portal"),),
        record_systems=(
            StatedSystem("card and expense lines", "not_fed"),
            StatedSystem("purchase ledger", "fed", "Ann Lee, finance"),
        ),
        sheets=(
            SheetMapping("vendors-*.xlsx", "Approved", "vendors", 3,
                         {"B: Supplier": "vendor", "Internal": ""}, "exposure.toml"),
        ),
        bounds={"max_rows": 10},
        config="exposure.toml",
        config_sha256=sha256(FULL.encode()).hexdigest(),
    )  # fmt: skip


def test_a_flag_stands_before_the_file(stated) -> None:
    assert stated(FULL, fail_on=("incomplete",)).fail_on == (INCOMPLETE,)


def test_watched_vendors_of_flag_and_file_are_added_up_once(stated) -> None:
    assert stated(FULL, watch=("hikvision", "deepseek")).watch == ("hikvision", "deepseek")


@pytest.fixture
def other(tmp_path: Path) -> Path:
    (tmp_path / "other.toml").write_text('fail_on = "incomplete"', encoding="utf-8")
    return Path("other.toml")


def test_the_environment_names_another_file(stated, other: Path) -> None:
    settings = stated(FULL, environment={CONFIG_VARIABLE: "other.toml"})

    assert settings.fail_on == (INCOMPLETE,)
    assert (settings.config, settings.joins) == ("other.toml", ())


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
    assert stated('\ufefffail_on = "exposed"').fail_on == (EXPOSED,)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('wacht = ["a"]', "exposure.toml: expected a known key, met 'wacht'"),
        ('watch = "deepseek"', "exposure.toml: watch: expected a list, met a text"),
        ("watch = [1]", "exposure.toml: watch[0]: expected a text, met a whole number"),
        ("fail_on = 3", "exposure.toml: fail_on: expected a text, a table or a list, met a whole"),
        ("unsafe_pass_when_presence_is_hidden = 1",
         "exposure.toml: unsafe_pass_when_presence_is_hidden: expected true or false, met a whole"),
        ('[[join]]\nsbom = "a"', "exposure.toml: join[0]: expected the key 'asset'"),
        ('[[join]]\nsbom = "a"\nasset = "b"\nwhy = "c"',
         "exposure.toml: join[0]: expected a known key, met 'why'"),
        ('[record_systems]\n"card lines" = "lost"',
         "exposure.toml: record_systems.card lines: expected one of the words it knows, met 'lost'"),
        ('[record_systems]\nledger = {state = "lost"}',
         "exposure.toml: record_systems.ledger.state: expected one of the words it knows, met 'lost'"),
        ('[record_systems]\nledger = {state = "fed", by = "Ann"}',
         "exposure.toml: record_systems.ledger: expected a known key, met 'by'"),
        ("[record_systems]\nledger = 3",
         "exposure.toml: record_systems.ledger: expected a word or a table, met a whole number"),
        ("[record_systems]\nledger = {file = 3}",
         "exposure.toml: record_systems.ledger.file: expected a text or a list of texts, met a whole number"),
        ("[record_systems]\nledger = {file = [3]}",
         "exposure.toml: record_systems.ledger.file[0]: expected a text, met a whole number"),
        ('[record_systems]\nledger = {file = " "}',
         "exposure.toml: record_systems.ledger.file: expected a name, met an empty text"),
        ('[record_systems]\nrepositories = {expected = "a"}',
         "exposure.toml: record_systems.repositories.expected: expected a list, met a text"),
        ('[record_systems]\nrepositories = {expected = ["a", ""]}',
         "exposure.toml: record_systems.repositories.expected: expected a name, met an empty text"),
        ('[record_systems]\nledger = {stated_on = "in May"}',
         "exposure.toml: record_systems.ledger.stated_on: expected a day as YYYY-MM-DD, met another"),
        ("[record_systems]\nledger = {stated_on = 2026-10-31T10:00:00}",
         "exposure.toml: record_systems.ledger.stated_on: expected a day as YYYY-MM-DD, met a time"),
        ("[record_systems]\nledger = {max_age_days = 0}",
         "exposure.toml: record_systems.ledger.max_age_days: expected at least 1, met 0"),
        ("[record_systems]\nledger = {max_age_days = 1.5}",
         "exposure.toml: record_systems.ledger.max_age_days: expected a whole number, met a number"),
        ("max_age_days = 0", "exposure.toml: max_age_days: expected at least 1, met 0"),
        ('max_age_days = "long"', "exposure.toml: max_age_days: expected a whole number, met a text"),
        ('[record_systems]\n"" = "fed"',
         "exposure.toml: record_systems.: expected a name, met an empty text"),
        ('record_systems = "fed"', "exposure.toml: record_systems: expected a table, met a text"),
        ('[record_systems]\nledger = "none"',
         "exposure.toml: record_systems.ledger.stated_by: expected the name of the person who says "
         "so, met nothing"),
        ('[record_systems]\nledger = {state = "none", stated_by = " "}',
         "exposure.toml: record_systems.ledger.stated_by: expected the name of the person who says "
         "so, met nothing"),
        ('[record_systems]\nledger = {state = "none", stated_by = "TBD"}',
         "exposure.toml: record_systems.ledger.stated_by: expected the name of the person who says "
         "so, met 'TBD'"),
        ('[record_systems]\nledger = {state = "fed", stated_by = "?"}',
         "exposure.toml: record_systems.ledger.stated_by: expected the name of the person who says "
         "so, met '?'"),
        ('[[sheet]]\nkind = "vendors"', "exposure.toml: sheet[0]: expected the key 'file'"),
        ('[[sheet]]\nfile = ""', "exposure.toml: sheet[0].file: expected a name, met an empty text"),
        ('[[sheet]]\nfile = "a"\nheader_row = 0',
         "exposure.toml: sheet[0].header_row: expected at least 1, met 0"),
        ('[[sheet]]\nfile = "a"\nrows = 1', "exposure.toml: sheet[0]: expected a known key, met 'rows'"),
        ('[[sheet]]\nfile = "a"\ncolumns = {B = 1}',
         "exposure.toml: sheet[0].columns[...]: expected a text, met a whole number"),
        ('[bounds]\nmax_rows = "many"',
         "exposure.toml: bounds.max_rows: expected a whole number, met a text"),
        ("[bounds]\nmax_rows = 0", "exposure.toml: bounds.max_rows: expected at least 1, met 0"),
        ("[bounds]\nmax_rows = true",
         "exposure.toml: bounds.max_rows: expected a whole number, met true or false"),
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


SYSTEM_FORMS = [
    ('"exists"', {}),
    ("{}", {}),
    ('{state = "exists"}', {}),
    ('{stated_by = "Ann Lee"}', {"stated_by": "Ann Lee"}),
    ('{file = "cards-*.csv", max_age_days = 45}', {"files": ("cards-*.csv",), "max_age_days": 45}),
    ('{file = ["a.csv", "b.csv"]}', {"files": ("a.csv", "b.csv")}),
    ('{expected = ["app-a", "app-b"]}', {"expected": ("app-a", "app-b")}),
    ('{expected = []}', {}),
    (
        '{state = "none", stated_by = " 李明 ", stated_on = 2026-10-31}',
        {"state": "none", "stated_by": "李明", "stated_on": "2026-10-31"},
    ),
    ('{state = "fed", stated_on = "2026-10-31"}', {"state": "fed", "stated_on": "2026-10-31"}),
]  # fmt: skip


@pytest.mark.parametrize(("form", "read"), SYSTEM_FORMS)
def test_a_record_system_is_declared_in_few_words(
    form: str, read: dict[str, object], stated
) -> None:
    settings = stated(f"[record_systems]\ncards = {form}")

    assert settings.record_systems == (StatedSystem("cards", **read),)  # type: ignore[arg-type]


def test_the_greatest_age_is_set_for_all_systems_and_changed_for_one(stated) -> None:
    settings = stated("max_age_days = 30\n[record_systems]\na = {}\nb = {max_age_days = 7}")

    assert [one.max_age_days for one in settings.record_systems or ()] == [30, 7]


def test_an_empty_table_says_nothing_of_any_system(stated) -> None:
    assert stated("[record_systems]\n").record_systems == ()


def test_a_state_that_nobody_knows_is_refused_with_those_that_are_known(stated) -> None:
    with pytest.raises(SettingsError) as caught:
        stated('[record_systems]\nledger = "lost"')

    assert "exists, fed, stale, not_fed, none" in caught.value.hint


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
        SettingsError, match="--fail-on: expected exposed, possible, incomplete, or criteria"
    ):
        stated(fail_on=("sometimes",))


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


def test_one_system_said_twice_is_an_error(tmp_path: Path, stated) -> None:
    text = '[record_systems]\nsso = "exists"\nsingle_sign_on = "not_fed"\n'
    (tmp_path / "exposure.toml").write_text(text, encoding="utf-8")

    with pytest.raises(SettingsError, match="one line for each system, met 'single_sign_on'"):
        stated()


def test_files_of_allocations_are_named_beside_the_settings_file_and_added_up(stated) -> None:
    text = 'allocations = ["answers/a.xlsx", "b.ods"]'

    assert stated(text, allocations=("c.csv", "b.ods")).allocations == (
        "c.csv", "b.ods", "answers/a.xlsx"
    )  # fmt: skip


def test_an_empty_name_of_an_allocation_file_is_refused(stated) -> None:
    with pytest.raises(SettingsError, match=r"^exposure\.toml: allocations: expected a name"):
        stated('allocations = [" "]')
