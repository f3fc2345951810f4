"""What of a malformed JSON document can still be used, and what was lost on the way?"""

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import TypeAlias, TypeVar, get_args

import msgspec

from exposure.errors import InputError
from exposure.model.gap import Gap, GapEffect

Json: TypeAlias = "dict[str, Json] | list[Json] | str | Decimal | float | bool | None"
Shape = TypeVar("Shape", bound=msgspec.Struct)

_PLACE = re.compile(r"Expected `([^`]*)`.*? - at `\$(.*)`", re.DOTALL)
_STEP = re.compile(r"\.([^.\[\]]+)|\[(\d+)\]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_HARMLESS = frozenset({"version", "versionInfo", "type", "scope", "specVersion", "spdxVersion",
                       "vulnerabilities", "annotations", "citations", "declarations",
                       "definitions"})  # fmt: skip
_ROUTE = frozenset({"dependencies", "dependsOn", "ref", "relationships", "relationshipType",
                    "spdxElementId", "relatedSpdxElement", "documentDescribes", "timestamp",
                    "creationInfo", "created", "artifactRelationships", "parent", "child",
                    "provides", "assemblies", "from", "to", "rootElement", "completeness"})  # fmt: skip
_POSITIONED = frozenset({"components", "services", "packages", "artifacts", "@graph", "ancestors",
                         "descendants", "variants", "datasets", "data", "formulation"})  # fmt: skip
"""Lists whose entries are named by position: an unreadable one leaves an empty one in its place."""
_MOST_REPAIRS = 200
"""Repairs tried on one entry before it is given up as a whole."""


def salvage(document: str, raw: bytes, shape: type[Shape]) -> tuple[Shape, list[Gap]]:
    """Read leniently; every repaired or dropped field becomes a gap.

    Raises `InputError` when the text is not JSON.
    """
    text, gaps = _text_of(document, raw)
    value = without_half_characters(document, _parse(document, text, gaps), gaps)
    if not isinstance(value, dict):
        raise InputError(
            f"{document}: expected a JSON object, met {_kind(value)}",
            hint="an SBOM in JSON starts with {",
        )
    whole = fitted(document, value, shape, gaps)
    gaps += _strays(document, raw, whole)
    return whole, gaps


def _text_of(document: str, raw: bytes) -> tuple[str, list[Gap]]:
    """Decode bytes to text; a byte-order mark is said, and bytes that are no text are replaced."""
    encoding = _encoding_of(raw)
    text = raw.decode(encoding, errors="replace")
    if encoding == "utf-8":
        return text, []
    said = encoding.upper().removesuffix("-SIG")
    reason = f"the file starts with a byte-order mark and was read as {said}"
    return text, [Gap("byte-order-mark", GapEffect.note, document, "", reason)]


def _encoding_of(raw: bytes) -> str:
    return next((encoding for mark, encoding in _MARKS if raw.startswith(mark)), "utf-8")


def _strays(document: str, raw: bytes, whole: msgspec.Struct) -> Iterator[Gap]:
    """Yield a gap for bytes that are no text; a name that holds one may be unreadable."""
    encoding = _encoding_of(raw)
    try:
        raw.decode(encoding)
    except UnicodeDecodeError:
        hit = "\ufffd".encode() in msgspec.json.encode(whole)
        effect = GapEffect.hides_presence if hit else GapEffect.note
        where = "names or identifiers" if hit else "fields that were not needed"
        reason = f"bytes that are not {encoding.upper()} were met and replaced, in {where}"
        yield Gap("not-text", effect, document, "", reason)


def _parse(document: str, text: str, gaps: list[Gap]) -> Json:
    repeated: list[str] = []

    def keep_all(pairs: list[tuple[str, Json]]) -> Json:
        kept: dict[str, Json] = {}
        for key, value in pairs:
            earlier = kept.get(key)
            if key in kept:
                repeated.append(key)
            both_lists = isinstance(earlier, list) and isinstance(value, list)
            kept[key] = [*earlier, *value] if both_lists else value  # type: ignore[misc]
        return kept

    try:
        # Numbers keep their spelling, and a long one is no error: a version may be 4.10.
        value: Json = json.loads(
            text, object_pairs_hook=keep_all, parse_float=Decimal, parse_int=Decimal
        )
    except json.JSONDecodeError as error:
        what = error.msg.lower().removesuffix(" starting at").removesuffix(" at")
        raise InputError(
            f"{document}: expected JSON, met {what} at line {error.lineno}, column {error.colno}",
            hint="the file may be truncated; ask its maker for it again",
        ) from None
    for key in sorted(set(repeated)):
        reason = (f"the key {key!r} stands twice in one object; "
                  "lists were joined, of other values the last was kept")  # fmt: skip
        gaps.append(Gap("duplicate-key", _effect_of(key), document, "", reason))
    return value


