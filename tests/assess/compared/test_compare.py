"""Is a comparison whole, in order, and the same whenever it is made?"""

from hypothesis import given
from hypothesis import strategies as st
from msgspec import json
from msgspec.structs import replace

from exposure.assess.compared.compare import compare
from exposure.assess.compared.sides import side_of
from exposure.model.comparison.comparison import COMPARISON_SCHEMA, Comparison
from exposure.model.comparison.findings import Change
from exposure.model.comparison.reason import LOOKED_AGAIN
from tests.assess.compared.results import (
    BILL,
    SHEET,
    before,
    cell,
    compared,
    component,
    other_bytes,
    row,
    without,
)
from tests.report.sample import empty_result, hostile_result, sample_result


def test_two_equal_results_differ_in_nothing() -> None:
    found = compared(before(), before())

    assert not found.differs
    assert (found.findings, found.findings_unchanged) == ((), 2)
    assert found.coverage_of_new


def test_a_law_date_alone_is_told_as_what_was_asked_and_is_no_difference() -> None:
    found = compared(before(), before(as_of="2026-12-01"))

    assert not found.differs
    assert [one.field for one in found.settings] == ["law_date"]


def test_both_sides_are_named_with_their_dates_and_counts() -> None:
    found = compared(before(), before())

    assert (found.schema, found.old.name, found.new.as_of) == (
        COMPARISON_SCHEMA,
        "old",
        "2026-11-01",
    )


def test_new_stands_before_unseen_before_changed_before_no_longer_named() -> None:
    old = before(
        findings=(
            component(),
            component(name="cli"),
            cell(),
            component(name="tool", document=SHEET),
        )
    )
    new = other_bytes(before(findings=(component("2.0.0"), component(name="fresh"))), BILL)
    new = replace(new, vendors=(row("Veyrantha, Inc.", place="9"),))
    told = [(one.change, one.looked_again) for one in compared(old, new).findings]

    assert told == [
        (Change.new, False), (Change.gone, False), (Change.gone, False), (Change.changed, False),
        (Change.gone, True),
    ]  # fmt: skip


def test_a_comparison_is_the_same_whenever_it_is_made() -> None:
    new = without(before(), BILL)

    assert json.encode(compared(before(), new)) == json.encode(compared(before(), new))


def test_a_comparison_is_read_back_as_it_was_written() -> None:
    found = compared(before(), other_bytes(before(findings=(cell(),)), BILL))

    assert json.decode(json.encode(found), type=Comparison) == found


SAMPLES = (sample_result(), hostile_result(), empty_result())


@given(st.sampled_from(SAMPLES), st.sampled_from(SAMPLES), st.data())
def test_whatever_was_not_read_again_is_never_said_to_be_no_longer_named(old, new, data) -> None:
    kept = data.draw(st.lists(st.sampled_from(new.inputs), unique=True)) if new.inputs else []
    found = data.draw(st.lists(st.sampled_from(new.findings), unique=True)) if new.findings else []
    new = replace(new, inputs=tuple(kept), findings=tuple(found))
    names = {one.name for one in kept}
    told = compare(side_of(old, "old"), side_of(new, "new"))

    for one in told.findings:
        if one.change is Change.gone and one.looked_again:
            assert {reason.kind for reason in one.reasons} <= LOOKED_AGAIN
            assert one.finding.location.document in names
    gone = sum(one.change is Change.gone for one in told.findings)
    both = told.findings_unchanged + sum(one.change is Change.changed for one in told.findings)
    assert gone + both == len(old.findings)


@given(st.sampled_from(SAMPLES), st.sampled_from(SAMPLES))
def test_what_is_new_forwards_is_gone_backwards(old, new) -> None:
    forwards = compare(side_of(old, "old"), side_of(new, "new"))
    backwards = compare(side_of(new, "new"), side_of(old, "old"))
    came = {one.finding.id for one in forwards.findings if one.change is Change.new}
    went = {one.finding.id for one in backwards.findings if one.change is Change.gone}

    assert came == went
