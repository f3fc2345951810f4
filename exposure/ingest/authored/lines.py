"""How is a file that people add lines to read: each line decoded, checked and placed?"""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec

from exposure.errors import InputError
from exposure.ingest.authored.line import Line, with_id
from exposure.ingest.authored.refusal import Kind, refuse, refused_line
from exposure.ingest.source import Source

_MARK = b"\xef\xbb\xbf"  # some editors put it in front
_CHANGED = "lines are never changed: put it back as it was, and add a new line that supersedes it"


def lines_in(
    raw: bytes,
    name: str,
    kind: Kind,
    decoder: msgspec.json.Decoder[Line],
    contradiction: Callable[[Line], str],
) -> Iterator[tuple[Line, str]]:
    """Yield each line with its place, `judgements.jsonl:14`; empty lines are passed over.

    `contradiction` says what is wrong with a line that could be decoded, or nothing. Raises
    `InputError` naming line and field.
    """
    for line, place in placed_lines(raw, name):
        yield line_at(line, place, kind, decoder, contradiction), place


def placed_lines(raw: bytes, name: str) -> Iterator[tuple[bytes, str]]:
    """Yield each line that holds something, with its place."""
    for number, line in enumerate(raw.removeprefix(_MARK).split(b"\n"), 1):
        if line.strip():
            yield line, f"{name}:{number}"


def line_at(
    line: bytes,
    place: str,
    kind: Kind,
    decoder: msgspec.json.Decoder[Line],
    contradiction: Callable[[Line], str],
) -> Line:
    """Return what one line says. Raises `InputError` naming line and field."""
    decoded = _decoded(decoder, line, place, kind)
    _check_once(line, place, kind)
    _check(decoded, place, kind, contradiction(decoded))
    return decoded


def source_of(name: str, folder: Path, kind: Kind) -> Source:
    """Return the file of that name. Raises `InputError` where there is none."""
    path = folder / name
    if not path.is_file():
        met = "a folder" if path.is_dir() else "none"
        raise InputError(f"{name}: expected a file of {kind.files}, met {met}",
                         hint=f"`{kind.written_by}` writes one; check the name")  # fmt: skip
    return Source(name, path, named=True)


def held(path: Path, kind: Kind, most_bytes: int) -> bytes:
    """Return what a file to be added to holds, nothing where it is yet to be. Raises `InputError`."""
    if path.is_dir():
        raise InputError(f"{path}: expected a file of {kind.files}, met a folder",
                         hint="name a file in it with --file")  # fmt: skip
    if not path.exists():
        return b""
    return Source(path.as_posix(), path, named=True).read(most_bytes)


def ended(before: bytes) -> bytes:
    """Return what a file holds, its last line ended, so that another one may follow."""
    return before if not before or before.endswith(b"\n") else before + b"\n"


def _decoded(decoder: msgspec.json.Decoder[Line], line: bytes, place: str, kind: Kind) -> Line:
    try:
        return decoder.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise refused_line(place, line, error, kind) from None


def _check_once(line: bytes, place: str, kind: Kind) -> None:
    """Raise `InputError` where a field stands twice, of which readers take one or the other."""

    def once(pairs: list[tuple[str, object]]) -> None:
        names = [name for name, _ in pairs]
        twice = next((name for name in names if names.count(name) > 1), None)
        if twice is not None:
            raise refuse(place, f"{twice}: expected each field once, met it twice", kind.see)

    json.loads(line, object_pairs_hook=once)


def _check(line: Line, place: str, kind: Kind, told: str) -> None:
    if told:
        raise refuse(place, told, kind.see)
    own = with_id(line).id
    if own != line.id:
        raise refuse(place, f"id: expected {own} for what the line says, met {line.id}", _CHANGED)
