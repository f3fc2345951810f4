"""What may a layout not hold: programs, links to outside files, remarks that name their author?"""

import re

from exposure.errors import InputError
from exposure.ingest.authored.templates.package import Part
from exposure.ingest.bounds import Bounds
from exposure.ingest.sheet.archive.xml import MalformedPartError, guarded_parser, parse

_LINK = "/hyperlink"
_SCHEMES = ("http://", "https://", "mailto:")
_KINDS = frozenset({
    "officeDocument", "core-properties", "extended-properties", "custom-properties", "thumbnail",
    "styles", "stylesWithEffects", "settings", "webSettings", "fontTable", "theme", "numbering",
    "header", "footer", "footnotes", "endnotes", "image", "hyperlink", "customXml",
    "customXmlProps", "font", "glossaryDocument", "printerSettings", "docMetadata", "LabelInfo",
    "classificationlabels",
})  # fmt: skip
"""The last words of the relations that a letterhead has; programs, objects and frames are none."""
_REMARKS = {
    "ins": "a tracked change", "del": "a tracked change", "moveFrom": "a tracked change",
    "moveTo": "a tracked change", "rPrChange": "a tracked change", "pPrChange": "a tracked change",
    "commentReference": "a comment", "commentRangeStart": "a comment",
    "altChunk": "a file inside it", "object": "an object of another program",
    "subDoc": "a part in another file", "control": "a control that runs a program",
    "docVar": "a value that no page shows", "mailMerge": "a mail merge and where its data lie",
}  # fmt: skip
_SHOWN_FIELDS = frozenset({
    "PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "TITLE", "SUBJECT", "STYLEREF", "REF",
    "PAGEREF", "NOTEREF", "SEQ", "TOC", "HYPERLINK", "FORMTEXT", "FORMCHECKBOX",
})  # fmt: skip
"""Word's own fields that read nothing but the document, and say the same on every day."""
_MARKS = re.compile("[\ue0f0\ue0f1]")
"""Characters of no script, by which the program marks fields while it fills them."""
_PLAIN_PARTS = (".xml", ".rels")
_FIELD_WORD = re.compile(r"\s*([A-Za-z]+)")
_RELATION = "Relationship"


def check_part(name: str, part: Part, bounds: Bounds) -> None:
    """Raise `InputError` naming the file, the part, and what must not be in it."""
    place = f"{name}: {part.name}"
    codes: list[str] = [""]
    inside: list[str] = []

    def start(element: str, prefixed: dict[str, str]) -> None:
        attributes = {name.rpartition(":")[2]: value for name, value in prefixed.items()}
        inside.append(element)
        _check_marks(place, "".join(prefixed.values()))
        _check_element(place, element, attributes)
        if element == "fldChar" and attributes.get("fldCharType") == "begin":
            codes.append("")
        elif element == "fldChar":
            _check_code(place, codes[-1])
            codes[-1] = ""

    def text(content: str) -> None:
        _check_marks(place, content)
        if inside and inside[-1] == "instrText":
            codes[-1] += content

    def end(_element: str) -> None:
        inside.pop()

    parser = guarded_parser(start, bounds, end)
    parser.CharacterDataHandler = text
    try:
        parse(parser, part.text.encode())
    except MalformedPartError as error:
        raise InputError(f"{place}: expected plain XML, met another part ({error})",
                         hint="open it in Word or LibreOffice and save it as .docx") from None  # fmt: skip
    _check_code(place, "".join(codes))


def _check_element(place: str, element: str, attributes: dict[str, str]) -> None:
    if element == _RELATION:
        _check_relation(place, attributes)
    elif element in {"Override", "Default"}:
        _check_kind(place, attributes)
    elif element in _REMARKS:
        raise InputError(f"{place}: expected a plain layout, met {_REMARKS[element]}",
                         hint="accept every change, remove it in Word, and save")  # fmt: skip
    elif element == "fldSimple":
        _check_code(place, attributes.get("instr", ""))


def _check_relation(place: str, attributes: dict[str, str]) -> None:
    kind, target = attributes.get("Type", ""), attributes.get("Target", "")
    outside = attributes.get("TargetMode", "").lower() == "external"
    if outside and not (kind.endswith(_LINK) and target.lower().startswith(_SCHEMES)):
        raise InputError(
            f"{place}: expected parts inside the file, met a link to {target[:80]!r}",
            hint="put pictures into the file itself, and unlink its template in Word",
        )
    if kind.rpartition("/")[2] not in _KINDS:
        raise InputError(
            f"{place}: expected parts of a letterhead, met one of kind"
            f" {kind.rpartition('/')[2][:80]!r}",
            hint="remove programs, objects, charts and comments from the layout",
        )


def _check_kind(place: str, attributes: dict[str, str]) -> None:
    """Raise `InputError` for XML under a name by which it would be passed over as a picture."""
    named = attributes.get("PartName", f".{attributes.get('Extension', '')}").lower()
    kind = attributes.get("ContentType", "").lower()
    if kind.endswith("xml") and kind != "image/svg+xml" and not named.endswith(_PLAIN_PARTS):
        raise InputError(
            f"{place}: expected parts of XML named .xml, met {named[:80]!r}",
            hint="open it in Word or LibreOffice and save it as .docx",
        )


def _check_marks(place: str, text: str) -> None:
    found = _MARKS.search(text)
    if found:
        raise InputError(
            f"{place}: expected characters of a script, met U+{ord(found.group()):04X}",
            hint="remove it; no font shows it",
        )


def _check_code(place: str, code: str) -> None:
    if not code.strip():
        return
    found = _FIELD_WORD.match(code)
    word = found.group(1).upper() if found else code.strip()[:20]
    if word not in _SHOWN_FIELDS or "{" in code:
        raise InputError(
            f"{place}: expected fields of Word that read nothing but the document,"
            f" met {code.strip()[:60]!r}",
            hint=f"these may stand in it: {', '.join(sorted(_SHOWN_FIELDS))}",
        )
