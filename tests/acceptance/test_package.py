"""Is the package of the example company the one that a person would expect, in every medium?

Which documents there are was written down by hand, from clauses, findings and the letter.
"""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.report.document.draft.reading import (
    darkness,
    from_markdown,
    from_pdf,
    from_word,
    missing_line,
    need_office,
)

NAVY, GSA, PRIME = "N00024-26-C-1234", "47EXMP26F0042", "HC-SUB-2026-017"

EXPECTED = {
    # A camera stands in the records, so Part B is false and Part A waits for its use; the source that
    # the Department acted against is in what the contract uses, so nothing denies it.
    NAVY: {
        "cover-sheet": "drafted",
        "checklist": "drafted",
        "section-889": "refused",
        "vendor-certification-anthropic": "refused",
        "subtier-certification": "drafted",
        "disclosure-as-asked": "partly",
        "report-of-identification-far-52-204-25-d": "drafted",
        "waiver-request-anthropic": "partly",
        "laydown-anthropic": "drafted",
        "waiver-request-hikvision": "drafted",
        "laydown-hikvision": "drafted",
    },
    # One clause of the overhaul takes in what Part B asks, with a disclosure beside it; orders that
    # nobody looked up leave its other paragraphs to a person.
    GSA: {
        "cover-sheet": "drafted",
        "checklist": "drafted",
        "section-889": "refused",
        "overhaul-representation": "partly",
        "subtier-certification": "drafted",
        "disclosure-far-52-240-90": "drafted",
        "report-of-identification-far-52-240-91-h": "drafted",
        "waiver-request-hikvision": "drafted",
        "laydown-hikvision": "drafted",
    },
    # Of six sentences one can be given; no record says whether the camera is used for the prime.
    PRIME: {
        "cover-sheet": "drafted",
        "checklist": "drafted",
        "section-889": "refused",
        "vendor-certification-anthropic": "refused",
        "subtier-certification": "refused",
        "response-matrix": "drafted",
        "letter-response": "partly",
        "interim-reply": "drafted",
        "direction-request": "drafted",
        "disclosure-as-asked": "partly",
        "report-of-identification-far-52-204-25-d": "refused",
        "waiver-request-anthropic": "partly",
        "laydown-anthropic": "drafted",
    },
}


@pytest.fixture(scope="module")
def desk(tmp_path_factory, root, run_exposure) -> Path:
    """A copy of the example with its scan and its package."""
    folder = tmp_path_factory.mktemp("package") / "example"
    shutil.copytree(root / "fixtures" / "example", folder)
    scanned = run_exposure("scan", "vendors.xlsx", "contracts.csv", "sboms", "-o", "out",
                           "--as-of", "2026-11-22", cwd=folder)  # fmt: skip
    assert scanned.returncode == 0, scanned.stderr
    attested(run_exposure, folder, "package")
    return folder


def attested(run, folder: Path, out: str, *more: str, seed: str = "0") -> None:
    asked = more or ("--letter", "letters/halyard-2026-09-30.yaml", "--pdf")
    done = run("attest", "out", "--records", "attestation.yaml", "--marking", "Prepared for counsel",
               *asked, "-o", out, cwd=folder, seed=seed)  # fmt: skip
    assert done.returncode == 0, done.stderr


def body_of(document: bytes) -> list[str]:
    """The lines of a Word file without what stands around each page."""
    lines = [line for line in from_word(document).splitlines() if line.strip()]
    return [line for line in lines if line != "DRAFT" and "Page  of " not in line]


def record(desk: Path, out: str = "package") -> dict:
    return json.loads((desk / out / "internal" / "package.json").read_text())


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def outgoing(desk: Path, ending: str) -> list[Path]:
    return sorted((desk / "package" / "outgoing").rglob(f"*{ending}"))


@pytest.mark.parametrize("contract", [NAVY, GSA, PRIME])
def test_each_contract_gets_the_documents_that_it_calls_for(desk: Path, contract: str) -> None:
    drafts = [one for one in record(desk)["drafts"] if one["contract"] == contract]

    assert {one["name"]: one["state"] for one in drafts} == EXPECTED[contract]


def test_what_is_refused_goes_out_to_nobody_and_says_what_to_do(desk: Path) -> None:
    sent = {path.stem for path in outgoing(desk, ".md")}

    for one in record(desk)["drafts"]:
        if one["state"] == "refused":
            assert f"{one['contract']}-{one['name']}" not in sent
            assert one["to_do"]


