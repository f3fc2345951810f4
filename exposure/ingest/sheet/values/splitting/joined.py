"""Does an `and` part two organisations, or does it stand inside the name of one?"""

import re
from collections.abc import Callable

from exposure.ingest.sheet.values.splitting.legal_forms import (
    bears_legal_form,
    is_legal_form,
    words_of,
)
from exposure.ingest.sheet.values.splitting.pieces import cut, outside

_AND = re.compile(r"\s+(?:and|&|und|et|y|och|og|en|e)\s+")
_LISTING_AND = re.compile(r"\s+(?:and|und|et|y|och|og)\s+")
_LEADING_AND = re.compile(r"\A\s*(?:and|&|und|et|y|och|og)\s+(?=\S)")
_OTHERS = re.compile(
    r"\s+(?:and|&|und|et|y|e|en|plus)\s+(?=(?:[0-9]+\s+)?(?:others?|more|weitere|andere|autres"
    r"|otr[oa]s|altr[ie]|outr[oa]s|anderen?)\b)",
    re.IGNORECASE,
)
_AROUND = 60
"""Characters looked at on each side of an `and`."""
_JOINS = frozenset(("and", "&", "und", "et", "y", "och", "og", "e", "en"))
_FIRM_ENDINGS = frozenset(
    ("partners", "associates", "sons", "son", "co", "company", "brothers", "bros", "daughters",
     "partner", "söhne", "fils", "hijos", "llp", "lp", "group", "gebrüder", "hermanos", "frères",
     "figli", "asociados", "associés", "associati", "zonen", "pllc", "pc", "cie")
)  # fmt: skip
_MOST_WORDS_OF_A_PARTNER = 2
_NO_OTHER = frozenset(
    ("its", "their", "his", "her", "all", "any", "other", "others", "more", "subsidiaries",
     "affiliates", "affiliated", "co", "cie", "kg", "tochtergesellschaften", "verbundene",
     "filiales", "filiais", "filiali", "subsidiarias")
)  # fmt: skip
"""First words behind an `and` that name nobody else."""
_SECOND_HALVES = frozenset(
    ("services", "service", "solutions", "technology", "technologies", "development", "research",
     "engineering", "logistics", "consulting", "design", "security", "systems", "supply",
     "equipment", "data", "beratung", "entwicklung", "spencer", "gamble", "noble", "young",
     "decker", "veatch", "lomb", "wesson", "barrel", "schwarz", "olufsen", "poor's", "beyond")
)  # fmt: skip
"""First words behind an `and` inside one company's name."""


def around_and(text: str) -> list[str]:
    """Return the names around each `and` before which a name ends in its legal form."""
    return _around(text, _AND, _parts_two_companies)


def without_others(text: str) -> list[str]:
    """Return a name, and what stands behind it for those that are not named: `and 12 others`."""
    return cut(text, _OTHERS)


def around_last_and(text: str) -> list[str]:
    """Return the last names of a list: `Stripe and Zendesk` are two, `Marks and Spencer` one.

    `&` stands inside names more often than between them, and parts nothing here.
    """
    return _around(without_and(text), _LISTING_AND, _ends_a_list)


def without_and(text: str) -> str:
    """Return a piece without the `and` before it."""
    return _LEADING_AND.sub("", text, count=1)


def is_one_firm(pieces: list[str]) -> bool:
    """Say whether the pieces between commas are one firm: `Smith, Jones and Partners`."""
    last = pieces[-1]
    if is_legal_form(last) and len(pieces) > 2:
        pieces, last = pieces[:-1], pieces[-2]
    words = words_of(last)
    partners = pieces[:-1]
    return (
        bool(_JOINS & set(words))
        and words[-1] in _FIRM_ENDINGS
        and all(len(words_of(partner)) <= _MOST_WORDS_OF_A_PARTNER for partner in partners)
        and not any(map(bears_legal_form, partners))
    )


def begins_a_name(text: str) -> bool:
    """Say whether a text begins as names do: not with a small letter, nor with `its` or `Sons`."""
    first = next(iter(text.split(maxsplit=1)), "")
    plain = first.strip(".,()").casefold()
    small = first.islower() and first[:1].isascii() and not any(map(str.isdigit, first))
    return bool(first) and not small and plain not in _NO_OTHER | _FIRM_ENDINGS


def _around(text: str, joints: re.Pattern[str], parts: Callable[[str, str], bool]) -> list[str]:
    """Return the text cut at each `and` of which `parts` says so, given what is around it."""
    names: list[str] = []
    begun = 0
    for joint in outside(text, joints):
        left = text[max(begun, joint.start() - _AROUND) : joint.start()]
        if parts(left, text[joint.end() : joint.end() + _AROUND]):
            names.append(text[begun : joint.start()])
            begun = joint.end()
    return [*names, text[begun:]]


def _parts_two_companies(left: str, right: str) -> bool:
    return bears_legal_form(left) and begins_a_name(right) and not is_legal_form(right)


def _ends_a_list(left: str, right: str) -> bool:
    before, behind = words_of(left), words_of(right)
    if not before or not behind or not begins_a_name(right):
        return False
    inside = behind[0] in _SECOND_HALVES or behind[-1] in _FIRM_ENDINGS
    return not inside and before[-1] != behind[0]
