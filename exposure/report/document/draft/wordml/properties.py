"""What does a Word file say of itself: its title, its marking, the law date, and nobody's name?"""

import re

from exposure.model.attest.draft import Draft
from exposure.report.neutral import document, xml

_TYPES, _RELATIONS = "[Content_Types].xml", "_rels/.rels"
_CORE = "docProps/core.xml"
_KIND = "application/vnd.openxmlformats-package.core-properties+xml"
_RELATION = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"


def with_properties(
    members: list[tuple[str, bytes]], draft: Draft, marking: str
) -> list[tuple[str, bytes]]:
    """Return the members of an archive with properties of the draft, which the layout had left out."""
    said = {
        _TYPES: f'<Override PartName="/{_CORE}" ContentType="{_KIND}"/></Types>',
        _RELATIONS: f'<Relationship Id="rIdCore" Type="{_RELATION}" Target="{_CORE}"/></Relationships>',
    }
    told = [
        (name, _ended(content.decode(), said[name]).encode() if name in said else content)
        for name, content in members
    ]
    return [*told, (_CORE, _core(draft, marking).encode())]


def _ended(part: str, end: str) -> str:
    return re.sub(r"</\w+>\s*$", lambda _: end, part)


def _core(draft: Draft, marking: str) -> str:
    stamps = "".join(
        f'<dcterms:{one} xsi:type="dcterms:W3CDTF">{xml(draft.as_of)}T00:00:00Z</dcterms:{one}>'
        for one in ("created", "modified")
    )
    subject = f"<dc:subject>{xml(document(marking))}</dc:subject>" if marking else ""
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{xml(document(draft.title))}</dc:title>{subject}<dc:creator></dc:creator>"
        f"<dc:language>{xml(draft.language)}</dc:language>{stamps}</cp:coreProperties>"
    )
