"""What does a file with a graph say of itself?"""

from collections.abc import Iterator

from msgspec import Struct

SCHEMA = "exposure-graph/1"
"""Version of the attributes of nodes and edges; docs/reference/graph-exports.md lists them."""
CAUTION = "No route here is no answer about what was not read. This is not legal advice."


class About(Struct, frozen=True):
    """From what a graph was drawn, and which part of it is there."""

    tool: str
    as_of: str
    """The law date."""
    register: str
    """Version of the register."""
    vendors: tuple[str, ...] = ()
    """Names of those to whom routes were asked for; empty where the graph is whole."""
    without: tuple[str, ...] = ()
    """Those of them to whom no route was found."""
    doubtful: tuple[str, ...] = ()
    """Those of them to whom only edges lead that are left out."""
    whole: bool = False
    sure_only: bool = False
    """Edges that a person must look at are left out."""
    warnings: tuple[str, ...] = ()
    """Sentences of the scan that must stand in every output."""

    @property
    def part(self) -> str:
        """Return which part of the graph this is, in one word."""
        return "whole" if self.whole else "exposed"

    @property
    def title(self) -> str:
        """Return what a reader of a picture sees first."""
        if self.whole:
            return "Everything that was read, from the company to its last component"
        routes = f"Routes from the company to {', '.join(self.reached)}" if self.reached else ""
        doubtful = f"every route to {', '.join(self.doubtful)} needs an edge that is left out"
        none = f"no route to {', '.join(self.without) or 'a vendor'} was found in what was read"
        parts = routes, doubtful if self.doubtful else "", none if self.without else ""
        told = "; ".join(part for part in parts if part) or none
        return told[0].upper() + told[1:]

    @property
    def reached(self) -> tuple[str, ...]:
        """Return the names of those to whom a route was found."""
        return tuple(
            one for one in self.vendors if one not in self.without and one not in self.doubtful
        )

    def attributes(self) -> Iterator[tuple[str, str]]:
        """Yield each attribute of the graph as a whole, by name."""
        yield "schema", SCHEMA
        yield "tool", self.tool
        yield "as_of", self.as_of
        yield "register", self.register
        yield "part", self.part
        yield "vendors", "; ".join(self.vendors)
        yield "without_route", "; ".join(self.without)
        yield "without_sure_route", "; ".join(self.doubtful)
        yield "left_out", "review" if self.sure_only else ""
        yield "note", CAUTION
        yield "warnings", " ".join(self.warnings)
