"""How do commands that write a file end where nobody takes what they print?"""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(os.name == "nt", reason=f"not on {sys.platform}")

FULL = pytest.param(
    ">/dev/full", marks=pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device")
)
LEFT, CLOSED = "| true", ">&-"
STREAMS = [CLOSED, LEFT, FULL]
VENDORS = "Vendor,Product,Contract number\nKaspersky Lab,Endpoint,C-1\n"
CONTRACTS = "Contract number,Agency,Clauses\nC-1,U.S. Army,FAR 52.204-23\n"
AT = '--at 2026-11-20T14:05-05:00 --by "Ann Lee" --source scan'
JUDGED = '--as match --because same_company --reason "it is" --by "Ann Lee"'
Run = Callable[[str, str], tuple[int, str]]


@pytest.fixture(scope="module")
def scanned(tmp_path_factory, run_exposure) -> tuple[Path, str]:
    """A folder with a result, and the id of its one finding."""
    folder = tmp_path_factory.mktemp("scanned")
    (folder / "v.csv").write_text(VENDORS, encoding="utf-8")
    (folder / "c.csv").write_text(CONTRACTS, encoding="utf-8")
    done = run_exposure("scan", "v.csv", "c.csv", "-o", "out", cwd=folder)
    assert done.returncode == 0, done.stderr
    (finding,) = json.loads((folder / "out" / "exposure.json").read_text("utf-8"))["findings"]
    return folder, finding["id"]


@pytest.fixture
def run(scanned) -> Run:
    """Run a command in a shell, with its standard output led elsewhere; return code and stderr."""
    folder, finding = scanned

    def told(command: str, stream: str) -> tuple[int, str]:
        script = f'("$0" -m exposure {command.format(finding=finding)}; echo $? >code) {stream}'
        done = subprocess.run(
            ["/bin/sh", "-c", script, sys.executable], cwd=folder, capture_output=True, text=True,
            check=False, timeout=60,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        )  # fmt: skip
        return int((folder / "code").read_text("utf-8")), done.stderr

    return told


@pytest.mark.parametrize("stream", STREAMS)
@pytest.mark.parametrize(
    ("command", "file"),
    [
        ("allocate out -o a.xlsx", "a.xlsx"),
        (f"discovered out {{finding}} {AT} --file d.jsonl", "d.jsonl"),
        (f"judge out {{finding}} {JUDGED} --file j.jsonl", "j.jsonl"),
        ("register export -o r.json", "r.json"),
    ],
)
def test_what_is_written_is_code_nought_whoever_reads_of_it(
    scanned, run: Run, command: str, file: str, stream: str
) -> None:
    (scanned[0] / file).unlink(missing_ok=True)

    code, said = run(command, stream)

    assert (code, (scanned[0] / file).exists()) == (0, True)
    assert said in (
        "",
        "exposure: standard output: cannot be written, no space left on device; the file that was "
        "asked for is written\n",
    )


@pytest.mark.parametrize("command", ["review out", "why out {finding}", "register list"])
def test_a_reader_who_left_is_no_finding(run: Run, command: str) -> None:
    assert run(command, LEFT) == (0, "")


@pytest.mark.parametrize("stream", [CLOSED, LEFT, FULL])
def test_a_refusal_keeps_its_code_and_its_line(run: Run, stream: str) -> None:
    code, said = run(f"discovered out F-nothing {AT}", stream)

    assert (code, said.count("\n")) == (2, 1)
