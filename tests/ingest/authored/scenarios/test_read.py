"""Is a file of scenarios read as it stands, and refused in one line that names the place?"""

import pytest

from exposure.errors import InputError
from exposure.ingest.authored.scenarios.read import read_scenarios
from exposure.ingest.bounds import DEFAULT_BOUNDS

WHOLE = """
law_dates: [2027-06-30, 2026-11-22, 2026-11-22]
scenarios:
- name: One cloud
  vendors: [aws, aws, Harbour Ltd]
  authority: usc41-1323
  since: 2027-01-01
  note: >-
    as in
    the draft
- {name: Two, vendors: [microsoft]}
"""


def read(tmp_path, text: str):
    (tmp_path / "what.yaml").write_text(text, encoding="utf-8")
    return read_scenarios("what.yaml", tmp_path, DEFAULT_BOUNDS)


def test_every_field_is_read_and_days_stay_texts(tmp_path) -> None:
    stated = read(tmp_path, WHOLE)

    one, two = stated.scenarios
    assert stated.law_dates == ("2026-11-22", "2027-06-30")
    assert (one.name, one.vendors, one.since) == ("One cloud", ("aws", "Harbour Ltd"), "2027-01-01")
    assert (one.authority, one.note) == ("usc41-1323", "as in the draft")
    assert (two.authority, two.since, two.note) == ("", "", "")
    assert one.place == "what.yaml: scenarios.0"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("scenarios: []", "what.yaml: scenarios: expected at least one, met none"),
        ("- a", "what.yaml: expected a mapping of fields, met a list"),
        ("law_dates: []", "what.yaml: scenarios: expected this field, met none"),
        (
            "scenarios: [{name: A, vendors: [x], authorty: y}]",
            "what.yaml: scenarios.0.authorty: expected one of name, vendors, authority, since, note,"
            " met another field",
        ),
        (
            "scenarios: [{name: A, vendors: aws}]",
            "what.yaml: scenarios.0.vendors: expected a list, met 'aws'",
        ),
        (
            "scenarios: [{name: A, vendors: []}]",
            "what.yaml: scenarios.0.vendors: expected at least one, met none",
        ),
        (
            "scenarios: [{name: '', vendors: [x]}]",
            "what.yaml: scenarios.0.name: expected a text, met nothing",
        ),
        (
            "scenarios: [{name: A, vendors: [x], since: tomorrow}]",
            "what.yaml: scenarios.0.since: expected a day as YYYY-MM-DD, met 'tomorrow'",
        ),
        (
            "law_dates: [2026-13-01]\nscenarios: [{name: A, vendors: [x]}]",
            "what.yaml: law_dates.0: expected a day as YYYY-MM-DD, met '2026-13-01'",
        ),
        (
            "scenarios: [{name: A, vendors: [x]}, {name: a, vendors: [y]}]",
            "what.yaml: scenarios.1.name: expected each name once, met 'a' twice",
        ),
        ("scenarios: [", "what.yaml: expected YAML, met a fault at line 2"),
    ],
)
def test_a_file_that_cannot_be_used_names_place_expected_and_met(tmp_path, text, said) -> None:
    with pytest.raises(InputError) as met:
        read(tmp_path, text)

    assert met.value.message.startswith(said)
    assert "\n" not in str(met.value)


def test_a_file_that_is_missing_is_named(tmp_path) -> None:
    with pytest.raises(InputError, match=r"none\.yaml: expected a file of scenarios, met none"):
        read_scenarios("none.yaml", tmp_path, DEFAULT_BOUNDS)


def test_a_file_that_no_person_wrote_is_refused(tmp_path) -> None:
    many = "".join(f"- {{name: N{n}, vendors: [x]}}\n" for n in range(51))

    with pytest.raises(InputError, match="scenarios: expected at most 50, met 51"):
        read(tmp_path, f"scenarios:\n{many}")
