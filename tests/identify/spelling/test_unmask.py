"""Is a word read as a person reads it, whatever script its letters come from?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exposure.identify.spelling.unmask import unmasked
from exposure.register.names.invisible import without_invisible

LISTED = frozenset({"anthropic", "huawei", "meta", "openai", "digital", "касперский", "bce"})


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("\u041dU\u0410WEI", "HUAWEI"),
        ("\u0410nthropic", "Anthropic"),
        ("\u0391\u039d\u03a4\u0397ROPIC PBC", "ANTHROPIC PBC"),
        ("\u041c\u0415\u0422\u0410", "META"),
        ("\u1d00\u0274\u1d1b\u029c\u0280\u1d0f\u1d18\u026a\u1d04", "anthropic"),
        ("D\u0131gital", "Digital"),
        ("K\u0430\u0441\u043f\u0435\u0440\u0441\u043a\u0438\u0439", "Касперский"),
        ("North\u0441om", "Northcom"),
        ("An\u200bthro\u00adpic", "Anthropic"),
        ("Acme\u200bTrading", "Acme Trading"),
    ],
)
def test_look_alike_letters_are_read_as_what_they_look_like(written, read) -> None:
    assert unmasked(written, LISTED.__contains__) == read


@pytest.mark.parametrize(
    "written",
    [
        "Anthropic",
        "\u043a\u043e\u0442",
        "\u0412\u0421\u0415",
        "IT-\u043e\u0442\u0434\u0435\u043b",
        "\u042fndex",
        "R\u00f8dovre",
        "M\u00fcller",
        "\u534e\u4e3aCloud",
        "\u03b1" * 50,
    ],
)
def test_a_word_of_its_own_script_stays(written) -> None:
    assert unmasked(written, LISTED.__contains__) == written


@pytest.mark.parametrize(
    "unseen",
    ["\u200b", "\u200d", "\u00ad", "\u2060", "\ufeff", "\ufe0f", "\u3164", "\u202e", "\U000e0072"],
)
def test_characters_that_nobody_sees_go(unseen) -> None:
    assert without_invisible(f"Anth{unseen}ropic") == "Anthropic"


@given(st.text())
def test_any_text_can_be_read(written) -> None:
    assert isinstance(unmasked(written, LISTED.__contains__), str)
