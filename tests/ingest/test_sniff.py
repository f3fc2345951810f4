"""Is every format told by its content, and never by its name?"""

import bz2
import gzip
import io
import json
import lzma
import tarfile
import zipfile
from pathlib import Path

import openpyxl
import pytest

from exposure.ingest.formats import FORMATS, Recognised, form_of


def zipped(*members: str, content: str = "x") -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for member in members:
            archive.writestr(member, content)
    return stream.getvalue()


def tarred(name: str) -> bytes:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w") as archive:
        archive.addfile(tarfile.TarInfo(name), io.BytesIO(b""))
    return stream.getvalue()


def workbook(*sheets: str) -> bytes:
    stream = io.BytesIO()
    book = openpyxl.Workbook()
    for sheet in sheets:
        book.create_sheet(sheet)
    book.active.append(["Vendor"])
    book.active.append(["Acme"])
    book.save(stream)
    return stream.getvalue()


SAMPLES = {
    "CycloneDX JSON": b'{"bomFormat": "CycloneDX", "specVersion": "1.6"}',
    "SPDX 2 JSON": b'{"spdxVersion": "SPDX-2.3", "packages": []}',
    "workbook": workbook(),
    "an empty file": b" \r\n\t\n",
    "CycloneDX XML": b'<?xml version="1.0"?>\n<bom xmlns="http://cyclonedx.org/schema/bom/1.6"/>',
    "a CycloneDX protobuf SBOM": b"\n\x031.6\x10\x01*\x05\x08\x01\x1a\x01a",
    "SPDX 3 JSON-LD": b'{"@context": "https://spdx.org/rdf/3.0.1/spdx-context.jsonld"}',
    "SPDX 2 tag-value": b"SPDXVersion: SPDX-2.3\nDataLicense: CC0-1.0\n",
    "SPDX 2 RDF/XML": b'<rdf:RDF xmlns:spdx="http://spdx.org/rdf/terms#"><spdx:Package/></rdf:RDF>',
    "SPDX 2 XML": b"<Document><SPDXID>SPDXRef-DOCUMENT</SPDXID></Document>",
    "SPDX 2 spreadsheet": workbook("Package Info", "Relationships"),
    "SPDX 2 YAML": b'SPDXID: SPDXRef-DOCUMENT\nspdxVersion: "SPDX-2.3"\n',
    "attestation": b'{"payloadType": "application/vnd.in-toto+json"}',
    "JSON around an SBOM": b'{"sbom": {"spdxVersion": "SPDX-2.3"}}',
    "Syft JSON": b'{"artifacts": [], "artifactRelationships": []}',
    "dependency snapshot": b'{"version": 0, "job": {"id": "1"}, "detector": {}, "manifests": {}}',
    "npm lock file": b'{"name": "app", "lockfileVersion": 3}',
    "pnpm lock file": b"lockfileVersion: '9.0'\n\nimporters:\n\n  .:\n    dependencies: {}\n",
    "yarn 1 lock file": b"# yarn lockfile v1\n\n\na@^1:\n  version \"1.0.0\"\n",
    "yarn 2 lock file": b"__metadata:\n  version: 8\n\n",
    "a bun lock file": b'{"lockfileVersion": 1, "workspaces": {}, "packages": {}}',
    "uv.lock": b'version = 1\nrequires-python = ">=3.11"\n',
    "poetry.lock": b'package = []\n\n[metadata]\ncontent-hash = "0"\n',
    "Cargo.lock": b'version = 4\n\n[[package]]\nname = "a"\nversion = "1.0.0"\n',
    "go.mod": b"module code.example/app\n\ngo 1.22\n",
    "go.sum": b"a.example/a v1.0.0 h1:0=\n",
    "requirements.txt": b"a==1\nb==2\n",
    "a lock file": b'version = 1\n\n[[package]]\nname = "anyio"\n',
    "a SARIF report": b'{"version": "2.1.0", "runs": []}',
    "an OpenVEX document": b'{"@context": "https://openvex.dev/ns/v0.2.0", "statements": []}',
    "a CSAF advisory": b'{"document": {"category": "csaf_vex", "csaf_version": "2.0"}}',
    "an OSV record": b'{"id": "X-1", "modified": "2026-01-01T00:00:00Z", "affected": []}',
    "a vulnerability report": b'{"SchemaVersion": 2, "ArtifactName": "app", "Results": []}',
    "a project's manifest": b'{"name": "app", "dependencies": {"left": "^1.0"}}',
    "a list of installed packages": b'[{"name": "anyio", "version": "4.12.0"}]',
    "a SWID tag": b'<?xml version="1.0"?><SoftwareIdentity name="Acme"/>',
    "the form of a customer's letter": b"# A letter.\nform: exposure-letter/1\n\nissuer: Prime\n",
    "what people recorded for attestation": b"# Ours.\nform: exposure-attestation/1\nentities:\n",
    "a test report": b'<?xml version="1.0"?><testsuites><testsuite/></testsuites>',
    "a JSON Schema": b'{"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object"}',
    "the SPDX licence list": b'{"licenseListVersion": "3.25", "licenses": []}',
    "gzip archive": gzip.compress(b"x"),
    "tar archive": tarred("a.txt"),
    "a database or a table of another kind": b"SQLite format 3\x00" + bytes(range(32)) * 4,
    "an e-mail message": b"From: a@mail.example\r\nMessage-ID: <1@mail.example>\r\n\r\nAcme",
    "a pointer to an online document": b'{"doc_id": "1a", "url": "https://docs.example/1a"}',
    "a document of Numbers, Pages or Keynote": zipped("Index/Document.iwa"),
    "an archive behind other bytes": b"HTTP/1.1 200 OK\r\n\r\n" + zipped("readme.txt"),
    "another archive (xz, lz4, zstd, 7z, rar, cab, rpm, ...)": bz2.compress(b"x"),
    "older workbook (.xls)": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500),
    "a workbook of before 1995": b"\x09\x00\x04\x00\x02\x00\x10\x00",
    "XML spreadsheet of 2003": (
        b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'
    ),
    "web archive": b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x",
    "flat OpenDocument": (
        b'<?xml version="1.0"?><office:document xmlns:office="urn:o"'
        b' office:mimetype="application/vnd.oasis.opendocument.spreadsheet"/>'
    ),
    "OpenDocument spreadsheet": zipped(
        "mimetype", content="application/vnd.oasis.opendocument.spreadsheet"
    ),
    "binary workbook (.xlsb)": zipped("xl/workbook.bin"),
    "a word-processor document or a presentation": zipped("word/document.xml"),
    "zip archive": zipped("readme.txt"),
    "an encrypted message": b"\x8c\x0d\x04\x09\x03\x02" + bytes(range(128, 256)) * 2,
    "a PDF document": b"%PDF-1.7\n",
    "a picture": b"\x89PNG\r\n\x1a\n",
    "a binary file": b"\x7fELF\x02\x01\x01\x00" + bytes(range(32)) * 4,
    "HTML table": b"<!DOCTYPE html><html><TABLE><tr><td>Acme</td></tr></TABLE></html>",
    "an HTML page": b"<!DOCTYPE html><html><p>Not found</p></html>",
    "an XML document of another kind": b'<?xml version="1.0"?><project/>',
    "a JSON document of another kind": b'[{"name": "a"}]',
    "no words": b"-- ;; --",
    "delimited text": b"Vendor,Product\nAcme,Anvil\n",
}  # fmt: skip


