"""How many other companies bear a word, and who else may?"""

from msgspec import Struct

from exposure.register.facts import Background

ORDINARY = 1_000_000
"""Stands in place of a number of companies: an ordinary word, given name or place, which any
company may bear, although fewer than two of those counted do."""
_ONE = 1


class CompanyWords(Struct, frozen=True):
    """The words in the names of companies that are no vendor of the register."""

    names: int
    """Companies that were counted."""
    frequent: dict[str, int]
    """Word → number of companies, from two on: so many did not choose it by chance."""
    ordinary: frozenset[str]
    rare: frozenset[str]
    """The words of one company each."""

    def occurrences(self, word: str) -> int:
        """Return in how many companies' names a folded word stands, ORDINARY, or 0."""
        count = self.frequent.get(word)
        if count is None:
            return ORDINARY if word in self.ordinary else int(word in self.rare)
        return count

    def is_known(self, word: str) -> bool:
        """Say whether a folded word is in use already, and so is no slip for another one."""
        return self.occurrences(word) > 0

    def is_ordinary(self, word: str) -> bool:
        """Say whether a folded word is known from a dictionary rather than from companies."""
        return word in self.ordinary


def company_words(background: Background) -> CompanyWords:
    """Return the background vocabulary, ready to be asked word by word."""
    frequent: dict[str, int] = {}
    for count, words in background.words.items():
        if count not in (_ONE, ORDINARY):
            frequent.update(dict.fromkeys(words.split(), count))
    ordinary = frozenset(background.words.get(ORDINARY, "").split())
    rare = frozenset(background.words.get(_ONE, "").split())
    return CompanyWords(background.names, frequent, ordinary, rare)
