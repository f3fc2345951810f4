"""Does the same finding have the same id in every format, run after run, whatever the order of inputs?

The example company, written by the real program in every format that names findings.
"""

import json
import re
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
from openpyxl import load_workbook

DAY = ("--as-of", "2026-11-22")
INPUTS = ("vendors.xlsx", "contracts.csv", "sboms")
ID = re.compile(r"\bF-[0-9a-f]{10}\b")
NAMED_BY_FILE = 5
"""Findings in the SBOM of the relay gateway, which names no root."""
Facts = tuple[str, str, str, str]
"""Vendor id, subject, version and relation."""


@pytest.fixture(scope="module")
def desk(root: Path, tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("ids") / "example"
    shutil.copytree(root / "fixtures" / "example", folder)
    return folder


@pytest.fixture(scope="module")
def run(run_exposure, desk: Path):
    def done(*arguments: str, codes: tuple[int, ...] = (0,)) -> str:
        ended = run_exposure(*arguments, cwd=desk)
        assert ended.returncode in codes, ended.stderr
        return ended.stdout

    return done


@pytest.fixture(scope="module")
def scanned(run, desk: Path) -> Path:
    run("scan", *INPUTS, "-o", "out", *DAY)
    return desk / "out"


@pytest.fixture(scope="module")
def checked(run, desk: Path) -> str:
    """What a check of the SBOMs printed, beside the files that it wrote."""
    files = ("--json", "check.json", "--sarif", "check.sarif")
    return run("check", "sboms", *files, *DAY, codes=(1,))


def _facts(path: Path) -> dict[str, Facts]:
    """Return id → what it stands for, in a result."""
    return {
        one["id"]: (one["vendor"], one["subject"]["name"], one["subject"]["version"], one["relation"])
        for one in json.loads(path.read_text(encoding="utf-8"))["findings"]
    }  # fmt: skip


def _ids(*paths: Path) -> set[str]:
    return {found for path in paths for found in ID.findall(path.read_text(encoding="utf-8"))}


def test_the_workbook_names_each_finding_as_the_result_does(scanned: Path) -> None:
    known = _facts(scanned / "exposure.json")
    sheet = load_workbook(scanned / "findings.xlsx", read_only=True)["Findings"]
    rows = [row for row in sheet.iter_rows(values_only=True) if row and ID.fullmatch(str(row[0]))]

    assert {row[0] for row in rows} == known.keys()
    for row in rows:
        subject, version = str(row[4]).partition(": ")[2], row[5] or ""
        assert (subject, version) == known[str(row[0])][1:3]


def test_the_page_names_each_finding_as_the_result_does(scanned: Path) -> None:
    assert _ids(scanned / "report.html") == _facts(scanned / "exposure.json").keys()


def test_the_checklist_names_no_finding_that_the_result_lacks(scanned: Path) -> None:
    found = _ids(scanned / "checklist.md")

    assert found
    assert found <= _facts(scanned / "exposure.json").keys()


def test_drafts_name_findings_inside_and_none_in_what_goes_out(run, scanned: Path) -> None:
    run("attest", "out", "-o", "package")
    inside, outside = (
        _ids(*(scanned.parent / "package" / part).rglob("*.md"))
        for part in ("internal", "outgoing")
    )

    assert inside
    assert inside <= _facts(scanned / "exposure.json").keys()
    assert outside == set()


def test_sarif_and_the_lines_name_each_finding_as_the_result_does(checked: str, desk: Path) -> None:
    known = _facts(desk / "check.json")
    log = json.loads((desk / "check.sarif").read_text(encoding="utf-8"))
    told = {
        one["partialFingerprints"]["exposureFinding/v1"]: one["message"]["text"]
        for one in log["runs"][0]["results"]
        if "exposureFinding/v1" in one["partialFingerprints"]
    }

    assert told.keys() == known.keys()
    assert set(ID.findall(checked)) == known.keys()
    for finding, text in told.items():
        _, subject, version, _ = known[finding]
        assert text.startswith(f"{subject} {version}".strip())


def test_the_gate_names_them_alike(checked: str, desk: Path) -> None:
    result = json.loads((desk / "check.json").read_text(encoding="utf-8"))

    assert [one["finding"] for one in result["gate"]["findings"]] == list(
        _facts(desk / "check.json")
    )


def test_a_scan_of_the_sboms_alone_finds_what_a_check_does(run, checked, desk: Path) -> None:
    bare = desk / "bare"
    bare.mkdir()
    shutil.copytree(desk / "sboms", bare / "sboms")
    (bare / "empty.toml").write_text("", encoding="utf-8")
    run("scan", "bare/sboms", "-o", "alone", "--config", "bare/empty.toml", *DAY)

    assert _facts(desk / "alone" / "exposure.json") == _facts(desk / "check.json")


def test_another_run_and_another_order_give_the_same_ids(run, scanned: Path, desk: Path) -> None:
    run("scan", *INPUTS, "-o", "again", *DAY)
    run("scan", *reversed(INPUTS), "-o", "reversed", *DAY)
    known = _facts(scanned / "exposure.json")

    assert (desk / "again" / "exposure.json").read_bytes() == (
        scanned / "exposure.json"
    ).read_bytes()
    assert _facts(desk / "reversed" / "exposure.json") == known
    assert _ids(desk / "reversed" / "report.html") == known.keys()


def test_renamed_files_in_another_order_are_known_to_the_gate(run, checked, desk: Path) -> None:
    renamed = desk / "renamed"
    renamed.mkdir()
    names: Mapping[str, Path] = {
        one.name: one for one in (desk / "sboms").iterdir() if one.is_file()
    }
    for number, name in enumerate(sorted(names, reverse=True)):
        shutil.copy(names[name], renamed / f"{number}{''.join(names[name].suffixes)}")
    files = ("--json", "renamed.json", "--baseline", "check.json")
    said = run("check", *(f"renamed/{one.name}" for one in renamed.iterdir()), *files, *DAY)
    now, before = _facts(desk / "renamed.json"), _facts(desk / "check.json")

    # One SBOM names no root, so that its file's name is all that tells it from another one.
    assert sorted(now.values()) == sorted(before.values())
    assert len(now.keys() & before.keys()) == len(before) - NAMED_BY_FILE
    assert ": 0 new, " in said
