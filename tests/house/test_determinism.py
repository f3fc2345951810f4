"""Do the same inputs give the same bytes, and the same findings in any order?"""

import json
from pathlib import Path

OUTPUTS = ("exposure.json", "report.html", "findings.xlsx", "checklist.md")
AS_OF = ("--as-of", "2026-11-01")


def test_two_processes_write_the_same_bytes(run_exposure, example: Path) -> None:
    """Hash seeds differ, so an order that hangs on a set would show."""
    outputs = [_scan(run_exposure, example, f"out-{seed}", ".", seed=seed) for seed in ("1", "2")]

    first, second = ({name: (out / name).read_bytes() for name in OUTPUTS} for out in outputs)
    assert [name for name in OUTPUTS if first[name] != second[name]] == []


def test_the_order_of_inputs_changes_no_finding(run_exposure, example: Path) -> None:
    inputs = sorted(
        path.relative_to(example).as_posix()
        for path in example.rglob("*")
        if path.suffix in {".xlsx", ".csv"} or path.parent.name == "sboms"
    )
    forwards = _scan(run_exposure, example, "forwards", *inputs)
    backwards = _scan(run_exposure, example, "backwards", *reversed(inputs))

    assert _ids(forwards)
    assert _ids(forwards) == _ids(backwards)


def _scan(run_exposure, folder: Path, out: str, *inputs: str, seed: str = "0") -> Path:
    # Beside the inputs' folder, so that a second run does not read what the first one wrote.
    target = folder.parent / out
    run = run_exposure("scan", *inputs, "-o", target, *AS_OF, cwd=folder, seed=seed)
    assert run.returncode == 0, run.stdout + run.stderr
    return target


def _ids(out: Path) -> list[str]:
    result = json.loads((out / "exposure.json").read_text(encoding="utf-8"))
    return sorted(finding["id"] for finding in result["findings"])
