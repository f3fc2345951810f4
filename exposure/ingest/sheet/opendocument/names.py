"""How does an expat parser that knows namespaces spell the names of OpenDocument?

Source: OpenDocument 1.3, part 3, section 1.4. The prefix that a document chooses does not matter.
"""

from collections.abc import Callable
from xml.parsers import expat

from exposure.ingest.sheet.archive.xml import MalformedPartError

Attributes = dict[str, str]

_ODF = "urn:oasis:names:tc:opendocument:xmlns:"
_SPACES = {
    "office": f"{_ODF}office:1.0",
    "table": f"{_ODF}table:1.0",
    "text": f"{_ODF}text:1.0",
    "draw": f"{_ODF}drawing:1.0",
    "style": f"{_ODF}style:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
    "calcext": "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0",
}
_MOST_DIGITS = 9


def spelled(name: str) -> str:
    """Return a name such as `table:table-cell` as the parser spells it."""
    prefix, _, local = name.partition(":")
    return f"{_SPACES[prefix]} {local}"


def namespaced_parser(
    start: Callable[[str, Attributes], None], end: Callable[[str], None]
) -> expat.XMLParserType:
    """Return an expat parser that stops at entity tricks; depth is left to the handlers."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.StartDoctypeDeclHandler = _refuse_document_type
    return parser


def count_of(text: str | None) -> int:
    """Return how often something stands; once where the text is no number of at least one."""
    if text is None or not (text.isascii() and text.isdigit()):
        return 1
    return max(1, int(text)) if len(text) <= _MOST_DIGITS else 10**_MOST_DIGITS


def _refuse_document_type(*_declaration: object) -> None:
    raise MalformedPartError("it declares a document type, which workbooks may not have")
