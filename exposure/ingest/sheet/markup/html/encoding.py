"""In which encoding does an HTML page stand?"""

import codecs
import re

from exposure.ingest.sheet.text.decode import Decoded, decode
from exposure.model.gap import Gap, GapEffect

_HEAD = 4_096
_STATED = re.compile(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{1,40})", re.IGNORECASE)
_XML = re.compile(rb"\A\s*<\?xml[^<>]*?encoding\s*=\s*[\"']([A-Za-z0-9_.-]{1,40})", re.IGNORECASE)
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_FAMILIES = (
    (re.compile(r"(?:iso-?8859-?1|latin-?1|l1|us-ascii|ascii|ansi.*)\Z"), "cp1252"),
    (re.compile(r"iso-?8859-?9\Z|latin5\Z"), "cp1254"),
    (re.compile(r"iso-?8859-?11\Z|tis-?620\Z"), "cp874"),
    (re.compile(r"(?:x-)?gbk?\d*\Z|gb_?2312.*"), "gb18030"),
    (re.compile(r"(?:x-)?s(?:hift_?)?jis\Z|windows-31j\Z"), "cp932"),
    (re.compile(r"euc-?kr\Z|ks_c_5601.*"), "cp949"),
    (re.compile(r"(?:x-)?big5.*"), "big5hkscs"),
    (re.compile(r"(?:x-)?mac(?:intosh|-?roman)?\Z"), "mac_roman"),
)
"""What browsers take a label for, where it is not what the label says."""
_KNOWN = re.compile(r"(?:windows-?|cp)(125\d|874|932|936|949|950|85\d|86\d|437)\Z")
_BY_NAME = re.compile(r"(?:iso-?8859-?\d{1,2}|koi8-[ru]|euc-jp|iso-2022-jp)\Z")


def page_text(document: str, raw: bytes, stated: str = "") -> Decoded:
    """Return the text of a page; `stated` is what stands around it, as in a web archive.

    A mark comes first, then UTF-8 if the bytes are that, then what is stated. Raises InputError for
    what is no text.
    """
    label = (stated or _label(raw)).strip().lower()
    encoding = _codec(label)
    if not encoding or raw.startswith(_MARKS) or b"\x00" in raw[:_HEAD] or _is_utf8(raw):
        return decode(document, raw)
    try:
        return Decoded(raw.decode(encoding), encoding)
    except UnicodeDecodeError as error:
        reason = (
            f"byte {error.start:,} and perhaps others are not {encoding.upper()};"
            " names may have lost letters"
        )
    gap = Gap("undecodable-text", GapEffect.hides_presence, document, "", reason)
    return Decoded(raw.decode(encoding, "replace"), encoding, (gap,))


def _label(raw: bytes) -> str:
    head = raw[:_HEAD]
    found = _XML.search(head) or _STATED.search(head)
    return found[1].decode("ascii") if found else ""


def _codec(label: str) -> str:
    """Return the codec of a label; empty for UTF-8, and for one that is not known."""
    for pattern, codec in _FAMILIES:
        if pattern.match(label):
            return codec
    if (found := _KNOWN.match(label)) is not None:
        return f"cp{found[1]}"
    return label if _BY_NAME.match(label) else ""


def _is_utf8(raw: bytes) -> bool:
    try:
        raw.decode()
    except UnicodeDecodeError:
        return False
    return b"\x1b" not in raw[:_HEAD]
