"""May a Word file lay out our documents: can it be opened without harm, and does it lose nothing?"""

from collections.abc import Iterator, Mapping
from io import BytesIO
from xml.parsers.expat import ExpatError
from zipfile import BadZipFile

from docxtpl import DocxTemplate
from msgspec.structs import replace

from exposure.errors import InputError
from exposure.ingest.authored.templates.fields_of_layout import BODY, check_tags
from exposure.ingest.authored.templates.package import Part, read_parts
from exposure.ingest.authored.templates.refused import check_part
from exposure.ingest.bounds import Bounds

_DEEPEST = 200
"""Levels of XML inside each other; the library that fills layouts stops at 256."""
_MAIN = "document"
_ON_EVERY_PAGE = ("draft", "marking")
_PAGES = {
    "": "most pages",
    "first_page_": "the first page, which has a header of its own",
    "even_page_": "even pages, which have a header of their own",
}
"""Kind of page as the library calls its header and footer → how a person does."""
_DAMAGED = "open it in Word or LibreOffice and save it as .docx again"
_FAULTS = (KeyError, ValueError, AttributeError, TypeError, SyntaxError, ExpatError, BadZipFile)
"""What the library raises for a file that is no Word document inside."""


def check_layout(name: str, raw: bytes, bounds: Bounds) -> None:
    """Raise `InputError` for a file that is no plain Word document, or uses an unknown field.

    Nothing of it is rendered, and none of its parts is opened before its size is known.
    """
    narrow = replace(bounds, max_nesting=min(bounds.max_nesting, _DEEPEST))
    for part in read_parts(name, raw, narrow):
        check_part(name, part, narrow)
    try:
        template = DocxTemplate(BytesIO(raw))
        template.init_docx()
        texts = _texts(template)
        pages = list(_pages(template))
    except _FAULTS as error:
        raise InputError(f"{name}: expected a Word document, met one that cannot be opened"
                         f" ({type(error).__name__})", hint=_DAMAGED) from None  # fmt: skip
    used = {part.name: check_tags(name, part) for part in texts}
    _check_once(name, used)
    for kind, parts in pages:
        shown = {field for part in parts for field in used.get(part, ())}
        for field in _ON_EVERY_PAGE:
            if field not in shown:
                raise InputError(
                    f"{name}: expected the field {field} in header or footer of"
                    f" {_PAGES[kind]}, met none",
                    hint=f"write {{{{ {field} }}}} there",
                )


def _check_once(name: str, used: Mapping[str, tuple[str, ...]]) -> None:
    fields = [field for shown in used.values() for field in shown]
    if fields.count(BODY) != 1 or BODY not in used[_MAIN]:
        raise InputError(
            f"{name}: expected the field {BODY} once in the text, met it {fields.count(BODY)} times",
            hint="write {{p body }} in a paragraph of its own, where the text of a draft is to stand",
        )
    if "title" not in fields:
        raise InputError(f"{name}: expected the field title, met none",
                         hint="write {{ title }} above the body")  # fmt: skip


def _texts(template: DocxTemplate) -> list[Part]:
    """Return the main part, headers and footers as the library reads them when it fills them."""
    texts = [(_MAIN, template.get_xml())]
    for place in (template.HEADER_URI, template.FOOTER_URI):
        for _, part in template.get_headers_footers(place):
            texts.append((str(part.partname), template.get_part_xml(part)))
    return [Part(place, template.patch_xml(text)) for place, text in texts]


def _pages(template: DocxTemplate) -> Iterator[tuple[str, list[str]]]:
    """Yield each kind of page of each section with the parts in its header and footer."""
    shown: dict[str, str] = {}
    even = template.docx.settings.odd_and_even_pages_header_footer
    for section in template.docx.sections:
        first = section.different_first_page_header_footer
        for kind in ("", *["first_page_"] * first, *["even_page_"] * even):
            places = [f"{kind}header", f"{kind}footer"]
            for place in places:
                edge = getattr(section, place)
                if not edge.is_linked_to_previous:
                    shown[place] = str(edge.part.partname)
            yield kind, [shown[place] for place in places if place in shown]
