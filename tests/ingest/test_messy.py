"""Is each messy file read as the table beside it promises?

The expectations are the rows of fixtures/messy/README.md, written by hand.
"""

from pathlib import Path

import pytest

from exposure.model.gap import Gap
from exposure.model.outcome import Outcome
from exposure.model.result import ScanResult
from exposure.register.facts import Register
from exposure.register.load import load_register
from exposure.scan.examination import scan
from tests.conftest import Run

SDK = "@anthropic-ai/sdk"
FOUND = {
    "bom-marked.cdx.json": 1,
    "null-lists.cdx.json": 1,
    "lone-surrogate.cdx.json": 1,
    "duplicate-bom-ref.cdx.json": None,
    "no-root.cdx.json": None,
    "two-roots.spdx.json": 1,
    "cycle.cdx.json": 2,
    "nested-components.cdx.json": 2,
    "wrong-types.cdx.json": 1,
    "package-lock.json": 1,
    "cyclonedx.xml": None,
    "spdx-tag-value.spdx": 0,
}
"""File → the depth at which the package is found."""
NOT_FOUND = {
    "dangling-reference.cdx.json": Outcome.not_assessable,
    "self-dependency.cdx.json": Outcome.no_evidence_found,
    "no-components.cdx.json": Outcome.not_assessable,
    "says-incomplete.cdx.json": Outcome.not_assessable,
    "component-without-identity.cdx.json": Outcome.not_assessable,
    "vex-only.cdx.json": Outcome.not_assessable,
}
"""File without a finding → what is said of every vendor."""
REFUSED = {
    "truncated.cdx.json": "met unterminated string at line 7, column 102",
    "not-json.cdx.json": "met none: ",
    "sarif.json": "a SARIF report",
    "empty.csv": "an empty file",
    "no-vendor-column.csv": "headers seen: 'Month', 'Region', 'Amount (USD)'",
}
"""File → what it is called when it is refused."""
IN_A_FOLDER = {
    "truncated.cdx.json": "hides_presence",
    "sarif.json": "note",
    "empty.csv": "hides_presence",
}
"""Refused file → the effect of its `unread-file` gap when it is met in a folder."""
GAPS = {
    "bom-marked.cdx.json": {("byte-order-mark", "note")},
    "null-lists.cdx.json": set(),
    "lone-surrogate.cdx.json": {("half-character", "note")},
    "dangling-reference.cdx.json": {("dangling-reference", "hides_presence")},
    "no-root.cdx.json": {("no-root", "blurs_route")},
    "two-roots.spdx.json": set(),
    "cycle.cdx.json": set(),
    "self-dependency.cdx.json": set(),
    "nested-components.cdx.json": set(),
    "no-components.cdx.json": {("no-components", "hides_presence")},
    "says-incomplete.cdx.json": {("says-incomplete", "hides_presence")},
    "component-without-identity.cdx.json": {("no-identity", "hides_presence")},
    "wrong-types.cdx.json": {("wrong-type", "note")},
    "latin1.csv": {("encoding", "note")},
    "cr-line-ends.csv": set(),
    "semicolons.csv": set(),
}
"""File → every gap kind and effect that its reading yields."""


@pytest.fixture(scope="module")
def register() -> Register:
    return load_register()


@pytest.fixture
def scanned(messy: Path, register: Register):
    def result_of(name: str) -> ScanResult:
        return scan([str(messy / name)], as_of="2026-11-22", register=register)

    return result_of


def gaps_of(result: ScanResult) -> set[tuple[str, str]]:
    kinds = {(gap.kind, gap.effect.value) for gap in result.gaps}
    return kinds - {("record-systems-undeclared", "note")}  # of the scan, not of the file


@pytest.mark.parametrize("name", FOUND)
def test_the_package_is_found_at_its_depth(name: str, scanned) -> None:
    (finding,) = scanned(name).findings

    assert (finding.vendor, finding.subject.name, finding.subject.version) == (
        "anthropic", SDK, "0.122.0",
    )  # fmt: skip
    assert (finding.confidence.value, finding.relation.value) == ("confirmed", "made_by")
    assert finding.depth == FOUND[name]


@pytest.mark.parametrize("name", NOT_FOUND)
def test_silence_has_its_outcome(name: str, scanned) -> None:
    result = scanned(name)

    assert result.findings == ()
    assert {row.outcome for row in result.outcomes} == {NOT_FOUND[name]}


@pytest.mark.parametrize("name", GAPS)
def test_the_gaps_are_these_and_no_others(name: str, scanned) -> None:
    assert gaps_of(scanned(name)) == GAPS[name]


@pytest.mark.parametrize("name", REFUSED)
def test_a_refused_file_named_alone_ends_in_one_line_and_code_two(
    name: str, messy: Path, run_exposure: Run
) -> None:
    done = run_exposure("check", name, cwd=messy)

    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    (line,) = done.stderr.splitlines()
    assert line.startswith(f"exposure: {name}: ")
    assert REFUSED[name] in line
    assert "(hint: " in line


