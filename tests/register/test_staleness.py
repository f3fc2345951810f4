"""A law date after what the register knows is said aloud."""

import msgspec
import pytest

from exposure.model.register.file import RegisterFile
from exposure.register.staleness import file_warnings, staleness_warnings


def _known(register, *dates: str):
    """The register with only as many designations in force, known up to these dates."""
    rows = [row for row in register.designations if row.id.endswith("-sec889")]
    known = tuple(
        msgspec.structs.replace(row, as_of=date) for row, date in zip(rows, dates, strict=False)
    )
    return msgspec.structs.replace(register, designations=known)


def test_a_later_law_date_warns_with_both_dates(register) -> None:
    warning = staleness_warnings(register, "2026-11-22")[0]

    assert "2026-09-30" in warning
    assert "2026-11-22" in warning


def test_a_law_date_within_what_is_known_does_not_warn(register) -> None:
    assert staleness_warnings(_known(register, "2026-09-30"), register.known_to) == ()


def test_a_designation_whose_own_facts_ended_long_ago_is_named(register) -> None:
    (warning,) = staleness_warnings(_known(register, "2025-10-01", "2026-09-01"), "2026-09-30")

    assert "Sec. 889 FY2019 NDAA (Pub. L. 115-232), Huawei, known to 2025-10-01." in warning
    assert "ZTE" not in warning


def test_at_most_three_are_named_oldest_first_and_the_rest_is_counted(register) -> None:
    dates = ("2024", "2023-05", "2024-09", "2024-09-01", "2022-01-01")
    (warning,) = staleness_warnings(_known(register, *dates), "2026-09-30")

    assert [warning.count(f"known to {date}") for date in ("2022-01-01", "2023-05", "2024;")] == [
        1,
        1,
        1,
    ]
    assert "; and 2 more." in warning


def test_a_month_is_compared_as_a_month(register) -> None:
    within = _known(register, "2026-04")
    before = _known(register, "2026-03")

    assert staleness_warnings(within, "2026-09-30") == ()
    assert len(staleness_warnings(before, "2026-09-30")) == 1


def test_facts_without_a_date_are_old(register) -> None:
    (warning,) = staleness_warnings(_known(register, ""), "2026-09-30")

    assert "known to no stated date" in warning


def test_what_is_no_longer_in_force_is_not_asked_about(register) -> None:
    vacated = tuple(row for row in register.designations if row.id == "anthropic-10usc3252")
    old = tuple(msgspec.structs.replace(row, as_of="2020-01-01") for row in vacated)
    alone = msgspec.structs.replace(register, designations=old)

    assert staleness_warnings(alone, "2026-09-30") == ()


def _from_file(register, **fields: str):
    file = RegisterFile(**({"name": "law.json", "sha256": "0", "tool": "0.1.0"} | fields))
    return msgspec.structs.replace(register, file=file)


def test_a_register_file_as_young_as_the_shipped_register_does_not_warn(register) -> None:
    assert file_warnings(register) == ()
    assert file_warnings(_from_file(register)) == ()


def test_a_register_file_that_is_older_than_the_shipped_one_warns_on_every_law_date(
    register,
) -> None:
    old = _from_file(_known(register), shipped_known_to="2027-01-01")

    (warning,) = staleness_warnings(old, "2020-01-01")

    assert warning == (
        "The register file law.json knows facts to 2026-09-30, the register of this program to"
        " 2027-01-01: the file is the older one, and it was used."
    )


@pytest.mark.parametrize(("tool", "warns"), [
    ("0.1.0", False), ("0.0.9", False), ("0.1.1", True), ("0.10.0", True), ("1", True),
    ("unknown", False), ("9" * 5_000, False),
])  # fmt: skip
def test_a_register_file_of_a_later_version_warns(register, tool, warns) -> None:
    warnings = file_warnings(_from_file(register, tool=tool))

    assert [f"written by version {tool}" in warning for warning in warnings] == [True] * warns
