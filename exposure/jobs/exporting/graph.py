"""Which graph does a company have, what is said of it, and which part of it is asked for?"""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from exposure.assess.on_graph.cited import cited_on, with_settled
from exposure.graph.drawing.described import Marks
from exposure.graph.drawing.whole import whole_drawing
from exposure.graph.network.columns import PAST, REVIEW, SETTLED, Network
from exposure.graph.network.part import Part, part_to
from exposure.jobs.company.read import Company
from exposure.jobs.company.studied import Studied
from exposure.model.result import ScanResult
from exposure.scan.exposures import Progress

ALL = REVIEW | PAST | SETTLED


class Marked(Struct, frozen=True):
    """The one graph of a company, with what its result says of nodes and edges."""

    network: Network
    result: ScanResult
    marks: Marks


def marked(company: Company, progress: Progress, asked: Iterable[str] = ()) -> Marked:
    """Examine a company and return its graph; `asked` are vendors that are looked for by name."""
    studied = Studied(company, progress)
    result, network = studied.examined.result, studied.read.network
    cited = cited_on(network, result.findings)
    found: dict[str, tuple[str, ...]] = {}
    for finding in result.findings:
        found[finding.asset] = (*found.get(finding.asset, ()), finding.id)
    looked_for = dict.fromkeys(asked, "asked")
    looked_for |= {one.id: one.reason for one in result.looked_for}
    marks = Marks(looked_for=looked_for, findings=found, cited=cited)
    return Marked(with_settled(network, cited), result, marks)


def found_vendors(result: ScanResult) -> list[str]:
    """Return the ids of the vendors of which something was found that no person has ruled out."""
    return sorted({finding.vendor for finding in result.findings if finding.is_open})


def part_of(network: Network, vendors: Sequence[str] | None, admitted: int) -> Part:
    """Return the part that leads to vendors, or the whole for None, by edges of admitted doubts."""
    if vendors is not None:
        return part_to(network, vendors, admitted)
    whole = whole_drawing(network)
    if admitted == ALL:
        return whole
    edges = tuple(edge for edge in whole.edges if not network.doubts[edge] & ~admitted)
    return Part(whole.nodes, edges)
