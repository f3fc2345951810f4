"""Which documents stand inside a document, and how is one of them found again?"""

from collections.abc import Iterator

from exposure.errors import InputError
from exposure.ingest.bounds import Bounds
from exposure.ingest.envelope.member import INSIDE, Member
from exposure.ingest.envelope.swelling import Allowance
from exposure.ingest.formats import Envelope, form_of
from exposure.model.gap import Gap, GapEffect

_ROOM = 64_000_000
"""Bytes of members that are kept for the next question."""


def members_of(
    document: str, raw: bytes, form: Envelope, bounds: Bounds, allowance: Allowance
) -> Iterator[Member | Gap]:
    """Yield what an envelope holds, named as results name it, and a gap for what cannot be opened.

    Raises `InputError` where the envelope itself cannot be opened.
    """
    for found in form.opener()(document, raw, bounds, lambda _: True):
        match found:
            case Member(name, inner, line) if allowance.takes(found):
                yield Member(f"{document}{INSIDE}{name}", inner, line)
            case Member(name):
                reason = (
                    "the archives inside each other hold more together than one may;"
                    " this member and those behind it were not read (hint: unpack them)"
                )
                yield Gap("unread-member", GapEffect.hides_presence, document, name, reason)
                return
            case Gap():
                yield found


class Shelf:
    """Members that were unpacked beside a wanted one, kept so that each is not unpacked anew.

    Findings come document by document, in the order in which an archive holds them.
    """

    def __init__(self, room: int = _ROOM) -> None:
        self._room = room
        self._left = room
        self._kept: dict[str, Member] = {}

    def clear(self) -> None:
        """Make room for another archive, or for the next members of the same."""
        self._left = self._room
        self._kept = {}

    def keep(self, member: Member) -> bool:
        """Keep a member, and say whether there is still room behind it."""
        self._kept[member.name] = member
        self._left -= len(member.raw)
        return self._left > 0

    def nearest(self, wanted: str) -> Member | None:
        """Return a kept document, else the kept envelope that it stands in."""
        name = wanted
        while name and name not in self._kept:
            name = name.rpartition(INSIDE)[0]
        return self._kept.get(name)


def find_member(outer: Member, wanted: str, bounds: Bounds, shelf: Shelf) -> Member | None:
    """Return the document named `wanted` from inside another; None where it is not there.

    Its line is that of the innermost file that it is part of as text.
    """
    found: Member | None = shelf.nearest(wanted) or outer
    while found and found.name != wanted:
        found = _step(found, wanted, bounds, shelf)
    return found


def _step(outer: Member, wanted: str, bounds: Bounds, shelf: Shelf) -> Member | None:
    """Return the member that is the wanted document, or that holds it; shelve what follows it."""
    form = form_of(outer.raw)
    if not isinstance(form, Envelope):
        return None
    rest = wanted.removeprefix(outer.name + INSIDE)
    hit: Member | None = None

    def wants(name: str) -> bool:
        return hit is not None or _leads(name, rest)

    try:
        for found in form.opener()(outer.name, outer.raw, bounds, wants):
            if not isinstance(found, Member) or not wants(found.name):
                continue
            line = outer.line + found.line - 1 if found.line else 1
            member = Member(f"{outer.name}{INSIDE}{found.name}", found.raw, line)
            if hit is None:
                hit = member
                shelf.clear()
            if not shelf.keep(member):
                break
    except InputError:
        return hit
    return hit


def _leads(name: str, rest: str) -> bool:
    return rest == name or rest.startswith(name + INSIDE)
