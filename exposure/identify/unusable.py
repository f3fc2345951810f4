"""Which purls of a large bill name no package of any ecosystem, so that the name must speak?"""

from collections.abc import Iterable, Sequence
from itertools import compress

from exposure.identify.purl import split_purl
from exposure.patterns import late_pattern

_PLAIN = late_pattern(r"pkg:(?!generic/)[a-z][a-z0-9.+-]*/(?:[a-z0-9_]|%40|@[a-z0-9])")


def unnamed_packages(purls: Sequence[str], begun: Iterable[str]) -> list[int]:
    """Return the positions of all purls that are absent, malformed or of the type `generic`.

    `begun` holds the `beginnings` of the purls.
    """
    doubtful = compress(range(len(purls)), map(_Doubts().__getitem__, begun))
    return [node for node in doubtful if _is_doubtful(purls[node]) and not is_usable(purls[node])]


def is_usable(purl: str) -> bool:
    """Say whether a purl names a package of some ecosystem."""
    split = split_purl(purl)
    return split is not None and split.type != "generic"


class _Doubts(dict[str, bool]):
    """Beginning of a purl → whether the purl must be read in full, found out once per beginning."""

    def __missing__(self, head: str) -> bool:
        verdict = self[head] = _is_doubtful(head)
        return verdict


def _is_doubtful(text: str) -> bool:
    """Say whether a purl or its beginning does not show that the purl names a package."""
    return _PLAIN.match(text.lower()) is None
