"""Is each hypothetical question answered from what was read, once for each law date?"""

import json
from datetime import date
from pathlib import Path

import pytest

from exposure.errors import InputError, OutputError, SettingsError
from exposure.jobs.request import Request
from exposure.jobs.what_if.request import WhatIfRequest
from exposure.jobs.what_if.run import Question, run
from exposure.jobs.what_if.written import Done

TODAY = date(2026, 11, 22)
ROWS = """Vendor,Product,Sub-processors,Annual spend,Currency,Website,Owner
Harbour Ltd,Payroll,,1000,USD,harbour.example,A. Lee
Quay Ltd,Desk,Harbour Ltd,500,EUR,quay.example,
Bay Works Ltd,Chart,,20,USD,bay.example,A. Lee
"""
CONTRACTS = """Contract number,Agency,Value,Currency,Products used in performance
C-1,General Services Administration,100,USD,Payroll; Chart
C-2,Naval Sea Systems Command,70,EUR,Desk
"""
SCENARIOS = """
law_dates: [2026-11-22, 2027-06-30]
scenarios:
- {name: Now, vendors: [Harbour Ltd]}
- {name: Later, vendors: [quay], since: 2027-01-01}
"""


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "vendors.csv").write_text(ROWS, encoding="utf-8")
    (tmp_path / "contracts.csv").write_text(CONTRACTS, encoding="utf-8")
    (tmp_path / "what.yaml").write_text(SCENARIOS, encoding="utf-8")
    return tmp_path


def asked(desk: Path, *steps: str, form: str | None = "json", target: str = "-", **fields) -> Done:
    request = Request(
        ("vendors.csv", "contracts.csv"), TODAY, folder=desk, as_of=fields.pop("as_of", None)
    )
    told = list(steps)
    return run(WhatIfRequest(request, form, target), Question(**fields), width=100,
               progress=told.append)  # fmt: skip


def answer(desk: Path, **fields):
    return json.loads(asked(desk, **fields).text)


def test_an_organisation_of_the_records_is_looked_for_everywhere(desk: Path) -> None:
    (one,) = answer(desk, vendors=("harbour ltd",))["answers"]

    assert [(asset["name"], asset["outcome"], asset["tier"]) for asset in one["reached"]] == [
        ("Payroll", "exposed", 1), ("Desk", "exposed", 2),
    ]  # fmt: skip
    assert one["exposed"]["value"] == [
        {"currency": "EUR", "total": 70.0}, {"currency": "USD", "total": 100.0},
    ]  # fmt: skip
    assert one["exposed"]["owners"] == ["A. Lee"]
    assert one["exposed"]["assets_without_owner"] == 1


def test_each_law_date_and_scenario_has_an_answer_in_their_order(desk: Path) -> None:
    answers = answer(desk, scenarios="what.yaml")["answers"]

    assert [(one["scenario"], one["as_of"], one["exposed"]["assets"]) for one in answers] == [
        ("Now", "2026-11-22", 2),
        ("Now", "2027-06-30", 2),
        ("Later", "2026-11-22", 0),
        ("Later", "2027-06-30", 1),
    ]


def test_a_law_date_of_the_command_takes_the_place_of_those_of_the_file(desk: Path) -> None:
    told = answer(desk, scenarios="what.yaml", as_of="2026-12-01")

    assert told["law_dates"] == ["2026-12-01"]


def test_what_one_scenario_assumes_does_not_reach_into_another(desk: Path) -> None:
    now, _, _, later = answer(desk, scenarios="what.yaml")["answers"]

    assert {one["vendor"] for one in now["findings"]} == {"own:harbour"}
    assert {one["vendor"] for one in later["findings"]} == {"own:quay"}


def test_vendors_are_ranked_in_the_currency_that_is_stated_most(desk: Path) -> None:
    ranking = answer(desk, every=True, by="spend")

    assert ranking["currency"] == "USD"
    assert [one["id"] for one in ranking["vendors"]][:2] == ["own:harbour", "own:bay works"]
    assert answer(desk, every=True, by="value", currency="eur")["currency"] == "EUR"


def test_the_whole_is_told_by_currency(desk: Path) -> None:
    whole = answer(desk, every=True)["whole"]

    assert whole["spend"] == [
        {"currency": "EUR", "total": 500.0}, {"currency": "USD", "total": 1020.0},
    ]  # fmt: skip
    assert (whole["products"], whole["contracts"]) == (3, 2)


def test_the_orders_of_one_contract_are_read_as_one_contract(desk: Path) -> None:
    with (desk / "contracts.csv").open("a", encoding="utf-8") as more:
        more.write("C-1,General Services Administration,30,USD,Payroll\n")

    ranking = answer(desk, every=True)

    assert ", 2 contracts;" in ranking["read"]
    assert ranking["whole"]["contracts"] == 2


def test_a_vendor_that_nobody_knows_is_no_answer(desk: Path) -> None:
    with pytest.raises(SettingsError, match="stands in neither"):
        asked(desk, vendors=("Nobody Ltd",))


def test_the_scenario_file_is_never_replaced(desk: Path) -> None:
    with pytest.raises(OutputError, match="met the input"):
        asked(desk, scenarios="what.yaml", target=str(desk / "what.yaml"))


def test_a_table_needs_a_ranking(desk: Path) -> None:
    with pytest.raises(OutputError, match="only the ranking of --all is a table"):
        asked(desk, vendors=("quay",), form="csv")


def test_an_ending_that_says_nothing_is_refused_before_anything_is_read(desk: Path) -> None:
    with pytest.raises(OutputError, match="expected a name that ends in"):
        asked(desk, vendors=("quay",), form=None, target=str(desk / "answer.docx"))


def test_inputs_that_hold_nothing_are_refused(desk: Path) -> None:
    (desk / "contracts.csv").write_bytes(b"%PDF-1.7")
    (desk / "vendors.csv").write_bytes(b"%PDF-1.7")

    with pytest.raises(InputError, match="expected an SBOM or a sheet"):
        asked(desk, vendors=("quay",))
