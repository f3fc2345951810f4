"""What identifies an entry of an SBOM, and which entries does nothing name that can be seen?"""

from collections.abc import Iterator, Sequence
from unicodedata import category

_PURL = "pkg:"
_UNSEEN = frozenset({"Cc", "Cf", "Zl", "Zp", "Zs"})
"""Unicode categories of controls, of zero-width characters and of blanks."""


def take_from_refs(purls: list[str], refs: Sequence[str]) -> None:
    """Give each node that states no purl the one by which the document itself refers to it."""
    if "" in purls:
        for node, purl in enumerate(purls):
            if not purl and refs[node][:4] == _PURL:
                purls[node] = refs[node]


def nameless(names: Sequence[str], purls: Sequence[str]) -> Iterator[int]:
    """Yield each node of which neither name nor purl shows a character."""
    doubtful = (node for node, purl in enumerate(purls) if purl[:4] != _PURL)
    for node in doubtful:
        if not (_is_seen(names[node]) or _is_seen(purls[node])):
            yield node


def _is_seen(text: str) -> bool:
    return any(category(character) not in _UNSEEN for character in text)
