"""On which lines do the reported components of an SBOM stand? The file is opened a second time."""

from collections import Counter
from collections.abc import Callable, Sequence

from exposure.errors import InputError
from exposure.ingest.bounds import Bounds
from exposure.ingest.envelope.member import INSIDE, Member
from exposure.ingest.sbom.lines import lines_of
from exposure.ingest.source import Source
from exposure.ingest.unwrap import Shelf, find_member
from exposure.inventory.bill import Bill


def locator(
    sources: Sequence[Source], bounds: Bounds
) -> Callable[[Bill, Sequence[int]], dict[int, int]]:
    """Return a function from a bill and nodes to the line of each node that can be found.

    Lines are a courtesy to the reader: the JSON pointer stands beside them, and a file that
    vanished meanwhile costs only the lines.
    """
    reopened = _Reopened(sources, bounds)

    def locate(bill: Bill, nodes: Sequence[int]) -> dict[int, int]:
        if bill.one_line and INSIDE not in bill.document:
            return dict.fromkeys(nodes, 1)
        if bill.lines is not None:
            return {node: bill.lines[node] for node in nodes if bill.lines[node]}
        found = reopened.document(bill.document) if nodes else None
        if found is not None and bill.one_line:
            return dict.fromkeys(nodes, found.line)
        if found is None or not bill.ref_key:
            return {}
        wanted = {node: bill.refs[node] for node in nodes if bill.refs[node]}
        carriers = Counter(filter(set(wanted.values()).__contains__, bill.refs))
        wanted = {node: ref for node, ref in wanted.items() if carriers[ref] == 1}
        lines = lines_of(found.raw, bill.ref_key, sorted(set(wanted.values())))
        return {node: lines[ref] + found.line - 1 for node, ref in wanted.items() if ref in lines}

    return locate


class _Reopened:
    """The inputs, by name, each opened once more; the last one is kept open."""

    def __init__(self, sources: Sequence[Source], bounds: Bounds) -> None:
        self._sources = {source.name: source for source in sources if not source.hidden}
        self._bounds = bounds
        self._shelf = Shelf()
        self._last: Member | None = None

    def document(self, name: str) -> Member | None:
        """Return a document's bytes, out of what envelopes it came in; its line is where it begins."""
        outer = name
        while outer and outer not in self._sources:
            outer = outer.rpartition(INSIDE)[0]
        found = self._read(outer) if outer else None
        return find_member(found, name, self._bounds, self._shelf) if found else None

    def _read(self, name: str) -> Member | None:
        if self._last is None or self._last.name != name:
            try:
                raw = self._sources[name].read(self._bounds.max_file_bytes)
            except InputError:
                return None
            self._last = Member(name, raw, 1)
            self._shelf.clear()
        return self._last
