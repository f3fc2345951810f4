"""What needs what, where dependencies stand inside each other deeper than generators write them?

Each level needs the next. The first two are read as they come; this is for the rest.
"""

from collections.abc import Callable
from xml.parsers.expat import XMLParserType

from exposure.ingest.bounds import Bounds
from exposure.ingest.sbom.cyclonedx.wire import Dependency
from exposure.ingest.sbom.cyclonedx.xml.silence import local_name
from exposure.ingest.sbom.expat import too_deep

_FIELDS = {"dependency": "dependsOn", "provides": "provides"}


class Nested:
    """Takes over a parser's handlers for one element of the third level."""

    def __init__(self, document: str, parser: XMLParserType, bounds: Bounds) -> None:
        self._document, self._parser, self._bounds = document, parser, bounds
        self._stack: list[Dependency] = []
        self.found: list[Dependency] = []
        """What was read so."""
        self.resume: Callable[[], None] = lambda: None

    def take(self, name: str, attributes: list[str], head: str) -> None:
        """Begin with the element that was met inside the one that refers to `head`."""
        self._stack = [Dependency(head)]
        parser = self._parser
        parser.StartElementHandler = self._on_start
        parser.EndElementHandler = self._on_end
        parser.CharacterDataHandler = None
        self._on_start(name, attributes)

    def _on_start(self, name: str, attributes: list[str]) -> None:
        if len(self._stack) > self._bounds.max_nesting:
            raise too_deep(self._document, self._bounds)
        ref = dict(zip(attributes[::2], attributes[1::2], strict=True)).get("ref", "")
        field = _FIELDS.get(local_name(name))
        if field is not None and ref:
            head = self._stack[-1]
            setattr(head, field, [*(getattr(head, field) or ()), ref])
        self._stack.append(Dependency(ref))

    def _on_end(self, _name: str) -> None:
        self._keep(self._stack.pop())
        if len(self._stack) == 1:
            self._keep(self._stack.pop())
            self.resume()

    def _keep(self, head: Dependency) -> None:
        if head.dependsOn or head.provides:
            self.found.append(head)
