"""Is a time zone known by its name, and by nothing that means another one elsewhere?"""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exposure.ingest.authored.zones import zone_named


@pytest.mark.parametrize(
    ("name", "offset"),
    [("America/New_York", "-05:00"), ("UTC", "+00:00"), ("Asia/Kolkata", "+05:30"),
     ("America/Argentina/Buenos_Aires", "-03:00"), ("Etc/GMT+5", "-05:00")],
)  # fmt: skip
def test_a_name_of_the_database_is_a_zone(name: str, offset: str) -> None:
    zone = zone_named(name)

    assert zone is not None
    assert str(zone) == name
    assert datetime(2026, 11, 20, tzinfo=zone).isoformat().endswith(offset)


@pytest.mark.parametrize(
    "name",
    ["", " ", "Mars/Olympus", "America", "America/", "/etc/passwd", "../UTC", "UTC\0", "localtime",
     "posixrules", "right/UTC", "posix/UTC", "Factory", "-05:00", "America/New York", "x" * 5_000],
)  # fmt: skip
def test_other_names_are_none(name: str) -> None:
    assert zone_named(name) is None


@given(st.text())
def test_no_text_ends_in_a_traceback(name: str) -> None:
    zone = zone_named(name)

    assert zone is None or datetime(2026, 1, 1, tzinfo=UTC).astimezone(zone)
