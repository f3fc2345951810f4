"""Is a plan written as text, JSON and workbook, from inputs and from an earlier scan alike?"""

import json
import shutil
from datetime import date
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from exposure.errors import InputError, OutputError, SettingsError
from exposure.jobs.judging.judge import judge
from exposure.jobs.judging.spoken import Spoken
from exposure.jobs.planning.plan import PlanRequest, plan, planned
from exposure.jobs.request import Request
from exposure.jobs.scan import scan_to_folder

EXAMPLE = Path(__file__).resolve().parents[3] / "fixtures" / "example"
TODAY = date(2026, 11, 22)
INPUTS = ("vendors.xlsx", "contracts.csv", "sboms")
VENDOR = "anthropic"


@pytest.fixture(scope="module")
def company(tmp_path_factory):
    folder = tmp_path_factory.mktemp("company")
    shutil.copytree(EXAMPLE, folder, dirs_exist_ok=True)
    request = Request(INPUTS, TODAY, folder=folder)
    scan_to_folder(request, folder / "out", width=100, progress=lambda _: None)
    return folder


def asked(company: Path, *inputs: str, **fields) -> str:
    return plan(
        Request(inputs, TODAY, folder=company), PlanRequest(VENDOR, **fields), lambda _: None
    ).text


def written(company: Path, **fields) -> dict:
    asked(company, "out", out="plan.json", **fields)
    return json.loads((company / "plan.json").read_bytes())


def test_an_earlier_scan_gives_the_plan_of_its_inputs(company) -> None:
    assert asked(company, "out") == asked(company, *INPUTS)


def test_every_exposed_asset_of_the_example_is_freed(company) -> None:
    found = written(company)

    assert {one["name"] for one in found["exposed"]} == {
        "+45 Claude Enterprise licences", "Claude Code", "Harborlight Citizen Portal",
        "Quillstone CRM Cloud", "Tern Meeting Notes", "wexmoor-helpdesk",
    }  # fmt: skip
    assert {step["name"] for step in found["steps"]} == {
        "+45 Claude Enterprise licences", "Claude Code", "Harborlight Citizen Portal",
        "Quillstone CRM Cloud", "Tern Meeting Notes", "@langchain/anthropic",
    }  # fmt: skip
    assert found["proof"]["exposed_before"] == 6
    assert found["proof"]["exposed_after"] == 0
    assert found["steps"][-1]["exposed_after"] == 0
    assert found["not_in_plan"] == []


def test_the_plan_of_possible_exposures_holds_every_open_finding(company) -> None:
    found = written(company, with_possible=True)

    assert found["not_in_plan"] == []
    assert found["to_judge"] == []
    assert found["proof"]["exposed_after"] == 0


@pytest.mark.parametrize("width", [60, 100])
def test_lines_fit_the_terminal(company, width) -> None:
    text = asked(company, "out", width=width, with_possible=True)

    assert max(map(len, text.splitlines())) <= width


def test_what_people_settled_is_planned_for_no_more(company) -> None:
    args = {"today": TODAY, "folder": company, "inputs": ("out",)}
    before, _ = planned(Request(**args), PlanRequest(VENDOR, with_possible=True), lambda _: None)
    notes = next(one for one in before.exposed if one.name == "Tern Meeting Notes")
    judge(Spoken(
        company / "out", notes.findings[0], "no_match", "different_company", "another firm",
        "A. Reviewer", TODAY, evidence="mail of 2026-11-20", approved_by="B. Second",
        file=Path("judged.jsonl"), folder=company,
    ))  # fmt: skip

    request = Request(**args, judgements=("judged.jsonl",))
    after, _ = planned(request, PlanRequest(VENDOR, with_possible=True), lambda _: None)

    assert "Tern Meeting Notes" not in {one.name for one in after.exposed}
    assert after.not_in_plan == ()
    assert after.proof.exposed_after == 0


def test_two_runs_give_the_same_bytes(company) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        asked(company, "out", out=name)

    assert (company / "a.xlsx").read_bytes() == (company / "b.xlsx").read_bytes()


def test_the_workbook_holds_a_row_per_cut_and_no_formula(company) -> None:
    asked(company, "out", out="plan.xlsx", with_possible=True)

    book = openpyxl.load_workbook(BytesIO((company / "plan.xlsx").read_bytes()))
    sheet = book["Removal plan"]
    told = [row[1].value for row in sheet.iter_rows() if isinstance(row[0].value, int)]
    assert "Replace the dependency @langchain/anthropic 1.5.11 in wexmoor-helpdesk" in told
    assert any("+45 Claude Enterprise licences" in text for text in told)
    assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)


def test_a_stated_cost_changes_the_plan_and_says_who_states_it(company) -> None:
    (company / "costs.csv").write_text(
        "what,cost,because\nQuillstone CRM Cloud,cannot remove,runs until 2028\n"
    )

    text = asked(company, "out", costs="costs.csv")

    assert "No cut of the company's own ends these" in text
    assert "Quillstone CRM Cloud › Anthropic" in text
    assert "none of the 5 assets leads to Anthropic; 1 above still lead there" in text


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("name,price\n", r"costs\.csv:1: expected the columns what and cost, met name, price"),
        ("what,cost\nx,-1\n", r"costs\.csv:2: expected a number from 0 upwards"),
        ("what,cost\nx,inf\n", r"costs\.csv:2: expected a number from 0 upwards"),
        ("what,cost\nx,\n", r"costs\.csv:2: expected a number from 0 upwards"),
        ("what,cost\n,1\n", r"costs\.csv:2: expected what is meant, met an empty cell"),
        ("what,cost\nx,1\nX,2\n", r"costs\.csv:3: 'X' stands in line 2 too"),
        ("", r"costs\.csv:1: expected the columns what and cost, met nothing"),
    ],
)
def test_a_file_of_costs_that_cannot_be_obeyed_is_refused(company, content, said) -> None:
    (company / "costs.csv").write_text(content)

    with pytest.raises(InputError, match=said):
        asked(company, "out", costs="costs.csv")


