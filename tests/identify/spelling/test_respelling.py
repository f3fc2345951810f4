"""Is a misspelt name found, and a real word that lies near it left alone?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exposure.identify.spelling.likelihood import is_likely
from exposure.identify.spelling.misreading import is_misread
from exposure.identify.spelling.respelling import LONGEST_WORD, index_spellings, respelt
from exposure.identify.spelling.slips import slips_between

LISTED = {
    "anthropic": "name",
    "huawei": "name",
    "hikvision": "name",
    "hytera": "name",
    "openai": "name",
    "meta": "name",
    "zte": "name",
    "hugging": "name",
    "beijing": "place",
    "modem": "product",
    "technologies": "trade",
    "qihoo360": "name",
    "касперский": "native",
}
ORDINARY = frozenset({"metal", "hiking", "modern", "housing", "light"})


@pytest.fixture(scope="module")
def index():
    return index_spellings(LISTED, ORDINARY.__contains__)


@pytest.mark.parametrize(
    ("written", "word", "how"),
    [
        ("antrhopic", "anthropic", "letters swapped"),
        ("hauwei", "huawei", "letters swapped"),
        ("uhawei", "huawei", "letters swapped"),
        ("huaweii", "huawei", "a letter doubled"),
        ("hugging9", "hugging", "a digit added"),
        ("hikvison", "hikvision", "a letter missing"),
        ("technolgies", "technologies", "a letter missing"),
        ("касперскии", "касперский", "a letter changed"),
        ("mtea", "meta", "letters swapped"),
        ("anthropcs", "anthropic", "a letter missing and a final s more or less"),
        ("qiho360", "qihoo360", "a double letter written once"),
    ],
)
def test_a_slip_is_found_and_named(index, written, word, how) -> None:
    (found,) = respelt(index, written)

    assert (found.word, found.how) == (word, how)


@pytest.mark.parametrize(
    ("written", "word"),
    [
        ("huawe1", "huawei"),
        ("huawci", "huawei"),
        ("hytcra", "hytera"),
        ("0penai", "openai"),
        ("opena1", "openai"),
        ("hu9ging", "hugging"),
        ("6eijing", "beijing"),
        ("hikvislon", "hikvision"),
        ("rnodem", "modem"),
    ],
)
def test_look_alike_characters_are_no_slip_of_the_hand(index, written, word) -> None:
    (found,) = respelt(index, written)

    assert (found.word, found.how, found.edits) == (word, "look-alike characters", 0)
    assert found.firm


def test_a_long_word_may_be_misread_and_misspelt(index) -> None:
    (found,) = respelt(index, "anthrpo1c")

    assert found.how == "look-alike characters and letters swapped"


@pytest.mark.parametrize(
    "written",
    [
        "anthropic",
        "metal",
        "modern",
        "mets",
        "zta",
        "2te",
        "ugging2x",
        "etaa",
        "qihoo365",
        "philanthropic",
        "h3llo",
        "l1ght",
        "360",
        "",
        "华为技术有限公司",
        "x" * 100_000,
    ],
)
def test_a_word_of_its_own_is_left_alone(index, written) -> None:
    assert respelt(index, written) == ()


@pytest.mark.parametrize(
    ("written", "firm", "faint"),
    [
        ("anthrpoic", True, False),
        ("hikvizion", True, False),
        ("huuawei", True, False),
        ("huswei", False, False),
        ("huxwei", False, True),
        ("hawei", False, True),
        ("mtea", False, True),
        ("anthrotix", False, False),
        ("anthropics", True, False),
        ("ikvision", True, False),
        ("uawei", False, True),
    ],
)
def test_how_much_a_slip_says_depends_on_its_kind_and_the_length(
    index, written, firm, faint
) -> None:
    (found,) = respelt(index, written)

    assert (found.firm, found.faint) == (firm, faint)


def test_the_tag_of_the_caller_comes_back(index) -> None:
    assert respelt(index, "bejing")[0].tag == "place"


def test_a_word_near_to_two_listed_ones_means_both() -> None:
    index = index_spellings({"norcom": "", "norkom": ""}, lambda _: False)

    assert [one.word for one in respelt(index, "norvom")] == ["norcom", "norkom"]


WORDS = st.text("abcde", min_size=1, max_size=13)


@given(st.frozensets(WORDS, max_size=12), WORDS)
def test_no_word_is_lost_that_a_look_at_each_of_them_finds(listed, written) -> None:
    index = index_spellings(dict.fromkeys(listed, ""), lambda _: False)
    expected = set() if written in listed else {w for w in listed if _means(w, written)}

    assert {one.word for one in respelt(index, written)} == expected


@given(st.text("abcde", min_size=9, max_size=12), st.data())
def test_a_long_word_with_two_slips_behind_its_first_letter_is_found(word, data) -> None:
    written = word
    for _ in range(2):
        place = data.draw(st.integers(1, len(written) - 1))
        written = written[:place] + data.draw(st.sampled_from(["", "x"])) + written[place + 1 :]
    index = index_spellings({word: ""}, lambda _: False)

    assert written == word or [one.word for one in respelt(index, written)] == [word]


def _means(listed: str, written: str) -> bool:
    if len(listed) < 3 or len(written) < 3:
        return False
    slips = slips_between(listed, written, 2 if len(listed) >= 9 else 1)
    by_hand = len(listed) >= 4 and bool(slips) and is_likely(listed, written, slips)
    return by_hand or (len(listed) >= 5 and is_misread(listed, written))


@given(st.frozensets(st.text("abcde01", min_size=3, max_size=10), max_size=8), WORDS)
def test_the_order_of_listed_words_changes_nothing(listed, written) -> None:
    there = index_spellings(dict.fromkeys(sorted(listed), ""), lambda _: False)
    back = index_spellings(dict.fromkeys(sorted(listed, reverse=True), ""), lambda _: False)

    assert respelt(there, written) == respelt(back, written)


@given(st.text(max_size=LONGEST_WORD + 5))
def test_any_text_has_an_answer(written) -> None:
    index = index_spellings(LISTED, lambda _: False)

    assert respelt(index, written) == respelt(index, written)
