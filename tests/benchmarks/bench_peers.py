"""How long do programs take that answer part of the same question, and is each answer right?

The question: which packages of one vendor, or connected to it, does this SBOM hold, and by which
route? The right answer was worked out from the lock file, without any SBOM: `truth.json`.
"""

import argparse
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from measure import Costs, alternate, exposure, say_where

SHARED = Path(__file__).resolve().parents[3] / "shared" / "corpora" / "generated"
RULE = """\
- id: VENDOR-001
  name: vendor
  description: a package that names the vendor
  severity: high
  category: vendor
  condition: |
    components[$contains($lowercase(purl & ' ' & author & ' ' & supplier.name & ' ' & publisher
      & ' ' & description), '{vendor}')]
  location: |
    {{ "bomRef": $."bom-ref", "purl": purl }}
  message: "{{{{ name }}}}"
"""


@dataclass(frozen=True)
class Truth:
    """What a right answer says."""

    vendor: str
    packages: frozenset[str]
    """Made by the vendor, or a connector to it."""
    target: str
    """The package whose route is asked for."""
    purl: str
    route: tuple[str, ...]
    """From what the root needs directly to the target."""


@dataclass(frozen=True)
class Contender:
    """One program, what it must be told, and how its hits are read."""

    name: str
    command: list[str]
    told: str
    hits: Callable[[str], set[str]] | None
    """Names of packages that its output calls a hit; None where it answers for a route alone."""
    tells: Callable[[str, Truth], str]
    """What of the route its answer tells: a list of packages may name the steps by chance."""


Tells = Callable[[str, Truth], str]


