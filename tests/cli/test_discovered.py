"""Does a discovery reach its file from the command line, and does a refusal leave it alone?"""

import json
from pathlib import Path

import pytest

FILE = "discoveries.jsonl"
TOLD = ("--by", "Ann Lee", "--source", "notice of a subcontractor")


@pytest.fixture
def scanned(tmp_path: Path, run_exposure) -> tuple[Path, str]:
    """A folder with a result, and the id of its one finding."""
    sbom = {
        "bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1,
        "metadata": {"component": {"type": "application", "bom-ref": "app", "name": "app"}},
        "components": [{"type": "library", "bom-ref": "part", "name": "sdk", "version": "1.0.0",
                        "purl": "pkg:npm/%40anthropic-ai/sdk@1.0.0"}],
        "dependencies": [{"ref": "app", "dependsOn": ["part"]}],
    }  # fmt: skip
    (tmp_path / "app.json").write_text(json.dumps(sbom), encoding="utf-8")
    run_exposure("check", "app.json", "--json", "result.json", cwd=tmp_path)
    result = json.loads((tmp_path / "result.json").read_text(encoding="utf-8"))
    return tmp_path, result["findings"][0]["id"]


def test_a_line_is_added_and_told(scanned, run_exposure) -> None:
    folder, finding = scanned

    run = run_exposure("discovered", "result.json", finding, "--at", "2026-11-20T14:05-05:00",
                       *TOLD, cwd=folder)  # fmt: skip

    assert (run.returncode, run.stderr) == (0, "")
    assert f"A person (Ann Lee) recorded that {finding}" in " ".join(run.stdout.split())
    (line,) = (folder / FILE).read_text(encoding="utf-8").splitlines()
    assert json.loads(line)["target"] == finding


def test_a_refusal_is_one_line_and_writes_nothing(scanned, run_exposure) -> None:
    folder, finding = scanned

    run = run_exposure(
        "discovered", "result.json", finding, "--at", "2026-11-20", *TOLD, cwd=folder
    )

    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr.startswith("exposure: --at: expected day, time and offset")
    assert run.stderr.count("\n") == 1
    assert not (folder / FILE).exists()


def test_a_time_is_never_set_by_the_program(scanned, run_exposure) -> None:
    folder, finding = scanned

    run = run_exposure("discovered", "result.json", finding, *TOLD, cwd=folder)

    assert run.returncode == 2
    assert "--at" in run.stderr
