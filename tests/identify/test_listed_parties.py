"""Whom does a text mean that a list alone names, and whom must such a name never catch?"""

import pytest
from msgspec.structs import replace

from exposure.identify.matcher import Matcher, build_matcher, purl_matches, text_matches
from exposure.identify.rows import match_row
from exposure.identify.rules.identifiers import identifier_matches
from exposure.model.law.listed import LIST_SCHEMA, ImportedList, ListedParty
from exposure.model.location import Location
from exposure.model.records import VendorRow
from exposure.model.relation import Confidence
from exposure.register.facts import Register
from exposure.register.lists.lay import Given, with_list
from exposure.register.load import load_register

PARTIES = (
    ListedParty("Kestrinova Optronics, LLC", "A", ("Kestrinova",), "",
                {"cage": ("9ZZ01", "9ZZ02"), "uei": ("KEST00000001",)}, ("kestrinova.example",)),
    ListedParty("Summit Ltd", "A"),
    ListedParty("Kvazarin Bearings JSC", "A", ("Кваза́рин",), "RU"),
)  # fmt: skip
OURS = "x-kestrinova-optronics-llc"


@pytest.fixture(scope="module")
def laid() -> Register:
    register = load_register()
    alone = replace(register, vendors={}, packages=(), links=(), designations=(), lists=())
    made = ImportedList(LIST_SCHEMA, "x", "X", "plain", "x.csv", "", None, PARTIES)
    return with_list(alone, made, Given("x.json", "00"))


@pytest.fixture(scope="module")
def matcher(laid: Register) -> Matcher:
    return build_matcher(laid, laid.vendors)


def levels(matcher: Matcher, **cells: str) -> dict[str, Confidence]:
    cells.setdefault("vendor", "")
    row = VendorRow(location=Location("v.csv", "A2"), **cells)
    return {hit.match.vendor: hit.match.confidence for hit in match_row(matcher, row)}


@pytest.mark.parametrize(
    "text", ["Kestrinova Optronics LLC", "KESTRINOVA OPTRONICS", "Kestrinova", "Kestrinova (9ZZ01)"]
)
def test_a_listed_name_is_found(matcher: Matcher, text: str) -> None:
    assert [one.vendor for one in text_matches(matcher, text)] == [OURS]


@pytest.mark.parametrize(
    "text",
    [
        "Summit Bakery", "Summit Hardware Ltd", "summit meeting, 2026",
        "Kestrel Optronics", "Novakestri", "Optronics LLC", "Bearings",
    ],
)  # fmt: skip
def test_another_name_is_left_alone(matcher: Matcher, text: str) -> None:
    assert text_matches(matcher, text) == []


def test_a_misspelt_name_asks_for_review_at_most(matcher: Matcher) -> None:
    (match,) = text_matches(matcher, "Kestrinowa")

    assert (match.confidence, match.rule) == (Confidence.review, "name-misspelt")
    assert match.against == (
        "a list alone names the company, and nothing else is known of it that could agree",
    )


@pytest.mark.parametrize("text", ["Kestrinova Marine", "Kestrinova Engineering GmbH"])
def test_one_word_beside_others_asks_for_review(matcher: Matcher, text: str) -> None:
    assert [one.confidence for one in text_matches(matcher, text)] == [Confidence.review]


def test_an_ordinary_word_asks_for_review_and_its_legal_name_does_not(matcher: Matcher) -> None:
    assert levels(matcher, vendor="Summit") == {"x-summit-ltd": Confidence.review}
    assert levels(matcher, vendor="Summit Ltd")["x-summit-ltd"] is not Confidence.review


@pytest.mark.parametrize("cage", ["9ZZ01", "9zz-02"])
def test_each_of_several_numbers_of_a_kind_confirms(matcher: Matcher, cage: str) -> None:
    (match,) = identifier_matches(matcher.identifiers, {"cage": cage})

    assert (match.vendor, match.confidence) == (OURS, Confidence.confirmed)


def test_a_listed_website_is_found(matcher: Matcher) -> None:
    (match,) = text_matches(matcher, "https://shop.kestrinova.example/x")

    assert (match.vendor, match.confidence) == (OURS, Confidence.probable)
    assert levels(matcher, website="kestrinova.example") == {OURS: Confidence.confirmed}


@pytest.mark.parametrize(
    "purl", ["pkg:npm/kestrinova", "pkg:pypi/kestrinova-sdk", "pkg:npm/%40kestrinova/client"]
)
def test_no_package_is_taken_for_an_imitation(matcher: Matcher, purl: str) -> None:
    """Nobody knows what a party of a list publishes: there is nothing that could be imitated."""
    assert purl_matches(matcher, purl) == []


def test_a_host_that_bears_the_name_is_no_imitation(matcher: Matcher) -> None:
    assert text_matches(matcher, "https://kestrinova-login.example") == []


def test_a_country_that_nobody_knows_speaks_against_nothing(matcher: Matcher) -> None:
    assert levels(matcher, vendor="Kestrinova Optronics LLC", country="NO") == {
        OURS: Confidence.confirmed
    }


def test_a_trade_that_nobody_knows_speaks_against_nothing(matcher: Matcher) -> None:
    found = levels(matcher, vendor="Kestrinova Optronics LLC", product="Freight")

    assert found == {OURS: Confidence.confirmed}


def test_profiles_are_made_when_they_are_asked_for(matcher: Matcher) -> None:
    profiles = matcher.context.vendors

    assert OURS in profiles
    assert set(profiles) == {OURS, "x-summit-ltd", "x-kvazarin-bearings-jsc"}
    assert profiles[OURS] is profiles[OURS]
    with pytest.raises(KeyError):
        profiles["nobody"]
