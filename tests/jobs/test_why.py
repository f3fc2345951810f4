"""Is every answer of a saved scan explained, also where nothing was flagged?"""

import json
from itertools import pairwise
from pathlib import Path

import pytest
from msgspec import structs

from exposure.errors import ResultError, SettingsError
from exposure.graph.store import pack
from exposure.jobs.company.earlier import GRAPH_NAME, RESULT_NAME
from exposure.jobs.explain.cells import Cell, cell_of
from exposure.jobs.explain.telling import MOST_NODES
from exposure.jobs.why import limited, why
from exposure.model.location import Location
from exposure.model.relation import Relation
from exposure.model.result import ScanResult
from exposure.model.settings import Settings
from exposure.register.load import load_register
from exposure.report.document.result_json import read_result, write_result
from exposure.scan.examination import examine
from tests.scan.test_scan import component, cyclonedx

VENDORS = """\
Vendor,Product,Sub-processors,Second subprocessor,Website
"Anthropic, PBC",Claude Code,,,
Harbour Ltd,Payroll,Twilio,"Anthropic, PBC",https://harbour.example
Anthropics Technology Ltd,Portrait Studio,,,
Total,12,,,
"""
CONTRACTS = "Contract number,Used in performance\nC-17,Payroll\n"


def save(folder: Path, **files: str) -> Path:
    """Scan files and save what `exposure why` needs: the result and the graph."""
    inputs = []
    for name, text in files.items():
        inputs.append(name.replace("__", "/").replace("_", "."))
        (folder / inputs[-1]).parent.mkdir(exist_ok=True)
        (folder / inputs[-1]).write_text(text, encoding="utf-8")
    examined = examine(inputs, as_of="2026-11-22", register=load_register(), settings=Settings(),
                       folder=folder, progress=lambda _: None)  # fmt: skip
    out = folder / "out"
    out.mkdir()
    (out / RESULT_NAME).write_bytes(write_result(examined.result))
    (out / GRAPH_NAME).write_bytes(pack(examined.graph))
    return out


def saved(out: Path) -> ScanResult:
    return read_result((out / RESULT_NAME).read_bytes(), "r")


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    app = json.loads(cyclonedx("wharf", "wharf>a", "a>@anthropic-ai/sdk", "wharf>left-pad"))
    app["components"][2]["supplier"] = {"name": "Philanthropic Foods of Maine"}
    app["components"].append(component("left-pad", "2.0.0") | {"bom-ref": "second"})
    return save(tmp_path_factory.mktemp("why"), vendors_csv=VENDORS, contracts_csv=CONTRACTS,
                wharf_cdx_json=json.dumps(app))  # fmt: skip


def sdk_id(out: Path) -> str:
    return next(one.id for one in saved(out).findings if one.subject.name == "@anthropic-ai/sdk")


def test_a_finding_is_explained_by_its_id_or_the_beginning_of_it(out: Path) -> None:
    whole = sdk_id(out)

    answer = why(out, whole)

    assert "wharf" in answer
    assert "@anthropic-ai/sdk" in answer
    assert why(out, whole[:8]) == answer


def test_the_result_file_may_be_named_instead_of_its_folder(out: Path) -> None:
    assert why(out / RESULT_NAME, sdk_id(out)) == why(out, sdk_id(out))


def test_a_beginning_that_several_ids_share_is_refused_with_all_of_them(tmp_path: Path) -> None:
    out = save(tmp_path, vendors_csv=VENDORS)
    result = saved(out)
    twins = [structs.replace(result.findings[0], id=f"F-ab{number}") for number in "12"]
    (out / RESULT_NAME).write_bytes(write_result(structs.replace(result, findings=tuple(twins))))

    with pytest.raises(ResultError, match="'F-ab' begins several finding ids: F-ab1, F-ab2"):
        why(out, "F-ab")


def test_a_beginning_that_is_too_short_is_no_id(out: Path) -> None:
    with pytest.raises(ResultError, match="nothing in this scan is called 'F-'"):
        why(out, "F-")


