"""Does the inspect command print, write and exit as its help says?"""

from pathlib import Path


def test_a_list_is_told_on_standard_output(run_exposure, example: Path) -> None:
    run = run_exposure("inspect", "vendors.xlsx", cwd=example)

    assert run.returncode == 0, run.stderr
    assert "63 vendors read, 2 of them past use; 1 row left out." in run.stdout
    assert run.stderr == ""


def test_a_refused_input_is_one_line_on_standard_error(run_exposure, example: Path) -> None:
    run = run_exposure("inspect", "nowhere.csv", "vendors.xlsx", cwd=example)

    assert run.returncode == 2
    assert run.stderr.startswith("exposure: nowhere.csv: no such file or folder")
    assert run.stderr.count("\n") == 1
    assert "63 vendors read" in run.stdout


def test_a_written_mapping_is_obeyed_by_the_next_scan(run_exposure, example: Path) -> None:
    run_exposure("inspect", "vendors.xlsx", "contracts.csv", "--write-mapping", cwd=example)

    run = run_exposure("scan", ".", "-o", "out", cwd=example)

    assert run.returncode == 0, run.stderr
    assert "Obeyed exposure.toml for 2 sheets." in run.stdout


def test_a_scan_says_how_many_sheets_a_person_left_out(run_exposure, example: Path) -> None:
    with (example / "exposure.toml").open("a", encoding="utf-8") as settings:
        settings.write('\n[[sheet]]\nfile = "contracts.csv"\nkind = "left_out"\n')

    run = run_exposure("scan", ".", "-o", "out", cwd=example)

    assert "Left out as exposure.toml says: 1 sheet, not looked at." in run.stdout


def test_a_scan_without_a_mapping_says_nothing_of_one(run_exposure, example: Path) -> None:
    run = run_exposure("scan", ".", "-o", "out", cwd=example)

    assert "Obeyed" not in run.stdout
    assert "Left out as" not in run.stdout


def test_an_unknown_role_is_one_line_that_names_the_known_ones(run_exposure, example: Path) -> None:
    with (example / "exposure.toml").open("a", encoding="utf-8") as settings:
        settings.write('\n[[sheet]]\nfile = "vendors.xlsx"\ncolumns = {"A" = "wendor"}\n')

    run = run_exposure("inspect", "vendors.xlsx", cwd=example)

    assert run.returncode == 2
    assert run.stderr.count("\n") == 1
    assert "met 'wendor'" in run.stderr
    assert "known roles: agency" in run.stderr
