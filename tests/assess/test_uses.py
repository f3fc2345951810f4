"""What holds of an asset on a contract, where records and people speak of it?"""

import pytest

from exposure.assess.allocated.said import uses_of
from exposure.assess.uses import Uses
from exposure.ingest.authored.allocations.answers import Filled
from exposure.model.law.allocation import Use
from exposure.model.result import Asset, AssetKind
from tests.assess.allocated.said import NOBODY, filled, people
from tests.assess.builders import node_of

PAYROLL = Asset("A-1", "Payroll", AssetKind.product, None, ("C-1",))
LEDGER = Asset("A-2", "Ledger", AssetKind.product, None)
NODES = [node_of(PAYROLL), node_of(LEDGER)]
HERE, THERE = ("C-1", "A-1"), ("C-1", "A-2")
"""Payroll is used on C-1 as the records say; of Ledger they say nothing."""


def uses(*files: Filled, as_of: str = "2026-12-01") -> Uses:
    return uses_of(NODES, ("C-1", "C-2"), people(*files), as_of)


def told(found: Uses, key: tuple[str, str]) -> tuple[Use, str, str]:
    one = found.said[key]
    return one.use, one.because, str(one.location)


def test_what_the_records_name_is_used_and_walked_back_to_its_cell() -> None:
    found = uses()

    assert told(found, HERE) == (
        Use.used, "the records name it there", "vendors.xlsx › Vendors!K2"
    )  # fmt: skip
    assert list(found.said) == [HERE]
    assert (found.gaps, found.warnings) == ((), ())


def test_what_nobody_speaks_of_is_missing_and_never_not_used() -> None:
    assert THERE not in uses().said


@pytest.mark.parametrize(("text", "use"), [("used", Use.used), ("not used", Use.not_used)])
def test_what_a_named_person_says_counts_and_is_walked_back_to_its_cell(
    text: str, use: Use
) -> None:
    found = uses(filled({THERE: text}))

    assert told(found, THERE) == (
        use, f"{text} as Ann Lee recorded on 2026-11-20, a.xlsx › Allocation!F4",
        "a.xlsx › Allocation!F4",
    )  # fmt: skip
    assert found.warnings == ()


def test_a_person_never_outvotes_the_records_and_both_places_are_shown() -> None:
    found = uses(filled({HERE: "not used"}))
    both = (
        "vendors.xlsx › Vendors!K2 says that it is used and a.xlsx › Allocation!F4 "
        "(Ann Lee, 2026-11-20) says not used"
    )

    assert told(found, HERE)[:2] == (Use.unknown, both)
    assert found.warnings == (
        f"Payroll on C-1: {both}; it counts as unknown until one of them is corrected.",
    )


@pytest.mark.parametrize("text", ["unknown", "n/a"])
def test_who_does_not_know_says_nothing_against_the_records(text: str) -> None:
    assert told(uses(filled({HERE: text})), HERE)[0] is Use.used


def test_who_does_not_know_says_nothing_against_another_person() -> None:
    found = uses(filled({THERE: "unknown"}), filled({THERE: "not used"}, name="b.xlsx"))

    assert (told(found, THERE)[0], found.warnings) == (Use.not_used, ())


def test_unknown_alone_leaves_the_pair_unknown() -> None:
    assert THERE not in uses(filled({THERE: "unknown"})).said


def test_not_used_for_which_nobody_answers_is_unknown_and_a_warning_says_so() -> None:
    found = uses(filled({THERE: "not used"}, signed=NOBODY))

    assert told(found, THERE)[:2] == (
        Use.unknown, "a.xlsx › Allocation!F4 says not used, and nobody answers for it"
    )  # fmt: skip
    assert found.warnings == (
        "a.xlsx names nobody who answers for it: 1 cell that says not used, counted as unknown. "
        "Fill in who filled it in.",
    )


def test_used_counts_also_where_nobody_answers_for_it() -> None:
    found = uses(filled({THERE: "used"}, signed=NOBODY))

    assert told(found, THERE)[:2] == (Use.used, "used as a.xlsx › Allocation!F4 says")
    assert found.warnings == ()