def kind_of(raw: bytes) -> str:
    """Return the name of the format that knows the bytes."""
    return form_of(raw).name


def padding(size: int = 5_000) -> str:
    return json.dumps([{"name": "a" * 40, "value": "{[:"}] * (size // 60))


def test_there_is_a_sample_for_each_row() -> None:
    assert set(SAMPLES) == {form.name for form in FORMATS}


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
    assert kind_of(b"----\n****\n") == "no words"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
@pytest.mark.parametrize("name", ["CycloneDX JSON", "SPDX 2 JSON", "npm lock file"])
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


@pytest.mark.parametrize(
    ("members", "form"),
    [
        ({"sbom": {"bomFormat": "CycloneDX"}}, "JSON around an SBOM"),
        ({"lockfileVersion": 3, "packages": {}}, "npm lock file"),
        ({"artifacts": [], "artifactRelationships": []}, "Syft JSON"),
        ({"name": "app", "dependencies": {"x": "^1"}}, "a project's manifest"),
        ({"metadata": {"sbom": {}}, "lock": {"lockfileVersion": 3}}, "a JSON document of another kind"),
    ],
)  # fmt: skip
def test_a_key_far_from_the_start_tells_a_format(members: dict[str, object], form: str) -> None:
    raw = json.dumps({"description": padding(), **members}).encode()

    assert kind_of(raw) == form


def test_a_late_mark_is_found_in_a_damaged_document() -> None:
    late = f'{{"properties": {padding()}, "x": NaN, "bomFormat": "CycloneDX", "components": [,]}}'

    assert kind_of(late.encode()) == "CycloneDX JSON"


@pytest.mark.parametrize("inner", ['{"bomFormat": "CycloneDX"}', '{"spdxVersion": "SPDX-2.3"}'])
def test_a_mark_inside_a_member_is_not_the_documents_own(inner: str) -> None:
    late = f'{{"report": {inner}, "properties": {padding()}}}'

    assert kind_of(late.encode()) == "a JSON document of another kind"


def test_a_schema_alone_names_cyclonedx() -> None:
    raw = b'{"$schema": "http://cyclonedx.org/schema/bom-1.5.schema.json", "components": []}'

    assert kind_of(raw) == "CycloneDX JSON"


def test_the_address_of_a_schema_elsewhere_does_not() -> None:
    raw = b'{"spdxVersion": "SPDX-2.3", "comment": "was http://cyclonedx.org/schema/bom/1.5"}'

    assert kind_of(raw) == "SPDX 2 JSON"


def test_an_attestation_around_cyclonedx_is_not_read_as_one() -> None:
    raw = b'{"_type": "https://in-toto.io/Statement/v1", "predicate": {"bomFormat": "CycloneDX"}}'

    assert kind_of(raw) == "attestation"


def test_an_envelope_whose_type_follows_a_long_payload_is_one() -> None:
    raw = b'{"payload": "' + b"A" * 9_000 + b'", "payloadType": "application/vnd.in-toto+json"}'

    assert kind_of(raw) == "attestation"


def test_a_component_may_speak_of_payload_types() -> None:
    raw = b'{"bomFormat": "CycloneDX", "components": [{"name": "x", "payloadType": "y"}]}'

    assert kind_of(raw) == "CycloneDX JSON"


def test_protobuf_written_as_text_is_no_table() -> None:
    raw = b'# proto-message: Bom\n\nspec_version: "1.6"\ncomponents {\n  name: "acme"\n}\n'

    assert kind_of(raw) == "a CycloneDX protobuf SBOM"


@pytest.mark.parametrize("start", ['{"bomFormat": "CycloneDX"}', '{"spdxVersion": "SPDX-2.3"}'])
def test_a_statement_around_an_sbom_is_opened_and_not_read_as_one(start: str) -> None:
    raw = f'{{"predicate": {start}, "predicateType": "x", "_type": "https://in-toto.io/Statement/v1"}}'

    assert kind_of(raw.encode()) == "attestation"


def test_a_statement_around_spdx_3_is_opened_and_not_read_as_one() -> None:
    inner = SAMPLES["SPDX 3 JSON-LD"].decode()
    raw = f'{{"_type": "https://in-toto.io/Statement/v1", "predicate": {inner}}}'

    assert kind_of(raw.encode()) == "attestation"


def test_a_bundle_with_a_long_certificate_is_an_attestation() -> None:
    raw = json.dumps({
        "mediaType": "application/vnd.dev.sigstore.bundle.v0.3+json",
        "verificationMaterial": {"certificate": "A" * 9_000},
        "dsseEnvelope": {"payloadType": "application/vnd.in-toto+json", "payload": ""},
    })  # fmt: skip

    assert kind_of(raw.encode()) == "attestation"


def test_an_sbom_written_as_a_text_in_json_is_seen() -> None:
    assert kind_of(json.dumps({"SBOM": '{"bomFormat": "CycloneDX"}'}).encode()) == (
        "JSON around an SBOM"
    )


def test_a_member_of_that_name_that_holds_no_sbom_is_none() -> None:
    assert kind_of(b'{"bom": [{"part": "A-1"}]}') == ("a JSON document of another kind")


def test_a_workbook_inside_a_zip_does_not_make_the_zip_one() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:  # stored, so that its bytes stand as they are
        archive.writestr("vendors.xlsx", SAMPLES["workbook"])

    assert kind_of(stream.getvalue()) == "zip archive"


def test_a_workbook_that_is_cut_short_is_still_one() -> None:
    assert kind_of(SAMPLES["workbook"][:-100]) == "workbook"


def test_a_workbook_cut_off_before_its_list_of_sheets_is_still_one() -> None:
    raw = zipped("xl/worksheets/sheet1.xml", "xl/workbook.xml")

    assert kind_of(raw[: raw.find(b"xl/workbook.xml") - 30]) == "workbook"


DBASE_FIELDS = b"\x03\x7c\x01\x01" + bytes(4) + b"\x41\x00\x1f\x00" + bytes(52) + b"\r Acme"


@pytest.mark.parametrize(
    "raw",
    [
        b"PAR1\x15\x04\x00\x00PAR1",
        b"ARROW1\x00\x00\xff\xff\x00ARROW1",
        b"\x00\x01\x00\x00Standard ACE DB\x00",
        DBASE_FIELDS,
        b"\x00\x00\x1a\x00\x00\x10",
        b'ID;PWXL;N;E\r\nC;Y1;X1;K"Vendor"\r\nE\r\n',
        b'TABLE\r\n0,1\r\n"EXCEL"\r\nVECTORS\r\n',
    ],
    ids=["Parquet", "Arrow", "Access", "dBASE", "Lotus", "SYLK", "DIF"],
)
def test_tables_of_other_programs_are_named(raw: bytes) -> None:
    assert kind_of(raw) == "a database or a table of another kind"


def test_a_part_of_a_numbers_document_that_was_unpacked_is_named() -> None:
    assert kind_of(b"\x00\x03\x00\x00abc\x00\x01\x00\x00d").startswith("a document of Numbers")


@pytest.mark.parametrize(
    "raw",
    [
        b"PAR1,Vendor\n1,Acme\n",
        b"ORCID,Vendor\n1,Acme\n",
        b"ID;Product\nC;Yarn\n",
        b"TABLE\n0,1\nAcme,2\n",
        b"From: 2026-01-01\nDate: 2026-02-01\nTo: 2026-02-01\n\nVendor,Status\nAcme,Active\n",
    ],
)
def test_a_table_that_begins_as_one_of_other_programs_stays_a_table(raw: bytes) -> None:
    assert kind_of(raw) == "delimited text"


@pytest.mark.parametrize(
    "raw",
    [lzma.compress(b"x"), b"\x28\xb5\x2f\xfd\x00", b"7z\xbc\xaf\x27\x1c\x00", b"Rar!\x1a\x07\x01"],
)
def test_other_archives_are_named(raw: bytes) -> None:
    assert kind_of(raw).startswith("another archive")


@pytest.mark.parametrize(
    "raw",
    [
        b'[build-system]\nrequires = ["hatchling"]\n\n[project]\nname = "app"\n',
        b'[package]\nname = "app"\nedition = "2021"\n\n[dependencies]\nserde = "1"\n',
        b"<project><modelVersion>4.0.0</modelVersion></project>",
        b'<Project Sdk="x"><ItemGroup><PackageReference Include="A" /></ItemGroup></Project>',
        b"plugins {\n    java\n}\n\ndependencies {\n    implementation 'a:b:1'\n}\n",
        b'{"private": true, "devDependencies": {"left": "1"}}',
        b'{"name": "a/b", "require": {"php": ">=8"}}',
    ],
)
def test_manifests_are_named(raw: bytes) -> None:
    assert kind_of(raw) == "a project's manifest"


@pytest.mark.parametrize(
    "raw",
    [
        b'{"version": "1.0", "name": "app", "dependencies": {"left": {"version": "1.0.0"}}}',
        b'{"version": "1", "pip_version": "24.0", "installed": []}',
        b'[{"name": "app", "version": "1", "editable_project_location": "x"}]',
    ],
)
def test_lists_of_installed_packages_are_named(raw: bytes) -> None:
    assert kind_of(raw) == "a list of installed packages"


@pytest.mark.parametrize(
    "raw",
    [
        b'{"matches": [{"matchDetails": []}], "source": {}}',
        b'{"vulnerabilities": [], "ok": true, "dependencyCount": 3}',
        b'{"auditReportVersion": 2, "vulnerabilities": {}}',
        b'{"reportSchema": "1.1", "scanInfo": {}, "dependencies": []}',
    ],
)
def test_reports_of_vulnerabilities_are_named(raw: bytes) -> None:
    assert kind_of(raw) == "a vulnerability report"


@pytest.mark.parametrize(
    "raw",
    [
        b"Vendor,Note\nAcme,see [project] name = x\n[project],x\n",
        b"name = Acme\n[project] plan\n",
        b"Vendor;dependencies {\nAcme;plugins {\n",
        b"<testsuite>,Vendor\n1,Acme\n",
        b"ustar,Vendor\n1,Acme\n",
        b"BZh,Vendor\n1,Acme\n",
        b"7z,Vendor\n1,Acme\n",
    ],
)
def test_a_table_that_speaks_of_such_files_stays_a_table(raw: bytes) -> None:
    assert kind_of(raw) in {"delimited text", "an XML document of another kind"}


def test_json_with_runs_alone_is_no_sarif() -> None:
    assert kind_of(b'{"runs": [{"vendor": "Acme"}]}') == ("a JSON document of another kind")


@pytest.mark.parametrize(
    "raw",
    [b"Vendor\nform: exposure-letter/1\nissuer: Prime\n", b"form: exposure-letter/1\nAcme Inc\n"],
)
def test_a_list_that_mentions_the_form_of_a_letter_is_a_list(raw: bytes) -> None:
    assert kind_of(raw) == "delimited text"


@pytest.mark.parametrize(
    "name",
    ["a SARIF report", "an OSV record", "a test report",
     "the form of a customer's letter", "what people recorded for attestation", "a JSON Schema",
     "the SPDX licence list",
     "a PDF document", "a picture", "a binary file", "an HTML page"],
)  # fmt: skip
def test_what_can_hold_no_inventory_is_a_note_in_a_folder(
    name: str, tmp_path: Path, read_inputs
) -> None:
    (tmp_path / "file").write_bytes(SAMPLES[name])

    (gap,) = read_inputs(tmp_path).gaps

    assert (gap.kind, gap.effect.value) == ("unread-file", "note")


@pytest.mark.parametrize(
    "row",
    [row for row in FORMATS if isinstance(row, Recognised) and row.inventory],
    ids=lambda row: row.name,
)
def test_what_may_hold_an_inventory_hides_presence_in_a_folder(
    row, tmp_path: Path, read_inputs
) -> None:
    (tmp_path / "file").write_bytes(SAMPLES[row.name])

    (gap,) = read_inputs(tmp_path).gaps

    assert (gap.kind, gap.effect.value) == ("unread-file", "hides_presence")
    assert row.name in gap.reason
    assert row.hint in gap.reason


PIPENV = b'{"_meta": {"hash": {"sha256": "0"}, "pipfile-spec": 6, "sources": []}, "default": {}}'
LOCKS_WITHOUT_READER = {
    "composer": b'{"_readme": ["It locks."], "content-hash": "0", "packages": [{"name": "a/b"}]}',
    "pipenv": PIPENV,
    "nuget": b'{\r\n  "version": 1,\r\n  "dependencies": {\r\n    "net8.0": {"A": {}}}}',
    "nuget framework": b'{"version": 2, "dependencies": {".NETCoreApp,Version=v3.1": {}}}',
    "nuget standard": b'{"version": 1, "dependencies": {"netstandard2.0": {}}}',
    "bundler": b"GEM\n  remote: https://registry.example/\n  specs:\n    a (1.0)\n",
    "bundler path": b"PATH\r\n  remote: .\r\n  specs:\r\n    a (1.0)\r\n",
    "bundler git": b"GIT\n  remote: https://code.example/a.git\n  revision: 0a1b\n",
    "gradle": b"# This is a Gradle generated file for dependency locking.\n"
    b"# Manual edits can break the build.\na.b:c:1.0=runtimeClasspath\nempty=\n",
    "pylock": b'# made by a program\nlock-version = "1.0"\ncreated-by = "x"\n\n[[packages]]\n',
    "pdm": b'# This file is @generated by PDM.\n\n[metadata]\nlock_version = "4.5.0"\n',
}


@pytest.mark.parametrize("raw", LOCKS_WITHOUT_READER.values(), ids=LOCKS_WITHOUT_READER)
def test_a_lock_file_without_reader_is_named(raw: bytes) -> None:
    assert kind_of(raw) == "a lock file"


@pytest.mark.parametrize(
    "raw",
    [
        b'{"packages": [{"name": "a", "content-hash": "0"}]}',
        b'{"_meta": {"about": "vendors"}, "default": {}}',
        b'{"version": "1.0.0", "dependencies": {"net8.0": "1"}}',
        b'{"version": 1, "dependencies": {"network": {}}}',
        b"GEM\nPATH\nGIT\n",
        b"Vendor,Note\nAcme,# This is a Gradle generated file for dependency locking\n",
        b"Vendor,Note\nAcme,lockfileVersion: 9\n",
        b"Vendor,Note\nAcme,GEM\n  remote: x\n",
        b'[metadata]\nlock-version = "1.0"\n',
    ],
)
def test_what_only_speaks_of_lock_files_is_none(raw: bytes) -> None:
    assert kind_of(raw) != "a lock file"


@pytest.mark.parametrize(
    "blanks", [b"\n" * 4_100, b" \t\r\n" * 3_000, b"\n" * 4_100 + b"\xef\xbb\xbf", bytes(5_000)]
)
def test_no_number_of_leading_blanks_hides_a_format(blanks: bytes) -> None:
    assert kind_of(blanks + SAMPLES["CycloneDX JSON"]) == "CycloneDX JSON"


@pytest.mark.parametrize("coding", ["utf-16-le", "utf-16-be"])
def test_blanks_of_two_bytes_hide_none_either(coding: str) -> None:
    text = "\ufeff" + "\n" * 4_100 + SAMPLES["CycloneDX JSON"].decode()

    assert kind_of(text.encode(coding)) == "CycloneDX JSON"


@pytest.mark.parametrize("line", ["#" * 79, "# A licence in words", "#", "\n \n# x"])
def test_no_length_of_a_comment_hides_a_format(line: str) -> None:
    comment = f"{line}\n" * (5_000 // len(line))

    assert kind_of(comment.encode() + SAMPLES["SPDX 2 tag-value"]) == "SPDX 2 tag-value"


def test_a_long_comment_alone_is_no_format() -> None:
    assert kind_of(b"# A licence in words\n" * 500 + SHEET) == "delimited text"


SHEET = b"Vendor,Product\nAcme,Anvil\n"


def test_a_table_may_begin_with_many_empty_rows() -> None:
    assert kind_of(b"-,\n" * 3_000 + SHEET) == "delimited text"


def test_what_has_no_letter_at_all_has_no_words() -> None:
    assert kind_of(b"-,\n" * 3_000) == "no words"
