"""Which official lists were looked through, and how many vendors does each name?"""

from msgspec import Struct
from msgspec.structs import replace


class NotPublicCounts(Struct, frozen=True):
    """What of a list's counts rests on vendors that the user's files keep from others."""

    known: int
    """Of `known`, those who are not public."""
    others: int
    """Vendors of the list that they would be, if nobody but the list named them."""
    looked_for: int = 0
    """Of these, those with an entry that counts on the law date."""


class ListRecord(Struct, frozen=True):
    """A list whose parties were compared, whether or not any of them was met."""

    id: str
    """The same for every edition of a list."""
    source: str
    """Id of the source under which its facts stand in the register."""
    title: str
    file: str
    """The stored list as the user named it; empty for a list that comes with the program."""
    sha256: str
    """Of the file that was downloaded; empty where nobody had it."""
    dated: str | None
    """ISO day that the list states for itself; None where it states none."""
    parties: int
    """Entries of the list, those that have ended among them. Of none it is an answer, too."""
    known: int
    """Vendors of the register that it names."""
    others: int
    """Vendors that nothing but this list, or one before it, names."""
    looked_for: int = 0
    """Vendors whom nothing but lists names, with an entry of this one that is in force, under watch
    or unsettled on the law date."""
    not_public: NotPublicCounts | None = None
    """None where nobody whom it names is kept from others."""
    no_longer: tuple[str, ...] = ()
    """Names of those whom an earlier edition named and this one does not: their listing ended."""
    unread: int = 0
    """How many of an earlier edition it lacks, where these are so many that none was taken as ended."""
    is_changed: bool = False
    """Whether the stored list is not what an import wrote."""

    @property
    def for_others(self) -> "ListRecord":
        """The record as it would be without vendors that are not public: it tells on none of them."""
        hidden = self.not_public
        if hidden is None:
            return self
        return replace(
            self,
            known=self.known - hidden.known,
            others=self.others + hidden.others,
            looked_for=self.looked_for + hidden.looked_for,
            not_public=None,
        )

    @property
    def counts(self) -> bool:
        """Say whether a reader must hear of it: the user imported it, or it names somebody."""
        return bool(self.file or self.looked_for)
