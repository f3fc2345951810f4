"""What does an official list of designations say that a user downloaded, party by party?"""

from typing import Literal, TypeAlias

from msgspec import Struct

LIST_SCHEMA: Literal["exposure-list/1"] = "exposure-list/1"
"""Stands first in a stored list; another number is another shape."""
FASCSA_ORDER = "FASCSA order"
"""The programme of a row that SAM.gov flags as such an order, and of no other."""

IdentifierKind: TypeAlias = Literal["uei", "cage", "lei", "duns"]


class ListedParty(Struct, frozen=True, omit_defaults=True, gc=False):
    """One party of a list under one programme, as the list writes it.

    What has ended is here too: whether it holds on a date is worked out for that date.
    """

    name: str
    """As written; of several names in one cell the first, and the note holds the cell."""
    programme: str = ""
    """The list or programme within the source that names it, as written."""
    aliases: tuple[str, ...] = ()
    """Other names that the list gives it."""
    country: str = ""
    """ISO 3166 code of two letters; empty where none is stated, or several that differ."""
    identifiers: dict[IdentifierKind, tuple[str, ...]] = {}
    """Kind → codes as written; a kind that the list leaves empty is not here."""
    domains: tuple[str, ...] = ()
    since: str | None = None
    """ISO day on which it begins; None where the list does not say, or not as one day."""
    until: str | None = None
    """ISO day on which it ends or ended; None where the list states no end."""
    place: str = ""
    """Cell, line or JSON pointer in the file."""
    note: str = ""
    """What else the list says of it that a reviewer should know."""
    issuer: str = ""
    """Who put it on the list, as written; empty where the list does not say."""
    former: tuple[str, ...] = ()
    """Names that it no longer bears, as the list says."""


class LeftOut(Struct, frozen=True):
    """Entries of a file that are no parties to look for, and how many there are."""

    reason: str
    count: int


class ListWarning(Struct, frozen=True, omit_defaults=True):
    """One thing in a list that could not be used as it stands, or that a reader must know."""

    text: str
    place: str = ""
    """Cell, line or JSON pointer in the file; empty where it concerns the whole of it."""


class ImportedList(Struct, frozen=True):
    """A list as it was read from one file, with everything that tells which file that was."""

    schema: Literal["exposure-list/1"]
    id: str
    """A short name in lower case, the same for every edition of a list."""
    title: str
    format: str
    """A format of docs/reference/lists.md."""
    source: str
    """The file as the user named it."""
    sha256: str
    """Of the file's bytes."""
    dated: str | None
    """ISO day that the file states for itself, in its text or its name; None where it states none."""
    parties: tuple[ListedParty, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    """Sorted by reason."""
    warnings: tuple[ListWarning, ...] = ()
    content_sha256: str = ""
    """Of everything else here as an import writes it; empty for a list that was not stored."""