def test_a_vendor_that_nobody_knows_is_refused_with_the_nearest(company) -> None:
    request = Request(("out",), TODAY, folder=company)

    with pytest.raises(SettingsError, match=r"VENDOR: .* met 'zzz', .*\(hint: nearest: "):
        plan(request, PlanRequest("zzz"), lambda _: None)


def test_a_vendor_that_is_recognised_in_another_spelling_is_told(company) -> None:
    request = Request(("out",), TODAY, folder=company)

    found, _ = planned(request, PlanRequest("anthropik"), lambda _: None)

    assert found.vendor == "anthropic"
    assert "'anthropik' was taken for Anthropic." in found.warnings


def test_an_organisation_that_only_the_records_know_is_planned_for(tmp_path) -> None:
    (tmp_path / "vendors.csv").write_text(
        "Vendor,Product,Sub-processors\nHarbour Ltd,Payroll,\nQuay Ltd,Desk,Harbour Ltd\n"
    )
    request = Request(("vendors.csv",), TODAY, folder=tmp_path)

    found, refused = planned(request, PlanRequest("harbour ltd"), lambda _: None)

    assert (found.vendor, found.in_register, refused) == ("own:harbour", False, ())
    assert {step.name for step in found.steps} == {"Payroll", "Desk"}
    assert found.proof.exposed_after == 0
    assert any("not in the register" in warning for warning in found.warnings)
    assert all(step.deadline is None for step in found.steps)


def test_what_was_read_and_how_much_is_known_stands_in_every_form(company) -> None:
    asked(company, "out", out="plan.xlsx")
    sheet = openpyxl.load_workbook(BytesIO((company / "plan.xlsx").read_bytes()))["Removal plan"]
    told = "\n".join(str(cell.value) for row in sheet.iter_rows() for cell in row)
    text = " ".join(asked(company, "out").split())

    found = written(company)

    assert found["coverage"][0].startswith("Coverage: ")
    assert found["read"].startswith("Read ")
    for sentence in (found["read"], *found["coverage"]):
        assert sentence in told
        assert sentence in text


@pytest.mark.parametrize("target", ["vendors.xlsx", "costs.csv", "out/exposure.json"])
def test_a_plan_never_takes_the_place_of_an_input(company, target) -> None:
    (company / "costs.csv").write_text("what,cost\nQuillstone CRM Cloud,3\n")
    inputs = ("out",) if target.startswith("out") else INPUTS
    before = (company / target).read_bytes()

    with pytest.raises(OutputError, match="expected an output beside the inputs"):
        asked(company, *inputs, out=target, form="json", costs="costs.csv")

    assert (company / target).read_bytes() == before


def test_a_file_of_costs_among_the_inputs_is_no_inventory(tmp_path) -> None:
    (tmp_path / "vendors.csv").write_text("Vendor,Product\nAnthropic,Claude Code\n")
    (tmp_path / "costs.csv").write_text("what,cost\nClaude Code,3\n")

    found, refused = planned(Request((".",), TODAY, folder=tmp_path),
                             PlanRequest(VENDOR, costs="costs.csv"), lambda _: None)  # fmt: skip

    assert refused == ()
    assert [(step.name, step.cost.amount) for step in found.steps] == [("Claude Code", 3.0)]


def test_inputs_of_which_nothing_can_be_used_give_no_plan(tmp_path) -> None:
    (tmp_path / "broken.json").write_text("{")

    with pytest.raises(InputError):
        planned(Request(("broken.json",), TODAY, folder=tmp_path), PlanRequest(VENDOR),
                lambda _: None)  # fmt: skip


def test_an_input_that_cannot_be_used_is_told_beside_the_plan_of_the_others(tmp_path) -> None:
    (tmp_path / "vendors.csv").write_text("Vendor,Product\nAnthropic,Claude Code\n")
    (tmp_path / "broken.json").write_text("{")

    done = plan(Request(("vendors.csv", "broken.json"), TODAY, folder=tmp_path),
                PlanRequest(VENDOR), lambda _: None)  # fmt: skip

    assert "Stop using Claude Code" in done.text
    assert done.code == 2
    assert done.refused[0].startswith("broken.json: ")


def test_a_workbook_needs_a_file_to_go_to(company) -> None:
    with pytest.raises(SettingsError, match=r"name it with -o plan\.xlsx"):
        asked(company, "out", form="xlsx")


def test_a_vendor_of_whom_nothing_was_read_gives_no_plan_and_no_promise(company) -> None:
    text = plan(
        Request(("out",), TODAY, folder=company), PlanRequest("hytera"), lambda _: None
    ).text

    assert "there is nothing to cut" in text.replace("\n", " ")
    assert "no answer about what was not read" in text.replace("\n", " ")
