"""Which elements does one XML part of a workbook hold, read without trusting it?"""

import codecs
import re
from collections.abc import Callable
from xml.parsers import expat

from exposure.ingest.bounds import Bounds

OnStart = Callable[[str, dict[str, str]], None]
OnEnd = Callable[[str], None]

_DECLARED = re.compile(rb"\A<\?xml[^<>]*?encoding\s*=\s*[\"']([A-Za-z0-9._-]{1,40})[\"'][^<>]*\?>")
_WIDE = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


class MalformedPartError(ValueError):
    """A part of a workbook is not the XML it should be; the message says what was met."""


def as_utf8(part: bytes) -> bytes:
    """Return the part in UTF-8, the only encoding that the native reader knows.

    It takes a UTF-16 sheet for an empty one, without a word. Raises MalformedPartError.
    """
    for mark, encoding in _WIDE:
        if part.startswith(mark):
            return _recoded(part, encoding)
    part = part.removeprefix(codecs.BOM_UTF8)
    declared = _DECLARED.match(part)
    encoding = declared.group(1).decode("ascii").lower() if declared else "utf-8"
    return part if encoding in ("utf-8", "utf8", "us-ascii") else _recoded(part, encoding)


def walk(part: bytes, on_start: OnStart, bounds: Bounds) -> None:
    """Call `on_start` with the local name and attributes of each element, in order.

    Raises MalformedPartError on broken XML, a document type declaration or too deep nesting.
    """
    parse(guarded_parser(on_start, bounds), part)


def guarded_parser(
    on_start: OnStart, bounds: Bounds, on_end: OnEnd | None = None
) -> expat.XMLParserType:
    """Return an expat parser that stops at entity tricks and at too deep nesting."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    depth = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > bounds.max_nesting:
            raise MalformedPartError(f"elements nest deeper than {bounds.max_nesting} levels")
        on_start(name.rpartition(":")[2] if ":" in name else name, attributes)

    def end(_name: str) -> None:
        nonlocal depth
        depth -= 1

    def end_and_tell(name: str) -> None:
        nonlocal depth
        depth -= 1
        on_end(name.rpartition(":")[2] if ":" in name else name)  # type: ignore[misc] # set only where it is not None

    parser.StartElementHandler = start
    parser.EndElementHandler = end_and_tell if on_end else end
    parser.StartDoctypeDeclHandler = _refuse_document_type
    return parser


def parse(parser: expat.XMLParserType, part: bytes) -> None:
    """Feed the whole part; raises MalformedPartError with the line at which XML breaks."""
    try:
        parser.Parse(part, True)
    except expat.ExpatError as error:
        raise MalformedPartError(f"its XML breaks: {error}") from error
    except (LookupError, ValueError) as error:
        if isinstance(error, MalformedPartError):
            raise
        raise MalformedPartError(f"its XML cannot be decoded: {error}") from error


def _refuse_document_type(*_declaration: object) -> None:
    raise MalformedPartError("it declares a document type, which workbooks may not have")


def _recoded(part: bytes, encoding: str) -> bytes:
    try:
        text = part.decode(encoding)
    except (LookupError, ValueError) as error:
        raise MalformedPartError(f"it cannot be decoded: {error}") from error
    return re.sub(r"\A\ufeff?<\?xml[^<>]*\?>", "", text).encode("utf-8", "replace")
