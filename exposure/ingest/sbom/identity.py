"""Which entries of an SBOM can be told from no other: nothing that can be seen names them?"""

from collections.abc import Iterator, Sequence
from unicodedata import category

_PURL = "pkg:"
_UNSEEN = frozenset({"Cc", "Cf", "Zl", "Zp", "Zs"})
"""Unicode categories of controls, of zero-width characters and of blanks."""


def nameless(names: Sequence[str], purls: Sequence[str]) -> Iterator[int]:
    """Yield each node of which neither name nor purl shows a character."""
    doubtful = (node for node, purl in enumerate(purls) if purl[:4] != _PURL)
    for node in doubtful:
        if not (_is_seen(names[node]) or _is_seen(purls[node])):
            yield node


def _is_seen(text: str) -> bool:
    return any(category(character) not in _UNSEEN for character in text)
