"""Does a central scan find in the results of checks what it would find in their SBOMs?"""

import gzip
import json
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from exposure.ingest.carried.read import FORMAT
from exposure.jobs.check import check
from exposure.jobs.checking.asked import Outputs
from exposure.jobs.request import Request
from exposure.model.gap import GapEffect
from exposure.model.result import ScanResult
from exposure.model.settings import Join, Settings
from exposure.register.load import load_register
from exposure.report.document.result_json import read_result, write_result
from exposure.scan.examination import scan

DAY = date(2026, 11, 22)
EVERYBODY = Settings(watch=("all",))
"""A scan looks for more than a check does: nothing may rest on what the check found."""
ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = sorted((ROOT / "fixtures" / "example" / "sboms").iterdir())
MESSY = sorted(
    path for path in (ROOT / "fixtures" / "messy").iterdir()
    if path.suffix in {".json", ".spdx", ".xml"} and "sbom" not in path.name
)  # fmt: skip
HELPDESK = ROOT / "fixtures" / "example" / "sboms" / "wexmoor-helpdesk.cdx.json"
ROW = "Vendor,Product\nWexmoor Ltd,Helpdesk\nHarbour Ltd,Payroll\n"


def checked(folder: Path, *inputs: str, to: str = "r.json", **more: Any) -> int:
    """Run a check as a build does, and write its result; the exit code comes back."""
    (folder / to).parent.mkdir(parents=True, exist_ok=True)
    as_of = more.pop("as_of", DAY.isoformat())
    request = Request(inputs=inputs, today=DAY, folder=folder, as_of=as_of, **more)
    return check(request, outputs=Outputs(json=str(folder / to))).code


def scanned(folder: Path, *inputs: str, settings: Settings = EVERYBODY) -> ScanResult:
    return scan(inputs, as_of=DAY.isoformat(), register=load_register(), settings=settings,
                folder=folder)  # fmt: skip


def plain(result: ScanResult, prefix: str = "") -> dict[str, Any]:
    """A result as JSON, its documents called as if nothing were around them."""
    text = write_result(result).decode()
    told: dict[str, Any] = json.loads(text.replace(prefix, "") if prefix else text)
    told["inputs"] = [one for one in told["inputs"] if one["format"] != FORMAT]
    told["gaps"].sort(key=json.dumps)
    return told


def differences(one: Any, other: Any, place: str = "") -> Iterator[str]:
    """Yield where two results differ; a line that only the SBOM itself could show is none."""
    if place.endswith("/line") and other is None:
        return
    if isinstance(one, dict) and isinstance(other, dict):
        for key in sorted(one.keys() | other.keys()):
            yield from differences(one.get(key), other.get(key), f"{place}/{key}")
    elif isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        for position, (here, there) in enumerate(zip(one, other, strict=True)):
            yield from differences(here, there, f"{place}/{position}")
    elif one != other:
        yield f"{place}: {one!r} != {other!r}"


def same(folder: Path, *inputs: str) -> ScanResult:
    """Hold a scan of SBOMs against a scan of their check's result; the latter comes back."""
    direct = scanned(folder, *inputs)
    checked(folder, *inputs)

    carried = scanned(folder, "r.json")

    assert list(differences(plain(direct), plain(carried, "r.json › "))) == []
    return carried


@pytest.mark.parametrize("path", [*EXAMPLE, *MESSY], ids=lambda path: path.name)
def test_a_result_is_read_as_its_sbom(path: Path, tmp_path: Path) -> None:
    (tmp_path / path.name).write_bytes(path.read_bytes())
    if scanned(tmp_path, path.name).inputs[0].kind == "refused":
        assert checked(tmp_path, path.name) == 2
        gaps = scanned(tmp_path, "r.json").gaps
        assert [(gap.kind, gap.effect) for gap in gaps if gap.document == "r.json"] == [
            ("unusable-input", GapEffect.hides_presence)
        ]
        return

    same(tmp_path, path.name)


