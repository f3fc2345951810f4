"""Are trade words recognised in their usual short forms?"""

import pytest

from exposure.identify.spelling.abbreviate import abbreviates


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("tech", "technologies"),
        ("techn", "technology"),
        ("intl", "international"),
        ("comms", "communications"),
        ("telecom", "telecommunications"),
        ("corp", "corporation"),
        ("mfg", "manufacturing"),
        ("elec", "electronics"),
        ("inds", "industries"),
        ("svcs", "services"),
        ("co", "company"),
        ("technology", "technologies"),
        ("labs", "laboratories"),
    ],
)
def test_a_short_form_stands_for_the_word(short, long) -> None:
    assert abbreviates(short, long)


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("technologies", "tech"),
        ("tech", "tech"),
        ("te", "technologies"),
        ("", "technologies"),
        ("intl", "intelligent"),
        ("tacos", "technologies"),
    ],
)
def test_other_words_do_not(short, long) -> None:
    assert not abbreviates(short, long)
