"""What do quiet and verbose leave out and add, and is a terminal ever sent anything but text?"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
AS_OF = ("--as-of", "2026-11-22")
DESK = "sboms/wexmoor-helpdesk.cdx.json"
FOUND = {"F-213be1a9fe", "F-65d1c16834"}


def test_a_quiet_check_prints_what_fails_alone(run_exposure, example: Path) -> None:
    run = run_exposure("check", DESK, "-q", *AS_OF, cwd=example)

    assert (run.returncode, run.stderr) == (1, "")
    assert {line.split()[0] for line in run.stdout.splitlines()} == FOUND


def test_a_quiet_check_without_a_finding_prints_nothing(run_exposure, example: Path) -> None:
    run = run_exposure("check", "sboms/fathomline-search.cdx.json", "-q", *AS_OF, cwd=example)

    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")


def test_a_quiet_check_leaves_out_what_passes(run_exposure, example: Path) -> None:
    run_exposure("check", DESK, "--json", "before.json", *AS_OF, cwd=example)

    run = run_exposure("check", DESK, "-q", "--baseline", "before.json", *AS_OF, cwd=example)

    assert (run.returncode, run.stdout) == (0, "")


def test_a_quiet_check_prints_what_hides_presence(run_exposure, example: Path) -> None:
    (example / "sboms" / "broken.cdx.json").write_text('{"bomFormat": "CycloneDX", ')

    run = run_exposure("check", "sboms", "-q", "--fail-on", "exposed", *AS_OF, cwd=example)

    assert "hides presence: sboms/broken.cdx.json" in run.stdout
    assert "not legal advice" not in run.stdout


def test_refusals_of_a_quiet_check_stand_on_standard_error(run_exposure, example: Path) -> None:
    run = run_exposure("check", "absent.json", "-q", *AS_OF, cwd=example)

    assert run.returncode == 2
    assert run.stderr.startswith("exposure: absent.json: no such file")


def test_a_verbose_check_tells_on_standard_error_what_was_obeyed_and_read(
    run_exposure, example: Path
) -> None:
    plain = run_exposure("check", DESK, *AS_OF, cwd=example)
    told = run_exposure("check", DESK, "-v", *AS_OF, cwd=example)

    assert told.stdout == plain.stdout
    assert plain.stderr == ""
    assert "exposure: settings: exposure.toml\n" in told.stderr
    assert f"exposure: read {DESK}: sbom, CycloneDX 1.5 JSON, 117 nodes, 189 edges" in told.stderr


def test_a_verbose_scan_tells_each_step_and_each_join(run_exposure, example: Path) -> None:
    run = run_exposure("scan", "vendors.xlsx", "sboms", "-o", "out", "-v", *AS_OF, cwd=example)

    said = run.stderr.splitlines()
    assert "exposure: reading vendors.xlsx" in said
    assert "exposure: finding routes" in said
    assert any(line.startswith("exposure: joined as Relay Model Gateway: ") for line in said)


def test_quiet_and_verbose_at_once_say_both(run_exposure, example: Path) -> None:
    run = run_exposure("check", DESK, "-q", "-v", *AS_OF, cwd=example)

    assert {line.split()[0] for line in run.stdout.splitlines()} == FOUND
    assert "settings: exposure.toml" in run.stderr


def test_a_quiet_scan_writes_all_and_prints_findings_alone(run_exposure, example: Path) -> None:
    run = run_exposure("scan", DESK, "-o", "out", "-q", *AS_OF, cwd=example)

    assert run.returncode == 0
    assert (example / "out" / "exposure.json").is_file()
    findings = [line for line in run.stdout.splitlines() if line.startswith("F-")]
    assert {line.split()[0] for line in findings} == FOUND
    assert "Next: open" not in run.stdout


def test_standard_input_is_named_for_what_it_is(run_exposure, example: Path) -> None:
    with (example / DESK).open("rb") as stream:
        run = subprocess.run(
            [sys.executable, "-m", "exposure", "check", "-", "-v", *AS_OF],
            stdin=stream, capture_output=True, encoding="utf-8", check=False, cwd=example,
            env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
        )  # fmt: skip

    assert run.returncode == 1
    assert "read standard input: sbom, CycloneDX 1.5 JSON" in run.stderr


@pytest.mark.skipif(os.name == "nt", reason=f"not on {sys.platform}")
@pytest.mark.parametrize("command", [["check", DESK, *AS_OF], ["--help"], ["nonsense"]])
@pytest.mark.parametrize(
    "wish", [{}, {"FORCE_COLOR": "1"}, {"NO_COLOR": "1"}, {"TERM": "dumb"}], ids=str
)
def test_a_terminal_gets_plain_text(
    example: Path, command: list[str], wish: dict[str, str]
) -> None:
    """Outcomes are words; no colour says anything, so none is used."""
    import pty

    ours, theirs = pty.openpty()
    child = subprocess.Popen(
        [sys.executable, "-m", "exposure", *command],
        stdin=subprocess.DEVNULL, stdout=theirs, stderr=theirs, cwd=example,
        env={**os.environ, "TERM": "xterm-256color", "PYTHONPATH": str(ROOT), **wish},
    )  # fmt: skip
    os.close(theirs)
    printed = b""
    while True:
        try:
            more = os.read(ours, 65536)
        except OSError:  # how Linux says that the other end is closed
            break
        if not more:
            break
        printed += more
    os.close(ours)
    child.wait(timeout=60)

    assert printed
    assert b"\x1b" not in printed


@pytest.mark.parametrize("columns", [20, 60, 200])
def test_a_scan_fits_the_terminal(example: Path, columns: int) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "exposure", "scan", ".", "-o", "out", *AS_OF],
        env={**os.environ, "COLUMNS": str(columns), "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
        capture_output=True, encoding="utf-8", check=True, cwd=example, stdin=subprocess.DEVNULL,
    )  # fmt: skip

    # Below 45 columns the outcomes with their counts leave no room for words beside them.
    assert max(map(len, run.stdout.splitlines())) <= max(45, min(columns, 140))