@pytest.mark.parametrize(
    "subject", ["anthropic", "Anthropic", "ANTHROPIC", "anthropic ", " Anthropic, PBC "]
)
def test_a_vendor_is_explained_by_id_or_name(out: Path, subject: str) -> None:
    answer = why(out, subject)

    assert answer.startswith("Anthropic: ")
    assert sdk_id(out) in answer


def test_a_vendor_that_was_looked_for_and_not_found_says_so(out: Path) -> None:
    assert "No finding names this vendor." in why(out, "huawei")


def test_a_vendor_that_was_not_looked_for_is_told_from_one_that_was_not_found(out: Path) -> None:
    with pytest.raises(ResultError, match="this scan did not look for OpenAI") as raised:
        why(out, "openai")

    assert "--watch openai" in raised.value.hint


@pytest.mark.parametrize("subject", ["Payroll", "payroll"])
def test_an_asset_is_explained_by_name(out: Path, subject: str) -> None:
    answer = why(out, subject)

    assert answer.startswith("Payroll")
    assert "used on C-17" in answer


def test_an_asset_is_explained_by_its_id(out: Path) -> None:
    payroll = next(asset for asset in saved(out).assets if asset.name == "Payroll")

    assert why(out, payroll.id) == why(out, "Payroll")


@pytest.mark.parametrize(
    "subject",
    ["pkg:npm/%40anthropic-ai/sdk@1.0.0", "pkg:npm/%40anthropic-ai/sdk",
     "pkg:npm/@anthropic-ai/sdk", "pkg:npm/@anthropic-ai/sdk@1.0.0", "@anthropic-ai/sdk",
     "@anthropic-ai/sdk@1.0.0"],
)  # fmt: skip
def test_a_flagged_component_is_explained_by_its_findings(out: Path, subject: str) -> None:
    answer = why(out, subject)

    assert sdk_id(out) in answer
    assert "was not flagged" not in answer


def test_a_purl_of_another_version_is_another_component(out: Path) -> None:
    with pytest.raises(ResultError, match="nothing in this scan is called"):
        why(out, "pkg:npm/%40anthropic-ai/sdk@9.9.9")


def test_an_unflagged_component_is_explained_by_what_was_read(out: Path) -> None:
    answer = why(out, "pkg:npm/left-pad@1.0.0")

    assert answer.startswith("left-pad 1.0.0 was not flagged.")
    assert "wharf.cdx.json › /components/2 (CycloneDX 1.6 JSON)" in answer
    assert "purl: pkg:npm/left-pad@1.0.0" in answer
    assert "route: wharf › left-pad (depth 1)" in answer


def test_what_spoke_against_each_vendor_is_told(out: Path) -> None:
    answer = why(out, "pkg:npm/left-pad@1.0.0")

    assert "supplier: Philanthropic Foods of Maine" in answer
    assert '"Philanthropic Foods of Maine": excluded: an ordinary adjective' in answer


def test_every_version_of_a_name_is_explained(out: Path) -> None:
    answer = why(out, "left-pad")

    assert "left-pad 1.0.0" in answer
    assert "left-pad 2.0.0 was not flagged." in answer


def test_a_component_is_explained_by_its_reference(tmp_path: Path) -> None:
    app = json.loads(cyclonedx("wharf", "wharf>left-pad"))
    app["components"][0]["bom-ref"] = app["dependencies"][0]["dependsOn"][0] = "ref-7"

    answer = why(save(tmp_path, app_json=json.dumps(app)), "ref-7")

    assert answer.startswith("left-pad 1.0.0 was not flagged.")


def test_among_many_of_one_name_the_flagged_one_is_never_lost(tmp_path: Path) -> None:
    many = MOST_NODES + 5
    app = json.loads(cyclonedx("wharf", "wharf>a"))
    app["components"] = [component("sdk", f"1.0.{n}") | {"bom-ref": str(n)} for n in range(many)]
    app["components"][-1]["purl"] = "pkg:npm/%40anthropic-ai/sdk@1"
    out = save(tmp_path, app_json=json.dumps(app))

    answer = why(out, "sdk")

    assert "→ Anthropic" in answer.splitlines()[0]
    assert answer.endswith("4 more of that name were read and not flagged (--all).")
    assert why(out, "sdk", show_all=True).count("was not flagged") == many - 1


