"""How is XML parsed without trusting it?

A document type could declare entities that swell or reach for other files, so it is refused as
soon as it begins; no SBOM standard has one.
"""

from collections.abc import Callable
from typing import NoReturn
from xml.parsers import expat

from exposure.errors import InputError
from exposure.ingest.bounds import Bounds

OnStart = Callable[[str, dict[str, str]], None]
"""Takes the name and the attributes of an element."""
OnEnd = Callable[[str, str], None]
"""Takes the name of an element and the text that stands directly inside it."""

BETWEEN = " "
"""Stands between namespace and local name, which can hold no blank: `http://… bom`."""

_ADVICE = "the file may be truncated or damaged; ask its maker for it again"


def guarded_parser(document: str, *, namespaces: bool = True) -> expat.XMLParserType:
    """Return a parser that joins adjoining text and refuses document types.

    Without `namespaces` names are given as they are written, which is a tenth less work.
    """

    def refuse(*_declaration: object) -> NoReturn:
        raise InputError(
            f"{document}: expected XML without a document type, met one at "
            f"line {parser.CurrentLineNumber}",
            hint="remove the <!DOCTYPE ...> declaration if you trust the file",
        )

    parser = expat.ParserCreate(namespace_separator=BETWEEN if namespaces else None)
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    return parser


def feed(document: str, raw: bytes, parser: expat.XMLParserType) -> None:
    """Parse the whole document, decoded as its mark or its declaration says.

    Raises `InputError` with line and column where it is not XML.
    """
    try:
        parser.Parse(raw, True)
    except expat.ExpatError as error:
        what = expat.errors.messages.get(error.code, "something else")
        raise InputError(
            f"{document}: expected XML, met {what} at line {error.lineno}, column {error.offset + 1}",
            hint=_ADVICE,
        ) from None
    except (LookupError, ValueError) as error:
        if isinstance(error, IndexError | KeyError):  # a handler's own, and none of a codec
            raise
        reason = f"{document}: expected XML in an encoding that can be read, met {error}"
        raise InputError(reason, hint="save it as UTF-8") from None


def too_deep(document: str, bounds: Bounds) -> InputError:
    """Return what is raised where elements stand inside each other deeper than the bound."""
    return InputError(
        f"{document}: expected XML, met elements nested deeper than {bounds.max_nesting:,} levels",
        hint="check how the file was made; it looks damaged or hostile",
    )


def walk(document: str, raw: bytes, on_start: OnStart, on_end: OnEnd, bounds: Bounds) -> None:
    """Report every element as it begins and ends; names are namespace, blank and local name.

    Raises `InputError` where the document is not XML, has a document type or nests too deeply.
    """
    parser = guarded_parser(document)
    texts: list[list[str]] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        if len(texts) >= bounds.max_nesting:
            raise too_deep(document, bounds)
        texts.append([])
        on_start(name, attributes)

    def end(name: str) -> None:
        on_end(name, "".join(texts.pop()))

    def characters(text: str) -> None:
        texts[-1].append(text)

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = characters
    feed(document, raw, parser)
