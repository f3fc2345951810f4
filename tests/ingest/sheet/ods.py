"""How does a test write an OpenDocument spreadsheet, packed or flat?"""

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape

_ODF = "urn:oasis:names:tc:opendocument:xmlns:"
_SPACES = {
    "office": f"{_ODF}office:1.0",
    "table": f"{_ODF}table:1.0",
    "text": f"{_ODF}text:1.0",
    "draw": f"{_ODF}drawing:1.0",
    "style": f"{_ODF}style:1.0",
    "meta": f"{_ODF}meta:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
    "dc": "http://purl.org/dc/elements/1.1/",
    "calcext": "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0",
}
_DECLARED = " ".join(f'xmlns:{prefix}="{space}"' for prefix, space in _SPACES.items())
TYPE = "application/vnd.oasis.opendocument.spreadsheet"

STYLES = (
    '<style:style style:name="hid" style:family="table">'
    '<style:table-properties table:display="false"/></style:style>'
    '<style:style style:name="gone" style:family="table-cell">'
    '<style:text-properties style:text-line-through-style="solid"/></style:style>'
    '<style:style style:name="gone-too" style:family="table-cell"'
    ' style:parent-style-name="gone"/>'
    '<style:style style:name="T1" style:family="text">'
    '<style:text-properties style:text-line-through-type="single"/></style:style>'
    '<style:style style:name="T2" style:family="text">'
    '<style:text-properties style:text-line-through-style="none"/></style:style>'
)
"""A hidden sheet `hid`, struck-through cells `gone` and `gone-too`, spans `T1` struck, `T2` not."""


def text(characters: str, attributes: str = "") -> str:
    """Return a cell with a text."""
    lines = "".join(f"<text:p>{escape(line)}</text:p>" for line in characters.split("\n"))
    return cell(lines, f'office:value-type="string" {attributes}')


def number(value: float | str, attributes: str = "") -> str:
    """Return a cell with a number, which shows something else."""
    return cell(
        "<text:p>~</text:p>", f'office:value-type="float" office:value="{value}" {attributes}'
    )


def cell(content: str = "", attributes: str = "") -> str:
    """Return a cell."""
    return f"<table:table-cell {attributes}>{content}</table:table-cell>"


def row(*cells: str, attributes: str = "") -> str:
    """Return a row of cells."""
    return f"<table:table-row {attributes}>{''.join(cells)}</table:table-row>"


def table(name: str, *rows: str, attributes: str = "") -> str:
    """Return a sheet."""
    return f'<table:table table:name="{name}" {attributes}>{"".join(rows)}</table:table>'


def content(*tables: str, styles: str = STYLES, body: str = "spreadsheet") -> bytes:
    """Return the content part."""
    return (
        f"<office:document-content {_DECLARED}>"
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:{body}>{''.join(tables)}</office:{body}></office:body>"
        "</office:document-content>"
    ).encode()


def flat(*tables: str, styles: str = STYLES, meta: str = "") -> bytes:
    """Return a flat document, which has no archive around it."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {_DECLARED}'
        f' office:version="1.3" office:mimetype="{TYPE}"><office:meta>{meta}</office:meta>'
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:spreadsheet>{''.join(tables)}</office:spreadsheet></office:body>"
        "</office:document>"
    ).encode()


def packed(part: bytes, parts: Mapping[str, bytes] | None = None) -> bytes:
    """Return an archive around a content part; further parts come on top."""
    manifest = (
        b'<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest"/>'
    )
    whole = {
        "mimetype": TYPE.encode(),
        "META-INF/manifest.xml": manifest,
        "content.xml": part,
        **(parts or {}),
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, one in whole.items():
            archive.writestr(zipfile.ZipInfo(name), one, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def ods(*tables: str) -> bytes:
    """Return a whole file."""
    return packed(content(*tables))
