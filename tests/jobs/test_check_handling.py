"""What does a build log hold where the company's own files say that not everything is public?"""

import json
import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from exposure.errors import ResultError
from exposure.ingest.lists.stored import write_list
from exposure.jobs.check import check
from exposure.jobs.checking.asked import Outputs
from exposure.jobs.register.registered import register_of
from exposure.jobs.request import Request
from exposure.jobs.scan import scan_to_folder
from exposure.model.law.listed import LIST_SCHEMA, ImportedList, ListedParty
from exposure.model.result import ScanResult
from exposure.report.document.result_json import read_result

WORDING = "Supplier must not deliver anything of Northgate"
OVERLAY = f"""
handling: restricted
vendors:
- id: northgate
  name: Northgate Analytics
  names: [Northgate Analytics AS, Nordtor, NGQ]
  domains: [northgate.example]
  packages: ["pkg:npm/%40northgate/*"]
designations:
- vendor: northgate
  wording: {WORDING}
  from: Contracting officer of Ellsworth, direction 7
  contracts: ELL-77
  since: 2026-10-01
watch: [openai]
"""
SECRETS = ("northgate", "nordtor", "ngq", "openai", "chatgpt", "must not deliver", "direction 7",
           "ellsworth", "ell-77", "secret.yaml", "own-")  # fmt: skip
ROWS = """Vendor,Product,Sub-processors,Notes
Northgate Analytics AS,Forecasting,,paid by Lee
Harrowby Systems,Lathes,"Nordtor; Anthropic, PBC",
OpenAI,ChatGPT Enterprise,,
NGQ,Panels,,
Bright Desk,Help desk,,the team may use Northgate for tickets
Kaspersky Lab,Endpoint,,
"""
CONTRACTS = "Contract number,Agency,Role\nC-1,Naval Sea Systems Command,Prime\n"


def component(name: str, purl: str) -> dict[str, str]:
    return {"type": "library", "bom-ref": purl, "name": name, "version": "1.0.0", "purl": purl}


CLIENT = component("client", "pkg:npm/%40northgate/client@1.0.0")
SDK = component("sdk", "pkg:npm/%40anthropic-ai/sdk@1.0.0")
SBOM = {
    "bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1,
    "metadata": {"component": {"type": "application", "bom-ref": "app", "name": "app"}},
    "components": [CLIENT, SDK, component("openai", "pkg:pypi/openai@1.0.0")],
    "dependencies": [{"ref": "app", "dependsOn": [CLIENT["purl"]]},
                     {"ref": CLIENT["purl"], "dependsOn": [SDK["purl"]]}],
}  # fmt: skip


def furnished(folder: Path) -> Path:
    (folder / "secret.yaml").write_text(OVERLAY, encoding="utf-8")
    (folder / "vendors.csv").write_text(ROWS, encoding="utf-8")
    (folder / "contracts.csv").write_text(CONTRACTS, encoding="utf-8")
    (folder / "app.cdx.json").write_text(json.dumps(SBOM), encoding="utf-8")
    return folder


def asked(desk: Path, *inputs: str, vendors: tuple[str, ...] = ("secret.yaml",), **more) -> Request:
    names = inputs or ("vendors.csv", "contracts.csv", "app.cdx.json")
    return Request(inputs=names, today=date(2026, 11, 22), folder=desk, vendors=vendors, **more)


@dataclass(frozen=True)
class Told:
    """What a build prints and keeps."""

    lines: str
    code: int
    json: str

    @property
    def result(self) -> ScanResult:
        return read_result(self.json.encode(), "result.json")

    @property
    def all(self) -> str:
        """Without the inventory, of which tests/jobs/carrying tells: packed, it is any letters."""
        return (self.lines + re.sub(r'"inventory": "[^"]*"', "", self.json)).casefold()


def checked(desk: Path, *inputs: str, with_not_public: bool = False, **more) -> Told:
    target = desk / "result.json"
    request = asked(desk, *inputs, **more)
    done = check(request, outputs=Outputs(json=str(target)), with_not_public=with_not_public)
    lines = done.text + "".join(done.refused)
    return Told(lines, done.code, target.read_text(encoding="utf-8"))


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    return furnished(tmp_path)


