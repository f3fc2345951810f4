"""What becomes of inputs that can be used, that cannot, and that hold nothing?"""

from hashlib import sha256
from pathlib import Path

import pytest

from exposure.ingest.bounds import DEFAULT_BOUNDS, Bounds
from exposure.ingest.read import Plan, read_all
from exposure.ingest.source import sources_of

SBOM = b'{"bomFormat":"CycloneDX","specVersion":"1.6","components":[{"name":"a"},{"name":"b"}]}'
SPDX = (
    b'{"spdxVersion":"SPDX-2.3","packages":[{"SPDXID":"a","name":"a"},{"SPDXID":"b","name":"b"}]}'
)
ABC = (
    b'{"bomFormat":"CycloneDX","components":[{"bom-ref":"a","name":"a"},{"bom-ref":"b","name":"b"}],'
    b'"dependencies":[{"ref":"a","dependsOn":["b"]},{"ref":"b","dependsOn":["a"]}]}'
)


def test_an_input_is_recorded_with_its_hash_and_counts(tmp_path: Path, read_inputs) -> None:
    (tmp_path / "a.json").write_bytes(ABC)

    (record,) = read_inputs("a.json", folder=tmp_path).inputs

    assert (record.name, record.kind, record.nodes, record.edges) == ("a.json", "sbom", 2, 2)
    assert record.sha256 == sha256(ABC).hexdigest()


def test_a_refused_file_is_recorded_with_its_hash(tmp_path: Path, read_inputs) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7")

    (record,) = read_inputs("a.pdf", folder=tmp_path).inputs

    assert (record.kind, record.gaps, len(record.sha256)) == ("refused", 1, 64)


def test_a_missing_argument_is_recorded_too(tmp_path: Path, read_inputs) -> None:
    estate = read_inputs("gone.json", folder=tmp_path)

    assert [(record.name, record.kind) for record in estate.inputs] == [("gone.json", "refused")]
    (gap,) = estate.gaps
    assert (gap.kind, gap.document) == ("unusable-input", "gone.json")


def test_a_missing_argument_with_a_colon_keeps_its_name(tmp_path: Path, read_inputs) -> None:
    (gap,) = read_inputs("C: drive/gone.json", folder=tmp_path).gaps

    assert gap.document == "C: drive/gone.json"
    assert gap.reason.startswith("no such file or folder")


def test_one_bad_file_does_not_cost_the_others(tmp_path: Path, read_inputs) -> None:
    (tmp_path / "a.json").write_bytes(SBOM)
    (tmp_path / "b.json").write_bytes(b'{"bomFormat":"CycloneDX",')

    estate = read_inputs(tmp_path)

    assert [len(bill) for bill in estate.bills] == [2]
    assert [gap.kind for gap in estate.gaps if gap.document.endswith("b.json")] == ["unread-file"]


@pytest.mark.parametrize(
    "content", [b"Dear customer,\n\nour SBOM is available on request.\n", b"Vendor,Product\n"]
)
def test_a_named_text_that_yields_nothing_cannot_be_used(
    content: bytes, tmp_path: Path, read_inputs
) -> None:
    (tmp_path / "a.csv").write_bytes(content)

    gap = read_inputs("a.csv", folder=tmp_path).gaps[0]

    assert (gap.kind, gap.effect.value) == ("unusable-input", "hides_presence")
    assert "expected an SBOM or a sheet of vendors or contracts, met none: " in gap.reason


def test_the_same_text_in_a_folder_is_a_note(tmp_path: Path, read_inputs) -> None:
    (tmp_path / "a.csv").write_bytes(b"Vendor,Product\n")

    assert [gap.effect.value for gap in read_inputs(tmp_path).gaps] == ["note"]


def test_a_plain_list_of_packages_in_a_folder_hides_presence(tmp_path: Path, read_inputs) -> None:
    (tmp_path / "requirements.txt").write_bytes(b"anthropic==0.84.0\nhttpx==0.28.1\n")

    assert "hides_presence" in [gap.effect.value for gap in read_inputs(tmp_path).gaps]


