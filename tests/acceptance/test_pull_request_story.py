"""A pull request adds a dependency that brings a designated vendor in three hops: what happens?

Step by step through the real program, as a build and a person run it.
"""

import json
import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

POLICY = (
    'fail_on = "possible"\ndecisions = ["decisions.jsonl"]\n[register]\noverlays = ["own.yaml"]\n'
)
OVERLAY = """
vendors:
- id: veyrantha
  name: Veyrantha
  packages: ["pkg:npm/%40veyrantha/*"]
designations:
- vendor: veyrantha
  wording: Supplier shall not use Veyrantha
  from: Quellmark Prime LLC, letter of 2026-01-10
  since: 2026-01-10
"""
PARTS = {
    "left-pad": [],
    "@veyrantha/legacy": [],
    "web-kit": ["llm-bridge"],
    "llm-bridge": ["@veyrantha/sdk"],
    "@veyrantha/sdk": [],
}
LONGEST = timedelta(days=30)


def _purl(name: str) -> str:
    return f"pkg:npm/{name.replace('@', '%40')}@1.0.0"


def _bill(*direct: str) -> str:
    """Return an SBOM of the application, which needs these, with all that they need in turn."""
    held: dict[str, list[str]] = {}
    waiting = list(direct)
    while waiting:
        name = waiting.pop()
        held[name] = PARTS[name]
        waiting += [one for one in PARTS[name] if one not in held]
    components = [
        {"type": "library", "bom-ref": _purl(name), "name": name, "version": "1.0.0",
         "purl": _purl(name)} for name in sorted(held)
    ]  # fmt: skip
    edges = [
        {"ref": _purl(name), "dependsOn": list(map(_purl, needs))} for name, needs in held.items()
    ]
    root = {"type": "application", "bom-ref": "root", "name": "desk", "version": "4.1.0"}
    return json.dumps({
        "bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1,
        "metadata": {"component": root}, "components": components,
        "dependencies": [{"ref": "root", "dependsOn": list(map(_purl, direct))}, *edges],
    })  # fmt: skip


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    (tmp_path / "exposure.toml").write_text(POLICY, encoding="utf-8")
    (tmp_path / "own.yaml").write_text(OVERLAY, encoding="utf-8")
    (tmp_path / "decisions.jsonl").write_text("", encoding="utf-8")
    (tmp_path / "app.cdx.json").write_text(_bill("left-pad", "@veyrantha/legacy"), encoding="utf-8")
    return tmp_path


@pytest.fixture
def run(repository: Path, run_exposure):
    def done(*arguments: str) -> tuple[int, str]:
        ended = run_exposure(*arguments, cwd=repository)
        assert "Traceback" not in ended.stderr
        return ended.returncode, ended.stdout + ended.stderr

    return done


def _today() -> date:
    return datetime.now(UTC).date()


def test_a_pull_request_brings_in_a_designated_vendor(repository: Path, run) -> None:
    # The main branch: what is there is known, and the build fails until it is the baseline.
    code, said = run("check", "app.cdx.json", "--json", "baseline.json")
    assert (code, said.count("  exposed  ")) == (1, 1)
    code, said = run("check", "app.cdx.json", "--baseline", "baseline.json")
    assert code == 0
    assert "passes: in the baseline" in said

    # The pull request: a harmless-looking dependency, and the vendor three hops away.
    changed = _bill("left-pad", "@veyrantha/legacy", "web-kit")
    (repository / "app.cdx.json").write_text(changed, encoding="utf-8")
    check = ("check", "app.cdx.json", "--baseline", "baseline.json")
    code, said = run(*check, "--json", "result.json")
    assert code == 1
    (new,) = [line for line in said.splitlines() if line.endswith("  new")]
    assert "@veyrantha/sdk 1.0.0" in new
    assert "web-kit" in new, "the direct dependency to change"
    assert "Baseline baseline.json" in said
    assert ": 1 new, 1 known." in said
    finding = re.match(r"F-[0-9a-f]+", new)
    assert finding

    result = json.loads((repository / "result.json").read_text(encoding="utf-8"))
    (held,) = [one for one in result["findings"] if one["id"] == finding[0]]
    assert held["depth"] == 3
    assert [one["name"] for one in held["routes"][0]["steps"]][-3:] == [
        "web-kit", "llm-bridge", "@veyrantha/sdk",
    ]  # fmt: skip
    assert [one["name"] for one in held["introducers"]] == ["web-kit"]
    assert {one["finding"]: one["against"] for one in result["gate"]["findings"]}[
        held["id"]
    ] == "new"

    # A person defers it, with a reason and an end; the file is part of the pull request.
    until = _today() + LONGEST
    code, said = run(
        "decide", "result.json", finding[0], "--as", "defer", "--until", until.isoformat(),
        "--because", "web-kit 2 drops it next month", "--by", "Ann Lee", "--file", "decisions.jsonl",
        "--evidence", "TICKET-17", "--approved-by", "Bo Park",
    )  # fmt: skip
    assert code == 0, said

    code, said = run(*check, "--json", "result.json")
    assert code == 0, said
    assert f"passes: decided: deferred until {until} by Ann Lee" in said
    assert "Passes: 1 in the baseline, 1 decided." in said

    # On its last day it still holds; on the day after the build fails again.
    assert run(*check, "--as-of", until.isoformat())[0] == 0
    after = until + timedelta(days=1)
    code, said = run(*check, "--as-of", after.isoformat(), "--json", "expired.json")
    assert code == 1
    (new,) = [line for line in said.splitlines() if line.startswith(f"{finding[0]}  exposed")]
    assert "  new" in new

    # A baseline that holds the deferral does not cover what the deferral no longer does.
    code, said = run("check", "app.cdx.json", "--baseline", "result.json", "--as-of", str(after))
    assert code == 1
    assert "graver than in the baseline: a decision held there, none does now" in said
