"""Which product does a build say that it makes?"""

import pytest

from exposure.errors import SettingsError
from exposure.jobs.carrying.asset import asset_named


@pytest.mark.parametrize(("flag", "environment", "name"), [
    (None, {}, ""),
    ("Help desk", {}, "Help desk"),
    ("  Help\tdesk ", {}, "Help desk"),
    (None, {"EXPOSURE_ASSET": "Portal"}, "Portal"),
    (None, {"EXPOSURE_ASSET": ""}, ""),
    ("Help desk", {"EXPOSURE_ASSET": "Portal"}, "Help desk"),
])  # fmt: skip
def test_a_flag_wins_over_the_environment(
    flag: str | None, environment: dict[str, str], name: str
) -> None:
    assert asset_named(flag, environment) == name


@pytest.mark.parametrize(("flag", "environment", "place"), [
    ("", {}, "--asset"), (" ", {"EXPOSURE_ASSET": "Portal"}, "--asset"), ("…", {}, "--asset"),
    (None, {"EXPOSURE_ASSET": "-"}, "EXPOSURE_ASSET"), ("x" * 301, {}, "--asset"),
])  # fmt: skip
def test_what_names_nothing_is_refused(
    flag: str | None, environment: dict[str, str], place: str
) -> None:
    with pytest.raises(SettingsError, match=f"{place}: expected"):
        asset_named(flag, environment)
