"""How fast is a whole graph asked for routes and for reach, beside graph libraries and single walks?

Each contender is a process of its own, which reads the graph, then counts the processor time of its
answer alone; imports and reading are left out for all.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from measure import Cost, Costs, say_where

HERE = Path(__file__).parent
GENERATOR, CONTENDERS = str(HERE / "supply_graph.py"), str(HERE / "graph_contenders.py")
STARTS, VENDORS = 5_000, 20_000
GROWTH = (10_000, 100_000, 1_000_000, 10_000_000)
GROWTH_STARTS, GROWTH_VENDORS = 500, 2_000
SLOW = 100_000
"""Edges at which networkx is timed several times; at the full size it runs once."""


def main() -> None:
    """Print routes and reach at one size, or with `--growth` how the cost grows with size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-n", "--edges", type=int, default=1_000_000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--sample", type=int, default=200, help="vendors walked one by one")
    parser.add_argument("--growth", action="store_true", help="ten-fold steps from 10,000 edges")
    wanted = parser.parse_args()
    say_where()
    if wanted.growth:
        growth(wanted.runs)
        return
    routes(SLOW, wanted.runs, wanted.runs)
    routes(wanted.edges, wanted.runs, 1)
    reach(wanted.edges, wanted.runs, wanted.sample)


def routes(edges: int, runs: int, slow_runs: int) -> None:
    """Compare building, reach and one route per exposed root."""
    with tempfile.TemporaryDirectory() as folder:
        _write(folder, edges, STARTS, VENDORS)
        costs = _alternate(folder, {"scipy": "scipy_order", "ours": "our_routes"}, runs)
        costs |= _alternate(folder, {"networkx": "networkx_routes"}, slow_runs)
    print(f"build, reach, one route per exposed root: {edges:,} edges")
    for name, cost in costs.items():
        print(f"  {name:<10}{cost.seconds:8.3f} s   peak {cost.peak / 2**20:6.0f} MiB")
    ours = costs["ours"].seconds
    print(
        f"  ours / scipy {ours / costs['scipy'].seconds:.2f} x (goal 2; its order and CSR alone)"
        f"   networkx / ours {costs['networkx'].seconds / ours:.0f} x (goal 30)"
    )


def reach(edges: int, runs: int, sample: int) -> None:
    """Compare reach of all vendors at once with one walk per vendor; the answers must be equal."""
    with tempfile.TemporaryDirectory() as folder:
        _write(folder, edges, STARTS, VENDORS)
        costs = _alternate(folder, {"ours": "our_reach"}, runs)
        walks = _run(folder, "single_walks", str(sample))
    each = walks.seconds / sample
    ours = costs["ours"]
    print(f"what if, {VENDORS:,} vendors x {STARTS:,} products: {edges:,} edges")
    print(f"  all at once   {ours.seconds:8.2f} s   peak {ours.peak / 2**20:6.0f} MiB (goal 512)")
    print(f"  one by one    {each * VENDORS:8.0f} s   ({sample} walks, {each * 1e3:.1f} ms each)")
    print(
        f"  one by one / all at once {each * VENDORS / ours.seconds:.0f} x (goal 50)"
        f"   equal for those {sample}: count, spend and products"
    )


def growth(runs: int) -> None:
    """Print both for each size, and how many times the size before it costs."""
    print(f"ten times the edges; what if: {GROWTH_VENDORS:,} vendors x {GROWTH_STARTS:,} products")
    before: dict[str, float] = {}
    for edges in GROWTH:
        with tempfile.TemporaryDirectory() as folder:
            _write(folder, edges, GROWTH_STARTS, GROWTH_VENDORS)
            costs = _alternate(folder, {"routes": "our_routes", "what if": "our_reach"}, runs)
        parts = [
            f"{name} {cost.seconds:7.3f} s"
            + (f" ({cost.seconds / before[name]:4.1f} x)" if name in before else " " * 9)
            + f" {cost.peak / 2**20:6.0f} MiB"
            for name, cost in costs.items()
        ]
        print(f"  {edges:>10,} edges   " + "   ".join(parts))
        before = {name: cost.seconds for name, cost in costs.items()}


def _write(folder: str, edges: int, starts: int, vendors: int) -> None:
    numbers = map(str, (edges, starts, vendors))
    subprocess.run([sys.executable, GENERATOR, folder, *numbers], check=True)


def _alternate(folder: str, contenders: dict[str, str], runs: int) -> dict[str, Costs]:
    """Run the contenders in turn, so that a slow minute slows them all."""
    rounds = [
        {name: _run(folder, contender) for name, contender in contenders.items()}
        for _ in range(runs)
    ]
    return {name: Costs(tuple(one[name] for one in rounds)) for name in contenders}


def _run(folder: str, contender: str, *arguments: str) -> Cost:
    """Run one contender; it prints its processor seconds and its peak memory."""
    command = [sys.executable, CONTENDERS, contender, folder, *arguments]
    said = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    return Cost(said["seconds"], said["peak"])


if __name__ == "__main__":
    main()
