"""Which format is a file, and what becomes of it: read, opened, or named and refused?

The table is a literal: a format is one line here, one predicate and one file beside its siblings.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct

from exposure.ingest.bounds import Bounds
from exposure.ingest.envelope.member import Member, Wanted
from exposure.ingest.sniff import elsewhere, files, locks, reports, sboms, spdx2
from exposure.inventory.estate import Reading
from exposure.model.gap import Gap
from exposure.model.settings import SheetMapping

if TYPE_CHECKING:
    from exposure.ingest.sheet.cells import Book

Test: TypeAlias = Callable[[bytes], bool]
Reader: TypeAlias = Callable[[str, bytes, Bounds], Reading]
SheetOpener: TypeAlias = "Callable[[str, bytes, Bounds], Book]"
SheetReader: TypeAlias = Callable[[str, bytes, Bounds, Sequence[SheetMapping]], Reading]
Opener: TypeAlias = Callable[[str, bytes, Bounds, Wanted], Iterator[Member | Gap]]

_REPORT = "exposure.ingest.sbom.report"
_CYCLONEDX = "exposure.ingest.sbom.cyclonedx"
_SPDX3 = "exposure.ingest.sbom.spdx3"
_SPDX2 = "exposure.ingest.sbom.spdx2"
_LOCK = "exposure.ingest.sbom.lock"
_ENVELOPE = "exposure.ingest.envelope"
_SHEET = "exposure.ingest.sheet"
_ODS = f"{_SHEET}.opendocument"
_MARKUP = f"{_SHEET}.markup"
_TABLES = "exposure.ingest.sbom.table.reader"


class Format(Struct, frozen=True):
    """A format with a reader."""

    name: str
    is_it: Test
    module: str
    function: str

    def reader(self) -> Reader:
        """Import the reader when a file needs it: a seam of docs/architecture.md."""
        function: Reader = getattr(import_module(self.module), self.function)
        return function


class Sheets(Struct, frozen=True):
    """A format of sheets: what opens it yields their cells, and one reader understands them all."""

    name: str
    is_it: Test
    module: str
    function: str

    def opener(self) -> SheetOpener:
        """Import what opens it when a file needs it: a seam of docs/architecture.md."""
        function: SheetOpener = getattr(import_module(self.module), self.function)
        return function

    def reader(self) -> SheetReader:
        """Import opener and reader when a file needs them: a seam of docs/architecture.md."""
        read: SheetReader = partial(import_module(_TABLES).read_tables, self.opener())
        return read


class Envelope(Struct, frozen=True):
    """A format that holds documents of other formats."""

    name: str
    is_it: Test
    module: str
    function: str

    def opener(self) -> Opener:
        """Import what opens it when a file needs it: a seam of docs/architecture.md."""
        function: Opener = getattr(import_module(self.module), self.function)
        return function


class Recognised(Struct, frozen=True):
    """A format without a reader."""

    name: str
    is_it: Test
    inventory: bool
    """True when such a file may name vendors or components, so that not reading it hides some."""
    hint: str = ""


CONVERT = "convert it to CycloneDX JSON or SPDX 2.3 JSON"
SAVE_AS = "save it as .xlsx or .csv"
UNPACK = "unpack it first"
SAVE_TABLE = "hand over the table or SBOM in it"
EXPORT = "export the table in it as .csv or .xlsx"
ATTACHED = "save what is attached to it, and hand that over"
RECORDED = "`exposure attest RESULT --records FILE` reads it"
ANSWERED = "`exposure attest RESULT --letter FILE` answers it"
LOCKED = "hand over a lock file or an SBOM"
RESOLVED = "it says what is asked for, not what is used; hand over its lock file or an SBOM"
FOR_ALL = "it lists what is vulnerable; ask for an SBOM of all"
FOR_VEX = "it says what vulnerabilities affect; ask for the SBOM it belongs to"

FORMATS: tuple[Format | Sheets | Envelope | Recognised, ...] = (
    Recognised("an empty file", files.empty, True, "ask its maker for it again"),
    Format("CycloneDX JSON", sboms.cyclonedx_json, f"{_CYCLONEDX}.reader", "read_cyclonedx"),
    Format("SPDX 2 JSON", sboms.spdx2_json, f"{_SPDX2}.reader", "read_spdx2"),
    Format("SPDX 2 spreadsheet", spdx2.spdx_workbook, f"{_SPDX2}.workbook", "read_spdx2_workbook"),
    Sheets("older workbook (.xls)", files.xls, f"{_SHEET}.binary.workbook", "open_damaged_workbook"),
    Recognised("a workbook of before 1995", files.oldest_xls, True, SAVE_AS),
    Sheets("XML spreadsheet of 2003", files.xml_workbook, f"{_MARKUP}.xml_workbook", "open_xml_workbook"),
    Sheets("web archive", files.web_archive, f"{_MARKUP}.web_archive", "open_web_archive"),
    Sheets("workbook", files.workbook, f"{_SHEET}.workbook", "open_workbook"),
    Format("CycloneDX XML", sboms.cyclonedx_xml, f"{_CYCLONEDX}.xml.reader", "read_cyclonedx_xml"),
    Recognised("a CycloneDX protobuf SBOM", sboms.cyclonedx_protobuf, True, CONVERT),
    Format("SPDX 3 JSON-LD", sboms.spdx3_json, f"{_SPDX3}.reader", "read_spdx3"),
    Format("SPDX 2 tag-value", sboms.spdx_tag_value, f"{_SPDX2}.tag_value", "read_tag_value"),
    Format("SPDX 2 RDF/XML", spdx2.spdx_rdf, f"{_SPDX2}.rdf", "read_spdx2_rdf"),
    Format("SPDX 2 XML", spdx2.spdx_xml, f"{_SPDX2}.plain_xml", "read_spdx2_xml"),
    Format("SPDX 2 YAML", sboms.spdx_yaml, f"{_SPDX2}.yaml_text", "read_spdx2_yaml"),
    Envelope("attestation", sboms.envelope, f"{_ENVELOPE}.attestation", "open_attestation"),
    Envelope("JSON around an SBOM", sboms.inner_sbom, f"{_ENVELOPE}.inner_sbom", "open_inner_sbom"),
    Format("Syft JSON", sboms.syft_json, f"{_REPORT}.syft", "read_syft"),
    Format("dependency snapshot", sboms.dependency_snapshot, f"{_REPORT}.snapshot", "read_snapshot"),
    Format("npm lock file", locks.npm_lock, f"{_LOCK}.npm", "read_npm_lock"),
    Format("pnpm lock file", locks.pnpm_lock, f"{_LOCK}.pnpm", "read_pnpm_lock"),
    Format("yarn 1 lock file", locks.yarn_classic_lock, f"{_LOCK}.yarn_classic", "read_yarn_classic_lock"),
    Format("yarn 2 lock file", locks.yarn_berry_lock, f"{_LOCK}.yarn_berry", "read_yarn_berry_lock"),
    Recognised("a bun lock file", locks.bun_lock, True, CONVERT),
    Format("uv.lock", locks.uv_lock, f"{_LOCK}.uv", "read_uv_lock"),
    Format("poetry.lock", locks.poetry_lock, f"{_LOCK}.poetry", "read_poetry_lock"),
    Format("Cargo.lock", locks.cargo_lock, f"{_LOCK}.cargo", "read_cargo_lock"),
    Format("go.mod", locks.go_mod, f"{_LOCK}.go", "read_go_mod"),
    Format("go.sum", locks.go_sum, f"{_LOCK}.go", "read_go_sum"),
    Recognised("a lock file", locks.other_lock, True, CONVERT),
    Recognised("a SARIF report", reports.sarif, False, "it lists analysis results, not components"),
    Recognised("an OpenVEX document", reports.openvex, True, FOR_VEX),
    Recognised("a CSAF advisory", reports.csaf, True, FOR_VEX),
    Recognised("an OSV record", reports.advisory, False, "it lists a vulnerability, not components"),
    Recognised("a vulnerability report", reports.vulnerability_report, True, FOR_ALL),
    Recognised("a project's manifest", reports.manifest, True, RESOLVED),
    Recognised("a list of installed packages", reports.installed_packages, True, LOCKED),
    Recognised("a SWID tag", reports.swid, True, CONVERT),
    Recognised("the form of a customer's letter", reports.letter_form, False, ANSWERED),
    Recognised("what people recorded for attestation", reports.peoples_records, False, RECORDED),
    Recognised("a test report", reports.test_report, False),
    Recognised("a JSON Schema", reports.json_schema, False),
    Recognised("the SPDX licence list", reports.licence_list, False),
    Recognised("a database or a table of another kind", elsewhere.database, True, EXPORT),
    Recognised("an e-mail message", elsewhere.mail, True, ATTACHED),
    Recognised("a pointer to an online document", elsewhere.pointer, True, EXPORT),
    Envelope("gzip archive", files.gzip, f"{_ENVELOPE}.gzip_archive", "open_gzip"),
    Envelope("tar archive", files.tar, f"{_ENVELOPE}.tar_archive", "open_tar"),
    Recognised("another archive (xz, lz4, zstd, 7z, rar, cab, rpm, ...)", files.other_archive, True, UNPACK),
    Sheets("OpenDocument spreadsheet", files.opendocument, f"{_ODS}.workbook", "open_opendocument"),
    Sheets("binary workbook (.xlsb)", files.xlsb, f"{_SHEET}.packed.workbook", "open_packed_workbook"),
    Recognised("a word-processor document or a presentation", files.office_text, True, SAVE_TABLE),
    Recognised("a document of Numbers, Pages or Keynote", elsewhere.own_office, True, EXPORT),
    Envelope("zip archive", files.zip_archive, f"{_ENVELOPE}.zip_archive", "open_zip"),
    Recognised("a PDF document", files.pdf, False),
    Recognised("a picture", files.picture, False),
    Recognised("an archive behind other bytes", elsewhere.archive_behind, True, UNPACK),
    Recognised("an encrypted message", files.encrypted, True, "decrypt it first"),
    Recognised("a binary file", files.binary, False),
    Sheets("flat OpenDocument", files.flat_opendocument, f"{_ODS}.workbook", "open_flat_opendocument"),
    Sheets("HTML table", files.html_table, f"{_MARKUP}.html_tables", "open_html_tables"),
    Recognised("an HTML page", files.html, False),
    Recognised("an XML document of another kind", files.xml, True, CONVERT),
    Recognised("a JSON document of another kind", files.json_text, True, CONVERT),
    Format("requirements.txt", locks.requirements_lock, f"{_LOCK}.requirements", "read_requirements"),
    Sheets("delimited text", files.text, f"{_SHEET}.delimited", "open_delimited"),
    Recognised("no words", lambda _: True, True),
)  # fmt: skip
"""Tried from top to bottom; the first that says yes is taken. Any text may be a table, if only of
one column, so that comes last."""


def form_of(raw: bytes) -> Format | Sheets | Envelope | Recognised:
    """Return the format that the content shows."""
    return next(form for form in FORMATS if form.is_it(raw))
