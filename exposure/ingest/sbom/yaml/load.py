"""Which values does YAML text hold, where every scalar keeps its spelling and nothing can blow up?"""

import yaml
from msgspec import Struct

from exposure.errors import InputError
from exposure.ingest.bounds import Bounds
from exposure.ingest.sbom.tolerant import Json
from exposure.ingest.sbom.yaml.build import Building, RefusedError

_PARSER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The parser in C where PyYAML was built with it. Only its events are used, no constructor runs."""
_DAMAGED = "the file may be truncated; ask its maker for it again"
_HOSTILE = (
    "it looks damaged or hostile; if it can be trusted, raise max_yaml_aliases or max_nesting"
)


class Loaded(Struct, frozen=True):
    """What a stream of YAML holds. Scalars are texts, or None for a null; keys are texts."""

    documents: tuple[Json, ...]
    repeated: tuple[str, ...]
    """Keys that stand twice in one mapping: lists were joined, of other values the last was kept."""
    undecoded: tuple[int, ...] = ()
    """Lines of binary scalars that hold no text in UTF-8; they stand as they are written."""


def load_yaml(document: str, raw: bytes, bounds: Bounds) -> Json:
    """Return the one document of a YAML file (YAML 1.1, UTF-8); dates and numbers stay texts.

    Raises `InputError` for malformed, hostile or several documents, and for a key that stands twice.
    Binary scalars are their text in UTF-8, and one that holds none is refused.
    """
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        met = f"expected YAML in UTF-8, met other bytes at line {line}"
        raise InputError(f"{document}: {met}", hint=_DAMAGED) from None
    loaded = load_documents(document, text, bounds)
    if loaded.repeated:
        met = f"expected each key once, met {loaded.repeated[0]!r} twice in one mapping"
        raise InputError(f"{document}: {met}", hint="a merge may have gone wrong; make it again")
    if loaded.undecoded:
        met = f"expected texts, met binary content of no text at line {loaded.undecoded[0]}"
        raise InputError(f"{document}: {met}", hint=_DAMAGED)
    if len(loaded.documents) > 1:
        met = f"expected one YAML document, met {len(loaded.documents)}"
        raise InputError(f"{document}: {met}", hint="split the file at its lines ---")
    return loaded.documents[0] if loaded.documents else None


def load_documents(document: str, text: str, bounds: Bounds) -> Loaded:
    """Return every document of a YAML stream; raises `InputError` where it is malformed or hostile."""
    building = Building(bounds)
    try:
        for event in yaml.parse(text, Loader=_PARSER):
            try:
                building.take(event)
            except RefusedError as refused:
                mark = event.start_mark
                met = f"{refused} at line {mark.line + 1 if mark else '?'}"
                raise InputError(f"{document}: {met}", hint=_HOSTILE) from None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = f" at line {mark.line + 1}, column {mark.column + 1}" if mark else ""
        met = f"expected YAML, met a fault{place}: {error.problem or error.context}"
        raise InputError(f"{document}: {met}", hint=_DAMAGED) from None
    except yaml.reader.ReaderError as error:
        met = f"expected YAML, met a character that it forbids{_place(text, error)}"
        raise InputError(f"{document}: {met}", hint=_DAMAGED) from None
    repeated = tuple(sorted(building.repeated))
    return Loaded(tuple(building.done), repeated, tuple(building.undecoded))


def _place(text: str, error: yaml.reader.ReaderError) -> str:
    """Return where a forbidden character stands; parsers disagree on how they count to it."""
    met = error.character
    offset = text.find(met if isinstance(met, str) else chr(met))
    if offset < 0:
        return ""
    line = text.count("\n", 0, offset) + 1
    return f" at line {line}, column {offset - text.rfind(chr(10), 0, offset)}"
