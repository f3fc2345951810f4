"""Which modules does a go.mod or go.sum list?"""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from exposure.errors import InputError
from exposure.ingest.bounds import Bounds
from exposure.ingest.sbom.listing import Listed, Listing, Need, purl_of, reading_of
from exposure.ingest.sbom.lock.toml_text import text_of
from exposure.inventory.estate import Reading
from exposure.model.gap import Gap, GapEffect

_TOKEN = re.compile(r'"[^"]*"|`[^`]*`|//.*|[()]|[^\s"`()]+')
_INDIRECT = re.compile(r"//\s*indirect\b")
_GO = re.compile(r"(\d+)\.(\d+)")
_LISTS_ALL = (1, 17)
"""From this version of the language on, go.mod lists what is needed indirectly as well."""
_UNUSED = frozenset({"exclude", "retract", "toolchain", "godebug", "tool", "ignore"})
"""Directives that add no module."""
_GO_MOD = "/go.mod"


class _Line(Struct, frozen=True):
    """One directive, with the block around it already applied."""

    number: int
    verb: str
    arguments: tuple[str, ...]
    indirect: bool = False


class _Module(Struct, frozen=True):
    path: str
    version: str
    line: int


def read_go_mod(document: str, raw: bytes, bounds: Bounds) -> Reading:
    """Read a go.mod, whose module is the root; raises `InputError` where nothing names a module.

    Source: the Go modules reference, "go.mod files".
    """
    text, gaps = text_of(document, raw)
    lines, open_block = _directives(text)
    strange = [line for line in lines if not _is_plain(line)]
    stated = [line for line in lines if _is_plain(line)]
    root = next((line for line in stated if line.verb == "module"), None)
    if root is None:
        raise InputError(
            f"{document}: expected a line that names the module of a go.mod, met none",
            hint="the file may be truncated; ask its maker for it again",
        )
    modules, needs, notes = _required(document, stated)
    home = Listed(root.arguments[0], "", purl_of("golang", root.arguments[0]), line=root.number)
    listing = Listing(
        format="go.mod",
        packages=[home, *(_listed(module) for module in modules)],
        needs=needs,
        roots=(0,),
        gaps=[
            *gaps,
            *_strange(document, strange, open_block),
            *notes,
            *_unlisted(document, stated),
        ],
    )
    return reading_of(document, listing, bounds)


def _directives(text: str) -> tuple[list[_Line], int]:
    """Return every directive, and the line of a block that is never closed, else 0."""
    found, block, opened = [], "", 0
    for number, written in enumerate(text.split("\n"), 1):
        tokens = _TOKEN.findall(written)
        comment = tokens.pop() if tokens and tokens[-1].startswith("//") else ""
        words = tuple(_unquoted(token) for token in tokens)
        if not words or words[1:] == ("(", ")"):
            continue
        if block and words == (")",):
            block = ""
        elif not block and len(words) == 2 and words[1] == "(":
            block, opened = words[0], number
        else:
            verb, arguments = (block, words) if block else (words[0], words[1:])
            found.append(_Line(number, verb, arguments, bool(_INDIRECT.match(comment))))
    return found, opened if block else 0


def _unquoted(token: str) -> str:
    return token[1:-1] if token[0] in '"`' and len(token) > 1 else token


def _is_plain(line: _Line) -> bool:
    """Say whether a directive has the shape that the reference gives it."""
    match line.verb, line.arguments:
        case ("module" | "go", (_,)) | ("require", (_, _)):
            return True
        case "replace", (_, "=>", _) | (_, "=>", _, _) | (_, _, "=>", _) | (_, _, "=>", _, _):
            return True
    return line.verb in _UNUSED


def _strange(document: str, lines: Sequence[_Line], open_block: int) -> Iterator[Gap]:
    for line in lines:
        reason = (f"expected a directive of go.mod, met {line.verb!r} with {len(line.arguments)} "
                  "arguments; the line was not read")  # fmt: skip
        yield _unreadable(document, line.number, reason)
    if open_block:
        reason = "a block is never closed; the file may be truncated"
        yield _unreadable(document, open_block, reason)


