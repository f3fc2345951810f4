"""Is what lies on routes written, whole or not at all, and is what is not there said?"""

import json
from datetime import date
from io import BytesIO
from pathlib import Path

import networkx
import pytest

from exposure.errors import InputError, OutputError, SettingsError
from exposure.jobs.exporting.export import export
from exposure.jobs.exporting.folder import network_in
from exposure.jobs.exporting.request import ExportRequest
from exposure.jobs.judging.judge import judge
from exposure.jobs.judging.spoken import Spoken
from exposure.jobs.request import Request
from exposure.jobs.scan import scan_to_folder
from exposure.report.graph import mermaid

TODAY = date(2026, 11, 22)
INPUTS = ("vendors.csv", "contracts.csv", "desk.cdx.json")
ENDINGS = ("graphml", "dot", "mmd", "json", "gexf", "cypher")
VENDORS = """Vendor,Product,Subprocessors,End date
"Harbour Ltd",Payroll,"Anthropic, PBC",
Hikvision,Cameras,,
Acronis,Backup,,2026-01-31
OpenAI,Chat,,
"""
CONTRACTS = """Contract number,Agency,Clauses,Uses
C-1,Navy,52.204-25,Payroll
"""
PARTS = ("@anthropic-ai/sdk", "ai", "left-pad")


@pytest.fixture(scope="module")
def company(tmp_path_factory) -> Path:
    """A small company, scanned once."""
    folder = tmp_path_factory.mktemp("company")
    (folder / "vendors.csv").write_text(VENDORS, encoding="utf-8")
    (folder / "contracts.csv").write_text(CONTRACTS, encoding="utf-8")
    (folder / "desk.cdx.json").write_text(json.dumps(_sbom()), encoding="utf-8")
    (folder / "exposure.toml").write_text("", encoding="utf-8")
    request = Request(INPUTS, TODAY, folder=folder)
    scan_to_folder(request, folder / "out", width=100, progress=lambda _: None)
    return folder


def _sbom():
    """`desk` needs an SDK, a library that may lead to several vendors, and one that leads nowhere."""
    purls = [f"pkg:npm/{name.replace('@', '%40')}@1.0.0" for name in PARTS]
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "metadata": {"component": {"type": "application", "bom-ref": "desk", "name": "desk"}},
        "components": [
            {"type": "library", "bom-ref": name, "name": name, "version": "1.0.0", "purl": purl}
            for name, purl in zip(PARTS, purls, strict=True)
        ],
        "dependencies": [{"ref": "desk", "dependsOn": list(PARTS)}],
    }


def run(folder, target, *vendors, inputs=("out",), told=None, **fields):
    asked = Request(inputs, TODAY, folder=folder, **(told or {}))
    request = ExportRequest(asked, str(target), vendors, **fields)
    return export(request, progress=lambda _: None)


def read(path):
    return networkx.node_link_graph(json.loads(path.read_text(encoding="utf-8")), edges="edges")


def names(graph, kind):
    return sorted(name for _, name in graph.nodes(data="name")
                  if graph.nodes[_]["kind"] == kind)  # fmt: skip


def test_routes_to_every_vendor_that_was_found_are_written(company, tmp_path) -> None:
    done = run(company, tmp_path / "r.json")

    graph = read(tmp_path / "r.json")
    assert names(graph, "vendor") == ["Acronis", "Alibaba", "Anthropic", "DeepSeek", "Hikvision"]
    assert names(graph, "asset") == ["Backup", "Cameras", "Payroll", "desk"]
    assert names(graph, "component") == ["@anthropic-ai/sdk", "ai", "desk"]
    assert all(networkx.has_path(graph, "company", node) for node in graph)
    assert done.text.startswith(
        f"{tmp_path / 'r.json'}: 14 nodes and 17 edges on routes from the company to Acronis, "
    )


def test_every_finding_of_the_scan_stands_on_an_edge(company, tmp_path) -> None:
    run(company, tmp_path / "r.json")
    result = json.loads((company / "out" / "exposure.json").read_text(encoding="utf-8"))

    told = {one for *_, ids in read(tmp_path / "r.json").edges(data="findings") if ids
            for one in ids.split()}  # fmt: skip

    assert told == {finding["id"] for finding in result["findings"]}


def test_a_place_of_evidence_and_what_is_used_on_a_contract_are_told(company, tmp_path) -> None:
    run(company, tmp_path / "r.json")
    graph = read(tmp_path / "r.json")

    payroll = next(node for node, name in graph.nodes(data="name") if name == "Payroll")
    assert graph.nodes[payroll]["contracts"] == "C-1"
    assert {data["evidence"] for data in graph[payroll]["vendor:anthropic"].values()} == {
        "vendors.csv:2"
    }
    assert graph.nodes["contract:C-1"]["location"] == "contracts.csv:2"
    assert graph.nodes["vendor:hikvision"]["designated"] is True


