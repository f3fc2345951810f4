"""Is a name met in a text however it is spelled, and is a part of a word no name?"""

import pytest

from exposure.attest.named import holds, spelt

NUMBER = "ZZ9-QUERN-26-C-0001"


def met(text: str, name: str) -> bool:
    return holds(spelt(text), spelt(name))


@pytest.mark.parametrize(
    "text",
    [
        "on ZZ9-QUERN-26-C-0001.",
        "zz9quern26c0001",
        "ZZ9 QUERN 26 C 0001",
        "ZZ9–QUERN–26–C–0001",
        "ＺＺ９-ＱＵＥＲＮ-26-C-0001",
        "ZZ9\u200b-QUERN-26-C-0001",
        "build-zz9quern26c0001-final",
        "ZZ9_QUERN/26.C 0001",
    ],
)
def test_a_number_is_met_in_any_spelling(text: str) -> None:
    assert met(text, NUMBER)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("solicitation", "Sol"),
        ("the contract", ""),
        ("ZZ9-QUERN-26-C-0002", NUMBER),
        ("on 2026-11-22", "261122"),
        ("1x2026112212", "20261122"),
    ],
)
def test_what_is_no_name_of_its_own_is_not_met(text: str, name: str) -> None:
    assert not met(text, name)


def test_composed_and_decomposed_letters_are_the_same() -> None:
    assert met("for Café Lune", "Cafe\u0301 Lune")


def test_a_long_name_is_met_inside_of_a_package_name() -> None:
    assert met("contains @hushholding/sdk", "Hush Holding")
    assert not met("contains hushes", "Hush")