def test_twins_with_purls_escaped_in_two_ways_are_both_flagged(tmp_path: Path) -> None:
    text = cyclonedx("wharf", "wharf>@anthropic-ai/sdk")

    out = save(tmp_path, one_json=text, two_json=text.replace("pkg:npm/%40", "pkg:npm/@"))

    assert "was not flagged" not in why(out, "@anthropic-ai/sdk")


@pytest.mark.parametrize("subject", ["B2", "vendors.csv › B2", "vendors.csv:2", "A2", "2"])
def test_a_cell_of_a_flagged_row_is_explained_by_its_finding(out: Path, subject: str) -> None:
    answer = why(out, subject)

    assert "Claude Code → Anthropic" in answer
    assert "not flagged" not in answer


def test_a_hit_in_a_second_column_of_one_role_belongs_to_the_row(out: Path) -> None:
    answer = why(out, "vendors.csv:3")

    assert "Payroll → Anthropic" in answer
    assert "not flagged" not in answer


def test_a_cell_of_an_unflagged_row_is_explained_by_what_was_read(out: Path) -> None:
    rows = [f for f in saved(out).findings if f.evidence[0].location.line == 4]

    answer = why(out, "vendors.csv › A4")

    assert rows == []
    assert answer.startswith("Portrait Studio was not flagged.")
    assert "A4 (vendor): Anthropics Technology Ltd" in answer
    assert "anthropic: " in answer.partition("Considered:")[2].casefold()


def test_a_row_that_was_left_out_is_explained_by_the_reason(out: Path) -> None:
    assert "was left out, a total" in why(out, "vendors.csv › A5")


def test_a_row_of_a_contract_is_explained_as_one(out: Path) -> None:
    assert why(out, "contracts.csv:2") == (
        "contracts.csv:2 is the row of contract C-17; "
        "no vendor that was looked for was found in it."
    )


def test_a_cell_without_a_sheet_is_explained_in_every_sheet(out: Path) -> None:
    answer = why(out, "A2")

    assert "Claude Code" in answer
    assert "contract C-17" in answer


@pytest.mark.parametrize("subject", ["B99", "other.csv › B2", "Sheet!B2", "endors.csv:2"])
def test_a_cell_that_no_input_has_is_refused(out: Path, subject: str) -> None:
    with pytest.raises(ResultError, match="nothing in this scan is called"):
        why(out, subject)


@pytest.mark.parametrize("subject", ["", "  ", "nothing like it", "!!!", "pkg:npm/absent"])
def test_an_unknown_subject_is_refused_with_a_hint(out: Path, subject: str) -> None:
    with pytest.raises(ResultError, match="nothing in this scan is called") as raised:
        why(out, subject)

    assert "a cell such as Vendors!B14" in raised.value.hint


@pytest.mark.parametrize(
    ("subject", "cell"),
    [
        ("Vendors!B14", Cell("", "Vendors", 14, by_line=False)),
        ("B14", Cell("", "", 14, by_line=False)),
        ("vendors.xlsx › Vendors!B14", Cell("vendors.xlsx", "Vendors", 14, by_line=False)),
        ("'Vendor List'!B14", Cell("", "Vendor List", 14, by_line=False)),
        ("in/v.csv:14", Cell("in/v.csv", "", 14, by_line=True)),
        ("Vendors!$B$14", Cell("", "Vendors", 14, by_line=False)),
        ("vendors!b14", Cell("", "vendors", 14, by_line=False)),
        ("$B$14", Cell("", "", 14, by_line=False)),
        ("C:/in/v.csv:14", Cell("C:/in/v.csv", "", 14, by_line=True)),
    ],
)  # fmt: skip
def test_a_cell_is_read_in_each_of_its_spellings(subject: str, cell: Cell) -> None:
    assert cell_of(subject) == cell


@pytest.mark.parametrize("subject", ["log4j2", "es6", "F-77c0", "pkg:npm/x@1", "Vendors", "ABCD12"])
def test_a_name_that_ends_in_a_digit_is_no_cell(subject: str) -> None:
    assert cell_of(subject) is None


