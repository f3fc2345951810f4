"""Which packages does the text of a lock file list, on which lines, and which of them does a name mean?"""

import re
import tomllib
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import TypeVar

import msgspec
from msgspec.structs import replace

from exposure.errors import InputError
from exposure.ingest.head import as_utf8
from exposure.ingest.sbom.edges import dangling_gaps
from exposure.ingest.sbom.tolerant import fitted, without_half_characters
from exposure.model.gap import Gap, GapEffect

Shape = TypeVar("Shape", bound=msgspec.Struct)

_MOST_MEANT = 20
"""Packages that one name may mean before an edge to each says nothing any more."""
_HEADER = re.compile(r"""[ \t]*\[\[[ \t]*(?:package|"package"|'package')[ \t]*\]\]|\[root\]""")
"""Cargo once wrote the first package as `[root]`, before all others."""
_RUNS = re.compile(r"[-_.]+")
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


class Toml(msgspec.Struct, frozen=True):
    """What a lock file in TOML says of its packages."""

    tables: list[dict[str, object]]
    """Every `[[package]]` that is a table; `line` holds its line, or 0 where that is not known."""
    top: dict[str, object]
    """What stands beside the packages."""
    gaps: list[Gap]
    by_position: bool
    """True where the packages' lines are not known."""

    @property
    def place(self) -> str:
        """How the place of a package is written."""
        return "/package/{}" if self.by_position else "line {}"


def text_of(document: str, raw: bytes) -> tuple[str, list[Gap]]:
    """Return the text with plain line ends; what was no text is replaced and becomes a gap."""
    gaps = []
    if raw.startswith(_MARKS):
        reason = "the file starts with a byte-order mark, and was read all the same"
        gaps.append(Gap("byte-order-mark", GapEffect.note, document, "", reason))
    plain = as_utf8(raw).removeprefix(_MARKS[0])
    try:
        text = plain.decode()
    except UnicodeDecodeError:
        text = plain.decode(errors="replace")
        reason = "bytes that are not UTF-8 were met and replaced; names may have lost letters"
        gaps.append(Gap("not-text", GapEffect.hides_presence, document, "", reason))
    return text.replace("\r\n", "\n").replace("\r", "\n"), gaps


def toml_of(document: str, raw: bytes) -> Toml:
    """Read TOML; raises `InputError` with line and column where it is none."""
    text, gaps = text_of(document, raw)
    top = _parsed(document, text)
    stated, first = top.pop("package", []), top.pop("root", None)
    entries = [
        *([first] if first is not None else []),
        *(stated if isinstance(stated, list) else [stated]),
    ]
    lines = [line for line, one in enumerate(text.split("\n"), 1) if _HEADER.match(one)]
    known = len(lines) == len(entries)
    tables: list[dict[str, object]] = []
    for position, entry in enumerate(entries):
        line = lines[position] if known else 0
        if isinstance(entry, dict):
            tables.append({**entry, "line": line})
            continue
        place = f"line {line}" if known else f"/package/{position}"
        reason = "expected the table of a package, met something else; it was not read"
        gaps.append(Gap("unreadable-entry", GapEffect.hides_presence, document, place, reason))
    return Toml(tables, top, gaps, not known)


def _parsed(document: str, text: str) -> dict[str, object]:
    hint = "the file may be truncated; ask its maker for it again"
    try:
        return tomllib.loads(text, parse_float=Decimal)
    except RecursionError:
        reason = "expected a lock file, met TOML nested too deeply to be one"
        raise InputError(f"{document}: {reason}", hint=hint) from None
    except tomllib.TOMLDecodeError as error:
        end = f" at the end, line {text.count(chr(10)) + 1}"
        met = str(error).replace(" (at end of document)", end).replace(" (at ", " at ")
        reason = f"expected TOML, met {met[:1].lower()}{met[1:].rstrip(')')}"
        raise InputError(f"{document}: {reason[:300]}", hint=hint) from None
    except ValueError:  # a limit of Python, not of TOML
        reason = "expected a lock file, met a number of too many digits to be one"
        raise InputError(f"{document}: {reason}", hint=hint) from None


