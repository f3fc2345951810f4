"""Does `exposure diff` print what changed, and end as its help says?"""

import json
from pathlib import Path

import pytest

from exposure.report.document.result_json import write_result
from tests.assess.compared.results import BILL, before, cell, other_bytes, without
from tests.report.sample import hostile_result, sample_result
from tests.report.test_handling import with_hidden_vendor


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """Results side by side: as it was, with a finding more, with a file unread, and others'."""
    results = {
        "old": before(), "more": before(), "less": other_bytes(before(findings=(cell(),)), BILL),
        "unread": without(before(), BILL), "hostile": hostile_result(),
        "secret": with_hidden_vendor(sample_result()), "plain": sample_result(),
    }  # fmt: skip
    for name, result in results.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / "exposure.json").write_bytes(write_result(result))
    return tmp_path


def test_what_changed_is_printed_and_the_code_is_0(run_exposure, desk: Path) -> None:
    run = run_exposure("diff", "old", "unread", cwd=desk)

    assert (run.returncode, run.stderr) == (0, "")
    assert "Not seen this time (1)" in run.stdout
    assert "WARNING: 1 input of the old result was not read this time" in run.stdout


@pytest.mark.parametrize(
    ("old", "new", "flags", "code"),
    [
        ("less", "old", ["--fail-on-new"], 1), ("less", "old", [], 0),
        ("old", "less", ["--fail-on-new"], 0), ("old", "more", ["--fail-on-new"], 0),
        ("old", "nowhere", [], 2), ("nowhere", "old", ["--fail-on-new"], 2),
    ],
)  # fmt: skip
def test_the_exit_code_is_as_the_help_says(run_exposure, desk, old, new, flags, code) -> None:
    assert run_exposure("diff", old, new, *flags, cwd=desk).returncode == code


def test_json_stands_alone_on_standard_output(run_exposure, desk: Path) -> None:
    run = run_exposure("diff", "less", "old", "--format", "json", "--fail-on-new", cwd=desk)

    assert (json.loads(run.stdout)["schema"], run.returncode) == ("exposure-diff/1", 1)


def test_a_file_is_written_and_nothing_is_printed(run_exposure, desk: Path) -> None:
    run = run_exposure("diff", "old", "less", "-o", "out.md", cwd=desk)

    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")
    assert (
        (desk / "out.md").read_text(encoding="utf-8").startswith("# What changed between two scans")
    )


def test_a_file_of_the_results_is_never_overwritten(run_exposure, desk: Path) -> None:
    run = run_exposure("diff", "old", "less", "-o", "old/exposure.json", cwd=desk)

    assert run.returncode == 2
    assert run.stderr.count("\n") == 1


def test_a_missing_result_is_one_line(run_exposure, desk: Path) -> None:
    run = run_exposure("diff", "old", "no\u202ewhere", cwd=desk)

    assert (run.stdout, run.stderr.count("\n")) == ("", 1)
    assert "\u202e" not in run.stderr


def test_no_text_of_a_result_reaches_the_terminal_as_it_is(run_exposure, desk: Path) -> None:
    run = run_exposure("diff", "hostile", "old", "--all", cwd=desk)

    assert run.returncode == 0
    assert "\x1b" not in run.stdout
    assert "\u202e" not in run.stdout


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_what_is_not_public_is_left_out_unless_it_is_asked_for(run_exposure, desk, form) -> None:
    shown = run_exposure("diff", "secret", "old", "--all", "--format", form, cwd=desk)
    whole = run_exposure("diff", "secret", "old", "--all", "--format", form, "--with-not-public",
                         cwd=desk)  # fmt: skip

    assert "hikvision" not in shown.stdout.casefold()
    assert "hikvision" in whole.stdout.casefold()


def test_the_exit_code_is_that_of_the_whole(run_exposure, desk: Path) -> None:
    run = run_exposure("diff", "old", "secret", "--fail-on-new", cwd=desk)

    assert run.returncode == 1


def test_a_judgement_settles_a_finding_and_is_told_as_the_reason(
    run_exposure, example: Path
) -> None:
    first = run_exposure("scan", ".", "-o", "out", "--as-of", "2026-11-22", cwd=example)
    judge = run_exposure(
        "judge", "out", "F-1a51", "--as", "no_match", "--because", "part_not_used", "--reason",
        "Switched off for all users.", "--by", "Ann Lee", "--evidence", "T-4", "--approved-by",
        "Bo Chen", cwd=example,
    )  # fmt: skip
    second = run_exposure("scan", ".", "-o", "next", "--as-of", "2026-11-22", "--judgements",
                          "judgements.jsonl", cwd=example)  # fmt: skip
    run = run_exposure("diff", "out", "next", cwd=example)

    assert (first.returncode, judge.returncode, second.returncode, run.returncode) == (0, 0, 0, 0)
    assert "outcome: possible → settled: no match" in run.stdout
    assert "because judged no match by Ann Lee" in run.stdout
    assert "Judgements (1)" in run.stdout
    assert "No longer found" not in run.stdout
