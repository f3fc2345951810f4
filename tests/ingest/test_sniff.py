"""Is every format told by its content, and never by its name?"""

import gzip
import io
import json
import zipfile
from pathlib import Path

import openpyxl
import pytest

from exposure.ingest.formats import DELIMITED, READABLE, RECOGNISED


def zipped(*members: str, content: str = "x") -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for member in members:
            archive.writestr(member, content)
    return stream.getvalue()


def workbook() -> bytes:
    stream = io.BytesIO()
    book = openpyxl.Workbook()
    book.active.append(["Vendor"])
    book.active.append(["Acme"])
    book.save(stream)
    return stream.getvalue()


SAMPLES = {
    "CycloneDX JSON": b'{"bomFormat": "CycloneDX", "specVersion": "1.6"}',
    "SPDX 2 JSON": b'{"spdxVersion": "SPDX-2.3", "packages": []}',
    "workbook": workbook(),
    "an empty file": b" \r\n\t\n",
    "a CycloneDX XML SBOM": b'<?xml version="1.0"?>\n<bom xmlns="http://cyclonedx.org/schema/bom/1.6"/>',
    "a CycloneDX protobuf SBOM": b"\n\x031.6\x10\x01*\x05\x08\x01\x1a\x01a",
    "an SPDX 3 JSON-LD SBOM": b'{"@context": "https://spdx.org/rdf/3.0.1/spdx-context.jsonld"}',
    "an SPDX tag-value SBOM": b"SPDXVersion: SPDX-2.3\nDataLicense: CC0-1.0\n",
    "an SPDX RDF/XML or XML SBOM": b'<rdf:RDF xmlns:spdx="http://spdx.org/rdf/terms#"></rdf:RDF>',
    "an SPDX YAML SBOM": b'SPDXID: SPDXRef-DOCUMENT\nspdxVersion: "SPDX-2.3"\n',
    "a wrapped attestation (in-toto, DSSE)": b'{"payloadType": "application/vnd.in-toto+json"}',
    "an SBOM inside another JSON object": b'{"sbom": {"spdxVersion": "SPDX-2.3"}}',
    "a Syft JSON report": b'{"artifacts": [], "artifactRelationships": []}',
    "an npm lock file": b'{"name": "app", "lockfileVersion": 3}',
    "a lock file": b'version = 1\n\n[[package]]\nname = "anyio"\n',
    "a SARIF report": b'{"version": "2.1.0", "runs": []}',
    "a gzip archive": gzip.compress(b"x"),
    "an older Excel file, or a password-protected workbook": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500),
    "an OpenDocument spreadsheet": zipped(
        "mimetype", content="application/vnd.oasis.opendocument.spreadsheet"
    ),
    "a binary Excel workbook (.xlsb)": zipped("xl/workbook.bin"),
    "a zip archive": zipped("readme.txt"),
    "a PDF document": b"%PDF-1.7\n",
    "a picture": b"\x89PNG\r\n\x1a\n",
    "a binary file": b"\x7fELF\x02\x01\x01\x00" + bytes(range(32)) * 4,
    "an HTML page with a table": b"<!DOCTYPE html><html><TABLE><tr><td>Acme</td></tr></TABLE></html>",
    "an HTML page": b"<!DOCTYPE html><html><p>Not found</p></html>",
    "an XML document of another kind": b'<?xml version="1.0"?><project/>',
    "a JSON document that is neither CycloneDX nor SPDX 2": b'[{"name": "a"}]',
    "delimited text": b"Vendor,Product\nAcme,Anvil\n",
}  # fmt: skip


def kind_of(raw: bytes) -> str:
    """Return the first row of the three tables that knows the bytes."""
    for row in (*READABLE, *RECOGNISED, DELIMITED):
        if row.is_it(raw):
            return row.name
    return ""


