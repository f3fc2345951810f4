"""Does the screen command print, write and exit as its help says?"""

import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT


def test_names_are_screened_as_they_stand(run_exposure, tmp_path: Path) -> None:
    run = run_exposure("screen", "Anthropic, PBC", "Acme A/S", cwd=tmp_path)

    assert run.returncode == 0, run.stderr
    assert "Anthropic, PBC" in run.stdout
    assert "Screened 2 rows against" in run.stdout
    assert run.stderr == ""


def test_with_csv_standard_output_holds_the_table_alone(run_exposure, tmp_path: Path) -> None:
    run = run_exposure("screen", "Acme", "--format", "csv", cwd=tmp_path)

    assert run.stdout == "row,text,vendor,level,relation,reason\n"
    assert "exposure: Screened 1 row against" in run.stderr
    assert "no hit does not mean no use" in run.stderr


def test_a_file_is_written_and_the_counts_are_printed(run_exposure, tmp_path: Path) -> None:
    run = run_exposure("screen", "anthropic.com", "-o", "hits.csv", cwd=tmp_path)

    assert run.stdout.startswith("Screened 1 row")
    assert (tmp_path / "hits.csv").read_text().startswith("row,text,vendor")


def test_a_level_that_is_reached_ends_in_one(run_exposure, tmp_path: Path) -> None:
    run = run_exposure("screen", "anthropic.com", "--fail-on", "confirmed", cwd=tmp_path)

    assert run.returncode == 1


def test_a_misspelt_file_is_one_line_and_two(run_exposure, tmp_path: Path) -> None:
    run = run_exposure("screen", "vendors.csv", cwd=tmp_path)

    assert run.returncode == 2
    assert run.stdout == ""
    assert run.stderr.startswith("exposure: vendors.csv: no such file")
    assert run.stderr.count("\n") == 1


def test_a_workbook_on_standard_output_is_refused(run_exposure, tmp_path: Path) -> None:
    run = run_exposure("screen", "Acme", "--format", "xlsx", cwd=tmp_path)

    assert run.returncode == 2
    assert "name one with -o FILE.xlsx" in run.stderr


def test_standard_input_is_a_list(tmp_path: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "exposure", "screen", "-", "--format", "csv"],
        cwd=tmp_path, env={"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}, encoding="utf-8",
        input="Acme\nAnthropic, PBC\n", capture_output=True, check=False,
    )  # fmt: skip

    assert run.returncode == 0, run.stderr
    assert run.stdout.split("\n")[1].startswith('1,"Anthropic, PBC",anthropic,')
