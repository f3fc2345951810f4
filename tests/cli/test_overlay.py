"""Is a file of a user's own obeyed by each of its names, and does a build log keep what it must?"""

import json
import re
from pathlib import Path

import pytest

from exposure.register.overlay.acts.shapes import OwnDesignation, OwnWaiver

OVERLAY = """
handling: customer_confidential
vendors: [{id: northgate, name: Northgate Analytics, packages: ["pkg:npm/%40northgate/*"]}]
designations:
- {vendor: anthropic, wording: shall not use X, from: Prime A, contracts: SUB-17, since: 2026-10-01}
"""
SBOM = {
    "bomFormat": "CycloneDX",
    "specVersion": "1.6",
    "version": 1,
    "metadata": {"component": {"type": "application", "bom-ref": "app", "name": "app"}},
    "components": [
        {"type": "library", "bom-ref": "a", "name": "client", "group": "@northgate",
         "version": "1.0.0", "purl": "pkg:npm/%40northgate/client@1.0.0"},
    ],
    "dependencies": [{"ref": "app", "dependsOn": ["a"]}, {"ref": "a"}],
}  # fmt: skip


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "ours.yaml").write_text(OVERLAY, encoding="utf-8")
    (tmp_path / "app.cdx.json").write_text(json.dumps(SBOM), encoding="utf-8")
    return tmp_path


@pytest.fixture
def checked(run_exposure, desk: Path):
    def run(*flags: str):
        return run_exposure("check", "app.cdx.json", "--as-of", "2026-11-22", *flags, cwd=desk)

    return run


def test_both_names_of_the_flag_and_both_of_the_key_say_the_same(checked, desk) -> None:
    by_flag = checked("--overlay", "ours.yaml")
    runs = [checked("--vendors", "ours.yaml")]
    for key in ("overlays", "vendors"):
        (desk / "exposure.toml").write_text(f'[register]\n{key} = ["ours.yaml"]\n')
        runs.append(checked())

    assert by_flag.returncode == 1
    assert "Z-F1  exposed  Z-" in by_flag.stdout
    assert {(run.returncode, without_policy(run.stdout)) for run in runs} == {(1, by_flag.stdout)}


def without_policy(text: str) -> str:
    """Return a check's lines without the one that names the settings file."""
    return "".join(line for line in text.splitlines(True) if not line.startswith("Policy "))


def test_a_file_that_is_named_twice_is_laid_over_once(checked, desk) -> None:
    (desk / "exposure.toml").write_text(
        '[register]\noverlays = ["ours.yaml"]\nvendors = ["ours.yaml"]\n'
    )

    assert checked("--overlay", "ours.yaml").returncode == 1


def test_an_empty_name_in_the_settings_is_refused(checked, desk) -> None:
    (desk / "exposure.toml").write_text('[register]\noverlays = [""]\n')

    run = checked()

    assert run.returncode == 2
    assert "exposure.toml: register.overlays: expected a name, met an empty text" in run.stderr


def test_a_build_log_names_nobody_unless_somebody_asks_for_it(checked) -> None:
    others = checked("--overlay", "ours.yaml")
    whole = checked("--overlay", "ours.yaml", "--with-not-public")

    assert "orthgate" not in others.stdout + others.stderr
    assert "Northgate Analytics" in whole.stdout
    assert others.returncode == whole.returncode == 1


def test_json_on_standard_output_is_for_others_too(checked) -> None:
    run = checked("--overlay", "ours.yaml", "--json", "-")

    assert "orthgate" not in run.stdout
    assert json.loads(run.stdout)["withheld"] == ["Z-1", "Z-2"]
    assert "shall not use" not in run.stdout


def test_a_scan_writes_who_may_read_what(run_exposure, desk) -> None:
    run = run_exposure("scan", "app.cdx.json", "-o", "out", "--overlay", "ours.yaml",
                       "--as-of", "2026-11-22", cwd=desk)  # fmt: skip
    result = json.loads((desk / "out" / "exposure.json").read_bytes())

    assert run.returncode == 0
    act = result["designations"][-1]
    assert (act["stated_in"], act["handling"]) == ("ours.yaml", "customer_confidential")
    northgate = next(one for one in result["looked_for"] if one["id"] == "northgate")
    assert northgate["handling"] == "customer_confidential"
    assert "This result holds what is not public" in run.stdout
    why = run_exposure("why", "out", "anthropic", cwd=desk)
    assert "stated in the register" in why.stdout
    assert "stated in ours.yaml, customer confidential" in why.stdout


GUIDE = "docs/guides/own-designations.md"


def blocks(root: Path, language: str) -> list[str]:
    page = (root / GUIDE).read_text(encoding="utf-8")
    return re.findall(rf"```{language}\n(.*?)```", page, re.DOTALL)


def test_the_guide_shows_what_its_own_file_prints(run_exposure, root: Path, example: Path) -> None:
    """In a copy of the example company, whose subcontract the letter names."""
    (example / "halyard.yaml").write_text(blocks(root, "yaml")[0], encoding="utf-8")

    for shown in blocks(root, "text"):
        command, *lines = shown.rstrip("\n").split("\n")
        words = command.removeprefix("$ exposure ").split()
        dated = [] if words[0] == "register" else ["--as-of", "2026-11-22"]
        run = run_exposure(*words, *dated, cwd=example)
        told = "\n".join(line for line in lines if line != "...")

        assert told in run.stdout, run.stdout + run.stderr


def test_every_example_of_the_guide_can_be_used(run_exposure, root: Path, tmp_path: Path) -> None:
    for number, text in enumerate(blocks(root, "yaml")):
        (tmp_path / f"{number}.yaml").write_text(text, encoding="utf-8")

        run = run_exposure("register", "check", f"{number}.yaml", cwd=tmp_path)

        assert run.returncode == 0, run.stderr


def test_the_guide_tells_each_field(root: Path) -> None:
    page = (root / GUIDE).read_text(encoding="utf-8")
    fields = {"from" if one == "stated_by" else one for one in OwnDesignation.model_fields}

    assert [one for one in (*fields, *OwnWaiver.model_fields) if f"`{one}`" not in page] == []
