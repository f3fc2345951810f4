"""How much does the program add to the start-up of the libraries it cannot do without?"""

import argparse
import tempfile
from pathlib import Path

from measure import alternate, exposure, python, say_where
from yardstick import write_cyclonedx


def main() -> None:
    """Print `--help` and a small check side by side with their floors."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=15)
    runs = parser.parse_args().runs
    say_where()
    with tempfile.TemporaryDirectory() as folder:
        sbom = Path(folder) / "thousand.cdx.json"
        write_cyclonedx(sbom, 1_000)
        costs = alternate(
            {
                "import typer": python("import typer"),
                "--help": exposure("--help"),
                "import typer, msgspec": python("import typer, msgspec"),
                "check 1k": exposure("check", str(sbom)),
            },
            runs,
        )
    for name, cost in costs.items():
        print(f"  {name:<23}{cost.seconds * 1e3:7.1f} ms")
    seconds = {name: cost.seconds for name, cost in costs.items()}
    greeting = seconds["--help"] / seconds["import typer"]
    print(f"  --help / import typer            {greeting:.2f} x (goal 1.3)")
    small = seconds["check 1k"] / seconds["import typer, msgspec"]
    print(f"  check 1k / import typer, msgspec {small:.2f} x (goal 2)")


if __name__ == "__main__":
    main()
