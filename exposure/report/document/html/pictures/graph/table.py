"""Which routes does the picture show, in rows?"""

from exposure.model.words import number_of
from exposure.report.document.html.picture import TextTable
from exposure.report.document.html.pictures.graph.chosen import Chosen
from exposure.report.document.html.pictures.graph.network import Strand
from exposure.report.document.html.pictures.graph.paths import Hop
from exposure.report.document.html.pictures.graph.words import NO_CONTRACT
from exposure.report.index import Index
from exposure.report.words import first_of

MOST_ROWS = 300
_MOST_IDS = 6
_COLUMNS = ("Contract", "Product or system", "By way of", "Tie", "Vendor", "Confidence", "Findings")


def table_of(chosen: Chosen, index: Index) -> TextTable:
    """Return a row per route that is drawn, texts as they are: the page escapes them."""
    strands = chosen.network.strands
    rest = len(strands) - MOST_ROWS
    more = (
        f"{number_of(rest, 'further route')} of the picture: see the findings." if rest > 0 else ""
    )
    return TextTable(
        caption="The routes of the picture, the most urgent first",
        columns=_COLUMNS,
        rows=tuple(_row(strand, index) for strand in strands[:MOST_ROWS]),
        more=more,
    )


def _row(strand: Strand, index: Index) -> tuple[str, ...]:
    path = strand.path
    seller = f" (sold by {path.seller})" if path.seller else ""
    between = [number_of(path.between, "further package")] if path.between else []
    names = [_whole(hop) for hop in path.hops]
    tie = ", ".join(part for part in (strand.relation, path.tie.doubt) if part)
    ids = tuple(finding.id for finding in strand.findings)
    return (
        first_of(strand.contracts, 4) or NO_CONTRACT,
        _whole(path.asset) + seller,
        " › ".join([*names[:1], *between, *names[1:]]),
        tie,
        index.vendor(strand.vendor),
        path.tie.confidence.value,
        first_of(ids, _MOST_IDS),
    )


def _whole(hop: Hop) -> str:
    """Return a name; of one that stands for several, which ones."""
    return f"{hop.name}: {first_of(hop.members)}" if hop.members else hop.name
