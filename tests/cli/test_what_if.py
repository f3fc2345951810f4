"""Does `exposure what-if` answer, stamp its answer, and end as its help says?"""

import csv
import io
import json
from pathlib import Path

import jsonschema
import pytest

STAMP = "nobody can attest from it"
DATE = ("--as-of", "2026-11-22")
SCENARIOS = """
law_dates: [2026-11-22, 2027-06-30]
scenarios:
- {name: One cloud, vendors: [aws], authority: usc41-1323}
- {name: Later, vendors: [Twilio Inc.], since: 2027-01-01, note: as feared}
"""


@pytest.fixture
def ask(run_exposure, example: Path):
    def run(*arguments: str, inputs: tuple[str, ...] = (".",)):
        named = [part for one in inputs for part in ("--from", one)]
        return run_exposure("what-if", *arguments, *named, cwd=example)

    return run


def test_the_first_line_says_that_it_is_hypothetical(ask) -> None:
    text = ask("Twilio Inc.", *DATE)
    page = ask("twilio", *DATE, "--format", "markdown")

    assert text.returncode == page.returncode == 0
    assert text.stdout.startswith("Hypothetical: Twilio Inc. is assumed to be designated")
    assert STAMP in " ".join(text.stdout.split())
    assert page.stdout.startswith("# Hypothetical: ")
    assert STAMP in page.stdout


def test_the_answer_is_valid_json_that_says_so_too(ask, root: Path) -> None:
    answer = json.loads(ask("twilio", *DATE, "--format", "json").stdout)
    schema = json.loads((root / "docs/reference/what-if-1.schema.json").read_bytes())

    jsonschema.validate(answer, schema)
    assert (answer["schema"], answer["hypothetical"]) == ("exposure-what-if/1", True)
    (one,) = answer["answers"]
    assert {asset["name"] for asset in one["reached"]} == {
        "Quillstone CRM Cloud",
        "Sundial Trip Desk",
    }
    assert one["exposed"]["value"] == [{"currency": "USD", "total": 28400000.0}]
    assert all(not finding["verdicts"] for finding in one["findings"])


def test_an_unknown_name_is_one_line_and_no_answer(ask) -> None:
    run = ask("Twilloo")

    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr.count("\n") == 1
    assert "met 'Twilloo', which stands in neither" in run.stderr
    assert "'Twilio Inc.'" in run.stderr


def test_an_authority_adds_verdicts_that_are_conditional(ask) -> None:
    run = ask("aws", *DATE, "--authority", "usc41-1323")

    assert "needs legal review (FAR 52.204-30(b)(1); FAR 52.204-30(b)(4))" in " ".join(
        run.stdout.split()
    )
    assert "designated under 41 U.S.C. 1323 (FASCSA order)" in run.stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "expected one of VENDOR..., --scenarios and --all, met none"),
        (("aws", "--all"), "met VENDOR and --all"),
        (("aws", "--by", "spend"), "--by: expected --all beside it, met VENDOR"),
        (("aws", "--authority", "us41-1323"), "met 'us41-1323' (hint: nearest: usc41-1323"),
        (("aws", "--authority", "customer-wording"), "a government designates"),
        (("aws", "--format", "csv"), "--format csv: expected text, json or markdown"),
        (("--all", "--by", "value", "--currency", "EUR"), "--currency: expected one of USD"),
        (("--all", "--currency", "USD"), "expected none with --by products"),
    ],
)
def test_what_goes_not_together_is_one_line_and_code_2(ask, arguments, said) -> None:
    run = ask(*arguments)

    assert (run.returncode, run.stdout) == (2, "")
    assert said in run.stderr
    assert run.stderr.count("\n") == 1


def test_the_folder_of_an_earlier_scan_answers_as_its_inputs_do(ask, run_exposure, example) -> None:
    run_exposure("scan", "vendors.xlsx", "contracts.csv", "sboms", "-o", "out", *DATE, cwd=example)
    now = ask("aws", "microsoft", *DATE, "--format", "json",
              inputs=("vendors.xlsx", "contracts.csv", "sboms"))  # fmt: skip
    then = ask("aws", "microsoft", "--format", "json", inputs=("out",))

    now_answer, then_answer = (json.loads(run.stdout)["answers"] for run in (now, then))
    (one,), (other,) = now_answer, then_answer
    assert one["reached"] == other["reached"]
    assert one["on_contracts"] == other["on_contracts"]
    assert {one["as_of"], other["as_of"]} == {"2026-11-22"}


def test_two_runs_write_the_same_bytes(ask) -> None:
    first, second = (ask("--all", *DATE, "--format", "json").stdout for _ in range(2))

    assert first == second


