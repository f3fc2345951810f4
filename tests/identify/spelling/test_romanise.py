"""Are the usual Latin spellings of a Cyrillic word known?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exposure.identify.spelling.romanise import romanised


@pytest.mark.parametrize(
    ("word", "spellings"),
    [
        ("касперский", {"kasperskiy", "kasperskij", "kaspersky", "kasperski"}),
        ("лаборатория", {"laboratoriya", "laboratoria", "laboratorija"}),
        ("касперского", {"kasperskogo"}),
        ("яндекс", {"yandex", "yandeks", "jandex"}),
        ("щербаков", {"shcherbakov", "schtscherbakow", "chtcherbakov"}),
        ("хуавей", {"huawei", "khuavey"}),
        ("дахуа", {"dahua", "dakhua"}),
        ("евгений", {"yevgeny", "evgeniy", "evgenij"}),
    ],
)
def test_a_word_has_the_spellings_of_every_usual_scheme(word, spellings) -> None:
    assert spellings <= set(romanised(word))


@pytest.mark.parametrize("word", ["", "acme", "каcпер", "华为", "а" * 41, "мир-"])
def test_what_is_not_all_cyrillic_has_none(word) -> None:
    assert romanised(word) == ()


@given(st.text("абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґў", min_size=1, max_size=40))
def test_there_are_few_spellings_in_plain_letters(word) -> None:
    spellings = romanised(word)

    assert len(spellings) == len(set(spellings)) <= 64
    assert all(spelling.isascii() for spelling in spellings)
