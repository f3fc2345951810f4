"""Does `exposure plan` answer from inputs, and end as its help says?"""

from pathlib import Path

FROM = ("--from", "vendors.xlsx", "--from", "sboms", "--as-of", "2026-11-22")


def test_a_plan_is_printed_with_its_proof(run_exposure, example: Path) -> None:
    run = run_exposure("plan", "anthropic", *FROM, cwd=example)

    assert run.returncode == 0
    assert run.stdout.startswith("Removal plan for Anthropic   law date 2026-11-22\n")
    assert "Proved: with these cuts made, none of the 6 assets leads to Anthropic" in run.stdout


def test_json_on_standard_output_stands_there_alone(run_exposure, example: Path) -> None:
    run = run_exposure("plan", "anthropic", *FROM, "--format", "json", cwd=example)

    assert run.stdout.startswith('{\n  "schema": "exposure-plan/1"')
    assert run.stdout.endswith("}\n")


def test_an_unknown_vendor_is_one_line_and_code_2(run_exposure, example: Path) -> None:
    run = run_exposure("plan", "zzz", *FROM, cwd=example)

    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr.splitlines()[-1].startswith("exposure: VENDOR: expected a vendor")


def test_a_company_must_be_named(run_exposure, example: Path) -> None:
    run = run_exposure("plan", "anthropic", cwd=example)

    assert run.returncode == 2
    assert "--from" in run.stderr
