"""Does the register let each vendor be found under every name that it lists itself?"""

import pytest

from exposure.identify.fold import fold, strip_legal
from exposure.identify.matcher import build_matcher, text_matches
from exposure.register.load import load_register


@pytest.fixture(scope="module")
def real():
    return load_register()


def test_every_name_and_product_finds_its_vendor(real) -> None:
    matcher = build_matcher(real, real.vendors)
    unfound = [
        (vendor.id, fact.text)
        for vendor in real.vendors.values()
        for fact in (*vendor.names, *vendor.products)
        if vendor.id not in {match.vendor for match in text_matches(matcher, fact.text)}
    ]

    assert unfound == []


def test_no_exclusion_folds_to_a_name_of_its_own_vendor(real) -> None:
    legal = frozenset(map(fold, real.vocabulary.legal_forms))
    for vendor in real.vendors.values():
        own = {fold(fact.text) for fact in (*vendor.names, *vendor.products)}
        own |= {strip_legal(text, legal) for text in own}

        assert own.isdisjoint(fold(excluded.text) for excluded in vendor.excluded), vendor.id


@pytest.mark.parametrize("text", ["DJI", "DJI Inc.", "Dji"])
def test_the_symbol_of_an_index_does_not_hide_the_vendor(real, text) -> None:
    matcher = build_matcher(real, ["dji"])

    assert [match.vendor for match in text_matches(matcher, text)] == ["dji"]
