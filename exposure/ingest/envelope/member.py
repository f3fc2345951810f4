"""What stands inside an envelope, and how is it called?"""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias
from unicodedata import category

from msgspec import Struct

from exposure.model.gap import Gap, GapEffect

Wanted: TypeAlias = Callable[[str], bool]
"""Member name → whether its bytes are asked for; what is not asked for need not be unpacked."""

INSIDE = " › "
"""Stands between the name of an envelope and that of a document in it."""
SHOWN = 20
"""Members that cannot be had and are listed one by one; the rest are counted in one gap."""

Unpack: TypeAlias = Callable[[], bytes | str]
"""Returns a member's bytes, or one clause that says why they cannot be had."""

_LEFT_BEHIND = frozenset({"__MACOSX", ".DS_Store", ".git", ".hg", ".svn"})
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


def is_leftover(name: str) -> bool:
    """Say whether a path leads to what an operating system, office or version control left behind.

    Any other hidden file is read: its maker packed it, and it may be an SBOM.
    """
    steps = name.split("/")
    return not _LEFT_BEHIND.isdisjoint(steps) or any(
        step.startswith(("._", "~$")) for step in steps
    )


def oddities(document: str, leftovers: int, twice: int) -> Iterator[Gap]:
    """Yield what to know of the names in an archive: what was passed over, and what stands twice."""
    if leftovers:
        files = "1 hidden file was" if leftovers == 1 else f"{leftovers:,} hidden files were"
        reason = f"{files} not read (hint: unpack what holds an inventory)"
        yield Gap("hidden-files", GapEffect.note, document, "", reason)
    if twice:
        reason = f"names that stand more than once: {twice:,}; all were read, and told apart"
        yield Gap("duplicate-member", GapEffect.note, document, "", reason)


def unpacked(document: str, members: Iterable[tuple[str, Unpack]]) -> Iterator[Member | Gap]:
    """Yield each member of an archive, and a gap for those that cannot be had."""
    lost = 0
    for name, unpack in members:
        found = unpack()
        if isinstance(found, bytes):
            yield Member(name, found)
        else:
            lost += 1
            if lost <= SHOWN:
                yield Gap("unread-member", GapEffect.hides_presence, document, name, found)
    if lost > SHOWN:
        reason = f"{lost - SHOWN:,} further members could not be unpacked"
        yield Gap("unread-member", GapEffect.hides_presence, document, "", reason)
