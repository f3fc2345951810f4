"""Is it said in plain words what is used where, and by whom that is said?"""

from exposure.model.law.allocation import Allocation, Use
from exposure.model.location import Location
from exposure.report.index import index_of
from exposure.report.use_words import asset_uses, gap_counts, outcome_counts, use_counts
from tests.report.sample import sample_result
from tests.report.sample_findings import APP, CAMERA, CONTRACT


def test_the_counts_of_a_contract_are_said_in_words() -> None:
    reach = sample_result().reaches[0]

    assert use_counts(reach) == "2 used, 0 not used, 2 not known"
    assert outcome_counts(reach) == "2 exposed, 1 possible, 1 not assessable, 0 no evidence found"
    assert gap_counts(reach) == "1 in their documents, 0 elsewhere"


def test_each_use_of_an_asset_names_who_says_so_and_where_and_the_rest_is_counted() -> None:
    cell = Location("a.xlsx", "Allocation!G7")
    said = [
        Allocation("C-1", "A", Use.used, "the records name it there", Location("v.xlsx", "V!K2")),
        Allocation("C-2", "A", Use.not_used, "not used as Ann Lee recorded, a.xlsx › Allocation!G7", cell),
        Allocation("C-3", "A", Use.unknown, "a.xlsx › Allocation!G7 says not used, and nobody "
                   "answers for it", cell),
    ]  # fmt: skip

    assert asset_uses(said, 5) == [
        "used on C-1: the records name it there, v.xlsx › V!K2",
        "on C-2: not used as Ann Lee recorded, a.xlsx › Allocation!G7",
        "use unknown on C-3: a.xlsx › Allocation!G7 says not used, and nobody answers for it",
        "whether it is used on 2 more contracts is not recorded",
    ]
    assert asset_uses([], 1) == ["whether it is used on 1 contract is not recorded"]
    assert asset_uses([], 0) == []


def test_an_asset_is_told_on_the_contracts_on_which_it_is_used_and_no_other() -> None:
    index = index_of(sample_result())

    assert (index.contracts(APP), index.contracts(CAMERA)) == ((CONTRACT,), ())
