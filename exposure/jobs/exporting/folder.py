"""How does a program of one's own get the graph of an earlier scan?"""

from datetime import date
from pathlib import Path

from exposure.graph.network.columns import PAST, REVIEW
from exposure.graph.network.library import LibraryGraph, to_networkx
from exposure.jobs.company.earlier import read_earlier
from exposure.jobs.company.read import company_of
from exposure.jobs.exporting.graph import ALL, found_vendors, marked, part_of
from exposure.jobs.request import Request


def network_in(folder: str | Path, *, exposed: bool = False) -> LibraryGraph:
    """Return the graph of a scan as a `networkx.MultiDiGraph`, on the law date of the scan.

    With `exposed` it is the part that lies on a route from the company to a vendor of which
    something was found. Files that the scan obeyed, such as judgements, are looked for by their
    names from the current folder. Raises `ResultError` for a folder that is no scan's.
    """
    law_date = date.fromisoformat(read_earlier(Path(folder)).result.as_of)
    company = company_of(Request((str(folder),), law_date), lambda _: None)
    graph = marked(company, lambda _: None)
    vendors = found_vendors(graph.result) if exposed else None
    part = part_of(graph.network, vendors, REVIEW | PAST if exposed else ALL)
    return to_networkx(graph.network, part, graph.marks)
