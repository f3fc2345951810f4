"""How is what nobody needs passed over, at little cost and without hiding a component?"""

from collections.abc import Callable
from typing import TypeAlias
from xml.parsers.expat import XMLParserType

from exposure.ingest.bounds import Bounds
from exposure.ingest.sbom.cyclonedx.xml.oddities import Oddities
from exposure.ingest.sbom.cyclonedx.xml.spelled import NODES
from exposure.ingest.sbom.expat import BETWEEN, too_deep
from exposure.ingest.sbom.loose.glance import PURL

Over: TypeAlias = Callable[[str], None]
"""Takes the name of an element that has begun, and passes over it."""


def passing_by_name(parser: XMLParserType, resume: Callable[[], None]) -> Over:
    """Return what hears of an element nothing but the next end of its name, and then resumes.

    That spares the parser every start and text inside it. It is wrong where an element holds one of
    its own name: then an end is left over when the document ends, and it must be read again.
    """
    passed = ""

    def end(name: str) -> None:
        if name == passed:
            resume()

    def over(name: str) -> None:
        nonlocal passed
        passed = name
        parser.StartElementHandler = None
        parser.EndElementHandler = end
        parser.CharacterDataHandler = None

    return over


class Silence:
    """Takes over a parser's handlers for one element, and gives them back by `resume`."""

    def __init__(self, parser: XMLParserType, oddities: Oddities, bounds: Bounds) -> None:
        self._parser, self._oddities, self._bounds = parser, oddities, bounds
        self._name, self._depth, self._line = "", 0, 0
        self._watched, self._for_text = False, False
        self._holds_node, self._holds_alike, self._holds_text = False, False, False
        self.resume: Callable[[], None] = lambda: None

    def over(self, name: str) -> None:
        """Pass over an element whose content is known to matter to nobody."""
        self._begin(name, watched=False)

    def watch(self, name: str, *, for_text: bool) -> None:
        """Pass over an element that is not known, looking for components and services in it.

        One of another namespace counts where any text says something of it: who extends the
        standard may list components anew. So does a purl, and where a text may be a name or an
        identifier, `for_text`, any text.
        """
        self._begin(name, watched=True)
        self._for_text = for_text
        self._holds_node, self._holds_alike, self._holds_text = False, False, False
        self._meet(name)
        self._parser.CharacterDataHandler = self._on_text
        self._line = self._parser.CurrentLineNumber

    def _begin(self, name: str, *, watched: bool) -> None:
        self._name, self._depth, self._watched = name, 0, watched
        parser = self._parser
        parser.StartElementHandler = self._on_deeper
        parser.EndElementHandler = self._on_shallower
        parser.CharacterDataHandler = None

    def _on_deeper(self, name: str, _attributes: list[str]) -> None:
        self._depth += 1
        if self._watched and self._depth > self._bounds.max_nesting:
            raise too_deep(self._oddities.document, self._bounds)
        self._meet(name)

    def _meet(self, name: str) -> None:
        if local_name(name).casefold() in NODES:
            self._holds_alike = True
            self._holds_node = self._holds_node or is_ours(name)

    def _on_text(self, text: str) -> None:
        self._holds_text = self._holds_text or not text.isspace()
        self._holds_node = self._holds_node or text.lstrip()[:4].casefold() == PURL

    def _on_shallower(self, _name: str) -> None:
        if self._depth:
            self._depth -= 1
            return
        holds_text = self._watched and self._holds_text
        if self._watched and (self._holds_node or (self._holds_alike and holds_text)):
            self._oddities.unread(local_name(self._name), self._line)
        elif holds_text and self._for_text:
            self._oddities.unread_text(local_name(self._name), self._line)
        self.resume()


def local_name(name: str) -> str:
    """Return an element's name without namespace or prefix."""
    return name.rpartition(BETWEEN)[2].rpartition(":")[2]


def is_ours(name: str) -> bool:
    """Say whether an element is CycloneDX's own or of no namespace, going by its name."""
    namespace = name.rpartition(BETWEEN)[0]
    return not namespace or "cyclonedx.org/" in namespace