@pytest.mark.parametrize("name", IN_A_FOLDER)
def test_a_refused_file_met_in_a_folder_is_a_gap_and_never_code_two(
    name: str, messy: Path, tmp_path: Path, register: Register
) -> None:
    (tmp_path / name).write_bytes((messy / name).read_bytes())

    (tmp_path / "list.csv").write_text("Vendor,Product\nQuillstone,Desk\n")

    gaps = scan([str(tmp_path)], as_of="2026-11-22", register=register).gaps

    (gap,) = (one for one in gaps if one.document.endswith(name))
    assert (gap.kind, gap.effect.value) == ("unread-file", IN_A_FOLDER[name])
    assert "unusable-input" not in {one.kind for one in gaps}


def test_the_others_are_checked_though_one_is_refused(messy: Path, run_exposure: Run) -> None:
    done = run_exposure("check", "truncated.cdx.json", "cycle.cdx.json", cwd=messy)

    assert done.returncode == 2
    assert SDK in done.stdout


def test_a_reason_does_not_repeat_the_name_of_its_document(scanned) -> None:
    (gap,) = scanned("sarif.json").gaps

    assert gap.document.endswith("sarif.json")
    assert gap.reason.startswith("expected an SBOM or a sheet, met a SARIF report")


def test_copies_under_one_reference_are_both_kept(scanned) -> None:
    result = scanned("duplicate-bom-ref.cdx.json")

    assert result.inputs[0].nodes == 3
    assert ("duplicate-reference", "blurs_route") in gaps_of(result)


def test_an_sbom_without_root_is_named_by_its_file(scanned) -> None:
    (asset,) = scanned("no-root.cdx.json").assets

    assert asset.name == "no-root"


def test_a_vex_is_called_one(scanned) -> None:
    reasons = {gap.kind: gap.reason for gap in scanned("vex-only.cdx.json").gaps}

    assert reasons["no-components"].startswith("this is a CycloneDX VEX")


def test_a_number_and_a_text_are_read_for_what_they_mean(messy: Path, read_inputs) -> None:
    (bill,) = read_inputs(messy / "wrong-types.cdx.json").bills

    kit = bill.names.index("kit")
    assert (bill.versions[kit], bill.parties["supplier"][kit]) == ("4.17", "Kit Makers Ltd")


def test_half_a_character_is_replaced_so_that_outputs_can_be_written(
    messy: Path, tmp_path: Path, run_exposure: Run
) -> None:
    done = run_exposure(
        "scan", messy / "lone-surrogate.cdx.json", "-o", tmp_path / "out", cwd=messy
    )

    assert done.returncode == 0, done.stderr
    assert (tmp_path / "out" / "findings.xlsx").exists()


@pytest.mark.parametrize(
    ("name", "vendors"),
    [
        ("cr-line-ends.csv", ["Marlow Ridge Hardware", "Anthropic, PBC"]),
        ("semicolons.csv", ["Marlow Ridge Hardware", "Anthropic, PBC"]),
        ("latin1.csv", ["Bäckerei Übersee GmbH", "Anthropic, PBC"]),
    ],
)
def test_a_table_yields_its_vendors_in_one_piece(
    name: str, vendors: list[str], messy: Path, read_inputs
) -> None:
    assert [row.vendor for row in read_inputs(messy / name).rows] == vendors


@pytest.mark.parametrize("name", ["cr-line-ends.csv", "semicolons.csv", "latin1.csv"])
def test_the_vendor_of_a_messy_table_is_recognised(name: str, scanned) -> None:
    (finding,) = scanned(name).findings

    assert (finding.vendor, finding.confidence.value) == ("anthropic", "confirmed")


def test_an_amount_in_german_notation_is_read_or_left_out_but_never_divided(
    messy: Path, read_inputs
) -> None:
    (_, claude) = read_inputs(messy / "semicolons.csv").rows

    assert claude.spend in (None, 52_800.0)


@pytest.mark.parametrize(
    "content",
    [
        b"[" * 100_000,
        b'{"bomFormat":"CycloneDX","specVersion":"1.6","components":' + b"[" * 100_000,
        b'{"bomFormat":"CycloneDX","components":' + b'[{"components":' * 100_000,
        b'{"bomFormat":"CycloneDX","x":' + b"[" * 100_000 + b"]" * 100_000 + b"}",
        b'{"spdxVersion":"SPDX-2.3","packages":' + b"[" * 100_000,
    ],
    ids=["bare", "in components", "components in components", "in a field nobody reads", "spdx"],
)
def test_a_hundred_thousand_levels_are_refused_in_one_line(
    content: bytes, tmp_path: Path, read_inputs
) -> None:
    (tmp_path / "deep.json").write_bytes(content)

    estate = read_inputs(tmp_path / "deep.json")

    gap: Gap
    (gap,) = estate.gaps
    assert gap.kind == "unusable-input"
    assert "\n" not in gap.reason


def test_every_messy_file_is_spoken_of_here(messy: Path) -> None:
    named = {*FOUND, *NOT_FOUND, *REFUSED, *GAPS}

    assert {path.name for path in messy.iterdir() if path.is_file()} - {"README.md"} == named
