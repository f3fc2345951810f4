"""Word layouts as a user may have made them, out of the shipped one."""

from collections.abc import Callable
from io import BytesIO
from zipfile import ZipFile

import docx

from tests.report.document.draft.reading import LAYOUT

DOCUMENT, HEADER, STYLES = "word/document.xml", "word/header1.xml", "word/styles.xml"
RELATIONS, TYPES = "word/_rels/document.xml.rels", "[Content_Types].xml"


def edited(part: str, old: str, new: str) -> bytes:
    """The shipped layout with one change, which must apply."""
    assert old in parts_of(LAYOUT)[part].decode()
    return changed(part, lambda text: text.replace(old, new))


def changed(part: str, change: Callable[[str], str]) -> bytes:
    parts = parts_of(LAYOUT)
    return packed(parts | {part: change(parts.get(part, b"").decode()).encode()})


def parts_of(raw: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(raw)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: dict[str, bytes]) -> bytes:
    target = BytesIO()
    with ZipFile(target, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return target.getvalue()


def with_paragraph(text: str) -> bytes:
    """The shipped layout with one more paragraph in its text."""
    document = docx.Document(BytesIO(LAYOUT))
    document.paragraphs[0].insert_paragraph_before(text)
    target = BytesIO()
    document.save(target)
    return target.getvalue()
