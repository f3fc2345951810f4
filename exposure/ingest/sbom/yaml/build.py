"""How do the events of a YAML parser become values that no alias and no depth can blow up?"""

from base64 import b64decode
from collections.abc import Iterator

import yaml
from msgspec import Struct, field

from exposure.ingest.bounds import Bounds
from exposure.ingest.sbom.tolerant import Json

_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_NULL_TAG = "tag:yaml.org,2002:null"
_BINARY_TAG = "tag:yaml.org,2002:binary"
_MERGE = "<<"


class RefusedError(Exception):
    """A stream of events that no bounded value stands for; the message is `expected ..., met ...`."""


class _Open(Struct):
    """A mapping or sequence that is not closed yet."""

    value: dict[str, Json] | list[Json]
    anchor: str | None
    before: int
    """How many values had been counted when it was opened."""
    key: str | None = None
    """The key whose value comes next."""
    merged: list[Json] = field(default_factory=list)
    """Values of its merge keys."""
    joined: set[str] = field(default_factory=set)
    """Keys whose list was made here of several, so that no alias leads to it."""


class Building(Struct):
    """What was built so far."""

    bounds: Bounds
    done: list[Json] = field(default_factory=list)
    """The documents that are whole."""
    repeated: set[str] = field(default_factory=set)
    """Keys that stood twice in one mapping."""
    undecoded: list[int] = field(default_factory=list)
    """Lines of the binary scalars that hold no text."""
    open: list[_Open] = field(default_factory=list)
    anchors: dict[str, tuple[Json, int]] = field(default_factory=dict)
    """Anchor → its value, and how many values that is."""
    count: int = 0
    """Values met, those that aliases repeat included."""
    aliased: int = 0
    """Values that aliases repeat."""

    def take(self, event: yaml.Event) -> None:
        """Build on with one event; raises `RefusedError` where a bound or YAML itself forbids it."""
        self.count += 1
        match event:
            case yaml.ScalarEvent():
                value = None if _is_null(event) else self._text(event)
                if event.anchor is not None:
                    self.anchors[event.anchor] = (value, 1)
                self._put(value)
            case yaml.MappingStartEvent():
                self._start({}, event.anchor)
            case yaml.SequenceStartEvent():
                self._start([], event.anchor)
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                self._end()
            case yaml.AliasEvent():
                self._put(self._aliased(event.anchor or ""))
            case yaml.DocumentStartEvent():
                self.anchors.clear()

    def _text(self, event: yaml.ScalarEvent) -> str:
        """Return the text of a scalar; one in base64 is decoded, or noted and left as it is."""
        text: str = event.value
        if event.tag != _BINARY_TAG:
            return text
        try:
            return b64decode("".join(text.split()), validate=True).decode()
        except ValueError:
            self.undecoded.append(event.start_mark.line + 1 if event.start_mark else 0)
            return text

    def _start(self, empty: dict[str, Json] | list[Json], anchor: str | None) -> None:
        most = self.bounds.max_nesting
        if len(self.open) >= most:
            raise RefusedError(f"expected YAML nested at most {most} levels deep, met more")
        if anchor is not None:
            self.anchors.pop(anchor, None)  # until it is closed, an alias to it would be endless
        self.open.append(_Open(empty, anchor, self.count - 1))

    def _end(self) -> None:
        closed = self.open.pop()
        if isinstance(closed.value, dict):
            for source in _mappings(closed.merged):
                closed.value.update({k: v for k, v in source.items() if k not in closed.value})
        if closed.anchor is not None:
            self.anchors[closed.anchor] = (closed.value, self.count - closed.before)
        self._put(closed.value)

    def _aliased(self, anchor: str) -> Json:
        if anchor not in self.anchors:
            raise RefusedError(f"expected an anchor that ends before its alias, met *{anchor[:50]}")
        value, count = self.anchors[anchor]
        self.count += count
        self.aliased += count
        most = self.bounds.max_yaml_aliases
        if self.aliased > most:
            raise RefusedError(f"expected aliases that repeat at most {most:,} values, met more")
        return value

    def _put(self, value: Json) -> None:
        """Give a finished value to what holds it."""
        if not self.open:
            self.done.append(value)
            return
        holder = self.open[-1]
        if isinstance(holder.value, list):
            holder.value.append(value)
        elif holder.key is None:
            holder.key = _key(value)
        else:
            self._member(holder, holder.value, holder.key, value)
            holder.key = None

    def _member(self, holder: _Open, members: dict[str, Json], key: str, value: Json) -> None:
        if key == _MERGE and isinstance(value, dict | list):
            holder.merged.append(value)
            return
        if key in members:
            self.repeated.add(key)
            earlier = members[key]
            if isinstance(earlier, list) and isinstance(value, list):
                if key not in holder.joined:
                    earlier = list(earlier)
                    holder.joined.add(key)
                earlier += value
                value = earlier
        members[key] = value


def _is_null(event: yaml.ScalarEvent) -> bool:
    plain = event.implicit[0] and not event.style
    return event.tag == _NULL_TAG or (plain and event.value in _NULLS)


def _mappings(merged: list[Json]) -> Iterator[dict[str, Json]]:
    """Yield what merge keys name, a mapping or a list of them; the first wins (YAML merge key)."""
    for one in merged:
        for source in one if isinstance(one, list) else [one]:
            if isinstance(source, dict):
                yield source


def _key(value: Json) -> str:
    if isinstance(value, dict | list):
        raise RefusedError("expected a text as key, met a mapping or a list")
    return value if isinstance(value, str) else ""