def main() -> None:
    """Print time, ratio and correctness of each program that is there."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sbom", type=Path, default=SHARED / "npm-langchain-helpdesk.cdx.json")
    parser.add_argument("--truth", type=Path, default=SHARED / "truth.json")
    parser.add_argument("--bin", type=Path, action="append", default=[], help="where peers lie")
    parser.add_argument("--tree", type=Path, help="folder in which npm installed the lock file")
    parser.add_argument("--runs", type=int, default=7)
    asked = parser.parse_args()
    say_where()
    with tempfile.TemporaryDirectory() as folder:
        truth = truth_of(asked.truth, asked.sbom)
        found = list(contenders(asked, truth, Path(folder)))
        answers = {one.name: answer_of(one) for one in found}
        costs = alternate({one.name: one.command for one in found}, asked.runs)
    show(found, answers, costs, truth)


def truth_of(path: Path, sbom: Path) -> Truth:
    """Return what holds of the first vendor of this SBOM that has a package of its own in it."""
    said = json.loads(path.read_text(encoding="utf-8"))[sbom.name.partition(".")[0]]["vendors"]
    vendor, kinds = next((name, kinds) for name, kinds in said.items() if kinds["first"])
    farthest = max(kinds["first"], key=lambda one: one["depth"])
    purl = f"pkg:npm/{farthest['name'].replace('@', '%40')}@{farthest['version']}"
    route = tuple(step.rpartition("@")[0] or step for step in farthest["shortest_path"][1:])
    packages = frozenset(one["name"] for kind in kinds.values() for one in kind)
    return Truth(vendor, packages, farthest["name"], purl, route)


def contenders(asked: argparse.Namespace, truth: Truth, folder: Path) -> Iterator[Contender]:
    """Yield ours, then each peer that is there; say of the others that they are not."""
    sbom, out = str(asked.sbom), str(folder / "out")
    subprocess.run(exposure("scan", sbom, "-o", out), check=False, capture_output=True)
    yield Contender(
        "exposure check",
        exposure("check", sbom),
        "nothing",
        partial(_checked, truth.vendor),
        _direct,
    )
    yield Contender(
        "exposure why", exposure("why", out, truth.purl), "the package", None, _whole_route
    )
    deny, rules = folder / "deny.txt", folder / "rules"
    deny.write_text(f"[package]\n{truth.target}\n", encoding="utf-8")
    rules.mkdir()
    (rules / "vendor.yaml").write_text(RULE.format(vendor=truth.vendor), encoding="utf-8")
    peers: tuple[tuple[str, list[str], str, Callable[[str], set[str]] | None, Tells], ...] = (
        ("debsbom trace-path", ["debsbom", "trace-path", "--mode", "all-shortest", sbom, truth.purl],
         "the purl", None, _whole_route),
        ("sbomaudit", ["sbomaudit", "-i", sbom, "--offline", "--deny", str(deny)],
         "the name", _denied, _no_route),
        ("cdx-audit", ["cdx-audit", "--bom", sbom, "--direct-bom-audit", "--rules-dir", str(rules),
                       "--categories", "vendor"], "a rule", _audited, _no_route),
        ("npm explain", ["npm", "--prefix", str(asked.tree), "--loglevel=error", "explain",
                         truth.target] if asked.tree else [], "the name", None, _whole_route),
    )  # fmt: skip
    for name, command, told, hits, tells in peers:
        program = _program(command[0], asked.bin) if command else None
        if program is None:
            print(f"  {name}: absent, skipped")
        else:
            yield Contender(name, [program, *command[1:]], told, hits, tells)


def answer_of(one: Contender) -> str:
    """Return what a program prints, as people read it."""
    done = subprocess.run(
        one.command, capture_output=True, encoding="utf-8", errors="replace", check=False
    )
    return done.stdout


def show(
    found: list[Contender], answers: dict[str, str], costs: dict[str, Costs], truth: Truth
) -> None:
    """Print one line per program."""
    ours = costs["exposure check"].seconds
    print(f"  {'':<20}{'ms':>7}{'ratio':>8}  {'packages':<10}{'others':<8}{'route':<8}told")
    for one in found:
        seconds, answer = costs[one.name].seconds, answers[one.name]
        hits = one.hits(answer) if one.hits else None
        packages = (
            f"{len(hits & truth.packages)} of {len(truth.packages)}" if hits is not None else "-"
        )
        others = str(len(hits - truth.packages)) if hits is not None else "-"
        print(f"  {one.name:<20}{seconds * 1e3:7.0f}{seconds / ours:7.1f}x  {packages:<10}{others:<8}"
              f"{one.tells(answer, truth):<8}{one.told}")  # fmt: skip


def _no_route(answer: str, truth: Truth) -> str:
    return "no"


def _direct(answer: str, truth: Truth) -> str:
    """Say whether the line of the target names the direct dependency that brings it in."""
    lines = (line for line in answer.splitlines() if f"  {truth.target} " in line)
    return (
        "direct"
        if any(truth.route[0] in line.partition(truth.target)[2] for line in lines)
        else "no"
    )


def _whole_route(answer: str, truth: Truth) -> str:
    """Say whether the steps stand in the answer in this order, or in the other one."""
    there = [answer.find(step) for step in truth.route]
    last = [answer.rfind(step) for step in truth.route]
    ordered = (there == sorted(there), there[::-1] == sorted(there), last[::-1] == sorted(last))
    return "whole" if -1 not in there and any(ordered) else "no"


def _checked(vendor: str, answer: str) -> set[str]:
    parts = (line.split("  ") for line in answer.splitlines() if line.startswith("F-"))
    hits = (one for one in parts if one[1] == "exposed" and one[2].casefold() == vendor)
    return {one[3].rpartition(" ")[0] for one in hits}


def _denied(answer: str) -> set[str]:
    return set(re.findall(r"\[ \] Denied Package check for package (\S+):", answer))


def _audited(answer: str) -> set[str]:
    purls = re.findall(r"pkg:npm/(\S+)@[^\s@]+", answer)
    return {purl.replace("%40", "@") for purl in purls}


def _program(name: str, folders: list[Path]) -> str | None:
    places = (*map(str, folders), str(Path(sys.executable).parent))
    return next(filter(None, (shutil.which(name, path=one) for one in places)), shutil.which(name))


if __name__ == "__main__":
    main()
