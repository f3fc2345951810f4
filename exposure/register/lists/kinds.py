"""On which authority does an entry of a list rest, and what does it amount to?

The table is a literal: a list on whose entries a statute has effects of its own is one line here.
What follows from an entry of any other list is for a person to say.
"""

from collections.abc import Mapping

from msgspec import Struct

from exposure.model.designation import Status
from exposure.model.law.listed import FASCSA_ORDER, ImportedList, ListedParty

LISTED, ENDED = "listed", "no longer listed"


class ListKind(Struct, frozen=True):
    """What an entry means."""

    basis: str
    """An id of authorities.yaml."""
    stated_as: str = LISTED
    """The word of its first step, as designations.yaml writes it."""
    status: Status = Status.effective
    then: str = ""
    """The duty of the authority with whose first day another step begins; empty for none."""
    then_stated_as: str = ""
    dated_by_list: bool = False
    """The list itself is the act: an entry begins at the latest on its day."""
    caution: str = ""
    """What a reader must know of each entry."""


_USUAL = ListKind("screening-list")
_KINDS: Mapping[tuple[str, str], ListKind] = {
    ("sam-fascsa", FASCSA_ORDER): ListKind("usc41-1323"),
    ("section-1260h", ""): ListKind(
        "ndaa2024-805",
        stated_as="listed_for_a_prohibition_to_come",
        status=Status.designated,
        then="indirect",
        then_stated_as="indirect_prohibition_in_effect",
        dated_by_list=True,
        caution="The name was read from the prose of a notice: read the notice itself.",
    ),
}
"""Format, and programme where not each of them counts → what an entry means."""


EDITIONS = frozenset(kind.basis for kind in _KINDS.values() if kind.dated_by_list)
"""Authorities whose list is the act itself, and goes on from edition to edition."""


def kind_of(imported: ImportedList, party: ListedParty) -> ListKind:
    """Return what a party's entry means."""
    told = _KINDS.get((imported.format, party.programme))
    return told or _KINDS.get((imported.format, ""), _USUAL)


def bases_of(imported: ImportedList) -> frozenset[str]:
    """Return the authorities whose own list this is; none for a list on which nothing else rests."""
    return frozenset(kind.basis for (form, _), kind in _KINDS.items() if form == imported.format)
