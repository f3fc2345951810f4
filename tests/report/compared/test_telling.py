"""Is a comparison told so that nothing unseen reads as removed, and coverage always stands?"""

import re

from msgspec.structs import replace

from exposure.model.finding import VerdictKind
from exposure.model.gap import GapEffect
from exposure.model.outcome import Outcome
from exposure.model.result import VendorName
from exposure.report.compared.sections import Told
from exposure.report.compared.telling import MOST, told_of
from tests.assess.compared.results import (
    BILL,
    OTHER,
    SHEET,
    act,
    before,
    cell,
    compared,
    component,
    gap,
    other_bytes,
    outcome,
    row,
    verdict,
    without,
)


def told(old, new, *, show_all: bool = False) -> Told:
    return told_of(compared(old, new), show_all=show_all)


def section(found: Told, title: str):
    (only,) = [one for one in found.sections if one.title.startswith(title)]
    return only


def every_line(found: Told) -> list[str]:
    lines = [*found.sides, *found.warnings, found.counts, *found.closing]
    for one in found.sections:
        lines += [one.title, one.note]
        for entry in one.entries:
            lines += [entry.head, *entry.beneath]
    return lines


def test_what_was_not_looked_at_stands_apart_and_says_so() -> None:
    found = told(before(), without(before(), BILL))
    unseen = section(found, "Not seen this time")

    assert unseen.note.startswith("Nobody can say that these are gone")
    assert (
        found.counts
        == "Findings: 0 new, 1 not seen this time, 0 changed, 0 no longer found, 1 as before."
    )
    assert (
        unseen.entries[0].head
        == "F-desk-veyrantha-sdk-1.0.0-made_by  Desk → Veyrantha   was exposed, confirmed"
    )
    assert unseen.entries[0].beneath[-1] == (
        f"because {BILL} is not among the inputs of the new result"
    )


def test_nothing_that_was_not_read_is_called_gone_removed_or_resolved() -> None:
    lines = every_line(told(before(), without(before(), BILL, SHEET), show_all=True))
    claims = [
        line
        for line in lines
        if re.search(r"\b(gone|removed|resolved|fixed|absent|no longer)\b", line)
    ]

    assert all(
        "not gone" in line or "Nobody can say" in line or "0 no longer found" in line
        for line in claims
    )


def test_what_is_no_longer_named_says_what_that_does_not_mean() -> None:
    found = told(before(), other_bytes(before(findings=(cell(),)), BILL))

    assert section(found, "No longer found").note.endswith("This does not mean no use.")


def test_the_answer_that_holds_now_stands_beside_what_is_gone() -> None:
    now = (outcome(now=Outcome.not_assessable), *before().outcomes[1:])
    found = told(before(), other_bytes(before(findings=(cell(),), outcomes=now), BILL))

    beneath = section(found, "No longer found").entries[0].beneath
    assert "answer for this asset and vendor now: not assessable" in beneath


def test_two_equal_results_are_one_line_and_what_neither_could_see() -> None:
    result = before(gaps=(gap(),), outcomes=before().outcomes[3:])
    found = told(result, result)

    assert found.sections == ()
    assert found.counts == (
        "Nothing changed in what was found, read, looked for or designated (2 findings)."
    )
    assert any(line.startswith("Coverage: ") for line in found.closing)
    assert "Not assessable before and now: 1 asset (a row alone 1)." in found.closing
    assert any(
        line.startswith("Hidden before and now: sboms/desk.cdx.json") for line in found.closing
    )


def test_coverage_and_the_warnings_of_the_new_result_stand_below_whatever_changed() -> None:
    warned = before(summary=replace(before().summary, warnings=("The facts are old.",)))
    closing = told(before(), warned).closing

    assert closing[0].startswith("Coverage: ")
    assert "Warning of the new result: The facts are old." in closing
    assert closing[-1] == "This is not legal advice; no finding does not mean no use."


def test_a_newer_version_is_told_with_both_ids() -> None:
    found = told(before(), other_bytes(before(findings=(component("1.1.0"), cell())), BILL))

    assert section(found, "Changed findings").entries[0].beneath == (
        f"sdk 1.1.0   made by Veyrantha   {BILL}:41",
        "before: F-desk-veyrantha-sdk-1.0.0-made_by",
        "version: 1.0.0 → 1.1.0",
        f"because {BILL} changed",
    )


