"""How does `check` end where a stream of it is closed, full or left?"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(os.name == "nt", reason=f"not on {sys.platform}")

VENDOR = '{"name": "@anthropic-ai/sdk", "purl": "pkg:npm/%40anthropic-ai/sdk@1"}'
FOUND = '{"bomFormat": "CycloneDX", "specVersion": "1.6", "components": [' + VENDOR + "]}"
CLOSED_IN, CLOSED_OUT, CLOSED_ERRORS = "<&-", ">&-", "2>&-"
FULL = pytest.param(
    ">/dev/full", marks=pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device")
)


def run(folder: Path, rest: str) -> tuple[int, str]:
    """Run `check` in a shell, in the folder that holds `found.json`; return code and stderr."""
    (folder / "found.json").write_text(FOUND, encoding="utf-8")
    done = subprocess.run(
        ["/bin/sh", "-c", f'exec "$0" -m exposure check {rest}', sys.executable],
        cwd=folder, capture_output=True, text=True, check=False, timeout=60,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
    )  # fmt: skip
    return done.returncode, done.stderr


@pytest.mark.parametrize("stream", [CLOSED_OUT, FULL])
def test_a_finding_keeps_its_code_where_its_lines_cannot_be_printed(
    tmp_path: Path, stream: str
) -> None:
    assert run(tmp_path, f"found.json {stream}") == (1, "")


@pytest.mark.parametrize(
    ("rest", "ends"),
    [
        (f"- {CLOSED_IN}", 2),
        ("lost.json", 2),
        (f"found.json --json - {CLOSED_OUT}", 1),
    ],
)
def test_what_cannot_be_read_or_written_is_one_line_and_hides_no_finding(
    tmp_path: Path, rest: str, ends: int
) -> None:
    code, said = run(tmp_path, rest)

    assert (code, said.count("\n"), said[:10]) == (ends, 1, "exposure: ")


def test_an_input_that_is_not_there_is_code_two_without_a_stream_to_say_so(tmp_path: Path) -> None:
    assert run(tmp_path, f"lost.json {CLOSED_ERRORS}")[0] == 2


@pytest.mark.parametrize("stream", [FULL])
def test_help_that_cannot_be_printed_is_one_line(tmp_path: Path, stream: str) -> None:
    code, said = run(tmp_path, f"--help {stream}")

    assert (code, said.count("\n")) == (2, 1)


def test_a_terminal_gets_lines_no_wider_than_itself_and_json_as_it_is(tmp_path: Path) -> None:
    for flags, folded in (("", True), (" --json -", False)):
        drawn = on_a_terminal(tmp_path, f"found.json{flags}")

        assert "F-" in drawn
        assert (max(map(len, drawn.splitlines())) <= 60) is folded


def on_a_terminal(folder: Path, rest: str) -> str:
    """Return what `check` shows on a terminal of 60 columns."""
    import pty  # no such module on other systems

    shown, console = pty.openpty()
    (folder / "found.json").write_text(FOUND, encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, "-m", "exposure", "check", *rest.split()], cwd=folder, stdout=console,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "COLUMNS": "60", "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
    ):  # fmt: skip
        os.close(console)
        pieces = list(iter(lambda: _read(shown), b""))
    os.close(shown)
    return b"".join(pieces).decode("utf-8")


def _read(shown: int) -> bytes:
    try:
        return os.read(shown, 65536)
    except OSError:  # Linux says so where the other end is closed
        return b""
