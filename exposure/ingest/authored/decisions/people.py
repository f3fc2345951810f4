"""Are two names, as people write them, those of one person?"""

import unicodedata
from itertools import permutations

from exposure.register.names.invisible import without_invisible
from exposure.register.names.lookalikes import ANY

_MOST_WORDS = 4
"""Words of a name that may be run together in any order, as in an address."""


def person(name: str) -> str:
    """Return a person's name without spelling habits: case, blanks, marks that nobody sees."""
    plain = unicodedata.normalize("NFKC", without_invisible(name))
    return " ".join(plain.split()).casefold()


def may_be_one(name: str, other: str) -> bool:
    """Say whether two names may be those of one person, so that two people were to write them apart.

    Order, accents, initials, titles, look-alike letters and an address in place of a name tell
    nobody apart: `Ann Lee`, `Lee, A.` and `ann.lee@acme.example` may all be one.
    """
    some, others = _words(name), _words(other)
    if not some or not others:
        return True  # of a name without a letter nobody can say that it is another person's
    shorter, longer = sorted((some, others), key=len)
    return _is_within(shorter, longer) or (
        len(shorter) == 1 and shorter[0] in _run_together(longer)
    )


def _words(name: str) -> tuple[str, ...]:
    """Return the words of a name as a reader sees them, an address without what is behind its @.

    A handle begins with that sign: `@annlee`.
    """
    seen = unicodedata.normalize("NFKC", without_invisible(name)).strip().lstrip("@")
    seen = seen.partition("@")[0]
    plain = "".join(ANY.get(letter, letter) for letter in seen)
    bare = (one for one in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(one))
    letters = (one if one.isalpha() else " " for one in "".join(bare).casefold())
    return tuple("".join(letters).split())


def _is_within(shorter: tuple[str, ...], longer: tuple[str, ...]) -> bool:
    """Say whether each word of one name is another's, or its initial."""
    left = sorted(longer, key=len, reverse=True)
    for word in sorted(shorter, key=len, reverse=True):
        met = next((one for one in left if one == word), None) or next(
            (one for one in left if _is_initial(one, word) or _is_initial(word, one)), None
        )
        if met is None:
            return False
        left.remove(met)
    return True


def _is_initial(one: str, word: str) -> bool:
    return len(one) == 1 and word.startswith(one)


def _run_together(words: tuple[str, ...]) -> frozenset[str]:
    """Return a name as it stands in an address: `annlee`, `leeann`, `alee`, `leea`."""
    if len(words) > _MOST_WORDS:
        return frozenset({"".join(words)})
    orders = list(permutations(words))
    whole = {"".join(order) for order in orders}
    first = {order[0][0] + "".join(order[1:]) for order in orders}
    last = {"".join(order[:-1]) + order[-1][0] for order in orders}
    return frozenset(whole | first | last)
