"""Does an acronym that its own cell spells out as another name ask for a person to look?"""

import pytest

from exposure.identify.matcher import Matcher, build_matcher, text_matches
from exposure.model.relation import Confidence
from exposure.register.load import load_register

ACRONYMS = ("bgi", "byd", "dji", "smic", "zte")


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    return build_matcher(load_register(), list(ACRONYMS))


@pytest.mark.parametrize(
    "text",
    [
        "DJI (Dow Jones Index)",
        "ZTE (Zone Textile Export)",
        "BYD - Boston Youth Dance",
        "SMIC: Society of Model Iron Casters",
    ],
)
def test_an_acronym_of_other_words_asks_for_a_look(matcher, text: str) -> None:
    found = text_matches(matcher, text)

    assert [match.confidence for match in found] == [Confidence.review]
    assert "its letters stand for the words beside it" in found[0].because


@pytest.mark.parametrize(
    "text",
    [
        "BGI (Beijing Genomics Institute)",
        "DJI (Da Jiang Innovations)",
        "SMIC (Semiconductor Mfg Intl Corp)",
        "ZTE - Zhongxing Telecommunication Equipment",
        "DJI - Mavic drones",
    ],
)
def test_an_acronym_of_the_vendors_own_words_stays_sure(matcher, text: str) -> None:
    assert Confidence.confirmed in {match.confidence for match in text_matches(matcher, text)}
