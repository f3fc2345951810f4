"""Which formats can be read, and which are recognised for what they are and not read yet?

Both tables are literals: a format is one line here and one file beside its siblings.
"""

from msgspec import Struct

from exposure.ingest import sniff


class Format(Struct, frozen=True):
    """A format with a reader."""

    name: str
    is_it: sniff.Test
    module: str
    function: str


class Recognised(Struct, frozen=True):
    """A format without a reader."""

    name: str
    is_it: sniff.Test
    inventory: bool
    """True when such a file may name vendors or components, so that not reading it hides some."""
    hint: str = ""


CONVERT = "convert it to CycloneDX JSON or SPDX 2.3 JSON"
SAVE_AS = "save it as .xlsx or .csv"

READABLE = (
    Format("CycloneDX JSON", sniff.cyclonedx_json, "exposure.ingest.sbom.cyclonedx.reader", "read_cyclonedx"),
    Format("SPDX 2 JSON", sniff.spdx2_json, "exposure.ingest.sbom.spdx2.reader", "read_spdx2"),
    Format("workbook", sniff.workbook, "exposure.ingest.sheet.reader", "read_workbook"),
)  # fmt: skip

RECOGNISED = (
    Recognised("an empty file", sniff.empty, True, "ask its maker for it again"),
    Recognised("a CycloneDX XML SBOM", sniff.cyclonedx_xml, True, CONVERT),
    Recognised("a CycloneDX protobuf SBOM", sniff.cyclonedx_protobuf, True, CONVERT),
    Recognised("an SPDX 3 JSON-LD SBOM", sniff.spdx3_json, True, CONVERT),
    Recognised("an SPDX tag-value SBOM", sniff.spdx_tag_value, True, CONVERT),
    Recognised("an SPDX RDF/XML or XML SBOM", sniff.spdx_xml, True, CONVERT),
    Recognised("an SPDX YAML SBOM", sniff.spdx_yaml, True, CONVERT),
    Recognised("a wrapped attestation (in-toto, DSSE)", sniff.envelope, True, "unwrap its SBOM"),
    Recognised("an SBOM inside another JSON object", sniff.inner_sbom, True, "save its member `sbom` alone"),
    Recognised("a Syft JSON report", sniff.syft_json, True, "run syft with -o cyclonedx-json"),
    Recognised("an npm lock file", sniff.npm_lock, True, "run npm sbom --sbom-format cyclonedx"),
    Recognised("a lock file", sniff.other_lock, True, CONVERT),
    Recognised("a SARIF report", sniff.sarif, False, "it lists analysis results, not components"),
    Recognised("a gzip archive", sniff.gzip, True, "unpack it first"),
    Recognised("an older Excel file, or a password-protected workbook", sniff.ole, True, SAVE_AS),
    Recognised("an OpenDocument spreadsheet", sniff.opendocument, True, SAVE_AS),
    Recognised("a binary Excel workbook (.xlsb)", sniff.xlsb, True, SAVE_AS),
    Recognised("a zip archive", sniff.zip_archive, True, "unpack it first"),
    Recognised("a PDF document", sniff.pdf, False),
    Recognised("a picture", sniff.picture, False),
    Recognised("a binary file", sniff.binary, False),
    Recognised("an HTML page with a table", sniff.html_table, True, SAVE_AS),
    Recognised("an HTML page", sniff.html, False),
    Recognised("an XML document of another kind", sniff.xml, True, CONVERT),
    Recognised("a JSON document that is neither CycloneDX nor SPDX 2", sniff.json_text, True, CONVERT),
)  # fmt: skip

DELIMITED = Format("delimited text", sniff.text, "exposure.ingest.sheet.reader", "read_delimited")
"""Tried last: any text may be a table, if only of one column."""
