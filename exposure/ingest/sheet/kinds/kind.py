"""What is a kind of sheet, and how does one give itself away?"""

from typing import Literal

from msgspec import Struct

RowsAre = Literal["vendors", "ties", "decided_by_roles"]


class Kind(Struct, frozen=True):
    """What the rows of a sheet of this kind are, and what they show."""

    name: str
    """A kind of docs/reference/spreadsheets.md."""
    record_system: str = ""
    """The record system that such a sheet feeds; empty where it feeds none."""
    basis: str = ""
    """The use_basis of a hit in it; empty where the kind shows none."""
    columns: dict[str, str] = {}
    """Folded header → role; they hold before the common header words. An empty role keeps the
    common words off: the column has no role, though its text is still compared."""
    past: bool = False
    """True where every row is past use."""
    rows: RowsAre = "vendors"
    """`ties`: rows/ties.py reads them."""
    product_names: bool = False
    """True where a row that names a product names enough: such records list no makers."""


class Recognition(Struct, frozen=True):
    """A kind, with its columns as this very sheet heads them, and what shows it."""

    kind: Kind
    because: str
    """One clause for a reviewer: which headers or title show it."""
    whose: str = ""
    """The one organisation that the title names, such as the vendor whose sub-processors follow."""


class Signs(Struct, frozen=True):
    """What gives a record system's sheet away: two signs, or one that is unmistakable."""

    sure: frozenset[str]
    """Folded headers that no other kind has; each counts twice."""
    groups: tuple[frozenset[str], ...]
    """Folded headers of one meaning; a group counts once, however many of it are met."""
    titles: frozenset[str]
    """Folded phrases of a title or of a text above the header; all together count once."""
    bars: frozenset[str] = frozenset()
    """Folded headers of another kind; one of them outweighs all but a sure sign."""
    words: frozenset[str] = frozenset()
    """If there are any, the words of some header must hold one of them."""
    instead: dict[str, str] = {}
    """Folded header → role where no other column names a vendor or product."""
    beside: dict[str, str] = {}
    """Folded header → role where another column names the product in words."""
