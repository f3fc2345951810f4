"""How does a draft become a Word file in a layout that a user may have made?"""

from exposure.model.attest.draft import Draft
from exposure.report.document.archive import archived
from exposure.report.document.draft.lines import lines_of, mark_of
from exposure.report.document.draft.wordml.body import body_of
from exposure.report.document.draft.wordml.layout import MARK, Layout, layout_of
from exposure.report.document.draft.wordml.properties import with_properties
from exposure.report.document.draft.wordml.read_back import HERE, check_lines
from exposure.report.document.draft.wordml.styles import in_language
from exposure.report.neutral import document, xml


def write_word(draft: Draft, layout: bytes, marking: str = "", name: str = "the layout") -> bytes:
    """Return a DOCX file; the same draft and layout give the same bytes.

    Raises `InputError` naming the layout, as `name`, where it lacks a style or loses a line.
    """
    fields = _fields(draft, marking)
    empty = frozenset(field for field, value in fields.items() if not value)
    page = layout_of(layout, empty, name)
    around = {part: _filled(text, fields) for part, text in page.marked}
    body, section = body_of(draft, page)
    after = section.join(page.after.rsplit(page.section, 1)) if page.section else page.after
    before, after = _filled(page.before, fields), _filled(after, fields)
    heads = [text for part, text in around.items() if "header" in part]
    feet = [text for part, text in around.items() if "header" not in part]
    check_lines(lines_of(draft, marking), [*heads, f"{before}{HERE}{after}", *feet], body, name)
    return archived(_members(page, draft, f"{before}{body}{after}", around, marking))


def _members(
    page: Layout, draft: Draft, main: str, around: dict[str, str], marking: str
) -> list[tuple[str, bytes]]:
    styles = in_language(page.styles_part, draft.language)
    texts = around | {page.document: main, page.styles_name: styles}
    written = [*page.members, *((part, text.encode()) for part, text in texts.items())]
    return with_properties(written, draft, marking)


def _fields(draft: Draft, marking: str) -> dict[str, str]:
    stated = {
        "title": draft.title,
        "recipient": draft.recipient,
        "contract": draft.contract or "",
        "as_of": draft.as_of,
        "marking": marking,
        "draft": mark_of(draft),
    }
    return {field: xml(document(value)) for field, value in stated.items()}


def _filled(text: str, fields: dict[str, str]) -> str:
    return MARK.sub(lambda mark: fields[mark.group(1)], text)
