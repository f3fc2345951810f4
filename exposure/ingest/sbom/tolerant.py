"""What of a malformed JSON document can still be used, and what was lost on the way?"""

import json
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from typing import TypeAlias, TypeVar, get_args

import msgspec

from exposure.errors import InputError
from exposure.ingest.bounded import SHOWN, bounded
from exposure.ingest.sbom import tally
from exposure.ingest.sbom.loose import mend
from exposure.ingest.sbom.loose.unread import unread
from exposure.model.gap import Gap, GapEffect
from exposure.patterns import late_pattern

Json: TypeAlias = mend.Json
Shape = TypeVar("Shape", bound=msgspec.Struct)

_SURROGATE = late_pattern("[\ud800-\udfff]")
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


class _Losses:
    """Collects what had to go: of each kind and effect the first ones, and how many there were."""

    def __init__(self, document: str) -> None:
        self.document = document
        self._told: list[Gap] = []
        self._met: Counter[tuple[str, GapEffect]] = Counter()

    def gap(self, kind: str, effect: GapEffect, place: str, reason: str) -> None:
        """Tell of one loss, or count it."""
        self._met[kind, effect] += 1
        if self._met[kind, effect] <= SHOWN:
            self._told.append(Gap(kind, effect, self.document, place, reason[:300]))

    def gaps(self) -> Iterator[Gap]:
        """Yield what was told, and behind it what was only counted."""
        yield from self._told
        for (kind, effect), count in sorted(self._met.items()):
            if count > SHOWN:
                reason = f"{count - SHOWN:,} more of these were met; the first {SHOWN} are listed"
                yield Gap(kind, effect, self.document, "", reason)


def salvage(
    document: str, raw: bytes, shape: type[Shape], *, tell_unread: bool = False
) -> tuple[Shape, list[Gap]]:
    """Read leniently; every repaired or dropped field becomes a gap.

    So do packages that `shape` has no field for, where they are to be told.

    Raises `InputError` when the text is not JSON.
    """
    text, gaps = _text_of(document, raw)
    value = without_half_characters(document, _parse(document, text, gaps), gaps)
    if not isinstance(value, dict):
        raise InputError(
            f"{document}: expected a JSON object, met {_kind(value)}",
            hint="an SBOM in JSON starts with {",
        )
    if tell_unread:
        gaps += bounded(document, unread(document, value, shape))
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
    losses = _Losses(document)
    for field in msgspec.structs.fields(shape):
        member = value.get(field.encode_name)
        entry_shape = _entry_shape(field.type)
        if isinstance(member, list) and entry_shape is not None:
            entries = [
                _fit(entry, entry_shape, f"/{field.encode_name}/{position}", losses)
                for position, entry in enumerate(member)
            ]
            lists[field.name] = _in_place(entries, field.encode_name, entry_shape)
        elif field.encode_name in value:
            rest[field.encode_name] = member
    whole = _fit(rest, shape, "", losses)
    if whole is None:
        raise InputError(f"{document}: expected an SBOM, met an object of another shape",
                         hint="see docs/reference/formats.md for what can be read")  # fmt: skip
    gaps += losses.gaps()
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


def _fit(value: Json, shape: type[Shape], place: str, losses: _Losses) -> Shape | None:
    """Return an entry as a struct; what was made of it in vain is not counted."""
    before = len(tally.made)
    try:
        return msgspec.convert(value, shape)
    except msgspec.ValidationError:
        del tally.made[before:]
    field = place.split("/")[1] if place else ""
    try:
        if isinstance(value, dict):
            mend.mend(value, shape, place, field, lambda *odd: _repair(losses, *odd))
            del tally.made[before:]
            return msgspec.convert(value, shape)
    except msgspec.ValidationError:
        del tally.made[before:]
    reason = f"expected {shape.__name__.lower()}, met something else; the entry was not read"
    effect = _effect_of(field) if place else GapEffect.hides_presence
    losses.gap("unreadable-entry", effect, place, reason)
    return None


def _repair(losses: _Losses, spot: mend.Spot, expected: str) -> bool:
    """Turn the offending value into what was expected where its meaning is plain, else drop it."""
    met = spot.value()
    kept = _plain_meaning(met, expected)
    if kept is not None:
        spot.put(kept)
        reason = f"expected {expected}, met {_kind(met)}; read as {kept!r}"
        losses.gap("wrong-type", GapEffect.note, spot.place, reason)
        return True
    reason = f"expected {expected}, met {_kind(met)}; the field was left out"
    losses.gap("field-dropped", _effect_of(spot.field), spot.place, reason)
    if isinstance(spot.key, int) and spot.field in _POSITIONED:
        spot.put({})
        return True
    spot.drop()
    return False


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
    return _with_whole_keys(value) if isinstance(value, dict) else value


def _with_whole_keys(value: dict[str, Json]) -> dict[str, Json]:
    kept: dict[str, Json] = {}
    for key, entry in value.items():
        whole = _SURROGATE.sub("\ufffd", key)
        while whole in kept:  # two keys may differ in nothing else, and each counts
            whole += "\ufffd"
        kept[whole] = _without_surrogates(entry)
    return kept