LIB = {"name": "@anthropic-ai/sdk", "purl": "pkg:npm/%40anthropic-ai/sdk@0.122.0"}
CYCLONEDX = {
    "bomFormat": "CycloneDX", "specVersion": "1.6",
    "metadata": {"component": {"type": "application", "bom-ref": "app", "name": "app"}},
    "components": [{"type": "library", "bom-ref": "lib", "version": "0.122.0", **LIB}],
    "dependencies": [{"ref": "app", "dependsOn": ["lib"]}, {"ref": "lib", "dependsOn": []}],
}  # fmt: skip
SPDX3 = {
    "@context": "https://spdx.org/rdf/3.0.1/spdx-context.jsonld",
    "@graph": [
        {"type": "CreationInfo", "@id": "_:made", "specVersion": "3.0.1", "createdBy": ["urn:acme"],
         "created": "2026-10-31T08:15:00Z"},
        {"type": "SpdxDocument", "spdxId": "urn:doc", "creationInfo": "_:made",
         "rootElement": ["urn:app"]},
        {"type": "software_Package", "spdxId": "urn:app", "name": "app"},
        {"type": "software_Package", "spdxId": "urn:lib", "name": LIB["name"],
         "software_packageVersion": "0.122.0", "software_packageUrl": LIB["purl"]},
        {"type": "Relationship", "from": "urn:app", "relationshipType": "dependsOn",
         "to": ["urn:lib"]},
    ],
}  # fmt: skip
SPDX2 = {
    "spdxVersion": "SPDX-2.3", "SPDXID": "SPDXRef-DOCUMENT", "name": "app",
    "creationInfo": {"created": "2026-10-31T08:15:00Z", "creators": ["Tool: made"]},
    "documentDescribes": ["SPDXRef-app"],
    "packages": [
        {"SPDXID": "SPDXRef-app", "name": "app"},
        {"SPDXID": "SPDXRef-lib", "name": LIB["name"], "versionInfo": "0.122.0", "externalRefs": [
            {"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl",
             "referenceLocator": LIB["purl"]}]},
    ],
    "relationships": [{"spdxElementId": "SPDXRef-app", "relationshipType": "DEPENDS_ON",
                       "relatedSpdxElement": "SPDXRef-lib"}],
}  # fmt: skip
ATTESTED = {
    "_type": "https://in-toto.io/Statement/v1", "subject": [{"name": "app", "digest": {}}],
    "predicateType": "https://cyclonedx.org/bom", "predicate": CYCLONEDX,
}  # fmt: skip
LOCK = {
    "name": "app", "version": "1.0.0", "lockfileVersion": 3,
    "packages": {
        "": {"name": "app", "version": "1.0.0", "dependencies": {LIB["name"]: "0.122.0"}},
        "node_modules/@anthropic-ai/sdk": {"version": "0.122.0"},
    },
}  # fmt: skip


@pytest.mark.parametrize(("name", "document"), [
    ("app.cdx.json", CYCLONEDX), ("app.spdx3.json", SPDX3), ("app.spdx.json", SPDX2),
    ("app.intoto.json", ATTESTED), ("package-lock.json", LOCK),
])  # fmt: skip
def test_every_kind_of_sbom_travels_in_a_result(
    name: str, document: dict[str, Any], tmp_path: Path
) -> None:
    (tmp_path / name).write_text(json.dumps(document), encoding="utf-8")

    assert {one.vendor for one in same(tmp_path, name).findings} == {"anthropic"}


def test_lines_that_the_check_told_are_kept(tmp_path: Path) -> None:
    (tmp_path / "a.cdx.json").write_bytes(HELPDESK.read_bytes())

    result = same(tmp_path, "a.cdx.json")

    assert {str(one.subject.location).rpartition(":")[2] for one in result.findings} == {
        "39",
        "108",
    }


def test_archives_and_folders_of_sboms_and_of_results_are_read_alike(tmp_path: Path) -> None:
    names = []
    with zipfile.ZipFile(tmp_path / "release.zip", "w") as archive:
        for path in EXAMPLE:
            archive.write(path, f"release/{path.name}")
            names.append(path.name)
    (tmp_path / "one.json.gz").write_bytes(gzip.compress(EXAMPLE[0].read_bytes(), mtime=0))

    result = same(tmp_path, "release.zip", "one.json.gz")
    (tmp_path / "results.json.gz").write_bytes(gzip.compress((tmp_path / "r.json").read_bytes()))
    packed = scanned(tmp_path, "results.json.gz")

    assert [one.id for one in packed.findings] == [one.id for one in result.findings]
    assert packed.summary.outcomes == result.summary.outcomes
    assert "results.json.gz › results.json › release.zip › release/" in str(packed.inputs)


def test_scores_of_results_in_one_archive_are_read(tmp_path: Path) -> None:
    (tmp_path / "app.cdx.json").write_bytes(HELPDESK.read_bytes())
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as archive:
        for number in range(3):
            checked(tmp_path, "app.cdx.json", asset=f"Desk {number}")
            for copy in range(20):
                archive.write(tmp_path / "r.json", f"{copy}/{number}.json")

    result = scanned(tmp_path, "all.zip")

    assert [one.name for one in result.assets] == ["Desk 0", "Desk 1", "Desk 2"]
    assert len(result.findings) == 3 * len(scanned(tmp_path, "app.cdx.json").findings)


