import pytest

from exposure.ingest.lists.gather.countries import _COUNTRIES, country_of, one_country
from exposure.ingest.sheet.columns.places import is_country


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("CHN", "CN"), ("cn", "CN"), ("China", "CN"), ("PRC", "CN"), ("USA", "US"),
        ("United States", "US"), ("UK", "GB"), ("Viet Nam", "VN"), ("Vietnam", "VN"),
        ("South Korea", "KR"), ("DPRK", "KP"), ("Côte d'Ivoire", "CI"), ("Hong Kong", "HK"),
        ("TWN", "TW"), ("Taiwan", "TW"), ("Russian Federation", "RU"), ("Russia", "RU"),
    ],
)  # fmt: skip
def test_codes_and_names_are_known(text: str, code: str) -> None:
    assert country_of(text) == code


@pytest.mark.parametrize("text", ["", "XUN", "XKS", "zz", "suhh", "Chinatown", "EU"])
def test_what_is_no_country_of_iso_is_left_open(text: str) -> None:
    assert country_of(text) == ""


def test_there_are_as_many_countries_as_iso_has_each_once() -> None:
    codes = [country[:2] for country in _COUNTRIES.split("; ")]

    assert len(codes) == len(set(codes)) == 249
    assert all(is_country(code) for code in codes)


def test_several_countries_that_agree_are_one() -> None:
    assert one_country(["CN", "China", ""]) == "CN"
    assert one_country(["CN", "HK"]) == ""
    assert one_country([]) == ""
