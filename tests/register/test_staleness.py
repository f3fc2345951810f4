"""A law date after what the register knows is said aloud."""

from exposure.register.staleness import staleness_warnings


def test_a_later_law_date_warns_with_both_dates(register) -> None:
    (warning,) = staleness_warnings(register, "2026-11-22")

    assert "2026-09-30" in warning
    assert "2026-11-22" in warning


def test_a_law_date_within_what_is_known_does_not_warn(register) -> None:
    assert staleness_warnings(register, register.known_to) == ()
