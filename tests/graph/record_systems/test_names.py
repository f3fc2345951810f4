"""Which inputs does a pattern of exposure.toml mean?"""

import pytest

from exposure.graph.record_systems.names import names_input


@pytest.mark.parametrize(
    ("pattern", "document"),
    [
        ("cards.csv", "cards.csv"),
        ("cards-*.csv", "cards-2026-10.csv"),
        ("cards-*.csv", "finance/cards-2026-10.csv"),
        ("finance/cards.csv", "share/finance/cards.csv"),
        ("Cards ?.CSV", "cards 1.csv"),
        ("./cards.csv", "cards.csv"),
        ("finance\\cards.csv", "finance/cards.csv"),
        ("finance/", "finance/2026/cards.csv"),
        ("cards.csv", "handover.zip › finance/cards.csv"),
        ("handover.zip", "handover.zip › cards.csv"),
        ("cards [2026].csv", "cards [2026].csv"),
        ("***.csv", "cards.csv"),
    ],
)
def test_a_pattern_means_the_input(pattern: str, document: str) -> None:
    assert names_input(pattern, document)


@pytest.mark.parametrize(
    ("pattern", "document"),
    [
        ("cards.csv", "old-cards.csv"),
        ("cards.csv", "cards.csv.bak"),
        ("finance/cards.csv", "sales/cards.csv"),
        ("cards", "cards.csv"),
        ("card?.csv", "card.csv"),
        ("cards [2026].csv", "cards 2.csv"),
        ("finance/", "finance"),
        ("c.rds.csv", "cards.csv"),
    ],
)
def test_a_pattern_does_not_mean_the_input(pattern: str, document: str) -> None:
    assert not names_input(pattern, document)
