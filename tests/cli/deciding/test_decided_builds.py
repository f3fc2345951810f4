"""Does a decision last from scan to scan, by lines and by workbooks, and end when it should?"""

import json
import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

FILE = "judgements.jsonl"
LATER = (datetime.now(UTC).date() + timedelta(days=200)).isoformat()


@pytest.fixture
def desk(tmp_path: Path, run_exposure) -> "Desk":
    """A folder with one SBOM in which one package exposes."""
    sbom = {
        "bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1,
        "metadata": {"component": {"type": "application", "bom-ref": "app", "name": "app"}},
        "components": [part("0.122.0"), {"type": "library", "bom-ref": "b", "name": "b"}],
        "dependencies": [{"ref": "app", "dependsOn": ["part"]}],
    }  # fmt: skip
    (tmp_path / "app.json").write_text(json.dumps(sbom), encoding="utf-8")
    return Desk(run_exposure, tmp_path)


def part(version: str) -> dict[str, object]:
    purl = f"pkg:npm/%40anthropic-ai/sdk@{version}"
    return {"type": "library", "bom-ref": "part", "name": "@anthropic-ai/sdk", "version": version,
            "purl": purl}  # fmt: skip


class Desk:
    """The commands of one company, in one folder."""

    def __init__(self, run, folder: Path) -> None:
        self.run, self.folder = run, folder

    def check(self, *flags: str) -> int:
        return self.run("check", "app.json", "--json", "result.json", *flags,
                        cwd=self.folder).returncode  # fmt: skip

    def scan(self, *flags: str, out: str = "out") -> dict[str, object]:
        run = self.run("scan", "app.json", "-o", out, *flags, cwd=self.folder)
        assert run.returncode == 0, run.stderr
        return json.loads((self.folder / out / "exposure.json").read_text(encoding="utf-8"))

    def result(self):
        return json.loads((self.folder / "result.json").read_text(encoding="utf-8"))

    def finding(self):
        (finding,) = self.result()["findings"]
        return finding

    def decide(
        self, word: str = "defer", *flags: str, by: str = "Ann Lee", until: str = LATER
    ):  # fmt: skip
        ends = () if word == "not_in_use" else ("--until", until)
        return self.run("decide", "result.json", self.finding()["id"], "--as", word, *ends,
                        "--because", "The supplier was asked.", "--by", by, *flags,
                        cwd=self.folder)  # fmt: skip

    def change(self, component: dict[str, object], *route: dict[str, object]) -> None:
        path = self.folder / "app.json"
        sbom = json.loads(path.read_text(encoding="utf-8"))
        sbom["components"][0] = component
        sbom["dependencies"] = list(route) or sbom["dependencies"]
        path.write_text(json.dumps(sbom), encoding="utf-8")

    def fill(self, texts: dict[str, object], source: str = "out", name: str = "f.xlsx") -> None:
        book = openpyxl.load_workbook(self.folder / source / "findings.xlsx")
        sheet = book["Findings"]
        heads = {cell.value: cell.column for cell in sheet[1]}
        for head, text in texts.items():
            sheet.cell(2, heads[head]).value = text
        target = BytesIO()
        book.save(target)
        (self.folder / name).write_bytes(target.getvalue())


MITIGATE = {"Decision": "mitigate", "Until": "2027-06-30", "Reason": "It is replaced.",
            "By": "Ann Lee", "Date": "2026-11-20"}  # fmt: skip


def test_a_mitigation_passes_a_build_until_it_ends_and_the_finding_stays_exposed(
    desk: Desk,
) -> None:
    assert desk.check() == 1
    run = desk.decide("mitigate")
    assert (run.returncode, run.stderr) == (0, "")

    assert desk.check("--decisions", FILE) == 0
    assert desk.finding()["outcome"] == "exposed"
    (decision,) = desk.result()["decisions"]
    assert (decision["risk"], decision["fate"], decision["place"]) == (
        "mitigate",
        "applied",
        f"{FILE}:1",
    )

    assert desk.check("--decisions", FILE, "--as-of", "2090-01-02") == 1
    assert desk.result()["decisions"][0]["because"] == f"it held until {LATER}"


