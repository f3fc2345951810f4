"""Do findings with one cause stand together, and does the most consequential stand first?"""

import random

import pytest

from exposure.model.designation import Standing
from exposure.model.judgements.decision import AnalysisState
from exposure.model.judgements.review import CauseKind
from exposure.model.law.allocation import Allocation, Use
from exposure.model.relation import Confidence, Relation
from tests.assess.reviews.builders import act, asset, groups, owned, unsure


def test_one_alias_in_several_rows_is_one_group() -> None:
    (group,) = groups(
        unsure(1, name="VEYRA", listed="Veyra", matched="VEYRA"),
        unsure(2, name="Veyra Ltd", listed="Veyra", matched="Veyra"),
    )

    assert (group.kind, group.cause, group.findings) == (
        CauseKind.same_alias, "Veyra", ("F-0001", "F-0002"),
    )  # fmt: skip


def test_versions_of_a_package_are_one_group() -> None:
    (group,) = groups(*(
        unsure(number, purl=f"pkg:npm/%40veyra/sdk@1.{number}", rule="purl-mention", kind="component")
        for number in (1, 2)
    ))  # fmt: skip

    assert (group.kind, group.subjects) == (CauseKind.same_package, ("pkg:npm/%40veyra/sdk",))


def test_a_public_link_has_a_group_of_its_own_whatever_its_confidence() -> None:
    linked = unsure(rule="catalogue-link", listed="Harbour Desk", by_link=True,
                    confidence=Confidence.probable)  # fmt: skip
    (group,) = groups(linked)

    assert (group.kind, group.cause) == (CauseKind.same_link, "Harbour Desk")


@pytest.mark.parametrize(
    "other",
    [
        {"vendor": "otto"},
        {"rule": "name-mentioned"},
        {"relation": Relation.mentions_only},
        {"listed": "Veyra Cloud"},
        {"listed": "Veyra", "matched": "Veyar"},
    ],
)
def test_another_vendor_rule_tie_name_or_spelling_is_another_question(other) -> None:
    first = {"listed": "Veyra", "matched": "Veyra"}

    assert len(groups(unsure(1, **first), unsure(2, **(first | other)))) == 2


def test_one_misspelling_in_two_rows_is_one_question() -> None:
    twice = [unsure(number, rule="name-misspelt", listed="Veyra", matched=text)
             for number, text in ((1, "Veyar"), (2, "VEYAR"))]  # fmt: skip
    (group,) = groups(*twice)

    assert group.cause == "Veyar"


def test_without_the_registers_value_what_was_found_is_the_cause() -> None:
    (group,) = groups(unsure(1, name="Veyra, Inc"), unsure(2, name="VEYRA INC"))

    assert (group.cause, group.subjects) == ("Veyra, Inc", ("vendor: veyra inc",))


@pytest.mark.parametrize("confidence", [Confidence.confirmed, Confidence.probable])
def test_what_is_sure_waits_for_nobody(confidence: Confidence) -> None:
    assert groups(unsure(confidence=confidence)) == ()


@pytest.mark.parametrize("state", [AnalysisState.false_positive, AnalysisState.affected])
def test_what_a_person_settled_is_not_asked_again(state: AnalysisState) -> None:
    assert groups(unsure(1, state=state), unsure(2))[0].findings == ("F-0002",)


def test_a_group_says_what_hangs_on_it() -> None:
    graph = owned(asset(1, "C-1", "C-2"), asset(2, "C-2"), asset(3, "C-9"),
                  spend={"A-1": (100.0, "USD"), "A-2": (50.0, "USD"), "A-3": (7.0, "EUR")})  # fmt: skip
    (group,) = groups(unsure(1), unsure(2), graph=graph, acts=(act("veyra", Standing.under_watch),))

    assert (group.assets, group.contracts, group.spend, group.standing) == (
        2, 2, {"USD": 150.0}, Standing.under_watch,
    )  # fmt: skip


def test_a_designation_in_force_comes_before_contracts_before_spend_before_assets() -> None:
    graph = owned(asset(1), asset(2, "C-1"), asset(3), asset(4), asset(5), asset(6),
                  spend={"A-3": (9.0, "USD")})  # fmt: skip
    found = [
        unsure(6, name="Alone"),
        unsure(4, name="Twice"), unsure(5, name="Twice"),
        unsure(3, name="Paid"),
        unsure(2, name="Used"),
        unsure(1, name="Forbidden", vendor="otto"),
    ]  # fmt: skip
    acts = (act("veyra", Standing.under_watch), act("otto", Standing.in_force))

    assert [one.cause for one in groups(*found, graph=graph, acts=acts)] == [
        "Forbidden", "Used", "Paid", "Twice", "Alone",
    ]  # fmt: skip


def test_the_gravest_designation_of_a_vendor_counts() -> None:
    acts = (act("veyra", Standing.not_in_force), act("veyra", Standing.in_force))

    assert groups(unsure(), acts=acts)[0].standing is Standing.in_force


def test_a_group_keeps_its_id_when_findings_join_it() -> None:
    (small,) = groups(unsure(1))
    (large,) = groups(unsure(1), unsure(2))

    assert small.id == large.id
    assert small.id.startswith("R-")


def test_the_order_of_groups_does_not_hang_on_the_order_of_findings() -> None:
    found = [unsure(number, name=f"Name {number % 7}", vendor=("veyra", "otto")[number % 2])
             for number in range(40)]  # fmt: skip
    shuffled = list(found)
    random.Random(5).shuffle(shuffled)

    assert [one.id for one in groups(*found)] == [one.id for one in groups(*shuffled)]


def test_names_of_signs_alone_and_lone_surrogates_are_grouped_too() -> None:
    found = groups(unsure(1, name="***"), unsure(2, name="\ud800"), unsure(3, name=""))

    assert len(found) == 3


def test_five_times_the_findings_are_grouped_with_about_five_times_the_work(calls_of) -> None:
    found = [unsure(number, name=f"Name {number % 500} Ltd", rule="name-mentioned",
                    listed=f"Name {number % 500}") for number in range(5_000)]  # fmt: skip
    graph = owned(*(asset(number) for number in range(5_000)))

    assert len(groups(*found, graph=graph)) == 500
    few = found[:1_000]
    assert calls_of(lambda: groups(*found, graph=graph)) < 6 * calls_of(
        lambda: groups(*few, graph=graph)
    )


def test_contracts_on_which_people_say_that_it_is_used_count_too() -> None:
    graph = owned(asset(1, "N00024-26-C-1234"), asset(2))
    said = (
        Allocation("n0002426c1234", "A-1", Use.used, ""),
        Allocation("C-2", "A-2", Use.used, ""),
        Allocation("C-3", "A-2", Use.not_used, ""),
        Allocation("C-4", "A-2", Use.unknown, ""),
    )
    (group,) = groups(unsure(1), unsure(2), graph=graph, said=said)

    assert (group.contracts, groups(unsure(1), unsure(2), graph=graph)[0].contracts) == (2, 1)
