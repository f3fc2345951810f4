"""How is one CycloneDX XML document parsed into wire structs?"""

from exposure.ingest.bounds import Bounds
from exposure.ingest.sbom.cyclonedx.wire import CycloneDX
from exposure.ingest.sbom.cyclonedx.xml.build import Place, Site, handlers
from exposure.ingest.sbom.cyclonedx.xml.names import Names, declares_once, names_of
from exposure.ingest.sbom.cyclonedx.xml.nested import Nested
from exposure.ingest.sbom.cyclonedx.xml.oddities import Oddities
from exposure.ingest.sbom.cyclonedx.xml.silence import Silence, passing_by_name
from exposure.ingest.sbom.cyclonedx.xml.steps import attributes_of, steps_of
from exposure.ingest.sbom.expat import feed, guarded_parser
from exposure.model.gap import Gap


def parse(document: str, raw: bytes, bounds: Bounds) -> tuple[CycloneDX, list[Gap]]:
    """Return what a document states, and what is odd about its elements.

    Raises `InputError` where the bytes are no XML, have a document type or another root than
    CycloneDX, or nest too deeply.
    """
    quick = _Parse(document, raw, bounds, by_name=True)
    try:
        quick.run()
    except IndexError:  # an end was left over, see `passing_by_name`
        pass
    else:
        if quick.is_closed():
            return quick.result()
    careful = _Parse(document, raw, bounds, by_name=False)
    careful.run()
    return careful.result()


class _Parse:
    """One pass over a document."""

    def __init__(self, document: str, raw: bytes, bounds: Bounds, *, by_name: bool) -> None:
        self._document, self._raw, self._bounds = document, raw, bounds
        self._parser = guarded_parser(document, namespaces=not declares_once(raw))
        self._by_name = by_name
        self._wire = CycloneDX()
        self._outer: list[Place] = []
        self._oddities = Oddities(document, self._parser)
        self._silence = Silence(self._parser, self._oddities, bounds)
        self._nested = Nested(document, self._parser, bounds)

    def run(self) -> None:
        """Parse the document; raises `InputError`, and `IndexError` where an end is left over."""
        self._parser.ordered_attributes = True
        self._parser.StartElementHandler = self._begin
        feed(self._document, self._raw, self._parser)

    def is_closed(self) -> bool:
        """Say whether the end of the root was heard."""
        return not self._outer

    def result(self) -> tuple[CycloneDX, list[Gap]]:
        """Return what was read."""
        if self._nested.found:
            self._wire.dependencies = [*(self._wire.dependencies or ()), *self._nested.found]
        return self._wire, self._oddities.gaps()

    def _begin(self, name: str, attributes: list[str]) -> None:
        """Take the root, which says how the names of all others are written."""
        names = names_of(self._document, name, attributes)
        known = attributes_of(CycloneDX)
        for attribute, value in zip(attributes[::2], attributes[1::2], strict=True):
            if attribute in known:
                setattr(self._wire, known[attribute].field, known[attribute].read(value))
        self._wire.specVersion = names.version
        self._listen(names)

    def _listen(self, names: Names) -> None:
        members, texts = steps_of(names.prefix), list[str]()
        hear, parser = texts.append, self._parser

        def resume() -> None:
            parser.StartElementHandler = start
            parser.EndElementHandler = end
            parser.CharacterDataHandler = hear

        over = passing_by_name(parser, resume) if self._by_name else self._silence.over
        self._outer.append((self._wire, members))
        site = Site(self._outer, texts, names.own, over, self._silence,
                    self._nested, self._oddities, self._bounds)  # fmt: skip
        start, end = handlers(site, self._wire, members)
        self._silence.resume = self._nested.resume = resume
        resume()