def test_past_use_is_a_doubt_of_its_edge(company, tmp_path) -> None:
    run(company, tmp_path / "r.json", "acronis")

    doubts = [doubt for *_, doubt in read(tmp_path / "r.json").edges(data="doubt") if doubt]
    assert doubts == ["past"]


def test_inputs_and_their_earlier_scan_lead_to_the_same_graph(company, tmp_path) -> None:
    run(company, tmp_path / "now.json", inputs=INPUTS)
    run(company, tmp_path / "then.json")

    now, then = (read(tmp_path / f"{name}.json") for name in ("now", "then"))
    assert set(now) == set(then)
    assert sorted(now.edges(data="kind")) == sorted(then.edges(data="kind"))


def test_routes_to_a_vendor_that_is_named_lead_to_nobody_else(company, tmp_path) -> None:
    run(company, tmp_path / "r.json", "Hikvision")

    assert names(read(tmp_path / "r.json"), "vendor") == ["Hikvision"]


def test_an_organisation_that_only_the_records_know_can_be_named(company, tmp_path) -> None:
    done = run(company, tmp_path / "r.json", "HARBOUR LTD")

    graph = read(tmp_path / "r.json")
    assert names(graph, "vendor") == ["Harbour Ltd"]
    assert graph.nodes["vendor:own:harbour"]["looked_for"] == "asked"
    assert "to Harbour Ltd." in done.text


def test_a_vendor_that_nobody_designated_is_looked_for_when_it_is_named(company, tmp_path) -> None:
    run(company, tmp_path / "r.json", "openai")

    assert names(read(tmp_path / "r.json"), "vendor") == ["OpenAI"]


@pytest.mark.parametrize("ending", ENDINGS)
def test_no_route_is_an_empty_file_that_can_be_read(ending, company, tmp_path) -> None:
    done = run(company, tmp_path / f"r.{ending}", "huawei")

    text = (tmp_path / f"r.{ending}").read_text(encoding="utf-8")
    assert done.code == 0
    assert "No route to Huawei was found in what was read; that is not an answer" in done.text
    if ending == "graphml":
        assert len(networkx.read_graphml(BytesIO(text.encode()))) == 0
    elif ending == "gexf":
        assert len(networkx.read_gexf(BytesIO(text.encode()), version="1.3")) == 0
    elif ending == "json":
        assert len(networkx.node_link_graph(json.loads(text), edges="edges")) == 0
    else:
        assert "No route to Huawei was found in what was read" in text


def test_the_whole_graph_holds_every_component(company, tmp_path) -> None:
    done = run(company, tmp_path / "r.json", whole=True)

    graph = read(tmp_path / "r.json")
    assert names(graph, "component") == ["@anthropic-ai/sdk", "ai", "desk", "left-pad"]
    assert names(graph, "asset") == ["Backup", "Cameras", "Chat", "Payroll", "desk"]
    assert "Harbour Ltd" in names(graph, "vendor")
    assert f"{len(graph)} nodes and {graph.size()} edges, the whole graph." in done.text


def test_what_is_doubtful_is_left_out_and_counted(company, tmp_path) -> None:
    """Three ties of `ai` are for a person; without them nothing leads over `ai` to anybody."""
    done = run(company, tmp_path / "sure.json", sure_only=True)

    assert read(tmp_path / "sure.json").size() == 13
    assert (
        "Left out: 3 edges that a person must look at; 1 edge and 3 nodes that lie on no route"
        " without them." in done.text
    )
    assert "Every route to Alibaba or DeepSeek needs an edge that is left out." in done.text
    assert "No route" not in done.text


def test_what_people_ruled_out_is_left_out_and_counted(company, tmp_path) -> None:
    result = json.loads((company / "out" / "exposure.json").read_text(encoding="utf-8"))
    camera = next(one["id"] for one in result["findings"] if one["vendor"] == "hikvision")
    file = tmp_path / "judgements.jsonl"
    judge(Spoken(
        company / "out", camera, "no_match", "different_company", "They were built in house.",
        "Ann Example", TODAY, file=file, evidence="a photo", approved_by="Bo Example",
        environment={},
    ))  # fmt: skip

    done = run(company, tmp_path / "r.json", "hikvision", told={"judgements": (str(file),)})

    assert len(read(tmp_path / "r.json")) == 0
    assert "Left out: 1 edge that people settled: not that vendor; 1 edge and 3 nodes" in done.text
    whole = run(company, tmp_path / "w.json", whole=True, told={"judgements": (str(file),)})
    settled = [doubt for *_, doubt in read(tmp_path / "w.json").edges(data="doubt") if doubt]
    assert settled.count("settled") == 1
    assert "Left out" not in whole.text


