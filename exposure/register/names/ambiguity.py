"""Is a name also an ordinary word, a person, a place or another company?"""

from math import prod

from exposure.register.names.background import CompanyWords

_SHORTEST, _SHORTEST_KNOWN = 3, 4
"""Characters of a word that no company bears, and of one that a company does. Two characters of a
script without blanks are also a given name, a town or a brand."""
_BY_CHANCE = 0.125
"""Companies that would bear the same words together if each chose its words alone. Names made of
two everyday trade words lie above, a rare word beside an everyday one lies far below."""


def ambiguity_of(words: tuple[str, ...], background: CompanyWords) -> str:
    """Return why a name, folded and without legal forms, is also something else.

    Empty where it is distinctive.
    """
    if len(words) == 1:
        return _of_one(words[0], background)
    if words and _by_chance(words, background) >= _BY_CHANCE:
        return "each of its words is common in company names"
    return ""


def _of_one(word: str, background: CompanyWords) -> str:
    if word.isdecimal():
        return "it is a number"
    if len(word) < _SHORTEST:
        return "it has no more than two characters"
    count = background.frequent.get(word, 0)
    if count:
        return f"the word stands in the names of {count} other companies"
    if background.is_ordinary(word):
        return "it is an ordinary word, a given name or a place"
    if len(word) < _SHORTEST_KNOWN and background.is_known(word):
        return "it has no more than three letters, and another company bears them too"
    return ""


def _by_chance(words: tuple[str, ...], background: CompanyWords) -> float:
    """Return how many companies would bear all words together by chance.

    A number, a single letter, or a word known from a dictionary alone, makes a name distinctive.
    """
    counts = (background.frequent.get(word, 0) for word in words)
    return float(prod(counts) / max(background.names, 1) ** (len(words) - 1))
