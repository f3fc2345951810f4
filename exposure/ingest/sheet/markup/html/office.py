"""What does a spreadsheet program say of itself in a page that it saved?"""

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import unquote

from msgspec import Struct

from exposure.ingest.sheet.markup.html.tags import plain

_SHEET = re.compile(r"<x:ExcelWorksheet>", re.IGNORECASE)
_SHEET_END = re.compile(r"</x:ExcelWorksheet>", re.IGNORECASE)
_NAME = re.compile(r"<x:Name>([^<]{1,200})</x:Name>", re.IGNORECASE)
_SOURCE = re.compile(r"<x:WorksheetSource\s+HRef\s*=\s*[\"']?([^\"'<>]{1,500})", re.IGNORECASE)
_HIDDEN = re.compile(r"<x:Visible>\s*Sheet\w*Hidden\s*</x:Visible>", re.IGNORECASE)
_SAVED = re.compile(
    r"<o:LastSaved>\s*(\d{4}-\d\d-\d\d)"
    r"|name=[\"']?changed[\"']?\s+content=[\"']?(\d{4}-\d\d-\d\d)",
    re.IGNORECASE,
)
_MOST_SHEETS = 1_000


class NamedSheet(Struct, frozen=True):
    """A sheet that the page lists."""

    name: str
    source: str
    """File name of the page that holds its cells, without folders; empty for this page."""
    hidden: bool


def sheets_in(page: str) -> tuple[NamedSheet, ...]:
    """Return the sheets that the page lists, in order."""
    return tuple(_sheets(page))


def _sheets(page: str) -> Iterator[NamedSheet]:
    for piece in _SHEET.split(page, _MOST_SHEETS)[1:]:
        end = _SHEET_END.search(piece)
        said = piece[: end.start()] if end else piece[:10_000]
        name, source = _NAME.search(said), _SOURCE.search(said)
        if name:
            yield NamedSheet(
                plain(name[1]).strip(),
                file_name(source[1]) if source else "",
                _HIDDEN.search(said) is not None,
            )


def saved_on(page: str) -> str | None:
    """Return the ISO day on which the page was last saved; None where it does not say."""
    found = _SAVED.search(page)
    return (found[1] or found[2]) if found else None


def file_name(address: str) -> str:
    """Return the last part of an address, in lower case: `Book1_files/sheet001.htm` is the same
    file whichever folder it was saved in.
    """
    path = unquote(plain(address)).replace("\\", "/")
    return posixpath.basename(path.partition("#")[0].rstrip("/")).strip().lower()