def test_the_sbom_beside_its_result_counts_once(tmp_path: Path) -> None:
    (tmp_path / "a.cdx.json").write_bytes(HELPDESK.read_bytes())
    checked(tmp_path, "a.cdx.json")

    both = scanned(tmp_path, "r.json", "a.cdx.json")

    direct = scanned(tmp_path, "a.cdx.json")
    assert both.findings == direct.findings
    assert both.coverage.per_sbom == direct.coverage.per_sbom
    assert [gap.kind for gap in both.gaps if "record-system" not in gap.kind] == ["repeated-sbom"]


def test_copies_of_the_sbom_beside_its_result_are_the_product_that_it_names(
    tmp_path: Path,
) -> None:
    for folder in ("build", "dist"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.cdx.json").write_bytes(HELPDESK.read_bytes())
    checked(tmp_path, "build/a.cdx.json", asset="Desk")

    result = scanned(tmp_path, "r.json", "build", "dist")

    assert [one.name for one in result.assets] == ["Desk"]


def test_inputs_in_another_order_give_the_same_findings(tmp_path: Path) -> None:
    for path in EXAMPLE:
        (tmp_path / path.name).write_bytes(path.read_bytes())
        checked(tmp_path, path.name, to=f"results/{path.name}.result.json")
    files = [f"results/{path.name}.result.json" for path in EXAMPLE]

    results = [scanned(tmp_path, *some) for some in (files, files[::-1], ["results"])]

    assert len({tuple(sorted(one.id for one in result.findings)) for result in results}) == 1


def test_who_is_watched_after_the_check_is_found(tmp_path: Path) -> None:
    """Nothing of what the check looked for decides what the scan looks for."""
    portal = ROOT / "fixtures" / "example" / "sboms" / "harborlight-portal.spdx.json"
    (tmp_path / "p.spdx.json").write_bytes(portal.read_bytes())
    checked(tmp_path, "p.spdx.json")
    before = {one.vendor for one in read_result((tmp_path / "r.json").read_bytes(), "r").findings}

    after = {one.vendor for one in scanned(tmp_path, "r.json").findings}

    assert after > before


def test_an_asset_has_the_ids_of_the_product_in_the_inventory(tmp_path: Path) -> None:
    (tmp_path / "a.cdx.json").write_bytes(HELPDESK.read_bytes())
    (tmp_path / "vendors.csv").write_text(ROW, encoding="utf-8")
    checked(tmp_path, "a.cdx.json", asset="helpdesk")
    build = read_result((tmp_path / "r.json").read_bytes(), "r.json")

    alone = scanned(tmp_path, "r.json", settings=Settings())
    company = scanned(tmp_path, "r.json", "vendors.csv", settings=Settings())

    ids = [one.id for one in build.findings]
    assert ids == [one.id for one in alone.findings] == [one.id for one in company.findings]
    assert build.settings.asset == "helpdesk"
    assert [one.name for one in company.assets if build.findings[0].asset == one.id] == ["Helpdesk"]
    (joined,) = next(one.joined for one in company.assets if one.name == "Helpdesk")
    assert joined == "its check names the product 'helpdesk' (--asset)"


def test_a_contract_that_names_the_asset_reaches_its_findings(tmp_path: Path) -> None:
    (tmp_path / "a.cdx.json").write_bytes(HELPDESK.read_bytes())
    (tmp_path / "contracts.csv").write_text(
        "Contract Number,Agency,Systems\nC-17,Department of Defense,Service desk\n", "utf-8"
    )
    checked(tmp_path, "a.cdx.json", asset="Service desk")

    result = scanned(tmp_path, "r.json", "contracts.csv", settings=Settings())

    (asset,) = [one for one in result.assets if one.name == "Service desk"]
    assert asset.contracts == ("C-17",)
    assert {one.asset for one in result.findings} == {asset.id}


def test_a_join_of_the_scan_wins_over_the_asset_and_says_so(tmp_path: Path) -> None:
    (tmp_path / "a.cdx.json").write_bytes(HELPDESK.read_bytes())
    (tmp_path / "vendors.csv").write_text(ROW, encoding="utf-8")
    checked(tmp_path, "a.cdx.json", asset="helpdesk")

    joined = Settings(joins=(Join("a.cdx.json", "Payroll"),), config="exposure.toml")
    result = scanned(tmp_path, "r.json", "vendors.csv", settings=joined)

    names = {one.id: one.name for one in result.assets}
    assert {names[one.asset] for one in result.findings} == {"Payroll"}
    assert "join-over-asset" in {gap.kind for gap in result.gaps}


def test_an_asset_that_no_row_names_is_a_product_of_ours(tmp_path: Path) -> None:
    (tmp_path / "a.cdx.json").write_bytes(HELPDESK.read_bytes())
    (tmp_path / "vendors.csv").write_text(ROW.replace("Helpdesk", "Wexmoor Helpdesk"), "utf-8")
    checked(tmp_path, "a.cdx.json", asset="Ticketing")

    result = scanned(tmp_path, "r.json", "vendors.csv", settings=Settings())

    names = {one.id: one.name for one in result.assets}
    assert {names[one.asset] for one in result.findings} == {"Ticketing"}
    assert len(names) == 3


def test_a_sheet_says_which_repositories_are_missing_and_is_no_inventory(tmp_path: Path) -> None:
    (tmp_path / "a.cdx.json").write_bytes(HELPDESK.read_bytes())
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk" / "roster.csv").write_text(
        "Name,Owner\nDesk,Ann Lee\nBilling,Ben Ito\n", "utf-8"
    )
    checked(tmp_path, "a.cdx.json", to="desk/r.json", asset="Desk")
    expecting = Settings(roster="desk/roster.csv", config="exposure.toml")

    result = scanned(tmp_path, "desk", settings=expecting)

    assert [(one.name, one.state) for one in result.coverage.repositories] == [
        ("Desk", "read"), ("Billing", "missing"),
    ]  # fmt: skip
    (gap,) = [gap for gap in result.gaps if gap.kind == "repository-missing"]
    assert (gap.document, gap.place) == ("desk/roster.csv", "A3")
    (billing,) = [one for one in result.assets if one.name == "Billing"]
    told = {one.outcome for one in result.outcomes if one.asset == billing.id}
    assert told == {"not_assessable"}
    assert [one.name for one in result.inputs] == ["desk/r.json", "desk/r.json › a.cdx.json"]


