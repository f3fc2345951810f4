"""What does one tie, or one cell of a row, say: who leads to whom, in which words, since when?"""

from collections.abc import Iterator

from msgspec import Struct

from exposure.graph.ties.names import is_a_name, is_ours
from exposure.graph.ties.share import share_of
from exposure.model.location import Location
from exposure.model.records import Cell, Tie, VendorRow
from exposure.model.relation import Relation

FIRM, REVIEW = 0, 2
"""Ranks of `Confidence`: what is said without doubt, and what a person must look at."""
_MINORITY = "the owner holds less than half of it"


class Link(Struct, frozen=True):
    """One step from an organisation to one that stands behind it."""

    source: str
    """As the sheet writes it."""
    target: str
    location: Location
    """The cell that names `target`."""
    relation: Relation
    """`subprocessor_of`, `owned_by`, or `mentions_only` for another cell of the tie's row."""
    words: str
    """How a route tells of the step: `names as sub-processor`, `owned by 60 %`."""
    because: str
    quote: str
    rank: int = FIRM
    doubt: str = ""
    """Why `rank` is not firm."""
    ended: str | None = None
    """The day on which it ended, before the law date."""
    own: bool = False
    """True for a cell of a bought row, which tells of its direct targets by itself."""


def link_of(tie: Tie, as_of: str) -> Link | None:
    """Return the step that a tie states; None where it names nobody, or the company itself."""
    if is_ours(tie.source) or not (is_a_name(tie.source) and is_a_name(tie.target)):
        return None
    share = share_of(tie.share)
    owned = tie.relation is Relation.owned_by
    minor = owned and share.minor
    words = f"owned by {share.words}".strip() if owned else "names as sub-processor"
    said = f"{tie.source!r} is said to be owned by it" if owned else (
        f"{tie.source!r} is said to use it as sub-processor"
    )  # fmt: skip
    parts = [said, f"share {share.words}" if owned and share.words else "",
             f"the sheet calls it {tie.stated!r}" if tie.stated else "", *_dates(tie, as_of)]  # fmt: skip
    return Link(
        source=tie.source, target=tie.target, location=tie.location, relation=tie.relation,
        words=words, because="; ".join(part for part in parts if part), quote=_as_it_stands(tie),
        rank=REVIEW if minor else FIRM, doubt=_MINORITY if minor else "",
        ended=tie.until if tie.until is not None and tie.until < as_of else None,
    )  # fmt: skip


def _as_it_stands(tie: Tie) -> str:
    """Return the whole cell that names the target, which may name others too."""
    place = tie.location.place
    return next((cell.text for cell in tie.cells.values() if cell.place == place), tie.target)


def _dates(tie: Tie, as_of: str) -> Iterator[str]:
    if tie.since is not None:
        later = ", after the law date: it may not be in force yet" if tie.since > as_of else ""
        yield f"since {tie.since}{later}"
    if tie.until is not None:
        yield f"until {tie.until}"


def states_links(row: VendorRow) -> bool:
    """Say whether a row has cells that name sub-processors or owners."""
    return bool(row.subprocessors) or any(_is_parent(role) for role in row.cells)


def links_in(row: VendorRow) -> list[Link]:
    """Return the steps that a row of an inventory states in its own cells."""
    named = [(cell, Relation.subprocessor_of) for cell in row.subprocessors]
    named += [(cell, Relation.owned_by) for cell in parents_in(row)]
    return [_own(row, cell, relation) for cell, relation in named if is_a_name(cell.text)]


def parents_in(row: VendorRow) -> list[Cell]:
    """Return the cells of a row that name who owns its vendor."""
    return [cell for role, cell in row.cells.items() if _is_parent(role) and cell.text.strip()]


def _is_parent(role: str) -> bool:
    """Second columns of a role bear a number: `parent 2`."""
    return role.partition(" ")[0] == "parent"


def _own(row: VendorRow, cell: Cell, relation: Relation) -> Link:
    owned = relation is Relation.owned_by
    location = Location(row.location.document, cell.place, row.location.line)
    said = "is said to be owned by it" if owned else "is said to use it as sub-processor"
    return Link(
        source=row.vendor, target=cell.text, location=location, relation=relation,
        words="owned by" if owned else "names as sub-processor",
        because=f"{row.vendor!r} {said}", quote=cell.text, own=True,
    )  # fmt: skip


def beside(tie: Tie) -> list[Cell]:
    """Return the further cells of a tie's row, in which somebody may be mentioned."""
    ends = {tie.location.place, source_location(tie).place}
    return [cell for _, cell in sorted(tie.cells.items()) if cell.place not in ends]


def mention(tie: Tie, cell: Cell, vendor: str) -> Link:
    """Return the step to a vendor that a further cell of a tie's row mentions."""
    location = Location(tie.location.document, cell.place, tie.location.line)
    return Link(
        source=tie.source, target=vendor, location=location, relation=Relation.mentions_only,
        words="mentions", because=f"the row says that {tie.source!r} leads to {tie.target!r}",
        quote=cell.text, rank=REVIEW, doubt="the row mentions it, it does not say that it is used",
    )  # fmt: skip


def source_location(tie: Tie) -> Location:
    """Return the cell that names a tie's source; the target's where none is known."""
    named = [cell.place for role, cell in sorted(tie.cells.items())
             if role == "source" or cell.text.strip() == tie.source.strip()]  # fmt: skip
    place = named[0] if named else tie.location.place
    return Location(tie.location.document, place, tie.location.line)
