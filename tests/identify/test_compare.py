import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from exposure.identify.compare import ground_of, same_name
from exposure.identify.lexicon.vendor_phrases import Ground
from exposure.model.relation import Confidence
from exposure.register.facts import Background

CONFIRMED, PROBABLE, REVIEW = Confidence
WORDS = {
    1: "barwick corran fenwick harbour orrin quillmark tern",
    40: "consulting delivery resources summit",
    1_000_000: "building market marker training",
}
"""Companies → words in the names of so many, as a background vocabulary has them."""


@pytest.fixture(scope="module")
def ground(register) -> Ground:
    return ground_of(replace(register, background=Background(("test",), 10_000, WORDS)))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Corran Tern", "CORRAN TERN"),
        ("Corran Tern Ltd", "Corran Tern Limited"),
        ("Corran Tern", "Corran Tern, Inc."),
        ("The Corran & Tern Corporation", "Corran and Tern"),
        ("C.T.N. Barwick GmbH", "CTN Barwick"),
        ("有限公司", "有限公司"),
        ("Summit", "SUMMIT"),
    ],
)
def test_the_same_words_are_the_same_name(ground, first: str, second: str) -> None:
    assert same_name(ground, first, second) is CONFIRMED


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Corran Tern GmbH", "Corran Tern Inc"),
        ("Quill Mark Tern", "Quillmark Tern"),
        ("QuillmarkGmbH", "Quillmark GmbH"),
        ("Tern Corran", "Corran Tern"),
        ("Corran Quilmark", "Corran Quillmark"),
        ("Qui11mark", "Quillmark"),
        ("Сorran Tern", "Corran Tern"),
        ("Барвик", "Barvik"),
        ("Corran Tech", "Corran Technology"),
        ("Corran Technology", "Corran"),
        ("Corran Quillmark Harbo", "Corran Quillmark Harbour Tern Ltd"),
        ("Corran Quillmark Harbour", "Corran Quillmark Harbour Delivery"),
    ],
)
def test_what_habits_of_writing_change_is_probably_the_same_name(
    ground, first: str, second: str
) -> None:
    assert same_name(ground, first, second) is PROBABLE


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Summit Ltd", "Summit Inc"),
        ("Corran", "Corran Delivery"),
        ("Corran (formerly Quillmark)", "Quillmark Ltd"),
        ("Corran Market", "Corran Marker"),
        ("Corran Quillmark Harbour", "Corran Quillmark Harbour II"),
        ("Corran USA", "Corran China"),
        ("Orrin Corran Tern", "Corran Tern"),
        ("华为技术", "华为"),
    ],
)
def test_what_may_be_another_company_asks_for_a_person(ground, first: str, second: str) -> None:
    assert same_name(ground, first, second) is REVIEW


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Corran Tern", "Fenwick Harbour"),
        ("Corran Resources Consulting", "Tern Resources Consulting"),
        ("Corran Technology", "Quillmark Technology"),
        ("Corran Delivery", "Corran Training"),
        ("Corran Quillmark IV", "Corran Quillmark V"),
        ("Corran 2", "Corran 3"),
        ("Technology Group", "Technology Works"),
        ("Limited", "Corran Tern"),
        ("Ltd", "Inc"),
        ("Cor", "Corran"),
        ("", "Corran"),
        ("", ""),
        ("...", "---"),
    ],
)
def test_other_companies_are_told_apart(ground, first: str, second: str) -> None:
    assert same_name(ground, first, second) is None


@pytest.mark.parametrize("same", [True, False])
def test_a_text_too_long_for_a_name_is_compared_letter_by_letter(ground, same: bool) -> None:
    text = "Corran " * 20_000

    found = same_name(ground, text, text.upper() if same else text + "Tern")

    assert found is (CONFIRMED if same else None)


def test_marks_and_blanks_without_end_are_no_trouble(ground) -> None:
    assert same_name(ground, "a\u0301" * 10_000, " " * 10_000) is None
    assert same_name(ground, "a " * 149, "b " * 149) is None


PARTS = (
    "corran", "Corran", "tern", "trn", "quillmark", "ltd", "inc", "gmbh", "usa", "tech", "the",
    "technology", "summit", "ii", "2", "(", ")", "dba", "华为", "Барвик", "barvik",
)  # fmt: skip
NAMES = st.lists(
    st.sampled_from(PARTS),
    max_size=6,
).map(" ".join) | st.text(max_size=30)


@given(NAMES, NAMES)
def test_the_order_of_two_names_does_not_matter(ground, first: str, second: str) -> None:
    assert same_name(ground, first, second) is same_name(ground, second, first)


@given(NAMES)
def test_a_name_is_itself(ground, name: str) -> None:
    found = same_name(ground, name, name)

    assert found is CONFIRMED or not any(map(str.isalnum, name))