def test_a_build_reads_no_roster(tmp_path: Path) -> None:
    """The policy is that of all; the sheet beside it lies with the central team."""
    (tmp_path / "a.cdx.json").write_bytes(HELPDESK.read_bytes())
    (tmp_path / "exposure.toml").write_text('roster = "away.csv"\n', encoding="utf-8")

    assert checked(tmp_path, "a.cdx.json") == 1


def test_two_assets_of_one_sbom_are_two_products(tmp_path: Path) -> None:
    (tmp_path / "a.cdx.json").write_bytes(HELPDESK.read_bytes())
    for name in ("East desk", "West desk"):
        checked(tmp_path, "a.cdx.json", asset=name, to=f"results/{name}.json")

    result = scanned(tmp_path, "results", "a.cdx.json", settings=Settings())

    assert sorted(one.name for one in result.assets) == ["East desk", "West desk"]


def test_a_check_of_a_sheet_carries_no_row_of_it(tmp_path: Path) -> None:
    (tmp_path / "a.cdx.json").write_bytes(HELPDESK.read_bytes())
    (tmp_path / "vendors.csv").write_text(ROW, encoding="utf-8")
    checked(tmp_path, "a.cdx.json", "vendors.csv")

    result = scanned(tmp_path, "r.json")

    assert result.vendors == ()
    assert ("sheet-not-carried", "r.json › vendors.csv") in [
        (gap.kind, gap.document) for gap in result.gaps
    ]


def test_a_result_that_was_edited_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "a.cdx.json").write_bytes(HELPDESK.read_bytes())
    checked(tmp_path, "a.cdx.json")
    told = json.loads((tmp_path / "r.json").read_bytes())
    middle = len(told["inventory"]) // 2
    letter = "B" if told["inventory"][middle] != "B" else "C"
    told["inventory"] = f"{told['inventory'][:middle]}{letter}{told['inventory'][middle + 1 :]}"
    (tmp_path / "r.json").write_text(json.dumps(told), encoding="utf-8")

    (gap,) = [gap for gap in scanned(tmp_path, "r.json").gaps if gap.document == "r.json"]

    assert (gap.kind, gap.effect) == ("unusable-input", GapEffect.hides_presence)
    assert "its hash differs" in gap.reason
    assert "exposure check --json" in gap.reason


def test_corpora_of_all_formats_are_read_alike(shared: Path, tmp_path: Path) -> None:
    """One in 23 files of the corpora, whatever it is, so that the test stays short."""
    corpora = [shared / "corpora" / one for one in ("third-party", "generated")]
    files = [
        path
        for folder in corpora
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.stat().st_size < 2_000_000
        and path.suffix in {".json", ".xml", ".spdx", ".rdf", ".yaml", ".yml", ".lock"}
    ]  # fmt: skip
    compared = 0
    for path in files[::23]:
        (tmp_path / path.name).write_bytes(path.read_bytes())
        if scanned(tmp_path, path.name).inputs[0].kind != "refused":
            same(tmp_path, path.name)
            compared += 1

    assert compared > 8
