"""Which purls of a large bill name no package of any ecosystem, so that the name must speak?"""

from collections.abc import Sequence
from itertools import compress
from operator import itemgetter

from exposure.identify.purl import split_purl
from exposure.patterns import late_pattern

_BEGINNING = 15
"""Letters that tell the type of most purls; few texts begin alike, so a verdict serves many."""
_PLAIN = late_pattern(r"pkg:(?!generic/)[a-z][a-z0-9.+-]*/(?:[a-z0-9_]|%40|@[a-z0-9])")


def unnamed_packages(purls: Sequence[str]) -> list[int]:
    """Return the positions of all purls that are absent, malformed or of the type `generic`."""
    verdicts = _Doubts()
    flags = map(verdicts.__getitem__, map(itemgetter(slice(_BEGINNING)), purls))
    return [node for node in compress(range(len(purls)), flags) if not is_usable(purls[node])]


def is_usable(purl: str) -> bool:
    """Say whether a purl names a package of some ecosystem."""
    split = split_purl(purl)
    return split is not None and split.type != "generic"


class _Doubts(dict[str, bool]):
    """Beginning of a purl → whether the purl must be read in full, found out once per beginning."""

    def __missing__(self, head: str) -> bool:
        verdict = self[head] = _PLAIN.match(head.lower()) is None
        return verdict
