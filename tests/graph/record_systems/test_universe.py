"""What do the declared record systems leave unknown, and how is it told?"""

import pytest

from exposure.graph.record_systems.universe import Universe, universe_of
from exposure.model.gap import GapEffect
from exposure.model.record_systems.known import KNOWN_SYSTEMS
from exposure.model.record_systems.stated import StatedSystem
from exposure.model.settings import Settings
from tests.graph.builders import bill
from tests.graph.record_systems.conftest import AS_OF, estate_of, record, sheet

CARD_SHEET = sheet("cards.csv", "card_lines")


def kinds(universe: Universe) -> list[str]:
    return [gap.kind for gap in universe.gaps if gap.kind != "record-system-unsaid"]


def told(universe: Universe, kind: str) -> str:
    (gap,) = [gap for gap in universe.gaps if gap.kind == kind]
    return gap.reason


@pytest.mark.parametrize("state", ["not_fed", "stale"])
def test_what_is_not_fed_or_stale_hides_presence(state: str, declared) -> None:
    universe = declared(estate_of(), StatedSystem("single_sign_on", state))

    (gap,) = [gap for gap in universe.gaps if gap.effect is GapEffect.hides_presence]
    assert (gap.kind, gap.document, gap.place) == (
        "record-system-not-fed", "exposure.toml", "single_sign_on",
    )  # fmt: skip
    assert gap.reason.startswith("The record system 'single sign-on' is ")
    assert gap.reason.endswith("; what it holds is unknown here.")


def test_what_is_fed_and_dated_makes_no_gap(declared) -> None:
    assert kinds(declared(estate_of(CARD_SHEET), StatedSystem("cards_and_expenses"))) == []


def test_what_does_not_exist_makes_no_gap(declared) -> None:
    stated = StatedSystem("cards_and_expenses", "none", "Ann Lee")

    assert kinds(declared(estate_of(bill("root>a")), stated)) == []


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        ("none", ["record-system-contradicted"]),
        ("not_fed", ["record-system-not-fed", "record-system-contradicted"]),
        ("stale", ["record-system-not-fed"]),
    ],
)
def test_an_input_of_what_is_said_not_to_be_here_is_a_contradiction(
    state: str, expected: list[str], declared
) -> None:
    universe = declared(estate_of(CARD_SHEET), StatedSystem("cards_and_expenses", state, "Ann Lee"))

    assert kinds(universe) == expected


def test_a_contradiction_is_a_note_that_names_the_input(declared) -> None:
    universe = declared(
        estate_of(CARD_SHEET), StatedSystem("cards_and_expenses", "none", "Ann Lee")
    )

    assert told(universe, "record-system-contradicted") == (
        "'card and expense lines' is said not to exist, yet cards.csv shows itself as part of it"
    )


def test_a_system_that_is_fed_by_word_alone_is_told_in_a_note(declared) -> None:
    universe = declared(estate_of(), StatedSystem("ledger", "fed", "Ann Lee"))

    assert kinds(universe) == ["record-system-by-word"]
    assert "on the word of a person alone: Ann Lee says so" in told(
        universe, "record-system-by-word"
    )


def test_a_file_that_is_missing_of_several_is_told_although_a_person_says_fed(declared) -> None:
    stated = StatedSystem("ledger", "fed", "Ann Lee", files=("a.csv", "b.csv"))

    universe = declared(estate_of(record("a.csv")), stated)

    assert "'b.csv'" in told(universe, "record-system-by-word")


def test_an_undated_input_is_told_in_a_note(declared) -> None:
    stated = StatedSystem("cards_and_expenses", files=("cards-*.csv",))
    estate = estate_of(record("cards-1.csv", "2025-01-01"), record("cards-2.csv", None))

    universe = declared(estate, stated)

    assert (universe.systems[0].state, kinds(universe)) == ("fed", ["record-system-undated"])
    assert "cards-2.csv states no date of its own" in told(universe, "record-system-undated")


def test_a_list_that_is_named_for_one_system_does_not_feed_another(declared) -> None:
    vendors = StatedSystem("erp_vendors")
    subcontractors = StatedSystem("subcontractors", files=("subs.csv",))
    estate = estate_of(sheet("subs.csv", "vendors"))

    universe = declared(estate, vendors, subcontractors)

    assert [one.state for one in universe.systems] == ["not_fed", "fed"]


def test_a_workbook_that_holds_what_it_is_named_for_may_feed_another_system_too(declared) -> None:
    vendors = StatedSystem("erp_vendors")
    cards = StatedSystem("cards_and_expenses", files=("finance.xlsx",))
    estate = estate_of(sheet("finance.xlsx", "card_lines"), sheet("finance.xlsx", "vendors"))

    assert [one.state for one in declared(estate, vendors, cards).systems] == ["fed", "fed"]


def test_known_systems_of_which_nothing_was_said_stand_in_one_note(declared) -> None:
    said = [StatedSystem(known.key, "not_fed") for known in KNOWN_SYSTEMS[2:]]

    universe = declared(estate_of(), *said)

    assert told(universe, "record-system-unsaid") == (
        "nothing was said of these record systems, so what they hold is unknown: "
        "ERP vendors, card and expense lines"
    )


def test_where_all_was_said_there_is_no_such_note(declared) -> None:
    said = [StatedSystem(known.key, "none", "Ann Lee") for known in KNOWN_SYSTEMS]

    assert declared(estate_of(), *said).gaps == ()


@pytest.mark.parametrize("part", [bill("root>a"), sheet("vendors.csv", "vendors")])
def test_where_nothing_was_declared_one_sentence_says_so_in_every_output(part, declared) -> None:
    universe = declared(estate_of(part))

    (gap,) = universe.gaps
    assert (gap.kind, gap.effect) == ("record-systems-undeclared", GapEffect.note)
    assert universe.warnings == (gap.reason,)
    assert "card and expense lines or single sign-on" in gap.reason


def test_what_was_declared_is_not_warned_of(declared) -> None:
    assert declared(estate_of(bill("root>a")), StatedSystem("ledger", "not_fed")).warnings == ()


def test_without_any_inventory_there_is_nothing_to_warn_of(declared) -> None:
    assert declared(estate_of()) == Universe()


def test_of_one_build_nobody_asks() -> None:
    settings = Settings(record_systems=None)

    assert universe_of(estate_of(bill("root>a")), settings, AS_OF) == Universe()


def test_the_systems_stand_in_the_order_in_which_they_were_given(declared) -> None:
    names = ("b", "a", "single_sign_on")

    universe = declared(estate_of(), *(StatedSystem(name) for name in names))

    assert tuple(one.name for one in universe.systems) == names


def test_many_patterns_over_many_inputs_end_in_moments(declared) -> None:
    stars = "*a" * 40 + "*b"
    inputs = [record("a" * 200 + f"{number}.csv") for number in range(20)]

    universe = declared(estate_of(*inputs), StatedSystem("ledger", files=(stars,)))

    assert universe.systems[0].state == "not_fed"