def test_every_document_that_goes_out_says_the_same_in_each_medium(desk: Path) -> None:
    for path in outgoing(desk, ".docx"):
        lines = body_of(path.read_bytes())
        page = from_markdown(path.with_suffix(".md").read_bytes())
        printed = from_pdf(path.with_suffix(".pdf").read_bytes())

        assert missing_line(lines, page) is None, path.name
        assert missing_line(lines, printed) is None, path.name


def test_office_programs_show_every_document_that_goes_out(desk: Path, tmp_path: Path) -> None:
    need_office()
    documents = outgoing(desk, ".docx")
    subprocess.run(
        ["soffice", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless",
         "--convert-to", "pdf", "--outdir", str(tmp_path), *map(str, documents)],
        check=True, capture_output=True, timeout=300,
    )  # fmt: skip

    for path in documents:
        shown = (tmp_path / f"{path.stem}.pdf").read_bytes()
        assert missing_line(body_of(path.read_bytes()), from_pdf(shown)) is None, path.name
        assert min(darkness(shown)) > 0.002, path.name


def test_two_runs_write_the_same_bytes(desk: Path, run_exposure) -> None:
    attested(run_exposure, desk, "again", seed="7")

    first, second = files(desk / "package"), files(desk / "again")
    assert sorted(first) == sorted(second)
    assert [name for name in first if first[name] != second[name]] == []


def test_a_package_takes_the_place_of_the_one_before(desk: Path, run_exposure) -> None:
    attested(run_exposure, desk, "next")
    attested(run_exposure, desk, "next", "--contract", NAVY)

    left = files(desk / "next")
    assert sorted({name.split("/")[1] for name in left if name.startswith("internal/")}) == sorted(
        [NAVY, "package.json", "summary.md"]
    )


def test_a_file_that_a_person_changed_is_not_replaced(desk: Path, run_exposure) -> None:
    attested(run_exposure, desk, "edited", "--contract", NAVY)
    page = next((desk / "edited" / "outgoing").rglob("*.md"))
    page.write_text("signed")

    refused = run_exposure("attest", "out", "-o", "edited", cwd=desk)

    assert refused.returncode == 2
    assert "changed since it was drafted" in refused.stderr
    assert page.read_text() == "signed"


def test_a_marking_stands_on_internal_documents_alone(desk: Path) -> None:
    inside = [*(desk / "package" / "internal").rglob("*.docx")]

    assert inside
    assert all("Prepared for counsel" in from_word(path.read_bytes()) for path in inside)
    for path in outgoing(desk, ".docx"):
        assert "Prepared for counsel" not in from_word(path.read_bytes())


def test_nothing_is_drafted_from_what_was_only_assumed(desk: Path, run_exposure) -> None:
    assumed = run_exposure("what-if", "Alibaba", "--from", "out", "--format", "json", "-o",
                           "assumed.json", cwd=desk)  # fmt: skip
    assert assumed.returncode == 0, assumed.stderr

    refused = run_exposure("attest", "assumed.json", "-o", "nothing", cwd=desk)

    assert refused.returncode == 2
    assert not (desk / "nothing").exists()


def test_a_company_without_findings_gets_its_documents_too(tmp_path: Path, run_exposure) -> None:
    (tmp_path / "vendors.csv").write_text("Vendor,Product,Contract\nVeyrantha,Lens,N00024-26-C-9\n")
    (tmp_path / "contracts.csv").write_text(
        "Contract number,Agency,Role,Clauses\n"
        "N00024-26-C-9,Naval Sea Systems Command,Prime,FAR 52.204-25; FAR 52.204-26; FAR 52.204-29\n"
    )
    scanned = run_exposure("scan", "vendors.csv", "contracts.csv", "-o", "out", cwd=tmp_path)
    assert scanned.returncode == 0, scanned.stderr

    done = run_exposure("attest", "out", "-o", "package", cwd=tmp_path)

    assert done.returncode == 0, done.stderr
    drafts = {one["name"]: one for one in record(tmp_path)["drafts"]}
    assert {"annual-representation", "fascsa-submission", "section-889"} <= drafts.keys()
    assert all(one["state"] != "drafted" for one in drafts.values() if one["claims"])
