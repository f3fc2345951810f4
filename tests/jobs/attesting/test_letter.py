"""Is a form written where nothing stands, and told as it was understood?"""

import os
import stat
from datetime import date
from pathlib import Path

import pytest

from exposure.errors import InputError, OutputError, SettingsError
from exposure.jobs.attesting.letter import check_letter, new_letter
from exposure.jobs.request import Request

EXAMPLE = Path(__file__).resolve().parents[3] / "fixtures" / "example"
HALYARD = "letters/halyard-2026-09-30.yaml"


def check(name: str, folder: Path, width: int = 100) -> str:
    return check_letter(name, Request((), date(2026, 11, 22), folder=folder), width=width)


def test_a_form_is_written_and_says_what_to_do_next(tmp_path) -> None:
    said = new_letter("a.yaml", "Prime LLC", ("N-1",), tmp_path)

    form = (tmp_path / "a.yaml").read_text(encoding="utf-8")
    assert said == "a.yaml: fill it in, and look at it with `exposure letter check a.yaml`."
    assert 'issuer: "Prime LLC"' in form
    assert 'contracts: ["N-1"]' in form


@pytest.mark.skipif(os.name == "nt", reason="not on win32")
def test_a_form_is_readable_by_its_owner_only(tmp_path) -> None:
    new_letter("a.yaml", folder=tmp_path)

    assert stat.S_IMODE((tmp_path / "a.yaml").stat().st_mode) == 0o600


def test_a_file_that_stands_there_is_never_replaced(tmp_path) -> None:
    (tmp_path / "a.yaml").write_text("mine", encoding="utf-8")

    with pytest.raises(OutputError, match=r"a\.yaml: expected a name that is free, met a file"):
        new_letter("a.yaml", folder=tmp_path)
    assert (tmp_path / "a.yaml").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize(("issuer", "contracts"), [(" ", ()), ("", ("",))])
def test_an_empty_flag_is_an_error_that_names_it(tmp_path, issuer: str, contracts) -> None:
    with pytest.raises(SettingsError, match=r"--(issuer|contract): expected a text, met nothing"):
        new_letter("a.yaml", issuer, contracts, tmp_path)
    assert not (tmp_path / "a.yaml").exists()


def test_what_was_understood_is_told_sentence_by_sentence() -> None:
    told = check(HALYARD, EXAMPLE)

    assert "letter of Halyard Crest Prime LLC (prime) to Wexmoor Analytics, LLC" in told
    assert "vendors: Anthropic (anthropic); DeepSeek (deepseek)" in told
    assert "left unknown: conduct, reach, affiliates, tiers; a person must say" in told
    assert "6 sentences, 1 with something left unknown." in told
    assert max(map(len, told.splitlines())) <= 100


def test_a_vendor_that_the_register_lacks_is_told(tmp_path) -> None:
    text = (EXAMPLE / HALYARD).read_text(encoding="utf-8").replace("DeepSeek]", "Orrinfell]")
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")

    told = " ".join(check("a.yaml", tmp_path).split())

    assert "Orrinfell (not in the register: describe it in a file for --overlay)" in told


def test_a_vendor_of_an_own_file_is_known(tmp_path) -> None:
    text = (EXAMPLE / HALYARD).read_text(encoding="utf-8").replace("DeepSeek]", "Orrinfell]")
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    own = "vendors:\n- id: orrinfell\n  name: Orrinfell\n"
    (tmp_path / "own.yaml").write_text(own, encoding="utf-8")
    (tmp_path / "exposure.toml").write_text('[register]\noverlays = ["own.yaml"]\n')

    assert "Orrinfell (orrinfell)" in check("a.yaml", tmp_path)


def test_control_marks_of_a_letter_are_spelt_out(tmp_path) -> None:
    text = (EXAMPLE / HALYARD).read_text(encoding="utf-8")
    (tmp_path / "a.yaml").write_text(text.replace("Crest", "Cr\u202eest"), encoding="utf-8")

    told = check("a.yaml", tmp_path)

    assert "\u202e" not in told
    assert "\\u202e" in told


def test_a_form_that_cannot_be_used_raises_what_names_it(tmp_path) -> None:
    with pytest.raises(InputError, match=r"none\.yaml: expected the form of a letter, met none"):
        check("none.yaml", tmp_path)
