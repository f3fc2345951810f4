"""Are a user's own vendors found, and can publicly stated routes be switched off, as help says?"""

import json
import re
from pathlib import Path

import pytest

from exposure.jobs.register.check import check_files
from exposure.jobs.register.own_files import MOST_BYTES
from exposure.register.overlay.file import MOST_ENTRIES

OWN = """
vendors:
- id: northgate
  name: Northgate Analytics
  country: NO
  names: [Northgate Analytics AS]
  packages: ["pkg:npm/%40northgate/*"]
- extends: dahua
  names: [Kestrel Eye]
"""
ROWS = """Vendor,Product
Northgate Analytics AS,Forecasting
Kestrel Eye,Cameras
Dahua Technology,Cameras
Harrowby Systems,Lathes
Microsoft Corporation,Microsoft 365 Copilot
"""
SBOM = {
    "bomFormat": "CycloneDX",
    "specVersion": "1.6",
    "version": 1,
    "metadata": {"component": {"type": "application", "bom-ref": "app", "name": "app"}},
    "components": [
        {"type": "library", "bom-ref": "a", "name": "client", "group": "@northgate",
         "version": "1.0.0", "purl": "pkg:npm/%40northgate/client@1.0.0"},
    ],
    "dependencies": [{"ref": "app", "dependsOn": ["a"]}, {"ref": "a"}],
}  # fmt: skip


def furnished(folder: Path) -> Path:
    (folder / "our-vendors.yaml").write_text(OWN, encoding="utf-8")
    (folder / "inventory.csv").write_text(ROWS, encoding="utf-8")
    (folder / "app.cdx.json").write_text(json.dumps(SBOM), encoding="utf-8")
    return folder


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    return furnished(tmp_path)


def scan_of(run_exposure, desk: Path, flags: tuple[str, ...]) -> dict:
    day = ("--as-of", "2026-11-22")
    run = run_exposure("scan", "inventory.csv", "-o", "out", *day, *flags, cwd=desk)
    assert run.returncode == 0, run.stderr
    return json.loads((desk / "out" / "exposure.json").read_bytes())


@pytest.fixture(scope="module")
def scanned(run_exposure, tmp_path_factory):
    """The result of a scan of the inventory with some flags, made once."""
    made: dict[tuple[str, ...], dict] = {}

    def result(*flags: str) -> dict:
        if flags not in made:
            folder = furnished(tmp_path_factory.mktemp("desk"))
            made[flags] = scan_of(run_exposure, folder, flags)
        return made[flags]

    return result


@pytest.fixture
def scanned_here(run_exposure, desk: Path):
    """The result of a scan at a desk to which a test has added something."""
    return lambda *flags: scan_of(run_exposure, desk, flags)


def found(result: dict) -> set[tuple[str, str]]:
    return {
        (finding["vendor"], evidence["quote"])
        for finding in result["findings"]
        for evidence in finding["evidence"]
    }


def test_a_users_own_vendor_is_found_in_a_list(scanned) -> None:
    result = scanned("--vendors", "our-vendors.yaml")

    assert ("northgate", "Northgate Analytics AS") in found(result)
    assert [one["reason"] for one in result["looked_for"] if one["id"] == "northgate"] == ["asked"]


def test_an_alias_joins_those_of_a_shipped_vendor(scanned) -> None:
    quotes = {quote for vendor, quote in found(scanned("--vendors", "our-vendors.yaml"))
              if vendor == "dahua"}  # fmt: skip

    assert quotes == {"Kestrel Eye", "Dahua Technology"}


def test_without_the_file_only_the_shipped_vendor_is_found(scanned) -> None:
    vendors = {vendor for vendor, quote in found(scanned())}

    assert "dahua" in vendors
    assert "northgate" not in vendors


def test_a_row_of_nobody_stays_unflagged(scanned) -> None:
    assert "Harrowby" not in str(found(scanned("--vendors", "our-vendors.yaml")))


def test_the_result_names_the_file_and_its_hash(scanned) -> None:
    with_file, without = scanned("--vendors", "our-vendors.yaml"), scanned()

    assert re.fullmatch(
        r"our-vendors\.yaml sha256:[0-9a-f]{64}", with_file["register"]["overlays"][0]
    )
    assert with_file["register"]["version"] != without["register"]["version"]
    assert without["register"]["overlays"] == []


def test_a_file_of_the_settings_is_obeyed_like_one_of_a_flag(
    scanned, scanned_here, desk: Path
) -> None:
    by_flag = scanned("--vendors", "our-vendors.yaml")
    (desk / "exposure.toml").write_text('[register]\nvendors = ["our-vendors.yaml"]\n')

    by_file = scanned_here()

    assert by_file["findings"] == by_flag["findings"]
    assert by_file["register"] == by_flag["register"]


def test_a_file_that_the_settings_name_lies_beside_them(scanned_here, desk: Path) -> None:
    (desk / "conf").mkdir()
    (desk / "our-vendors.yaml").rename(desk / "conf" / "ours.yaml")
    (desk / "conf" / "exposure.toml").write_text('[register]\nvendors = ["ours.yaml"]\n')

    result = scanned_here("--config", "conf/exposure.toml")

    assert ("northgate", "Northgate Analytics AS") in found(result)
    assert result["register"]["overlays"][0].startswith("conf/ours.yaml ")


