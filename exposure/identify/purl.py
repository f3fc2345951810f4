"""What does a package URL name, in one canonical spelling?"""

from collections.abc import Iterable
from operator import itemgetter

from msgspec import Struct

from exposure.patterns import late_pattern

BEGINNING = 12
"""Letters that tell the type of most purls; few purls of a bill begin unlike all others."""
_RUNS = late_pattern(r"[-_.]+")
_LOWERED = frozenset(
    {"npm", "composer", "golang", "github", "bitbucket", "gitlab", "githubactions"}
)
_ESCAPED = str.maketrans({"%": "%25", "@": "%40", "?": "%3F", "#": "%23"})
_REQUIREMENT = late_pattern(r"\s*(?:\[|[=<>~!]=|[<>;])")
"""Where a requirement as Python writes it goes on behind the name."""
_TYPE = late_pattern(r"[A-Za-z][A-Za-z0-9.+-]*$")


class Purl(Struct, frozen=True, gc=False):
    """The parts of a package URL that say which package it is."""

    type: str
    namespace: str
    name: str
    version: str
    key: str
    """`pkg:type/namespace/name` without version, qualifiers and subpath; npm scopes as `%40`."""


def beginnings(purls: Iterable[str]) -> list[str]:
    """Return how each purl begins; a verdict on a beginning serves many purls."""
    return list(map(itemgetter(slice(BEGINNING)), purls))


def split_purl(purl: str) -> Purl | None:
    """Split a package URL; None where the text is not one."""
    scheme, colon, rest = purl.strip().partition(":")
    if scheme.lower() == "purl":
        scheme, colon, rest = rest.strip().partition(":")
    if not colon or scheme.lower() != "pkg":
        return None
    path, version = _version_apart(rest.partition("#")[0].partition("?")[0].strip("/"))
    kind, *parts = path.split("/")
    if not parts or _TYPE.match(kind) is None:
        return None
    kind = kind.lower()
    written = _parts(kind, [decode(part) for part in parts if part])
    decoded = [normal for part in written if (normal := _normal(kind, part))]
    if not decoded:
        return None
    *spaces, name = decoded
    key = "/".join((f"pkg:{kind}", *(_encode(part) for part in decoded)))
    return Purl(kind, "/".join(spaces), name, decode(version), key)


def _parts(kind: str, parts: list[str]) -> list[str]:
    """Take apart what other notations join: `group:artifact`, `name[extra]==1`."""
    if kind == "maven":
        return [part for joined in parts for part in joined.split(":")]
    if kind == "pypi" and parts:
        return [*parts[:-1], _REQUIREMENT.split(parts[-1], maxsplit=1)[0]]
    return parts


def package_names(text: str) -> tuple[str, ...]:
    """Return what a text that should be a purl may name: with and without its first segment."""
    bare = text.strip()
    bare = bare[4:] if bare[:4].lower() == "pkg:" else bare
    path = decode(_version_apart(bare.partition("#")[0].partition("?")[0].strip("/"))[0])
    return tuple(name for name in (path, path.partition("/")[2]) if name)


def _version_apart(path: str) -> tuple[str, str]:
    """Cut at the first `@` that does not open a segment: an npm scope may stand unescaped."""
    at = path.find("@")
    while at == 0 or (at > 0 and path[at - 1] == "/"):
        at = path.find("@", at + 1)
    return (path, "") if at < 0 else (path[:at].rstrip("/"), path[at + 1 :])


def _normal(kind: str, part: str) -> str:
    if kind == "pypi":
        return _RUNS.sub("-", part.lower())
    return part.lower() if kind in _LOWERED else part


def _encode(part: str) -> str:
    return part.translate(_ESCAPED)


def decode(text: str) -> str:
    """Undo percent-encoding; what is not valid UTF-8 or not an escape stays as it stood."""
    if "%" not in text:
        return text
    head, *escaped = text.encode("utf-8", "surrogatepass").split(b"%")
    decoded = bytearray(head)
    for part in escaped:
        decoded += _byte(part)
    try:
        return decoded.decode("utf-8")
    except UnicodeDecodeError:
        return text


def _byte(part: bytes) -> bytes:
    digits = part[:2]
    if len(digits) == 2 and all(digit in b"0123456789abcdefABCDEF" for digit in digits):
        return bytes((int(digits, 16),)) + part[2:]
    return b"%" + part
