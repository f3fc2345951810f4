"""Which tags and texts does an HTML page hold, in time that grows with its size alone?

The standard library's parser takes quadratic time on some broken pages, and stops at declarations
that office programs write; this one knows no error. Source: WHATWG HTML, section 13.2.5.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape

from msgspec import Struct

_TAG = re.compile(
    r"<(/?)([A-Za-z][^\s/>]*+)((?:[^>=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+')|=)*+)>", re.DOTALL
)
_PLAIN_TAG = re.compile(r"<(/?)([A-Za-z][^\s/>]*+)([^>]*+)>")
_ATTRIBUTE = re.compile(
    r"([^\s/>=\"'][^\s/>=]*+)(?:\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s>]*+)))?+"
)
_NO_TAG = re.compile(r"(?:<(?![A-Za-z/!?])[^<]*+)++")
_RAW = frozenset({"script", "style", "title", "xml", "noscript", "template"})
"""Elements whose content is no text of the page."""
_LEADING_ZEROS = re.compile(r"&#0++(?=\d)")
_TOO_LONG = re.compile(r"&#\d{8,}+;?")


class Tag(Struct, frozen=True, gc=False):
    """The beginning or end of an element."""

    name: str
    """In lower case."""
    ends: bool
    written: str
    """Its attributes as they are written."""


class Raw(Struct, frozen=True, gc=False):
    """An element whose content is no text of the page."""

    name: str
    content: str


class Unfinished(Struct, frozen=True, gc=False):
    """What the page opens and never closes, so that all behind it is swallowed."""

    what: str


Token = Tag | Raw | Unfinished | str


def tokens(page: str) -> Iterator[Token]:
    """Yield tags and texts in order; entities in texts stand as they are written."""
    at, last = 0, page.rfind(">")
    pattern = _TAG
    while (begin := page.find("<", at)) >= 0:
        if begin > at:
            yield page[at:begin]
        if text := _NO_TAG.match(page, begin):
            yield text[0]
            at = text.end()
            continue
        found = pattern.match(page, begin) if begin < last else None
        if found is None and pattern is _TAG and _begins_tag(page, begin) and begin < last:
            # A quotation mark that is never closed: from here on they mean nothing.
            pattern = _PLAIN_TAG
            found = pattern.match(page, begin)
        if found is not None:
            tag = Tag(found[2].lower(), bool(found[1]), found[3])
            at = found.end()
            if tag.ends or tag.name not in _RAW or tag.written.endswith("/"):
                yield tag
            else:
                content, at = _raw(page, at, tag.name)
                yield Raw(tag.name, content)
            continue
        at = _behind_other(page, begin)
        if at < 0:
            yield Unfinished("a comment" if page.startswith("<!--", begin) else "a tag")
            return
    if at < len(page):
        yield page[at:]


def _begins_tag(page: str, begin: int) -> bool:
    following = page[begin + 1 : begin + 3].removeprefix("/")[:1]
    return following.isascii() and following.isalpha()


def _raw(page: str, at: int, name: str) -> tuple[str, int]:
    """Return the content of an element, and where its end begins."""
    end = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(page, at)
    stop = end.start() if end else len(page)
    return page[at:stop], stop


def _behind_other(page: str, begin: int) -> int:
    """Return where a comment or declaration ends; -1 where it does not."""
    if page.startswith("<!--", begin):
        if page.startswith(("<!-->", "<!--->"), begin):
            return page.index(">", begin) + 1
        end = page.find("-->", begin + 4)
        return end + 3 if end >= 0 else -1
    if page.startswith(("<!", "<?", "</"), begin):
        end = page.find(">", begin)
        return end + 1 if end >= 0 else -1
    return -1


@lru_cache(maxsize=2_048)
def attributes_of(written: str) -> dict[str, str]:
    """Return the attributes, names in lower case; the first of a name counts. Not to be changed."""
    found: dict[str, str] = {}
    for one in _ATTRIBUTE.finditer(written):
        value = one[2] or one[3] or one[4] or ""
        found.setdefault(one[1].lower(), plain(value) if "&" in value else value)
    return found


def plain(text: str) -> str:
    """Return a text with its entities replaced by what they stand for."""
    if "&" not in text:
        return text
    if "&#" in text:  # Python refuses to read a number of thousands of digits
        text = _TOO_LONG.sub("\ufffd", _LEADING_ZEROS.sub("&#", text))
    return unescape(text)