def fitted(document: str, value: dict[str, Json], shape: type[Shape], gaps: list[Gap]) -> Shape:
    """Return a parsed document as wire structs, adding a gap for each field that had to go.

    Long lists are fitted entry by entry, so that one bad entry costs only itself. Serialisations
    other than JSON come here with what their parser made. Raises `InputError` where nothing fits.
    """
    rest: dict[str, Json] = {}
    lists: dict[str, list[msgspec.Struct]] = {}
    for field in msgspec.structs.fields(shape):
        member = value.get(field.encode_name)
        entry_shape = _entry_shape(field.type)
        if isinstance(member, list) and entry_shape is not None:
            entries = [
                _fit(document, entry, entry_shape, f"/{field.encode_name}/{position}", gaps)
                for position, entry in enumerate(member)
            ]
            lists[field.name] = _in_place(entries, field.encode_name, entry_shape)
        elif field.encode_name in value:
            rest[field.encode_name] = member
    whole = _fit(document, rest, shape, "", gaps)
    if whole is None:
        raise InputError(f"{document}: expected an SBOM, met an object of another shape",
                         hint="see docs/reference/formats.md for what can be read")  # fmt: skip
    return msgspec.structs.replace(whole, **lists)


def _in_place(
    entries: list[msgspec.Struct | None], name: str, shape: type[msgspec.Struct]
) -> list[msgspec.Struct]:
    if name in _POSITIONED:
        return [shape() if entry is None else entry for entry in entries]
    return [entry for entry in entries if entry is not None]


def _entry_shape(annotation: object) -> type[msgspec.Struct] | None:
    """Return the struct type of a `list[Struct] | None` annotation, or None."""
    for part in (annotation, *get_args(annotation)):
        arguments = get_args(part)
        if len(arguments) == 1 and isinstance(arguments[0], type):
            return arguments[0] if issubclass(arguments[0], msgspec.Struct) else None
    return None


def _fit(
    document: str, value: Json, shape: type[Shape], pointer: str, gaps: list[Gap]
) -> Shape | None:
    for _ in range(_MOST_REPAIRS):
        try:
            return msgspec.convert(value, shape)
        except msgspec.ValidationError as error:
            found = _PLACE.search(str(error))
            steps = [key or int(index) for key, index in _STEP.findall(found[2])] if found else []
            if found is None or not steps:
                break
            gaps.append(_repair(document, value, steps, found[1], pointer))
    reason = f"expected {shape.__name__.lower()}, met something else; the entry was not read"
    effect = _effect_of(pointer.split("/")[1]) if pointer else GapEffect.hides_presence
    gaps.append(Gap("unreadable-entry", effect, document, pointer, reason))
    return None


def _repair(document: str, value: Json, steps: list[str | int], expected: str, pointer: str) -> Gap:
    """Turn the offending value into what was expected where its meaning is plain, else drop it."""
    holder: Json = value
    for step in steps[:-1]:
        holder = holder[step]  # type: ignore[index]
    last = steps[-1]
    met: Json = holder[last]  # type: ignore[index]
    place = pointer + "".join(f"/{step}" for step in steps)
    kept = _plain_meaning(met, expected)
    if kept is not None:
        holder[last] = kept  # type: ignore[index]
        reason = f"expected {expected}, met {_kind(met)}; read as {kept!r}"
        return Gap("wrong-type", GapEffect.note, document, place, reason[:300])
    name = next((step for step in reversed(steps) if isinstance(step, str)), "")
    if isinstance(last, int) and name in _POSITIONED:
        holder[last] = {}  # type: ignore[index]
    else:
        del holder[last]  # type: ignore[union-attr,arg-type]
    reason = f"expected {expected}, met {_kind(met)}; the field was left out"
    return Gap("field-dropped", _effect_of(name), document, place, reason)


def _plain_meaning(met: Json, expected: str) -> Json:
    if expected.startswith("str") and isinstance(met, Decimal | float | bool):
        return str(met)
    if expected.startswith("str") and isinstance(met, dict) and isinstance(met.get("name"), str):
        return met["name"]
    if expected.startswith("object") and isinstance(met, str):
        return {"name": met}
    if expected.startswith("array") and isinstance(met, dict | str):
        return [met]
    return None


def _kind(met: Json) -> str:
    """Return what JSON calls a value."""
    if met is None:
        return "null"
    kinds = {dict: "an object", list: "a list", str: "a text", bool: "true or false"}
    return kinds.get(type(met), "a number")


def _effect_of(name: str) -> GapEffect:
    """Return what losing a field does; of one not listed the worst is assumed."""
    if name in _HARMLESS:
        return GapEffect.note
    return GapEffect.blurs_route if name in _ROUTE else GapEffect.hides_presence


def without_half_characters(document: str, value: Json, gaps: list[Gap]) -> Json:
    """Replace lone surrogates, which no output could hold; JSON escapes can smuggle them in."""
    whole = _without_surrogates(value)
    if whole != value:
        reason = "half characters (lone surrogates) were met in texts and replaced"
        gaps.append(Gap("half-character", GapEffect.note, document, "", reason))
    return whole


def _without_surrogates(value: Json) -> Json:
    if isinstance(value, str):
        return _SURROGATE.sub("\ufffd", value)
    if isinstance(value, list):
        return [_without_surrogates(entry) for entry in value]
    if isinstance(value, dict):
        return {key: _without_surrogates(entry) for key, entry in value.items()}
    return value
