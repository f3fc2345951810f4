"""Does a judgement last from scan to scan, and does it open again when it should?"""

import json
from pathlib import Path

import pytest

FILE = "judgements.jsonl"


@pytest.fixture
def desk(tmp_path: Path, run_exposure) -> Path:
    """A folder with one SBOM in which one package wants a review."""
    sbom = {
        "bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1,
        "metadata": {"component": {"type": "application", "bom-ref": "app", "name": "app"}},
        "components": [part("1.0.0")],
        "dependencies": [{"ref": "app", "dependsOn": ["part"]}],
    }  # fmt: skip
    (tmp_path / "app.json").write_text(json.dumps(sbom), encoding="utf-8")
    return tmp_path


def part(version: str, **fields: object) -> dict[str, object]:
    purl = f"pkg:npm/%40anthropic/helper@{version}"
    return {
        "type": "library", "bom-ref": "part", "name": "helper", "version": version, "purl": purl,
    } | fields  # fmt: skip


def change(desk: Path, component: dict[str, object]) -> None:
    sbom = json.loads((desk / "app.json").read_text(encoding="utf-8"))
    sbom["components"] = [component]
    (desk / "app.json").write_text(json.dumps(sbom), encoding="utf-8")


class Desk:
    """The commands of one reviewer, in one folder."""

    def __init__(self, run, folder: Path) -> None:
        self.run, self.folder = run, folder

    def check(self, *flags: str) -> int:
        judged = ("--judgements", FILE) if (self.folder / FILE).exists() else ()
        return self.run("check", "app.json", "--json", "result.json", *judged, *flags,
                        cwd=self.folder).returncode  # fmt: skip

    def result(self):
        return json.loads((self.folder / "result.json").read_text(encoding="utf-8"))

    def judge(self, word: str = "no_match", because: str = "imitation", by: str = "Ann Lee",
              *flags: str):  # fmt: skip
        (finding,) = self.result()["findings"]
        backed = ("--evidence", "T-4", "--approved-by", "Cy Dahl") if word == "no_match" else ()
        return self.run("judge", "result.json", finding["id"], "--as", word, "--because", because,
                        "--reason", "Published by somebody else.", "--by", by, *backed, *flags,
                        cwd=self.folder)  # fmt: skip


@pytest.fixture
def told(desk: Path, run_exposure) -> Desk:
    """The desk after the finding was judged, in a build that failed before."""
    reviewer = Desk(run_exposure, desk)
    assert reviewer.check() == 1
    run = reviewer.judge()
    assert (run.returncode, run.stderr) == (0, "")
    return reviewer


def test_a_build_passes_once_a_person_has_judged_and_the_finding_stays(told: Desk) -> None:
    assert told.check() == 0

    result = told.result()
    assert [one["analysis"]["state"] for one in result["findings"]] == ["false_positive"]
    assert result["summary"]["judged"]["no_match"] == 1
    assert [one["fate"] for one in result["decisions"]] == ["applied"]
    assert result["settings"]["judgements"][0]["name"] == FILE


def test_the_lines_of_a_build_count_what_is_settled(told: Desk, run_exposure) -> None:
    run = run_exposure("check", "app.json", "--judgements", FILE, cwd=told.folder)

    assert "Warning: 1 finding settled by a person: 1 no match" in run.stdout


def test_it_outlives_a_new_version(told: Desk) -> None:
    change(told.folder, part("2.0.0"))

    assert told.check() == 0


def test_it_is_open_again_with_stronger_evidence(told: Desk) -> None:
    change(told.folder, part("1.0.0", supplier={"name": "x", "url": ["https://anthropic.com"]}))

    assert told.check() == 1
    assert told.result()["findings"][0]["analysis"]["fate"] == "reopened"


def test_it_is_open_again_once_it_expired(desk: Path, run_exposure) -> None:
    reviewer = Desk(run_exposure, desk)
    reviewer.check()
    reviewer.judge("no_match", "imitation", "Ann Lee", "--expires", "2090-01-01")
    assert reviewer.check() == 0

    assert reviewer.check("--as-of", "2090-01-02") == 1

    assert reviewer.result()["decisions"][0]["because"] == "it expired on 2090-01-01"


def test_it_is_open_again_where_a_second_reviewer_disagrees(told: Desk) -> None:
    assert told.judge("match", "same_company", "Bo Chen").returncode == 0

    assert told.check() == 1
    assert told.result()["summary"]["judged"]["conflicting"] == 1


def test_it_stays_settled_where_a_second_reviewer_agrees(told: Desk) -> None:
    told.judge("no_match", "imitation", "Bo Chen")

    assert told.check() == 0


def test_the_settings_may_name_the_file(told: Desk, run_exposure) -> None:
    (told.folder / "exposure.toml").write_text(f'judgements = ["{FILE}"]', encoding="utf-8")

    assert run_exposure("check", ".", cwd=told.folder).returncode == 0


def test_a_malformed_line_ends_the_scan_with_its_number(told: Desk, run_exposure) -> None:
    with (told.folder / FILE).open("a", encoding="utf-8") as lines:
        lines.write('{"judgement": "maybe"}\n')

    run = run_exposure("check", "app.json", "--judgements", FILE, cwd=told.folder)

    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr.startswith(f"exposure: {FILE}:2: ")
    assert run.stderr.count("\n") == 1


def test_a_judgement_that_is_refused_writes_nothing(told: Desk) -> None:
    run = told.judge("no_match", "same_company")

    assert (run.returncode, run.stderr.count("\n")) == (2, 1)
    assert (told.folder / FILE).read_bytes().count(b"\n") == 1


def test_why_says_who_judged_it(told: Desk, run_exposure) -> None:
    told.check()
    (finding,) = told.result()["findings"]

    run = run_exposure("why", "result.json", finding["id"], cwd=told.folder)

    assert "Ann Lee judged it no match on " in run.stdout
    assert "It is settled, stays in the record, and no longer counts." in run.stdout


def test_the_json_result_never_takes_the_place_of_the_judgements(told: Desk, run_exposure) -> None:
    before = (told.folder / FILE).read_bytes()

    run = run_exposure("check", "app.json", "--judgements", FILE, "--json", FILE, cwd=told.folder)

    assert run.returncode == 2
    assert (told.folder / FILE).read_bytes() == before
