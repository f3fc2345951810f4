"""Which country does a text name?"""

import pytest

from exposure.identify.context.row.countries import country_of


@pytest.mark.parametrize(
    "text",
    ["CN", "cn", "CHN", "China", "Chine", "P.R. China", "People's Republic of China", "中国"],
)
def test_codes_and_names_in_several_languages_are_one_country(text) -> None:
    assert country_of(text) == "CN"


@pytest.mark.parametrize("text", ["", " ", "-", "Beijing", "China Town", "XX", "n/a", "\x00"])
def test_what_is_no_country_is_none(text) -> None:
    assert country_of(text) == ""