def entries_of(table: object, key: str, value: str) -> object:
    """Return a table with free keys as a list of tables; what is no table stays for `converted`."""
    if not isinstance(table, dict):
        return table
    return [{key: name, value: stated} for name, stated in table.items()]


def converted(document: str, toml: Toml, shape: type[Shape]) -> tuple[Shape, list[Gap]]:
    """Return the file as wire structs, of which `package` lists the packages.

    What does not fit becomes a gap; `shape` may hold no dictionaries, see `entries_of`.
    """
    value = {**toml.top, "package": toml.tables}
    try:
        return msgspec.convert(value, shape), toml.gaps
    except msgspec.ValidationError:
        gaps: list[Gap] = []
    plain = without_half_characters(document, value, gaps)  # type: ignore[arg-type]
    whole = fitted(document, plain, shape, gaps)  # type: ignore[arg-type]
    return whole, [*toml.gaps, *(replace(gap, place=_line_of(toml, gap.place)) for gap in gaps)]


def _line_of(toml: Toml, pointer: str) -> str:
    parts = pointer.split("/")
    if toml.by_position or parts[1:2] != ["package"] or len(parts) < 3:
        return pointer
    return f"line {toml.tables[int(parts[2])]['line']}"


def python_name(name: str) -> str:
    """Return a Python package's name in the one spelling that the index compares (PEP 503)."""
    return _RUNS.sub("-", name.strip().lower())


class Key(msgspec.Struct, frozen=True):
    """What tells packages of one file apart; an empty text is not stated."""

    name: str
    version: str = ""
    origin: str = ""


class Names:
    """Tells which packages a name means, and keeps what it could not tell."""

    def __init__(self, document: str, keys: Sequence[Key], lines: Sequence[int]) -> None:
        self._document, self._keys, self._lines = document, keys, lines
        self._nodes: dict[str, list[int]] = {}
        for node, key in enumerate(keys):
            if key.name:
                self._nodes.setdefault(key.name, []).append(node)
        self._dangling: dict[str, int] = {}
        self._unclear: dict[str, int] = {}

    def knows(self, name: str) -> bool:
        """Say whether a package of that name is listed."""
        return name in self._nodes

    def carries(self, wanted: Key) -> bool:
        """Say whether a package of that name has that version."""
        found = self._nodes.get(wanted.name, ())
        return any(self._keys[node].version == wanted.version for node in found)

    def find(self, wanted: Key) -> Sequence[int]:
        """Return the packages that are meant: none is a dangling reference, several are unclear."""
        found: Sequence[int] = self._nodes.get(wanted.name, ())
        if wanted.version and found:
            found = [node for node in found if self._keys[node].version == wanted.version]
        if wanted.origin and len(found) > 1:
            same = [node for node in found if self._keys[node].origin == wanted.origin]
            found = same or found
        if not found:
            spelled = f"{wanted.name} {wanted.version}".strip()
            self._dangling[spelled] = self._dangling.get(spelled, 0) + 1
        if len(found) > 1 and any(self._keys[node] != self._keys[found[0]] for node in found):
            self._unclear[wanted.name] = len(found)
        return found[:_MOST_MEANT]

    def gaps(self) -> Iterable[Gap]:
        """Yield what was met on the way: names without a package, with several, packages twice."""
        yield from dangling_gaps(self._document, "", self._dangling)
        for name, count in sorted(self._unclear.items()):
            kept = "each" if count <= _MOST_MEANT else f"the first {_MOST_MEANT}"
            reason = (f"{name!r} is needed without saying which of the {count} listed ones is "
                      f"meant; edges to {kept} were kept")  # fmt: skip
            yield Gap("unclear-need", GapEffect.blurs_route, self._document, "", reason)
        yield from self._repeated()

    def _repeated(self) -> Iterable[Gap]:
        seen = set()
        for key, line in zip(self._keys, self._lines, strict=True):
            if key in seen and key.name:
                place = f"line {line}" if line else ""
                reason = f"{f'{key.name} {key.version}'.strip()!r} is listed twice"
                yield Gap("duplicate-reference", GapEffect.note, self._document, place, reason)
            seen.add(key)