def test_verdicts_say_what_would_hold_and_what_was_said_before() -> None:
    old = before(findings=(component(verdicts=(verdict(VerdictKind.watch),)),))
    new = before(findings=(component(verdicts=(verdict(VerdictKind.prohibited),)),),
                 designations=(act(deadline="2027-01-01"),))  # fmt: skip
    beneath = section(told(old, new), "Changed findings").entries[0].beneath

    assert beneath[1] == (
        "N00-1: would be prohibited under Act 17 ¶ 2 if match and use are confirmed; before: under watch"
    )
    assert beneath[2] == "because 1 designation changed (see Designations below)"


def test_everything_shows_why_a_verdict_moved() -> None:
    old = before(findings=(component(verdicts=(verdict(VerdictKind.watch),)),))
    new = before(findings=(component(verdicts=(verdict(VerdictKind.prohibited),)),),
                 designations=(act(deadline="2027-01-01"),))  # fmt: skip
    beneath = section(told(old, new, show_all=True), "Changed findings").entries[0].beneath

    assert beneath[-1] == "because Act 17, Ministry: stated otherwise by the register (deadline)"


def test_a_verdict_that_is_not_given_any_more_is_told() -> None:
    old = before(findings=(component(verdicts=(verdict(VerdictKind.prohibited),)),))
    beneath = (
        section(told(old, before(findings=(component(),))), "Changed findings").entries[0].beneath
    )

    assert beneath[1] == "N00-1: no verdict now (Act 17 ¶ 2); before: would be prohibited"


def test_a_vendor_that_was_not_looked_for_has_no_answer_in_words() -> None:
    asked = VendorName(OTHER, "Quellmark", "asked")
    old = before(looked_for=(*before().looked_for, asked),
                 outcomes=(*before().outcomes, outcome(vendor=OTHER, now=Outcome.possible)))  # fmt: skip
    found = told(old, before())

    assert (
        section(found, "Outcomes").entries[0].head
        == "Desk → Quellmark: was possible, is not looked for"
    )
    assert section(found, "Vendors looked for").note.startswith("Silence about a vendor")


def test_long_lists_are_cut_with_a_count_unless_everything_is_asked_for() -> None:
    many = tuple(component(name=f"part{number}") for number in range(MOST + 3))
    old = other_bytes(before(findings=()), BILL)
    cut, whole = (told(old, before(findings=many), show_all=one) for one in (False, True))

    assert (len(cut.sections[0].entries), cut.sections[0].more) == (MOST, 3)
    assert (len(whole.sections[0].entries), whole.sections[0].more) == (MOST + 3, 0)
    assert cut.sections[0].title == f"New findings ({MOST + 3})"


def test_notes_among_the_gaps_are_counted_unless_everything_is_asked_for() -> None:
    notes = tuple(
        gap("hidden-rows", SHEET, effect=GapEffect.note, reason=f"row {n}") for n in range(3)
    )
    cut, whole = (told(before(), before(gaps=notes), show_all=one) for one in (False, True))

    assert [one.head for one in section(cut, "Gaps").entries] == ["and 3 that hide nothing (--all)"]
    assert len(section(whole, "Gaps").entries) == 3


def test_acts_of_one_kind_are_told_once_with_all_their_vendors() -> None:
    acts = tuple(act(f"act-{name}", vendor=name) for name in ("alder", "birch", "cedar"))
    found = told(before(designations=()), before(designations=acts))

    (entry,) = section(found, "Designations").entries
    assert entry.head == (
        "alder, birch, cedar: Act 17, Ministry: not told of → effective since 2026-06-01, in force"
    )


def test_an_input_that_was_not_read_is_not_called_gone() -> None:
    inputs = section(told(before(), without(before(), BILL)), "Inputs")

    assert inputs.note.startswith("What stands in an input that was not read this time is unknown")
    assert inputs.entries[0].head == f"not read this time: {BILL} (sbom)"


def test_a_sheet_that_changed_needs_no_such_note() -> None:
    changed = other_bytes(before(findings=(component(),), vendors=(row(""),)), SHEET)

    assert section(told(before(), changed), "Inputs").note == ""
