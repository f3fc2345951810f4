"""Does a name that a person wrote mean this input?"""

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from exposure.ingest.envelope.member import INSIDE


def names_input(pattern: str, document: str) -> bool:
    """Say whether a pattern means an input, or the envelope or folder that it stands in.

    Only `*` and `?` are special, and case is not. The pattern may leave out leading folders, and
    one that ends in a slash means all that stands below.
    """
    glob = _glob(pattern)
    return any(glob.matches(name) for name in _names(document.casefold()))


class _Glob(Struct, frozen=True):
    """A pattern, parted at its stars.

    No single expression stands for the whole: with many stars, a mismatch would take it very long.
    """

    parts: tuple[re.Pattern[str], ...]
    last: int
    """Characters of the last part."""

    def matches(self, name: str) -> bool:
        """Say whether the whole name answers, in time linear in its length for each part."""
        first, *others = self.parts
        if not others:
            return bool(first.fullmatch(name))
        found = first.match(name)
        for part in others[:-1]:
            found = found and part.search(name, found.end())
        start = len(name) - self.last
        return bool(found and start >= found.end() and others[-1].match(name, start))


@lru_cache(maxsize=1_024)
def _glob(pattern: str) -> _Glob:
    plain = pattern.strip().replace("\\", "/").removeprefix("./").casefold()
    parts = (plain + "*" if plain.endswith("/") else plain).split("*")
    compiled = (re.compile(re.escape(part).replace(r"\?", "."), re.DOTALL) for part in parts)
    return _Glob(tuple(compiled), len(parts[-1]))


def _names(document: str) -> Iterator[str]:
    """Yield what an input is called: each envelope around it, with fewer and fewer folders."""
    for step in document.split(INSIDE):
        yield step
        for slash in re.finditer("/", step):
            yield step[slash.end() :]