def test_the_lines_of_a_build_count_what_is_decided(desk: Desk) -> None:
    desk.check()
    desk.decide("mitigate")

    run = desk.run("check", "app.json", "--decisions", FILE, cwd=desk.folder)

    assert f"1 finding to be mitigated until {LATER} by Ann Lee" in run.stdout


@pytest.mark.parametrize("word", ["defer", "mitigate"])
def test_what_goes_beyond_its_bound_is_refused_and_nothing_is_written(desk, word: str) -> None:
    desk.check()

    run = desk.decide(word, until="2090-01-01")

    assert (run.returncode, run.stdout) == (2, "")
    assert "--until: expected " in run.stderr
    assert "366 days after" in run.stderr
    assert not (desk.folder / FILE).exists()


def test_one_proposes_another_approves_and_the_exposed_finding_becomes_possible(desk: Desk) -> None:
    desk.check()
    told = desk.decide("not_in_use").stdout
    assert "this is a proposal: it lowers nothing until a second person approves" in told
    line = told.split()[0]
    assert desk.check("--decisions", FILE) == 1
    assert desk.finding()["outcome"] == "exposed"

    own = desk.run("approve", line, "--by", "ann  LEE", "--evidence", "T-1", cwd=desk.folder)
    bare = desk.run("approve", line, "--by", "Bo Chen", cwd=desk.folder)
    assert (own.returncode, bare.returncode) == (2, 2)
    run = desk.run("approve", line, "--by", "Bo Chen", "--evidence", "T-1", cwd=desk.folder)
    assert (run.returncode, run.stderr) == (0, "")

    assert desk.check("--decisions", FILE) == 0
    assert desk.finding()["outcome"] == "possible"
    why = desk.run("why", "result.json", desk.finding()["id"], cwd=desk.folder).stdout
    assert "Ann Lee decided not in use on " in why
    assert "approved by Bo Chen: The supplier was asked." in why


@pytest.mark.parametrize(
    ("component", "route", "because"),
    [
        (part("0.123.0"), (), "the version was 0.122.0, and is 0.123.0 now"),
        (
            part("0.122.0"),
            ({"ref": "app", "dependsOn": ["b"]}, {"ref": "b", "dependsOn": ["part"]}),
            "the route was ",
        ),
    ],
)
def test_it_fails_again_when_version_or_route_changes(desk, component, route, because) -> None:
    desk.check()
    desk.decide("mitigate")
    desk.change(component, *route)

    assert desk.check("--decisions", FILE) == 1
    assert desk.result()["decisions"][0]["because"].startswith(because)


def test_it_fails_again_when_another_direct_dependency_takes_the_place_of_one(desk: Desk) -> None:
    """The route that is shown is the same, and as many more are counted."""

    def through(*names: str) -> list[dict[str, object]]:
        return [{"ref": "app", "dependsOn": ["b", *names]}, {"ref": "b", "dependsOn": ["part"]},
                *({"ref": name, "dependsOn": ["part"]} for name in names)]  # fmt: skip

    path = desk.folder / "app.json"
    sbom = json.loads(path.read_text(encoding="utf-8"))
    sbom["components"] += [{"type": "library", "bom-ref": one, "name": one} for one in ("c", "d")]
    path.write_text(json.dumps(sbom), encoding="utf-8")
    desk.change(part("0.122.0"), *through("c"))
    desk.check()
    desk.decide("mitigate")
    assert desk.check("--decisions", FILE) == 0

    desk.change(part("0.122.0"), *through("d"))

    assert desk.check("--decisions", FILE) == 1
    assert desk.result()["decisions"][0]["because"] == "b; c brought it in, and d does so now"