def padding(size: int = 5_000) -> str:
    return json.dumps([{"name": "a" * 40, "value": "{[:"}] * (size // 60))


def test_there_is_a_sample_for_each_row() -> None:
    assert set(SAMPLES) == {row.name for row in (*READABLE, *RECOGNISED, DELIMITED)}


@pytest.mark.parametrize("name", SAMPLES)
def test_each_format_is_known_by_its_content(name: str) -> None:
    assert kind_of(SAMPLES[name]) == name


@pytest.mark.parametrize("ending", ["json", "xlsx", "csv", "pdf", "spdx", "xml"])
def test_a_wrong_name_changes_nothing(ending: str, tmp_path: Path, read_inputs) -> None:
    target = tmp_path / f"misnamed.{ending}"
    formats = {}
    for name in ("CycloneDX JSON", "SPDX 2 JSON", "workbook", "delimited text"):
        target.write_bytes(SAMPLES[name])
        formats[name] = read_inputs(target).inputs[0].format

    assert formats["CycloneDX JSON"] == "CycloneDX 1.6 JSON"
    assert formats["SPDX 2 JSON"] == "SPDX 2.3 JSON"
    assert formats["workbook"].startswith("XLSX") or "workbook" in formats["workbook"].lower()
    assert formats["delimited text"] == "CSV (UTF-8, comma)"


@pytest.mark.parametrize(
    "raw",
    [
        b'{"bomFormat": "CycloneDX"},Vendor\nx,Acme\n',
        b'{"id": 1};Vendor\nx;Acme\n',
        b'"{""bomFormat"": ""CycloneDX""}",Vendor\nx,Acme\n',
        b"[ID],[Vendor]\n1,Acme\n",
        b"[1]\tVendor\nx\tAcme\n",
    ],
)
def test_a_table_whose_first_cell_looks_like_json_stays_a_table(raw: bytes) -> None:
    assert kind_of(raw) == "delimited text"


@pytest.mark.parametrize("start", [b"PK,Vendor\n1,Acme\n", b"BM,Vendor\n1,Acme\n", b"RIFF,Vendor\n",
                                   b"%PDF,Vendor\n", b"GIF8,Vendor\n"])  # fmt: skip
def test_a_table_that_begins_with_the_letters_of_another_format_stays_a_table(start: bytes) -> None:
    assert kind_of(start) == "delimited text"


def test_a_list_of_one_column_is_a_table() -> None:
    assert kind_of(b"Vendor\nAcme\nBolt\n") == "delimited text"


def test_punctuation_alone_is_no_table() -> None:
    assert kind_of(b"----\n****\n") == ""


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
@pytest.mark.parametrize("name", ["CycloneDX JSON", "SPDX 2 JSON", "an npm lock file"])
def test_a_byte_order_mark_hides_no_format(name: str, encoding: str) -> None:
    assert kind_of(SAMPLES[name].decode().encode(encoding)) == name


def test_utf16_without_its_mark_is_text() -> None:
    assert kind_of("Vendor,Product\nAcme,Anvil\n".encode("utf-16-le")) == "delimited text"


def test_a_stray_nul_does_not_make_a_table_binary() -> None:
    assert kind_of(b"Vendor,Product\nAcme\x00,Anvil\n") == "delimited text"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize(
    ("name", "mark"),
    [("CycloneDX JSON", '"bomFormat": "CycloneDX"'), ("SPDX 2 JSON", '"spdxVersion": "SPDX-2.3"')],
)
def test_a_mark_far_from_the_start_is_found(name: str, mark: str, encoding: str) -> None:
    late = f'{{"properties": {padding()}, {mark}}}'

    assert kind_of(late.encode(encoding)) == name


def test_a_late_mark_is_found_in_a_damaged_document() -> None:
    late = f'{{"properties": {padding()}, "x": NaN, "bomFormat": "CycloneDX", "components": [,]}}'

    assert kind_of(late.encode()) == "CycloneDX JSON"


@pytest.mark.parametrize("inner", ['{"bomFormat": "CycloneDX"}', '{"spdxVersion": "SPDX-2.3"}'])
def test_a_mark_inside_a_member_is_not_the_documents_own(inner: str) -> None:
    late = f'{{"report": {inner}, "properties": {padding()}}}'

    assert kind_of(late.encode()) == RECOGNISED[-1].name


def test_a_schema_alone_names_cyclonedx() -> None:
    raw = b'{"$schema": "http://cyclonedx.org/schema/bom-1.5.schema.json", "components": []}'

    assert kind_of(raw) == "CycloneDX JSON"


def test_the_address_of_a_schema_elsewhere_does_not() -> None:
    raw = b'{"spdxVersion": "SPDX-2.3", "comment": "was http://cyclonedx.org/schema/bom/1.5"}'

    assert kind_of(raw) == "SPDX 2 JSON"


def test_an_attestation_around_cyclonedx_is_not_read_as_one() -> None:
    raw = b'{"_type": "https://in-toto.io/Statement/v1", "predicate": {"bomFormat": "CycloneDX"}}'

    assert kind_of(raw) == "a wrapped attestation (in-toto, DSSE)"


def test_an_envelope_whose_type_follows_a_long_payload_is_one() -> None:
    raw = b'{"payload": "' + b"A" * 9_000 + b'", "payloadType": "application/vnd.in-toto+json"}'

    assert kind_of(raw) == "a wrapped attestation (in-toto, DSSE)"


def test_a_component_may_speak_of_payload_types() -> None:
    raw = b'{"bomFormat": "CycloneDX", "components": [{"name": "x", "payloadType": "y"}]}'

    assert kind_of(raw) == "CycloneDX JSON"


def test_protobuf_written_as_text_is_no_table() -> None:
    raw = b'# proto-message: Bom\n\nspec_version: "1.6"\ncomponents {\n  name: "acme"\n}\n'

    assert kind_of(raw) == "a CycloneDX protobuf SBOM"


@pytest.mark.parametrize(
    "name",
    ["a SARIF report", "a PDF document", "a picture", "a binary file",
     "an HTML page"],
)  # fmt: skip
def test_what_can_hold_no_inventory_is_a_note_in_a_folder(
    name: str, tmp_path: Path, read_inputs
) -> None:
    (tmp_path / "file").write_bytes(SAMPLES[name])

    (gap,) = read_inputs(tmp_path).gaps

    assert (gap.kind, gap.effect.value) == ("unread-file", "note")


@pytest.mark.parametrize(
    "row", [row for row in RECOGNISED if row.inventory], ids=lambda row: row.name
)
def test_what_may_hold_an_inventory_hides_presence_in_a_folder(
    row, tmp_path: Path, read_inputs
) -> None:
    (tmp_path / "file").write_bytes(SAMPLES[row.name])

    (gap,) = read_inputs(tmp_path).gaps

    assert (gap.kind, gap.effect.value) == ("unread-file", "hides_presence")
    assert row.name in gap.reason
    assert row.hint in gap.reason
