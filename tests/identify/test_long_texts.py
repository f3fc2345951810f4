"""Is a very long text read in time, and all of it?"""

import pytest

from exposure.identify.matcher import build_matcher, text_matches
from exposure.identify.names.match import LONGEST_TEXT, name_matches
from exposure.identify.rules.hosts import hosts_in, without_addresses
from exposure.identify.rules.packages import name_matches as package_name_matches
from exposure.register.load import load_register

MEGABYTE = 1_000_000
"""What grows with the square of such a length takes minutes, and hours for a table of texts."""


@pytest.fixture(scope="module")
def whole():
    register = load_register()
    return build_matcher(register, register.vendors)


def _long(text: str, size: int = MEGABYTE) -> str:
    return (text * (size // len(text) + 1))[:size]


def _named(matches) -> set[str]:
    return {match.vendor for match in matches}


@pytest.mark.parametrize(
    "text",
    [
        "anthropic ",
        "Anthropic, ",
        "a, ",
        "no huawei r s ",
        "Claude Monet ",
        "a.",
        "a%",
        "a/",
        "ltd ",
    ],
)
@pytest.mark.parametrize("size", [LONGEST_TEXT, MEGABYTE])
def test_a_long_text_is_read_in_time(whole, text, size) -> None:
    given, short = _long(text, size), _long(text, 2_000)

    assert _named(text_matches(whole, given)) == _named(text_matches(whole, short))
    assert isinstance(list(package_name_matches(whole.packages, given)), list)


def test_a_long_word_beside_a_sign_of_an_address_is_read_in_time() -> None:
    assert without_addresses("a" * MEGABYTE + " @").startswith("a" * MEGABYTE)
    assert list(hosts_in("a" * MEGABYTE + " .")) == []


@pytest.mark.parametrize("before", [0, 1, 9_495, 9_993, 10_000, 100_000, 250_000])
def test_a_name_behind_any_length_of_text_asks_for_review(matcher, before) -> None:
    text = _long("lorem ", before) + " Anthropic PBC " + _long("ipsum ", LONGEST_TEXT)

    found = name_matches(matcher.names, text)

    assert [(match.vendor, match.confidence) for match in found] == [("anthropic", "review")]


def test_a_host_behind_a_long_text_is_found(matcher) -> None:
    text = _long("a.", 200_001) + ".anthropic.com"

    assert [match.rule for match in text_matches(matcher, text)] == ["domain-in-text"]


def test_a_long_text_that_names_nobody_has_no_match(matcher) -> None:
    assert text_matches(matcher, _long("Philanthropic Works, ", 2 * LONGEST_TEXT)) == []


def test_a_reason_does_not_repeat_the_whole_text(matcher) -> None:
    found = name_matches(matcher.names, "Anthropic " + _long("lorem ", 50_000))

    assert max(len(match.because) for match in found) < 1_000


def test_a_name_said_often_counts_as_once(matcher) -> None:
    (found,) = text_matches(matcher, "Anthropic " * 2_000)

    assert (found.vendor, found.confidence) == ("anthropic", "probable")


def test_a_name_after_many_denials_still_asks_for_review(matcher) -> None:
    (found,) = text_matches(matcher, "no Anthropic " * 500 + "and Anthropic")

    assert found.confidence == "review"


def test_a_letter_under_many_marks_is_read_in_time(matcher) -> None:
    found = text_matches(matcher, "x" + "\u0327\u0301" * 40_000 + " Anthropic")

    assert [match.vendor for match in found] == ["anthropic"]
