"""Which clocks does a scan tell, and what is said before anything is written?"""

import json
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
AS_OF = ("--as-of", "2026-11-22")


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "vendors.csv").write_text(
        "Vendor,Product,Contract\nHangzhou Hikvision Digital Technology Co. Ltd.,Cameras,C-1\n",
        encoding="utf-8",
    )
    (tmp_path / "contracts.csv").write_text(
        "Contract number,Agency,Role,Clauses,Start,End\n"
        "C-1,U.S. Army,Prime,FAR 52.204-25; FAR 52.204-30,2026-01-01,2027-12-31\n",
        encoding="utf-8",
    )
    return tmp_path


def scanned(run_exposure, desk: Path, *more: str):
    run = run_exposure("scan", "vendors.csv", "contracts.csv", "-o", "out", *AS_OF, *more, cwd=desk)
    assert run.returncode == 0, run.stderr
    return run, json.loads((desk / "out" / "exposure.json").read_text(encoding="utf-8"))


def test_a_scan_says_before_it_writes_that_reporting_periods_may_start(run_exposure, desk) -> None:
    run, result = scanned(run_exposure, desk)

    assert "may start reporting times (1 of them may run)" in run.stderr
    assert [one["clock"] for one in result["clocks"]["possible"]] == ["far-52-204-25-d"] * 2
    assert result["clocks"]["running"] == []


def test_the_program_sets_no_time_and_a_recorded_one_starts_the_clock(run_exposure, desk) -> None:
    _, before = scanned(run_exposure, desk)
    finding = before["findings"][0]["id"]
    said = run_exposure("discovered", "out", finding, "--at", "2026-11-20T14:05-05:00", "--by",
                        "Ann Lee", "--source", "this scan", cwd=desk)  # fmt: skip
    assert said.returncode == 0, said.stderr

    run, after = scanned(run_exposure, desk, "--discoveries", "discoveries.jsonl")

    assert {one["first_due"] for one in after["clocks"]["running"]} == {"2026-11-23T23:59:59-05:00"}
    assert after["clocks"]["possible"] == []
    assert "may start reporting times" not in run.stderr
    assert "Reporting times that run:" in run.stdout


def test_a_review_that_comes_round_is_counted_from_what_a_person_recorded(
    run_exposure, desk
) -> None:
    (desk / "exposure.toml").write_text(
        "[clocks]\ntime_zone = 'America/New_York'\n"
        "last_done = {sam-review-codified = 2026-09-15}\n", encoding="utf-8",
    )  # fmt: skip
    _, result = scanned(run_exposure, desk)

    (review,) = result["clocks"]["calendar"]
    assert (review["last_done"], review["next_due"]) == ("2026-09-15", "2026-12-15")
    assert {one["zone"] for one in result["clocks"]["possible"]} == {"America/New_York"}


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[clocks]\ntime_zone = 'Mars/Olympus'\n", "clocks.time_zone: expected a zone such as"),
        ("[clocks]\nlast_done = {x = 'yesterday'}\n", "expected a day as YYYY-MM-DD"),
        ("[clocks]\nlast_done = {nope = 2026-01-01}\n", "expected a clock that comes round"),
        ("[clocks]\nlast_done = {sam-review-codified = 2999-01-01}\n", "no day after the law date"),
    ],
)
def test_a_setting_that_says_nothing_is_refused_in_one_line(run_exposure, desk, text, says) -> None:
    (desk / "exposure.toml").write_text(text, encoding="utf-8")
    run = run_exposure("scan", "vendors.csv", "-o", "out", cwd=desk)

    assert (run.returncode, len(run.stderr.strip().splitlines())) == (2, 1)
    assert says in run.stderr


def test_a_file_of_discoveries_in_a_scanned_folder_is_no_inventory(run_exposure, desk) -> None:
    _, before = scanned(run_exposure, desk)
    run_exposure("discovered", "out", before["findings"][0]["id"], "--at", "2026-11-20T14:05-05:00",
                 "--by", "Ann Lee", "--source", "this scan", cwd=desk)  # fmt: skip
    (desk / "out").rename(desk.parent / f"{desk.name}-out")

    run = run_exposure(
        "scan", ".", "-o", "new", *AS_OF, "--discoveries", "discoveries.jsonl", cwd=desk
    )

    result = json.loads((desk / "new" / "exposure.json").read_text(encoding="utf-8"))
    assert run.returncode == 0
    assert "discoveries.jsonl" not in {one["name"] for one in result["inputs"]}
