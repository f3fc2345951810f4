"""How do packages that a file lists become a bill with places and edges?"""

import pytest

from exposure.ingest.bounds import DEFAULT_BOUNDS
from exposure.ingest.sbom.listing import Listed, Listing, Need, merged, purl_of, reading_of
from exposure.inventory.bill import CONTAINED, DEV, OPTIONAL, PLAIN, Bill
from tests.ingest.sbom.build import edges_of


def read(listing: Listing) -> Bill:
    bill = reading_of("a.lock", listing, DEFAULT_BOUNDS).bill
    assert bill is not None
    return bill


def test_a_package_whose_line_is_not_known_has_no_place() -> None:
    lines = (0, 3, 4, 0, 0, 9, 0)
    bill = read(Listing("a lock", [Listed(f"a{line}", line=line) for line in lines]))

    assert [bill.place_of(node) for node in range(len(lines))] == [
        "", "line 3", "line 4", "", "", "line 9", "",
    ]  # fmt: skip


def test_a_nameless_package_whose_line_is_not_known_is_said_without_a_place() -> None:
    bill = read(Listing("a lock", [Listed("a", line=1), Listed(""), Listed("", line=2)]))

    assert [gap.place for gap in bill.gaps if gap.kind == "no-identity"] == ["", "line 2"]


@pytest.mark.parametrize(
    ("stated", "kept"),
    [
        ((DEV, OPTIONAL), (DEV, OPTIONAL)),
        ((OPTIONAL, DEV, OPTIONAL), (OPTIONAL, DEV)),
        ((DEV, OPTIONAL, PLAIN), (PLAIN,)),
        ((PLAIN, DEV), (PLAIN,)),
        ((DEV | OPTIONAL, DEV), (DEV,)),
        ((OPTIONAL, DEV | OPTIONAL), (OPTIONAL,)),
        ((CONTAINED, DEV), (CONTAINED, DEV)),
    ],
)
def test_unlike_ways_stand_side_by_side_and_the_plain_one_alone(
    stated: tuple[int, ...], kept: tuple[int, ...]
) -> None:
    assert merged(Need(0, 1, mark) for mark in stated) == [Need(0, 1, mark) for mark in kept]


def test_each_edge_is_kept_once_per_way() -> None:
    needs = [Need(0, 1, DEV), Need(0, 1, OPTIONAL), Need(0, 1, DEV)]
    bill = read(Listing("a lock", [Listed("a", line=1), Listed("b", line=2)], needs))

    assert edges_of(bill) == [("a", "b", DEV), ("a", "b", OPTIONAL)]


def test_half_characters_are_replaced_in_every_text_of_a_package_and_said() -> None:
    half = "a\ud800"
    package = Listed(half, half, purl_of("npm", half, half), (half,), 1, half)
    bill = read(Listing("a lock", [package]))

    texts = [bill.names, bill.versions, bill.urls, bill.refs]
    assert texts == [["a\ufffd"]] * 4
    assert bill.purls == ["pkg:npm/a%EF%BF%BD@a%EF%BF%BD"]
    assert [gap.effect for gap in bill.gaps if gap.kind == "half-character"] == ["note"]


def test_a_whole_character_beyond_the_first_plane_is_kept_without_a_word() -> None:
    bill = read(Listing("a lock", [Listed("a\U0001f600", line=1)]))

    assert bill.names == ["a\U0001f600"]
    assert "half-character" not in {gap.kind for gap in bill.gaps}
