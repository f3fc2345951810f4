"""Which statements does a document in RDF/XML make, in its own order? The one door of `rdflib`.

The library is driven by our own parser, so that it sees no document type and no deep nesting, and
it opens nothing: an IRI in RDF/XML is a name. Types of literals are kept from it: it would rewrite
a version 4.10 that calls itself a decimal, and parse a text that calls itself XML.
"""

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import Self, TypeAlias
from xml.sax.xmlreader import AttributesNSImpl, Locator

import rdflib
from msgspec import Struct
from rdflib.exceptions import Error as RdfError
from rdflib.graph import Graph
from rdflib.plugins.parsers.rdfxml import RDFXMLHandler

from exposure.errors import InputError
from exposure.ingest.bounds import Bounds
from exposure.ingest.sbom.expat import BETWEEN, feed, guarded_parser, too_deep

TYPE = str(rdflib.RDF.type)
_RDF = str(rdflib.RDF)
_DATATYPE, _PARSE_TYPE = (_RDF, "datatype"), (_RDF, "parseType")
_LANGUAGE = ("http://www.w3.org/XML/1998/namespace", "lang")
_AS_NODES = frozenset({"Resource", "Collection"})
"""Kinds of content that are not text; every other `rdf:parseType` means text (RDF/XML 7.2.17)."""
_NO_IRI = "a name that is no IRI"
"""Said here, since a parser takes the same error for an encoding that it does not know."""
_PLACE = re.compile(r"\A\S*:\d+:-?\w+: ")
_LONG_TEXT = 1 << 20
"""Bytes of text that reach the library at once: it copies what it has at every further piece."""
_ODD_NAMES = logging.getLogger("rdflib.term")


class Iri(Struct, frozen=True):
    """A thing that has a name."""

    text: str


class Blank(Struct, frozen=True):
    """A thing without a name."""

    number: int
    """Counted from 1 in document order."""


class Text(Struct, frozen=True):
    """A literal, blanks around it taken away."""

    text: str


Subject: TypeAlias = Iri | Blank
Object: TypeAlias = Iri | Blank | Text


class Statements(Struct, frozen=True):
    """What is said, and where each thing is first spoken of."""

    facts: dict[Subject, dict[str, dict[Object, None]]]
    """Subject → IRI of a predicate → its objects, each once; all in document order."""
    lines: dict[Subject, int]

    def of_type(self, iri: str) -> list[Subject]:
        """Return every thing of a type, in document order."""
        wanted = Iri(iri)
        return [one for one, said in self.facts.items() if wanted in said.get(TYPE, ())]


def statements_of(document: str, raw: bytes, bounds: Bounds) -> Statements:
    """Return the statements of a document.

    Raises `InputError` where it is not XML, has a document type, nests too deeply or is no RDF.
    """
    parser = guarded_parser(document)
    parser.buffer_size = _LONG_TEXT
    place = _Place()
    graph = _InOrder(place)
    handler = RDFXMLHandler(graph)
    handler.setDocumentLocator(place)
    gate = _Gate(handler, document, bounds)

    def start(name: str, attributes: dict[str, str]) -> None:
        place.line = parser.CurrentLineNumber
        try:
            gate.start(name, attributes)
        except ValueError:
            raise RdfError(_NO_IRI) from None

    def end(name: str) -> None:
        place.line = parser.CurrentLineNumber
        try:
            gate.end(name)
        except ValueError:
            raise RdfError(_NO_IRI) from None

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = handler.characters
    with _unheard():
        try:
            feed(document, raw, parser)
        except RdfError as error:
            raise InputError(
                f"{document}: expected RDF/XML, met at line {place.line}: {_said(error)}",
                hint="the file may be damaged; ask its maker for it in another serialisation",
            ) from None
    return graph.statements


class _Place(Locator):
    """Where the parser is; RDF names no file, so that relative names stay as they are."""

    line = 0

    def getLineNumber(self) -> int:  # noqa: N802 - the interface's spelling
        return self.line


class _InOrder(Graph):
    """A graph that keeps what it is told in a form of ours, and nothing else."""

    def __init__(self, place: _Place) -> None:
        super().__init__(bind_namespaces="none")
        self.statements = Statements({}, {})
        self._place = place
        self._blanks: dict[rdflib.Node, Blank] = {}

    def add(self, triple: tuple[rdflib.Node, rdflib.Node, rdflib.Node]) -> Self:
        subject, predicate, told = triple
        one = self._plain(subject)
        if not isinstance(one, Text):
            self.statements.lines.setdefault(one, self._place.line)
            said = self.statements.facts.setdefault(one, {})
            said.setdefault(str(predicate), {})[self._plain(told)] = None
        return self

    def _plain(self, node: rdflib.Node) -> Object:
        match node:
            case rdflib.URIRef():
                return Iri(str(node).strip())
            case rdflib.Literal():
                return Text(str(node).strip())
            case _:
                return self._blanks.setdefault(node, Blank(len(self._blanks) + 1))


class _Gate:
    """Lets through to the handler what is structure, and the text of literals as plain text."""

    def __init__(self, handler: RDFXMLHandler, document: str, bounds: Bounds) -> None:
        self._handler, self._document, self._bounds = handler, document, bounds
        self._depth = 0
        self._inside = 0
        """Elements open inside a literal."""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > self._bounds.max_nesting:
            raise too_deep(self._document, self._bounds)
        if self._inside:
            self._inside += 1
            return
        met: dict[tuple[str | None, str], str] = {
            _split(key): value for key, value in attributes.items()
        }
        for ignored in (_DATATYPE, _LANGUAGE):
            met.pop(ignored, None)
        if met.get(_PARSE_TYPE, "Resource") not in _AS_NODES:
            del met[_PARSE_TYPE]
            self._inside = 1
        self._handler.startElementNS(
            _split(name),
            name,
            AttributesNSImpl(met, {}),  # type: ignore[arg-type]  # annotated as if without namespaces
        )

    def end(self, name: str) -> None:
        self._depth -= 1
        if self._inside:
            self._inside -= 1
            if self._inside:
                return
        self._handler.endElementNS(_split(name), name)


@lru_cache(maxsize=1_024)
def _split(name: str) -> tuple[str, str]:
    namespace, _, local = name.rpartition(BETWEEN)
    return namespace, local


def _said(error: RdfError) -> str:
    """Return the library's reason without the place it puts before it."""
    return _PLACE.sub("", str(error)) or "something else"


@contextmanager
def _unheard() -> Iterator[None]:
    """Keep the library's remarks on odd IRIs off the terminal: they name nothing that is lost."""

    def refuse(_record: logging.LogRecord) -> bool:
        return False

    _ODD_NAMES.addFilter(refuse)
    try:
        yield
    finally:
        _ODD_NAMES.removeFilter(refuse)
