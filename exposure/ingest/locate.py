"""On which lines do the reported components of an SBOM stand? The file is opened a second time."""

from collections.abc import Callable, Sequence

from exposure.errors import InputError
from exposure.ingest.bounds import Bounds
from exposure.ingest.sbom.lines import lines_of
from exposure.ingest.source import Source
from exposure.inventory.bill import Bill


def locator(
    sources: Sequence[Source], bounds: Bounds
) -> Callable[[Bill, Sequence[int]], dict[int, int]]:
    """Return a function from a bill and nodes to the line of each node that can be found.

    Lines are a courtesy to the reader: the JSON pointer stands beside them, and a file that
    vanished meanwhile costs only the lines.
    """
    by_name = {source.name: source for source in sources}

    def locate(bill: Bill, nodes: Sequence[int]) -> dict[int, int]:
        if bill.one_line:
            return dict.fromkeys(nodes, 1)
        source = by_name.get(bill.document)
        if source is None:
            return {}
        try:
            raw = source.read(bounds.max_file_bytes)
        except InputError:
            return {}
        wanted = {node: bill.refs[node] for node in nodes if bill.refs[node]}
        lines = lines_of(raw, bill.ref_key, sorted(set(wanted.values())))
        return {node: lines[ref] for node, ref in wanted.items() if ref in lines}

    return locate
