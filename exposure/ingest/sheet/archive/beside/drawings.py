"""Which texts stand in boxes on top of a sheet, and what else lies there that is not read?"""

from collections.abc import Iterator

from exposure.ingest.bounds import Bounds
from exposure.ingest.sheet.archive.beside.met import Beside
from exposure.ingest.sheet.archive.package import Package
from exposure.ingest.sheet.archive.relations import Relation, relations_of
from exposure.ingest.sheet.archive.xml import MalformedPartError, as_utf8, guarded_parser, parse
from exposure.model.gap import GapEffect

_QUOTED = 200
_SHAPES = ("sp", "cxnSp", "pt")
"""A shape, a connector, and one point of a diagram."""
_EMBEDDED = ("oleObject", "package", "control")


class _Shapes:
    """The texts of one drawing; what a button is called opens nothing and names nobody."""

    def __init__(self, bounds: Bounds) -> None:
        self.texts: list[str] = []
        self.buttons: list[str] = []
        self.pictures = 0
        self.pieces: list[str] = []
        self.characters: list[str] = []
        self.is_button = self.is_replacement = False
        self.parser = guarded_parser(self.start, bounds, self.end)
        self.parser.CharacterDataHandler = self.characters.append

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.characters.clear()
        if name in _SHAPES:
            self.pieces = []
            self.is_button = bool(attributes.get("macro"))
        elif name == "pic":
            self.pictures += 1
        elif name == "Fallback":
            # What a program shows that does not know slicers; a text about slicers.
            self.is_replacement = True

    def end(self, name: str) -> None:
        if name == "t":
            self.pieces.append("".join(self.characters))
            self.characters.clear()
        elif name == "p":
            self.pieces.append(" ")
        elif name in _SHAPES:
            text = " ".join("".join(self.pieces).split())
            if any(map(str.isalpha, text)) and not self.is_replacement:
                (self.buttons if self.is_button else self.texts).append(text)
            self.pieces = []
        elif name == "Fallback":
            self.is_replacement = False


def add_drawings(
    beside: Beside, package: Package, relations: list[Relation], bounds: Bounds
) -> None:
    """Say which texts stand in boxes, and that pictures and embedded objects were not read.

    A text box may name a vendor and is matched against none, so it hides presence, however short
    it is; the caption of a button is a note.
    """
    shapes = _Shapes(bounds)
    faults = [
        fault
        for part in _drawings(package, relations, bounds)
        if (fault := _read(package, part, bounds, shapes))
    ]
    for effect, texts in (
        (GapEffect.hides_presence, shapes.texts),
        (GapEffect.note, shapes.buttons),
    ):
        if texts:
            beside.gap("drawing-text", effect, _quoted(texts))
    if faults:
        reason = f"a drawing on the sheet, which may hold text, cannot be read: {faults[0]}"
        beside.gap("drawing-text", GapEffect.hides_presence, reason)
    embedded = sum(relation.kind in _EMBEDDED for relation in relations)
    if shapes.pictures or embedded:
        reason = f"not read: pictures {shapes.pictures:,}, embedded objects {embedded:,}"
        beside.gap("embedded-unread", GapEffect.note, reason)


def _drawings(package: Package, relations: list[Relation], bounds: Bounds) -> Iterator[str]:
    for relation in relations:
        if relation.kind == "drawing" and not relation.outside:
            yield relation.target
            inner = relations_of(package, relation.target, bounds)
            for diagram in inner if isinstance(inner, list) else []:
                if diagram.kind == "diagramData" and not diagram.outside:
                    yield diagram.target


def _read(package: Package, part: str, bounds: Bounds, shapes: _Shapes) -> str:
    """Add the texts of a drawing; return what it broke off at, or an empty text."""
    found = package.read(part)
    if isinstance(found, str):
        return found
    one = _Shapes(bounds)
    fault = ""
    try:
        parse(one.parser, as_utf8(found))
    except MalformedPartError as error:
        fault = str(error)
    shapes.texts += one.texts
    shapes.buttons += one.buttons
    shapes.pictures += one.pictures
    return fault


def _quoted(texts: list[str]) -> str:
    whole = " | ".join(texts)
    shown = whole if len(whole) <= _QUOTED else f"{whole[:_QUOTED]}…"
    return f"text in boxes on top of the cells was not matched ({len(texts):,}): {shown!r}"