def test_a_users_own_package_fails_a_build(run_exposure, desk: Path) -> None:
    run = run_exposure("check", "app.cdx.json", "--vendors", "our-vendors.yaml", cwd=desk)

    assert run.returncode == 1, run.stdout + run.stderr
    assert "Northgate Analytics" in run.stdout


def test_a_broken_file_stops_a_build_with_one_line(run_exposure, desk: Path) -> None:
    (desk / "our-vendors.yaml").write_text("vendors:\n- id: northgate\n", encoding="utf-8")

    run = run_exposure("check", "app.cdx.json", "--vendors", "our-vendors.yaml", cwd=desk)

    assert run.returncode == 2
    assert run.stdout == ""
    assert run.stderr.startswith("exposure: our-vendors.yaml: vendors.0.name: expected this field")
    assert run.stderr.count("\n") == 1


def test_without_links_a_publicly_stated_route_is_not_reported(scanned) -> None:
    with_links, without = scanned(), scanned("--no-catalogue-links")

    linked = [one for one in with_links["findings"] if one["by_link"]]
    assert "Copilot" in str(linked)
    assert [one for one in without["findings"] if one["by_link"]] == []
    assert [one for one in with_links["findings"] if not one["by_link"]] == without["findings"]


def test_a_result_without_links_says_so(scanned) -> None:
    without = scanned("--no-catalogue-links")

    assert without["settings"]["catalogue_links"] is False
    assert any(
        "Catalogue links were switched off" in text for text in without["summary"]["warnings"]
    )


def test_a_result_with_links_says_nothing_of_a_switch(scanned) -> None:
    result = scanned()

    assert result["settings"]["catalogue_links"] is True
    assert "switched off" not in str(result["summary"]["warnings"])


def test_the_flag_stands_before_the_file(scanned_here, desk: Path) -> None:
    (desk / "exposure.toml").write_text("[register]\ncatalogue_links = false\n")

    assert scanned_here()["settings"]["catalogue_links"] is False
    assert scanned_here("--catalogue-links")["settings"]["catalogue_links"] is True


def test_a_build_says_that_links_were_switched_off(run_exposure, desk: Path) -> None:
    run = run_exposure("check", "app.cdx.json", "--no-catalogue-links", cwd=desk)

    assert "Catalogue links were switched off" in run.stdout


def test_a_good_file_is_told_on_standard_output(run_exposure, desk: Path) -> None:
    run = run_exposure("register", "check", "our-vendors.yaml", cwd=desk)

    assert (run.returncode, run.stderr) == (0, "")
    assert "northgate: Northgate Analytics, NO" in run.stdout


def test_a_broken_file_is_one_line_on_standard_error(run_exposure, desk: Path) -> None:
    (desk / "bad.yaml").write_text("vendors: [{id: x1, nmae: y}]", encoding="utf-8")

    run = run_exposure("register", "check", "bad.yaml", "our-vendors.yaml", cwd=desk)

    assert run.returncode == 2
    assert run.stderr.startswith("exposure: bad.yaml: vendors.0.")
    assert run.stderr.count("\n") == 1
    assert "Northgate" in run.stdout


def test_the_guide_shows_what_its_own_file_prints(run_exposure, root: Path, tmp_path: Path) -> None:
    page = (root / "docs" / "guides" / "own-vendors.md").read_text(encoding="utf-8")
    file = re.search(r"```yaml\n(.*?)```", page, re.DOTALL)
    shown = re.search(
        r"```text\n\$ exposure register check our-vendors\.yaml\n(.*?)```", page, re.DOTALL
    )
    assert file
    assert shown
    (tmp_path / "our-vendors.yaml").write_text(file[1], encoding="utf-8")

    run = run_exposure("register", "check", "our-vendors.yaml", cwd=tmp_path)

    assert run.stdout.rstrip() == shown[1].rstrip()


def test_a_vendors_file_may_hold_no_more_than_the_guide_says(root: Path) -> None:
    page = (root / "docs" / "guides" / "own-vendors.md").read_text(encoding="utf-8")

    assert f"at most {MOST_BYTES:,} bytes, {MOST_ENTRIES:,} vendors" in page


def test_every_example_of_the_guide_can_be_used(root: Path, tmp_path: Path) -> None:
    page = (root / "docs" / "guides" / "own-vendors.md").read_text(encoding="utf-8")
    for text in re.findall(r"```yaml\n(.*?)```", page, re.DOTALL):
        (tmp_path / "own.yaml").write_text(text, encoding="utf-8")

        assert check_files(["own.yaml"], width=100, folder=tmp_path).refused == ()


def test_the_vendors_file_itself_is_no_inventory(run_exposure, desk: Path) -> None:
    run_exposure("scan", ".", "-o", "out", "--vendors", "our-vendors.yaml", cwd=desk)

    result = json.loads((desk / "out" / "exposure.json").read_bytes())
    assert "our-vendors.yaml" not in [one["name"] for one in result["inputs"]]