def test_a_folder_without_a_result_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(ResultError, match=r"exposure\.json: expected the result of a scan"):
        why(tmp_path, "x")


def test_a_component_needs_the_graph_and_says_so(tmp_path: Path) -> None:
    out = save(tmp_path, app_json=cyclonedx("wharf", "wharf>left-pad"))
    (out / GRAPH_NAME).unlink()

    with pytest.raises(ResultError, match=r"exposure\.graph: expected the result of a scan"):
        why(out, "left-pad")


def test_a_vendor_is_explained_without_the_graph(tmp_path: Path) -> None:
    out = save(tmp_path, app_json=cyclonedx("wharf", "wharf>left-pad"))
    (out / GRAPH_NAME).unlink()

    assert "No finding names this vendor." in why(out, "anthropic")


def test_foreign_json_is_refused(tmp_path: Path) -> None:
    (tmp_path / "other.json").write_text('{"a": 1}', encoding="utf-8")

    with pytest.raises(ResultError, match="expected a result written by exposure"):
        why(tmp_path / "other.json", "x")


def test_a_damaged_graph_is_refused(tmp_path: Path) -> None:
    out = save(tmp_path, app_json=cyclonedx("wharf", "wharf>left-pad"))
    (out / GRAPH_NAME).write_bytes(b"not a graph")

    with pytest.raises(ResultError, match="expected the graph of a scan"):
        why(out, "left-pad")


@pytest.mark.parametrize(
    "subject",
    ["wharf", "wharf@1.0.0", "wharf.cdx.json", "WHARF.cdx.json", "pkg:npm/wharf", "pkg:npm/wharf@1.0.0"],
)  # fmt: skip
def test_an_sbom_and_its_root_are_explained_as_their_asset(out: Path, subject: str) -> None:
    answer = why(out, subject)

    assert answer.startswith("wharf   sbom")
    assert sdk_id(out) in answer
    assert "was not flagged" not in answer


def test_the_root_of_a_joined_sbom_is_explained_as_the_product_it_describes(tmp_path: Path) -> None:
    out = save(
        tmp_path, app_json=cyclonedx("payroll-server", "payroll-server>@anthropic-ai/sdk"),
        vendors_csv="Vendor,Product,SBOM\nHarbour Ltd,Payroll,app.json\n",
    )  # fmt: skip

    for subject in ("payroll-server", "app.json", "app", "Harbour Ltd", "vendors.csv:2"):
        answer = why(out, subject)

        assert answer.startswith("Payroll   product"), subject
        assert sdk_id(out) in answer
        assert "was not flagged" not in answer


def test_a_file_name_of_two_folders_means_both_sboms(tmp_path: Path) -> None:
    out = save(tmp_path, a__bom_json=cyclonedx("one", "one>left-pad"),
               b__bom_json=cyclonedx("two", "two>@anthropic-ai/sdk"))  # fmt: skip

    answer = why(out, "bom.json")

    assert answer.startswith("two   sbom")
    assert "\n\none   sbom" in answer


def test_a_root_that_another_sbom_lists_too_is_explained_in_both(tmp_path: Path) -> None:
    out = save(tmp_path, a_json=cyclonedx("wharf", "wharf>@anthropic-ai/sdk"),
               b_json=cyclonedx("quay", "quay>wharf"))  # fmt: skip

    answer = why(out, "pkg:npm/wharf")

    assert answer.startswith("wharf   sbom")
    assert "wharf 1.0.0 was not flagged." in answer
    assert "b.json › /components/0" in answer


def test_a_package_of_a_vendor_that_was_not_looked_for_is_told_with_that_first(
    tmp_path: Path,
) -> None:
    out = save(tmp_path, app_json=cyclonedx("wharf", "wharf>openai"))

    answer = why(out, "openai")

    assert answer.startswith("This scan did not look for OpenAI; run it with --watch openai.\n")
    assert "openai 1.0.0 was not flagged." in answer


