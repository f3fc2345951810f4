"""How does a Word layout look with its fields filled by marks, so that each draft fills it in a moment?"""

import re
from functools import lru_cache
from io import BytesIO
from xml.etree import ElementTree
from zipfile import ZipFile

from docxtpl import DocxTemplate
from jinja2 import DictLoader, StrictUndefined, TemplateError
from jinja2.sandbox import SandboxedEnvironment
from msgspec import Struct

from exposure.errors import InputError
from exposure.model.attest.template import LAYOUT_FIELDS
from exposure.report.document.draft.wordml.styles import Styles, W, styles_of

_BODY = "body"
_OPENS, _CLOSES = "\ue0f0", "\ue0f1"
"""Characters of no script around the name of a field, so that what they enclose is no text."""
MARK = re.compile(f"{_OPENS}([a-z_]+){_CLOSES}")
_PLACE = f"<w:p><w:r><w:t>{_OPENS}{_BODY}{_CLOSES}</w:t></w:r></w:p>"
_SECTION = re.compile(r"<w:sectPr\b(?:(?!<w:sectPr\b).)*?</w:sectPr>", re.DOTALL)
_HOLDERS = {f"{W}{one}" for one in ("body", "tc", "sdtContent")}
_STYLES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles"
_LEFT_OUT = (
    "/thumbnail", "/core-properties", "/extended-properties", "/custom-properties", "/customXml",
    "/glossaryDocument", "/origin", "/comments", "/commentsExtended", "/commentsIds", "/people",
    "/printerSettings", "/classificationlabels", "/docMetadata",
)  # fmt: skip
"""Kinds of parts in which a layout names who wrote it, or that no letter needs."""
_FAULTS = (KeyError, ValueError, AttributeError, TypeError, SyntaxError)
"""What the library raises for a document that lacks a part, or whose tags part its paragraphs."""
_BODY_ALONE = "write {{p body }} in a paragraph of its own, once, in the text of the document"


class Layout(Struct, frozen=True):
    """A layout with marks for what differs from draft to draft."""

    members: tuple[tuple[str, bytes], ...]
    """Of the archive in their order, without those that hold marks or the language."""
    marked: tuple[tuple[str, str], ...]
    """Headers and footers with marks."""
    document: str
    """Name of the main part."""
    before: str
    """The main part up to the body of the draft, with marks."""
    after: str
    section: str
    """The page as it is set up where the document ends."""
    styles_name: str
    styles_part: str
    styles: Styles


@lru_cache(maxsize=64)
def layout_of(raw: bytes, empty: frozenset[str], name: str) -> Layout:
    """Return a layout for drafts in which these fields are empty.

    Raises `InputError` naming the layout and what it lacks.
    """
    filled = {one: "" if one in empty else _mark(one) for one in LAYOUT_FIELDS if one != _BODY}
    template = _rendered(raw, filled | {_BODY: _PLACE}, name)
    part = template.docx.part
    styles_name = part.part_related_by(_STYLES).partname
    marked = {
        one.target_part.partname[1:] for one in part.rels.values() if _has_fields(one.reltype)
    }
    document = part.partname[1:]
    members = _saved(template)
    texts = {one: content.decode() for one, content in members.items() if one in marked}
    before, after = _around_the_body(members[document].decode(), name)
    own = {document, styles_name[1:], *marked}
    return Layout(
        members=tuple((one, content) for one, content in members.items() if one not in own),
        marked=tuple(sorted(texts.items())),
        document=document,
        before=before,
        after=after,
        section=(_SECTION.findall(after) or [""])[-1],
        styles_name=styles_name[1:],
        styles_part=members[styles_name[1:]].decode(),
        styles=styles_of(members[styles_name[1:]].decode(), name),
    )


def _rendered(raw: bytes, filled: dict[str, str], name: str) -> DocxTemplate:
    """Fill document, headers and footers, and nothing else: not the properties, not the notes."""
    environment = SandboxedEnvironment(loader=DictLoader({}), undefined=StrictUndefined)
    environment.globals.clear()
    environment.filters.clear()
    environment.tests.clear()
    template = DocxTemplate(BytesIO(raw))
    try:
        template.render_init()
        template.map_tree(template.fix_tables(template.build_xml(filled, environment)))
        for place in (template.HEADER_URI, template.FOOTER_URI):
            for key, part in list(template.build_headers_footers_xml(filled, place, environment)):
                template.map_headers_footers_xml(key, part)
        template.docx.part.part_related_by(_STYLES)
    except TemplateError as error:
        raise InputError(f"{name}: expected fields of a layout, met {error}",
                         hint=f"known are {', '.join(LAYOUT_FIELDS)}") from None  # fmt: skip
    except _FAULTS as error:
        raise InputError(f"{name}: expected a Word document whose fields can be filled, met one"
                         f" where they cannot ({type(error).__name__})",
                         hint="compare it with templates/draft.docx") from None  # fmt: skip
    return template


def _saved(template: DocxTemplate) -> dict[str, bytes]:
    for rels in (template.docx.part.rels, template.docx.part.package.rels):
        for key in [key for key, one in rels.items() if one.reltype.endswith(_LEFT_OUT)]:
            del rels[key]
    target = BytesIO()
    template.docx.part.package.save(target)
    with ZipFile(target) as archive:
        return {one.filename: archive.read(one) for one in archive.infolist()}


def _around_the_body(document: str, name: str) -> tuple[str, str]:
    pieces = document.split(_PLACE)
    parents = {
        parent.tag
        for parent in ElementTree.fromstring(document).iter()  # noqa: S314 - checked by ingest
        for child in parent
        if child.tag == f"{W}p" and "".join(child.itertext()) == _mark(_BODY)
    }
    if len(pieces) != 2 or not parents <= _HOLDERS:
        met = "none" if len(pieces) == 1 else "it elsewhere"
        raise InputError(f"{name}: expected the field body in one paragraph of its own, met {met}",
                         hint=_BODY_ALONE)  # fmt: skip
    before, after = pieces
    return before, after


def _mark(field: str) -> str:
    return f"{_OPENS}{field}{_CLOSES}"


def _has_fields(kind: str) -> bool:
    return kind.endswith(("/header", "/footer"))
