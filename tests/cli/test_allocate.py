"""Does what people say of contracts come back into the next scan, and count there?"""

import json
import shutil
from datetime import date
from pathlib import Path

import openpyxl
import pytest

NAVY, CIVIL = "N00024-26-C-1234", "47EXMP26F0042"
INPUTS = ("vendors.xlsx", "contracts.csv", "sboms")
FILE = "allocations.xlsx"


class Company:
    """The example company, and who fills in its workbook."""

    def __init__(self, run, folder: Path) -> None:
        self.run, self.folder = run, folder

    def scan(self, *flags: str):
        done = self.run(
            "scan", *INPUTS, "-o", "out", "--as-of", "2026-11-22", *flags, cwd=self.folder
        )
        assert done.returncode == 0, done.stderr
        return json.loads((self.folder / "out" / "exposure.json").read_text(encoding="utf-8")), done

    def before(self):
        """Return what the scan said before anybody filled in the workbook."""
        return json.loads((self.folder / "out" / "exposure.json").read_text(encoding="utf-8"))

    def allocate(self) -> None:
        done = self.run("allocate", "out", "-o", FILE, cwd=self.folder)
        assert (done.returncode, done.stderr) == (0, "")

    def fill(self, by: str, cells: dict[tuple[str, str], str]) -> None:
        book = openpyxl.load_workbook(self.folder / FILE)
        page = book["Allocation"]
        columns = {cell.value: cell.column for cell in page[3]}
        rows = {row[1].value: row[0].row for row in page.iter_rows(min_row=4)}
        for (asset, contract), text in cells.items():
            page.cell(rows[asset], columns[contract]).value = text
        for row in book["How to fill this in"].iter_rows():
            if row[0].value == "Filled in by":
                row[1].value = by
            if row[0].value == "Filled in on":
                row[1].value = date(2026, 11, 20)
        book.save(self.folder / FILE)


@pytest.fixture(scope="module")
def asked(tmp_path_factory, root: Path, run_exposure) -> Path:
    """The example company after a first scan, with its workbook not yet filled in."""
    desk = tmp_path_factory.mktemp("company") / "example"
    shutil.copytree(root / "fixtures" / "example", desk)
    company = Company(run_exposure, desk)
    company.scan()
    company.allocate()
    return desk


@pytest.fixture
def company(asked: Path, tmp_path: Path, run_exposure) -> Company:
    """A copy of that company, which a test may write into."""
    shutil.copytree(asked, tmp_path / "example")
    return Company(run_exposure, tmp_path / "example")


def reach(result, number: str | None):
    return next(one for one in result["reaches"] if one["contract"] == number)


def reasons(result, subject: str, number: str) -> set[str]:
    names = {one["id"]: one["name"] for one in result["assets"]}
    return {
        verdict["reason"]
        for finding in result["findings"] if names[finding["asset"]] == subject
        for verdict in finding["verdicts"] if verdict["contract"] == number
    }  # fmt: skip


def test_what_is_not_filled_in_changes_nothing(company: Company) -> None:
    before = company.before()
    after, _ = company.scan("--allocations", FILE)

    assert after["reaches"] == before["reaches"]
    assert after["findings"] == before["findings"]
    assert [one["asset"] for one in after["allocations"]] == [
        one["asset"] for one in before["allocations"]
    ]


def test_what_ann_says_is_used_or_not_counts_in_the_next_scan(company: Company) -> None:
    before = company.before()
    company.fill("Ann Lee", {("Claude Code", NAVY): "not used", ("Claude Code", CIVIL): "used"})
    after, done = company.scan("--allocations", FILE)

    assert (reach(before, NAVY)["not_used"], reach(after, NAVY)["not_used"]) == (0, 1)
    assert reach(after, NAVY)["unknown"] == reach(before, NAVY)["unknown"] - 1
    assert reach(after, CIVIL)["used"] == reach(before, CIVIL)["used"] + 1
    reason = "recorded: not used as Ann Lee recorded"
    assert any(text.startswith(reason) for text in reasons(after, "Claude Code", NAVY))
    assert not any(text.startswith(reason) for text in reasons(after, "Claude Code", CIVIL))
    assert f"{NAVY}: 8 used, 1 not used, 54 not known" in done.stdout
    said = [one["because"] for one in after["allocations"] if one["use"] == "not_used"]
    assert said == ["not used as Ann Lee recorded on 2026-11-20, allocations.xlsx › Allocation!F7"]
    assert after["settings"]["allocations"][0]["by"] == "Ann Lee"


