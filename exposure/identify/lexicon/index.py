"""Where are all names of some vendors found by their words, and which words say what?"""

from collections.abc import Sequence
from typing import TypeAlias

from msgspec import Struct

from exposure.identify.lexicon.gate import Gate
from exposure.identify.lexicon.phrases import Phrase
from exposure.identify.spelling.cuts import CutIndex
from exposure.identify.spelling.respelling import SpellingIndex
from exposure.identify.stored.lookup import Lookup

SHORTEST_JOINED = 6
"""Shorter names written with other blanks are also other words."""
NO_SLIP = 8
"""Companies from which on a word is no slip of them all."""
Stranger: TypeAlias = tuple[tuple[str, ...], str, str]
"""Words, vendor and reason of a name that is somebody else's."""


class Anchor(Struct, frozen=True, gc=False):
    """The word of a phrase by which it is looked for."""

    place: int
    phrase: Phrase
    rare: bool
    """Few names bear it: a text that holds it may be misspelt in the other words."""

    @property
    def word(self) -> str:
        """Return the word itself."""
        return self.phrase.words[self.place]


class VendorWords(Struct, frozen=True, gc=False):
    """Words that, beside a name, say whether this vendor is meant."""

    own: frozenset[str]
    """Words of its names and products."""
    trade: frozenset[str]
    others: frozenset[str]
    """Words of trades that are not its own."""


class NameIndex(Struct, frozen=True):
    """All phrases of some vendors, and the words that say nothing."""

    exact: Lookup[tuple[Phrase, ...]]
    joined: Lookup[tuple[Phrase, ...]]
    """Without blanks, for names that are often written with others."""
    by_anchor: Lookup[tuple[Anchor, ...]]
    """Rarest word → where it stands in which phrase."""
    prefixes: Lookup[tuple[Phrase, ...]]
    """Beginnings of part numbers, without blanks."""
    prefix_sizes: tuple[int, ...]
    native: Sequence[Phrase]
    """Phrases in scripts that write no blanks, longest first."""
    excluded: Lookup[tuple[Stranger, ...]]
    """First word → words, vendor and reason of a name that is somebody else's."""
    vendors: Lookup[VendorWords]
    legal: frozenset[str]
    known: frozenset[str]
    """Words that may stand beside a name without changing whose it is."""
    negations: tuple[str, ...]
    """Folded, with a blank on both sides."""
    marks: frozenset[str]
    """What people write into a record that they keep twice, or have closed."""
    people: frozenset[str]
    """Family names and titles."""
    spellings: SpellingIndex
    """Every word of a name, for those that are misspelt."""
    excuses: SpellingIndex
    """Words that say nothing, and common words of names, for those that are misspelt beside a name."""
    cuts: CutIndex
    by_legal: Lookup[tuple[Phrase, ...]]
    """Full folded legal name → its phrases, for those that are cut off."""
    gate: Gate