def test_another_name_of_a_vendor_that_was_looked_for_is_answered_as_the_vendor(
    tmp_path: Path,
) -> None:
    out = save(tmp_path, app_json=cyclonedx("wharf", "wharf>@anthropic-ai/sdk"))

    assert sdk_id(out) in why(out, "Anthropic, PBC")


def test_a_contract_is_explained_by_its_assets_and_their_findings(out: Path) -> None:
    answer = why(out, "c-17")

    assert answer.startswith(
        "Contract C-17 (contracts.csv:2): the records name 1 asset used on it."
    )
    assert "Payroll → Anthropic" in answer
    assert "wharf" not in answer


def test_a_contract_that_no_record_uses_is_no_all_clear(tmp_path: Path) -> None:
    out = save(tmp_path, contracts_csv="Contract number,Agency\nC-18,An agency\n",
               app_json=cyclonedx("wharf", "wharf>left-pad"))  # fmt: skip

    assert why(out, "C-18") == (
        "Contract C-18 (contracts.csv:2): no record names an asset that is used on it, "
        "which is no answer."
    )


def test_a_contract_whose_number_looks_like_a_cell_is_found(tmp_path: Path) -> None:
    out = save(tmp_path, vendors_csv="Vendor,Product,Contract\nAnthropic,Desk,C17\n")

    assert why(out, "C17").startswith("Contract C17: the records name 1 asset used on it.")


@pytest.mark.parametrize("subject", ["Harbour Ltd", "harbour  ltd"])
def test_a_supplier_is_explained_by_its_rows(out: Path, subject: str) -> None:
    answer = why(out, subject)

    assert "Payroll → Anthropic" in answer
    assert "was not flagged" not in answer


def test_a_supplier_without_findings_is_explained_by_what_was_read(out: Path) -> None:
    answer = why(out, "Anthropics Technology Ltd")

    assert answer.startswith("Portrait Studio was not flagged.")


def test_the_graph_of_another_scan_is_refused(tmp_path: Path) -> None:
    for name, edge in (("one", "wharf>left-pad"), ("two", "wharf>@anthropic-ai/sdk")):
        (tmp_path / name).mkdir()
        save(tmp_path / name, app_json=cyclonedx("wharf", edge))
    one, two = (tmp_path / name / "out" for name in ("one", "two"))
    (two / GRAPH_NAME).write_bytes((one / GRAPH_NAME).read_bytes())

    with pytest.raises(ResultError, match=r"exposure\.graph: expected the graph of exposure\.json"):
        why(two, "left-pad")


def test_an_unflagged_component_that_brings_a_flagged_one_in_says_so(out: Path) -> None:
    assert f"on the way to: {sdk_id(out)}" in why(out, "pkg:npm/a@1.0.0")
    assert "on the way to" not in why(out, "left-pad")


def test_of_many_unflagged_rows_of_a_supplier_the_rest_is_counted(tmp_path: Path) -> None:
    many = "".join(f"Harbour Ltd,Product {number}\n" for number in range(MOST_NODES + 3))
    answer = why(save(tmp_path, vendors_csv=f"Vendor,Product\n{many}"), "Harbour Ltd")

    assert answer.count("was not flagged") == MOST_NODES
    assert answer.endswith("3 more rows were read and not flagged (--all).")


def test_a_finding_id_is_known_in_any_case(out: Path) -> None:
    assert why(out, f" {sdk_id(out).upper()} ") == why(out, sdk_id(out))


def test_a_sheet_is_known_in_any_case() -> None:
    cell = cell_of("vendors!$b$14")

    assert cell is not None
    assert cell.is_in(Location("vendors.xlsx", "Vendors!A14"))
    assert not cell.is_in(Location("vendors.xlsx", "Vendors!A15"))


@pytest.mark.parametrize("subject", ["华为", "huawei ", "HUAWEI"])
def test_another_name_of_a_vendor_needs_no_graph(tmp_path: Path, subject: str) -> None:
    out = save(tmp_path, app_json=cyclonedx("wharf", "wharf>left-pad"))
    (out / GRAPH_NAME).unlink()

    assert why(out, subject).startswith("Huawei: ")