@pytest.fixture(scope="module")
def others(tmp_path_factory) -> Told:
    return checked(furnished(tmp_path_factory.mktemp("others")))


@pytest.fixture(scope="module")
def whole(tmp_path_factory) -> Told:
    return checked(furnished(tmp_path_factory.mktemp("whole")), with_not_public=True)


@pytest.fixture(scope="module")
def build(tmp_path_factory) -> Told:
    """The SBOM alone."""
    return checked(furnished(tmp_path_factory.mktemp("build")), "app.cdx.json")


@pytest.mark.parametrize("secret", SECRETS)
def test_no_secret_reaches_the_log_or_the_json_of_a_build(others, secret) -> None:
    assert secret not in others.all


@pytest.mark.parametrize("secret", SECRETS)
def test_what_is_looked_for_in_the_log_would_be_there_otherwise(whole, secret) -> None:
    """The test above means something only if the whole result holds each of them."""
    assert secret in whole.all


def test_findings_are_counted_as_in_the_whole_result(others, whole) -> None:
    lines = [line for line in others.lines.splitlines() if " findings, " in line]

    assert lines == [line for line in whole.lines.splitlines() if " findings, " in line]
    assert len(others.lines.splitlines()) == len(whole.lines.splitlines())


def test_a_component_is_neither_named_nor_placed(build) -> None:
    assert any(
        line.startswith("Z-F") and "  not public" in line for line in build.lines.splitlines()
    )
    coded = [one for one in build.result.findings if one.vendor.startswith("Z-")]
    assert coded
    for one in coded:
        assert (one.subject.location, one.depth, one.tier) == (None, None, None)


def test_a_public_component_behind_a_covered_one_is_found_without_the_way_to_it(build) -> None:
    (sdk,) = [one for one in build.result.findings if one.vendor == "anthropic"]

    assert sdk.subject.name == "sdk"
    assert (sdk.routes, sdk.introducers, sdk.more_routes) == ((), (), 1)


@pytest.mark.parametrize("fail_on", ["exposed", "possible"])
def test_the_exit_code_is_that_of_the_whole_result(desk, fail_on) -> None:
    """The sheet names one vendor alone, and nobody may read of it."""
    (desk / "vendors.csv").write_text("Vendor\nNorthgate Analytics AS\n", encoding="utf-8")

    assert checked(desk, "vendors.csv", fail_on=(fail_on,)).code == 1


def test_without_such_a_file_nothing_is_left_out(desk) -> None:
    told = checked(desk, vendors=())

    assert "not public" not in told.lines
    assert "Z-" not in told.lines
    assert told.result.withheld == ()


def test_a_scan_keeps_everything_and_says_so(desk) -> None:
    done = scan_to_folder(asked(desk), desk / "out", width=100, progress=lambda _: None)

    result = read_result((desk / "out" / "exposure.json").read_bytes(), "exposure.json")
    assert result.withheld == ()
    assert any(one.contractor_scope == WORDING for one in result.designations)
    assert "Northgate" in done.text
    assert any(
        one.startswith("This result holds what is not public (") for one in result.summary.warnings
    )


def test_an_edition_for_others_cannot_be_asked_with_the_register(others, tmp_path) -> None:
    with pytest.raises(ResultError, match="met an edition for others"):
        register_of(others.result, tmp_path)


def test_the_counts_of_an_official_list_tell_nothing_of_a_hidden_vendor(desk) -> None:
    listed = ImportedList(
        LIST_SCHEMA, "own-list", "Own list", "plain", "names.csv", "ab" * 32, "2026-10-09",
        (ListedParty("Northgate Analytics AS"), ListedParty("Tollmere Works")),
    )  # fmt: skip
    (desk / "own.list.json").write_bytes(write_list(listed))

    hidden = checked(desk, vendors=("secret.yaml", "own.list.json")).result
    unknown = checked(desk, vendors=("own.list.json",)).result
    whole = checked(desk, vendors=("secret.yaml", "own.list.json"), with_not_public=True).result

    assert hidden.lists == unknown.lists
    assert [one.known for one in whole.lists if one.file] == [1]
