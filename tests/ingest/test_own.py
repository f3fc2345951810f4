"""Is what the program wrote itself ever taken for an inventory?"""

import io
from pathlib import Path

import pytest
from openpyxl import Workbook

from exposure.ingest.own import own_output, own_workbook
from exposure.jobs.demo import demo

WRITTEN = ["checklist.md", "exposure.graph", "exposure.json", "findings.xlsx", "report.html"]
SAID = "expected an SBOM or a sheet, met a result of this program (no inventory)"


@pytest.fixture(scope="module")
def scanned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which a scan has written its outputs to `out`."""
    folder = tmp_path_factory.mktemp("scanned")
    demo(folder / "out", width=80, progress=lambda _: None)
    return folder


def test_the_outputs_are_those_that_are_tested(scanned: Path) -> None:
    assert sorted(path.name for path in (scanned / "out").iterdir()) == WRITTEN


def test_outputs_met_in_a_folder_are_notes_and_give_no_row(scanned: Path, read_inputs) -> None:
    estate = read_inputs(".", folder=scanned)

    assert (estate.rows, estate.contracts, estate.bills) == ((), (), ())
    assert [(gap.document, gap.kind, gap.effect.value) for gap in estate.gaps] == [
        (f"out/{name}", "own-output", "note") for name in WRITTEN
    ]


@pytest.mark.parametrize("name", WRITTEN)
def test_an_output_that_is_named_cannot_be_used(name: str, scanned: Path, read_inputs) -> None:
    (gap,) = read_inputs(f"out/{name}", folder=scanned).gaps

    assert gap.kind == "unusable-input"
    assert gap.reason == f"{SAID} (hint: `exposure why` reads it)"


def test_a_result_under_another_name_is_known_too(
    scanned: Path, tmp_path: Path, read_inputs
) -> None:
    (tmp_path / "list.csv").write_bytes((scanned / "out" / "findings.xlsx").read_bytes())

    assert [gap.kind for gap in read_inputs(tmp_path).gaps] == ["own-output"]


@pytest.mark.parametrize(
    ("creator", "title"),
    [
        ("exposure", "Vendors"),
        ("Procurement", "Supply-chain exposure on 2026-11-22"),
        ("exposure", "Supply-chain exposure on our vendors"),
        ("Procurement", ""),
    ],
)
def test_a_vendor_list_with_one_mark_alone_is_read(
    creator: str, title: str, tmp_path: Path, read_inputs
) -> None:
    (tmp_path / "vendors.xlsx").write_bytes(vendor_list(creator, title))

    assert [row.vendor for row in read_inputs(tmp_path).rows] == ["Acme Ltd"]


def vendor_list(creator: str, title: str) -> bytes:
    book, stream = Workbook(), io.BytesIO()
    book.active.append(["Vendor", "Product"])
    book.active.append(["Acme Ltd", "Bolts"])
    book.properties.creator, book.properties.title = creator, title
    book.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize(
    "text",
    [
        b"Vendor\nChecklist before a person signs\n",
        b"# Checklist before a person signs us up,Product\nAcme Ltd,Bolts\n",
    ],
)
def test_a_text_that_merely_resembles_a_checklist_is_no_output(
    text: bytes, tmp_path: Path, read_inputs
) -> None:
    (tmp_path / "a.csv").write_bytes(text)

    assert "own-output" not in {gap.kind for gap in read_inputs(tmp_path).gaps}


@pytest.mark.parametrize(
    "schema", ["exposure-register/1", "exposure-register/2", "exposure-register-diff/1",
               "exposure-designations/1"]
)  # fmt: skip
def test_a_file_of_the_register_is_an_output_and_no_inventory(
    schema: str, tmp_path: Path, read_inputs
) -> None:
    """It names every vendor there is, and every package of theirs."""
    body = '{"packages": [{"pattern": "pkg:npm/acme"}], "vendors": {"acme": {"name": "Acme"}}}'
    (tmp_path / "law.json").write_text(f'{{"schema": "{schema}", "body": {body}}}', "utf-8")

    (met,) = read_inputs(".", folder=tmp_path).gaps
    (named,) = read_inputs("law.json", folder=tmp_path).gaps

    assert (met.kind, met.effect.value) == ("own-output", "note")
    assert named.reason == f"{SAID} (hint: `exposure register` reads it)"


def test_a_file_whose_schema_merely_begins_alike_is_no_output(tmp_path: Path, read_inputs) -> None:
    (tmp_path / "law.json").write_text('{"schema": "exposure-registers", "a": 1}', "utf-8")

    assert "own-output" not in {gap.kind for gap in read_inputs(tmp_path).gaps}


def test_an_sbom_that_mentions_the_schema_in_a_component_is_read(
    tmp_path: Path, read_inputs
) -> None:
    (tmp_path / "a.json").write_bytes(
        b'{"bomFormat":"CycloneDX","components":[{"name":"a","schema":"exposure/1"}]}'
    )

    assert [len(bill) for bill in read_inputs(tmp_path).bills] == [1]


@pytest.mark.parametrize("schema", ["exposure-diff/1", "exposure-plan/1"])
def test_what_was_worked_out_from_a_result_is_no_inventory(
    schema: str, tmp_path: Path, read_inputs
) -> None:
    (tmp_path / "answer.json").write_text(f'{{"schema": "{schema}"}}', encoding="utf-8")

    assert [gap.kind for gap in read_inputs(tmp_path).gaps] == ["own-output"]
    (named,) = read_inputs(tmp_path / "answer.json").gaps
    assert named.reason == f"{SAID} (hint: leave it out)"


@pytest.mark.parametrize("title", ["Supply-chain exposure", "Checklist of a contract"])
@pytest.mark.parametrize("space", ["", ' xmlns:dc="http://purl.org/dc/elements/1.1/"'])
def test_a_workbook_of_ours_is_known_however_its_names_are_declared(title: str, space: str) -> None:
    properties = (
        f"<dc:creator{space}>exposure</dc:creator><dc:title{space}>{title} on 2026-11-22</dc:title>"
    )

    assert own_workbook(properties.encode())
    assert not own_workbook(properties.replace(title, "Our vendors").encode())
    assert not own_workbook(properties.replace(">exposure<", ">Ann Lee<").encode())


@pytest.mark.parametrize("above", ["", "**DRAFT**\n\n", "**Privileged**\n\n**DRAFT**\n\n"])
def test_a_checklist_is_known_behind_its_markings(above: str) -> None:
    assert own_output(f"{above}# Checklist before a person signs\n\nContract: C-1".encode())


@pytest.mark.parametrize("above", ["Vendor,Product\n", "**DRAFT** of\n", "# Vendors\n"])
def test_a_heading_further_down_makes_no_output_of_ours(above: str) -> None:
    assert not own_output(f"{above}# Checklist before a person signs\n".encode())
