"""How much does a slip in a word of this length say, where real words differ by one letter too?

The limits were measured on words of real companies that lie a slip apart and are no misspelling.
"""

from exposure.identify.spelling.slips import Slip

SHORTEST = 4
"""In shorter words every slip of the hand leads to another word."""
SHORTEST_READ = 3
"""In shorter words a digit is no misread letter either."""
ONE_SLIP_FROM, TWO_SLIPS_FROM = 5, 9
_OTHER_START_FROM, _READ_AND_SLIPPED_FROM = 6, 7
"""Letters from which a word may lack its first letter, and may be both misread and misspelt."""
_FIRM_FROM = {
    Slip.lookalike: 5,
    Slip.swapped: 5,
    Slip.doubled: 5,
    Slip.undoubled: 6,
    Slip.key: 7,
    Slip.key_added: 7,
    Slip.vowel: 8,
    Slip.sound: 8,
}
"""A slip that hands and ears make often → letters from which it leaves little doubt."""
_FIRM_ANYHOW = 9
_FIRM_TWICE = 12
_HABITS = frozenset({Slip.swapped, Slip.doubled, Slip.undoubled, Slip.lookalike})
"""Two of these leave little doubt together; two changed letters of nine make another word."""
_FAINT_BELOW = {
    Slip.key: 6,
    Slip.key_added: 6,
    Slip.vowel: 6,
    Slip.sound: 6,
    Slip.changed: 7,
    Slip.missing: 7,
    Slip.added: 6,
    Slip.swapped: 5,
}


def is_likely(listed: str, written: str, slips: tuple[Slip, ...]) -> bool:
    """Say whether `slips` are such that a hand or eye makes them in a word of this length."""
    size = len(listed)
    if slips == (Slip.lookalike,):
        return size >= ONE_SLIP_FROM or not written.isalpha()
    if size < ONE_SLIP_FROM:
        return slips == (Slip.swapped,) and listed[0] == written[0]
    if _number(listed) and _number(listed) != _number(written):
        return False
    if Slip.lookalike in slips and size < _READ_AND_SLIPPED_FROM:
        return False
    if listed[0] == written[0] or listed[1:3] == written[1:3] or slips == (Slip.swapped,):
        return True
    return len(slips) == 1 and size >= _OTHER_START_FROM


def _number(word: str) -> str:
    return "".join(filter(str.isdigit, word))


def is_firm(listed: str, written: str, slips: tuple[Slip, ...]) -> bool:
    """Say whether the slips leave little doubt about which word was meant."""
    if slips == (Slip.plural,):
        return len(listed) >= _FIRM_ANYHOW
    if Slip.plural in slips or Slip.digit_added in slips:
        return False
    if slips in {(Slip.lookalike,), (Slip.swapped,)}:
        return len(listed) >= _FIRM_FROM[slips[0]]
    if listed[0] != written[0]:
        return len(slips) == 1 and len(listed) >= _FIRM_ANYHOW
    if len(slips) > 1:
        return len(listed) >= _FIRM_TWICE or _HABITS.issuperset(slips)
    return len(listed) >= _FIRM_FROM.get(slips[0], _FIRM_ANYHOW)


def is_faint(listed: str, slips: tuple[Slip, ...], *, begun: bool) -> bool:
    """Say whether so many words lie that near that slips which are not firm say little.

    `begun`: both words have the same first letter.
    """
    if Slip.lookalike in slips:
        return len(listed) < SHORTEST
    other_start = not begun and slips != (Slip.swapped,)
    return other_start or any(len(listed) < _FAINT_BELOW.get(slip, 0) for slip in slips)
