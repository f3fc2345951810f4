"""Is `exposure check` done before a generic JSON parser is, and is its cost linear?"""

import argparse
import tempfile
from pathlib import Path

from measure import Costs, alternate, exposure, python, say_where
from yardstick import write_cyclonedx

PARSE = "import gc; gc.disable(); import orjson; orjson.loads(open({!r}, 'rb').read())"
"""The yardstick: parse the file and do nothing with it."""
SMALL, LARGE = 50_000, 500_000


def main() -> None:
    """Print the ratios for one size, or with `--growth` how the cost grows with size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-n", "--components", type=int, default=100_000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--growth", action="store_true", help=f"compare {SMALL:,} with {LARGE:,}")
    wanted = parser.parse_args()
    say_where()
    with tempfile.TemporaryDirectory() as folder:
        if wanted.growth:
            small = compare(Path(folder), SMALL, wanted.runs)
            large = compare(Path(folder), LARGE, wanted.runs)
            grown = large.seconds / small.seconds
            print(f"growth of check, {SMALL:,} to {LARGE:,}: {grown:.2f} x (goal 11.5)")
        else:
            compare(Path(folder), wanted.components, wanted.runs)


def compare(folder: Path, count: int, runs: int) -> Costs:
    """Print one size side by side with the yardstick; return what check took."""
    sbom = folder / f"{count}.cdx.json"
    write_cyclonedx(sbom, count)
    size = sbom.stat().st_size
    costs = alternate(
        {
            "orjson": python(PARSE.format(str(sbom))),
            "check": exposure("check", str(sbom), "--json", str(folder / "result.json")),
        },
        runs,
    )
    print(f"{count:,} components, {size / 1e6:.1f} MB, {size / count:.0f} bytes each, {runs} runs")
    for name, cost in costs.items():
        print(f"  {name:<8}{cost.seconds:7.3f} s   peak {cost.peak / size:5.2f} x the file")
    ratio = costs["check"].seconds / costs["orjson"].seconds
    print(f"  check / orjson {ratio:.2f} x (limit 1.0, goal 0.8)   memory goal 3 x the file")
    return costs["check"]


if __name__ == "__main__":
    main()
