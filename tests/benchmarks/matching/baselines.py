"""Whom does each general matcher recognise, given the same names and one threshold?

Each is given the names, aliases, native names, subsidiaries and products of every entity, and the
text as it stands. Words that are also ordinary ones (`products_weak`) are left out: with them each
of the matchers scores worse.
"""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from rapidfuzz import fuzz, process
from rapidfuzz.distance import JaroWinkler
from rapidfuzz.utils import default_process

from exposure.identify.fold import fold

_NAMES = ("legal", "aliases", "native", "subsidiaries", "products_strong")
Names = Mapping[str, Sequence[str]]
Scored = tuple[str, float]


@dataclass(frozen=True)
class Baseline:
    """One matcher with the threshold at which it is customarily used."""

    name: str
    threshold: float
    answer: Callable[[Sequence[str], Names], list[Scored]]
    """Texts, and entity → names, to the best entity of each text and its score."""


def entity_names(path: Path) -> dict[str, list[str]]:
    """Return entity → every name of it, from the registry that all matchers are given."""
    return {
        entity["id"]: list(
            dict.fromkeys([entity["name"], *(text for key in _NAMES for text in entity[key])])
        )
        for entity in json.loads(path.read_bytes())
    }


def _by_name(entities: Names, folded: Callable[[str], str]) -> dict[str, str]:
    """Return folded name → entity; a name of two entities is the first one's."""
    names: dict[str, str] = {}
    for entity, texts in entities.items():
        for text in filter(None, map(folded, texts)):
            names.setdefault(text, entity)
    return names


def _exact(texts: Sequence[str], entities: Names) -> list[Scored]:
    names = _by_name(entities, fold)
    found = (names.get(fold(text), "") for text in texts)
    return [(entity, 1.0 if entity else 0.0) for entity in found]


def _token_set(texts: Sequence[str], entities: Names) -> list[Scored]:
    return _best(texts, entities, fuzz.token_set_ratio)


def _jaro_winkler(texts: Sequence[str], entities: Names) -> list[Scored]:
    return _best(texts, entities, JaroWinkler.similarity)


def _best(texts: Iterable[str], entities: Names, scorer: Callable[..., float]) -> list[Scored]:
    names = _by_name(entities, default_process)
    choices = list(names)
    found = (process.extractOne(default_process(text), choices, scorer=scorer) for text in texts)
    return [(names[one[0]], one[1]) if one else ("", 0.0) for one in found]


BASELINES = (
    Baseline("exact, normalised", 1.0, _exact),
    Baseline("rapidfuzz token_set >= 90", 90, _token_set),
    Baseline("Jaro-Winkler >= .92", 0.92, _jaro_winkler),
)
PAIR_BASELINES = (
    ("rapidfuzz token_set >= 90", 90, fuzz.token_set_ratio),
    ("rapidfuzz ratio >= 85", 85, fuzz.ratio),
    ("Jaro-Winkler >= .92", 0.92, JaroWinkler.similarity),
)
"""Name, threshold, and scorer of two names with a `processor`."""
