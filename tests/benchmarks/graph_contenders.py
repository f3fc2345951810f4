"""What does one contender of the graph benchmark answer, and what does that take?"""

import gc
import json
import resource
import sys
import time
from array import array
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from measure import UNIT

from exposure.graph.adjacency import ARRAYS_FROM
from exposure.graph.reach.engine import reached, toward
from exposure.graph.reach.question import Digraph, Sets, each_alone


class Drawn:
    """The graph of one folder, as columns of integers."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.graph = Digraph(self.column("size")[0], self.column("sources"), self.column("targets"))

    def column(self, name: str) -> "array[int]":
        return array("i", (self.folder / name).read_bytes())

    def import_for(self, module: str) -> None:
        """Import the engine of large graphs where it will be needed: that is no part of an answer."""
        if len(self.graph) >= ARRAYS_FROM:
            import_module(f"exposure.graph.reach.{module}")


def our_routes(drawn: Drawn) -> Callable[[], object]:
    """Build, walk back from all ends, and draw the route of each root that leads to one."""
    roots, ends = drawn.column("roots"), drawn.column("ends")
    drawn.import_for("routes.arrays")

    def answer() -> object:
        found = toward(drawn.graph, ends)
        return [found.route(root) for root in roots]

    return answer


def scipy_order(drawn: Drawn) -> Callable[[], object]:
    """Build the rows and find the breadth-first order from all ends, with what comes before each."""
    import numpy as np
    from scipy.sparse import csr_matrix
    from scipy.sparse.csgraph import breadth_first_order

    size = drawn.graph.size
    ends = np.asarray(drawn.column("ends"))
    sources, targets = np.asarray(drawn.graph.sources), np.asarray(drawn.graph.targets)

    def answer() -> object:
        tails = np.concatenate((targets, np.full(len(ends), size, dtype=np.int32)))
        heads = np.concatenate((sources, ends))
        ones = np.ones(len(tails), dtype=np.int8)
        matrix = csr_matrix((ones, (tails, heads)), shape=(size + 1, size + 1))
        return breadth_first_order(matrix, size)

    return answer


def networkx_routes(drawn: Drawn) -> Callable[[], object]:
    """Do what `our_routes` does."""
    import networkx

    roots, ends = drawn.column("roots"), drawn.column("ends")
    pairs = list(zip(drawn.graph.targets, drawn.graph.sources, strict=True))

    def answer() -> object:
        graph = networkx.DiGraph(pairs)
        graph.add_edges_from((-1, end) for end in ends)
        before = dict(networkx.bfs_predecessors(graph, -1))
        routes = []
        for root in roots:
            route, node = [], root
            while before.get(node, -1) >= 0:
                node = before[node]
                route.append(node)
            routes.append(route)
        return routes

    return answer


def our_reach(drawn: Drawn) -> Callable[[], object]:
    """Count the products that lead to each vendor, and add up their spend."""
    spend = drawn.column("spend").tolist()
    starts = drawn.column("starts").tolist()
    vendors = Sets(drawn.column("offsets"), drawn.column("members"))
    drawn.import_for("array_reach")

    def answer() -> object:
        asked = reached(drawn.graph, each_alone(starts), vendors)
        return asked.totals([[1] * len(starts), spend[: len(starts)]])

    return answer


def single_walks(drawn: Drawn, sample: int) -> Callable[[], object]:
    """Walk back from the nodes of each vendor of a sample, over rows that are built once before."""
    import numpy as np

    from exposure.graph.reach.walks.rows import Rows

    vendors = Sets(drawn.column("offsets"), drawn.column("members"))
    chosen = list(range(0, len(vendors), max(1, len(vendors) // sample)))[:sample]
    starts, spend = np.asarray(drawn.column("starts")), np.asarray(drawn.column("spend"))
    size, targets = drawn.graph.size, np.asarray(drawn.graph.targets)
    rows = Rows(size, targets, np.asarray(drawn.graph.sources))
    parts = [np.asarray(part) for part in vendors.chosen(chosen).parts()]
    asked = reached(drawn.graph, each_alone(starts.tolist()), vendors)
    counts, spends = asked.totals([[1] * len(starts), spend.tolist()])
    known = list(zip(chosen, asked.starts_of(chosen), strict=True))

    seat = np.empty(size, dtype=np.int32)

    def answer() -> object:
        found = []
        for part in parts:
            met = np.zeros(size, dtype=np.bool_)
            met[part] = True
            frontier = np.flatnonzero(met)
            while frontier.size:
                slots, _ = rows.slots(frontier)
                ends = rows.ends[slots]
                fresh = ends[~met[ends]]
                met[fresh] = True
                places = np.arange(len(fresh), dtype=np.int32)
                seat[fresh] = places
                frontier = fresh[seat[fresh] == places]
            found.append(np.flatnonzero(met[starts]))
        return found

    for (vendor, leading), walked in zip(known, answer(), strict=True):
        if leading != walked.tolist() or counts[vendor] != len(leading):
            raise SystemExit(f"vendor {vendor}: other products than a walk of its own finds")
        if spends[vendor] != int(spend[walked].sum(dtype=np.int64)):
            raise SystemExit(f"vendor {vendor}: another spend than that of its products")
    return answer


CONTENDERS = {
    each.__name__: each
    for each in (our_routes, scipy_order, networkx_routes, our_reach, single_walks)
}


def main() -> None:
    """Print the processor seconds of one answer, and the peak memory of the process."""
    name, folder, *numbers = sys.argv[1:]
    answer = CONTENDERS[name](Drawn(Path(folder)), *map(int, numbers))
    gc.collect()
    begun = time.process_time()
    answer()
    seconds = time.process_time() - begun
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * UNIT
    print(json.dumps({"seconds": seconds, "peak": peak}))


if __name__ == "__main__":
    main()
