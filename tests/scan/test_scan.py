"""What does a scan of whole files say, whatever their order, names and neighbours?"""

import json
from itertools import pairwise, permutations
from pathlib import Path

import pytest

from exposure.errors import SettingsError
from exposure.model.gap import GapEffect
from exposure.model.law.allocation import Use
from exposure.model.outcome import Outcome
from exposure.model.record_systems.stated import StatedSystem
from exposure.model.relation import Relation
from exposure.model.result import AssetKind, ScanResult
from exposure.model.settings import Settings
from exposure.scan.examination import examine, scan
from tests.graph.builders import AS_OF, KESTRIN, MORROW, REGISTER, VEYRA

VENDORS = """\
Vendor,Product,Sub-processors,SBOM,Contract
"Veyrantha, Inc.",Desk,,,
Harbour Ltd,Payroll,Kestrinova Ltd,,C-17
Bay GmbH,Ledger,,ledger.cdx.json,
"""
CONTRACTS = """\
Contract number,Agency,Clauses,Used in performance
C-17,An agency,FAR 52.204-25,Payroll; wharf
"""


def component(name: str, version: str = "1.0.0") -> dict[str, str]:
    purl = f"pkg:npm/{name.replace('@', '%40')}@{version}"
    return {"type": "library", "bom-ref": name, "name": name, "version": version, "purl": purl}


def cyclonedx(root: str, *edges: str, version: str = "1.0.0", dated: str = "2026-09-01",
              **more: object) -> str:  # fmt: skip
    """Write a CycloneDX document of a root and edges such as `root>a`."""
    pairs = [edge.split(">") for edge in edges]
    names = dict.fromkeys(name for pair in pairs for name in pair if name != root)
    return json.dumps({
        "bomFormat": "CycloneDX", "specVersion": "1.6",
        "metadata": {"timestamp": f"{dated}T10:00:00Z", "component": component(root, version)},
        "components": [component(name) for name in names],
        "dependencies": [{"ref": source, "dependsOn": [target]} for source, target in pairs],
    } | more)  # fmt: skip