def test_a_workbook_decides_and_the_next_workbook_shows_it_and_is_enough_alone(desk: Desk) -> None:
    desk.scan()
    desk.fill(MITIGATE)
    first = desk.scan("--decisions", "f.xlsx", out="two")
    assert first["decisions"][0]["place"] == "f.xlsx › Findings!Z2"
    (file,) = first["settings"]["judgements"]
    assert (file["name"], file["risk_decisions"], len(file["sha256"])) == ("f.xlsx", 1, 64)

    shutil.move(desk.folder / "app.json", desk.folder / "renamed.json")
    run = desk.run("check", "renamed.json", "--decisions", "two/findings.xlsx", cwd=desk.folder)

    assert run.returncode == 0, run.stdout
    sheet = openpyxl.load_workbook(desk.folder / "two/findings.xlsx")["Findings"]
    row = dict(zip([c.value for c in sheet[1]], [c.value for c in sheet[2]], strict=True))
    assert (row["Decision"], row["By"], row["Reason"]) == ("mitigate", "Ann Lee", "It is replaced.")


def test_a_workbook_becomes_lines_once(desk: Desk) -> None:
    desk.scan()
    desk.fill(MITIGATE)

    first = desk.run("decide", "--from", "f.xlsx", cwd=desk.folder)
    again = desk.run("decide", "--from", "f.xlsx", cwd=desk.folder)

    assert first.stdout == f"1 risk decision added to {FILE}\n"
    assert again.stdout == f"Nothing new was decided; {FILE} stays as it is.\n"
    assert desk.check("--decisions", FILE, "--decisions", "f.xlsx") == 0
    assert len(desk.result()["decisions"]) == 1


def test_a_cell_that_says_something_impossible_ends_the_scan_and_nothing_is_written(desk) -> None:
    desk.scan()
    desk.fill(MITIGATE | {"Until": "next year"})

    run = desk.run("scan", "app.json", "-o", "two", "--decisions", "f.xlsx", cwd=desk.folder)

    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr.startswith("exposure: f.xlsx › Findings!AA2: Until: expected a day")
    assert not (desk.folder / "two").exists()


def test_a_scan_does_not_replace_a_workbook_with_decisions_that_it_was_not_told(desk) -> None:
    desk.scan()
    desk.fill(MITIGATE, name="out/findings.xlsx")
    filled = (desk.folder / "out/findings.xlsx").read_bytes()

    run = desk.run("scan", "app.json", "-o", "out", cwd=desk.folder)

    assert (run.returncode, run.stdout) == (2, "")
    assert "expected no decision that this scan was not told, met 1 decision" in run.stderr
    assert (desk.folder / "out/findings.xlsx").read_bytes() == filled
    desk.run("decide", "--from", "out/findings.xlsx", cwd=desk.folder)
    assert desk.scan("--decisions", FILE)["decisions"][0]["fate"] == "applied"


def test_the_settings_may_name_workbooks_and_lines(desk: Desk) -> None:
    desk.scan()
    desk.fill(MITIGATE)
    (desk.folder / "exposure.toml").write_text('decisions = ["f.xlsx"]', encoding="utf-8")

    assert desk.check() == 0


def test_a_workbook_that_libreoffice_saved_is_read_and_is_no_inventory(desk: Desk) -> None:
    if shutil.which("soffice") is None:
        absent = "LibreOffice is not installed"
        pytest.skip(absent if sys.platform == "linux" else f"not on {sys.platform}")
    desk.scan()
    desk.fill(MITIGATE)
    for ending in ("ods", "xlsx"):
        target = desk.folder / "saved"
        profile = (desk.folder / "profile").as_uri()
        subprocess.run(
            ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", ending,
             "--outdir", str(target), str(desk.folder / "f.xlsx")],
            check=True, capture_output=True, timeout=300, env=os.environ | {"HOME": str(desk.folder)},
        )  # fmt: skip

        assert desk.check("--decisions", f"saved/f.{ending}") == 0
        run = desk.run("check", f"saved/f.{ending}", cwd=desk.folder)
        assert (run.returncode, "met a result of this program" in run.stderr) == (2, True)
