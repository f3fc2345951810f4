"""Which official lists were looked through, and how many vendors does each name?"""

from msgspec import Struct


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

    @property
    def counts(self) -> bool:
        """Say whether a reader must hear of it: the user imported it, or it names somebody."""
        return bool(self.file or self.looked_for)