def _unreadable(document: str, line: int, reason: str) -> Gap:
    return Gap("unreadable-entry", GapEffect.hides_presence, document, f"line {line}", reason[:300])


def _required(document: str, lines: Sequence[_Line]) -> tuple[list[_Module], list[Need], list[Gap]]:
    """Return what is required and what replaces it, behind the root at position 0."""
    modules: list[_Module] = []
    needs: list[Need] = []
    indirect = 0
    gaps: list[Gap] = []
    instead = _replacements(lines)
    for line in lines:
        if line.verb != "require":
            continue
        path, version = line.arguments
        modules.append(_Module(path, version, line.number))
        place = len(modules)
        if not line.indirect:
            needs.append(Need(0, place))
        indirect += line.indirect
        other = instead.get((path, version)) or instead.get((path, ""))
        if other and other.version:
            modules.append(other)
            needs.append(Need(place, place + 1))
        elif other:
            reason = (
                f"{path!r} is replaced by the folder {other.path!r}, which is not part of this file"
            )
            gaps.append(
                Gap("replaced-module", GapEffect.note, document, f"line {other.line}", reason)
            )
    return modules, needs, [*gaps, *_unlinked(document, indirect, needs)]


def _replacements(lines: Sequence[_Line]) -> dict[tuple[str, str], _Module]:
    """Return path and version, empty for every one, → what is built instead; a folder has no version."""
    found = {}
    for line in lines:
        if line.verb == "replace":
            arrow = line.arguments.index("=>")
            old, new = line.arguments[:arrow], line.arguments[arrow + 1 :]
            found[old[0], "".join(old[1:])] = _Module(new[0], "".join(new[1:]), line.number)
    return found


def _unlinked(document: str, indirect: int, needs: Sequence[Need]) -> Iterator[Gap]:
    if indirect and needs:
        reason = (f"modules needed indirectly: {indirect:,}; the file does not say by which "
                  "other: their routes are unknown")  # fmt: skip
        yield Gap("no-edges", GapEffect.blurs_route, document, "", reason)


def _unlisted(document: str, lines: Sequence[_Line]) -> Iterator[Gap]:
    stated = next((line.arguments[0] for line in lines if line.verb == "go"), "")
    version = _GO.match(stated)
    if not version or (int(version[1]), int(version[2])) < _LISTS_ALL:
        reason = (f"it is written for Go {stated or '1.16 or older'}, before go.mod listed what is "
                  "needed indirectly (hint: run go mod tidy -go=1.17)")  # fmt: skip
        yield Gap("indirect-unlisted", GapEffect.hides_presence, document, "", reason)


def _listed(module: _Module) -> Listed:
    purl = purl_of("golang", module.path, module.version)
    return Listed(module.path, module.version, purl, (), module.line,
                  f"{module.path}@{module.version}")  # fmt: skip


def read_go_sum(document: str, raw: bytes, bounds: Bounds) -> Reading:
    """Read a go.sum: every version of which the content, not the go.mod alone, has a checksum."""
    text, gaps = text_of(document, raw)
    modules: dict[tuple[str, str], int] = {}
    looked_at: set[tuple[str, str]] = set()
    strange = []
    for number, written in enumerate(text.split("\n"), 1):
        match written.split():
            case []:
                continue
            case [path, version, _] if version.endswith(_GO_MOD):
                looked_at.add((path, version.removesuffix(_GO_MOD)))
            case [path, version, _]:
                modules.setdefault((path, version), number)
            case words:
                reason = f"expected module, version and checksum, met {len(words)} words"
                strange.append(_unreadable(document, number, reason))
    listing = Listing(
        format="go.sum",
        packages=[_listed(_Module(*module, line)) for module, line in modules.items()],
        gaps=[*gaps, *strange, *_not_built(document, len(looked_at - modules.keys()))],
    )  # fmt: skip
    return reading_of(document, listing, bounds)


def _not_built(document: str, count: int) -> Iterator[Gap]:
    if count:
        reason = (f"{count} further module versions have a checksum of their go.mod alone: they were "
                  "looked at when versions were chosen, are not built in, and are not listed")  # fmt: skip
        yield Gap("not-built", GapEffect.note, document, "", reason)
