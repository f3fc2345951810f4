"""What does exposure.toml say of packages, and which marking does a recipient get?"""

from datetime import date
from pathlib import Path

import pytest

from exposure.errors import SettingsError
from exposure.jobs.attesting.request import (
    AttestRequest,
    StatedAttest,
    marking_of,
    markings_of,
    settled,
    stated_in,
)
from exposure.jobs.request import Request
from exposure.model.attest.thresholds import Thresholds

TODAY = date(2026, 11, 22)


def stated(folder: Path, text: str, name: str = "exposure.toml") -> StatedAttest:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return stated_in(name, folder)


def test_without_a_file_the_strict_defaults_hold(tmp_path: Path) -> None:
    assert stated_in("", tmp_path).thresholds == Thresholds(1.0, 92, 92)


def test_a_table_changes_what_it_names_and_nothing_else(tmp_path: Path) -> None:
    found = stated(tmp_path, 'watch = []\n[attest]\ncoverage = 0.8\nmarking = "Counsel only"\n')

    assert found.thresholds == Thresholds(0.8, 92, 92)
    assert found.marking == "Counsel only"


def test_relative_names_are_looked_for_beside_the_file(tmp_path: Path) -> None:
    found = stated(tmp_path, '[attest]\nrecords = "people.yaml"\n', "settings/exposure.toml")

    assert found.records == "settings/people.yaml"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("coverage = 1.2", r"exposure\.toml: attest\.coverage: "),
        ("register_days = -1", r"exposure\.toml: attest\.register_days: "),
        ("covrage = 1", r"exposure\.toml: attest: .*covrage"),
        ("coverage = ", r"exposure\.toml: cannot be read"),
    ],
)
def test_a_setting_that_makes_no_sense_is_named(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(SettingsError, match=said):
        stated(tmp_path, f"[attest]\n{text}\n")


def asked(*marking_for: str) -> AttestRequest:
    return AttestRequest(Request(("out",), TODAY), Path("package"), marking_for=marking_for)


def test_a_flag_wins_over_the_file_for_its_recipient_alone() -> None:
    file = StatedAttest(marking_for={"Prime A": "one", "Navy": "two"})

    assert markings_of(asked("Prime A=three = 3"), file) == {"Prime A": "three = 3", "Navy": "two"}


def test_nothing_is_marked_unless_somebody_says_so() -> None:
    assert markings_of(asked(), StatedAttest()) == {}


@pytest.mark.parametrize("text", ["Prime A", "=x", "Prime A=", " = "])
def test_a_marking_without_recipient_or_text_is_refused(text: str) -> None:
    with pytest.raises(SettingsError, match="--marking-for: expected RECIPIENT=TEXT"):
        markings_of(asked(text), StatedAttest())


def test_a_marking_for_a_recipient_who_gets_nothing_is_told() -> None:
    markings, unmet = settled({"Nobody Inc": "x", "Navy": "y"}, {"Navy", "Prime A"})

    assert markings == {"Navy": "y"}
    assert unmet == (
        "marking for Nobody Inc: nothing goes to that recipient; recipients: Navy, Prime A",
    )


def test_case_and_blanks_of_a_recipient_do_not_count() -> None:
    assert settled({"naval  sea SYSTEMS": "x"}, {"Naval Sea Systems"}) == (
        {"Naval Sea Systems": "x"}, (),
    )  # fmt: skip


def test_two_recipients_that_differ_in_case_keep_their_own_markings() -> None:
    assert settled({"ACME": "x"}, {"ACME", "Acme"}) == ({"ACME": "x"}, ())


def test_a_flag_wins_over_the_file_in_another_spelling_too() -> None:
    file = StatedAttest(marking_for={"prime a": "one"})

    assert markings_of(asked("Prime A=two"), file) == {"Prime A": "two"}


def test_a_marking_longer_than_a_header_holds_is_refused() -> None:
    with pytest.raises(
        SettingsError, match="--marking-for: expected at most 200 characters, met 201"
    ):
        markings_of(asked("Prime A=" + "x" * 201), StatedAttest())
    with pytest.raises(SettingsError, match=r"marking under \[attest\]: expected at most 200"):
        marking_of(asked(), StatedAttest(marking="x" * 201))
