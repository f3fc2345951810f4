"""How long does a large official list take to import, to lay over the register and to scan with?"""

import argparse
import csv
import random
import tempfile
from pathlib import Path

from measure import alternate, exposure, say_where

STARTS = (
    "b",
    "ch",
    "d",
    "f",
    "gr",
    "k",
    "kl",
    "l",
    "m",
    "n",
    "p",
    "r",
    "s",
    "sh",
    "t",
    "tr",
    "v",
    "z",
)
ENDS = ("a", "e", "i", "o", "u", "an", "el", "or", "us")
TRADES = ("Trading", "Electronics", "Shipping", "Bank", "Engineering", "Holdings", "Instruments")
FORMS = ("LLC", "Ltd", "Co., Ltd.", "Corporation", "GmbH", "JSC")
HEAD = (
    "source",
    "entity_number",
    "type",
    "programs",
    "name",
    "alt_names",
    "addresses",
    "start_date",
)


def main() -> None:
    """Print what an import, a check of a thousand components and a scan of a thousand rows cost."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--parties", type=int, default=26_000)
    parser.add_argument("--runs", type=int, default=3)
    stated = parser.parse_args()
    say_where()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        names = write_list(folder / "list.csv", stated.parties)
        write_sheet(folder / "vendors.csv", names)
        target, out = str(folder / "list.json"), str(folder / "out")
        rows = str(folder / "vendors.csv")
        importing = exposure("register", "import", str(folder / "list.csv"), "-o", target)
        for label, one in alternate({"import": importing}, 1).items():
            print(f"  {label:<12}{one.seconds:7.1f} s")
        costs = alternate(
            {
                "scan": exposure("scan", rows, "-o", out, "--overlay", target),
                "screen": exposure("screen", rows, "--overlay", target),
            },
            stated.runs,
        )
        for label, cost in costs.items():
            print(f"  {label:<12}{cost.seconds:7.1f} s")


def write_list(path: Path, parties: int) -> list[str]:
    """Write a Consolidated Screening List with invented parties, and return their names."""
    chance = random.Random(7)
    names = [_name(chance) for _ in range(parties)]
    with path.open("w", encoding="utf-8", newline="") as stream:
        rows = csv.DictWriter(stream, HEAD, restval="")
        rows.writeheader()
        for number, name in enumerate(names):
            rows.writerow(
                {
                    "source": "Entity List (EL)",
                    "entity_number": number,
                    "type": "Entity",
                    "name": name,
                    "alt_names": _name(chance),
                    "start_date": "2020-01-01",
                }
            )
    return names


def write_sheet(path: Path, names: list[str]) -> None:
    """Write a thousand vendors, of whom one in fifty stands in the list."""
    chance = random.Random(11)
    met = [names[at % len(names)] if at % 50 == 0 else _name(chance) for at in range(1_000)]
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows([("Vendor",), *((one,) for one in met)])


def _name(chance: random.Random) -> str:
    sizes = [chance.choice((3, 4)) for _ in range(chance.choice((1, 1, 2)))]
    words = ["".join(chance.choice(STARTS) + chance.choice(ENDS) for _ in range(size)).title()
             for size in sizes]  # fmt: skip
    return " ".join(
        [*words, *chance.sample(TRADES, chance.choice((0, 1, 1))), chance.choice(FORMS)]
    )


if __name__ == "__main__":
    main()
