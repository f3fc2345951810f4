"""Do two keys lie side by side, so that a finger may hit one for the other?"""

from itertools import pairwise

_LAYOUTS = (
    ("qwertyuiop", "asdfghjkl", "zxcvbnm"),
    ("qwertzuiop", "asdfghjkl", "yxcvbnm"),
    ("azertyuiop", "qsdfghjklm", "wxcvbn"),
)
"""English, German and French keyboards; each row lies about half a key right of the one above."""


def _pairs(rows: tuple[str, ...]) -> set[str]:
    beside = {row[place : place + 2] for row in rows for place in range(len(row) - 1)}
    for upper, lower in pairwise(rows):
        for place, key in enumerate(lower):
            beside |= {key + above for above in upper[place : place + 2]}
    return beside


_ONE_WAY = frozenset[str]().union(*(_pairs(rows) for rows in _LAYOUTS))
_NEIGHBOURS = _ONE_WAY | {pair[::-1] for pair in _ONE_WAY}


def are_neighbours(first: str, second: str) -> bool:
    """Say whether two small letters lie side by side on a usual Latin keyboard."""
    return first + second in _NEIGHBOURS
