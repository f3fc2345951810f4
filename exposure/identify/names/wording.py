"""How may a reason truthfully say that a text and a listed name agree?

Names are compared without legal forms; a reason must not turn one legal entity into another.
"""

import re
from collections.abc import Iterable

from exposure.identify.fold import fold
from exposure.identify.lexicon.phrases import Phrase
from exposure.identify.names.pieces import Piece
from exposure.identify.names.spans import Misspelling

_LONGEST_SHOWN = 200
"""Characters of a text in which the very letters are looked for that made a match."""
_ASIDE = "legal forms aside, "


def is_spelt(phrase: Phrase, piece: Piece) -> bool:
    """Say whether the name stands in the piece as the register writes it, legal forms included."""
    return f" {' '.join(phrase.spelt)} " in piece.padded


def distance(phrase: Phrase, piece: Piece) -> int:
    """Return 0 where the piece is spelt so, 1 where it holds that spelling, 2 where forms differ."""
    return 0 if phrase.spelt == piece.words else 1 if is_spelt(phrase, piece) else 2


def equals(piece: Piece, *, same: bool) -> str:
    """Return the words before a name whose core the piece is; `same` with its legal forms too."""
    which = "the text" if piece.whole else "a part of the text"
    return f"{which} is" if same else f"{_ASIDE}{which} has the same words as"


def holds(*, spelt: bool) -> str:
    """Return the words before a name that stands in a text; `spelt` as the register writes it."""
    return "the text holds" if spelt else f"{_ASIDE}the text holds the words of"


def joined_as(phrase: Phrase, piece: Piece) -> str:
    """Return the words before a name that is written with other blanks."""
    if "".join(phrase.spelt) == "".join(piece.words):
        return "the text, blanks aside, is"
    return "blanks and legal forms aside, the text has the same letters as"


def misspelt_as(slips: Iterable[Misspelling]) -> str:
    """Return the words before a name of which words are misspelt."""
    said = ", ".join(f"{slip.written} for {slip.listed} ({slip.how})" for slip in slips)
    return f"the text holds {said}, as if it were"


def shown(text: str, words: Iterable[str]) -> str:
    """Return the part of a text that folds to these words, as it stands there, else the words."""
    wanted = " ".join(words)
    if len(text) > _LONGEST_SHOWN:
        return wanted
    if fold(text) == wanted:
        return text.strip()
    found = re.search(r"[\W_]*".join(map(re.escape, wanted.replace(" ", ""))), text, re.IGNORECASE)
    return found.group() if found else wanted