def test_scenarios_stand_side_by_side_and_their_file_is_no_inventory(ask, example: Path) -> None:
    (example / "what.yaml").write_text(SCENARIOS, encoding="utf-8")

    run = ask("--scenarios", "what.yaml", "--format", "json")
    answer = json.loads(run.stdout)

    told = [(one["scenario"], one["as_of"], one["in_force"], one["exposed"]["assets"])
            for one in answer["answers"]]  # fmt: skip
    assert told == [
        ("One cloud", "2026-11-22", True, 5),
        ("One cloud", "2027-06-30", True, 5),
        ("Later", "2026-11-22", False, 0),
        ("Later", "2027-06-30", True, 2),
    ]
    assert "what.yaml" not in {one["name"] for one in answer["inputs"]}
    text = ask("--scenarios", "what.yaml").stdout
    assert "2027-01-01: not" in text
    assert "as feared" in text


def test_a_scenario_with_a_vendor_that_nobody_knows_names_its_place(ask, example: Path) -> None:
    (example / "what.yaml").write_text(
        "scenarios: [{name: A, vendors: [aws, Nobody Ltd]}]", encoding="utf-8"
    )

    run = ask("--scenarios", "what.yaml")

    assert run.returncode == 2
    assert "what.yaml: scenarios.0.vendors.1: expected a vendor of the register" in run.stderr


def test_the_ranking_is_valid_and_its_table_holds_every_vendor(ask, root: Path) -> None:
    ranking = json.loads(ask("--all", *DATE, "--format", "json").stdout)
    schema = json.loads((root / "docs/reference/what-if-all-1.schema.json").read_bytes())
    lines = list(csv.DictReader(io.StringIO(ask("--all", *DATE, "--format", "csv").stdout)))

    jsonschema.validate(ranking, schema)
    assert ranking["hypothetical"] is True
    assert [line["id"] for line in lines] == [one["id"] for one in ranking["vendors"]]
    assert {line["hypothetical"] for line in lines} == {"true"}


def test_text_shows_the_first_and_counts_the_rest(ask) -> None:
    run = ask("--all", *DATE, "--top", "3", "--by", "spend")

    assert "  3. " in run.stdout
    assert "  4. " not in run.stdout
    assert "more in --format json" in run.stdout
    assert "told by `exposure what-if VENDOR` alone" in " ".join(run.stdout.split())


@pytest.mark.parametrize("name", ["answer.json", "answer.md", "answer.txt", "all.csv", "all.json"])
def test_what_was_written_is_never_an_inventory(
    ask, run_exposure, example: Path, name: str
) -> None:
    asked = ("--all",) if name.startswith("all") else ("twilio",)
    assert ask(*asked, *DATE, "-o", name).returncode == 0

    run = run_exposure("scan", name, "-o", "out", cwd=example)

    assert run.returncode == 2
    assert "met a hypothetical answer of this program (no inventory)" in run.stderr


@pytest.mark.parametrize(
    "command",
    [
        ("why", "answer.json", "anthropic"),
        ("review", "answer.json"),
        ("judge", "answer.json", "F-213be1a9fe", "--as", "match", "--because", "same_entity",
         "--reason", "x", "--by", "A Person"),
        ("allocate", "answer.json", "-o", "uses.xlsx"),
        ("diff", "answer.json", "answer.json"),
    ],
)  # fmt: skip
def test_nobody_can_judge_or_attest_from_it(ask, run_exposure, example: Path, command) -> None:
    ask("twilio", *DATE, "-o", "answer.json")

    run = run_exposure(*command, cwd=example)

    assert (run.returncode, run.stdout) == (2, "")
    assert "met a hypothetical answer of `exposure what-if`" in run.stderr


def test_no_input_is_ever_replaced(ask, run_exposure, example: Path) -> None:
    run_exposure("scan", ".", "-o", "out", *DATE, cwd=example)
    before = (example / "out" / "exposure.json").read_bytes()

    over_input = ask("aws", "-o", "vendors.xlsx", "--format", "text")
    over_result = ask("aws", "-o", "out/exposure.json", inputs=("out",))

    assert (over_input.returncode, over_result.returncode) == (2, 2)
    assert (example / "out" / "exposure.json").read_bytes() == before


def test_an_input_that_holds_nothing_is_told_before_a_vendor_is_looked_for(ask, example) -> None:
    (example / "nothing.pdf").write_bytes(b"%PDF-1.7 nothing")

    run = ask("twilio", inputs=("nothing.pdf",))

    assert run.returncode == 2
    assert "nothing.pdf: expected an SBOM or a sheet" in run.stderr
