"""Do the same inputs on ten law dates give ten explained answers, as written down by hand?"""

import json
import re
from pathlib import Path

import pytest

from exposure.model.finding import Finding, VerdictKind
from exposure.model.result import ScanResult
from exposure.register.load import load_register
from exposure.report.verdict_words import gravity
from exposure.scan.examination import scan

ROOT = Path(__file__).resolve().parents[2]
STORY = ROOT / "fixtures" / "story"
EXPECTED = json.loads((ROOT / "fixtures" / "expected" / "story.json").read_text(encoding="utf-8"))
PAGE = ROOT / "docs" / "concepts" / "story-2026.md"
DATES = pytest.mark.parametrize("told", EXPECTED["dates"], ids=lambda told: told["as_of"])
OPPOSITE = ("2026-09-26", "2026-11-22")


@pytest.fixture(scope="module")
def results() -> dict[str, ScanResult]:
    register = load_register()
    days = [told["as_of"] for told in EXPECTED["dates"]]
    return {day: scan([str(STORY)], as_of=day, register=register) for day in days}


def sdk(result: ScanResult) -> Finding | None:
    name = EXPECTED["finding"]["subject"]
    return next((one for one in result.findings if one.subject.name == name), None)


@DATES
def test_the_vendor_is_looked_for_when_somebody_has_acted(told: dict, results) -> None:
    asked = {one.id: one.reason for one in results[told["as_of"]].looked_for}

    assert asked.get(EXPECTED["finding"]["vendor"]) == told["looked_for"]


@DATES
def test_each_statute_gives_its_own_explained_answer(told: dict, results) -> None:
    finding = sdk(results[told["as_of"]])
    number = EXPECTED["contracts"]["department"]

    for designation, answer in told["department"].items():
        verdicts = [
            one for one in (finding.verdicts if finding else ())
            if (one.contract, one.designation) == (number, designation)
        ]  # fmt: skip
        if answer is None:
            assert verdicts == []
        else:
            (verdict,) = verdicts
            assert verdict.verdict.value == answer[0]
            assert answer[1] in verdict.reason


@DATES
def test_the_civilian_contract_has_an_answer_of_its_own(told: dict, results) -> None:
    finding = sdk(results[told["as_of"]])
    if told["civilian"] is None:
        assert finding is None
        return
    number = EXPECTED["contracts"]["civilian"]
    gravest = min((one for one in finding.verdicts if one.contract == number), key=gravity)

    assert gravest.verdict.value == told["civilian"][0]
    assert told["civilian"][1] in gravest.reason


@DATES
def test_a_build_fails_only_while_something_is_in_force(told: dict, run_exposure) -> None:
    bill = STORY / "tidewatch-briefing.cdx.json"

    run = run_exposure("check", bill, "--as-of", told["as_of"], cwd=ROOT)

    assert run.returncode == told["check"], run.stdout + run.stderr


@DATES
def test_every_output_says_to_which_day_the_facts_are_known(told: dict, results) -> None:
    result = results[told["as_of"]]
    late = told["as_of"] > result.register.known_to

    assert any("facts are known to" in one for one in result.summary.warnings) is late


def test_two_statutes_have_opposite_outcomes_on_one_day(results) -> None:
    number = EXPECTED["contracts"]["department"]
    for day in OPPOSITE:
        kinds = {
            one.designation: one.verdict
            for one in sdk(results[day]).verdicts if one.contract == number
        }  # fmt: skip
        assert kinds["anthropic-10usc3252"] is VerdictKind.not_applicable
        assert kinds["anthropic-41usc4713"] is VerdictKind.legal_review


def test_the_last_answer_carries_the_questions_that_nobody_has_answered(results) -> None:
    acts = {one.id: one for one in results["2026-11-22"].designations}

    assert "2026-10-26" in " ".join(acts["anthropic-10usc3252"].open_questions)
    assert "2026-11-09" in " ".join(acts["anthropic-41usc4713"].open_questions)


def test_the_page_prints_the_same_table() -> None:
    rows = re.findall(r"^\| (2026-\d\d-\d\d) \| (.+?) \| (.+?) \| (.+?) \| (.+?) \| (.+?) \|$",
                      PAGE.read_text(encoding="utf-8"), re.MULTILINE)  # fmt: skip

    assert rows == [_row(told) for told in EXPECTED["dates"]]


def _row(told: dict) -> tuple[str, ...]:
    acts = [_said(answer) for answer in told["department"].values()]
    return (told["as_of"], told["event"], *acts, _said(told["civilian"]), str(told["check"]))


def _said(answer: list[str] | None) -> str:
    return answer[0].replace("_", " ") if answer else "not looked for"
