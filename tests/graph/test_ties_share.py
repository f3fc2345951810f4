"""What part of a company does a cell of an ownership list speak of?"""

import pytest

from exposure.graph.ties.share import share_of


@pytest.mark.parametrize(
    ("text", "words"),
    [("12 %", "12 %"), ("0.12", "12 %"), ("12,5%", "12,5%"), ("49.9", "49.9 %"), ("0,3", "30 %"),
     ("10 percent", "10 percent"), ("25-50 %", "25-50 %"), ("< 50 %", "< 50 %"),
     ("less than 50%", "less than 50%"), ("minority stake", "minority stake"), ("0%", "0%"),
     ("１２％", "１２％"), ("ca. 20 Prozent", "ca. 20 Prozent")],
)  # fmt: skip
def test_less_than_half_is_known_to_be(text: str, words: str) -> None:
    share = share_of(text)

    assert (share.minor, share.words) == (True, words)


@pytest.mark.parametrize(
    "text",
    ["50 %", "50", "0.5", "51-75%", "100", "100,00 %", "> 25 %", "at least 10 %", "40-60 %",
     "majority", "wholly owned", "1", "", "  ", "unknown", "1,200,000 shares", "120 %", "2 owners",
     "25%+", "n/a"],
)  # fmt: skip
def test_half_or_more_and_what_nobody_can_say_is_not(text: str) -> None:
    assert not share_of(text).minor


def test_a_cell_that_says_nothing_has_no_words() -> None:
    assert share_of(" ").words == ""
