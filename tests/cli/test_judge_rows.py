"""Does a judgement of a vendor's row last over new exports, and open again when the facts change?"""

import json
from pathlib import Path

import pytest

HEAD = "Vendor,Website,Country\n"
ROW = "Harrow,https://harrow-bakery.example,GB\n"
VENDORS = """\
vendors:
- id: harrow
  name: Harrow Forecasting
  country: "NO"
  names: [{text: Harrow, ambiguous: true}]
"""


class Desk:
    """The commands of one reviewer, in one folder."""

    def __init__(self, run, folder: Path) -> None:
        self.run, self.folder = run, folder

    def write(self, name: str, text: str) -> None:
        (self.folder / name).write_text(text, encoding="utf-8")

    def scan(self, *inputs: str):
        """The findings of the vendor of our own."""
        judged = ("--judgements", "j.jsonl") if (self.folder / "j.jsonl").exists() else ()
        run = self.run("scan", *(inputs or ("vendors.csv",)), "-o", "out", "--vendors", "own.yaml",
                       "--as-of", "2026-11-22", *judged, cwd=self.folder)  # fmt: skip
        assert run.returncode == 0, run.stderr
        result = json.loads((self.folder / "out/exposure.json").read_text(encoding="utf-8"))
        return [one for one in result["findings"] if one["vendor"] == "harrow"]

    def judge(self, subject: str):
        return self.run("judge", "out", subject, "--as", "no_match", "--because",
                        "different_company", "--reason", "A bakery.", "--by", "Ann Lee", "--file",
                        "j.jsonl", "--evidence", "T-4", "--approved-by", "Bo Chen",
                        cwd=self.folder)  # fmt: skip


@pytest.fixture
def told(tmp_path: Path, run_exposure) -> Desk:
    """The desk after the only group of rows was judged."""
    desk = Desk(run_exposure, tmp_path)
    desk.write("own.yaml", VENDORS)
    desk.write("vendors.csv", HEAD + ROW)
    (finding,) = desk.scan()
    assert (finding["confidence"], finding["analysis"]["state"]) == ("review", "in_triage")
    result = json.loads((tmp_path / "out/exposure.json").read_text(encoding="utf-8"))
    (group,) = [one["id"] for one in result["reviews"] if one["vendor"] == "harrow"]
    run = desk.judge(group)
    assert (run.returncode, run.stderr) == (0, "")
    return desk


def states(findings) -> list[str]:
    return [one["analysis"]["state"] for one in findings]


def test_a_new_export_in_another_order_and_name_changes_nothing(told: Desk) -> None:
    told.write(
        "export-2.csv", "Country,Vendor,Website\nFR,Bread,\nGB,HARROW,harrow-bakery.example\n"
    )

    assert states(told.scan("export-2.csv")) == ["false_positive"]


@pytest.mark.parametrize(
    "row", ["Harrow,https://harrow.no.example,GB\n", "Harrow,https://harrow-bakery.example,DE\n"]
)
def test_another_website_or_country_opens_it_again(told: Desk, row: str) -> None:
    told.write("vendors.csv", HEAD + row)

    (finding,) = told.scan()

    assert finding["analysis"]["fate"] == "reopened"
    assert finding["analysis"]["said"][0]["because"].startswith("the records now state country ")


def test_a_changed_fact_of_the_vendor_opens_it_again(told: Desk) -> None:
    told.write("own.yaml", VENDORS + "  products: [Harrow Almanac Pro]\n")

    (finding,) = told.scan()

    assert finding["analysis"]["said"][0]["because"] == "the register's entry of harrow has changed"


def test_another_vendor_that_is_added_is_not_covered(told: Desk) -> None:
    told.write(
        "own.yaml", VENDORS + VENDORS.removeprefix("vendors:\n").replace("id: harrow", "id: h2")
    )

    assert states(told.scan()) == ["false_positive"]
    result = json.loads((told.folder / "out/exposure.json").read_text(encoding="utf-8"))
    other = [one for one in result["findings"] if one["vendor"] == "h2"]
    assert states(other) == ["in_triage"]


def test_what_is_settled_asks_no_question_any_more(told: Desk) -> None:
    told.scan()

    result = json.loads((told.folder / "out/exposure.json").read_text(encoding="utf-8"))
    assert [one for one in result["reviews"] if one["vendor"] == "harrow"] == []
    (outcome,) = [one for one in result["outcomes"] if one["vendor"] == "harrow"]
    assert outcome["outcome"] == "not_assessable"
