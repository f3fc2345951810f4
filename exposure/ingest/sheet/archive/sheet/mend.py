"""How does a part that XML forbids, such as one with a bare ampersand, become one that can be read?"""

import re

_CDATA = re.compile(rb"<!\[CDATA\[(.*?)\]\]>", re.DOTALL)
_ROOT = re.compile(
    rb"\A\s*(?:<\?xml[^<>]*\?>\s*)?<([A-Za-z][\w.-]{0,20}):(?:worksheet|sst|styleSheet)[\s>]"
)
_CONTROLS = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]+")
_BARE_AMPERSAND = re.compile(rb"&(?!(?:amp|lt|gt|quot|apos|#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6});)")
_BARE_LESS = re.compile(rb"<(?![A-Za-z_/!?])")
_CHARACTER = re.compile(rb"&#([xX]?)([0-9A-Fa-f]{1,7});")


def ordinary_form(part: bytes) -> bytes:
    """Return a part of the same meaning without a prefix on its names and without CDATA.

    The native reader drops CDATA without a word, and some programs prefix every name.
    """
    if b"<![CDATA[" in part:
        part = _CDATA.sub(lambda found: _escaped(found.group(1)), part)
    prefixed = _ROOT.match(part)
    if prefixed is None:
        return part
    prefix = prefixed.group(1)
    part = part.replace(b"<" + prefix + b":", b"<").replace(b"</" + prefix + b":", b"</")
    return part.replace(b"xmlns:" + prefix + b"=", b"xmlns=", 1)


def mended_part(part: bytes) -> bytes:
    """Return a part without what XML forbids in texts; a mark stands for each undecodable byte."""
    text = _CONTROLS.sub(b" ", part.decode("utf-8", "replace").encode())
    text = _BARE_AMPERSAND.sub(b"&amp;", text)
    return _CHARACTER.sub(_allowed, _BARE_LESS.sub(b"&lt;", text))


def _allowed(found: re.Match[bytes]) -> bytes:
    digits = found.group(2)
    if not found.group(1) and not digits.isdigit():
        return b"&amp;" + found.group(0)[1:]
    number = int(digits, 16 if found.group(1) else 10)
    allowed = number in (9, 10, 13) or 32 <= number < 0xD800 or 0xE000 <= number < 0xFFFE
    return found.group(0) if allowed or 0x10000 <= number < 0x110000 else b" "


def _escaped(text: bytes) -> bytes:
    return text.replace(b"&", b"&amp;").replace(b"<", b"&lt;").replace(b">", b"&gt;")
