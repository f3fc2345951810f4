"""How do the packages that a lock file or report lists become a bill?"""

import re
from array import array
from collections.abc import Iterable, Sequence
from itertools import chain
from urllib.parse import quote

from msgspec import Struct

from exposure.ingest.bounds import Bounds
from exposure.ingest.sbom.decode import check_counts
from exposure.ingest.sbom.identity import nameless
from exposure.inventory.bill import Bill, Edges, Section
from exposure.inventory.estate import Reading
from exposure.inventory.runs import in_runs, one_each
from exposure.model.gap import Gap, GapEffect

_UNRESERVED = re.compile(r"[A-Za-z0-9_.~-]+")


class Listed(Struct, frozen=True):
    """One package as the file lists it."""

    name: str
    version: str = ""
    purl: str = ""
    urls: tuple[str, ...] = ()
    line: int = 0
    """Line of the file, counted from 1; 0 where it is not known."""
    ref: str = ""
    """What the file calls it, where it has a name for it beside the package's."""


class Need(Struct, frozen=True, gc=False):
    """One package needs another; both are positions in the list of packages."""

    source: int
    target: int
    mark: int = 0
    """PLAIN, DEV, OPTIONAL or CONTAINED of `exposure.inventory.bill`."""


class Listing(Struct, frozen=True):
    """What a file lists."""

    format: str
    """For example `Cargo.lock 4`."""
    packages: Sequence[Listed]
    needs: Sequence[Need] = ()
    roots: tuple[int, ...] = ()
    """Positions of the packages that the file is about."""
    place: str = "line {}"
    """How a place is written; `{}` stands for the line, or for the position where `by_position`."""
    by_position: bool = False
    gaps: Sequence[Gap] = ()
    dated: str | None = None
    parties: dict[str, list[str]] = {}
    cpes: dict[int, str] = {}


def reading_of(document: str, listing: Listing, bounds: Bounds) -> Reading:
    """Return the bill of a listing; raises `InputError` where it exceeds the bounds."""
    packages, needs = listing.packages, listing.needs
    check_counts(document, len(packages), len(needs), bounds)
    gaps = (*listing.gaps, *_gaps(document, listing))
    lines = array("i", [package.line for package in packages])
    section = Section(
        0, len(packages), listing.place, numbers=None if listing.by_position else lines
    )
    bill = Bill(
        document=document,
        format=listing.format,
        dated=listing.dated,
        roots=listing.roots,
        refs=[package.ref or package.name for package in packages],
        names=[package.name for package in packages],
        versions=[package.version for package in packages],
        purls=[package.purl for package in packages],
        parties=listing.parties,
        cpes=listing.cpes,
        urls=list(chain.from_iterable(package.urls for package in packages)),
        url_nodes=in_runs(range(len(packages)), (len(package.urls) for package in packages)),
        kinds=bytes(len(packages)),
        sections=(section,),
        edges=_edges(needs),
        gaps=gaps,
        lines=lines,
    )
    return Reading(format=bill.format, kind="sbom", dated=bill.dated, bill=bill, gaps=gaps)


def purl_of(kind: str, name: str, version: str = "") -> str:
    """Return the package URL of a package of an ecosystem; segments of the name stand apart by `/`."""
    path = "/".join(_quoted(segment) for segment in name.split("/") if segment)
    return f"pkg:{kind}/{path}" + (f"@{_quoted(version)}" if version else "")


def _quoted(segment: str) -> str:
    """Return a segment of a package URL; most need no escapes, and a look is cheaper than `quote`."""
    return segment if _UNRESERVED.fullmatch(segment) else quote(segment, safe="")


def _edges(needs: Sequence[Need]) -> Edges:
    marks = bytes(need.mark for need in needs)
    targets = array("i", [need.target for need in needs])
    return Edges(one_each(need.source for need in needs), targets, marks if any(marks) else b"")


def _gaps(document: str, listing: Listing) -> Iterable[Gap]:
    if len(listing.packages) == len(listing.roots):
        reason = "the file lists no packages, so nothing can be said of its contents"
        yield Gap("no-components", GapEffect.hides_presence, document, "", reason)
    if not listing.roots:
        reason = "the file does not say what it describes, so no package can be called direct"
        yield Gap("no-root", GapEffect.blurs_route, document, "", reason)
    if len(listing.packages) > 1 and not listing.needs:
        reason = (
            f"{len(listing.packages)} packages and no dependency between them: routes are unknown"
        )
        yield Gap("no-edges", GapEffect.blurs_route, document, "", reason)
    names = [package.name for package in listing.packages]
    for node in nameless(names, [package.purl for package in listing.packages]):
        number = node if listing.by_position else listing.packages[node].line
        place = listing.place.replace("{}", str(number))
        reason = "a package without name and purl cannot be told from any other"
        yield Gap("no-identity", GapEffect.hides_presence, document, place, reason)
