"""Under which names do the files of a package lie, so that no two share a folder or a file?"""

from collections.abc import Iterable, Sequence
from hashlib import sha256

from msgspec.structs import replace

from exposure.model.attest.package import Drafted
from exposure.report.neutral import file_name

COMPANY = "company"
_DIGITS = 6
_LONGEST = 120
"""Bytes of a document's name; with its contract before it, a file system holds 255."""


def distinct_names(texts: Sequence[str]) -> dict[str, str]:
    """Return text → file name, different for each text, also where a file system ignores case."""
    names = {text: file_name(text) for text in dict.fromkeys(texts)}
    folded = [name.casefold() for name in names.values()]
    return {
        text: f"{name}-{_digest(text)}" if folded.count(name.casefold()) > 1 else name
        for text, name in names.items()
    }


def told_apart(documents: Iterable[Drafted]) -> tuple[Drafted, ...]:
    """Return the documents with names that no other of the same contract has, nor one too long.

    Two sources, or two letters, may have names that differ in marks alone; neither may take the
    place of the other.
    """
    taken: set[tuple[str | None, str]] = set()
    apart = []
    for one in documents:
        name = _short(one.name)
        number = 1
        while (one.contract, name.casefold()) in taken:
            number += 1
            name = f"{_short(one.name)}-{number}"
        taken.add((one.contract, name.casefold()))
        apart.append(one if name == one.name else replace(one, name=name))
    return tuple(apart)


def _short(name: str) -> str:
    encoded = name.encode(errors="replace")
    if len(encoded) <= _LONGEST:
        return name
    kept = encoded[: _LONGEST - _DIGITS - 1].decode(errors="ignore").rstrip("-")
    return f"{kept}-{_digest(name)}"


def _digest(text: str) -> str:
    return sha256(text.encode(errors="surrogatepass")).hexdigest()[:_DIGITS]
