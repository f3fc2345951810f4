"""What does each element of CycloneDX XML add to the wire structs?

The steps are made from the fields of the structs, so that a field that is added to them is read
without a line here.
"""

from collections.abc import Callable
from enum import Enum
from functools import cache, lru_cache
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import FieldInfo, fields

from exposure.ingest.sbom.cyclonedx.facts import Contact
from exposure.ingest.sbom.cyclonedx.wire import CycloneDX
from exposure.ingest.sbom.cyclonedx.xml.shape import is_list, is_text, words_in
from exposure.ingest.sbom.cyclonedx.xml.spelled import UNREAD, Spelled, spellings

TEXT, WORD, ONE_TEXT, MEMBER_TEXT, ONE, MANY, MEMBER, WRAPPER, UNNEEDED = range(9)
"""Kinds of step.

TEXT is a text field, WORD one of a closed set of words. ONE_TEXT and MEMBER_TEXT are members of a
list of texts: next to each other, or inside a wrapper. ONE is a struct, MANY and MEMBER are members
of a list of structs. WRAPPER stands around the members of a list. UNNEEDED is read by nobody.
"""

Members: TypeAlias = "dict[str, Step]"
"""Name of an element → what it means where it stands."""
Read: TypeAlias = Callable[[str], object]
"""Text → value of a field."""


class Attribute(Struct, frozen=True, gc=False):
    """What an attribute means."""

    field: str
    read: Read


class Step(Struct, frozen=True, gc=False):
    """What an element means where it stands."""

    kind: int
    field: str = ""
    """Field of the surrounding struct."""
    makes: type[Struct] = Struct
    """Struct that the element becomes."""
    inner: Members = {}
    """What elements inside it mean."""
    attributes: dict[str, Attribute] = {}
    read: Read = str


class _Nothing(dict[str, Step]):
    """What elements inside one mean that is only counted: whatever they are, nobody reads them."""

    def get(self, _name: str, _default: object = None) -> Step:
        return _NOT_READ


_NOT_READ = Step(UNNEEDED)


class _Words(dict[str, object]):
    """Word → member of a closed set; of an unknown one the set itself decides."""

    def __init__(self, words: type[Enum]) -> None:
        super().__init__((str(word.value), word) for word in words)
        self._words = words

    def __missing__(self, word: str) -> object:
        return self._words(word)


@lru_cache(maxsize=16)
def steps_of(prefix: str) -> Members:
    """Return what elements inside the root mean in documents whose elements' names begin so.

    The prefix is a namespace with what stands behind it, or the one of `cdx:component`.
    """
    tables: dict[type[Struct], Members] = {CycloneDX: {}}
    shapes: list[type[Struct]] = [CycloneDX]
    for shape in shapes:  # grows while it is walked
        table = tables[shape]
        table |= {prefix + name: _NOT_READ for name in UNREAD}
        for field in fields(shape):
            spelled, struct = spellings(shape)[field.encode_name]
            if struct is not None and struct not in tables:
                tables[struct] = {} if fields(struct) else _Nothing()
                shapes.append(struct)
            step = _step(field, spelled, struct, {} if struct is None else tables[struct])
            table |= _named(step, spelled, prefix)
    return tables[CycloneDX]


def _step(field: FieldInfo, spelled: Spelled, struct: type[Struct] | None, inner: Members) -> Step:
    several, wrapped = is_list(field.type), bool(spelled.wrapper)
    if struct is not None:
        quick = wrapped and struct is not Contact  # a person may be a mere text
        kind = (MEMBER if quick else MANY) if several else ONE
        return Step(kind, field.name, struct, inner, attributes_of(struct))
    if several:
        return Step(MEMBER_TEXT if wrapped else ONE_TEXT, field.name)
    read = _read(field)
    if read is None:
        return _NOT_READ
    return Step(TEXT if read is str else WORD, field.name, read=read)


def _named(step: Step, spelled: Spelled, prefix: str) -> Members:
    members = {prefix + spelled.member: step}
    if not spelled.wrapper:
        return members
    return {prefix + spelled.wrapper: Step(WRAPPER, step.field, inner=members)}


@cache
def attributes_of(struct: type[Struct]) -> dict[str, Attribute]:
    """Return what attributes mean: whatever is a text may be stated as one."""
    return {
        field.encode_name: Attribute(field.name, read)
        for field in fields(struct)
        if (read := _read(field)) is not None
    }


def _read(field: FieldInfo) -> Read | None:
    """Return how a text becomes the value of a field; nothing where it holds no single text."""
    words = words_in(field.type)
    if words is not None:
        return _Words(words).__getitem__
    return str if is_text(field.type) and not is_list(field.type) else None
