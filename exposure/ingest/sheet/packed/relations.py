"""Which parts and addresses does one part of a workbook refer to, by id and by kind?"""

from msgspec import Struct

from exposure.ingest.bounds import Bounds
from exposure.ingest.sheet.archive.package import Package
from exposure.ingest.sheet.archive.relations import Relation, relations_of


class Relations(Struct, frozen=True):
    """All references from a part."""

    by_id: dict[str, Relation]
    fault: str = ""
    """One clause saying why they are not known."""

    def first(self, kind: str) -> str:
        """Return the target of the first relation of a kind, or an empty text."""
        return next((one.target for one in self.by_id.values() if one.kind == kind), "")


def known_relations(package: Package, part: str, bounds: Bounds) -> Relations:
    """Return the relations of a part; the empty name stands for the package as a whole."""
    found = relations_of(package, part, bounds)
    if isinstance(found, str):
        return Relations({}, found)
    return Relations({relation.id: relation for relation in found})
