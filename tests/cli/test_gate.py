"""How are criteria, baseline and policy given on the command line and in the environment?"""

import json
from pathlib import Path

import pytest

HELPDESK = "sboms/wexmoor-helpdesk.cdx.json"
DAY = ("--as-of", "2026-11-22")


@pytest.fixture
def run(run_exposure, example: Path):
    def done(*arguments: str) -> tuple[int, str, str]:
        ended = run_exposure("check", HELPDESK, *arguments, cwd=example)
        return ended.returncode, ended.stdout, ended.stderr

    return done


def test_each_of_several_criteria_is_enough(run) -> None:
    narrow, wide = ("--fail-on", "relation=owned_by"), ("--fail-on", "depth<=2")

    assert [run(*given, *DAY)[0] for given in (narrow, (*narrow, *wide))] == [0, 1]


def test_the_environment_stands_for_the_flags(run, example: Path, monkeypatch) -> None:
    run("--json", "base.json", *DAY)
    for name, value in {
        "AS_OF": "2026-11-22", "WATCH": "google openai", "BASELINE": "base.json",
        "FAIL_ON": "relation=owned_by depth<=2",
    }.items():  # fmt: skip
        monkeypatch.setenv(f"EXPOSURE_{name}", value)
    code, said, _ = run()

    assert code == 0
    assert "Law date 2026-11-22" in said
    assert "(18 designated, 2 asked for, 21 under watch)" in said or "41 vendors" in said
    assert "Fails on: relation=owned_by; depth<=2." in said
    assert ": 0 new, 2 known." in said
    assert run("--fail-on", "vendor=google")[1].count("Fails on: vendor=google.") == 1


def test_empty_variables_stand_for_nothing(run, monkeypatch) -> None:
    for name in ("AS_OF", "WATCH", "BASELINE", "FAIL_ON", "CONFIG"):
        monkeypatch.setenv(f"EXPOSURE_{name}", "")

    assert run()[0] == 1


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (("--fail-on", "tier<1"), "--fail-on: nothing can ever meet tier<1"),
        (("--fail-on", "vendor=google"), "--fail-on: 'google' is not looked for on 2026-11-22"),
        (("--baseline", "gone.json"), "--baseline gone.json: expected an earlier result, met: no such"),
        (("--baseline", "vendors.xlsx"), "--baseline vendors.xlsx: expected a result written by"),
        (("--baseline", "base.json", "--json", "base.json"), "expected an output beside the inputs"),
    ],
)  # fmt: skip
def test_what_cannot_be_used_is_one_line_and_code_two(run, given, said) -> None:
    run("--json", "base.json", *DAY)
    code, out, err = run(*given, *DAY)

    assert (code, out) == (2, "")
    (line,) = err.splitlines()
    assert said in line


def flat(*direct: str) -> str:
    """Return an SBOM in which each of these direct dependencies brings the same SDK in."""
    refs = {"app": list(direct), **{name: ["sdk"] for name in direct}}
    parts = [{"type": "library", "bom-ref": name, "name": name, "purl": f"pkg:npm/{name}@1"}
             for name in direct]  # fmt: skip
    sdk = {"type": "library", "bom-ref": "sdk", "name": "sdk", "purl": "pkg:pypi/anthropic@1"}
    return json.dumps({
        "bomFormat": "CycloneDX", "specVersion": "1.6",
        "metadata": {"component": {"type": "application", "bom-ref": "app", "name": "app"}},
        "components": [*parts, sdk],
        "dependencies": [{"ref": ref, "dependsOn": ends} for ref, ends in refs.items()],
    })  # fmt: skip


def test_a_new_direct_dependency_fails_however_many_there_were(run, example: Path) -> None:
    known = [f"d{number:03}" for number in range(60)]
    (example / HELPDESK).write_text(flat(*known))
    assert run("--json", "base.json", *DAY)[0] == 1
    _, said, _ = run("--baseline", "base.json", *DAY)
    assert "change d000, d001, d002 and 57 more (direct)" in said

    (example / HELPDESK).write_text(flat(*known[1:]))
    assert run("--baseline", "base.json", *DAY)[0] == 0
    (example / HELPDESK).write_text(flat(*known[1:], "z-new"))
    code, said, _ = run("--baseline", "base.json", *DAY)

    assert code == 1
    assert "pkg:npm/z-new brings it in now and did not there" in said


def test_the_ugly_switch_has_no_variable(run, example: Path, monkeypatch) -> None:
    (example / HELPDESK).write_text('{"bomFormat": "CycloneDX", "specVersion": "1.6", "components": '
                                    '[{"type": "library"}]}', encoding="utf-8")  # fmt: skip
    monkeypatch.setenv("EXPOSURE_UNSAFE_PASS_WHEN_PRESENCE_IS_HIDDEN", "1")

    assert run(*DAY)[0] == 3
    code, said, _ = run("--unsafe-pass-when-presence-is-hidden", *DAY)
    assert code == 0
    assert "Warning: Gaps that hide presence were told to let this build pass" in said


def test_a_local_file_is_passed_over_aloud_for_the_one_that_is_named(run, example: Path) -> None:
    (example / "central.toml").write_text('fail_on = "incomplete"', encoding="utf-8")
    _, said, _ = run("--config", "central.toml", *DAY)

    assert "Policy central.toml, sha256 " in said
    assert "Warning: exposure.toml of this folder was not read: " in said


def test_an_empty_baseline_is_refused_and_is_not_the_result_that_lies_in_this_folder(run) -> None:
    """A variable that nobody set must not let old findings pass."""
    run("--json", "exposure.json", *DAY)
    code, said, told = run("--baseline", "", *DAY)

    assert (code, said) == (2, "")
    assert "--baseline" in told