def test_roles_are_told_in_words(tmp_path: Path) -> None:
    sheet = "Vendor,Product,Business unit\nHarbour Ltd,Payroll,Docks\n"

    answer = why(save(tmp_path, vendors_csv=sheet), "vendors.csv:2")

    assert "(business unit): Docks" in answer


def test_a_contract_that_names_a_vendor_is_explained_by_its_finding(tmp_path: Path) -> None:
    sheet = 'Contract number,Used in performance\nC-17,"Anthropic, PBC; Huawei"\n'
    out = save(tmp_path, contracts_csv=sheet)

    for subject in ("contracts.csv:2", "C-17"):
        answer = why(out, subject)

        assert "→ Anthropic" in answer
        assert "→ Huawei" in answer
        assert "no vendor" not in answer


def test_a_very_long_route_is_told_from_both_ends(tmp_path: Path) -> None:
    names = ["wharf", *(f"n{number}" for number in range(100)), "left-pad"]
    app = cyclonedx("wharf", *(f"{a}>{b}" for a, b in pairwise(names)))

    answer = why(save(tmp_path, app_json=app), "left-pad")

    assert "n18 › 42 steps not shown › n61" in answer
    assert "(depth 101)" in answer


def test_an_asset_is_told_with_its_use_on_each_contract(out: Path) -> None:
    answer = why(out, "Payroll").splitlines()

    assert "  used on C-17: the records name it there, contracts.csv › B2:2" in answer


def test_a_contract_counts_what_is_not_known_of_its_assets(out: Path) -> None:
    assert "Of all assets: 1 used, 0 not used, 3 not known." in why(out, "c-17")


def test_whom_a_list_alone_names_was_looked_for_although_he_is_not_told(out: Path) -> None:
    assert "Aerosun" not in (out / RESULT_NAME).read_text(encoding="utf-8")

    told = why(out, "Aerosun Corporation")

    assert "No finding names this vendor." in told
    assert "Section 1260H list" in told


def test_what_was_not_flagged_was_compared_with_lists_too(out: Path) -> None:
    assert "116 companies of Section 1260H list" in why(out, "Anthropics Technology Ltd")


def test_limits_hold_for_vendors_assets_and_packages_and_not_for_a_finding(tmp_path: Path) -> None:
    app = cyclonedx("wharf", "wharf>a", "a>@anthropic-ai/sdk")
    out = save(tmp_path, app_json=app)
    (finding,) = [one for one in saved(out).findings if one.subject.name == "@anthropic-ai/sdk"]
    limits = limited(None, ("routes-to",))

    for subject in ("anthropic", "wharf", "@anthropic-ai/sdk"):
        answer = why(out, subject, limits=limits)

        assert f"1 finding of other relations not shown: {finding.id}." in answer
        assert f"\n{finding.id}  " not in answer
    assert why(out, finding.id, limits=limits).startswith(f"{finding.id}  ")


def test_a_relation_that_is_none_is_refused_with_those_that_are() -> None:
    assert limited(2, ("Made by",)).relations == (Relation.made_by,)

    with pytest.raises(SettingsError, match="--relation: expected a relation, met 'nope'") as met:
        limited(None, ("nope",))

    assert "made_by, connector_to" in str(met.value)


def test_an_asset_is_found_by_any_spelling_of_its_rows(tmp_path: Path) -> None:
    sheet = "Vendor,Product\nHarbour Ltd,Archive 2.1\nHarbour Ltd,Archive 2.3\n"
    out = save(tmp_path, vendors_csv=sheet)

    answer = why(out, "archive 2.3")

    assert answer.startswith("Archive   product   vendors.csv:2")
    assert "'Archive 2.3' in vendors.csv:3 is the same product as 'Archive 2.1'" in answer


def test_what_an_sbom_of_a_component_shows_is_explained_over_both(tmp_path: Path) -> None:
    out = save(tmp_path, app_json=cyclonedx("wharf", "wharf>lib"),
               lib_json=cyclonedx("lib", "lib>@anthropic-ai/sdk"))  # fmt: skip

    answer = why(out, "wharf")

    assert "is described by it" in answer
    assert "lib.json describes" in answer
