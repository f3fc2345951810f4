"""Is every name of the register recognised however people write it down?"""

import unicodedata
from collections.abc import Callable, Iterator

import pytest

from exposure.identify.matcher import Matcher, build_matcher, text_matches
from exposure.model.relation import Confidence
from exposure.register.facts import Name
from exposure.register.load import load_register


def _is_even(pair: str) -> bool:
    return pair.isalpha() and (pair.islower() or pair.isupper())


def _hidden(name: str) -> str:
    """Put a blank of no width between two small letters: before a capital it parts two words."""
    places = [place for place in range(1, len(name)) if _is_even(name[place - 1 : place + 1])]
    at = places[0] if places else 1
    return f"{name[:at]}\u200b{name[at:]}"


def _wide(letter: str) -> str:
    return chr(ord(letter) + 0xFEE0) if "!" <= letter <= "~" else letter


HABITS: dict[str, Callable[[str], str]] = {
    "capitals without signs": lambda name: name.upper().replace(",", "").replace(".", ""),
    "small letters": str.lower,
    "blanks twice and before commas": lambda name: name.replace(" ", "  ").replace(",", " ,"),
    "full-width letters": lambda name: "".join(map(_wide, name)),
    "marks apart from their letters": lambda name: unicodedata.normalize("NFD", name),
    "a character that nobody sees": _hidden,
    "a vendor number in front": lambda name: f"0012345 - {name}",
    "a number and a currency": lambda name: f"V-20931 {name} [USD]",
    "brackets": lambda name: f"[{name}]",
    "a department": lambda name: f"Accounts Receivable c/o {name}",
    "a trade name": lambda name: f"Blue Harbor Trading LLC dba {name}",
    "a reseller": lambda name: f"Northgate Integrators - {name}",
    "a note of a double": lambda name: f"{name} (dup of 4411)",
    "a mark not to use it": lambda name: f"DO NOT USE - {name}",
    "a mark that it is closed": lambda name: f"{name} - INACTIVE",
    "a new address": lambda name: f"{name} *NEW REMIT*",
    "underscores": lambda name: name.replace(" ", "_"),
    "an SPDX actor": lambda name: f"Organization: {name} (info@mail.example)",
}
SHORTEST = 6
"""Letters from which a name is looked at here: signs may be all there is to shorter ones."""


@pytest.fixture(scope="module")
def shipped() -> Matcher:
    register = load_register()
    return build_matcher(register, register.vendors)


def _level(matcher: Matcher, vendor: str, text: str) -> Confidence | None:
    levels = [match.confidence for match in text_matches(matcher, text) if match.vendor == vendor]
    return levels[0] if levels else None


def _names(matcher: Matcher) -> Iterator[tuple[str, Name]]:
    for vendor in matcher.vendors:
        for name in vendor.names:
            if sum(map(str.isalnum, name.text)) >= SHORTEST:
                yield vendor.id, name


def test_every_name_is_recognised_as_the_register_writes_it(shipped) -> None:
    lost = [name.text for vendor, name in _names(shipped) if not _level(shipped, vendor, name.text)]

    assert lost == []


@pytest.mark.parametrize("habit", HABITS)
def test_a_habit_of_writing_loses_no_name(shipped, habit) -> None:
    lost = [
        HABITS[habit](name.text)
        for vendor, name in _names(shipped)
        if not _level(shipped, vendor, HABITS[habit](name.text))
    ]

    assert lost == []


@pytest.mark.parametrize("habit", HABITS)
def test_a_habit_of_writing_hardly_lowers_a_name(shipped, habit) -> None:
    sure = [
        (vendor, name.text)
        for vendor, name in _names(shipped)
        if _level(shipped, vendor, name.text) in {Confidence.confirmed, Confidence.probable}
    ]
    lowered = [
        text
        for vendor, text in sure
        if _level(shipped, vendor, HABITS[habit](text)) is Confidence.review
    ]

    assert len(lowered) <= len(sure) / 100, lowered
