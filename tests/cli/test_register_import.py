"""Does `exposure register import` end as its help says, and do scan, check and screen obey the list?"""

import json
import shutil
from pathlib import Path

import pytest

SBOM = {
    "bomFormat": "CycloneDX",
    "specVersion": "1.6",
    "version": 1,
    "metadata": {"component": {"type": "application", "bom-ref": "app", "name": "app"}},
    "components": [
        {"type": "library", "bom-ref": "a", "name": "agent", "version": "1.0.0",
         "supplier": {"name": "Kestrinova Backup AG"}, "purl": "pkg:generic/agent@1.0.0"},
    ],
    "dependencies": [{"ref": "app", "dependsOn": ["a"]}, {"ref": "a"}],
}  # fmt: skip
DAY = ("--as-of", "2026-11-22")


@pytest.fixture
def desk(tmp_path: Path, root: Path) -> Path:
    for path in (root / "fixtures" / "lists").iterdir():
        shutil.copy(path, tmp_path)
    (tmp_path / "app.cdx.json").write_text(json.dumps(SBOM))
    (tmp_path / "v.csv").write_text("Vendor\nKestrinova Backup AG\nOld Tollmere Works\n")
    return tmp_path


def test_a_list_is_imported_and_obeyed(run_exposure, desk: Path) -> None:
    done = run_exposure("register", "import", "FASCSAOrders26282.CSV", *DAY, cwd=desk)
    assert (done.returncode, done.stderr) == (0, "")

    flags = (*DAY, "--overlay", "sam-fascsa-orders.list.json")
    scanned = run_exposure("scan", "v.csv", "-o", "out", *flags, cwd=desk)
    checked = run_exposure("check", "app.cdx.json", *flags, cwd=desk)
    screened = run_exposure("screen", "v.csv", *flags, cwd=desk)

    assert scanned.returncode == 0, scanned.stderr
    assert "KESTRINOVA BACKUP AG" in scanned.stdout
    assert checked.returncode == 1, checked.stdout + checked.stderr
    assert "KESTRINOVA BACKUP AG" in checked.stdout
    assert screened.stdout.count("confirmed  KESTRINOVA BACKUP AG") == 1
    assert "TOLLMERE" not in scanned.stdout + checked.stdout + screened.stdout


def test_exposure_toml_names_lists_beside_it(run_exposure, desk: Path) -> None:
    run_exposure("register", "import", "FASCSAOrders26282.CSV", "-o", "orders.json", cwd=desk)
    (desk / "exposure.toml").write_text('[register]\noverlays = ["orders.json"]\n')

    scanned = run_exposure("scan", "v.csv", "-o", "out", *DAY, cwd=desk)

    assert (
        "SAM.gov FASCSA orders of 2026-10-09 (orders.json), 2 entries: 1 company" in scanned.stdout
    )


def test_two_for_a_file_that_cannot_be_used(run_exposure, desk: Path) -> None:
    for arguments in (("missing.csv",), ("v.csv", "--as", "no-format"), ("app.cdx.json",),
                      ("names.txt", "-o", "v.csv"), ("names.txt", "--id", "No Id")):  # fmt: skip
        done = run_exposure("register", "import", *arguments, cwd=desk)

        assert done.returncode == 2, arguments
        assert done.stderr.startswith("exposure: ")
        assert "Traceback" not in done.stderr
    assert (desk / "v.csv").read_text().startswith("Vendor\n")


def test_two_for_a_list_that_was_not_imported(run_exposure, desk: Path) -> None:
    done = run_exposure("scan", "v.csv", "-o", "out", "--overlay", "consolidated.csv", cwd=desk)

    assert done.returncode == 2
    assert "exposure register import consolidated.csv" in done.stderr


def test_the_list_alone_goes_to_standard_output(run_exposure, desk: Path) -> None:
    done = run_exposure("register", "import", "names.txt", "-o", "-", cwd=desk)

    assert json.loads(done.stdout)["schema"] == "exposure-list/1"
    assert "taken for" in done.stderr


@pytest.mark.parametrize("flag", ["--id", "--as"])
def test_a_flag_that_is_given_and_empty_is_refused_and_not_taken_for_none(
    run_exposure, desk: Path, flag: str
) -> None:
    done = run_exposure("register", "import", "own_list.csv", flag, "", "-o", "e.json", cwd=desk)

    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert done.stderr.startswith(f"exposure: {flag}: expected ")
    assert not (desk / "e.json").exists()
