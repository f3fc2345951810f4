"""Do the outputs of a check and the ticket of a finding reach a person who types them?"""

import json
from pathlib import Path

HELPDESK = "sboms/wexmoor-helpdesk.cdx.json"


def test_sarif_has_standard_output_for_itself(run_exposure, example: Path) -> None:
    run = run_exposure("check", HELPDESK, "--sarif", "-", cwd=example)

    assert (run.returncode, json.loads(run.stdout)["version"]) == (1, "2.1.0")


def test_two_outputs_on_standard_output_are_refused_in_one_line(run_exposure, example) -> None:
    run = run_exposure("check", HELPDESK, "--sarif", "-", "--json", "-", cwd=example)

    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr.count("\n") == 1
    assert "--sarif -: expected a place of its own, met that of --json" in run.stderr


def test_annotations_stand_behind_the_lines(run_exposure, example) -> None:
    lines = run_exposure("check", HELPDESK, "--annotate", cwd=example).stdout.splitlines()

    told = [line.startswith("::error ") for line in lines]
    assert told == sorted(told)
    assert sum(told) == 2


def test_a_summary_grows_from_step_to_step(run_exposure, example) -> None:
    for _ in range(2):
        run_exposure("check", HELPDESK, "--summary", "summary.md", cwd=example)

    text = (example / "summary.md").read_text(encoding="utf-8")
    assert text.count("## Supply-chain exposure: 2 findings fail the build\n") == 2


def test_an_input_that_cannot_be_used_is_told_in_every_output(run_exposure, example) -> None:
    (example / "cut.json").write_text('{"bomFormat": "CycloneDX", ', encoding="utf-8")

    run = run_exposure("check", "cut.json", "--sarif", "o.sarif", "--summary", "s.md",
                       "--junit", "j.xml", "--code-quality", "q.json", cwd=example)  # fmt: skip

    assert run.returncode == 2
    for name in ("o.sarif", "j.xml", "q.json"):
        assert "input-unusable" in (example / name).read_text(encoding="utf-8")
    assert "cut.json: expected JSON" in (example / "s.md").read_text(encoding="utf-8")


def test_a_ticket_is_text_to_paste(run_exposure, example) -> None:
    run_exposure("check", HELPDESK, "--json", "r.json", cwd=example)
    found = json.loads((example / "r.json").read_bytes())["findings"][0]["id"]

    run = run_exposure("why", "r.json", found, "--markdown", cwd=example)

    assert run.returncode == 0
    assert run.stdout.startswith("# ")
    assert "## What to change" in run.stdout
