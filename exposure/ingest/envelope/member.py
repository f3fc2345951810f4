"""What stands inside an envelope, and how is it called?"""

from collections.abc import Callable, Iterable
from typing import TypeAlias
from unicodedata import category

from msgspec import Struct

Wanted: TypeAlias = Callable[[str], bool]
"""Member name → whether its bytes are asked for; what is not asked for need not be unpacked."""

INSIDE = " › "
"""Stands between the name of an envelope and that of a document in it."""
SHOWN = 20
"""Members that cannot be had and are listed one by one; the rest are counted in one gap."""

_LONGEST = 300
_UNSHOWN = frozenset({"Cc", "Cs", "Zl", "Zp"})
"""Unicode categories of controls, of half characters and of breaks."""
_NOWHERE = frozenset({"", ".", ".."})


class Member(Struct, frozen=True):
    """One document inside another."""

    name: str
    """How the envelope calls it: a path in an archive, a key of a JSON object."""
    raw: bytes
    line: int = 0
    """Line of the envelope on which it begins; 0 where it is no part of its text as it stands."""


def shown_name(stated: str) -> str:
    """Return a stated path as results show it; it is a name only, and nothing is written to it.

    Slashes lean forward, no step leads upwards, and nothing in it can break a line or be taken for
    what stands between an envelope and its member.
    """
    steps = [step for step in stated.replace("\\", "/").split("/") if step not in _NOWHERE]
    name = "".join(map(_shown, "/".join(steps))).replace(INSIDE.strip(), ">")
    return f"{name[:_LONGEST]}…" if len(name) > _LONGEST else name or "unnamed"


def _shown(character: str) -> str:
    return "\ufffd" if category(character) in _UNSHOWN else character


def told_apart(names: Iterable[str]) -> list[str]:
    """Return names of which none stands twice: a second `a.json` becomes `a.json (2)`."""
    met: dict[str, int] = {}
    apart = []
    for name in names:
        own = name
        while own in met:
            met[name] += 1
            own = f"{name} ({met[name]})"
        met[own] = 1
        apart.append(own)
    return apart


def hidden_member(name: str) -> bool:
    """Say whether a path leads to what its maker did not mean to hand over.

    That is a hidden file or folder, an office program's lock, or what a file system left behind.
    """
    steps = name.split("/")
    return steps[0] == "__MACOSX" or any(step.startswith((".", "~$")) for step in steps)
