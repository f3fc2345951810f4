"""Which answers differ, and is a vendor that nobody looked for never an answer?"""

from exposure.model.outcome import Outcome
from exposure.model.result import VendorName
from tests.assess.compared.results import (
    BILL,
    CRM,
    DESK,
    OTHER,
    before,
    cell,
    compared,
    gap,
    other_bytes,
    outcome,
    without,
)

QUELLMARK = VendorName(OTHER, "Quellmark", "designated")
STAR = outcome(DESK.id, "*", Outcome.no_evidence_found, "read to its end")


def told(old, new) -> list[tuple]:
    return [
        (one.asset_name, one.vendor, one.before, one.after) for one in compared(old, new).outcomes
    ]


def test_an_answer_that_a_gone_finding_gave_has_the_reason_of_that_finding() -> None:
    outcomes = (STAR, *before().outcomes[2:])
    (one,) = compared(
        before(), other_bytes(before(findings=(cell(),), outcomes=outcomes), BILL)
    ).outcomes

    assert (one.before, one.after) == (Outcome.exposed, Outcome.no_evidence_found)
    assert [reason.kind.value for reason in one.reasons] == ["no_longer_named"]
    assert one.because == "read to its end"


def test_what_a_gap_hides_is_not_assessable_and_never_better() -> None:
    hidden = outcome(DESK.id, "*", Outcome.not_assessable, "the SBOM calls itself incomplete")
    new = before(findings=(cell(),), gaps=(gap(),), outcomes=(hidden, *before().outcomes[2:]))
    found = {one.vendor: one for one in compared(before(), other_bytes(new, BILL)).outcomes}

    assert found["veyrantha"].after is Outcome.not_assessable
    assert [reason.kind.value for reason in found["veyrantha"].reasons] == ["presence_hidden"]
    assert found["*"].before is Outcome.no_evidence_found
    assert found["*"].vendor_name == "every other vendor looked for"


def test_a_vendor_that_is_not_looked_for_any_more_has_no_answer() -> None:
    old = before(looked_for=(*before().looked_for, QUELLMARK),
                 outcomes=(*before().outcomes, outcome(DESK.id, OTHER, Outcome.possible)))  # fmt: skip

    assert told(old, before()) == [("Desk", OTHER, Outcome.possible, None)]


def test_a_vendor_that_came_to_be_looked_for_had_no_answer() -> None:
    new = before(looked_for=(*before().looked_for, QUELLMARK),
                 outcomes=(*before().outcomes, outcome(DESK.id, OTHER, Outcome.possible)))  # fmt: skip

    assert told(before(), new) == [("Desk", OTHER, None, Outcome.possible)]


def test_an_answer_that_one_result_gives_by_the_row_for_all_others_is_the_same() -> None:
    both = (*before().looked_for, QUELLMARK)
    old = before(looked_for=both)
    new = before(looked_for=both,
                 outcomes=(*before().outcomes,
                           outcome(DESK.id, OTHER, Outcome.no_evidence_found)))  # fmt: skip

    assert told(old, new) == []


def test_an_asset_of_one_result_alone_has_no_outcome_to_compare() -> None:
    assert told(before(), without(before(), BILL)) == []


def test_what_is_exposed_now_stands_first() -> None:
    old = before(outcomes=(outcome(now=Outcome.possible), outcome(CRM.id)))
    new = before(outcomes=(outcome(), outcome(CRM.id, now=Outcome.possible)))

    assert [one.after for one in compared(old, new).outcomes] == [Outcome.exposed, Outcome.possible]
