import pytest

from exposure.ingest.bounds import DEFAULT_BOUNDS
from exposure.ingest.lists.gather.days import US, day_of, day_of_name
from exposure.ingest.lists.gather.gathered import Gathered


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("FASCSAOrders23277.CSV", "2023-10-04"),
        ("SAM_Exclusions_Public_Extract_V2_22096.ZIP", "2022-04-06"),
        ("SAM_Exclusions_Public_Extract_V2_24366.csv", "2024-12-31"),
        ("downloads/a.zip › SAM_Exclusions_Public_Extract_V2_26282 (1).CSV", "2026-10-09"),
        ("SAM_Exclusions_Public_Extract_V2_23366.csv", None),
        ("SAM_Exclusions_Public_Extract_V2_23000.csv", None),
        ("list-2026282.csv", None),
        ("26282", None),
        ("exclusions.csv", None),
    ],
)
def test_the_day_of_the_year_in_a_name_is_a_day(name: str, day: str | None) -> None:
    assert day_of_name(name) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("3/2/2000", "2000-03-02"), ("12/13/2019", "2019-12-13"), ("2019-12-13", "2019-12-13"),
        ("Indefinite", None), ("", None), ("12/31/9999", None),
    ],
)  # fmt: skip
def test_a_cell_of_sam_is_a_day_month_first_or_none(text: str, day: str | None) -> None:
    gathered = Gathered(DEFAULT_BOUNDS)

    assert day_of(text, US, gathered, "A1") == day
    assert all("in order" in one.text for one in gathered.listing("a", "b", None).warnings)
