"""Which styles of a layout does a draft use, and what stands in for one that it lacks?"""

import re
from xml.etree import ElementTree

from msgspec import Struct

from exposure.errors import InputError
from exposure.report.document.draft.wordml.parts import Look
from exposure.report.neutral import xml

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_USED = (
    "heading 1", "normal", "title", "list bullet", "caption", "draft choice", "draft fact",
    "draft blank", "draft cell", "draft head", "draft table", "table grid", "draft citation",
    "header", "footer",
)  # fmt: skip
"""Names of the styles that what a draft says may stand in."""
_HANGING = (
    '<w:tabs><w:tab w:val="left" w:pos="{at}"/></w:tabs><w:ind w:left="{at}" w:hanging="{at}"/>'
)
_DEFAULTS = re.compile(r"<w:rPrDefault>.*?</w:rPrDefault>", re.DOTALL)
_LANGUAGE = re.compile(r"<w:lang\b[^>]*/>")


class Styles(Struct, frozen=True):
    """How each kind of block looks in one layout."""

    heading: Look
    text: Look
    lead: Look
    choice: Look
    fact: Look
    blank: Look
    point: Look
    caption: Look
    cell: Look
    head: Look
    table: str
    """Id of its table style; empty where it has none that draws lines."""
    citation: str
    """Id of the character style of citations; empty where it has none."""
    bulleted: bool
    """Whether the style of points brings a bullet with it."""


def styles_of(part: str, name: str) -> Styles:
    """Return the styles of a layout. Raises `InputError` where it lacks headings."""
    ids = _ids(part)
    _check_shown(part, ids, name)
    heading = ids.get("heading 1", "")
    if not heading:
        raise InputError(
            f"{name}: expected the style Heading 1, by which readers find their way, met none",
            hint="use it once in Word and save, or begin with a copy of templates/draft.docx",
        )
    return Styles(
        heading=Look(heading, keeps=True),
        text=Look(),
        lead=Look(keeps=True),
        choice=_look(ids, "draft choice", _HANGING.format(at=425)),
        fact=_look(ids, "draft fact", _HANGING.format(at=2750)),
        blank=_look(ids, "draft blank", _HANGING.format(at=3170)),
        point=_look(ids, "list bullet", _HANGING.format(at=284)),
        caption=Look(ids.get("caption", ""), keeps=True),
        cell=_look(ids, "draft cell", '<w:spacing w:before="20" w:after="20"/>'),
        head=_look(ids, "draft head", '<w:spacing w:before="20" w:after="20"/>', keeps=True),
        table=ids.get("draft table") or ids.get("table grid", ""),
        citation=ids.get("draft citation", ""),
        bulleted="list bullet" in ids,
    )


def in_language(part: str, language: str) -> str:
    """Return the styles with another language for every text that states none itself."""
    stated = f'<w:lang w:val="{xml(language)}" w:eastAsia="zh-CN" w:bidi="ar-SA"/>'

    def spoken(defaults: re.Match[str]) -> str:
        return _LANGUAGE.sub("", defaults.group()).replace("</w:rPr>", f"{stated}</w:rPr>")

    return _DEFAULTS.sub(spoken, part, count=1)


def hides(properties: ElementTree.Element | None) -> bool:
    """Say whether the formatting of a run keeps its text off the page."""
    found = properties.find(f"{W}vanish") if properties is not None else None
    return found is not None and found.get(f"{W}val", "1") not in {"0", "false", "off"}


def _check_shown(part: str, ids: dict[str, str], name: str) -> None:
    """Raise `InputError` for a style of ours whose text no page shows, or the default of all."""
    tree = ElementTree.fromstring(part)  # noqa: S314 - checked by ingest
    used = {ids[one] for one in _USED if one in ids}
    defaults = [one.find(f"{W}rPr") for one in tree.iter(f"{W}rPrDefault")]
    styles = [one for one in tree.iter(f"{W}style") if _counts(one, used)]
    if any(map(hides, defaults)) or any(hides(one.find(f"{W}rPr")) for one in styles):
        raise InputError(
            f"{name}: expected styles that show their text, met one that hides it",
            hint="clear Hidden in the font of its styles",
        )


def _counts(style: ElementTree.Element, used: set[str]) -> bool:
    return style.get(f"{W}styleId") in used or style.get(f"{W}default") in {"1", "true"}


def _look(ids: dict[str, str], name: str, formatting: str, *, keeps: bool = False) -> Look:
    style = ids.get(name, "")
    return Look(style, "" if style else formatting, keeps)


def _ids(part: str) -> dict[str, str]:
    """Return name → id; Word spells the names of its own styles the same in every language."""
    found = {}
    for style in ElementTree.fromstring(part).iter(f"{W}style"):  # noqa: S314 - checked by ingest
        name = style.find(f"{W}name")
        if name is not None:
            found[name.get(f"{W}val", "").lower()] = style.get(f"{W}styleId", "")
    return found