def test_not_used_against_the_records_is_unknown_and_the_terminal_shows_both_places(
    company,
) -> None:
    company.fill("Ann Lee", {("wexmoor-helpdesk", NAVY): "not used"})
    after, done = company.scan("--allocations", FILE)
    text = " ".join(done.stdout.split())

    assert reach(after, NAVY)["not_used"] == 0
    assert (
        f"wexmoor-helpdesk on {NAVY}: contracts.csv › L2 says that it is used and allocations.xlsx › "
        "Allocation!F11 (Ann Lee, 2026-11-20) says not used"
    ) in text


def test_a_workbook_that_exposure_toml_names_is_obeyed(company: Company) -> None:
    company.fill("Ann Lee", {("Claude Code", NAVY): "not used"})
    settings = company.folder / "exposure.toml"
    said = settings.read_text(encoding="utf-8")
    settings.write_text(f'allocations = ["{FILE}"]\n{said}', encoding="utf-8")
    after, _ = company.scan()

    assert reach(after, NAVY)["not_used"] == 1


def test_a_build_takes_no_allocations(company: Company, run_exposure) -> None:
    settings = company.folder / "exposure.toml"
    said = settings.read_text(encoding="utf-8")
    settings.write_text(f'allocations = ["gone.xlsx"]\n{said}', encoding="utf-8")
    sbom = "sboms/wexmoor-helpdesk.cdx.json"

    assert run_exposure("check", sbom, cwd=company.folder).returncode == 1
    refused = run_exposure("check", sbom, "--allocations", FILE, cwd=company.folder)
    assert "No such option" in refused.stderr


def test_a_workbook_among_the_inputs_is_no_inventory(company: Company) -> None:
    (company.folder / "sboms" / FILE).write_bytes((company.folder / FILE).read_bytes())
    unnamed, _ = company.scan()
    named, _ = company.scan("--allocations", f"sboms/{FILE}")

    assert [(gap["kind"], gap["effect"]) for gap in unnamed["gaps"]
            if gap["document"].endswith(FILE)] == [("allocation-file", "note")]  # fmt: skip
    assert [one["kind"] for one in unnamed["inputs"] if one["name"].endswith(FILE)] == ["refused"]
    assert [one for one in named["inputs"] if one["name"].endswith(FILE)] == []
    assert [gap for gap in named["gaps"] if gap["document"].endswith(FILE)] == []


def test_a_workbook_of_answers_is_never_overwritten_by_a_scan(company: Company) -> None:
    (company.folder / "out" / "findings.xlsx").write_bytes((company.folder / FILE).read_bytes())
    done = company.run("scan", *INPUTS, "-o", "out", "--allocations", "out/findings.xlsx",
                       cwd=company.folder)  # fmt: skip

    assert done.returncode == 2
    assert "met the input out/findings.xlsx" in done.stderr


def test_a_result_without_contracts_is_refused_in_one_line(example: Path, run_exposure) -> None:
    (example / "bare.csv").write_text("Vendor,Product\nHarbour Ltd,Payroll\n", encoding="utf-8")
    run_exposure("scan", "bare.csv", "-o", "out", cwd=example)
    done = run_exposure("allocate", "out", "-o", FILE, cwd=example)

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "exposure: out: expected a result with contracts, met none "
        "(hint: hand a contracts sheet to `exposure scan`)\n"
    )


def test_other_texts_are_told_and_never_overwritten(company: Company) -> None:
    company.fill("Ann Lee", {("Claude Code", NAVY): "yes"})
    _, done = company.scan("--allocations", FILE)
    refused = company.run("allocate", "out", "-o", FILE, cwd=company.folder)
    told = "1 cell holds another text than the words, the first Allocation!F7 'yes'"

    assert f"{FILE}: {told}; counted as unknown." in " ".join((done.stdout + done.stderr).split())
    assert (refused.returncode, refused.stdout) == (2, "")
    assert refused.stderr.count("\n") == 1
    assert told in refused.stderr
    assert "--from" in refused.stderr
