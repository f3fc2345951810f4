"""Does `exposure review` answer from a saved scan, and end as its help says?"""

from pathlib import Path

from exposure.report.document.result_json import write_result
from tests.report.sample_reviews import hostile_reviews, review_result


def test_groups_are_listed_and_one_is_shown(run_exposure, tmp_path: Path) -> None:
    (tmp_path / "exposure.json").write_bytes(write_result(review_result()))

    listed = run_exposure("review", ".", cwd=tmp_path)
    shown = run_exposure("review", ".", "R-0a", cwd=tmp_path)

    assert (listed.returncode, shown.returncode) == (0, 0)
    assert "R-5f6a7b8c9d  Do you use the part of it?" in listed.stdout
    assert "Judge all 2:\n  exposure judge . R-0a1b2c3d4e" in shown.stdout


def test_an_unknown_group_is_one_line_and_code_2(run_exposure, tmp_path: Path) -> None:
    (tmp_path / "exposure.json").write_bytes(write_result(hostile_reviews()))

    run = run_exposure("review", ".", "R-\u202enone", cwd=tmp_path)

    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr.count("\n") == 1
    assert "\u202e" not in run.stderr
