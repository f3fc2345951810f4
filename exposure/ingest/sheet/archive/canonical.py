"""How is a native reader given only what was looked at, whatever else the archive holds?

The reader meets an archive that we wrote: sheets that were scanned, under names that we chose.
What it would trust and must not, such as a stated size or count, is taken out on the way.
"""

import io
import re
import zipfile

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"

_TYPES = (
    f'<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_SHEET_TYPE}"/></Types>'
)
_ROOT = (
    f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1"'
    f' Type="{_RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
)
_DIMENSION = re.compile(rb"<(?:\w+:)?dimension\b[^<>]*>(?:</(?:\w+:)?dimension\s*>)?")
_SHARED_HEAD = re.compile(
    rb"\A(?:\xef\xbb\xbf)?\s*(?:<\?xml[^<>]*\?>\s*)?<((?:[A-Za-z]\w*:)?)sst\b[^<>]*?(/?)>"
)
_SHARED_ROOT = re.compile(rb"<(?:[^\s<>/]*:)?sst[\s/>]")
_LIKE_A_ROOT = re.compile(rb"sst(?<=[<:]sst)[\s/>]")
"""Found before each root in a tenth of the time, because it begins with letters that are rare."""


class CanonicalArchive:
    """A workbook under construction, in memory and unpacked."""

    def __init__(self, *, dates_from_1904: bool) -> None:
        self._buffer = io.BytesIO()
        self._archive = zipfile.ZipFile(self._buffer, "w", zipfile.ZIP_STORED)
        self._from_1904 = dates_from_1904
        self._sheets = 0

    def add_sheet(self, part: bytes) -> int:
        """Add a scanned sheet part and return its index; its stated dimension is left out."""
        self._sheets += 1
        stated = _DIMENSION.search(part, 0, 65_536)
        name = f"xl/worksheets/sheet{self._sheets}.xml"
        view = memoryview(part)
        if stated is None:
            self._write(name, view)
        else:
            self._write(name, view[: stated.start()], view[stated.end() :])
        return self._sheets - 1

    def add_styles(self, part: bytes) -> None:
        """Add the styles, which tell dates from numbers."""
        self._write("xl/styles.xml", part)

    def add_shared_texts(self, part: bytes) -> bool:
        """Add the shared texts without their stated count; False if their form is unknown.

        Texts that break off are of unknown form: the native reader ends without a word.
        """
        head = _SHARED_HEAD.match(part)
        if head is None or _holds_root(part, head.end()):
            return False
        if not head.group(2) and not part.rstrip().endswith(b"sst>"):
            return False
        prefix = head.group(1)
        declared = b"xmlns:" + prefix[:-1] if prefix else b"xmlns"
        opening = b'<%bsst %b="%b"%b>' % (prefix, declared, _MAIN.encode(), head.group(2))
        self._write("xl/sharedStrings.xml", opening, memoryview(part)[head.end() :])
        return True

    def finish(self) -> io.BytesIO:
        """Close the archive and return it, ready to be read."""
        numbers = range(1, self._sheets + 1)
        sheets = "".join(f'<sheet name="{k}" sheetId="{k}" r:id="rId{k}"/>' for k in numbers)
        links = "".join(
            f'<Relationship Id="rId{k}" Type="{_RELATIONS}/worksheet"'
            f' Target="worksheets/sheet{k}.xml"/>'
            for k in numbers
        )
        for name, part in (
            ("[Content_Types].xml", _TYPES),
            ("_rels/.rels", _ROOT),
            (
                "xl/workbook.xml",
                f'<workbook xmlns="{_MAIN}" xmlns:r="{_RELATIONS}">'
                f'<workbookPr date1904="{int(self._from_1904)}"/>'
                f"<sheets>{sheets}</sheets></workbook>",
            ),
            (
                "xl/_rels/workbook.xml.rels",
                f'<Relationships xmlns="{_PACKAGE}/relationships">{links}</Relationships>',
            ),
        ):
            self._write(name, part.encode())
        self._archive.close()
        self._buffer.seek(0)
        return self._buffer

    def _write(self, name: str, *pieces: bytes | memoryview) -> None:
        # A ZipInfo of its own carries no time of day, which writestr would look up.
        with self._archive.open(zipfile.ZipInfo(name), "w", force_zip64=True) as member:
            for piece in pieces:
                member.write(piece)


def _holds_root(part: bytes, begin: int) -> bool:
    """Say whether another list of texts begins behind an offset."""
    near = _LIKE_A_ROOT.search(part, begin)
    return near is not None and _SHARED_ROOT.search(part, begin) is not None