def test_gaps_that_hide_presence_are_counted(company, tmp_path) -> None:
    broken = tmp_path / "lists"
    broken.mkdir()
    (broken / "cut.cdx.json").write_text('{"bomFormat": "CycloneDX", ', encoding="utf-8")

    done = run(company, tmp_path / "r.json", inputs=("vendors.csv", str(broken)))

    assert "1 gap hides what may be present: routes may be missing." in done.text


def test_standard_output_holds_the_graph_alone(company, capfdbinary) -> None:
    done = run(company, "-", format="json")

    printed = capfdbinary.readouterr().out
    assert len(networkx.node_link_graph(json.loads(printed), edges="edges")) == 14
    assert done.text == ""
    assert done.told[0].startswith("standard output: 14 nodes")


@pytest.mark.parametrize("name", ["out/exposure.json", "out/exposure.graph", "exposure.toml"])
def test_neither_an_earlier_scan_nor_the_settings_are_replaced(name, company) -> None:
    before = (company / name).read_bytes()

    with pytest.raises(OutputError, match="met the input"):
        run(company, company / name, format="dot", told={"config": Path("exposure.toml")})

    assert (company / name).read_bytes() == before


def test_an_input_is_never_replaced(company) -> None:
    with pytest.raises(OutputError, match=r"met the input vendors\.csv"):
        run(company, company / "vendors.csv", inputs=INPUTS, format="dot")


def test_a_chart_too_large_for_mermaid_leaves_no_file(company, tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(mermaid, "MOST_ARROWS", 3)

    with pytest.raises(OutputError, match="expected at most 3 arrows, met 16"):
        run(company, tmp_path / "r.mmd")

    assert list(tmp_path.iterdir()) == []


def test_a_vendor_that_nobody_knows_is_refused(company, tmp_path) -> None:
    with pytest.raises(SettingsError, match="met 'Zzyzx Unheard-of'"):
        run(company, tmp_path / "r.json", "Zzyzx Unheard-of")


def test_the_whole_graph_leads_to_no_vendor_in_particular(company, tmp_path) -> None:
    with pytest.raises(SettingsError, match="--whole: expected no vendor beside it"):
        run(company, tmp_path / "r.json", "anthropic", whole=True)


@pytest.mark.parametrize(("target", "met"), [("r.txt", "a name that ends in"), ("-", "a format")])
def test_a_format_that_nothing_says_is_asked_for(target, met, company) -> None:
    with pytest.raises(OutputError, match=met) as refusal:
        run(company, target)

    assert "graphml|dot|mermaid|json|gexf|cypher" in refusal.value.hint


def test_an_input_that_is_not_there_is_refused(company, tmp_path) -> None:
    with pytest.raises(InputError, match=r"nothing\.xlsx"):
        run(company, tmp_path / "r.json", inputs=("nothing.xlsx",))


def test_an_input_that_cannot_be_used_is_told_and_the_others_are_written(company, tmp_path) -> None:
    broken = tmp_path / "broken.cdx.json"
    broken.write_text("{", encoding="utf-8")

    done = run(company, tmp_path / "r.json", inputs=("vendors.csv", str(broken)))

    assert done.code == 2
    assert "broken.cdx.json" in done.told[0]
    assert names(read(tmp_path / "r.json"), "asset") == ["Backup", "Cameras", "Payroll"]


def test_inputs_that_hold_nothing_are_refused_and_leave_no_file(company, tmp_path) -> None:
    broken = tmp_path / "broken.cdx.json"
    broken.write_text("{", encoding="utf-8")

    with pytest.raises(InputError, match=r"broken\.cdx\.json"):
        run(company, tmp_path / "r.json", inputs=(str(broken),))
    assert not (tmp_path / "r.json").exists()


def test_a_program_of_ones_own_gets_the_same_graph(company, tmp_path) -> None:
    run(company, tmp_path / "r.json")

    exposed = network_in(company / "out", exposed=True)
    written = read(tmp_path / "r.json")

    assert set(exposed) == set(written)
    assert exposed.size() == written.size()
    assert networkx.has_path(network_in(str(company / "out")), "company", "vendor:anthropic")
