"""Which verdicts differ, contract by contract, and is each told why?"""

from msgspec.structs import replace

from exposure.model.designation import Standing, Status
from exposure.model.finding import VerdictKind
from exposure.model.law.allocation import Use
from exposure.model.location import Location
from exposure.model.records import ContractRow
from exposure.model.relation import Confidence
from exposure.model.result import RegisterRecord
from tests.assess.compared.results import (
    CONTRACT,
    CONTRACTS,
    act,
    before,
    compared,
    component,
    kinds,
    moved,
    other_bytes,
    verdict,
)

WATCH, REVIEW, PROHIBITED, OUT = (
    VerdictKind.watch, VerdictKind.legal_review, VerdictKind.prohibited, VerdictKind.not_applicable,
)  # fmt: skip


def result(*verdicts, **fields):
    confidence = fields.pop("confidence", Confidence.confirmed)
    return before(findings=(component(verdicts=verdicts, confidence=confidence),), **fields)


def told(one) -> list[tuple]:
    return [(each.contracts, each.before, each.after, [reason.kind.value for reason in each.reasons])
            for each in one.verdicts]  # fmt: skip


def test_a_designation_that_took_effect_is_the_reason_of_its_verdict() -> None:
    watched = act(
        "veyrantha-order", ("2026-02-01", Status.designated), standing=Standing.under_watch
    )
    begun = act(
        "veyrantha-order", ("2026-02-01", Status.designated), ("2026-06-01", Status.effective)
    )
    one = moved(result(verdict(WATCH), designations=(watched,), as_of="2026-03-01"),
                result(verdict(PROHIBITED), designations=(begun,)))  # fmt: skip

    assert told(one) == [((CONTRACT,), WATCH, PROHIBITED, ["designation_changed"])]
    assert one.verdicts[0].reasons[0].said == (
        "Act 17, Ministry: was designated since 2026-02-01, under watch; "
        "is effective since 2026-06-01, in force"
    )
    assert kinds(one) == ["designation_changed"]


def test_a_use_that_somebody_recorded_is_the_reason() -> None:
    one = moved(
        result(verdict(PROHIBITED, use=Use.unknown)), result(verdict(OUT, use=Use.not_used))
    )

    assert told(one) == [((CONTRACT,), PROHIBITED, OUT, ["use_changed"])]
    assert one.verdicts[0].reasons[0].said == "its use there was unknown, is not used"


def test_a_waiver_that_was_recorded_is_a_reason() -> None:
    one = moved(result(verdict(PROHIBITED)), result(verdict(REVIEW, waivers=("W-1",))))

    assert told(one)[0][3] == ["waiver_changed"]


def test_a_contract_that_came_is_the_reason() -> None:
    second = ContractRow(Location(CONTRACTS, "A3"), "N00-2")
    old, new = result(verdict(PROHIBITED)), result(verdict(PROHIBITED), verdict(REVIEW, "N00-2"))
    new = other_bytes(replace(new, contracts=(*new.contracts, second)), CONTRACTS)

    assert told(moved(old, new)) == [(("N00-2",), None, REVIEW, ["contract_changed"])]


def test_a_clause_that_was_added_is_the_reason() -> None:
    clauses = replace(before().contracts[0], clauses=("A-1", "A-2"))
    new = other_bytes(result(verdict(PROHIBITED), contracts=(clauses,)), CONTRACTS)
    one = moved(result(verdict(REVIEW)), new)

    assert one.verdicts[0].reasons[0].said == "the contract's row changed (clauses)"


def test_a_finding_that_is_surer_is_a_reason() -> None:
    one = moved(result(verdict(REVIEW), confidence=Confidence.review), result(verdict(PROHIBITED)))

    assert told(one)[0][3] == ["finding_changed"]


def test_a_register_that_reads_otherwise_is_a_reason() -> None:
    one = moved(
        result(verdict(REVIEW)),
        result(verdict(PROHIBITED), register=RegisterRecord("r2", "2026-10-31")),
    )

    assert told(one)[0][3] == ["register_changed"]


def test_where_nothing_tells_why_it_is_said() -> None:
    assert told(moved(result(verdict(REVIEW)), result(verdict(PROHIBITED))))[0][3] == ["not_told"]


def test_equal_moves_of_several_contracts_are_told_once() -> None:
    old = result(verdict(REVIEW), verdict(REVIEW, "N00-2"), verdict(REVIEW, None))
    new = result(verdict(PROHIBITED, also=("N00-2",)), verdict(PROHIBITED, None))

    assert [each.contracts for each in moved(old, new).verdicts] == [(CONTRACT, "N00-2", None)]


def test_two_verdicts_of_one_act_are_compared_one_by_one() -> None:
    old = result(verdict(PROHIBITED, citation="¶ 1"), verdict(PROHIBITED, citation="¶ 2"))
    new = result(verdict(PROHIBITED, citation="¶ 1"), verdict(REVIEW, citation="¶ 2"))

    assert [(each.before, each.after) for each in moved(old, new).verdicts] == [
        (PROHIBITED, REVIEW)
    ]


def test_that_nothing_is_reached_is_no_news_where_nothing_was_said() -> None:
    assert compared(result(), result(verdict(OUT))).findings == ()


def test_what_binds_stands_before_what_is_under_watch() -> None:
    new = result(verdict(WATCH, designation="a"), verdict(REVIEW, designation="b"),
                 verdict(PROHIBITED, designation="c"))  # fmt: skip

    assert [each.after for each in moved(result(), new).verdicts] == [PROHIBITED, REVIEW, WATCH]


def test_the_verdicts_of_a_new_finding_are_told() -> None:
    one = moved(before(findings=()), result(verdict(PROHIBITED)))

    assert told(one) == [((CONTRACT,), None, PROHIBITED, [])]
