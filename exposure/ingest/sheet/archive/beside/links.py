"""Where do the links of a sheet lead?"""

from collections.abc import Iterator, Sequence

from exposure.ingest.sheet.archive.beside.met import Beside
from exposure.ingest.sheet.archive.facts import Link
from exposure.ingest.sheet.archive.relations import Relation
from exposure.ingest.sheet.cells import Aside
from exposure.model.gap import GapEffect

_MOST_CELLS = 1_000
"""Cells of one link; one link over a whole column says nothing of its thousandth cell."""


def add_links(beside: Beside, links: Sequence[Link], relations: list[Relation]) -> None:
    """Add the target of each link, and what a person sees when pointing at it."""
    targets = {relation.id: relation.target for relation in relations}
    placeless = unknown = beyond = 0
    for link in links:
        target = targets.get(link.relation, "") + link.target
        if not link.area.first_row:
            placeless += 1
        elif not target:
            unknown += 1
        else:
            kept = [beside.add(aside) for aside in _asides(link, target)]
            beyond += not all(kept)
    for count, what in (
        (placeless, "links that do not say in which cell they stand"),
        (unknown, "links of which the workbook does not state the target"),
        (beyond, "links beyond the bounds that were not read whole"),
    ):
        if count:
            beside.gap("links-unread", GapEffect.hides_presence, f"{what}: {count:,}")


def _asides(link: Link, target: str) -> Iterator[Aside]:
    area = link.area
    left = _MOST_CELLS
    for row in range(area.first_row, area.last_row + 1):
        for column in range(area.first_column, area.last_column + 1):
            yield Aside(row, column, "link", target)
            left -= 1
            if not left:
                return
    if link.tip and link.tip not in target:
        yield Aside(area.first_row, area.first_column, "comment", link.tip)