def spdx(root: str, *edges: str) -> str:
    """Write an SPDX document of the same."""
    pairs = [edge.split(">") for edge in edges]
    names = dict.fromkeys([root, *(name for pair in pairs for name in pair)])
    ids = {name: f"SPDXRef-{number}" for number, name in enumerate(names)}
    return json.dumps({
        "spdxVersion": "SPDX-2.3", "SPDXID": "SPDXRef-DOCUMENT", "name": "twin",
        "dataLicense": "CC0-1.0", "documentNamespace": "https://twin.example/1",
        "creationInfo": {"created": "2026-09-01T10:00:00Z", "creators": ["Tool: t"]},
        "packages": [
            {"SPDXID": ids[name], "name": name, "versionInfo": "1.0.0", "downloadLocation": "NONE",
             "externalRefs": [{"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl",
                               "referenceLocator": component(name)["purl"]}]} for name in names],
        "relationships": [
            {"spdxElementId": "SPDXRef-DOCUMENT", "relationshipType": "DESCRIBES",
             "relatedSpdxElement": ids[root]},
            *({"spdxElementId": ids[source], "relationshipType": "DEPENDS_ON",
               "relatedSpdxElement": ids[target]} for source, target in pairs)],
    })  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small company: three bought products, one own product with an SBOM, one contract."""
    files = {
        "vendors.csv": VENDORS, "contracts.csv": CONTRACTS,
        "wharf.cdx.json": cyclonedx("wharf", "wharf>a", "a>@veyrantha/sdk"),
        "ledger.cdx.json": cyclonedx("ledger-server", "ledger-server>left-pad"),
    }  # fmt: skip
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


ALL = ("vendors.csv", "contracts.csv", "wharf.cdx.json", "ledger.cdx.json")


def scanned(folder: Path, *inputs: str, **settings: object) -> ScanResult:
    return scan(inputs or ALL, as_of=AS_OF, register=REGISTER, settings=Settings(**settings),
                folder=folder)  # fmt: skip


def found(result: ScanResult) -> set[tuple[str, str, str, str]]:
    names = {asset.id: asset.name for asset in result.assets}
    return {(names[one.asset], one.vendor, one.subject.name, one.relation.value)
            for one in result.findings}  # fmt: skip


def outcomes(result: ScanResult) -> set[tuple[str, str, str]]:
    names = {asset.id: asset.name for asset in result.assets}
    return {(names[one.asset], one.vendor, one.outcome.value) for one in result.outcomes}


def alone(folder: Path, text: str, name: str = "app.json", **settings: object) -> ScanResult:
    (folder / name).write_text(text, encoding="utf-8")
    return scanned(folder, name, **settings)


def test_rows_and_sboms_are_searched_in_one_go(folder: Path) -> None:
    assert found(scanned(folder)) == {
        ("Desk", VEYRA, "Veyrantha, Inc.", "made_by"),
        ("Payroll", KESTRIN, "Kestrinova Ltd", "subprocessor_of"),
        ("wharf", VEYRA, "@veyrantha/sdk", "made_by"),
    }


def test_each_asset_has_its_outcomes(folder: Path) -> None:
    assert outcomes(scanned(folder)) == {
        ("Desk", VEYRA, "exposed"), ("Desk", "*", "not_assessable"),
        ("Payroll", KESTRIN, "exposed"), ("Payroll", "*", "not_assessable"),
        ("wharf", VEYRA, "exposed"), ("wharf", "*", "no_evidence_found"),
        ("Ledger", "*", "no_evidence_found"),
    }  # fmt: skip


def test_a_route_runs_from_the_contract_to_the_package(folder: Path) -> None:
    result = scanned(folder)

    sdk = next(one for one in result.findings if one.subject.name == "@veyrantha/sdk")

    assert [step.name for step in sdk.routes[0].steps] == ["C-17", "wharf", "a", "@veyrantha/sdk"]
    assert (sdk.depth, sdk.tier, [one.contract for one in sdk.verdicts]) == (2, 1, ["C-17"])
    assert (sdk.verdicts[0].use, "what contractors use" in sdk.verdicts[0].reason) == (
        Use.used,
        True,
    )


def test_the_order_of_inputs_changes_no_id_and_no_outcome(folder: Path) -> None:
    said = {
        (tuple(one.id for one in result.findings), frozenset(outcomes(result)))
        for result in (scanned(folder, *order) for order in permutations(ALL))
    }

    assert len(said) == 1


def test_two_scans_of_the_same_files_are_equal(folder: Path) -> None:
    assert scanned(folder) == scanned(folder)


def test_ids_survive_another_file_name_and_another_version_of_the_product(folder: Path) -> None:
    before = alone(folder, cyclonedx("wharf", "wharf>@veyrantha/sdk"))
    after = alone(
        folder, cyclonedx("wharf", "wharf>@veyrantha/sdk", version="2.0.0"), "renamed.json"
    )

    assert [one.id for one in before.findings] == [one.id for one in after.findings]


def test_twins_in_two_formats_are_one_asset_and_one_finding(folder: Path) -> None:
    edges = "wharf>a", "a>@veyrantha/sdk"
    (folder / "twin.cdx.json").write_text(cyclonedx("wharf", *edges), encoding="utf-8")
    (folder / "twin.spdx.json").write_text(spdx("wharf", *edges), encoding="utf-8")

    result = scanned(folder, "twin.cdx.json", "twin.spdx.json")
    (finding,) = result.findings

    assert len(result.assets) == 1
    assert {e.location.document for e in finding.evidence} == {"twin.cdx.json", "twin.spdx.json"}
    assert finding.depth == 2


def test_vendors_under_watch_are_reported_and_warned_of(folder: Path) -> None:
    result = scanned(folder)

    assert {one.id: one.reason for one in result.looked_for} == {
        VEYRA: "designated", KESTRIN: "under_watch",
    }  # fmt: skip
    assert {one.verdicts[0].verdict.value for one in result.findings if one.vendor == KESTRIN} == {
        "watch"
    }


def test_a_vendor_that_nobody_designated_is_not_looked_for(folder: Path) -> None:
    result = alone(folder, cyclonedx("app", "app>@morrowlight/core"))

    assert result.findings == ()
    assert MORROW not in {one.id for one in result.looked_for}


@pytest.mark.parametrize("watch", ["morrow", "MORROWLIGHT", "all"])
def test_a_vendor_that_the_user_asks_for_is(folder: Path, watch: str) -> None:
    result = alone(folder, cyclonedx("app", "app>@morrowlight/core"), watch=(watch,))

    assert [(one.vendor, one.verdicts[0].designation) for one in result.findings] == [(MORROW, "")]


def test_no_row_of_a_result_names_a_vendor_that_was_not_looked_for(folder: Path) -> None:
    (folder / "x.json").write_text(cyclonedx("app", "app>@morrowlight/core"), encoding="utf-8")

    result = scanned(folder, *ALL, "x.json")
    asked = {one.id for one in result.looked_for}

    assert {one.vendor for one in result.outcomes} <= asked | {"*"}
    assert {one.vendor for one in result.findings} <= asked
    assert {one.vendor for one in result.designations} <= asked


def test_an_unknown_vendor_to_watch_is_refused(folder: Path) -> None:
    with pytest.raises(SettingsError, match="expected a vendor of the register"):
        scanned(folder, watch=("nobody at all",))


def test_an_unknown_bound_is_refused_by_name(folder: Path) -> None:
    with pytest.raises(SettingsError, match=r"exposure\.toml: bounds: .*'max_bytes'"):
        scanned(folder, bounds={"max_bytes": 1}, config="exposure.toml")


def test_a_known_bound_is_kept(folder: Path) -> None:
    result = scanned(folder, "wharf.cdx.json", bounds={"max_file_bytes": 10})

    assert [gap.kind for gap in result.gaps] == ["unusable-input"]


def test_before_the_first_designation_nobody_is_looked_for_and_that_is_said(folder: Path) -> None:
    result = scan(ALL, as_of="2025-12-31", register=REGISTER, folder=folder)

    assert (result.looked_for, result.findings, result.outcomes) == ((), (), ())
    assert "no vendor was looked for, so this result answers nothing" in result.summary.warnings[0]


def test_an_input_that_is_younger_than_the_law_date_is_warned_of(folder: Path) -> None:
    young = alone(folder, cyclonedx("app", "app>a", dated="2026-10-02"), record_systems=None)
    old = alone(folder, cyclonedx("app", "app>a", dated=AS_OF), record_systems=None)

    assert young.summary.warnings == (
        f"app.json is dated 2026-10-02, after the law date {AS_OF}",
    )  # fmt: skip
    assert old.summary.warnings == ()


def test_facts_that_end_before_the_law_date_are_warned_of(folder: Path) -> None:
    result = scan(ALL, as_of="2027-01-01", register=REGISTER, folder=folder)

    assert any("known to 2026-11-01" in warning for warning in result.summary.warnings)


@pytest.mark.parametrize(
    ("state", "hides"), [("exists", 1), ("not_fed", 1), ("stale", 1), ("fed", 1), ("none", 0)]
)
def test_a_record_system_that_is_not_fed_hides_presence(
    folder: Path, state: str, hides: int
) -> None:
    result = scanned(folder, record_systems=(StatedSystem("card lines", state),))

    kinds = [gap.kind for gap in result.gaps if gap.effect is GapEffect.hides_presence]

    assert kinds.count("record-system-not-fed") == hides


def test_a_vendor_sheet_feeds_the_vendor_master_and_nothing_else(folder: Path) -> None:
    systems = (StatedSystem("erp_vendors"), StatedSystem("cards_and_expenses"))

    result = scanned(folder, record_systems=systems)

    told = [(one.state, one.documents) for one in result.coverage.record_systems]
    assert told == [("fed", ("vendors.csv",)), ("not_fed", ())]


def test_undeclared_record_systems_are_warned_of_in_every_scan(folder: Path) -> None:
    result = scanned(folder)

    (gap,) = [gap for gap in result.gaps if gap.kind == "record-systems-undeclared"]
    assert gap.reason in result.summary.warnings
    assert scanned(folder, record_systems=None).summary.warnings == ()


def test_a_record_system_that_is_not_fed_changes_no_outcome_of_an_asset(folder: Path) -> None:
    fed = scanned(folder)

    assert outcomes(
        scanned(folder, record_systems=(StatedSystem("cards", "not_fed"),))
    ) == outcomes(fed)


def test_the_law_date_does_not_move_what_the_rows_say_of_the_past(folder: Path) -> None:
    sheet = 'Vendor,End date\n"Veyrantha, Inc.",2026-05-31\n'
    (folder / "past.csv").write_text(sheet, encoding="utf-8")

    (finding,) = scanned(folder, "past.csv").findings

    assert (finding.past_until, finding.outcome) == ("2026-05-31", Outcome.possible)


def test_on_a_law_date_before_the_end_the_use_is_present(folder: Path) -> None:
    sheet = 'Vendor,End date\n"Veyrantha, Inc.",2026-05-31\n'
    (folder / "past.csv").write_text(sheet, encoding="utf-8")

    (finding,) = scan(("past.csv",), as_of="2026-03-01", register=REGISTER, folder=folder).findings

    assert (finding.past_until, finding.outcome) == (None, Outcome.exposed)


def test_an_examination_hands_the_inventory_back(folder: Path) -> None:
    examined = examine(ALL, as_of=AS_OF, register=REGISTER, settings=Settings(), folder=folder,
                       progress=lambda _: None)  # fmt: skip

    assert (len(examined.graph.estate.bills), len(examined.graph.estate.rows)) == (2, 3)


def test_progress_is_told_in_words(folder: Path) -> None:
    told: list[str] = []

    scan(ALL, as_of=AS_OF, register=REGISTER, folder=folder, progress=told.append)

    assert "reading wharf.cdx.json" in told


EMPTY_SPDX = json.loads(spdx("wharf"))


@pytest.mark.parametrize(
    "text",
    [
        cyclonedx("app"),
        cyclonedx("app", components=None),
        cyclonedx("app", vulnerabilities=[{"id": "CVE-1"}]),
        cyclonedx("app", "app>a", compositions=[{"aggregate": "incomplete"}]),
        cyclonedx("app", "app>a", components=[{"type": "library"}]),
        cyclonedx("app", "app>a", components=[]),
        cyclonedx("app", "app>a", components="all of them"),
        cyclonedx("app", "app>a", components=[component("b")]),
        json.dumps({"bomFormat": "CycloneDX", "specVersion": "1.6"}),
        spdx("app"),
        json.dumps(EMPTY_SPDX | {"packages": []}),
        json.dumps(EMPTY_SPDX | {"packages": None}),
    ],
    ids=["a root alone", "null components", "a VEX", "incomplete", "nameless", "listed elsewhere",
         "components as text", "dangling", "bare", "an SPDX root alone", "no packages",
         "null packages"],
)  # fmt: skip
def test_an_sbom_that_may_lack_something_is_never_said_to_show_nothing(
    folder: Path, text: str
) -> None:
    result = alone(folder, text)

    assert Outcome.no_evidence_found not in {one.outcome for one in result.outcomes}


def test_neither_is_one_that_is_joined_to_a_row(folder: Path) -> None:
    (folder / "ledger.cdx.json").write_text(cyclonedx("ledger-server"), encoding="utf-8")

    assert ("Ledger", "*", "not_assessable") in outcomes(scanned(folder))


def test_nor_a_product_whose_sbom_cannot_be_read(folder: Path) -> None:
    cut = cyclonedx("ledger-server", "ledger-server>left-pad")[:200]
    (folder / "ledger.cdx.json").write_text(cut, encoding="utf-8")

    result = scanned(folder)

    assert ("Ledger", "*", "not_assessable") in outcomes(result)
    assert result.coverage.gaps_that_hide_presence == 1


def test_nor_a_product_whose_sbom_was_not_given(folder: Path) -> None:
    assert ("Ledger", "*", "not_assessable") in outcomes(scanned(folder, "vendors.csv"))


def test_nor_a_joined_product_whose_sheet_holds_what_cannot_be_read(folder: Path) -> None:
    sheet = VENDORS + "Quay AG,Archive,to be determined,,\n"
    (folder / "vendors.csv").write_text(sheet, encoding="utf-8")

    result = scanned(folder)

    assert ("Ledger", "*", "not_assessable") in outcomes(result)


def test_an_unreadable_neighbour_hides_presence_beside_the_answers(folder: Path) -> None:
    (folder / "more").mkdir()
    (folder / "more" / "vendors.xlsx").write_bytes(b"PK\x03\x04 broken")

    result = scanned(folder, "wharf.cdx.json", "more")

    assert result.summary.gaps.get("hides_presence") == 1
    assert result.coverage.gaps_that_hide_presence == 1


USED = """\
Contract number,Agency,Used in performance,Statement of work
C-17,An agency,"Veyrantha, Inc.; Kestrinova Ltd; Wharf Co",{}
"""


def contract_scan(folder: Path, work: str = "", **settings: object) -> ScanResult:
    (folder / "used.csv").write_text(USED.format(work), encoding="utf-8")
    return scanned(folder, "used.csv", **settings)


def test_a_vendor_that_only_a_contract_names_is_found(folder: Path) -> None:
    result = contract_scan(folder)

    veyra = next(one for one in result.findings if one.vendor == VEYRA)
    assert [(step.kind.value, step.name, step.relation) for step in veyra.routes[0].steps] == [
        ("contract", "C-17", ""), ("vendor", "Veyrantha, Inc.", "uses"),
    ]  # fmt: skip
    assert (veyra.use_basis.value, veyra.tier, veyra.relation.value, veyra.outcome) == (
        "configured", 1, "made_by", Outcome.exposed,
    )  # fmt: skip
    assert [verdict.contract for verdict in veyra.verdicts] == ["C-17"]
    assert (veyra.evidence[0].location.place, veyra.evidence[0].location.line) == ("C2", 2)


def test_each_use_of_a_contract_is_looked_at_by_itself(folder: Path) -> None:
    assert {(name, vendor) for name, vendor, *_ in found(contract_scan(folder))} == {
        ("Veyrantha, Inc.", VEYRA), ("Kestrinova Ltd", KESTRIN),
    }  # fmt: skip


def test_what_a_contract_alone_names_stays_unknown_beyond_the_name(folder: Path) -> None:
    result = contract_scan(folder)

    assert [gap.effect for gap in result.gaps if gap.kind == "unknown-use"] == [
        GapEffect.hides_presence
    ] * 3
    assert ("Wharf Co", "*", "not_assessable") in outcomes(result)


def test_a_contract_makes_no_finding_of_a_vendor_that_was_not_looked_for(folder: Path) -> None:
    text = USED.format("").replace("Wharf Co", "Morrowlight Inc")
    (folder / "used.csv").write_text(text, encoding="utf-8")

    assert MORROW not in {one.vendor for one in scanned(folder, "used.csv").findings}
    watched = scanned(folder, "used.csv", watch=("morrow",))
    assert MORROW in {one.vendor for one in watched.findings}


def test_a_vendor_that_a_contract_mentions_is_for_review(folder: Path) -> None:
    result = contract_scan(folder, "replace what Veyrantha hosts at veyrantha.example")

    (asset,) = [one for one in result.assets if one.kind is AssetKind.contract]
    (finding,) = [one for one in result.findings if one.asset == asset.id]
    assert (asset.name, finding.subject.kind, finding.subject.name) == ("C-17", "contract", "C-17")
    assert (finding.relation.value, finding.confidence.value, finding.outcome, finding.tier) == (
        "mentions_only", "review", Outcome.possible, None,
    )  # fmt: skip
    assert [(step.name, step.relation) for step in finding.routes[0].steps] == [
        ("C-17", ""), ("Veyrantha", "mentions"),
    ]  # fmt: skip
    assert finding.evidence[0].location.place == "D2"


def test_a_contract_that_mentions_nobody_is_no_asset(folder: Path) -> None:
    result = contract_scan(folder, "build a quay")

    assert AssetKind.contract not in {one.kind for one in result.assets}


def test_a_record_system_that_is_not_fed_is_told_in_a_sentence(folder: Path) -> None:
    result = scanned(folder, record_systems=(StatedSystem("card_lines", "not_fed"),))

    (gap,) = [one for one in result.gaps if one.kind == "record-system-not-fed"]
    assert gap.reason == (
        "The record system 'card lines' is not fed (it was said that it was not handed over); "
        "what it holds is unknown here."
    )


def test_a_route_of_very_many_steps_is_told_from_both_ends(folder: Path) -> None:
    names = ["app", *(f"n{number}" for number in range(200)), "@veyrantha/sdk"]

    (finding,) = alone(folder, cyclonedx("app", *(f"{a}>{b}" for a, b in pairwise(names)))).findings

    assert finding.depth == 201
    assert len(finding.routes[0].steps) == 61


def test_ties_stand_in_the_result_with_their_cells(folder: Path) -> None:
    (folder / "subs.csv").write_text(
        "Vendor,Sub-processor,Since\nHarbour Ltd,Morrow SA,2026-02-01\n", encoding="utf-8"
    )

    (tie,) = scanned(folder, "subs.csv").ties

    assert (tie.source, tie.target, tie.relation, tie.since) == (
        "Harbour Ltd", "Morrow SA", Relation.subprocessor_of, "2026-02-01",
    )  # fmt: skip
    assert (tie.location.place, tie.cells["target"].text) == ("B2", "Morrow SA")


def test_a_subprocessor_in_a_vendors_own_row_is_no_tie_of_its_own(folder: Path) -> None:
    assert scanned(folder, *ALL).ties == ()
