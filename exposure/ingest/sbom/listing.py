"""How do the packages that a lock file or report lists become a bill?"""

import re
from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby
from urllib.parse import quote

from msgspec import Struct
from msgspec.structs import replace

from exposure.ingest.bounds import Bounds
from exposure.ingest.sbom.decode import check_counts
from exposure.ingest.sbom.identity import nameless
from exposure.inventory.bill import Bill, Edges, Section, place_in
from exposure.inventory.estate import Reading
from exposure.inventory.runs import in_runs, one_each
from exposure.model.gap import Gap, GapEffect

_UNRESERVED = re.compile(r"[A-Za-z0-9_.~-]+")
_HALF = re.compile("[\ud800-\udfff]")


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
    sections: Sequence[Section] = ()
    """Where the packages stand, in files whose packages have neither line nor position."""
    gaps: Sequence[Gap] = ()
    dated: str | None = None
    parties: dict[str, list[str]] = {}
    cpes: dict[int, str] = {}


def reading_of(document: str, listing: Listing, bounds: Bounds) -> Reading:
    """Return the bill of a listing; raises `InputError` where it exceeds the bounds."""
    needs = merged(listing.needs)
    check_counts(document, len(listing.packages), len(needs), bounds)
    packages, met = _whole(document, listing.packages)
    sections = tuple(listing.sections or _sections(listing))
    gaps = (*listing.gaps, *met, *_gaps(document, listing, sections))
    lines = array("i", [package.line for package in packages])
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
        sections=sections,
        edges=_edges(needs),
        gaps=gaps,
        lines=lines,
    )
    return Reading(format=bill.format, kind="sbom", dated=bill.dated, bill=bill, gaps=gaps)


def _whole(document: str, packages: Sequence[Listed]) -> tuple[Sequence[Listed], tuple[Gap, ...]]:
    """Replace half characters, which no output could hold; escapes in a text can smuggle them in."""
    if not any(_HALF.search(text) for package in packages for text in _texts(package)):
        return packages, ()
    whole = [
        replace(
            package,
            name=_mended(package.name),
            version=_mended(package.version),
            purl=_mended(package.purl),
            urls=tuple(map(_mended, package.urls)),
            ref=_mended(package.ref),
        )
        for package in packages
    ]
    reason = "half characters (lone surrogates) were met in texts and replaced"
    return whole, (Gap("half-character", GapEffect.note, document, "", reason),)


def _texts(package: Listed) -> tuple[str, ...]:
    return (package.name, package.version, package.purl, package.ref, *package.urls)


def _mended(text: str) -> str:
    return _HALF.sub("\ufffd", text)


def merged(needs: Iterable[Need]) -> list[Need]:
    """Return each edge once per way in which it is needed, a stronger way in place of a weaker one.

    Marks are bits, each of which weakens in its own way: what is needed plainly is neither for
    development nor optional, and what is needed for development by one side and optionally by
    another is both, by edges that stand side by side.
    """
    ways: dict[tuple[int, int], tuple[int, ...]] = {}
    for need in needs:
        pair = need.source, need.target
        known = ways.get(pair, ())
        if not any(mark & need.mark == mark for mark in known):
            weaker = [mark for mark in known if mark & need.mark == need.mark]
            ways[pair] = (*(mark for mark in known if mark not in weaker), need.mark)
    return [Need(*pair, mark) for pair, marks in ways.items() for mark in marks]


def unmarked_gaps(document: str, listed: Sequence[Listed | Need]) -> Iterator[Gap]:
    """Say, where anything is listed, that a format does not mark what is for development alone."""
    if listed:
        reason = "the format does not tell needs for development or building from the others"
        yield Gap("unmarked-needs", GapEffect.note, document, "", reason)


def purl_of(kind: str, name: str, version: str = "") -> str:
    """Return the package URL of a package of an ecosystem; segments of the name stand apart by `/`."""
    path = "/".join(_quoted(segment) for segment in name.split("/") if segment)
    return f"pkg:{kind}/{path}" + (f"@{_quoted(version)}" if version else "")


def _quoted(segment: str) -> str:
    """Return a segment of a package URL; most need no escapes, and a look is cheaper than `quote`."""
    return segment if _UNRESERVED.fullmatch(segment) else quote(_mended(segment), safe="")


def _sections(listing: Listing) -> Iterator[Section]:
    """Yield where packages stand; one whose line is not known stands in no section."""
    packages = listing.packages
    if listing.by_position:
        yield Section(0, len(packages), listing.place)
        return
    for known, run in groupby(range(len(packages)), lambda node: packages[node].line > 0):
        if known:
            nodes = list(run)
            lines = array("i", [packages[node].line for node in nodes])
            yield Section(nodes[0], len(nodes), listing.place, numbers=lines)


def _edges(needs: Sequence[Need]) -> Edges:
    marks = bytes(need.mark for need in needs)
    targets = array("i", [need.target for need in needs])
    return Edges(one_each(need.source for need in needs), targets, marks if any(marks) else b"")


def _gaps(document: str, listing: Listing, sections: Sequence[Section]) -> Iterator[Gap]:
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
        place = place_in(sections, node)
        reason = "a package without name and purl cannot be told from any other"
        yield Gap("no-identity", GapEffect.hides_presence, document, place, reason)