def test_a_list_of_one_column_with_a_header_is_read(tmp_path: Path, read_inputs) -> None:
    (tmp_path / "a.txt").write_bytes(b"Vendor\nAcme Ltd\nBolt GmbH\n")

    assert [row.vendor for row in read_inputs("a.txt", folder=tmp_path).rows] == [
        "Acme Ltd", "Bolt GmbH",
    ]  # fmt: skip


@pytest.mark.parametrize("content", [SBOM, SPDX])
def test_more_components_than_the_bound_are_refused(
    content: bytes, tmp_path: Path, read_inputs
) -> None:
    (tmp_path / "a.json").write_bytes(content)

    (gap,) = read_inputs("a.json", folder=tmp_path, bounds=Bounds(max_nodes=1)).gaps

    assert gap.kind == "unusable-input"
    assert gap.reason.startswith("expected at most 1 components and services, met 2 (hint: ")


def test_more_edges_than_the_bound_are_refused(tmp_path: Path, read_inputs) -> None:
    (tmp_path / "a.json").write_bytes(ABC)

    (gap,) = read_inputs("a.json", folder=tmp_path, bounds=Bounds(max_edges=1)).gaps

    assert gap.reason.startswith("expected at most 1 dependencies, met 2 (hint: raise max_edges")


def test_as_many_as_the_bound_allows_are_read(tmp_path: Path, read_inputs) -> None:
    (tmp_path / "a.json").write_bytes(ABC)

    assert read_inputs("a.json", folder=tmp_path, bounds=Bounds(max_nodes=2, max_edges=2)).bills


def test_progress_names_each_file(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(SBOM)
    said: list[str] = []
    sources, _ = sources_of(["a.json"], tmp_path)

    read_all(Plan(tuple(sources), (), DEFAULT_BOUNDS), said.append)

    assert said == ["reading a.json"]


@pytest.mark.parametrize(
    ("raw", "effect"),
    [
        (b'{"version": "2.1.0", "runs": [{"x": "\\"bomFormat\\""}]}', "hides_presence"),
        (b'{"version": "2.1.0", "runs": [{"x": "pkg:npm/left@1"}]}', "hides_presence"),
        (b'{"version": "2.1.0", "runs": [{"x": "left"}]}', "note"),
        (b"%PDF-1.7\n" + SBOM, "hides_presence"),
        (b"\x89PNG\r\n\x1a\n" + bytes(9_000) + b"SPDXVersion: SPDX-2.3\n", "hides_presence"),
        (b"<html><p>" + b"x" * 9_000 + b"http://cyclonedx.org/schema/bom/1.6", "hides_presence"),
        (b"<html><p>Ask for the pkg: of it", "note"),
        (b"<testsuites><x>spdxVersion</x></testsuites>", "hides_presence"),
        (b'{"licenseListVersion": "3", "licenses": ["pkg:npm/a"]}', "hides_presence"),
        (b'{"id": "X", "modified": "", "affected": [{"purl": "pkg:npm/a"}]}', "note"),
        (b'{"id": "X", "modified": "", "affected": [' + SBOM + b"]}", "hides_presence"),
        (b'{"$schema": "http://json-schema.org/x", "properties": {"bomFormat": {}}}', "note"),
        (b'{"$schema": "http://json-schema.org/x", "default": ' + SBOM + b"}", "hides_presence"),
        (b'{"schema": "exposure/1", "bomFormat": "CycloneDX", "components": []}', "hides_presence"),
        (b'{"schema": "exposure/1", "purl": "pkg:npm/a"}', "note"),
        (b"-- ;; --", "hides_presence"),
    ],
)
def test_marks_of_an_sbom_in_a_file_of_another_kind_hide_presence(
    tmp_path: Path, read_inputs, raw: bytes, effect: str
) -> None:
    (tmp_path / "a").write_bytes(SBOM)
    (tmp_path / "b").write_bytes(raw)

    met = [gap for gap in read_inputs(tmp_path).gaps if gap.document.endswith("b")]

    assert [gap.effect.value for gap in met] == [effect]


def test_an_sbom_behind_many_blanks_is_read(tmp_path: Path, read_inputs) -> None:
    (tmp_path / "a").write_bytes(b"\n" * 4_100 + SBOM)

    assert [tuple(bill.names) for bill in read_inputs(tmp_path).bills] == [("a", "b")]
