"""What may `fail_on` of exposure.toml be, beside one word?"""

from pathlib import Path

import pytest

from exposure.errors import SettingsError
from exposure.jobs.settings import settings_from


@pytest.fixture
def fail_on(tmp_path: Path):
    def read(text: str) -> list[str]:
        (tmp_path / "exposure.toml").write_text(text, encoding="utf-8")
        return [one.written for one in settings_from((), (), None, {}, tmp_path).fail_on]

    return read


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ('fail_on = "exposed"', ["exposed"]),
        ('fail_on = "relation=made_by, tier<=2"', ["relation=made_by,tier<=2"]),
        ('fail_on = ["exposed", "tier=1"]', ["exposed", "tier=1"]),
        ('fail_on = {relation = "made_by", tier = "<=2"}', ["relation=made_by,tier<=2"]),
        ('fail_on = ["exposed", {tier = 1}]', ["exposed", "tier=1"]),
        ('[fail_on]\nconfidence = ">=probable"', ["confidence>=probable"]),
        ('[[fail_on]]\nrelation = ["made_by", "owned_by"]\n[[fail_on]]\ntier = [1, 2]',
         ["relation=made_by|owned_by", "tier=1|2"]),
        ('[[fail_on]]\nvendor = "!= quellmark"\ndepth = "> 1"', ["vendor!=quellmark,depth>1"]),
    ],
)  # fmt: skip
def test_a_word_a_list_and_tables_are_read(fail_on, text: str, means: list[str]) -> None:
    assert fail_on(text) == means


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("fail_on = []", "exposure.toml: fail_on: expected what fails a build, met an empty list"),
        ("fail_on = {}", "exposure.toml: fail_on: expected a text or a table of criteria"),
        ("fail_on = [3]", "exposure.toml: fail_on[0]: expected a text or a table of criteria"),
        ('fail_on = ["exposed", "maybe"]', "exposure.toml: fail_on[1]: expected exposed, possible"),
        ("[[fail_on]]\ntier = true", "exposure.toml: fail_on[0].tier: expected a word, a number"),
        ("[[fail_on]]\ntier = 1.5", "exposure.toml: fail_on[0].tier: expected a word, a number"),
        ("[[fail_on]]\ntier = []", "exposure.toml: fail_on[0]: expected a value behind tier="),
        ('[[fail_on]]\ntiers = "1"', "exposure.toml: fail_on[0]: expected one of outcome,"),
        ('[[fail_on]]\nvendor = "a,tier=9"', "exposure.toml: fail_on[0].vendor: expected a word"),
        ('[[fail_on]]\ntier = ["<=2", "1"]', "exposure.toml: fail_on[0]: expected a whole number"),
    ],
)  # fmt: skip
def test_what_is_no_criterion_is_said_with_its_place(fail_on, text: str, message: str) -> None:
    with pytest.raises(SettingsError) as caught:
        fail_on(text)

    assert str(caught.value).startswith(message)
