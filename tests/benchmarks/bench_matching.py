"""How often is the recognition of vendors right, beside general matchers, and how long does it take?

python tests/benchmarks/bench_matching.py [--shared FOLDER] [--peer-python PYTHON]
    [--held-out BACKGROUND.yaml] [--peer-unrelated N] [--only rows|pairs|speed]

Needs the labelled rows and name lists that lie beside the checkout. PYTHON is the interpreter of
another environment, in which nomenklatura and followthemoney are installed; without it they are
not run. BACKGROUND.yaml is a background vocabulary built without the unrelated names:

python fixtures/background/build.py LISTS --without unrelated_names_5k.json --output BACKGROUND.yaml

All times are processor time of one process in the same run.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from rapidfuzz.utils import default_process

from exposure.identify.compare import ground_of, same_name
from exposure.model.relation import Confidence
from exposure.register.facts import Register
from exposure.register.load import load_register
from tests.benchmarks.matching import gold as golden
from tests.benchmarks.matching import ours, pairs, peer, speed
from tests.benchmarks.matching.baselines import BASELINES, PAIR_BASELINES, entity_names
from tests.benchmarks.measure import say_where

ROOT = Path(__file__).parents[2]
COLUMNS = f"{'':<34}{'names':^22}{'all rows':^22}{'s per':>8}{'false hits':>12}"
UNDER = f"{'':<34}" + f"{'P':>6}{'R':>7}{'F1':>7}  " * 2 + f"{'10k':>8}{'per 10k':>12}"
LABELS = {
    Confidence.confirmed: "ours, confirmed alone",
    Confidence.probable: "ours, auto (with probable)",
    Confidence.review: "ours, incl. review",
}
NOT_RUN = "nomenklatura logic-v2 >= .70       not run: name its interpreter with --peer-python"


def compare_rows(gold: golden.Gold, asked: peer.Peer | None, register: Register) -> None:
    """Print one line per matcher."""
    entities = entity_names(gold.entities)
    print(f"\n{len(gold.rows)} labelled rows, {len(gold.unrelated)} unrelated names")
    print(f"{COLUMNS}\n{UNDER}")
    for one in BASELINES:
        (found, seconds) = speed.timed(lambda one=one: one.answer(gold.texts, entities))
        answers = [entity if score >= one.threshold else "" for entity, score in found]
        hits = sum(score >= one.threshold for _, score in one.answer(gold.unrelated, entities))
        _line(gold, one.name, answers, seconds, per_10k(hits, len(gold.unrelated)))
    if asked is None:
        print(NOT_RUN)
    else:
        answers = [entity if score >= peer.THRESHOLD else "" for entity, score in asked.texts]
        hits = sum(score >= peer.THRESHOLD for _, score in asked.unrelated)
        name = f"nomenklatura {asked.version} logic-v2 >= .70"
        _line(gold, name, answers, asked.seconds["texts"], per_10k(hits, len(asked.unrelated)))
    compare_ours(gold, register)


def compare_ours(gold: golden.Gold, register: Register, *, full: bool = True) -> None:
    """Print our lines; `full` with the rows that only a person can decide."""
    known = frozenset(entity_names(gold.entities))
    hits, seconds = ours.screened(register, ours.listed(gold.path))
    answers = ours.answers(register, hits, known)
    nobody, _ = ours.screened(register, ours.listed_names(gold.unrelated))
    unrelated = Counter(level for _, level in ours.answers(register, nobody))
    seen = 0
    for level, label in LABELS.items():
        seen += unrelated[level]
        rate = per_10k(seen, len(gold.unrelated))
        _line(gold, label, golden.at_least(answers, level), seconds, rate)
    shares = golden.right_by_level(gold, answers)
    said = ", ".join(f"{level} {right} of {given}" for level, (right, given) in shares.items())
    rates = [right / given if given else 1.0 for right, given in shares.values()]
    print(f"right by level: {said}; {'falls' if rates == sorted(rates)[::-1] else 'DOES NOT FALL'}")
    if full:
        levels = Counter(str(answers[k][1]) for k in gold.ambiguous)
        print(f"ambiguous rows by level: {dict(sorted(levels.items()))}")
        for k in gold.ambiguous:
            print(f"    {answers[k][1]!s:<10} {gold.rows[k]['text']}")
    _list_false_hits(gold.unrelated, nobody)


def _list_false_hits(names: Sequence[str], hits: Iterable[Sequence[ours.ScreenHit]]) -> None:
    print("hits in unrelated names:")
    for name, found in zip(names, hits, strict=True):
        for hit in found:
            print(f"    {hit.match.confidence:<10} {name}: {hit.match.because}")


def _line(
    gold: golden.Gold, label: str, answers: Sequence[str], seconds: float, hits: float
) -> None:
    shares = [golden.figures(gold, answers, which) for which in ("names", "all")]
    numbers = "".join(f"{p:>6.3f}{r:>7.3f}{f:>7.3f}  " for p, r, f in shares)
    print(f"{label:<34}{numbers}{per_10k(seconds, len(gold.rows)):>8.1f}{hits:>12.1f}")


def per_10k(count: float, size: int) -> float:
    """Return how many there would be among 10,000."""
    return count / size * 10_000


def compare_pairs(sets: dict[str, list[pairs.Pair]], asked: peer.Peer | None, ground) -> None:
    """Print precision and recall of the comparison of two names."""
    answers: dict[str, list[bool]] = {}
    every = [pair for listed in sets.values() for pair in listed]
    found, seconds = speed.timed(
        lambda: [same_name(ground, pair.first, pair.second) for pair in every]
    )
    for level, label in LABELS.items():
        answers[label] = [one is not None and one.rank <= level.rank for one in found]
    for name, threshold, scorer in PAIR_BASELINES:
        answers[name] = [
            scorer(pair.first, pair.second, processor=default_process) >= threshold
            for pair in every
        ]
    if asked is not None:
        name = f"nomenklatura {asked.version} logic-v2 >= .70"
        answers[name] = [score >= peer.THRESHOLD for score in asked.pairs]
    print(f"\nComparison of two names; ours takes {seconds / len(every) * 1e6:.0f} µs per pair")
    _pair_lines(sets, answers)
    if asked is None:
        print(NOT_RUN)


def _pair_lines(sets: dict[str, list[pairs.Pair]], answers: dict[str, list[bool]]) -> None:
    start = 0
    for what, listed in sets.items():
        same = sum(pair.same for pair in listed)
        print(f"{what}: {same} pairs of one organisation, {len(listed) - same} of two")
        for label, said in answers.items():
            mine = list(zip(listed, said[start : start + len(listed)], strict=True))
            right = sum(yes and pair.same for pair, yes in mine)
            wrong = sum(yes and not pair.same for pair, yes in mine)
            precision = right / (right + wrong) if right + wrong else 1.0
            recall = right / same if same else 0.0
            both = precision + recall
            f1 = 2 * precision * recall / both if both else 0.0
            print(f"    {label:<40}P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}  false {wrong}")
        start += len(listed)


def pair_sets(shared: Path) -> dict[str, list[pairs.Pair]]:
    """Return what is compared, by what is said of it."""
    typed = pairs.suppliers(shared)
    near = pairs.neighbours(typed)
    return {
        "typed suppliers and their parents, beside the nearest other parents": [*typed, *near],
        "the same without bought and renamed companies": [*pairs.telling(typed), *near],
        "organisations of nomenklatura's name bench (even half)": pairs.cases(shared),
    }


def compare_speed(shared: Path, register: Register, entities: Iterable[str]) -> None:
    """Print seconds and ratios for 10,000 names, and the price of a text that holds nobody."""
    names = speed.company_names(shared)
    few = speed.few_vendors(register, entities)
    larger, many = speed.padded(register, few)
    print(f"\n{len(names)} distinct company names, processor time; others may load the machine")
    for known, vendors, goal in ((register, few, 3), (larger, many, 8)):
        one = speed.time_names(known, vendors, names)
        print(
            f"    {one.vendors:>3} vendors: ours {one.ours:5.2f} s (goal {goal}), index built in"
            f" {one.built:.2f} s; rapidfuzz token_set cdist {one.cdist:6.2f} s"
            f" = {one.cdist / one.ours:.1f} x ours"
        )
    first, again, texts = speed.time_prefilter(register, names)
    print(
        f"    a text that holds nobody: {first:.1f} µs when it is new, {again:.2f} µs with known words"
        f" (goal 5; {texts} texts of real companies, about one new word in each)"
    )


def main() -> None:
    """Print what was asked for."""
    parser = argparse.ArgumentParser(description="Measure recognition beside general matchers.")
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--peer-python", type=Path)
    parser.add_argument("--peer-unrelated", type=int, default=1000)
    parser.add_argument("--held-out", type=Path)
    parser.add_argument("--only", choices=("rows", "pairs", "speed"))
    asked = parser.parse_args()
    say_where()
    wanted = {asked.only} if asked.only else {"rows", "pairs", "speed"}
    gold, register = golden.load_gold(asked.shared), load_register()
    sets = pair_sets(asked.shared) if "pairs" in wanted else {}
    other = _ask_peer(asked, gold, sets) if asked.peer_python and wanted != {"speed"} else None
    if "rows" in wanted:
        compare_rows(gold, other, register)
        if asked.held_out:
            print("\nwith a background vocabulary that has not seen the unrelated names:")
            compare_ours(gold, ours.with_background(register, asked.held_out), full=False)
    if "pairs" in wanted:
        compare_pairs(sets, other, ground_of(register))
    if "speed" in wanted:
        compare_speed(asked.shared, register, entity_names(gold.entities))


def _ask_peer(
    asked: argparse.Namespace, gold: golden.Gold, sets: dict[str, list[pairs.Pair]]
) -> peer.Peer:
    step = max(1, len(gold.unrelated) // asked.peer_unrelated)
    rows = asked.only != "pairs"
    texts, some = (gold.texts, gold.unrelated[::step]) if rows else ([], [])
    given = [(pair.first, pair.second) for listed in sets.values() for pair in listed]
    print(
        f"nomenklatura is asked of {len(texts)} rows, {len(some)} unrelated names and"
        f" {len(given)} pairs, and of each row against every entity"
    )
    return peer.ask(asked.peer_python, entity_names(gold.entities), texts, some, given)


if __name__ == "__main__":
    main()
