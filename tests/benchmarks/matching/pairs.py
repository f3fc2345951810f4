"""Which pairs of written company names are known to be one organisation, and which are not?

Three sets, each a list of pairs with its label:

- suppliers: a name as it was typed in contract records and the parent that people gave it;
- neighbours: the same names, each with two other parents: the one that shares its rarest word, and
  the one that shares most runs of three letters (no measure that is scored here chooses them);
- cases: pairs of organisations that a sanctions matcher is tested with.
"""

import csv
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

ORGANISATIONS = frozenset({"Company", "Organization", "LegalEntity"})
_SUPPLIERS = "corpora/names/goc-vendor-normalization/parents_a_to_m.csv"
_CASES = "corpora/names/nomenklatura-name-bench/cases_even.csv"


@dataclass(frozen=True)
class Pair:
    """Two written names, and whether people call them one."""

    first: str
    second: str
    same: bool


def suppliers(shared: Path) -> list[Pair]:
    """Return each typed name with its parent; a name that is its parent letter by letter says nothing."""
    with (shared / _SUPPLIERS).open(encoding="utf-8", newline="") as rows:
        listed = [(row["company_name"], row["parent_company"]) for row in csv.DictReader(rows)]
    return [Pair(name, parent, same=True) for name, parent in listed if name != parent]


def telling(pairs: Iterable[Pair]) -> list[Pair]:
    """Return the pairs whose names share a word or half of their runs of three letters.

    The others are bought or renamed companies: no comparison of names can know them.
    """
    return [
        pair
        for pair in pairs
        if set(pair.first.split()) & set(pair.second.split())
        or 2 * len(_runs(pair.first) & _runs(pair.second)) >= len(_runs(pair.second))
    ]


def neighbours(pairs: list[Pair]) -> list[Pair]:
    """Return each typed name with the two nearest parents that are not its own."""
    parents = sorted({pair.second for pair in pairs})
    by_word, by_run = _index(parents, str.split), _index(parents, _runs)
    found: list[Pair] = []
    for pair in pairs:
        near = (_rarest(pair, by_word), _most_alike(pair, by_run))
        found += [Pair(pair.first, other, same=False) for other in dict.fromkeys(near) if other]
    return found


def cases(shared: Path) -> list[Pair]:
    """Return the pairs of organisations, with the labels of those who wrote them."""
    with (shared / _CASES).open(encoding="utf-8", newline="") as rows:
        return [
            Pair(row["name1"], row["name2"], same=row["is_match"] == "true")
            for row in csv.DictReader(rows)
            if row["schema"] in ORGANISATIONS
        ]


def _runs(name: str) -> frozenset[str]:
    padded = f"  {name.casefold()} "
    return frozenset(padded[at : at + 3] for at in range(len(padded) - 2))


def _index(parents, parts_of) -> dict[str, list[str]]:
    index: dict[str, list[str]] = defaultdict(list)
    for parent in parents:
        for part in set(parts_of(parent)):
            index[part].append(parent)
    return index


def _rarest(pair: Pair, by_word: dict[str, list[str]]) -> str:
    words = sorted(pair.first.split(), key=lambda word: (len(by_word.get(word, ())), word))
    found = (other for word in words for other in _others(pair, by_word.get(word, ())))
    return next(found, "")


def _most_alike(pair: Pair, by_run: dict[str, list[str]]) -> str:
    own = _runs(pair.first)
    shared = Counter(other for run in own for other in _others(pair, by_run.get(run, ())))
    best = sorted(shared, key=lambda other: (-shared[other] / len(own | _runs(other)), other))
    return best[0] if best else ""


def _others(pair: Pair, parents: Iterable[str]) -> Iterator[str]:
    return (parent for parent in parents if parent not in (pair.first, pair.second))