def test_two_files_that_differ_leave_it_unknown_and_both_cells_are_named() -> None:
    found = uses(
        filled({THERE: "used"}), filled({THERE: "not used"}, name="b.xlsx", signed=("Bo", ""))
    )

    assert told(found, THERE)[0] is Use.unknown
    assert found.warnings == (
        "Ledger on C-1: a.xlsx › Allocation!F4 (Ann Lee, 2026-11-20) says used and "
        "b.xlsx › Allocation!F4 (Bo) says not used; it counts as unknown until one of them is "
        "corrected.",
    )  # fmt: skip


def test_two_columns_of_one_contract_that_differ_leave_it_unknown() -> None:
    found = uses(filled({("C-1", "A-2"): "not used", ("c-1 ", "A-2"): "used"}))

    assert told(found, THERE)[0] is Use.unknown
    assert "F5 (Ann Lee, 2026-11-20) says used and a.xlsx › Allocation!F4" in found.warnings[0]


def test_two_files_that_agree_are_one_answer() -> None:
    found = uses(filled({THERE: "not used"}), filled({THERE: "not used"}, name="b.xlsx"))

    assert (told(found, THERE)[0], found.warnings) == (Use.not_used, ())


def test_not_used_of_nobody_takes_nothing_from_what_a_person_says() -> None:
    found = uses(filled({THERE: "used"}), filled({THERE: "not used"}, name="b.xlsx", signed=NOBODY))

    assert told(found, THERE)[0] is Use.used


def test_rows_and_columns_that_match_nothing_are_listed() -> None:
    found = uses(filled({("C-9", "A-2"): "used", ("C-1", "A-9"): "not used"}))

    assert list(found.said) == [HERE]
    assert found.warnings == (
        "a.xlsx: 1 row matches no asset of this scan: A-9 (Name of A-9).",
        "a.xlsx: 1 column matches no contract of this scan: C-9.",
    )


def test_many_that_match_nothing_are_counted_behind_the_first() -> None:
    (warning,) = uses(filled({("C-1", f"X-{number}"): "used" for number in range(10)})).warnings

    assert warning.startswith("a.xlsx: 10 rows match no asset of this scan: X-0 (Name of X-0), ")
    assert warning.endswith("X-7 (Name of X-7) and 2 more.")


def test_a_word_that_is_none_is_a_gap_and_unknown() -> None:
    found = uses(filled({THERE: "n/a", ("C-9", "A-2"): "see mail"}))

    assert [(gap.kind, gap.place) for gap in found.gaps] == [("allocation-word", "Allocation!F4")]
    assert THERE not in found.said


def test_a_row_that_spells_a_contract_of_the_sheet_otherwise_means_it() -> None:
    spelled = Asset("A-1", "Payroll", AssetKind.product, None, ("c-1",))

    assert list(uses_of([node_of(spelled)], ("C-1",)).said) == [HERE]
    assert list(uses_of([node_of(spelled)], ("C-2",)).said) == [("c-1", "A-1")]


def test_answers_that_are_younger_than_the_law_date_are_warned_of() -> None:
    found = uses(filled({THERE: "used"}), as_of="2026-03-05")

    assert found.warnings == ("a.xlsx was filled in on 2026-11-20, after the law date 2026-03-05",)


def test_what_is_said_is_sorted_whatever_the_order_of_the_files() -> None:
    cells = {("C-2", "A-2"): "used", ("C-1", "A-2"): "not used", ("C-2", "A-1"): "not used"}
    there, back = filled(cells), filled(dict(reversed(cells.items())))

    assert list(uses(there).said) == list(uses(back).said) == sorted([HERE, *cells])


def test_disputes_are_told_one_by_one_up_to_a_bound() -> None:
    nodes = [
        node_of(Asset(f"A-{n:02}", f"P{n:02}", AssetKind.product, None, ("C-1",)))
        for n in range(11)
    ]
    cells = {("C-1", f"A-{n:02}"): "not used" for n in range(11)}

    warnings = uses_of(nodes, ("C-1",), people(filled(cells))).warnings

    assert len(warnings) == 9
    assert warnings[-1] == (
        "3 more allocations on which two places differ count as unknown; exposure.json names each."
    )
