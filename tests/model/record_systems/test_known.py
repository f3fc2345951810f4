"""Which names of exposure.toml mean a known record system?"""

import pytest

from exposure.model.record_systems.known import KNOWN_SYSTEMS, known_as, system_name


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("single_sign_on", "single_sign_on"),
        ("Single sign-on", "single_sign_on"),
        ("SSO", "single_sign_on"),
        ("card_and_expense_lines", "cards_and_expenses"),
        ("card and expense lines", "cards_and_expenses"),
        ("ERP vendors", "erp_vendors"),
        ("cloud-bills", "cloud_bills"),
    ],
)
def test_other_spellings_of_the_very_same_system_are_known(name: str, key: str) -> None:
    known = known_as(name)

    assert known is not None
    assert known.key == key


@pytest.mark.parametrize("name", ["cards", "expenses", "vendors in Peru", "sap", "", "apps", "_"])
def test_a_name_that_is_merely_similar_is_a_system_of_the_companys_own(name: str) -> None:
    assert known_as(name) is None


def test_no_spelling_and_no_kind_of_sheet_means_two_systems() -> None:
    words = [word for known in KNOWN_SYSTEMS for word in (known.key, *known.also)]
    kinds = [kind for known in KNOWN_SYSTEMS for kind in known.sheet_kinds]

    assert len(words) == len(set(words))
    assert len(kinds) == len(set(kinds))


def test_each_known_system_is_spelled_by_its_own_name() -> None:
    assert [known for known in KNOWN_SYSTEMS if known_as(known.key) is not known] == []


def test_a_system_is_called_as_people_call_it() -> None:
    assert system_name("erp_vendors") == "ERP vendors"
    assert system_name("my_ledger") == "my ledger"
